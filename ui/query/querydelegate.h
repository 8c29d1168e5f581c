// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "theme/rowdelegate.h"

namespace Rookery {

/// Paints the cells of a QueryModel: letters of states behind ids, `null` and sizes in the quiet colour.
class QueryDelegate final : public RowDelegate
{
    Q_OBJECT

public:
    using RowDelegate::RowDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    void initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const override;
};

} // namespace Rookery
