// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workspace/pendingdocument.h"

#include <QFrame>

class QBoxLayout;
class QLabel;
class QToolButton;

namespace Rookery {

enum class ReviewMode : quint8 { Structure, Text };

/// The strip over a document in review: which one, how much changed, where in its changes we are, and how they are
/// shown.
class ReviewHead final : public QFrame
{
    Q_OBJECT

public:
    explicit ReviewHead(QWidget *parent = nullptr);

    void setDocument(const PendingDocument *document); ///< nullptr: none
    void setPosition(int change, int count); ///< -1: no change is current
    void setMode(ReviewMode mode);
    void setFolds(qsizetype closed, qsizetype all); ///< of equal lines
    /// The way to the other documents, where their list has no room.
    void setListFolded(bool isFolded);
    void setListText(const QString &text);
    QToolButton *listButton() const { return m_list; }

Q_SIGNALS:
    void stepRequested(int by);
    void modeRequested(Rookery::ReviewMode mode);
    void equalLinesRequested(bool isShown);

private:
    void setUpFacts(QBoxLayout *row);
    void setUpSteps(QBoxLayout *row);
    void setUpModes(QBoxLayout *row);
    QToolButton *addButton(QBoxLayout *row, const QString &text);
    void setUpIcons();
    static QString sinceText(const PendingDocument &document);
    void showLines(const Difference &difference);

    QToolButton *m_list;
    QLabel *m_id;
    QLabel *m_collection;
    QLabel *m_since;
    QLabel *m_lines;
    QLabel *m_position;
    QToolButton *m_previous = nullptr;
    QToolButton *m_next = nullptr;
    QToolButton *m_equal = nullptr;
    QToolButton *m_structure = nullptr;
    QToolButton *m_text = nullptr;
};

} // namespace Rookery
