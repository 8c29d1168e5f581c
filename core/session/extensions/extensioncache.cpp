// SPDX-License-Identifier: MIT
#include "session/extensions/extensioncache.h"

#include "model/document.h"

#include <algorithm>
#include <iterator>

namespace Rookery {

namespace {

bool isWithin(const QDateTime &moment, const TimeSeriesRange &range)
{
    return (!range.from.isValid() || range.from <= moment) && (!range.to.isValid() || moment <= range.to);
}

bool covers(const TimeSeriesRange &known, const TimeSeriesRange &asked)
{
    const bool isFromKnown = !known.from.isValid() || (asked.from.isValid() && known.from <= asked.from);
    return isFromKnown && (!known.to.isValid() || (asked.to.isValid() && asked.to <= known.to));
}

} // namespace

void ExtensionCache::remember(const IncludedCounters &included)
{
    KnownCounters &known = m_counters[idKey(included.id)];
    if (!included.names)
        known = {true, {}};
    for (const QString &name : included.names.value_or(QStringList()))
        known.byKey.insert(idKey(name), std::nullopt);
    for (const Counter &counter : included.counters)
        known.byKey.insert(idKey(counter.name), counter);
}

void ExtensionCache::remember(const IncludedTimeSeries &included)
{
    QList<IncludedTimeSeries> &ranges = m_series[idKey(included.id)][idKey(included.name)];
    ranges.removeIf([&](const IncludedTimeSeries &known) { return covers(included.range, known.range); });
    ranges.append(included);
}

void ExtensionCache::remember(const IncludedExtensions &included)
{
    for (const IncludedCounters &counters : included.counters)
        remember(counters);
    for (const IncludedTimeSeries &range : included.timeSeries)
        remember(range);
}

std::optional<QList<std::optional<Counter>>> ExtensionCache::counters(const QString &id, const QStringList &names) const
{
    const KnownCounters known = m_counters.value(idKey(id));
    QList<std::optional<Counter>> counters;
    for (const QString &name : names) {
        const auto counter = known.byKey.constFind(idKey(name));
        if (counter == known.byKey.cend() && !known.isAll)
            return std::nullopt;
        counters.append(counter == known.byKey.cend() ? std::nullopt : *counter);
    }
    return counters;
}

std::optional<QList<Counter>> ExtensionCache::allCounters(const QString &id) const
{
    const KnownCounters known = m_counters.value(idKey(id));
    if (!known.isAll)
        return std::nullopt;
    QList<Counter> counters;
    for (const std::optional<Counter> &counter : known.byKey) {
        if (counter)
            counters.append(*counter);
    }
    return counters;
}

std::optional<QList<TimeSeriesEntry>> ExtensionCache::entries(
    const QString &id, const QString &series, const TimeSeriesRange &range) const
{
    const QList<IncludedTimeSeries> ranges = m_series.value(idKey(id)).value(idKey(series));
    const auto known = std::find_if(
        ranges.cbegin(), ranges.cend(), [&range](const IncludedTimeSeries &each) { return covers(each.range, range); });
    if (known == ranges.cend())
        return std::nullopt;
    QList<TimeSeriesEntry> entries;
    std::copy_if(known->entries.cbegin(), known->entries.cend(), std::back_inserter(entries),
        [&range](const TimeSeriesEntry &entry) { return isWithin(entry.timestamp, range); });
    return entries;
}

void ExtensionCache::forgetCounter(const QString &id, const QString &name)
{
    if (const auto known = m_counters.find(idKey(id)); known != m_counters.end()) {
        known->isAll = false;
        known->byKey.remove(idKey(name));
    }
}

void ExtensionCache::forgetTimeSeries(const QString &id, const QString &series)
{
    if (const auto known = m_series.find(idKey(id)); known != m_series.end())
        known->remove(idKey(series));
}

void ExtensionCache::forget(const QString &id)
{
    m_counters.remove(idKey(id));
    m_series.remove(idKey(id));
}

void ExtensionCache::clear()
{
    m_counters.clear();
    m_series.clear();
}

} // namespace Rookery
