// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/pendingdelegate.h"

#include "models/pendingmodel.h"
#include "text/changetext.h"
#include "theme/fonts.h"
#include "theme/icons.h"
#include "theme/painting.h"
#include "theme/tokens.h"

#include <QApplication>
#include <QMouseEvent>
#include <QPainter>

namespace Rookery {

namespace {

constexpr int pendingRowHeight = 24;
constexpr int chipWidth = 26;
constexpr int toolWidth = 24;
constexpr int toolIconSize = 16;
enum Tool { CompareTool, RevertTool, ToolCount };

QRect toolRect(const QStyleOptionViewItem &option, Tool tool)
{
    const int left = option.rect.right() + 1 - (ToolCount - tool) * toolWidth;
    const QRect rect(left, option.rect.top(), toolWidth, option.rect.height());
    return QStyle::visualRect(option.direction, option.rect, rect);
}

/// A path has no comparison of its own.
bool hasTool(Tool tool, const QModelIndex &index)
{
    return tool == RevertTool || !index.parent().isValid();
}

/// What is said in passing is in the quiet colour; why something is not ready is not.
bool isQuiet(const QModelIndex &index)
{
    if (index.parent().isValid() || index.column() == PendingModel::DocumentColumn)
        return false;
    return index.column() != PendingModel::ChangeColumn || index.data(PendingModel::ReadyRole).toBool();
}

void paintPanel(QPainter &painter, const QStyleOptionViewItem &option)
{
    const QStyle *style = option.widget ? option.widget->style() : QApplication::style();
    style->drawPrimitive(QStyle::PE_PanelItemViewItem, &option, &painter, option.widget);
}

/// A value on its diff colour; returns where the next thing begins.
int paintPill(QPainter &painter, const QRect &rect, int x, const QString &text, const QColor &back, const QColor &front)
{
    const QFontMetrics metrics(painter.font());
    const int width = std::min(metrics.horizontalAdvance(text) + 8, rect.right() - x);
    if (width < 16)
        return x;
    const QRect pill(x, rect.center().y() - metrics.height() / 2, width, metrics.height());
    painter.fillRect(pill, back);
    painter.setPen(front);
    painter.drawText(pill.adjusted(4, 0, -4, 0), Qt::AlignVCenter | Qt::AlignLeft,
        metrics.elidedText(text, Qt::ElideMiddle, width - 7));
    return x + width;
}

} // namespace

QSize PendingDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    QSize size = QStyledItemDelegate::sizeHint(option, index);
    size.setHeight(std::max(pendingRowHeight, option.fontMetrics.height() + 6));
    return size;
}

void PendingDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    QStyleOptionViewItem row = option;
    initStyleOption(&row, index);
    painter->save();
    const auto *change = index.data(PendingModel::ChangeRole).value<const DocumentChange *>();
    if (change && index.column() == PendingModel::DocumentColumn) {
        paintPath(*painter, row, *change);
    } else if (change && index.column() == PendingModel::ChangeColumn) {
        paintPanel(*painter, row);
        paintValues(*painter, row.rect, row.palette, *change);
    } else if (index.column() == PendingModel::DocumentColumn) {
        paintDocument(*painter, row, index);
    } else if (index.column() == PendingModel::LinesColumn) {
        paintPanel(*painter, row);
        paintTools(*painter, row, index);
        if (!change)
            paintLines(*painter, row, index);
    } else {
        if (isQuiet(index)) {
            row.palette.setColor(QPalette::Text, tokensOf(row.palette).text2);
            row.palette.setColor(QPalette::HighlightedText, tokensOf(row.palette).text2);
        }
        QApplication::style()->drawControl(QStyle::CE_ItemViewItem, &row, painter, row.widget);
    }
    painter->restore();
}

void PendingDelegate::paintDocument(QPainter &painter, QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const auto state = index.data(PendingModel::StateRole).value<DocumentState>();
    const QString id = option.text;
    option.text.clear();
    const QStyle *style = option.widget ? option.widget->style() : QApplication::style();
    style->drawControl(QStyle::CE_ItemViewItem, &option, &painter, option.widget);
    QRect rest = option.rect;
    rest.setLeft(style->subElementRect(QStyle::SE_ItemViewItemCheckIndicator, &option, option.widget).right() + 8);
    paintStateLetter(painter, QRect(rest.left(), rest.top(), chipWidth, rest.height()), state, option.palette);
    rest.setLeft(rest.left() + chipWidth + 6);
    QFont font = option.font;
    font.setStrikeOut(state == DocumentState::Deleted);
    painter.setFont(font);
    painter.setPen(option.palette.color(QPalette::Text));
    painter.drawText(
        rest, Qt::AlignVCenter | Qt::AlignLeft, QFontMetrics(font).elidedText(id, Qt::ElideMiddle, rest.width()));
}

