// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStyledItemDelegate>

namespace Rookery {

/// Paints rows of the models of documents (documentrows.h): icon, id, count or state at the end. The row's ground and
/// the bar of the selection are DocumentTreeView's.
class DocumentDelegate final : public QStyledItemDelegate
{
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

    /// Where a row that loads has its link; empty for other rows. `row` is the row's rectangle.
    static QRect linkRect(const QRect &row, const QFont &font, const QModelIndex &index);

private:
    static void paintContent(QPainter &painter, const QStyleOptionViewItem &option, const QModelIndex &index);
    static void paintLoading(QPainter &painter, const QStyleOptionViewItem &option, const QModelIndex &index);
    static void paintSkeleton(QPainter &painter, const QStyleOptionViewItem &option, const QModelIndex &index);
    static int paintEnd(QPainter &painter, const QStyleOptionViewItem &option, const QModelIndex &index);
};

} // namespace Rookery
