// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStyledItemDelegate>

namespace Rookery {

/// A document of a review in two lines: tick box, state letter, id over summary, lines added and removed.
class ReviewListDelegate final : public QStyledItemDelegate
{
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

protected:
    /// Ticks by a click on the box and by the space bar.
    bool editorEvent(QEvent *event, QAbstractItemModel *model, const QStyleOptionViewItem &option,
        const QModelIndex &index) override;

private:
    void paintHeading(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const;
    void paintBackground(QPainter *painter, const QStyleOptionViewItem &option) const;
    void paintTick(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const;
    int paintLines(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const;
    void paintTexts(
        QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index, const QRect &place) const;
};

} // namespace Rookery
