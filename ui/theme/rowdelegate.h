// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStyledItemDelegate>

namespace Rookery {

/// The ground of every row, for delegates that paint their own contents: hover and selection tint, and a bar of 2 px at
/// the leading edge of a selected row. Views whose delegate is none of ours get the same from the style.
void paintRowGround(QPainter *painter, const QStyleOptionViewItem &option);

/// 24 px, or what the font needs.
int minimumRowHeight(const QFontMetrics &metrics);

/// Rows of the house's height, 24 px or what the font needs.
class RowDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;

    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
};

} // namespace Rookery
