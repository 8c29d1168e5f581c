// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "review/list/reviewlistmodel.h"

#include <QFrame>

class QCheckBox;
class QListView;

namespace Rookery {

/// The left side of a review: which documents there are, and which of them are to be saved. Keeps its current document
/// by id when the documents change; there is one while there are documents.
class ReviewList final : public QFrame
{
    Q_OBJECT

public:
    explicit ReviewList(QWidget *parent = nullptr);

    void setDocuments(const QList<PendingDocument> &documents);
    const ReviewListModel &model() const { return *m_model; }

    QString currentId() const { return m_currentId; }
    void setCurrentId(const QString &id);
    void step(int by); ///< to the next or previous document
    QString positionText() const; ///< "5 of 8 documents": how many are ticked

Q_SIGNALS:
    void currentChanged(const QString &id);
    void tickRequested(const QString &id, bool isTicked);
    void allTicksRequested(bool isTicked);
    void countsChanged();

private:
    void setUpHead();
    void setUpView();
    void showTicks();
    void takeCurrent(const QModelIndex &index);

    ReviewListModel *m_model;
    QCheckBox *m_tickAll;
    QListView *m_view;
    QString m_currentId;
};

} // namespace Rookery
