// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/panels/sessionpanel.h"

#include "text/trackedtext.h"
#include "views/panels/trackeddelegate.h"
#include "workspace/workspace.h"

#include <QAction>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QMenu>
#include <QPushButton>
#include <QTreeView>

using namespace Qt::StringLiterals;

namespace Rookery {

namespace {

void setUpTrackedColumns(QHeaderView &header)
{
    header.setMinimumSectionSize(24);
    header.setSectionsMovable(false);
    header.setStretchLastSection(false);
    header.setSectionResizeMode(TrackedModel::State, QHeaderView::Fixed);
    header.setSectionResizeMode(TrackedModel::Id, QHeaderView::Stretch);
    header.resizeSection(TrackedModel::State, 32);
    header.resizeSection(TrackedModel::Collection, 140);
    header.resizeSection(TrackedModel::ChangeVector, 160);
    header.resizeSection(TrackedModel::LastModified, 140);
}

} // namespace

SessionPanel::SessionPanel(Workspace &workspace, QWidget *parent)
    : QWidget(parent), m_workspace(workspace), m_model(workspace, this), m_view(new QTreeView(this)),
      m_tools(new QWidget(this)), m_figures(new QLabel(this)), m_menu(new QMenu(this)), m_open(nullptr),
      m_refresh(nullptr), m_evict(nullptr)
{
    setUpActions();
    setUpTools();
    setUpView();
    m_figures->setObjectName(u"figures"_s);
    m_figures->setContentsMargins(12, 6, 12, 6);
    m_figures->setTextInteractionFlags(Qt::TextSelectableByMouse);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_tools);
    layout->addWidget(m_figures);
    layout->addWidget(m_view, 1);
    connect(&m_model, &TrackedModel::updated, this, &SessionPanel::showFigures);
    connect(&workspace, &Workspace::requestsChanged, this, &SessionPanel::showFigures);
    showFigures();
    showSelection();
}

void SessionPanel::setUpActions()
{
    m_open = m_menu->addAction(tr("Open"));
    m_refresh = m_menu->addAction(tr("Refresh"));
    m_evict = m_menu->addAction(tr("Evict"));
    m_refresh->setToolTip(tr("Loads the documents anew, over what is pending of them"));
    m_evict->setToolTip(tr("Forgets the documents and what is pending of them; the next load asks the server"));
    m_refresh->setShortcut(QKeySequence(Qt::Key_F5));
    m_evict->setShortcut(QKeySequence::Delete);
    for (QAction *action : {m_refresh, m_evict})
        action->setShortcutContext(Qt::WidgetShortcut);
    connect(m_open, &QAction::triggered, this, &SessionPanel::openSelected);
    connect(m_refresh, &QAction::triggered, this, [this] { Q_EMIT refreshRequested(selectedIds()); });
    connect(m_evict, &QAction::triggered, this, [this] { Q_EMIT evictRequested(selectedIds()); });
}

void SessionPanel::setUpTools()
{
    auto *row = new QHBoxLayout(m_tools);
    row->setContentsMargins(8, 4, 8, 4);
    row->addStretch();
    for (QAction *action : {m_open, m_refresh, m_evict}) {
        auto *button = new QPushButton(action->text(), m_tools);
        button->setToolTip(action->toolTip());
        connect(button, &QPushButton::clicked, action, &QAction::trigger);
        connect(action, &QAction::enabledChanged, button, &QPushButton::setEnabled);
        row->addWidget(button);
    }
    auto *clear = new QPushButton(tr("Clear session…"), m_tools);
    clear->setToolTip(tr("Forgets every document of this session and everything that is pending"));
    connect(clear, &QPushButton::clicked, this, &SessionPanel::clearRequested);
    row->addWidget(clear);
}

void SessionPanel::setUpView()
{
    m_view->setModel(&m_model);
    m_view->setItemDelegate(new TrackedDelegate(m_view));
    m_view->setAccessibleName(tr("Session"));
    m_view->setFrameShape(QFrame::NoFrame);
    m_view->setRootIsDecorated(false);
    m_view->setUniformRowHeights(true);
    m_view->setAllColumnsShowFocus(true);
    m_view->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_view->setContextMenuPolicy(Qt::CustomContextMenu);
    m_view->addActions({m_refresh, m_evict});
    setUpTrackedColumns(*m_view->header());
    connect(m_view, &QTreeView::activated, this, &SessionPanel::openSelected);
    connect(m_view, &QTreeView::customContextMenuRequested, this, &SessionPanel::showMenu);
    connect(m_view->selectionModel(), &QItemSelectionModel::selectionChanged, this, &SessionPanel::showSelection);
}

void SessionPanel::showFigures()
{
    const Session &session = m_workspace.session();
    const SessionOptions &options = session.options();
    const bool isOptimistic
        = options.optimisticConcurrency.value_or(OptimisticConcurrencyMode::None) != OptimisticConcurrencyMode::None;
    const QStringList figures{
        TrackedText::requests(session.numberOfRequests(), options.maxNumberOfRequestsPerSession.value_or(0)),
        TrackedText::cacheHits(session.cacheHits()),
        TrackedText::tracking(m_model.rowCount(), options.noTracking),
        TrackedText::mode(options.transactionMode),
        TrackedText::concurrency(isOptimistic),
    };
    m_figures->setText(figures.join(u"  ·  "_s));
}

void SessionPanel::showSelection()
{
    const bool isAnySelected = !selectedIds().isEmpty();
    for (QAction *action : {m_open, m_refresh, m_evict})
        action->setEnabled(isAnySelected);
}

void SessionPanel::openSelected()
{
    for (const QString &id : selectedIds())
        Q_EMIT openRequested(id);
}

QStringList SessionPanel::selectedIds() const
{
    return m_model.documentIds(m_view->selectionModel()->selectedRows());
}

void SessionPanel::showMenu(const QPoint &position)
{
    if (m_view->indexAt(position).isValid())
        m_menu->popup(m_view->viewport()->mapToGlobal(position));
}

} // namespace Rookery
