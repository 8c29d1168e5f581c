// SPDX-License-Identifier: GPL-3.0-or-later
#include "window/windowactions.h"

#include "window/textactions.h"

#include <QActionGroup>
#include <QMenuBar>

namespace Rookery {

WindowActions::WindowActions(QWidget *window) : QObject(window), m_window(window)
{
    addFileActions();
    addEditActions();
    addViewActions();
    addSessionActions();
    addDocumentActions();
    addQueryActions();
    about = add(tr("&About Rookery"));
    setAvailable({});
}

QAction *WindowActions::add(const QString &text, const QKeySequence &shortcut)
{
    auto *action = new QAction(text, this);
    action->setShortcut(shortcut);
    m_window->addAction(action); // so that shortcuts work with a hidden menu bar, too
    return action;
}

QAction *WindowActions::add(Icon name, const QString &text, const QKeySequence &shortcut)
{
    QAction *action = add(text, shortcut);
    action->setIcon(icon(name));
    return action;
}

void WindowActions::addFileActions()
{
    newSession = add(Icon::SessionNew, tr("&New session…"), QKeySequence(Qt::CTRL | Qt::Key_T));
    openSandbox = add(Icon::Sandbox, tr("Open the &sandbox"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_N));
    connectToServer
        = add(Icon::Connection, tr("&Connect to a server…"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_C));
    closeDocument = add(tr("&Close tab"), QKeySequence(Qt::CTRL | Qt::Key_W));
    closeSession = add(tr("Close s&ession"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_W));
    quit = add(tr("&Quit"), QKeySequence::Quit);
    quit->setMenuRole(QAction::QuitRole);
}

void WindowActions::addEditActions()
{
    undo = add(Icon::Undo, tr("&Undo"), QKeySequence::Undo);
    redo = add(Icon::Redo, tr("&Redo"));
    redo->setShortcuts({QKeySequence(Qt::CTRL | Qt::Key_Y), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_Z)});
    filterDocuments = add(Icon::Filter, tr("Filter &documents"), QKeySequence(Qt::CTRL | Qt::Key_L));
    findInDocuments = add(Icon::Search, tr("Find in o&pen documents"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_F));
    goToDocument = add(Icon::Search, tr("&Go to a document"), QKeySequence(Qt::CTRL | Qt::Key_P));
}

void WindowActions::addViewActions()
{
    auto *themes = new QActionGroup(this);
    systemTheme = add(tr("Theme: as the &system"));
    lightTheme = add(tr("Theme: &light"));
    darkTheme = add(tr("Theme: &dark"));
    for (QAction *theme : {systemTheme, lightTheme, darkTheme}) {
        theme->setCheckable(true);
        themes->addAction(theme);
    }
    zoomIn = add(tr("Zoom &in"));
    zoomIn->setShortcuts({QKeySequence(Qt::CTRL | Qt::Key_Plus), QKeySequence(Qt::CTRL | Qt::Key_Equal)});
    zoomOut = add(tr("Zoom &out"), QKeySequence(Qt::CTRL | Qt::Key_Minus));
    zoomReset = add(tr("&Usual size"), QKeySequence(Qt::CTRL | Qt::Key_0));
    wrapLines = add(tr("&Wrap long lines"), QKeySequence(Qt::ALT | Qt::Key_Z));
    wrapLines->setCheckable(true);
    switchView = add(Icon::TreeView, tr("Switch &text and tree"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_T));
    showPending = add(tr("&Pending changes"), QKeySequence(Qt::ALT | Qt::Key_1));
    showActivity = add(tr("&Activity"), QKeySequence(Qt::ALT | Qt::Key_2));
    showProblems = add(tr("P&roblems"), QKeySequence(Qt::ALT | Qt::Key_3));
    showSession = add(tr("S&ession"), QKeySequence(Qt::ALT | Qt::Key_4));
}

void WindowActions::addSessionActions()
{
    sessionOptions = add(Icon::SessionOptions, tr("Session &options"));
    reviewAndSave = add(Icon::Review, tr("&Review and save…"), QKeySequence::Save);
    refresh = add(Icon::Refresh, tr("Re&fresh the document list"), QKeySequence(Qt::Key_F5));
    revertAll = add(Icon::Revert, tr("Revert &all"));
}

void WindowActions::addDocumentActions()
{
    newDocument = add(Icon::DocumentNew, tr("&New document…"), QKeySequence::New);
    cloneDocument = add(Icon::Copy, tr("&Clone…"), QKeySequence(Qt::CTRL | Qt::Key_D));
    deleteDocument = add(Icon::Delete, tr("&Delete"), QKeySequence(Qt::CTRL | Qt::Key_Delete));
    revertDocument = add(Icon::Revert, tr("&Revert"));
    compareDocument = add(Icon::DiffText, tr("Co&mpare with what was loaded"), QKeySequence(Qt::CTRL | Qt::Key_E));
}

void WindowActions::addQueryActions()
{
    newQuery = add(Icon::Query, tr("&New query"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_Q));
    runQuery = add(Icon::Run, tr("&Run"), QKeySequence(Qt::Key_F9));
    stopQuery = add(Icon::Close, tr("&Stop"));
}

void WindowActions::fill(QMenuBar &menus, const TextActions &text) const
{
    const auto addMenu = [&menus](const QString &title, const QList<QAction *> &actions) {
        QMenu *menu = menus.addMenu(title);
        for (QAction *action : actions) {
            if (action)
                menu->addAction(action);
            else
                menu->addSeparator();
        }
        return menu;
    };
    addMenu(
        tr("&File"), {newSession, openSandbox, connectToServer, nullptr, closeDocument, closeSession, nullptr, quit});
    text.fillEditMenu(
        *addMenu(tr("&Edit"), {undo, redo, nullptr, filterDocuments, goToDocument, findInDocuments, nullptr}));
    QMenu *view = addMenu(tr("&View"),
        {showPending, showActivity, showProblems, showSession, nullptr, switchView, nullptr, zoomIn, zoomOut, zoomReset,
            wrapLines, nullptr, systemTheme, lightTheme, darkTheme, nullptr});
    text.fillViewMenu(*view);
    addMenu(tr("&Session"), {reviewAndSave, revertAll, nullptr, refresh, sessionOptions});
    addMenu(tr("&Document"), {newDocument, cloneDocument, nullptr, compareDocument, revertDocument, deleteDocument});
    addMenu(tr("&Query"), {newQuery, nullptr, runQuery, stopQuery});
    addMenu(tr("&Help"), {about});
}

void WindowActions::setAvailable(const InFront &inFront)
{
    for (QAction *action :
        {closeSession, undo, redo, filterDocuments, goToDocument, showPending, showActivity, showProblems, showSession,
            findInDocuments, sessionOptions, reviewAndSave, refresh, revertAll, newDocument, newQuery})
        action->setEnabled(inFront.hasSession);
    for (QAction *action : {switchView, cloneDocument, deleteDocument, revertDocument, compareDocument})
        action->setEnabled(inFront.hasDocument);
    closeDocument->setEnabled(inFront.hasDocument || inFront.hasQuery);
    runQuery->setEnabled(inFront.hasQuery && !inFront.isQueryRunning);
    stopQuery->setEnabled(inFront.isQueryRunning);
}

} // namespace Rookery
