// SPDX-License-Identifier: MIT
#include "http/codec/identitiescodec.h"

#include "http/codec/define.h"
#include "http/codec/replyjson.h"

using namespace Qt::StringLiterals;

namespace Rookery {

HttpCall encode(const NextHiLoRange &command, const CallContext &)
{
    const QString never = u"0001-01-01T00:00:00.0000000Z"_s;
    HttpQuery query;
    query.add("tag", command.tag);
    query.add("lastBatchSize", command.last.lastSize);
    query.add("lastRangeAt", command.last.lastRangeAt.isEmpty() ? never : command.last.lastRangeAt);
    query.add("identityPartsSeparator", command.separator);
    query.add("lastMax", command.last.high);
    return {.path = "/hilo/next", .query = query};
}

Result<HiLoRange> decode(const NextHiLoRange &, const HttpReply &reply)
{
    const auto object = objectIn(reply);
    if (!object)
        return object.error();
    HiLoRange range;
    range.prefix = textOf(*object, u"Prefix");
    range.low = integerOf(*object, u"Low");
    range.high = integerOf(*object, u"High");
    range.lastSize = integerOf(*object, u"LastSize");
    range.serverTag = textOf(*object, u"ServerTag");
    range.lastRangeAt = textOf(*object, u"LastRangeAt");
    if (range.prefix.isEmpty() || range.low < 1 || range.high < range.low)
        return badReply(reply, u"The answer is not a range of ids"_s);
    return range;
}

HttpCall encode(const ReturnHiLoRange &command, const CallContext &)
{
    HttpQuery query;
    query.add("tag", command.tag).add("end", command.end).add("last", command.last);
    return {.method = HttpMethod::Put, .path = "/hilo/return", .query = query, .body = "{}"};
}

Result<Done> decode(const ReturnHiLoRange &, const HttpReply &reply)
{
    return doneIf(reply);
}

template struct Codecs<IdentityCommands>;

} // namespace Rookery
