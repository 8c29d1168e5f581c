// SPDX-License-Identifier: MIT
#include "http/codec/multiget/multigetcodec.h"

#include "http/codec/define.h"
#include "http/codec/documentscodec.h"
#include "http/codec/queries/queriescodec.h"
#include "http/codec/replyjson.h"
#include "json/children.h"
#include "json/writer.h"

using namespace Qt::StringLiterals;

namespace Rookery {

namespace {

void writeHeaders(Json::Writer &writer, const QList<HttpHeader> &headers)
{
    writer.beginObject();
    for (const HttpHeader &header : headers)
        writer.key(QString::fromLatin1(header.name)).string(QString::fromUtf8(header.value));
    writer.endObject();
}

void writeCall(Json::Writer &writer, const HttpCall &call, const QByteArray &databasePath)
{
    writer.beginObject();
    writer.key(u"Url").string(QString::fromLatin1(databasePath + call.path));
    writer.key(u"Query").string(QString::fromLatin1('?' + call.query));
    writer.key(u"Method").string(QString::fromLatin1(nameOf(call.method)));
    writeHeaders(writer.key(u"Headers"), call.headers);
    writer.key(u"Content");
    if (call.body.isEmpty())
        writer.null();
    else
        writer.string(QString::fromUtf8(call.body)); // the server takes a text for the body that it holds
    writer.endObject();
}

Result<HttpReply> innerReply(const Json::Value &value, const HttpReply &outer)
{
    constexpr qint64 largestStatus = 999;
    const qint64 status = integerOf(value, u"StatusCode");
    if (status < 1 || status > largestStatus)
        return badReply(outer, u"One of the answers has no status"_s);
    HttpReply reply;
    reply.status = static_cast<int>(status);
    reply.url = outer.url;
    if (const auto result = value.member(u"Result"); result && !result->isNull())
        reply.body = result->toJson();
    if (const auto headers = value.member(u"Headers"); headers && headers->isObject()) {
        for (const Json::Child &child : headers->children())
            reply.headers.append({child.key().toUtf8(), child.value().toString().toUtf8()});
    }
    return reply;
}

template <typename C>
ReadAnswer answerOf(const C &read, const HttpReply &reply)
{
    Result<typename C::Answer> answer = decode(read, reply);
    return answer ? answer : Result<typename C::Answer>(errorAmongReads(answer.error(), read));
}

} // namespace

HttpCall encode(const MultiGet &command, const CallContext &context)
{
    HttpCall call{.method = HttpMethod::Post, .path = "/multi_get"};
    for (const ReadCommand &read : command.reads)
        call.inner.append(std::visit([&context](const auto &each) { return encode(each, context); }, read));
    return call;
}

QByteArray bodyOf(const QList<HttpCall> &inner, const QByteArray &databasePath)
{
    Json::Writer writer;
    writer.beginObject().key(u"Requests").beginArray();
    for (const HttpCall &call : inner)
        writeCall(writer, call, databasePath);
    writer.endArray().endObject();
    return writer.take();
}

Result<QList<HttpReply>> innerReplies(const HttpReply &reply)
{
    const auto values = arrayIn(reply, u"Results");
    if (!values)
        return values.error();
    QList<HttpReply> replies;
    for (const Json::Value &value : *values) {
        auto inner = innerReply(value, reply);
        if (!inner)
            return inner.error();
        replies.append(*std::move(inner));
    }
    return replies;
}

Result<MultiGet::Answer> decode(const MultiGet &command, const HttpReply &reply)
{
    const auto replies = reply.inner.isEmpty() ? innerReplies(reply) : reply.inner;
    if (!replies)
        return replies.error();
    if (replies->size() != command.reads.size()) { // then nobody knows which belongs to which
        return badReply(reply,
            u"There are %1 answers to %2 questions"_s.arg(
                QString::number(replies->size()), QString::number(command.reads.size())));
    }
    MultiGet::Answer answers;
    for (qsizetype index = 0; index < replies->size(); ++index) {
        answers.append(
            std::visit([&](const auto &read) { return answerOf(read, replies->at(index)); }, command.reads.at(index)));
    }
    return answers;
}

template struct Codecs<MultiGetCommands>;

} // namespace Rookery
