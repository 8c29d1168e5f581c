// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/pendingview.h"

#include "models/pendingmodel.h"
#include "theme/icons.h"
#include "theme/tokens.h"
#include "views/pendingdelegate.h"

#include <QAction>
#include <QHeaderView>
#include <QMenu>
#include <QPainter>

namespace Rookery {

PendingView::PendingView(PendingChanges &pending, QWidget *parent)
    : QTreeView(parent), m_model(new PendingModel(pending, this))
{
    setAccessibleName(tr("Pending changes"));
    setModel(m_model);
    setUpDelegate();
    setSelectionMode(ExtendedSelection);
    setUniformRowHeights(true);
    setAllColumnsShowFocus(true);
    setContextMenuPolicy(Qt::CustomContextMenu);
    setUpColumns();
    setUpActions();
    connect(this, &QTreeView::activated, this,
        [this](const QModelIndex &index) { Q_EMIT openRequested(m_model->idOf(index)); });
    connect(m_model, &QAbstractItemModel::rowsInserted, this, &PendingView::expandFirst);
    for (const auto signal : {&QAbstractItemModel::rowsInserted, &QAbstractItemModel::rowsRemoved})
        connect(m_model, signal, this, [this] { header()->setVisible(m_model->rowCount() > 0); });
    header()->setVisible(m_model->rowCount() > 0);
    connect(this, &QWidget::customContextMenuRequested, this, &PendingView::showMenu);
}

void PendingView::setUpColumns()
{
    header()->setStretchLastSection(false);
    header()->setSectionsMovable(false);
    header()->setSectionResizeMode(PendingModel::ChangeColumn, QHeaderView::Stretch);
    header()->resizeSection(PendingModel::DocumentColumn, 340);
    header()->resizeSection(PendingModel::CollectionColumn, 110);
    header()->resizeSection(PendingModel::LinesColumn, 150);
}

void PendingView::setUpDelegate()
{
    auto *delegate = new PendingDelegate(this);
    connect(delegate, &PendingDelegate::compareClicked, this,
        [this](const QModelIndex &index) { Q_EMIT compareRequested(m_model->idOf(index)); });
    connect(delegate, &PendingDelegate::revertClicked, this, &PendingView::revert);
    setItemDelegate(delegate);
}

/// The first change of a session is seen without opening anything.
void PendingView::expandFirst(const QModelIndex &parent)
{
    if (parent.isValid() && m_model->rowCount() == 1)
        expand(parent);
}

void PendingView::setUpActions()
{
    auto *revert = new QAction(icon(Icon::Revert), tr("Revert"), this);
    revert->setShortcut(QKeySequence::Delete);
    revert->setShortcutContext(Qt::WidgetShortcut);
    connect(revert, &QAction::triggered, this, &PendingView::revertSelected);
    addAction(revert);
}

QStringList PendingView::selectedIds() const
{
    QStringList ids;
    for (const QModelIndex &index : selectionModel()->selectedRows()) {
        if (const QString id = m_model->idOf(index); !ids.contains(id))
            ids.append(id);
    }
    return ids;
}

/// A path goes back alone, a document with all of its paths.
void PendingView::revertSelected()
{
    QStringList whole;
    for (const QModelIndex &index : selectionModel()->selectedRows()) {
        if (!index.parent().isValid())
            whole.append(m_model->idOf(index));
    }
    if (!whole.isEmpty())
        Q_EMIT revertRequested(whole);
    else if (currentIndex().parent().isValid())
        revert(currentIndex());
}

void PendingView::revert(const QModelIndex &index)
{
    if (index.parent().isValid())
        Q_EMIT revertPathRequested(m_model->idOf(index), index.row());
    else
        Q_EMIT revertRequested({m_model->idOf(index)});
}

void PendingView::showMenu(const QPoint &position)
{
    const QModelIndex index = indexAt(position);
    if (!index.isValid())
        return;
    const QString id = m_model->idOf(index);
    const auto state = m_model->indexOf(id).data(PendingModel::StateRole).value<DocumentState>();
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->addAction(tr("Open"), this, [this, id] { Q_EMIT openRequested(id); });
    menu->addAction(icon(Icon::DiffText), tr("Compare"), this, [this, id] { Q_EMIT compareRequested(id); });
    menu->addAction(icon(Icon::Revert), index.parent().isValid() ? tr("Revert this path") : tr("Revert"), this,
        &PendingView::revertSelected);
    if (state == DocumentState::Conflict || state == DocumentState::Stale) {
        menu->addSeparator();
        menu->addAction(tr("Show theirs"), this, [this, id] { Q_EMIT theirsRequested(id); });
        menu->addAction(tr("Take theirs"), this, [this, id] { Q_EMIT takeTheirsRequested(id); });
    }
    menu->popup(viewport()->mapToGlobal(position));
}

void PendingView::paintEvent(QPaintEvent *event)
{
    QTreeView::paintEvent(event);
    if (m_model->rowCount() > 0)
        return;
    QPainter painter(viewport());
    const QRect page = viewport()->rect();
    QFont strong = font();
    strong.setWeight(QFont::DemiBold);
    const int line = fontMetrics().height() + 6;
    painter.setFont(strong);
    painter.drawText(page.adjusted(0, 0, 0, -line), Qt::AlignCenter, tr("No pending changes"));
    painter.setFont(font());
    painter.setPen(tokensOf(palette()).text2);
    painter.drawText(page.adjusted(0, line, 0, 0), Qt::AlignCenter,
        tr("Edit, create or delete documents: they gather here until you review and save them."));
}

void PendingView::drawBranches(QPainter *painter, const QRect &rect, const QModelIndex &index) const
{
    if (!index.parent().isValid())
        QTreeView::drawBranches(painter, rect, index);
}

} // namespace Rookery
