// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/documenttreeview.h"

#include "models/documentrows.h"
#include "views/documentdelegate.h"
#include "views/documentglyphs.h"
#include "workspace/documentstate.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHoverEvent>
#include <QKeyEvent>
#include <QPainter>
#include <QScrollBar>

using namespace Qt::StringLiterals;

namespace Rookery {

using Kind = DocumentRows::Kind;

namespace {

constexpr int spinnerPause = 80; // ms
constexpr int chevronSize = 12;
constexpr int chevronShift = 4; // from the middle of the indentation, so that the first one has some air
constexpr int barWidth = 2;

Kind shownKind(const QModelIndex &index)
{
    return index.data(DocumentRows::KindRole).value<Kind>();
}

QList<int> pathOf(const QModelIndex &index)
{
    QList<int> rows;
    for (QModelIndex each = index; each.isValid(); each = each.parent())
        rows.prepend(each.row());
    return rows;
}

bool isStandIn(Kind kind)
{
    return kind == Kind::More || kind == Kind::Error || kind == Kind::Loading;
}

} // namespace

DocumentTreeView::DocumentTreeView(QWidget *parent) : QTreeView(parent)
{
    setHeaderHidden(true);
    setUniformRowHeights(true);
    setIndentation(16);
    setFrameShape(QFrame::NoFrame);
    viewport()->setBackgroundRole(QPalette::Light); // the panel's
    setSelectionMode(QAbstractItemView::ExtendedSelection);
    setEditTriggers(QAbstractItemView::NoEditTriggers);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setTextElideMode(Qt::ElideMiddle);
    setContextMenuPolicy(Qt::CustomContextMenu);
    setMouseTracking(true);
    setItemDelegate(new DocumentDelegate(this));
    m_turning.setSingleShot(true);
    m_turning.setInterval(spinnerPause);
    connect(&m_turning, &QTimer::timeout, viewport(), qOverload<>(&QWidget::update));
}

QStringList DocumentTreeView::selectedIds() const
{
    QModelIndexList indexes = selectionModel() ? selectionModel()->selectedIndexes() : QModelIndexList();
    indexes.removeIf([](const QModelIndex &index) { return shownKind(index) != Kind::Document; });
    QList<std::pair<QList<int>, QModelIndex>> placed; // a view finds the place of a row by looking at all of them
    for (const QModelIndex &index : std::as_const(indexes))
        placed.append({pathOf(index), index});
    std::sort(placed.begin(), placed.end());
    QStringList ids;
    for (const auto &[path, index] : std::as_const(placed))
        ids.append(index.data(DocumentRows::IdRole).toString());
    ids.removeDuplicates();
    return ids;
}

void DocumentTreeView::copyIds() const
{
    const QStringList ids = selectedIds();
    if (!ids.isEmpty())
        QGuiApplication::clipboard()->setText(ids.join(u'\n'));
}

void DocumentTreeView::holdInPlace()
{
    m_top = indexAt(viewport()->rect().topLeft());
    m_topOffset = verticalScrollBar()->value() == 0 ? 0 : visualRect(m_top).top();
}

void DocumentTreeView::putBackInPlace()
{
    if (m_top.isValid() && visualRect(m_top).top() != m_topOffset)
        scrollTo(m_top, QAbstractItemView::PositionAtTop);
}

void DocumentTreeView::drawRow(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const Kind kind = shownKind(index);
    const bool isSelected = selectionModel()->isSelected(index);
    const QRect row(0, option.rect.top(), viewport()->width(), option.rect.height());
    if (isSelected) {
        const auto group = hasFocus() ? QPalette::Active : QPalette::Inactive;
        painter->fillRect(row, palette().color(group, QPalette::Highlight));
        const QRect bar(row.topLeft(), QSize(barWidth, row.height()));
        painter->fillRect(QStyle::visualRect(layoutDirection(), row, bar), DocumentGlyphs::focus(palette()));
    } else if (index == m_hovered && kind != Kind::Skeleton) {
        painter->fillRect(row, DocumentGlyphs::hover(palette()));
    }
    QStyleOptionViewItem plain = option;
    plain.showDecorationSelected = false;
    QTreeView::drawRow(painter, plain, index);
    if (index == currentIndex() && hasFocus() && !isSelected) {
        painter->setPen(DocumentGlyphs::focus(palette()));
        painter->drawRect(row.adjusted(0, 0, -1, -1));
    }
    const bool isTurning
        = kind == Kind::Loading || index.data(DocumentRows::StateRole).value<DocumentState>() == DocumentState::Saving;
    if (isTurning && !m_turning.isActive())
        m_turning.start();
}

void DocumentTreeView::drawBranches(QPainter *painter, const QRect &rect, const QModelIndex &index) const
{
    if (!index.model()->hasChildren(index))
        return;
    QRect box(0, 0, chevronSize, chevronSize);
    const bool isMirrored = layoutDirection() == Qt::RightToLeft;
    const int middle = isMirrored ? rect.left() + indentation() / 2 - chevronShift
                                  : rect.right() + 1 - indentation() / 2 + chevronShift;
    box.moveCenter({middle, rect.center().y()});
    icon(isExpanded(index) ? Icon::ChevronDown : Icon::ChevronRight).paint(painter, box);
}

void DocumentTreeView::activateCurrent()
{
    const QModelIndex current = currentIndex();
    if (!current.isValid())
        return;
    const Kind kind = shownKind(current);
    if (kind == Kind::Document)
        Q_EMIT openRequested(selectedIds());
    else if (isStandIn(kind))
        Q_EMIT rowPressed(current);
    else
        setExpanded(current, !isExpanded(current));
}

void DocumentTreeView::keyPressEvent(QKeyEvent *event)
{
    if (event->matches(QKeySequence::Copy))
        return copyIds();
    if (event->matches(QKeySequence::Delete)) {
        if (const QStringList ids = selectedIds(); !ids.isEmpty())
            Q_EMIT deleteRequested(ids);
        return;
    }
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        return activateCurrent();
    QTreeView::keyPressEvent(event);
}

void DocumentTreeView::mouseReleaseEvent(QMouseEvent *event)
{
    QTreeView::mouseReleaseEvent(event);
    const QModelIndex index = indexAt(event->position().toPoint());
    if (event->button() != Qt::LeftButton || !index.isValid() || !isStandIn(shownKind(index)))
        return;
    const QRect row = visualRect(index);
    const QRect link = QStyle::visualRect(layoutDirection(), row, DocumentDelegate::linkRect(row, font(), index));
    if (shownKind(index) != Kind::Loading || link.contains(event->position().toPoint()))
        Q_EMIT rowPressed(index);
}

void DocumentTreeView::mouseDoubleClickEvent(QMouseEvent *event)
{
    const QModelIndex index = indexAt(event->position().toPoint());
    QTreeView::mouseDoubleClickEvent(event);
    if (event->button() == Qt::LeftButton && index.isValid() && shownKind(index) == Kind::Document)
        Q_EMIT openRequested({index.data(DocumentRows::IdRole).toString()});
}

void DocumentTreeView::setHovered(const QModelIndex &index)
{
    if (index == m_hovered)
        return;
    m_hovered = index;
    viewport()->update();
}

bool DocumentTreeView::viewportEvent(QEvent *event)
{
    if (event->type() == QEvent::HoverMove || event->type() == QEvent::HoverEnter)
        setHovered(indexAt(static_cast<QHoverEvent *>(event)->position().toPoint()));
    else if (event->type() == QEvent::HoverLeave)
        setHovered({});
    return QTreeView::viewportEvent(event);
}

} // namespace Rookery
