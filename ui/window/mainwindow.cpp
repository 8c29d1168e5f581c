// SPDX-License-Identifier: GPL-3.0-or-later
#include "window/mainwindow.h"

#include "documents/documentview.h"
#include "documents/editortabs.h"
#include "editor/jsoneditor.h"
#include "options/connections.h"
#include "options/sessionchoice.h"
#include "options/sessionoptionsdialog.h"
#include "query/queryview.h"
#include "session/documentstore.h"
#include "text/errortext.h"
#include "theme/icons.h"
#include "theme/theme.h"
#include "views/documenttree.h"
#include "widgets/banner.h"
#include "window/closingrequest.h"
#include "window/sessiontabbar.h"
#include "window/statusline.h"
#include "window/tabend.h"
#include "window/textactions.h"
#include "window/welcome.h"
#include "window/windowactions.h"

#include <QCloseEvent>
#include <QCoreApplication>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QMenuBar>
#include <QMessageBox>
#include <QStackedWidget>
#include <QTimer>
#include <QToolButton>
#include <QVBoxLayout>

namespace Rookery {

MainWindow::MainWindow(Theme &theme, Connections &connections, ExecutorsOf executorsOf)
    : m_theme(theme), m_connections(connections), m_executorsOf(std::move(executorsOf)),
      m_actions(new WindowActions(this)), m_textActions(new TextActions(this, [this] { return frontDocument(); }))
{
    setWindowIcon(appIcon());
    setMinimumSize(800, 560);
    m_pages = new QStackedWidget(this);
    m_banner = new Banner(this);
    setUpMenus();
    setUpTabs();
    connectFileActions();
    connectViewActions();
    connectSessionActions();
    connectDocumentActions();
    connectQueryActions();
    showCurrent();
}

MainWindow::~MainWindow()
{
    disconnect(m_tabBar, nullptr, this, nullptr);
    qDeleteAll(tabs());
}

void MainWindow::setUpMenus()
{
    m_actions->fill(*menuBar(), *m_textActions);
    setUpToolRow();
    m_status = new StatusLine(this);
    setStatusBar(m_status);
}

void MainWindow::setUpToolRow()
{
    auto *row = new QWidget(this);
    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 2, 8, 2);
    for (QAction *action :
        {m_actions->newDocument, m_actions->newQuery, m_actions->undo, m_actions->redo, m_actions->refresh}) {
        auto *button = new QToolButton(row);
        button->setDefaultAction(action);
        button->setToolButtonStyle(Qt::ToolButtonIconOnly);
        button->setAutoRaise(true);
        button->setAccessibleName(action->text().remove(u'&'));
        layout->addWidget(button);
    }
    m_goTo = new QLineEdit(row);
    m_goTo->setPlaceholderText(tr("Go to a document by its ID"));
    m_goTo->setAccessibleName(tr("Go to a document"));
    m_goTo->setMinimumWidth(240);
    m_goTo->addAction(icon(Icon::Search), QLineEdit::LeadingPosition);
    connect(m_goTo, &QLineEdit::returnPressed, this, [this] {
        if (currentTab() && !m_goTo->text().trimmed().isEmpty())
            currentTab()->workspace().open(m_goTo->text().trimmed());
        m_goTo->clear();
    });
    layout->addWidget(m_goTo);
    menuBar()->setCornerWidget(row);
}

void MainWindow::setUpTabs()
{
    m_tabBar = new SessionTabBar(this);
    connect(m_tabBar, &QTabBar::currentChanged, this, &MainWindow::showCurrent);
    auto *add = new QToolButton(this);
    add->setIcon(icon(Icon::Plus));
    add->setAutoRaise(true);
    add->setAccessibleName(tr("New session"));
    add->setToolTip(tr("New session"));
    connect(add, &QToolButton::clicked, m_actions->newSession, &QAction::trigger);
    auto *options = new QToolButton(this);
    options->setDefaultAction(m_actions->sessionOptions);
    options->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    options->setAutoRaise(true);
    m_tabRow = new QWidget(this);
    auto *row = new QHBoxLayout(m_tabRow);
    row->setContentsMargins(8, 0, 8, 0);
    row->addWidget(m_tabBar);
    row->addWidget(add);
    row->addStretch(1);
    row->addWidget(options);
    auto *center = new QWidget(this);
    auto *layout = new QVBoxLayout(center);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_tabRow);
    layout->addWidget(m_banner);
    layout->addWidget(m_pages, 1);
    auto *welcome = new Welcome(m_connections, this);
    connect(welcome, &Welcome::sandboxRequested, this, &MainWindow::openSandbox);
    connect(welcome, &Welcome::connectRequested, this, [this] { askForSession(true); });
    connect(welcome, &Welcome::sessionRequested, this, [this](const SessionChoice &choice) { openOrReport(choice); });
    m_pages->addWidget(welcome);
    setCentralWidget(center);
}

