// SPDX-License-Identifier: GPL-3.0-or-later
#include "review/structure/changetreeview.h"

#include "review/structure/changetreedelegate.h"

#include <QHeaderView>

namespace Rookery {

namespace {

constexpr int treeIndent = 16;
constexpr int kindWidth = 112;
constexpr int leastPathWidth = 250;
constexpr int mostPathWidth = 330;
// Opening and spanning walk the tree; beyond this what is not seen stays closed.
constexpr int mostOpened = 5000;

} // namespace

ChangeTreeView::ChangeTreeView(QWidget *parent) : QTreeView(parent), m_model(new ChangeTreeModel(this))
{
    setAccessibleName(tr("Changed paths"));
    setModel(m_model);
    setItemDelegate(new ChangeTreeDelegate(this));
    setFrameShape(NoFrame);
    setIndentation(treeIndent);
    setSelectionBehavior(SelectRows);
    setEditTriggers(NoEditTriggers);
    setVerticalScrollMode(ScrollPerPixel);
    header()->setSectionsMovable(false);
    header()->setStretchLastSection(true);
    header()->setDefaultAlignment(Qt::AlignLeading | Qt::AlignVCenter);
}

void ChangeTreeView::setTree(ChangeTree tree)
{
    const bool isSmall = tree.size() <= mostOpened;
    m_changes.clear();
    m_model->setTree(std::move(tree));
    m_changes = m_model->changes();
    spanEqualRows({});
    if (isSmall)
        expandAll();
    else
        expandToDepth(0);
    goToChange(0);
}

void ChangeTreeView::spanEqualRows(const QModelIndex &parent)
{
    QModelIndexList open{parent};
    for (int visited = 0; !open.isEmpty() && visited < mostOpened; ++visited) {
        const QModelIndex container = open.takeLast();
        for (int row = 0; row < m_model->rowCount(container) && row < mostOpened; ++row) {
            const QModelIndex child = m_model->index(row, ChangeTreeModel::Path, container);
            if (m_model->node(child).kind == ChangeNode::Kind::Equal)
                setFirstColumnSpanned(row, container, true);
            else if (m_model->hasChildren(child))
                open.append(child);
        }
    }
}

int ChangeTreeView::currentChange() const
{
    return static_cast<int>(m_changes.indexOf(currentIndex().siblingAtColumn(ChangeTreeModel::Path)));
}

void ChangeTreeView::goToChange(int change)
{
    if (m_changes.isEmpty()) {
        Q_EMIT currentChangeChanged();
        return;
    }
    const QModelIndex index = m_changes[qBound(0, change, changeCount() - 1)];
    setCurrentIndex(index);
    scrollTo(index);
}

void ChangeTreeView::currentChanged(const QModelIndex &current, const QModelIndex &previous)
{
    QTreeView::currentChanged(current, previous);
    Q_EMIT currentChangeChanged();
}

void ChangeTreeView::resizeEvent(QResizeEvent *event)
{
    QTreeView::resizeEvent(event);
    shareWidth();
}

void ChangeTreeView::shareWidth()
{
    const int width = viewport()->width();
    const int path = qBound(leastPathWidth, width * 3 / 10, mostPathWidth);
    header()->resizeSection(ChangeTreeModel::Path, path);
    header()->resizeSection(ChangeTreeModel::Kind, kindWidth);
    header()->resizeSection(ChangeTreeModel::Before, qMax(0, width - path - kindWidth) / 2);
}

} // namespace Rookery
