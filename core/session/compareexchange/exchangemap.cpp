// SPDX-License-Identifier: MIT
#include "session/compareexchange/exchangemap.h"

#include "model/document.h"

#include <algorithm>
#include <iterator>

namespace Rookery {

std::optional<CompareExchangeValue> TrackedExchange::value() const
{
    return now && !isDeleted ? std::optional(CompareExchangeValue{key, *now, index}) : std::nullopt;
}

ExchangePointer ExchangeMap::find(QStringView key) const
{
    return m_byKey.value(idKey(key));
}

ExchangePointer ExchangeMap::track(const QString &key)
{
    Q_ASSERT(!find(key));
    auto tracked = std::make_shared<TrackedExchange>();
    tracked->sequence = ++m_lastSequence;
    tracked->key = key;
    m_byKey.insert(idKey(key), tracked);
    return tracked;
}

ExchangePointer ExchangeMap::remember(const QString &key, const std::optional<CompareExchangeValue> &found)
{
    if (const ExchangePointer known = find(key))
        return known;
    const ExchangePointer tracked = track(found ? found->key : key);
    if (found) {
        tracked->before = found->value;
        tracked->now = found->value;
        tracked->index = found->index;
    }
    return tracked;
}

void ExchangeMap::clearUnchanged()
{
    m_byKey.removeIf(
        [](const std::pair<const QString &, ExchangePointer &> &each) { return !each.second->isPending(); });
}

std::vector<ExchangePointer> ExchangeMap::pending() const
{
    std::vector<ExchangePointer> values;
    std::copy_if(m_byKey.cbegin(), m_byKey.cend(), std::back_inserter(values),
        [](const ExchangePointer &value) { return value->isPending(); });
    std::sort(values.begin(), values.end(),
        [](const ExchangePointer &a, const ExchangePointer &b) { return a->sequence < b->sequence; });
    return values;
}

bool ExchangeMap::hasPending() const
{
    return std::any_of(
        m_byKey.cbegin(), m_byKey.cend(), [](const ExchangePointer &value) { return value->isPending(); });
}

} // namespace Rookery