void MainWindow::connectFileActions()
{
    connect(m_actions->newSession, &QAction::triggered, this, [this] { askForSession(false); });
    connect(m_actions->openSandbox, &QAction::triggered, this, &MainWindow::openSandbox);
    connect(m_actions->connectToServer, &QAction::triggered, this, [this] { askForSession(true); });
    connect(m_actions->closeDocument, &QAction::triggered, this, [this] { currentTab()->editors().closeCurrent(); });
    connect(m_actions->closeSession, &QAction::triggered, this, [this] { closeTab(m_tabBar->currentIndex()); });
    connect(m_actions->quit, &QAction::triggered, this, &QWidget::close);
    connect(m_actions->about, &QAction::triggered, this, &MainWindow::showAbout);
}

void MainWindow::connectViewActions()
{
    const auto chooseTheme = [this](QAction *action, Theme::Mode mode) {
        action->setChecked(m_theme.mode() == mode);
        connect(action, &QAction::triggered, this, [this, mode] { m_theme.setMode(mode); });
    };
    chooseTheme(m_actions->systemTheme, Theme::Mode::System);
    chooseTheme(m_actions->lightTheme, Theme::Mode::Light);
    chooseTheme(m_actions->darkTheme, Theme::Mode::Dark);
    const auto showPanel = [this](QAction *action, BottomPanel::Page page) {
        connect(action, &QAction::triggered, this, [this, page] { currentTab()->panel().show(page); });
    };
    showPanel(m_actions->showPending, BottomPanel::PendingPage);
    showPanel(m_actions->showActivity, BottomPanel::ActivityPage);
    showPanel(m_actions->showProblems, BottomPanel::ProblemsPage);
    showPanel(m_actions->showSession, BottomPanel::SessionPage);
    connect(m_actions->findInDocuments, &QAction::triggered, this, [this] { currentTab()->findInDocuments(); });
    const auto withEditor = [this](QAction *action, void (*act)(JsonEditor &)) {
        connect(action, &QAction::triggered, this, [this, act] {
            if (DocumentView *view = frontDocument())
                act(view->editor());
        });
    };
    withEditor(m_actions->zoomIn, [](JsonEditor &editor) { editor.zoomIn(); });
    withEditor(m_actions->zoomOut, [](JsonEditor &editor) { editor.zoomOut(); });
    withEditor(m_actions->zoomReset, [](JsonEditor &editor) { editor.zoomTo(0); });
    connect(m_actions->wrapLines, &QAction::triggered, this, [this](bool isWrapped) {
        if (DocumentView *view = frontDocument())
            view->editor().setWrapped(isWrapped);
    });
}

void MainWindow::connectSessionActions()
{
    connect(m_actions->undo, &QAction::triggered, this, [this] { currentTab()->workspace().undoGroup().undo(); });
    connect(m_actions->redo, &QAction::triggered, this, [this] { currentTab()->workspace().undoGroup().redo(); });
    connect(m_actions->filterDocuments, &QAction::triggered, this, [this] { currentTab()->tree().focusFilter(); });
    connect(m_actions->goToDocument, &QAction::triggered, this, [this] { m_goTo->setFocus(Qt::ShortcutFocusReason); });
    connect(m_actions->sessionOptions, &QAction::triggered, this, &MainWindow::askForOptions);
    connect(m_actions->reviewAndSave, &QAction::triggered, this, [this] { currentTab()->review(); });
    connect(m_actions->refresh, &QAction::triggered, this, [this] { currentTab()->refresh(); });
    connect(
        m_actions->revertAll, &QAction::triggered, this, [this] { Q_EMIT currentTab()->panel().revertAllRequested(); });
}

