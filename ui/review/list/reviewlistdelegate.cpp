// SPDX-License-Identifier: GPL-3.0-or-later
#include "review/list/reviewlistdelegate.h"

#include "review/list/reviewlistmodel.h"
#include "theme/painting.h"
#include "theme/tokens.h"

#include <QApplication>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>

using namespace Qt::StringLiterals;

namespace Rookery {

namespace {

constexpr int listMargin = 10;
constexpr int tickSize = 16;
constexpr int letterSize = 16;
constexpr int listSpacing = 8;
constexpr int rowHeight = 40;
constexpr int headingHeight = 32;

bool isHeading(const QModelIndex &index)
{
    return !index.flags().testFlag(Qt::ItemIsEnabled);
}

QRect mirrored(const QStyleOptionViewItem &option, const QRect &rect)
{
    return QStyle::visualRect(option.direction, option.rect, rect);
}

QRect tickRect(const QStyleOptionViewItem &option)
{
    const QRect &row = option.rect;
    return mirrored(
        option, QRect(row.left() + listMargin, row.top() + (row.height() - tickSize) / 2, tickSize, tickSize));
}

QRect letterRect(const QStyleOptionViewItem &option)
{
    const QRect &row = option.rect;
    return mirrored(option,
        QRect(row.left() + listMargin + tickSize + listSpacing, row.top() + (row.height() - letterSize) / 2, letterSize,
            letterSize));
}

QFont smallFont(QFont font)
{
    font.setPointSizeF(font.pointSizeF() * 12 / 13);
    return font;
}

} // namespace

QSize ReviewListDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const int line = option.fontMetrics.height();
    return {0, isHeading(index) ? qMax(headingHeight, line * 2) : qMax(rowHeight, line * 2 + listSpacing)};
}

void ReviewListDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    painter->save();
    if (isHeading(index)) {
        paintHeading(painter, option, index);
    } else {
        paintBackground(painter, option);
        paintTick(painter, option, index);
        const auto state = static_cast<DocumentState>(index.data(ReviewListModel::StateRole).toInt());
        paintStateLetter(*painter, letterRect(option), state, option.palette);
        const int linesWidth = paintLines(painter, option, index);
        const int left = listMargin + tickSize + listSpacing + letterSize + listSpacing;
        const QRect place = option.rect.adjusted(left, 3, -linesWidth - listMargin - listSpacing, -3);
        paintTexts(painter, option, index, mirrored(option, place));
    }
    painter->restore();
}

void ReviewListDelegate::paintHeading(
    QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const Tokens &tokens = tokensOf(option.palette);
    painter->fillRect(QRect(option.rect.left(), option.rect.top() + 3, option.rect.width(), 1), tokens.line);
    painter->setFont(smallFont(option.font));
    painter->setPen(tokens.text2);
    painter->drawText(
        option.rect.adjusted(12, 4, -12, 0), Qt::AlignVCenter | Qt::AlignLeading, index.data().toString());
}

void ReviewListDelegate::paintBackground(QPainter *painter, const QStyleOptionViewItem &option) const
{
    if (!(option.state & QStyle::State_Selected))
        return;
    const Tokens &tokens = tokensOf(option.palette);
    const bool isActive = option.state & QStyle::State_Active;
    painter->fillRect(option.rect, isActive ? tokens.sel : tokens.selOff);
    painter->fillRect(mirrored(option, QRect(option.rect.topLeft(), QSize(2, option.rect.height()))), tokens.focus);
}

void ReviewListDelegate::paintTick(
    QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    QStyleOptionViewItem box(option);
    box.rect = tickRect(option);
    const bool isTicked = index.data(Qt::CheckStateRole).toInt() == Qt::Checked;
    box.state = isTicked ? QStyle::State_On : QStyle::State_Off;
    if (index.flags().testFlag(Qt::ItemIsUserCheckable))
        box.state |= QStyle::State_Enabled;
    QApplication::style()->drawPrimitive(QStyle::PE_IndicatorItemViewItemCheck, &box, painter, option.widget);
}

/// Returns the width it took.
int ReviewListDelegate::paintLines(
    QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const Tokens &tokens = tokensOf(option.palette);
    painter->setFont(smallFont(option.font));
    const std::pair<QString, QColor> parts[]
        = {{QChar(0x2212) + index.data(ReviewListModel::LinesRemovedRole).toString(), tokens.sDel},
            {u'+' + index.data(ReviewListModel::LinesAddedRole).toString(), tokens.sNew}};
    int width = 0;
    for (const auto &[text, color] : parts) {
        if (text.endsWith(u'0') && text.size() == 2)
            continue;
        const int advance = painter->fontMetrics().horizontalAdvance(text);
        const QRect &row = option.rect;
        const QRect place(row.right() - listMargin - width - advance, row.top(), advance, row.height());
        painter->setPen(color);
        painter->drawText(mirrored(option, place), Qt::AlignCenter, text);
        width += advance + listSpacing;
    }
    return width;
}

void ReviewListDelegate::paintTexts(
    QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index, const QRect &place) const
{
    const Tokens &tokens = tokensOf(option.palette);
    QFont font = option.font;
    font.setItalic(index.data(ReviewListModel::IsNamedByServerRole).toBool());
    font.setStrikeOut(index.data(ReviewListModel::IsDeletedRole).toBool());
    const QRect upper(place.left(), place.top(), place.width(), place.height() / 2);
    painter->setFont(font);
    painter->setPen(tokens.text);
    const QString name = painter->fontMetrics().elidedText(index.data().toString(), Qt::ElideMiddle, place.width());
    painter->drawText(upper, Qt::AlignVCenter | Qt::AlignLeading, name);
    painter->setFont(smallFont(option.font));
    painter->setPen(tokens.text2);
    const QString summary = index.data(ReviewListModel::SummaryRole).toString();
    painter->drawText(upper.translated(0, upper.height()), Qt::AlignVCenter | Qt::AlignLeading,
        painter->fontMetrics().elidedText(summary, Qt::ElideRight, place.width()));
}

bool ReviewListDelegate::editorEvent(
    QEvent *event, QAbstractItemModel *model, const QStyleOptionViewItem &option, const QModelIndex &index)
{
    bool isToggle = false;
    if (event->type() == QEvent::MouseButtonRelease)
        isToggle = tickRect(option).adjusted(-4, -4, 4, 4).contains(static_cast<QMouseEvent *>(event)->pos());
    else if (event->type() == QEvent::KeyPress)
        isToggle = static_cast<QKeyEvent *>(event)->key() == Qt::Key_Space;
    if (!isToggle || !index.flags().testFlag(Qt::ItemIsUserCheckable))
        return false;
    const bool isTicked = index.data(Qt::CheckStateRole).toInt() == Qt::Checked;
    return model->setData(index, isTicked ? Qt::Unchecked : Qt::Checked, Qt::CheckStateRole);
}

} // namespace Rookery
