// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/documentdelegate.h"

#include "text/treetext.h"
#include "text/units.h"
#include "theme/painting.h"
#include "views/documentglyphs.h"

#include <QPainter>

namespace Rookery {

using Kind = DocumentRows::Kind;

namespace {

constexpr int iconSize = 16;
constexpr int gap = 6;
constexpr int leading = 8; // of a row, behind the chevron
constexpr int trailing = 16;
constexpr int smallestRow = 24;

Kind rowKind(const QModelIndex &index)
{
    return index.data(DocumentRows::KindRole).value<Kind>();
}

QFont smaller(QFont font)
{
    if (font.pixelSize() > 0)
        font.setPixelSize(font.pixelSize() - 1);
    else
        font.setPointSizeF(font.pointSizeF() * 12 / 13);
    return font;
}

/// `rect` as it lies in a layout from left to right, mirrored where the layout is.
QRect mirrored(const QStyleOptionViewItem &option, const QRect &rect)
{
    return QStyle::visualRect(option.direction, option.rect, rect);
}

QFont fontOf(const QStyleOptionViewItem &option, const QModelIndex &index)
{
    QFont font = option.font;
    font.setItalic(index.data(DocumentRows::NamedByServerRole).toBool());
    return font;
}

} // namespace

QSize DocumentDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const QFontMetrics metrics(option.font);
    const int width = leading + iconSize + gap + metrics.horizontalAdvance(index.data().toString()) + trailing;
    return {width, qMax(smallestRow, metrics.height() + gap)};
}

QRect DocumentDelegate::linkRect(const QRect &row, const QFont &font, const QModelIndex &index)
{
    if (rowKind(index) != Kind::Loading)
        return {};
    const int width = QFontMetrics(smaller(font)).horizontalAdvance(TreeText::cancel());
    return {row.right() - trailing - width, row.top(), width + trailing, row.height()};
}

void DocumentDelegate::paint(QPainter *painter, const QStyleOptionViewItem &plainOption, const QModelIndex &index) const
{
    QStyleOptionViewItem option = plainOption;
    initStyleOption(&option, index);
    painter->save();
    switch (rowKind(index)) {
    case Kind::Skeleton: paintSkeleton(*painter, option, index); break;
    case Kind::Loading: paintLoading(*painter, option, index); break;
    default: paintContent(*painter, option, index); break;
    }
    painter->restore();
}

int DocumentDelegate::paintEnd(QPainter &painter, const QStyleOptionViewItem &option, const QModelIndex &index)
{
    const QRect &row = option.rect;
    const auto state = index.data(DocumentRows::StateRole).value<DocumentState>();
    if (state != DocumentState::Unmodified) {
        const QRect chip(row.right() - trailing - iconSize, row.center().y() - iconSize / 2, iconSize, iconSize);
        if (state == DocumentState::Saving)
            DocumentGlyphs::paintSpinner(painter, mirrored(option, chip), option.palette);
        else
            paintStateLetter(painter, mirrored(option, chip), state, option.palette);
        return iconSize + gap;
    }
    const qint64 count = index.data(DocumentRows::CountRole).toLongLong();
    if (count < 0)
        return 0;
    const QString text = countText(count);
    painter.setFont(smaller(option.font));
    painter.setPen(DocumentGlyphs::quietText(option.palette));
    const QRect place = row.adjusted(0, 0, -trailing, 0);
    painter.drawText(
        mirrored(option, place), QStyle::visualAlignment(option.direction, Qt::AlignRight) | Qt::AlignVCenter, text);
    return painter.fontMetrics().horizontalAdvance(text) + gap;
}

void DocumentDelegate::paintContent(QPainter &painter, const QStyleOptionViewItem &option, const QModelIndex &index)
{
    const QRect &row = option.rect;
    const Kind kind = rowKind(index);
    const std::optional<Icon> name = DocumentGlyphs::iconOf(kind);
    const QRect sign(row.left() + leading, row.center().y() - iconSize / 2, iconSize, iconSize);
    if (name)
        icon(*name).paint(&painter, mirrored(option, sign));
    const int taken = paintEnd(painter, option, index);
    const QRect place(QPoint(sign.right() + 1 + gap, row.top()), QPoint(row.right() - trailing - taken, row.bottom()));
    const bool isLink = kind == Kind::More || kind == Kind::Error;
    const bool isDeleted = index.data(DocumentRows::StateRole).value<DocumentState>() == DocumentState::Deleted;
    painter.setFont(fontOf(option, index));
    painter.setPen(option.palette.color(isLink ? QPalette::Link : QPalette::Text));
    const Qt::TextElideMode elide = kind == Kind::Document || kind == Kind::Folder ? Qt::ElideMiddle : Qt::ElideRight;
    const QString text = painter.fontMetrics().elidedText(option.text, elide, place.width());
    const auto alignment = QStyle::visualAlignment(option.direction, Qt::AlignLeft) | Qt::AlignVCenter;
    QRect painted;
    painter.drawText(mirrored(option, place), int(alignment) | Qt::TextSingleLine, text, &painted);
    if (isDeleted) {
        painter.setPen(DocumentGlyphs::struck(option.palette));
        painter.drawLine(painted.left(), painted.center().y() + 1, painted.right(), painted.center().y() + 1);
    }
}

void DocumentDelegate::paintLoading(QPainter &painter, const QStyleOptionViewItem &option, const QModelIndex &index)
{
    const QRect &row = option.rect;
    const QRect sign(row.left() + leading, row.center().y() - iconSize / 2, iconSize, iconSize);
    DocumentGlyphs::paintSpinner(painter, mirrored(option, sign), option.palette);
    const QRect link = linkRect(row, option.font, index);
    const auto vertically = QStyle::visualAlignment(option.direction, Qt::AlignLeft) | Qt::AlignVCenter;
    painter.setPen(DocumentGlyphs::quietText(option.palette));
    const QRect place(QPoint(sign.right() + 1 + gap, row.top()), QPoint(link.left() - gap, row.bottom()));
    painter.drawText(mirrored(option, place), vertically,
        QFontMetrics(option.font).elidedText(option.text, Qt::ElideRight, place.width()));
    painter.setFont(smaller(option.font));
    painter.setPen(option.palette.color(QPalette::Link));
    painter.drawText(mirrored(option, link), vertically, TreeText::cancel());
}

void DocumentDelegate::paintSkeleton(QPainter &painter, const QStyleOptionViewItem &option, const QModelIndex &index)
{
    static constexpr int widths[] = {118, 120, 96, 132, 104};
    constexpr int height = 8;
    const QRect &row = option.rect;
    const QRect bar(row.left() + leading, row.center().y() - height / 2, widths[index.row() % 5], height);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(DocumentGlyphs::stripe(option.palette));
    painter.drawRoundedRect(mirrored(option, bar), height / 2, height / 2);
}

} // namespace Rookery
