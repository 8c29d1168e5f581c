// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/panels/activitydelegate.h"

#include "models/panels/activitymodel.h"
#include "theme/fonts.h"
#include "theme/icons.h"
#include "theme/tokens.h"

#include <QPainter>

#include <algorithm>

namespace Rookery {

namespace {

constexpr int activityRowHeight = 24;
constexpr int barSpace = 64; // before the words of a duration
constexpr int barHeight = 6;
constexpr int activitySignSize = 12;

ActivityModel::Sign signAt(const QModelIndex &index)
{
    return index.data(ActivityModel::SignRole).value<ActivityModel::Sign>();
}

bool isSecondary(int column)
{
    return column == ActivityModel::Time || column == ActivityModel::Node;
}

bool isMonospace(int column)
{
    return column == ActivityModel::Time || column == ActivityModel::Request;
}

QColor statusColor(ActivityModel::Sign sign, const Tokens &tokens)
{
    switch (sign) {
    case ActivityModel::Sign::Cached: return tokens.sNew;
    case ActivityModel::Sign::Failed: return tokens.sErr;
    case ActivityModel::Sign::UnderWay: return tokens.text2;
    case ActivityModel::Sign::None: break;
    }
    return tokens.text;
}

void drawBar(QPainter &painter, const QRect &cell, const QModelIndex &index, const Tokens &tokens, bool isMirrored)
{
    const double start = index.data(ActivityModel::StartRole).toDouble();
    const double length = index.data(ActivityModel::LengthRole).toDouble();
    const int width = std::max(2, qRound(length * barSpace));
    const int offset = std::min(qRound(start * barSpace), barSpace - width);
    const int left = isMirrored ? cell.right() - offset - width : cell.left() + offset;
    painter.setPen(Qt::NoPen);
    painter.setBrush(signAt(index) == ActivityModel::Sign::Failed ? tokens.sErr : tokens.focus);
    painter.drawRoundedRect(QRect(left, cell.center().y() - barHeight / 2, width, barHeight), 2, 2);
}

} // namespace

void ActivityDelegate::initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const
{
    QStyledItemDelegate::initStyleOption(option, index);
    const Tokens &tokens = tokensOf(option->palette);
    const int column = index.column();
    if (isMonospace(column))
        option->font = monospaceFont(option->font);
    if (column == ActivityModel::Purpose && index.data(ActivityModel::IsFoldRole).toBool())
        option->font.setBold(true);
    const ActivityModel::Sign sign = signAt(index);
    QColor color = isSecondary(column) ? tokens.text2 : tokens.text;
    if (column == ActivityModel::Status)
        color = statusColor(sign, tokens);
    option->palette.setColor(QPalette::Text, color);
    option->palette.setColor(QPalette::HighlightedText, color);
    if (column == ActivityModel::Request)
        option->textElideMode = Qt::ElideRight;
    if (column == ActivityModel::Status
        && (sign == ActivityModel::Sign::Cached || sign == ActivityModel::Sign::Failed)) {
        option->features |= QStyleOptionViewItem::HasDecoration;
        option->decorationSize = QSize(activitySignSize, activitySignSize);
        option->icon = icon(sign == ActivityModel::Sign::Cached ? Icon::Cache : Icon::Error, color);
    }
}

void ActivityDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    if (index.column() != ActivityModel::Duration || index.data().toString().isEmpty()) {
        QStyledItemDelegate::paint(painter, option, index);
        return;
    }
    const bool isMirrored = option.direction == Qt::RightToLeft;
    QStyleOptionViewItem words = option;
    const int space = barSpace + 4;
    words.rect.adjust(isMirrored ? 0 : space, 0, isMirrored ? -space : 0, 0);
    QStyleOptionViewItem row = option;
    initStyleOption(&row, index);
    option.widget->style()->drawPrimitive(QStyle::PE_PanelItemViewItem, &row, painter, option.widget);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    drawBar(*painter, option.rect.adjusted(2, 0, -2, 0), index, tokensOf(option.palette), isMirrored);
    painter->restore();
    QStyledItemDelegate::paint(painter, words, index);
}

QSize ActivityDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const QSize hint = QStyledItemDelegate::sizeHint(option, index);
    return QSize(hint.width(), std::max(activityRowHeight, hint.height()));
}

} // namespace Rookery
