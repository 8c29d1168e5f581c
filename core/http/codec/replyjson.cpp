// SPDX-License-Identifier: MIT
#include "http/codec/replyjson.h"

#include "http/codec/errors.h"
#include "json/children.h"

using namespace Qt::StringLiterals;

namespace Rookery {

namespace {

Result<Json::Value> parsedBody(const HttpReply &reply)
{
    if (!reply.scan)
        return Json::parse(reply.body, Json::Mode::Reply);
    auto tape = reply.scan->finish(reply.body);
    return tape ? Result<Json::Value>(Json::Value(Json::Value::Slice{*std::move(tape), 0})) : tape.error();
}

} // namespace

Result<Json::Value> objectIn(const HttpReply &reply)
{
    if (!reply.isSuccess())
        return errorFrom(reply);
    auto parsed = parsedBody(reply);
    if (!parsed) {
        if (auto appended = errorAppendedTo(reply))
            return *std::move(appended);
        Error error = badReply(reply, u"The answer is not JSON: %1"_s.arg(parsed.error().message));
        error.position = parsed.error().position;
        return error;
    }
    if (!parsed->isObject())
        return badReply(reply, u"The answer is not a JSON object"_s);
    return parsed;
}

Result<QList<Json::Value>> arrayOf(const Json::Value &object, QStringView key, const HttpReply &reply)
{
    const auto array = object.member(key);
    if (!array || !array->isArray())
        return badReply(reply, u"The answer has no list '%1'"_s.arg(key));
    QList<Json::Value> values;
    values.reserve(array->size());
    for (const Json::Child &child : array->children())
        values.append(child.value());
    return values;
}

Result<QList<Json::Value>> arrayIn(const HttpReply &reply, QStringView key)
{
    const auto object = objectIn(reply);
    if (!object)
        return object.error();
    return arrayOf(*object, key, reply);
}

Result<Done> doneIf(const HttpReply &reply)
{
    if (!reply.isSuccess())
        return errorFrom(reply);
    return Done{};
}

QString textOf(const Json::Value &object, QStringView key)
{
    const auto value = object.member(key);
    return value ? value->toString() : QString();
}

qint64 integerOf(const Json::Value &object, QStringView key)
{
    const auto value = object.member(key);
    return value ? value->toInteger().value_or(0) : 0;
}

bool flagOf(const Json::Value &object, QStringView key, bool fallback)
{
    const auto value = object.member(key);
    return value ? value->toBool(fallback) : fallback;
}

Result<Document> documentAt(const Json::Value &value, const HttpReply &reply)
{
    auto document = documentFrom(value);
    if (!document)
        return badReply(reply, document.error().message);
    return document;
}

Result<QList<Document>> documentsAt(const QList<Json::Value> &values, const HttpReply &reply)
{
    QList<Document> documents;
    documents.reserve(values.size());
    for (const Json::Value &value : values) {
        auto document = documentAt(value, reply);
        if (!document)
            return document.error();
        documents.append(*std::move(document));
    }
    return documents;
}

} // namespace Rookery
