// SPDX-License-Identifier: GPL-3.0-or-later
#include "query/querytable.h"

#include "query/querydelegate.h"
#include "query/querymodel.h"
#include "theme/icons.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHeaderView>
#include <QKeyEvent>
#include <QMenu>

#include <algorithm>

namespace Rookery {

namespace {

constexpr int narrowestColumn = 60;
constexpr int widestColumn = 320;
constexpr int letterWidth = 24; // the delegate paints one behind an id

void copyText(const QString &text)
{
    QGuiApplication::clipboard()->setText(text);
}

} // namespace

QueryTable::QueryTable(Workspace &workspace, QWidget *parent)
    : QTableView(parent), m_model(new QueryModel(workspace, this))
{
    setModel(m_model);
    setItemDelegate(new QueryDelegate(this));
    setAccessibleName(tr("Results"));
    setFrameShape(NoFrame);
    setSelectionBehavior(SelectRows);
    setSelectionMode(ExtendedSelection);
    setWordWrap(false);
    setTabKeyNavigation(false);
    setContextMenuPolicy(Qt::CustomContextMenu);
    setVerticalScrollMode(ScrollPerPixel);
    setHorizontalScrollMode(ScrollPerPixel);
    verticalHeader()->hide();
    verticalHeader()->setDefaultSectionSize(minimumRowHeight(fontMetrics()));
    horizontalHeader()->setHighlightSections(false);
    connect(this, &QAbstractItemView::doubleClicked, this, &QueryTable::openAt);
    connect(this, &QWidget::customContextMenuRequested, this, &QueryTable::showMenu);
}

/// Looks at the rows that are seen first only: there may be many.
void QueryTable::fitColumns()
{
    horizontalHeader()->setResizeContentsPrecision(100);
    resizeColumnsToContents();
    for (int column = 0; column < m_model->columnCount(); ++column) {
        const int wanted = columnWidth(column) + (m_model->hasIds() && column == 0 ? letterWidth : 0);
        setColumnWidth(column, std::clamp(wanted, narrowestColumn, widestColumn));
    }
}

void QueryTable::keyPressEvent(QKeyEvent *event)
{
    const bool isReturn = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (isReturn && event->modifiers() == Qt::NoModifier)
        openAt(currentIndex());
    else if (event->matches(QKeySequence::Copy))
        copyText(currentIndex().data().toString());
    else
        QTableView::keyPressEvent(event);
}

void QueryTable::openAt(const QModelIndex &index)
{
    if (const QString id = m_model->idOf(index); !id.isEmpty())
        Q_EMIT openRequested(id);
}

void QueryTable::showMenu(const QPoint &position)
{
    const QModelIndex index = indexAt(position);
    if (!index.isValid())
        return;
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    const QString id = m_model->idOf(index);
    if (!id.isEmpty()) {
        menu->addAction(tr("Open"), this, [this, id] { Q_EMIT openRequested(id); });
        menu->addAction(icon(Icon::Copy), tr("Copy ID"), this, [id] { copyText(id); });
    }
    if (const std::optional<Json::Value> value = m_model->valueOf(index))
        menu->addAction(
            icon(Icon::Copy), tr("Copy value"), this, [json = value->toJson()] { copyText(QString::fromUtf8(json)); });
    menu->popup(viewport()->mapToGlobal(position));
}

} // namespace Rookery
