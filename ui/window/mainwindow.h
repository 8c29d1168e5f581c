// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "window/sessiontab.h"

#include <QMainWindow>

class QStackedWidget;
class QLineEdit;
class QToolButton;

namespace Rookery {

class Banner;
class ClosingRequest;
class Connections;
class DocumentView;
class SessionTabBar;
class StatusLine;
class TextActions;
class Theme;
class WindowActions;
struct InFront;
struct SessionChoice;

/// The window: menus, session tabs, status line. Composes its parts, and routes what a person does to the tab in front.
class MainWindow final : public QMainWindow
{
    Q_OBJECT

public:
    /// All must outlive it.
    MainWindow(Theme &theme, Connections &connections, ExecutorsOf executorsOf);
    ~MainWindow() override;

    SessionTab *currentTab() const; ///< nullptr: the welcome page
    QList<SessionTab *> tabs() const;
    /// Opens a session in a new tab; fails where its options cannot be.
    Result<SessionTab *> openSession(const SessionChoice &choice);
    void openSandbox();
    void openOrReport(const SessionChoice &choice); ///< a failure goes into the banner
    Banner &banner() { return *m_banner; } ///< for what concerns the whole program

Q_SIGNALS:
    void closing(); ///< with everything still as it was

private:
    void setUpMenus();
    void setUpToolRow();
    void setUpTabs();
    void connectFileActions();
    void connectViewActions();
    void connectSessionActions();
    void connectDocumentActions();
    void connectQueryActions();
    InFront inFront() const;
    DocumentView *frontDocument() const;
    void askForSession(bool isNewServer);
    void askForOptions();
    void closeTab(int index);
    void showCurrent();
    void showTitles();
    void showAbout();
    void removeTab(SessionTab *tab);
    /// Calls `close` where nothing is in the way of closing the tabs: at once, or when saves are done and a person has
    /// said what is to become of what is pending.
    void askBeforeClosing(const QList<SessionTab *> &closing, std::function<void()> close);
    void closeEvent(QCloseEvent *event) override;

    Theme &m_theme;
    Connections &m_connections;
    ExecutorsOf m_executorsOf;
    WindowActions *m_actions;
    TextActions *m_textActions;
    QLineEdit *m_goTo = nullptr;
    SessionTabBar *m_tabBar = nullptr;
    QWidget *m_tabRow = nullptr;
    QStackedWidget *m_pages = nullptr; ///< the welcome page, then a page for each tab
    Banner *m_banner = nullptr;
    StatusLine *m_status = nullptr;
    QPointer<ClosingRequest> m_closing; ///< deletes itself
    bool m_isClosing = false; ///< a person has said that what is pending may go
};

} // namespace Rookery
