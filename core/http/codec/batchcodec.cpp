// SPDX-License-Identifier: MIT
#include "http/codec/batchcodec.h"

#include "http/codec/define.h"
#include "http/codec/replyjson.h"
#include "json/writer.h"
#include "model/serverspelling.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Rookery {

namespace {

void appendMember(QByteArray &out, QByteArrayView name, const std::optional<QString> &text)
{
    out += '"';
    out += name;
    out += "\":";
    if (text)
        Json::appendQuoted(out, *text);
    else
        out += "null";
    out += ',';
}

/// What PUT and DELETE have in common.
template <typename C>
void appendHead(QByteArray &out, const C &command)
{
    appendMember(out, "Id", command.id);
    appendMember(out, "ChangeVector", command.expected);
    if (command.originalChangeVector)
        appendMember(out, "OriginalChangeVector", command.originalChangeVector);
}

void appendCommand(QByteArray &out, const PutDocument &command)
{
    out += '{';
    appendHead(out, command);
    out += "\"Document\":";
    const qsizetype begin = out.size();
    command.json.appendTo(out);
    makeAstralCharactersRaw(out, begin);
    out += ",\"Type\":\"PUT\"}";
}

void appendCommand(QByteArray &out, const DeleteDocument &command)
{
    out += '{';
    appendHead(out, command);
    out += "\"Type\":\"DELETE\"}";
}

void appendCommand(QByteArray &out, const CheckUnchanged &command)
{
    out += "{\"TrackedEntities\":{";
    bool isFirst = true;
    for (auto check = command.changeVectors.cbegin(); check != command.changeVectors.cend(); ++check) {
        if (!std::exchange(isFirst, false))
            out += ',';
        Json::appendQuoted(out, check.key());
        out += ':';
        Json::appendQuoted(out, check.value());
    }
    out += "},\"Type\":\"BatchTrackChanges\"}";
}

void appendCommand(QByteArray &out, const PutCompareExchange &command)
{
    out += '{';
    appendMember(out, "Id", command.key);
    out += "\"Index\":" + QByteArray::number(command.index) + ",\"Document\":{\"Object\":";
    const qsizetype begin = out.size();
    command.value.appendTo(out);
    makeAstralCharactersRaw(out, begin);
    out += "},\"Type\":\"CompareExchangePUT\"}";
}

void appendCommand(QByteArray &out, const DeleteCompareExchange &command)
{
    out += '{';
    appendMember(out, "Id", command.key);
    out += "\"Index\":" + QByteArray::number(command.index) + ",\"Type\":\"CompareExchangeDELETE\"}";
}

/// The server demands that Commands comes before TransactionMode. Written by hand, not by Writer, so that a document
/// of many megabytes is copied once.
QByteArray bodyOf(const QList<BatchCommand> &commands, QByteArrayView afterCommands)
{
    QByteArray out("{\"Commands\":[");
    bool isFirst = true;
    for (const BatchCommand &command : commands) {
        if (!std::exchange(isFirst, false))
            out += ',';
        std::visit([&out](const auto &c) { appendCommand(out, c); }, command);
    }
    out += ']';
    out += afterCommands;
    out += '}';
    return out;
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

template <typename C>
    requires requires(const C &command) { command.index; }
BatchResult resultFor(const C &, const Json::Value &item)
{
    return CompareExchangeResult{textOf(item, u"Key"), integerOf(item, u"Index")};
}

QLatin1StringView typeOf(const BatchCommand &command)
{
    static constexpr QLatin1StringView names[]
        = {"PUT"_L1, "DELETE"_L1, "BatchTrackChanges"_L1, "CompareExchangePUT"_L1, "CompareExchangeDELETE"_L1};
    return names[command.index()];
}

/// Empty where a command is about several documents.
QString singleIdOf(const BatchCommand &command)
{
    if (const auto *put = std::get_if<PutDocument>(&command))
        return put->id;
    const auto *removed = std::get_if<DeleteDocument>(&command);
    return removed ? removed->id : QString();
}

Error batchError(const QList<BatchCommand> &commands, Error error)
{
    return error.documentId.isEmpty() && commands.size() == 1 ? error.about(singleIdOf(commands.first())) : error;
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
    return {.method = HttpMethod::Post, .path = "/bulk_docs", .body = bodyOf(command.commands, "")};
}

Result<BatchAnswer> decode(const ExecuteBatch &command, const HttpReply &reply)
{
    return answerTo(command.commands, reply);
}

HttpCall encode(const ExecuteClusterTransaction &command, const CallContext &)
{
    HttpQuery query;
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
