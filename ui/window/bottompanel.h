// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QLabel;
class QPushButton;
class QStackedWidget;
class QTabBar;

namespace Rookery {

class PendingView;
class Workspace;

/// Below the documents: pending changes, activity, problems, session, find. Its tab row has the way to a save, which is
/// seen at any height.
class BottomPanel final : public QWidget
{
    Q_OBJECT

public:
    enum Page { PendingPage, ActivityPage, ProblemsPage, SessionPage, FindPage };

    explicit BottomPanel(Workspace &workspace, QWidget *parent = nullptr);

    PendingView &pendingView() { return *m_pending; }
    /// `tools` stand in the tab row while the page is in front.
    void addPage(QWidget *page, const QString &title, QWidget *tools = nullptr);
    void show(Page page);
    void setCount(Page page, qsizetype count); ///< in its tab; 0: none

Q_SIGNALS:
    void reviewRequested();
    void revertAllRequested();

private:
    void setUpTabRow();
    void showPending();
    void showPage(int page);
    QString pendingSentence() const;

    Workspace &m_workspace;
    QTabBar *m_tabs = nullptr;
    QStringList m_titles;
    QStackedWidget *m_pages = nullptr;
    QList<QWidget *> m_tools; ///< of each page; nullptr: none
    QWidget *m_toolPlace = nullptr;
    QLabel *m_sentence = nullptr;
    QPushButton *m_revert = nullptr;
    QPushButton *m_review = nullptr;
    PendingView *m_pending = nullptr;
};

} // namespace Rookery
