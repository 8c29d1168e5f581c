// SPDX-License-Identifier: GPL-3.0-or-later
#include "documents/editortabs.h"

#include "documents/documentview.h"
#include "query/queryview.h"
#include "text/statetext.h"
#include "theme/icons.h"
#include "theme/painting.h"
#include "workspace/workspace.h"

#include <QFormLayout>
#include <QLabel>
#include <QTabBar>
#include <QTabWidget>

namespace Rookery {

EditorTabs::EditorTabs(Workspace &workspace, QWidget *parent) : QStackedWidget(parent), m_workspace(workspace)
{
    addWidget(emptyPage());
    setUpTabs();
    connect(&workspace, &Workspace::opened, this, &EditorTabs::show);
    connect(&workspace, &Workspace::closed, this, &EditorTabs::remove);
    connect(&workspace.pending(), &PendingChanges::statesChanged, this, &EditorTabs::showStates);
}

QWidget *EditorTabs::emptyPage()
{
    auto *page = new QWidget(this);
    auto *layout = new QVBoxLayout(page);
    layout->addStretch(1);
    auto *sign = new QLabel(page);
    sign->setPixmap(icon(Icon::Document).pixmap(40));
    layout->addWidget(sign, 0, Qt::AlignHCenter);
    auto *title = new QLabel(tr("No document open"), page);
    title->setProperty("role", QStringLiteral("strong"));
    layout->addWidget(title, 0, Qt::AlignHCenter);
    auto *keys = new QFormLayout;
    const auto addKey = [keys](const QString &what, const QKeySequence &key) {
        keys->addRow(what, new QLabel(key.toString(QKeySequence::NativeText)));
    };
    addKey(tr("Filter documents"), QKeySequence(Qt::CTRL | Qt::Key_L));
    addKey(tr("Go to a document"), QKeySequence(Qt::CTRL | Qt::Key_P));
    addKey(tr("New document"), QKeySequence::New);
    auto *box = new QWidget(page);
    box->setLayout(keys);
    layout->addWidget(box, 0, Qt::AlignHCenter);
    layout->addStretch(2);
    return page;
}

void EditorTabs::setUpTabs()
{
    m_tabs = new QTabWidget(this);
    m_tabs->setDocumentMode(true);
    m_tabs->setTabsClosable(true);
    m_tabs->setMovable(true);
    m_tabs->setElideMode(Qt::ElideMiddle);
    m_tabs->tabBar()->setProperty("documents", true);
    m_tabs->tabBar()->setAccessibleName(tr("Open documents"));
    connect(m_tabs, &QTabWidget::tabCloseRequested, this, [this](int index) { closePage(m_tabs->widget(index)); });
    connect(m_tabs, &QTabWidget::currentChanged, this, &EditorTabs::activate);
    addWidget(m_tabs);
}

DocumentView *EditorTabs::current() const
{
    return qobject_cast<DocumentView *>(m_tabs->currentWidget());
}

QueryView *EditorTabs::currentQuery() const
{
    return qobject_cast<QueryView *>(m_tabs->currentWidget());
}

template <typename Page>
QList<Page *> EditorTabs::pages() const
{
    QList<Page *> pages;
    for (int index = 0; index < m_tabs->count(); ++index) {
        if (auto *page = qobject_cast<Page *>(m_tabs->widget(index)))
            pages.append(page);
    }
    return pages;
}

QList<QueryView *> EditorTabs::queries() const
{
    return pages<QueryView>();
}

DocumentView *EditorTabs::viewOf(const QString &id) const
{
    for (DocumentView *view : pages<DocumentView>()) {
        if (idKey(view->document().id()) == idKey(id))
            return view;
    }
    return nullptr;
}

void EditorTabs::show(OpenDocument *document)
{
    DocumentView *view = viewOf(document->id());
    if (!view) {
        view = new DocumentView(m_workspace, *document, this);
        connect(view, &DocumentView::compareRequested, this, &EditorTabs::compareRequested);
        connect(view, &DocumentView::theirsRequested, this, &EditorTabs::theirsRequested);
        connect(view, &DocumentView::menuRequested, this, &EditorTabs::menuRequested);
        m_tabs->addTab(view, document->id());
    }
    bringToFront(view);
    showStates();
}

QueryView *EditorTabs::openQuery(const QString &rql)
{
    auto *view = new QueryView(m_workspace, this);
    view->setRql(rql);
    connect(view, &QueryView::changed, this, &EditorTabs::currentChanged);
    m_tabs->addTab(view, icon(Icon::Query), tr("query %1").arg(++m_lastQuery));
    bringToFront(view);
    return view;
}

void EditorTabs::bringToFront(QWidget *page)
{
    m_tabs->setCurrentWidget(page);
    setCurrentWidget(m_tabs);
    page->setFocus();
}

void EditorTabs::remove(const QString &id)
{
    if (DocumentView *view = viewOf(id))
        removePage(view); // before its document
}

void EditorTabs::removePage(QWidget *page)
{
    m_tabs->removeTab(m_tabs->indexOf(page));
    delete page;
    if (m_tabs->count() == 0)
        setCurrentIndex(0);
    activate();
}

void EditorTabs::closePage(QWidget *page)
{
    if (auto *view = qobject_cast<DocumentView *>(page))
        m_workspace.close(&view->document());
    else if (page)
        removePage(page);
}

void EditorTabs::closeCurrent()
{
    closePage(m_tabs->currentWidget());
}

void EditorTabs::showStates()
{
    for (DocumentView *view : pages<DocumentView>()) {
        const int index = m_tabs->indexOf(view);
        const QString id = view->document().id();
        const DocumentState state = m_workspace.stateOf(id);
        m_tabs->setTabText(index, id);
        m_tabs->setTabIcon(
            index, state == DocumentState::Unmodified ? icon(Icon::Document) : stateIcon(state, palette()));
        m_tabs->setTabToolTip(index, stateSentence(state, id));
    }
}

/// Undo acts on the document in front, or on the session where none is open.
void EditorTabs::activate()
{
    DocumentView *view = current();
    m_workspace.undoGroup().setActiveStack(view ? &view->document().undoStack() : &m_workspace.undoStack());
    Q_EMIT currentChanged();
}

} // namespace Rookery
