// SPDX-License-Identifier: GPL-3.0-or-later
#include "window/sessiontab.h"

#include "async/deliver.h"
#include "commands/databases.h"
#include "documents/documentview.h"
#include "documents/editortabs.h"
#include "newdocument/newdocumentdialog.h"
#include "review/parts/theirswindow.h"
#include "review/reviewbinding.h"
#include "review/reviewwindow.h"
#include "session/documentstore.h"
#include "text/errortext.h"
#include "views/documenttree.h"
#include "views/panels/activitypanel.h"
#include "views/panels/findpanel.h"
#include "views/panels/problemspanel.h"
#include "views/panels/sessionpanel.h"
#include "views/pendingview.h"
#include "workspace/saverun.h"

#include <QApplication>
#include <QSplitter>
#include <QVBoxLayout>

namespace Rookery {

namespace {

constexpr int treeWidth = 272;

} // namespace

SessionTab::SessionTab(SessionChoice choice, std::unique_ptr<Workspace> workspace, QWidget *parent)
    : QWidget(parent), m_choice(std::move(choice)), m_workspace(std::move(workspace))
{
    m_banner = new Banner(this);
    setUpTree();
    setUpEditors();
    setUpPanel();
    setUpPages();
    setUpReports();
    layOut();
    refresh();
}

SessionTab::~SessionTab()
{
    delete m_review;
    qDeleteAll(findChildren<QWidget *>(QString(), Qt::FindDirectChildrenOnly)); // before the workspace they stand on
}

SessionChoice SessionTab::choice() const
{
    SessionChoice now = m_choice;
    now.options = m_workspace->session().options();
    return now;
}

void SessionTab::setUpTree()
{
    m_tree = new DocumentTree(m_workspace->executor(), m_workspace->database(), this);
    m_tree->setStateOf([this](const QString &id) { return m_workspace->stateOf(id); });
    connect(&m_workspace->pending(), &PendingChanges::statesChanged, m_tree, &DocumentTree::statesChanged);
    connect(m_tree, &DocumentTree::openRequested, this, [this](const QStringList &ids) {
        for (const QString &id : ids)
            m_workspace->open(id);
    });
    connect(m_tree, &DocumentTree::deleteRequested, m_workspace.get(), &Workspace::remove);
    connect(m_tree, &DocumentTree::newDocumentRequested, this, [this](const QString &collection) {
        NewDocumentPreset preset;
        preset.collection = collection;
        askForDocument(preset);
    });
    connect(m_tree, &DocumentTree::newDocumentLikeRequested, this, &SessionTab::cloneDocument);
    connect(m_tree, &DocumentTree::listed, this, &SessionTab::statusChanged);
    connect(m_tree, &DocumentTree::sampleDataRequested, this, &SessionTab::createSampleData);
    connect(&m_workspace->pending(), &PendingChanges::statesChanged, this, &SessionTab::showNewDocuments);
}

void SessionTab::setUpEditors()
{
    m_editors = new EditorTabs(*m_workspace, this);
    connect(m_editors, &EditorTabs::compareRequested, this, &SessionTab::review);
    connect(m_editors, &EditorTabs::theirsRequested, this, &SessionTab::showTheirs);
    connect(m_editors, &EditorTabs::currentChanged, this, &SessionTab::titleChanged);
    connect(qApp, &QApplication::focusChanged, this, [this](QWidget *, QWidget *now) { focusMoved(now); });
}

void SessionTab::setUpPanel()
{
    m_panel = new BottomPanel(*m_workspace, this);
    PendingView &pending = m_panel->pendingView();
    connect(m_panel, &BottomPanel::reviewRequested, this, [this] { review(); });
    connect(m_panel, &BottomPanel::revertAllRequested, this, &SessionTab::revertAll);
    connect(&pending, &PendingView::openRequested, m_workspace.get(), &Workspace::open);
    connect(&pending, &PendingView::compareRequested, this, &SessionTab::review);
    connect(&pending, &PendingView::revertRequested, m_workspace.get(), &Workspace::revert);
    connect(&pending, &PendingView::revertPathRequested, m_workspace.get(), &Workspace::revertPath);
    connect(&pending, &PendingView::theirsRequested, this, &SessionTab::showTheirs);
    connect(&pending, &PendingView::takeTheirsRequested, m_workspace.get(), &Workspace::takeTheirs);
}

void SessionTab::setUpPages()
{
    m_activity = new ActivityPanel(
        [this] { return m_workspace->store().activities(); }, m_workspace->session().options().name, this);
    m_panel->addPage(m_activity, tr("Activity"), m_activity->tools());
    auto *problems = new ProblemsPanel(*m_workspace, this);
    m_panel->addPage(problems, tr("Problems"));
    connect(problems, &ProblemsPanel::countChanged, this,
        [this](int count) { m_panel->setCount(BottomPanel::ProblemsPage, count); });
    connect(problems, &ProblemsPanel::problemActivated, this, [this](const QString &id, const TextPosition &position) {
        m_workspace->open(id);
        if (DocumentView *view = m_editors->viewOf(id))
            view->goTo(position);
    });
    auto *session = new SessionPanel(*m_workspace, this);
    m_panel->addPage(session, tr("Session"), session->tools());
    connect(session, &SessionPanel::openRequested, m_workspace.get(), &Workspace::open);
    connect(session, &SessionPanel::refreshRequested, this, &SessionTab::refreshDocuments);
    connect(session, &SessionPanel::evictRequested, m_workspace.get(), &Workspace::evict);
    connect(session, &SessionPanel::clearRequested, m_workspace.get(), &Workspace::clear);
    setUpFind();
}

void SessionTab::setUpFind()
{
    m_find = new FindPanel(*m_workspace, this);
    m_panel->addPage(m_find, tr("Find"));
    connect(
        m_find, &FindPanel::countChanged, this, [this](int count) { m_panel->setCount(BottomPanel::FindPage, count); });
    connect(m_find, &FindPanel::hitActivated, this, [this](const QString &id, const std::optional<TextHit> &hit) {
        m_workspace->open(id);
        DocumentView *view = m_editors->viewOf(id);
        if (view && hit)
            view->select(hit->offset, hit->end());
    });
}

void SessionTab::setUpReports()
{
    Workspace *workspace = m_workspace.get();
    connect(workspace, &Workspace::openFailed, this, &SessionTab::reportOpenFailure);
    connect(workspace, &Workspace::failed, this, &SessionTab::reportFailure);
    connect(workspace, &Workspace::vanished, this, [this](const QString &id) {
        m_banner->showMessage(Banner::Kind::Information, tr("%1 was deleted on the server.").arg(id),
            tr("It is closed, and no longer part of this session."));
        m_tree->refresh();
    });
    connect(workspace, &Workspace::requestsChanged, this, &SessionTab::statusChanged);
    connect(workspace, &Workspace::requestsChanged, m_activity, &ActivityPanel::refresh);
    connect(&workspace->session(), &Session::changed, this, &SessionTab::statusChanged);
    connect(&workspace->pending(), &PendingChanges::statesChanged, this, &SessionTab::titleChanged);
    connect(&workspace->saveRun(), &SaveRun::finished, this, &SessionTab::reportSaved);
    connect(&workspace->saveRun(), &SaveRun::failed, this, &SessionTab::reportSaveFailure);
}

void SessionTab::layOut()
{
    auto *work = new QSplitter(Qt::Vertical, this);
    work->addWidget(m_editors);
    work->addWidget(m_panel);
    work->setStretchFactor(0, 3);
    work->setStretchFactor(1, 2);
    work->setChildrenCollapsible(false);
    auto *right = new QWidget(this);
    auto *column = new QVBoxLayout(right);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_banner);
    column->addWidget(work, 1);
    auto *all = new QSplitter(Qt::Horizontal, this);
    all->addWidget(m_tree);
    all->addWidget(right);
    all->setStretchFactor(1, 1);
    all->setSizes({treeWidth, 4 * treeWidth});
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(all);
}