void PendingDelegate::paintPath(QPainter &painter, QStyleOptionViewItem &option, const DocumentChange &change) const
{
    paintPanel(painter, option);
    const Tokens &tokens = tokensOf(option.palette);
    QRect rest = option.rect.adjusted(20 + chipWidth, 0, 0, 0);
    painter.setFont(monospaceFont(option.font));
    painter.setPen(signColor(change, tokens));
    painter.drawText(rest, Qt::AlignVCenter | Qt::AlignLeft, changeSign(change));
    rest.setLeft(rest.left() + 16);
    painter.setPen(option.palette.color(QPalette::Text));
    painter.drawText(rest, Qt::AlignVCenter | Qt::AlignLeft,
        QFontMetrics(painter.font()).elidedText(option.text, Qt::ElideMiddle, rest.width()));
}

void PendingDelegate::paintValues(
    QPainter &painter, const QRect &rect, const QPalette &palette, const DocumentChange &change) const
{
    const Tokens &tokens = tokensOf(palette);
    painter.setFont(monospaceFont(painter.font()));
    int x = rect.left() + 4;
    if (change.oldValue)
        x = paintPill(painter, rect, x, shortValue(*change.oldValue), tokens.dDel, tokens.text);
    if (change.oldValue && change.newValue) {
        painter.setPen(tokens.text2);
        painter.drawText(QRect(x, rect.top(), 24, rect.height()), Qt::AlignCenter, QString(QChar(0x2192)));
        x += 24;
    }
    if (change.newValue)
        paintPill(painter, rect, x, shortValue(*change.newValue), tokens.dAdd, tokens.text);
}

void PendingDelegate::paintTools(QPainter &painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    if (!(option.state & (QStyle::State_MouseOver | QStyle::State_Selected)))
        return;
    const Tokens &tokens = tokensOf(option.palette);
    for (const auto &[tool, name] : {std::pair(CompareTool, Icon::DiffText), std::pair(RevertTool, Icon::Revert)}) {
        QRect place(0, 0, toolIconSize, toolIconSize);
        place.moveCenter(toolRect(option, tool).center());
        if (hasTool(tool, index))
            paintIcon(painter, place, name, tokens.text2);
    }
}

bool PendingDelegate::editorEvent(
    QEvent *event, QAbstractItemModel *model, const QStyleOptionViewItem &option, const QModelIndex &index)
{
    if (index.column() != PendingModel::LinesColumn || event->type() != QEvent::MouseButtonRelease)
        return QStyledItemDelegate::editorEvent(event, model, option, index);
    const auto *mouse = static_cast<QMouseEvent *>(event);
    const auto isOn = [&](Tool tool) {
        return hasTool(tool, index) && toolRect(option, tool).contains(mouse->position().toPoint());
    };
    if (mouse->button() == Qt::LeftButton && isOn(CompareTool))
        Q_EMIT compareClicked(index);
    else if (mouse->button() == Qt::LeftButton && isOn(RevertTool))
        Q_EMIT revertClicked(index);
    return false;
}

void PendingDelegate::paintLines(QPainter &painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const QModelIndex document = index.siblingAtColumn(0);
    const auto added = document.data(PendingModel::LinesAddedRole).toLongLong();
    const auto removed = document.data(PendingModel::LinesRemovedRole).toLongLong();
    const Tokens &tokens = tokensOf(option.palette);
    QRect rest = option.rect.adjusted(0, 0, -ToolCount * toolWidth - 6, 0);
    const auto paintCount = [&](const QString &text, const QColor &color) {
        painter.setPen(color);
        painter.drawText(rest, Qt::AlignVCenter | Qt::AlignRight, text);
        rest.setRight(rest.right() - QFontMetrics(painter.font()).horizontalAdvance(text) - 6);
    };
    painter.setFont(monospaceFont(option.font));
    if (removed > 0)
        paintCount(QChar(0x2212) + QLocale().toString(removed), tokens.sDel);
    if (added > 0)
        paintCount(u'+' + QLocale().toString(added), tokens.sNew);
}

} // namespace Rookery
