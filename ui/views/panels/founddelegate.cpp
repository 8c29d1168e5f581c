// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/panels/founddelegate.h"

#include "models/panels/foundmodel.h"
#include "theme/fonts.h"
#include "theme/tokens.h"

#include <QApplication>
#include <QPainter>

namespace Rookery {

namespace {

constexpr int foundPadding = 4;
constexpr int leastHitWidth = 2; ///< of an empty one

bool isChangedAt(const QModelIndex &index)
{
    return index.data(FoundModel::IsChangedRole).toBool();
}

/// The text around a hit, from left to right as text is: the hit is always to be seen.
void paintFound(QPainter &painter, QRect rect, const FoundPlace &place, const Tokens &tokens, const QColor &text)
{
    const QFontMetrics metrics(painter.font());
    const int hitWidth = std::min(std::max(metrics.horizontalAdvance(place.text), leastHitWidth), rect.width());
    const int roomBefore = std::max(0, (rect.width() - hitWidth) * 2 / 3);
    const QString before = metrics.elidedText(place.before, Qt::ElideLeft, roomBefore);
    painter.setPen(text);
    painter.drawText(rect, Qt::AlignVCenter | Qt::AlignLeft, before);
    rect.setLeft(rect.left() + metrics.horizontalAdvance(before));
    const QRect hit(rect.left(), rect.center().y() - metrics.height() / 2, hitWidth, metrics.height());
    painter.fillRect(hit, tokens.tMod);
    painter.setPen(tokens.text);
    painter.drawText(hit, Qt::AlignVCenter | Qt::AlignLeft, metrics.elidedText(place.text, Qt::ElideRight, hitWidth));
    rect.setLeft(hit.right() + 1);
    painter.setPen(text);
    painter.drawText(
        rect, Qt::AlignVCenter | Qt::AlignLeft, metrics.elidedText(place.behind, Qt::ElideRight, rect.width()));
}

} // namespace

void FoundDelegate::initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const
{
    RowDelegate::initStyleOption(option, index);
    const Tokens &tokens = tokensOf(option->palette);
    const bool isQuiet = isChangedAt(index) || index.column() == FoundModel::Line;
    const QColor color = isQuiet ? tokens.text2 : tokens.text;
    option->palette.setColor(QPalette::Text, color);
    option->palette.setColor(QPalette::HighlightedText, color);
    if (index.column() == FoundModel::Document)
        option->textElideMode = Qt::ElideMiddle;
}

void FoundDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    if (index.column() != FoundModel::Text) {
        RowDelegate::paint(painter, option, index);
        return;
    }
    QStyleOptionViewItem row = option;
    initStyleOption(&row, index);
    row.text.clear();
    const QStyle *style = row.widget ? row.widget->style() : QApplication::style();
    style->drawControl(QStyle::CE_ItemViewItem, &row, painter, row.widget);
    painter->save();
    painter->setLayoutDirection(Qt::LeftToRight); // JSON reads from the left in every language
    QFont font = monospaceFont(row.font);
    font.setStrikeOut(isChangedAt(index));
    painter->setFont(font);
    paintFound(*painter, row.rect.adjusted(foundPadding, 0, -foundPadding, 0),
        index.data(FoundModel::PlaceRole).value<FoundPlace>(), tokensOf(option.palette),
        row.palette.color(QPalette::Text));
    painter->restore();
}

} // namespace Rookery