/// Ctrl+Z acts on what has the focus: the text of the document in front, or else the session.
void SessionTab::focusMoved(QWidget *now)
{
    if (!now || !isAncestorOf(now))
        return;
    DocumentView *view = m_editors->current();
    const bool isInText = view && (view == now || view->isAncestorOf(now));
    m_workspace->undoGroup().setActiveStack(isInText ? &view->document().undoStack() : &m_workspace->undoStack());
}

void SessionTab::review(const QString &id)
{
    if (!m_review) {
        m_review = new ReviewWindow(this);
        m_review->setAttribute(Qt::WA_DeleteOnClose);
        bindReview(*m_review, *m_workspace);
        connect(m_review, &ReviewWindow::theirsRequested, this, &SessionTab::showTheirs);
        connect(m_review, &ReviewWindow::keepMineRequested, m_banner, &Banner::clear);
    }
    if (!id.isEmpty())
        m_review->setCurrentId(id);
    m_review->show();
    m_review->raise();
    m_review->activateWindow();
}

void SessionTab::findInDocuments()
{
    DocumentView *view = m_editors->current();
    m_panel->show(BottomPanel::FindPage);
    m_find->open(view ? view->selectedText() : QString());
}

void SessionTab::refresh()
{
    m_tree->refresh();
    m_activity->refresh();
}

