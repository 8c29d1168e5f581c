// SPDX-License-Identifier: MIT
#include "sandbox/query/ordering.h"

namespace Rookery::Sandbox {

namespace {

int compared(const SortKey &a, const SortKey &b)
{
    const auto order = [](const auto &x, const auto &y) { return x < y ? -1 : y < x ? 1 : 0; };
    if (a.isLowest || b.isLowest)
        return order(!a.isLowest, !b.isLowest);
    if (const int byText = order(a.text, b.text))
        return byText;
    if (const int byWhole = order(a.whole, b.whole))
        return byWhole;
    return order(a.exact, b.exact);
}

/// Only what the order looks at is filled in.
SortKey keyOfTerm(const Term &term, Rql::Order::As as)
{
    switch (as) {
    case Rql::Order::As::Whole: return {.isLowest = !term.whole, .whole = term.whole.value_or(0)};
    case Rql::Order::As::Decimal: return {.isLowest = !term.whole, .exact = term.exact};
    default: return {.isLowest = false, .text = term.text};
    }
}

} // namespace

SortKey sortKeyOf(const Terms &terms, const BoundOrder &order, bool holdsTimes)
{
    // Where there are times, their ticks are the order, and what is no time has none.
    const bool isText = order.as == Rql::Order::As::Text && !holdsTimes;
    const Rql::Order::As as = order.as == Rql::Order::As::Text && holdsTimes ? Rql::Order::As::Whole : order.as;
    SortKey least;
    if (isText && terms.hasNull)
        return least;
    for (const Term &term : terms.terms) {
        const SortKey key = keyOfTerm(term, as);
        if (!key.isLowest && (least.isLowest || compared(key, least) < 0))
            least = key;
    }
    return least;
}

bool isBefore(const QList<SortKey> &a, const QList<SortKey> &b, const QList<BoundOrder> &orders)
{
    for (qsizetype index = 0; index < orders.size(); ++index) {
        if (const int order = compared(a.at(index), b.at(index)))
            return orders.at(index).isDescending ? order > 0 : order < 0;
    }
    return false;
}

} // namespace Rookery::Sandbox