void MainWindow::connectDocumentActions()
{
    const auto withDocument = [this](QAction *action, void (*act)(SessionTab &, const QString &)) {
        connect(action, &QAction::triggered, this, [this, act] {
            if (DocumentView *view = frontDocument())
                act(*currentTab(), view->document().id());
        });
    };
    connect(m_actions->newDocument, &QAction::triggered, this, [this] { currentTab()->createDocument(); });
    connect(m_actions->switchView, &QAction::triggered, this,
        [this] { frontDocument()->setTreeShown(!frontDocument()->isTreeShown()); });
    withDocument(m_actions->cloneDocument, [](SessionTab &tab, const QString &id) { tab.cloneDocument(id); });
    withDocument(m_actions->deleteDocument, [](SessionTab &tab, const QString &id) { tab.workspace().remove({id}); });
    withDocument(m_actions->revertDocument, [](SessionTab &tab, const QString &id) { tab.workspace().revert({id}); });
    withDocument(m_actions->compareDocument, [](SessionTab &tab, const QString &id) { tab.review(id); });
}

void MainWindow::connectQueryActions()
{
    connect(m_actions->newQuery, &QAction::triggered, this, [this] { currentTab()->editors().openQuery(); });
    connect(m_actions->runQuery, &QAction::triggered, this, [this] { currentTab()->editors().currentQuery()->run(); });
    connect(
        m_actions->stopQuery, &QAction::triggered, this, [this] { currentTab()->editors().currentQuery()->stop(); });
}

InFront MainWindow::inFront() const
{
    SessionTab *tab = currentTab();
    if (!tab)
        return {};
    QueryView *query = tab->editors().currentQuery();
    return {true, tab->editors().current() != nullptr, query != nullptr, query && query->isRunning()};
}

DocumentView *MainWindow::frontDocument() const
{
    SessionTab *tab = currentTab();
    return tab ? tab->editors().current() : nullptr;
}

SessionTab *MainWindow::currentTab() const
{
    return qobject_cast<SessionTab *>(m_pages->currentWidget());
}

QList<SessionTab *> MainWindow::tabs() const
{
    QList<SessionTab *> tabs;
    for (int index = 1; index < m_pages->count(); ++index)
        tabs.append(static_cast<SessionTab *>(m_pages->widget(index)));
    return tabs;
}

Result<SessionTab *> MainWindow::openSession(const SessionChoice &choice)
{
    DocumentStoreOptions options;
    options.database = choice.connection.database;
    auto store = std::make_unique<DocumentStore>(m_executorsOf(choice.connection, choice.pinnedNode), options);
    auto session = store->openSession(choice.options);
    if (!session)
        return session.error();
    auto *tab = new SessionTab(
        choice, std::make_unique<Workspace>(choice.connection, std::move(store), *std::move(session)), this);
    connect(tab, &SessionTab::titleChanged, this, &MainWindow::showTitles);
    connect(tab, &SessionTab::statusChanged, this,
        [this] { m_status->show(currentTab() ? &currentTab()->workspace() : nullptr); });
    connect(&tab->editors(), &EditorTabs::menuRequested, m_textActions, &TextActions::showTextMenu);
    m_pages->addWidget(tab);
    const int index = m_tabBar->add(tab->workspace().title(), choice.connection.environment);
    auto *end = new TabEnd(choice.connection.environment, m_tabBar);
    connect(end, &TabEnd::closeRequested, tab, [this, tab] { closeTab(m_pages->indexOf(tab) - 1); });
    m_tabBar->setTabButton(index, QTabBar::RightSide, end);
    m_tabBar->setCurrentIndex(m_tabBar->count() - 1);
    m_connections.remember(choice);
    showCurrent();
    return tab;
}

void MainWindow::openOrReport(const SessionChoice &choice)
{
    const Result<SessionTab *> tab = openSession(choice);
    if (tab)
        return;
    const ErrorText text = textOf(tab.error(), tr("Opening a session"));
    m_banner->showMessage(Banner::Kind::Error, text.title, text.sentence, {}, text.details);
}

void MainWindow::openSandbox()
{
    openOrReport(SessionChoice::forWindow(m_connections.sandbox()));
}

