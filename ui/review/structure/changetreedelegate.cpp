// SPDX-License-Identifier: GPL-3.0-or-later
#include "review/structure/changetreedelegate.h"

#include "theme/icons.h"
#include "theme/tokens.h"

#include <QFontDatabase>
#include <QPainter>

using namespace Qt::StringLiterals;

namespace Rookery {

namespace {

constexpr int changeRowHeight = 32;
constexpr int equalRowHeight = 28;
constexpr int cellSpacing = 6;
constexpr int equalIcon = 13;
constexpr int chipPadding = 4;
constexpr int chipRadius = 2;

const ChangeNode &nodeOf(const QModelIndex &index)
{
    return static_cast<const ChangeTreeModel *>(index.model())->node(index);
}

QFont valueFont(const QFont &base)
{
    QFont font = QFontDatabase::systemFont(QFontDatabase::FixedFont);
    font.setPointSizeF(base.pointSizeF() * 12 / 13);
    return font;
}

QFont captionFont(QFont font)
{
    font.setPointSizeF(font.pointSizeF() * 12 / 13);
    return font;
}

QString signOf(ChangeNode::Kind kind)
{
    switch (kind) {
    case ChangeNode::Kind::Added: return u"+"_s;
    case ChangeNode::Kind::Removed: return QString(QChar(0x2212));
    default: return u"~"_s;
    }
}

QColor colorOf(ChangeNode::Kind kind, const Tokens &tokens)
{
    switch (kind) {
    case ChangeNode::Kind::Added: return tokens.sNew;
    case ChangeNode::Kind::Removed: return tokens.sDel;
    default: return tokens.sMod;
    }
}

} // namespace

QSize ChangeTreeDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const int least = nodeOf(index).kind == ChangeNode::Kind::Equal ? equalRowHeight : changeRowHeight;
    return {0, qMax(least, option.fontMetrics.height() + cellSpacing)};
}

void ChangeTreeDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const Tokens &tokens = tokensOf(option.palette);
    const ChangeNode &node = nodeOf(index);
    painter->save();
    painter->fillRect(QRect(option.rect.left(), option.rect.bottom(), option.rect.width(), 1), tokens.line);
    if (option.state & QStyle::State_Selected) {
        const bool isActive = option.state & QStyle::State_Active;
        painter->fillRect(option.rect.adjusted(0, 0, 0, -1), isActive ? tokens.sel : tokens.selOff);
    }
    if (node.kind == ChangeNode::Kind::Equal) {
        paintEqual(painter, option, index);
    } else if (index.column() == ChangeTreeModel::Path) {
        paintPath(painter, option, node);
    } else if (index.column() == ChangeTreeModel::Kind) {
        painter->setFont(captionFont(option.font));
        painter->setPen(tokens.text2);
        painter->drawText(option.rect, Qt::AlignVCenter | Qt::AlignLeading, index.data().toString());
    } else {
        paintValue(painter, option, node, index.column() == ChangeTreeModel::Before);
    }
    painter->restore();
}

void ChangeTreeDelegate::paintEqual(
    QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const Tokens &tokens = tokensOf(option.palette);
    if (!(option.state & QStyle::State_Selected))
        painter->fillRect(option.rect.adjusted(0, 0, 0, -1), tokens.alt);
    const QRect place(option.rect.left(), option.rect.top(), equalIcon, option.rect.height());
    icon(Icon::Fold).paint(painter, place);
    painter->setFont(captionFont(option.font));
    painter->setPen(tokens.text2);
    painter->drawText(option.rect.adjusted(equalIcon + cellSpacing, 0, 0, 0), Qt::AlignVCenter | Qt::AlignLeft,
        painter->fontMetrics().elidedText(index.data().toString(), Qt::ElideRight, option.rect.width() - 24));
}

void ChangeTreeDelegate::paintPath(QPainter *painter, const QStyleOptionViewItem &option, const ChangeNode &node) const
{
    const Tokens &tokens = tokensOf(option.palette);
    QFont font = valueFont(option.font);
    font.setBold(true);
    painter->setFont(font);
    painter->setPen(colorOf(node.kind, tokens));
    const int signWidth = painter->fontMetrics().horizontalAdvance(u'+') + cellSpacing;
    painter->drawText(option.rect, Qt::AlignVCenter | Qt::AlignLeft, signOf(node.kind));
    font.setBold(false);
    painter->setFont(font);
    painter->setPen(tokens.text);
    const QRect place = option.rect.adjusted(signWidth + cellSpacing, 0, -cellSpacing, 0);
    painter->drawText(place, Qt::AlignVCenter | Qt::AlignLeft,
        painter->fontMetrics().elidedText(node.name, Qt::ElideMiddle, place.width()));
}

void ChangeTreeDelegate::paintValue(
    QPainter *painter, const QStyleOptionViewItem &option, const ChangeNode &node, bool isBefore) const
{
    const QByteArray &bytes = isBefore ? node.before : node.after;
    if (bytes.isEmpty())
        return;
    const Tokens &tokens = tokensOf(option.palette);
    painter->setFont(valueFont(option.font));
    const QFontMetrics metrics = painter->fontMetrics();
    const int room = option.rect.width() - 2 * chipPadding - cellSpacing;
    const QString text = metrics.elidedText(QString::fromUtf8(bytes), Qt::ElideRight, room);
    const int height = metrics.height() + 2;
    QRect chip(option.rect.left(), option.rect.top() + (option.rect.height() - height) / 2,
        metrics.horizontalAdvance(text) + 2 * chipPadding, height);
    painter->setClipRect(chip, Qt::IntersectClip);
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(Qt::NoPen);
    painter->setBrush(isBefore ? tokens.dDel : tokens.dAdd);
    painter->drawRoundedRect(chip, chipRadius, chipRadius);
    const auto xAt = [&](qsizetype byte) {
        return chip.left() + chipPadding + metrics.horizontalAdvance(QString::fromUtf8(bytes.first(byte)));
    };
    for (const ByteRange &range : isBefore ? node.marks.before : node.marks.after) {
        const QRect mark(QPoint(xAt(range.first), chip.top()), QPoint(xAt(range.end()) - 1, chip.bottom()));
        painter->fillRect(mark, isBefore ? tokens.dDelHi : tokens.dAddHi);
    }
    painter->setPen(tokens.text);
    painter->drawText(chip.adjusted(chipPadding, 0, 0, 0), Qt::AlignVCenter | Qt::AlignLeft, text);
}

} // namespace Rookery