void SessionTab::showClosing()
{
    m_banner->showMessage(Banner::Kind::Information, tr("This tab closes when the save is done."),
        tr("If the save fails, the tab stays and shows why."));
}

void SessionTab::revertAll()
{
    QStringList ids;
    for (const PendingDocument &document : m_workspace->pending().documents())
        ids.append(document.id);
    if (!ids.isEmpty())
        m_workspace->revert(ids);
}

/// What is pending of them stays: theirs is taken only where a person says so.
void SessionTab::refreshDocuments(const QStringList &ids)
{
    for (const QString &id : ids) {
        if (!m_workspace->session().isPending(id))
            m_workspace->takeTheirs(id);
    }
}

void SessionTab::createDocument()
{
    NewDocumentPreset preset;
    if (DocumentView *view = m_editors->current())
        preset.like = view->document().document();
    askForDocument(preset);
}

void SessionTab::cloneDocument(const QString &id)
{
    NewDocumentPreset preset;
    preset.isClone = true;
    if (const OpenDocument *open = m_workspace->openDocument(id))
        preset.like = open->document();
    else
        preset.like = m_workspace->session().document(id);
    if (!preset.like) { // it has to be loaded first
        m_workspace->open(id);
        return;
    }
    askForDocument(preset);
}

void SessionTab::askForDocument(const NewDocumentPreset &preset)
{
    auto *dialog = new NewDocumentDialog(*m_workspace, preset, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &NewDocumentDialog::createRequested, m_workspace.get(), &Workspace::create);
    dialog->open();
}

void SessionTab::createSampleData()
{
    deliver(m_workspace->executor().send(CreateSampleData()), this, [this](const Result<Done> &result) {
        if (result)
            refresh();
        else
            reportFailure(tr("Creating sample data"), result.error());
    });
}

void SessionTab::showNewDocuments()
{
    NewDocuments documents;
    for (const PendingDocument &document : m_workspace->pending().documents()) {
        if (!document.before && document.now)
            documents.append({document.id, document.collection, document.openId.has_value()});
    }
    m_tree->setPendingNew(documents);
}

void SessionTab::showTheirs(const QString &id)
{
    auto *window = new TheirsWindow(*m_workspace, id, this);
    window->setAttribute(Qt::WA_DeleteOnClose);
    window->show();
}