void MainWindow::askForSession(bool isNewServer)
{
    auto *dialog = new SessionOptionsDialog(m_connections, m_executorsOf, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    if (isNewServer)
        dialog->askForServer();
    connect(dialog, &SessionOptionsDialog::chosen, this, &MainWindow::openOrReport);
    dialog->open();
}

void MainWindow::askForOptions()
{
    SessionTab *tab = currentTab();
    auto *dialog = new SessionOptionsDialog(m_connections, m_executorsOf, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->edit(tab->choice());
    connect(dialog, &SessionOptionsDialog::chosen, this, &MainWindow::openOrReport);
    connect(dialog, &SessionOptionsDialog::applied, tab, [tab](const SessionChoice &applied) {
        Session &session = tab->workspace().session();
        session.setMaxNumberOfRequests(applied.requestBudget());
        session.setTransactionMode(applied.options.transactionMode);
        session.setOptimisticConcurrency(
            applied.options.optimisticConcurrency.value_or(OptimisticConcurrencyMode::None));
    });
    dialog->open();
}

void MainWindow::closeTab(int index)
{
    if (auto *tab = qobject_cast<SessionTab *>(m_pages->widget(index + 1)))
        askBeforeClosing({tab}, [this, tab = QPointer(tab)] { removeTab(tab); });
}

void MainWindow::removeTab(SessionTab *tab)
{
    if (!tab)
        return;
    const int index = m_pages->indexOf(tab) - 1;
    m_pages->removeWidget(tab);
    m_tabBar->removeTab(index);
    delete tab;
    showCurrent();
}

void MainWindow::askBeforeClosing(const QList<SessionTab *> &closing, std::function<void()> close)
{
    delete m_closing; // one that waits for a save: this one waits as well
    m_closing = new ClosingRequest(closing, this);
    connect(m_closing, &ClosingRequest::agreed, this, std::move(close));
    connect(m_closing, &ClosingRequest::reviewRequested, this, [this](SessionTab *tab) {
        m_tabBar->setCurrentIndex(m_pages->indexOf(tab) - 1);
        tab->review();
    });
    m_closing->start();
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    if (m_isClosing || !isVisible()) {
        Q_EMIT closing();
        event->accept();
        return;
    }
    event->ignore();
    askBeforeClosing(tabs(), [this] {
        m_isClosing = true;
        QTimer::singleShot(0, this, &QWidget::close);
    });
}

void MainWindow::showCurrent()
{
    m_pages->setCurrentIndex(m_tabBar->currentIndex() + 1);
    m_tabRow->setVisible(m_tabBar->count() > 0);
    m_goTo->setEnabled(currentTab());
    if (!currentTab())
        m_pages->currentWidget()->setFocus();
    showTitles();
    m_status->show(currentTab() ? &currentTab()->workspace() : nullptr);
}

void MainWindow::showTitles()
{
    SessionTab *current = currentTab();
    m_actions->setAvailable(inFront());
    m_textActions->setAvailable();
    for (int index = 0; index < m_tabBar->count(); ++index) {
        Workspace &workspace = static_cast<SessionTab *>(m_pages->widget(index + 1))->workspace();
        const auto pending = static_cast<int>(workspace.pending().count());
        if (auto *end
            = qobject_cast<TabEnd *>(m_tabBar->tabButton(index, QTabBar::RightSide))) // a new tab has none yet
            end->setPending(pending);
        m_tabBar->setTabText(index, workspace.title());
        m_tabBar->setTabToolTip(index, pending > 0 ? tr("%n pending change(s)", nullptr, pending) : QString());
    }
    if (!current) {
        setWindowTitle(tr("Rookery"));
        return;
    }
    const QString session = current->workspace().title();
    DocumentView *view = frontDocument();
    setWindowTitle(view ? tr("%1 · %2 · Rookery", "document, session").arg(view->document().id(), session)
                        : tr("%1 · Rookery", "session").arg(session));
}

void MainWindow::showAbout()
{
    auto *box = new QMessageBox(QMessageBox::NoIcon, tr("About Rookery"),
        tr("<b>Rookery %1</b><br>An explorer for RavenDB documents: a session in every tab.<br>Qt %2 · "
           "GPL-3.0-or-later")
            .arg(QCoreApplication::applicationVersion(), QString::fromLatin1(qVersion())),
        QMessageBox::Close, this);
    box->setIconPixmap(appIcon().pixmap(64));
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->open();
}

} // namespace Rookery
