// SPDX-License-Identifier: MIT
#pragma once

#include "sandbox/query/predicate.h"

namespace Rookery::Sandbox {

/// One `order by`, its field by its place in the list.
struct BoundOrder
{
    qsizetype field = 0;
    Rql::Order::As as = Rql::Order::As::Text;
    bool isDescending = false;
};

/// What one document is sorted by in one order: the least of its terms. Without a value, with null among them, or, for
/// numbers, without a number, it stands before all others; behind them where the order is descending.
struct SortKey
{
    bool isLowest = true;
    QByteArray text = {};
    qint64 whole = 0;
    double exact = 0;
};

SortKey sortKeyOf(const Terms &terms, const BoundOrder &order, bool holdsTimes);

/// Does a row of keys stand before another? Equal ones do not, either way.
bool isBefore(const QList<SortKey> &a, const QList<SortKey> &b, const QList<BoundOrder> &orders);

} // namespace Rookery::Sandbox
