// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/panels/trackeddelegate.h"

#include "models/panels/trackedmodel.h"
#include "theme/fonts.h"
#include "theme/painting.h"
#include "theme/tokens.h"

#include <QPainter>

#include <algorithm>

namespace Rookery {

namespace {

constexpr int badgeSize = 16;

DocumentState trackedStateAt(const QModelIndex &index)
{
    return index.data(TrackedModel::StateRole).value<DocumentState>();
}

} // namespace

void TrackedDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    QStyledItemDelegate::paint(painter, option, index);
    if (index.column() != TrackedModel::State || trackedStateAt(index) == DocumentState::Unmodified)
        return;
    QRect badge(0, 0, badgeSize, badgeSize);
    badge.moveCenter(option.rect.center());
    paintStateLetter(*painter, badge, trackedStateAt(index), option.palette);
}

QSize TrackedDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    constexpr int rowHeight = 24;
    const QSize hint = QStyledItemDelegate::sizeHint(option, index);
    return QSize(hint.width(), std::max(rowHeight, hint.height()));
}

void TrackedDelegate::initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const
{
    QStyledItemDelegate::initStyleOption(option, index);
    const Tokens &tokens = tokensOf(option->palette);
    const int column = index.column();
    const QColor color = column == TrackedModel::Id ? tokens.text : tokens.text2;
    option->palette.setColor(QPalette::Text, color);
    option->palette.setColor(QPalette::HighlightedText, color);
    if (column == TrackedModel::Id) {
        option->textElideMode = Qt::ElideMiddle;
        option->font.setStrikeOut(trackedStateAt(index) == DocumentState::Deleted);
    }
    if (column == TrackedModel::ChangeVector)
        option->font = monospaceFont(option->font);
}

} // namespace Rookery
