// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStyledItemDelegate>

namespace Rookery {

struct DocumentChange;

/// Paints rows of PendingModel: letter chips, deleted ids struck through, values before and after in their colours,
/// counts of lines, and tools.
class PendingDelegate final : public QStyledItemDelegate
{
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

Q_SIGNALS:
    // The tools at the end of a row that is selected or under the pointer.
    void compareClicked(const QModelIndex &index);
    void revertClicked(const QModelIndex &index);

protected:
    bool editorEvent(QEvent *event, QAbstractItemModel *model, const QStyleOptionViewItem &option,
        const QModelIndex &index) override;

private:
    void paintDocument(QPainter &painter, QStyleOptionViewItem &option, const QModelIndex &index) const;
    void paintPath(QPainter &painter, QStyleOptionViewItem &option, const DocumentChange &change) const;
    void paintValues(QPainter &painter, const QRect &rect, const QPalette &palette, const DocumentChange &change) const;
    void paintTools(QPainter &painter, const QStyleOptionViewItem &option, const QModelIndex &index) const;
    void paintLines(QPainter &painter, const QStyleOptionViewItem &option, const QModelIndex &index) const;
};

} // namespace Rookery
