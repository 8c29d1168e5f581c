// SPDX-License-Identifier: MIT
#include "http/codec/streams/streamscodec.h"

#include "http/codec/define.h"
#include "http/codec/queries/queriescodec.h"

using namespace Qt::StringLiterals;

namespace Rookery {

namespace {

QueryDocuments asOrdinary(const StreamQuery &command)
{
    return {command.query, command.parameters, command.start, command.pageSize, {}};
}

Error notAStream(const HttpReply &reply)
{
    return reply.isSuccess() ? badReply(reply, u"The answer is not a stream of results"_s) : errorFrom(reply);
}

} // namespace

HttpCall encode(const StreamQuery &command, const CallContext &context)
{
    return {.method = HttpMethod::Post,
        .path = "/streams/queries",
        .body = encode(asOrdinary(command), context).body,
        .isStream = true};
}

Result<DocumentStream> decode(const StreamQuery &command, const HttpReply &reply)
{
    if (reply.isSuccess())
        return notAStream(reply);
    HttpReply told = reply;
    if (reply.status == 404 && reply.body.startsWith("\"Error\":\"Index ")) // that is all of it, and no JSON
        told.body.clear();
    return decode(asOrdinary(command), told).error();
}

HttpCall encode(const StreamDocuments &command, const CallContext &)
{
    HttpQuery query;
    if (!command.prefix.isEmpty()) {
        query.add("startsWith", command.prefix)
            .addUnlessEmpty("matches", command.matches)
            .addUnlessEmpty("startAfter", command.startAfter);
    }
    query.add("start", command.start);
    if (command.pageSize)
        query.add("pageSize", *command.pageSize);
    return {.path = "/streams/docs", .query = query, .isStream = true};
}

Result<DocumentStream> decode(const StreamDocuments &, const HttpReply &reply)
{
    return notAStream(reply);
}

template struct Codecs<StreamCommands>;

} // namespace Rookery
