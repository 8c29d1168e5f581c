// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "theme/rowdelegate.h"

namespace Rookery {

/// Draws rows of a FoundModel: the hit marked in the text around it; grey where it changed since.
class FoundDelegate final : public RowDelegate
{
    Q_OBJECT

public:
    using RowDelegate::RowDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;

protected:
    void initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const override;
};

} // namespace Rookery
