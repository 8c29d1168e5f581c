// SPDX-License-Identifier: MIT
#include "http/codec/extensions/included.h"

#include "http/codec/errors.h"
#include "http/codec/extensions/moments.h"
#include "http/codec/replyjson.h"
#include "json/children.h"

using namespace Qt::StringLiterals;

namespace Rookery {

namespace {

Result<TimeSeriesEntry> entryIn(const Json::Value &item, const HttpReply &reply)
{
    const auto values = item.member(u"Values");
    TimeSeriesEntry entry{momentIn(textOf(item, u"Timestamp")), {}, textOf(item, u"Tag"), flagOf(item, u"IsRollup")};
    if (!entry.timestamp.isValid() || !values || !values->isArray())
        return badReply(reply, u"An entry of a time series has no moment or no values"_s);
    for (const Json::Child &child : values->children()) {
        const std::optional<double> value = child.value().toDouble();
        if (!value)
            return badReply(reply, u"A value of a time series is no number"_s);
        entry.values.append(*value);
    }
    return entry;
}

/// Those that a query asked for of this document, nullopt for all; where it does not say, those that came.
std::optional<QStringList> namesOf(const Json::Value &object, const IncludedCounters &came)
{
    QStringList names;
    const auto asked = object.member(u"IncludedCounterNames");
    const auto list = asked && asked->isObject() ? asked->member(came.id) : std::nullopt;
    if (!list || !list->isArray()) {
        for (const Counter &counter : came.counters)
            names.append(counter.name);
        return names;
    }
    for (const Json::Child &name : list->children())
        names.append(name.value().toString());
    return names.isEmpty() ? std::nullopt : std::optional(names);
}

Result<IncludedCounters> countersOf(const Json::Child &document, const HttpReply &reply)
{
    if (!document.value().isArray())
        return badReply(reply, u"The counters of a document are no list"_s);
    IncludedCounters included{document.key(), {}, {}};
    for (const Json::Child &item : document.value().children()) {
        const auto counter = counterIn(item.value(), reply);
        if (!counter)
            return counter.error();
        if (*counter)
            included.counters.append(**counter);
    }
    return included;
}

Result<Done> addSeries(
    QList<IncludedTimeSeries> &all, const QString &id, const Json::Child &series, const HttpReply &reply)
{
    if (!series.value().isArray())
        return badReply(reply, u"The ranges of a time series are no list"_s);
    for (const Json::Child &range : series.value().children()) {
        auto entries = timeSeriesEntriesIn(range.value(), reply);
        if (!entries)
            return entries.error();
        const TimeSeriesRange asked{momentIn(textOf(range.value(), u"From")), momentIn(textOf(range.value(), u"To"))};
        all.append({id, series.key(), asked, *std::move(entries)});
    }
    return Done{};
}

} // namespace

Result<std::optional<Counter>> counterIn(const Json::Value &item, const HttpReply &reply)
{
    if (item.isNull())
        return std::optional<Counter>();
    const auto total = item.member(u"TotalValue");
    const std::optional<qint64> value = total ? total->toInteger() : std::nullopt;
    if (!value)
        return badReply(reply, u"A counter has no value"_s);
    return std::optional(Counter{textOf(item, u"CounterName"), *value});
}

Result<QList<TimeSeriesEntry>> timeSeriesEntriesIn(const Json::Value &object, const HttpReply &reply)
{
    const auto items = arrayOf(object, u"Entries", reply);
    if (!items)
        return items.error();
    QList<TimeSeriesEntry> entries;
    for (const Json::Value &item : *items) {
        auto entry = entryIn(item, reply);
        if (!entry)
            return entry.error();
        entries.append(*std::move(entry));
    }
    return entries;
}

void addExtensions(HttpQuery &query, const GetDocuments &command)
{
    if (command.counters)
        query.addAll("counter", command.counters->isEmpty() ? QStringList(u"@all_counters"_s) : *command.counters);
    for (const TimeSeriesInclude &series : command.timeSeries) { // the server demands three lists of one length
        query.add("timeseries", series.name);
        query.add("from", momentText(series.range.from)).add("to", momentText(series.range.to));
    }
}

Result<IncludedExtensions> extensionsIn(
    const Json::Value &object, const HttpReply &reply, const std::optional<QStringList> &names)
{
    IncludedExtensions included;
    if (const auto counters = object.member(u"CounterIncludes"); counters && counters->isObject()) {
        for (const Json::Child &document : counters->children()) {
            auto those = countersOf(document, reply);
            if (!those)
                return those.error();
            if (!names)
                those->names = namesOf(object, *those);
            else if (!names->isEmpty())
                those->names = names;
            included.counters.append(*std::move(those));
        }
    }
    if (const auto documents = object.member(u"TimeSeriesIncludes"); documents && documents->isObject()) {
        for (const Json::Child &document : documents->children()) {
            for (const Json::Child &series : document.value().children()) {
                if (const auto added = addSeries(included.timeSeries, document.key(), series, reply); !added)
                    return added.error();
            }
        }
    }
    return included;
}

} // namespace Rookery
