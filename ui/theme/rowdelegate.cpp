// SPDX-License-Identifier: GPL-3.0-or-later
#include "theme/rowdelegate.h"

#include "theme/tokens.h"

#include <QAbstractScrollArea>
#include <QPainter>

namespace Rookery {

namespace {

constexpr int selectionBarWidth = 2;

QColor rowColour(const QStyleOptionViewItem &option, const Tokens &tokens)
{
    if (option.state & QStyle::State_Selected)
        return option.state & QStyle::State_Active ? tokens.sel : tokens.selOff;
    if (option.state & QStyle::State_MouseOver && option.state & QStyle::State_Enabled)
        return tokens.hover;
    return option.backgroundBrush.style() == Qt::NoBrush ? Qt::transparent : option.backgroundBrush.color();
}

/// At the leading edge of the view, which is that of the branches in a tree, and not that of each cell.
QRect selectionBarOf(const QStyleOptionViewItem &option)
{
    const auto *area = qobject_cast<const QAbstractScrollArea *>(option.widget);
    const int viewWidth = area ? area->viewport()->width() : option.rect.width();
    const int left = option.direction == Qt::RightToLeft ? viewWidth - selectionBarWidth : 0;
    return QRect(left, option.rect.top(), selectionBarWidth, option.rect.height()) & option.rect;
}

} // namespace

void paintRowGround(QPainter *painter, const QStyleOptionViewItem &option)
{
    const Tokens &tokens = tokensOf(option.palette);
    painter->fillRect(option.rect, rowColour(option, tokens));
    const auto marked = QStyle::State_Selected | QStyle::State_Active;
    if ((option.state & marked) == marked)
        painter->fillRect(selectionBarOf(option), tokens.focus);
}

int minimumRowHeight(const QFontMetrics &metrics)
{
    return qMax(24, metrics.height() + 4);
}

QSize RowDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const QSize hint = QStyledItemDelegate::sizeHint(option, index);
    return hint.expandedTo({0, minimumRowHeight(option.fontMetrics)});
}

} // namespace Rookery
