// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "review/structure/changetreemodel.h"

#include <QStyledItemDelegate>

namespace Rookery {

/// Paints a changed path: its sign and name, its kind, and its lexemes before and after with what differs marked.
class ChangeTreeDelegate final : public QStyledItemDelegate
{
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    void paintEqual(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const;
    void paintPath(QPainter *painter, const QStyleOptionViewItem &option, const ChangeNode &node) const;
    void paintValue(QPainter *painter, const QStyleOptionViewItem &option, const ChangeNode &node, bool isBefore) const;
};

} // namespace Rookery
