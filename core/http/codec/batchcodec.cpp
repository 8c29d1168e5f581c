// SPDX-License-Identifier: MIT
#include "http/codec/batchcodec.h"

#include "http/codec/batch/commandtext.h"
#include "http/codec/batch/multipart.h"
#include "http/codec/define.h"
#include "http/codec/replyjson.h"
#include "json/children.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Rookery {

namespace {

/// The server demands that Commands comes before TransactionMode. Written by hand, not by Writer, so that a document
/// of many megabytes is copied once.
QByteArray bodyOf(const QList<BatchCommand> &commands, QByteArrayView afterCommands)
{
    QByteArray out("{\"Commands\":[");
    bool isFirst = true;
    for (const BatchCommand &command : commands) {
        if (!std::exchange(isFirst, false))
            out += ',';
        appendCommand(out, command);
    }
    out += ']';
    out += afterCommands;
    out += '}';
    return out;
}

HttpQuery queryOf(const BatchWaits &waits)
{
    const auto flag = [](bool value) { return value ? u"true" : u"false"; };
    HttpQuery query;
    if (const auto &wait = waits.indexes) {
        query.add("waitForIndexesTimeout", wait->timeout);
        query.add("waitForIndexThrow", flag(wait->throwsOnTimeout));
        query.addAll("waitForSpecificIndex", wait->indexes);
    }
    if (const auto &wait = waits.replication) {
        query.add("waitForReplicasTimeout", wait->timeout);
        query.add("throwOnTimeoutInWaitForReplicas", flag(wait->throwsOnTimeout));
        query.add("numberOfReplicasToWaitFor", wait->isMajority ? u"majority"_s : QString::number(wait->replicas));
    }
    return query;
}

QString firstTextOf(const Json::Value &object, QStringView key, QStringView otherKey)
{
    const QString text = textOf(object, key);
    return text.isEmpty() ? textOf(object, otherKey) : text;
}

BatchResult resultFor(const PutDocument &, const Json::Value &item)
{
    return PutResult{.id = textOf(item, u"@id"),
        .changeVector = textOf(item, u"@change-vector"),
        .collection = textOf(item, u"@collection"),
        .lastModified = textOf(item, u"@last-modified"),
        .flags = textOf(item, u"@flags")};
}

BatchResult resultFor(const DeleteDocument &, const Json::Value &item)
{
    // A cluster-wide transaction does not say whether there was something to delete.
    return DeleteResult{.id = firstTextOf(item, u"Id", u"@id"),
        .wasDeleted = flagOf(item, u"Deleted", true),
        .changeVector = firstTextOf(item, u"@change-vector", u"ChangeVector")};
}

BatchResult resultFor(const CheckUnchanged &, const Json::Value &)
{
    return CheckResult{};
}

BatchResult resultFor(const PatchDocument &command, const Json::Value &item)
{
    PatchResult result{firstTextOf(item, u"Id", u"@id"), textOf(item, u"ChangeVector"), {}, {}};
    if (result.changeVector.isEmpty())
        return result; // it has a time all the same, that of the year 1
    result.lastModified = textOf(item, u"LastModified");
    const std::optional<Json::Value> document = item.member(u"ModifiedDocument");
    if (command.returnsDocument && document && document->isObject())
        result.document = document->detached(); // the reply is let go
    return result;
}

template <typename C>
    requires requires(const C &command) { command.index; }
BatchResult resultFor(const C &, const Json::Value &item)
{
    return CompareExchangeResult{textOf(item, u"Key"), integerOf(item, u"Index")};
}

BatchResult resultFor(const ForceRevision &, const Json::Value &item)
{
    return ExtensionResult{textOf(item, u"@id"), textOf(item, u"@change-vector")};
}

/// Counters are given by the sum; of one that was deleted, there is none.
BatchResult resultFor(const ChangeCounters &, const Json::Value &item)
{
    ExtensionResult result{textOf(item, u"Id"), textOf(item, u"DocumentChangeVector")};
    const auto detail = item.member(u"CountersDetail");
    const auto counters = detail && detail->isObject() ? detail->member(u"Counters") : std::nullopt;
    if (!counters || !counters->isArray())
        return result;
    for (const Json::Child &counter : counters->children()) {
        if (const auto total = counter.value().member(u"TotalValue"); total && total->toInteger())
            result.counters.append({textOf(counter.value(), u"CounterName"), *total->toInteger()});
    }
    return result;
}

/// Of the document that the attachment was moved to.
BatchResult resultFor(const MoveAttachment &, const Json::Value &item)
{
    return ExtensionResult{textOf(item, u"DestinationId"), textOf(item, u"DestinationDocumentChangeVector")};
}

/// What is left are attachments and time series; the change vector of a time series is not its document's.
template <typename C>
BatchResult resultFor(const C &, const Json::Value &item)
{
    return ExtensionResult{firstTextOf(item, u"Id", u"@id"), textOf(item, u"DocumentChangeVector")};
}

Error batchError(const QList<BatchCommand> &commands, Error error)
{
    return error.documentId.isEmpty() && commands.size() == 1 ? error.about(documentIdOf(commands.first())) : error;
}

bool isCompareExchange(const BatchCommand &command)
{
    return std::holds_alternative<PutCompareExchange>(command)
        || std::holds_alternative<DeleteCompareExchange>(command);
}

/// The server answers to documents first and to compare-exchange values then, each in their order: here in the order
/// of the commands. As many as there are commands.
QList<Json::Value> inOrderOf(const QList<BatchCommand> &commands, const QList<Json::Value> &items)
{
    qsizetype document = 0;
    qsizetype value = std::count_if(
        commands.cbegin(), commands.cend(), [](const BatchCommand &command) { return !isCompareExchange(command); });
    QList<Json::Value> ordered;
    for (const BatchCommand &command : commands)
        ordered.append(items.at(isCompareExchange(command) ? value++ : document++));
    return ordered;
}

Result<BatchAnswer> answerTo(const QList<BatchCommand> &commands, const HttpReply &reply)
{
    const auto object = objectIn(reply);
    if (!object)
        return batchError(commands, object.error());
    const auto items = arrayOf(*object, u"Results", reply);
    if (!items)
        return items.error();
    if (items->size() != commands.size())
        return badReply(reply, u"The answer to %1 commands has %2 results"_s.arg(commands.size()).arg(items->size()));
    const QList<Json::Value> ordered = inOrderOf(commands, *items);
    BatchAnswer answer;
    answer.transactionIndex = integerOf(*object, u"TransactionIndex");
    for (qsizetype i = 0; i < commands.size(); ++i) {
        const BatchCommand &command = commands[i];
        const Json::Value &item = ordered.at(i);
        if (textOf(item, u"Type") != typeOf(command))
            return badReply(reply, u"Result %1 is not that of a %2"_s.arg(QString::number(i), typeOf(command)));
        answer.results.append(std::visit([&item](const auto &c) { return resultFor(c, item); }, command));
    }
    return answer;
}

} // namespace

