// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTreeView>

namespace Rookery {

class PendingChanges;
class PendingModel;

/// The list of pending changes: documents with their state, below each what changed in it, before and after.
class PendingView final : public QTreeView
{
    Q_OBJECT

public:
    explicit PendingView(PendingChanges &pending, QWidget *parent = nullptr);

    QStringList selectedIds() const; ///< of documents that are selected, or one of whose paths is

Q_SIGNALS:
    void openRequested(const QString &id);
    void compareRequested(const QString &id);
    void revertRequested(const QStringList &ids);
    void revertPathRequested(const QString &id, int change); ///< its place among the changes of the document
    void theirsRequested(const QString &id);
    void takeTheirsRequested(const QString &id);

private:
    void setUpColumns();
    void setUpDelegate();
    void setUpActions();
    void expandFirst(const QModelIndex &parent);
    void revertSelected();
    void revert(const QModelIndex &index); ///< a document, or a path of it
    void showMenu(const QPoint &position);
    void paintEvent(QPaintEvent *event) override;
    void drawBranches(QPainter *painter, const QRect &rect, const QModelIndex &index) const override;

    PendingModel *m_model;
};

} // namespace Rookery
