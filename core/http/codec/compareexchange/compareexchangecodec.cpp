// SPDX-License-Identifier: MIT
#include "http/codec/compareexchange/compareexchangecodec.h"

#include "http/codec/define.h"
#include "http/codec/replyjson.h"
#include "model/atomicguards.h"

using namespace Qt::StringLiterals;

namespace Rookery {

Result<std::optional<CompareExchangeValue>> compareExchangeValueIn(const Json::Value &item, const HttpReply &reply)
{
    // What is not there has Value null; a value that is null itself stands in an object all the same.
    const auto wrapped = item.member(u"Value");
    if (!wrapped || !wrapped->isObject())
        return std::optional<CompareExchangeValue>();
    const auto value = wrapped->member(u"Object");
    const qint64 index = integerOf(item, u"Index");
    if (!value || index <= 0)
        return badReply(reply, u"The answer is not a compare-exchange value"_s);
    return std::optional(CompareExchangeValue{textOf(item, u"Key"), value->detached(), index});
}

HttpCall encode(const GetCompareExchangeValues &command, const CallContext &)
{
    HttpQuery query;
    query.addAll("key", command.keys);
    return {.path = "/cmpxchg", .query = query};
}

Result<GetCompareExchangeValues::Answer> decode(const GetCompareExchangeValues &command, const HttpReply &reply)
{
    using Values = GetCompareExchangeValues::Answer;
    if (reply.saysMissing() && command.keys.size() == 1)
        return Values{std::nullopt};
    const auto items = arrayIn(reply, u"Results");
    if (!items)
        return items.error();
    if (items->size() != command.keys.size()) {
        return badReply(reply,
            u"The answer for %1 compare-exchange keys has %2 values"_s.arg(command.keys.size()).arg(items->size()));
    }
    Values values;
    for (const Json::Value &item : *items) {
        auto value = compareExchangeValueIn(item, reply);
        if (!value)
            return value.error();
        values.append(*std::move(value));
    }
    return values;
}

HttpCall encode(const GetCompareExchangeByPrefix &command, const CallContext &)
{
    HttpQuery query;
    query.add("startsWith", command.prefix).add("start", command.start).add("pageSize", command.pageSize);
    return {.path = "/cmpxchg", .query = query};
}

Result<QList<CompareExchangeValue>> decode(const GetCompareExchangeByPrefix &, const HttpReply &reply)
{
    const auto items = arrayIn(reply, u"Results");
    if (!items)
        return items.error();
    QList<CompareExchangeValue> values;
    for (const Json::Value &item : *items) {
        const auto value = compareExchangeValueIn(item, reply);
        if (!value)
            return value.error();
        if (*value && !(*value)->key.startsWith(atomicGuardPrefix, Qt::CaseInsensitive))
            values.append(**value);
    }
    return values;
}

template struct Codecs<CompareExchangeCommands>;

} // namespace Rookery