HttpCall encode(const ExecuteBatch &command, const CallContext &)
{
    HttpCall call{.method = HttpMethod::Post,
        .path = "/bulk_docs",
        .query = queryOf(command.waits),
        .body = bodyOf(command.commands, "")};
    QList<QByteArray> attachments;
    for (const BatchCommand &each : command.commands) {
        if (const auto *attachment = std::get_if<PutAttachment>(&each))
            attachments.append(attachment->bytes);
    }
    if (!attachments.isEmpty()) {
        Multipart parts = multipartOf(call.body, attachments);
        call.contentType = std::move(parts.contentType);
        call.body = std::move(parts.body);
    }
    return call;
}

Result<BatchAnswer> decode(const ExecuteBatch &command, const HttpReply &reply)
{
    return answerTo(command.commands, reply);
}

HttpCall encode(const ExecuteClusterTransaction &command, const CallContext &)
{
    HttpQuery query = queryOf(command.waits);
    if (command.disableAtomicDocumentWrites)
        query.add("disableAtomicDocumentWrites", *command.disableAtomicDocumentWrites ? u"true" : u"false");
    query.add("raft-request-id", command.raftRequestId);
    return {.method = HttpMethod::Post,
        .path = "/bulk_docs",
        .query = query,
        .body = bodyOf(command.commands, ",\"TransactionMode\":\"ClusterWide\"")};
}

Result<BatchAnswer> decode(const ExecuteClusterTransaction &command, const HttpReply &reply)
{
    return answerTo(command.commands, reply);
}

template struct Codecs<BatchCommands>;

} // namespace Rookery
