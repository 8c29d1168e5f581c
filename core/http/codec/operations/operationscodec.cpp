// SPDX-License-Identifier: MIT
#include "http/codec/operations/operationscodec.h"

#include "http/codec/define.h"
#include "http/codec/replyjson.h"
#include "json/children.h"
#include "json/writer.h"
#include "model/serverspelling.h"
#include "rql/token.h"

using namespace Qt::StringLiterals;

namespace Rookery {

namespace {

template <typename C>
HttpQuery queryOf(const C &command)
{
    const QueryOperationOptions &options = command.options;
    HttpQuery query;
    query.add("operationId", command.operation.number);
    query.add("allowStale", options.allowsStale ? u"true" : u"false");
    if (options.staleTimeout)
        query.add("staleTimeout", *options.staleTimeout);
    if (options.maxOpsPerSecond)
        query.add("maxOpsPerSec", *options.maxOpsPerSecond);
    if (options.retrieveDetails)
        query.add("details", u"true");
    return query;
}

template <typename C>
void writeQuery(Json::Writer &writer, const C &command)
{
    writer.beginObject().key(u"Query").string(command.query);
    if (!command.parameters.isNull())
        writer.key(u"QueryParameters").value(command.parameters);
    writer.endObject();
}

/// What a script gets is what it stores: the server must not take escaped pairs for two characters.
QByteArray asSent(QByteArray body)
{
    makeAstralCharactersRaw(body, 0);
    return body;
}

/// It says under which number it has begun: that which it was given.
template <typename C>
Result<Done> begun(const C &command, const HttpReply &reply)
{
    const auto object = objectIn(reply);
    if (!object) {
        Error error = object.error();
        error.position = Rql::positionIn(command.query, error.message);
        return error;
    }
    if (integerOf(*object, u"OperationId") != command.operation.number)
        return badReply(reply, u"The answer is not about operation %1"_s.arg(command.operation.number));
    return Done{};
}

std::optional<OperationState::Status> statusIn(const Json::Value &state)
{
    using Status = OperationState::Status;
    const QString name = textOf(state, u"Status");
    if (name == u"InProgress")
        return Status::InProgress;
    if (name == u"Completed")
        return Status::Completed;
    if (name == u"Canceled")
        return Status::Canceled;
    if (name == u"Faulted")
        return Status::Faulted;
    return std::nullopt;
}

OperationResult resultIn(const Json::Value &object)
{
    OperationResult result{integerOf(object, u"Total"), {}};
    const auto details = object.member(u"Details");
    if (!details || !details->isArray())
        return result;
    for (const Json::Child &detail : details->children()) {
        if (detail.value().isObject())
            result.details.append({textOf(detail.value(), u"Id"), textOf(detail.value(), u"Status")});
    }
    return result;
}

/// What the server would have answered, had it waited for the end.
Error faultIn(const Json::Value &result, const HttpReply &reply)
{
    HttpReply failed = reply;
    const qint64 status = integerOf(result, u"StatusCode");
    failed.status = status >= 400 && status < 600 ? static_cast<int>(status) : 500;
    failed.body = result.toJson();
    return errorFrom(failed);
}

} // namespace

HttpCall encode(const PatchByQuery &command, const CallContext &)
{
    Json::Writer writer;
    writer.beginObject().key(u"Query");
    writeQuery(writer, command);
    writer.endObject();
    return {.method = HttpMethod::Patch,
        .path = "/queries",
        .query = queryOf(command),
        .body = asSent(writer.take()),
        .nodeTag = command.operation.nodeTag};
}

Result<Done> decode(const PatchByQuery &command, const HttpReply &reply)
{
    return begun(command, reply);
}

HttpCall encode(const DeleteByQuery &command, const CallContext &)
{
    Json::Writer writer;
    writeQuery(writer, command);
    return {.method = HttpMethod::Delete,
        .path = "/queries",
        .query = queryOf(command),
        .body = asSent(writer.take()),
        .nodeTag = command.operation.nodeTag};
}

Result<Done> decode(const DeleteByQuery &command, const HttpReply &reply)
{
    return begun(command, reply);
}

HttpCall encode(const GetOperationState &command, const CallContext &)
{
    return {.path = "/operations/state",
        .query = HttpQuery().add("id", command.operation.number),
        .nodeTag = command.operation.nodeTag};
}

Result<GetOperationState::Answer> decode(const GetOperationState &, const HttpReply &reply)
{
    if (reply.saysMissing())
        return GetOperationState::Answer();
    const auto object = objectIn(reply);
    if (!object)
        return object.error();
    const auto status = statusIn(*object);
    if (!status)
        return badReply(reply, u"The answer is not the state of an operation"_s);
    const Json::Value result = object->member(u"Result").value_or(Json::Value());
    OperationState state{.status = *status};
    if (const auto progress = object->member(u"Progress"); progress && progress->isObject()) {
        state.processed = integerOf(*progress, u"Processed");
        state.total = integerOf(*progress, u"Total");
    }
    if (state.status == OperationState::Status::Completed && result.isObject())
        state.result = resultIn(result);
    if (state.status == OperationState::Status::Faulted)
        state.fault = faultIn(result, reply);
    return std::optional(std::move(state));
}

HttpCall encode(const KillOperation &command, const CallContext &)
{
    return {.method = HttpMethod::Post,
        .path = "/operations/kill",
        .query = HttpQuery().add("id", command.operation.number),
        .body = "{}",
        .nodeTag = command.operation.nodeTag};
}

Result<Done> decode(const KillOperation &, const HttpReply &reply)
{
    return doneIf(reply);
}

template struct Codecs<OperationCommands>;

} // namespace Rookery