void SessionTab::reportFailure(const QString &what, const Error &error)
{
    if (error.kind == ErrorKind::RequestLimit) {
        reportBudget(error);
        return;
    }
    const bool isShownWithTheDocument
        = error.kind == ErrorKind::Conflict && m_workspace->openDocument(error.documentId);
    if (isShownWithTheDocument) {
        m_workspace->open(error.documentId);
        return;
    }
    const ErrorText text = textOf(error, what);
    QList<Banner::Choice> choices;
    Banner::Kind kind = Banner::Kind::Error;
    if (error.isServerStateUnknown()) {
        kind = Banner::Kind::Unknown;
        choices = settlingChoices();
    } else if (error.kind == ErrorKind::Conflict && !error.documentId.isEmpty()) {
        kind = Banner::Kind::Conflict;
        const QString id = error.documentId;
        choices = {{tr("Show theirs"), [this, id] { showTheirs(id); }},
            {tr("Keep mine pending"), [this] { m_banner->clear(); }},
            {tr("Take theirs"), [this, id] { m_workspace->takeTheirs(id); }}};
    }
    m_banner->showMessage(kind, text.title, text.sentence, choices, text.details);
}

/// What can be done about a save without an answer: ask again, or say what became of a document whose id the server
/// makes, which it cannot be asked for.
QList<Banner::Choice> SessionTab::settlingChoices()
{
    QList<Banner::Choice> choices{{tr("Ask now"), [this] { m_workspace->saveRun().askAboutUnknown(); }}};
    for (const UnsettledDocument &unsettled : m_workspace->session().unsettledDocuments()) {
        if (unsettled.candidates.isEmpty())
            continue;
        const auto settle = [this, id = unsettled.id](
                                const std::optional<QString> &savedAs) { m_workspace->saveRun().settle(id, savedAs); };
        const QString latest = unsettled.candidates.first();
        choices.append({tr("It is %1").arg(latest), [settle, latest] { settle(latest); }});
        choices.append({tr("%1 was not saved").arg(unsettled.id), [settle] { settle(std::nullopt); }});
        break; // one after the other
    }
    return choices;
}

void SessionTab::reportOpenFailure(const QString &id, const Error &error)
{
    reportFailure(tr("Opening %1").arg(id), error.documentId.isEmpty() ? error.about(id) : error);
}

void SessionTab::reportBudget(const Error &error)
{
    Session &session = m_workspace->session();
    const int budget = *session.options().maxNumberOfRequestsPerSession;
    const QString id = error.documentId;
    const auto raise = [this, budget, id] {
        m_workspace->session().setMaxNumberOfRequests(2 * budget);
        m_banner->clear();
        Q_EMIT statusChanged();
        if (!id.isEmpty())
            m_workspace->open(id);
    };
    const auto renew = [this, id] {
        m_workspace->renew();
        m_banner->clear();
        if (!id.isEmpty())
            m_workspace->open(id);
    };
    m_banner->showMessage(Banner::Kind::Warning, tr("This session has used all of its %n request(s).", nullptr, budget),
        (id.isEmpty() ? QString() : tr("%1 was not loaded.").arg(id) + u' ')
            + tr("What is pending can still be saved, and browsing the tree is free."),
        {{tr("Raise to %1").arg(2 * budget), raise}, {tr("New unit of work, keep pending"), renew}});
}

void SessionTab::reportSaveFailure(const QStringList &, const Error &error)
{
    if (error.kind == ErrorKind::Canceled) {
        m_banner->showMessage(Banner::Kind::Information, tr("Saving was stopped."),
            tr("Nothing was sent; all changes are pending as before."));
    } else {
        reportFailure(tr("Saving"), error);
    }
}

void SessionTab::reportSaved(const SaveAnswer &answer)
{
    m_banner->clear();
    if (!answer.writes.isEmpty())
        m_tree->refresh();
    Q_EMIT statusChanged();
}

} // namespace Rookery
