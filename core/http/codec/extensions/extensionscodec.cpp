// SPDX-License-Identifier: MIT
#include "http/codec/extensions/extensionscodec.h"

#include "http/codec/define.h"
#include "http/codec/extensions/included.h"
#include "http/codec/extensions/moments.h"
#include "http/codec/replyjson.h"
#include "json/writer.h"

using namespace Qt::StringLiterals;

namespace Rookery {

namespace {

constexpr qsizetype maxNameCharactersInUrl = 1024; // as of ids; a longer list goes into a body

QByteArray bodyOf(const GetCounters &command)
{
    Json::Writer writer;
    writer.beginObject().key(u"Documents").beginArray().beginObject();
    writer.key(u"DocumentId").string(command.id).key(u"Operations").beginArray();
    for (const QString &name : command.names)
        writer.beginObject().key(u"Type").string(u"Get"_s).key(u"CounterName").string(name).endObject();
    writer.endArray().endObject().endArray().key(u"ReplyWithAllNodesValues").boolean(false).endObject();
    return writer.take();
}

QByteArray queryOf(const QString &id, const QString &attachment)
{
    return HttpQuery().add("id", id).add("name", attachment);
}

/// The change vector of an attachment, out of the head of its reply.
Result<QString> changeVectorIn(const HttpReply &reply)
{
    const QByteArray etag = reply.header("ETag");
    if (etag.size() < 2 || !etag.startsWith('"') || !etag.endsWith('"'))
        return badReply(reply, u"The answer has no ETag"_s);
    return QString::fromUtf8(etag.sliced(1, etag.size() - 2));
}

} // namespace

HttpCall encode(const GetCounters &command, const CallContext &)
{
    if (command.names.join(QString()).size() >= maxNameCharactersInUrl)
        return {.method = HttpMethod::Post, .path = "/counters", .body = bodyOf(command)};
    HttpQuery query;
    query.add("docId", command.id).addAll("counter", command.names);
    return {.path = "/counters", .query = query};
}

Result<GetCounters::Answer> decode(const GetCounters &command, const HttpReply &reply)
{
    const auto items = arrayIn(reply, u"Counters");
    if (!items)
        return items.error().about(command.id);
    if (!command.names.isEmpty() && items->size() != command.names.size()) {
        return badReply(
            reply, u"The answer for %1 counters has %2 values"_s.arg(command.names.size()).arg(items->size()));
    }
    GetCounters::Answer counters;
    for (const Json::Value &item : *items) {
        auto counter = counterIn(item, reply);
        if (!counter)
            return counter.error();
        counters.append(*std::move(counter));
    }
    return counters;
}

HttpCall encode(const GetAttachment &command, const CallContext &)
{
    return {.path = "/attachments", .query = queryOf(command.id, command.attachment), .isReplyJson = false};
}

Result<GetAttachment::Answer> decode(const GetAttachment &command, const HttpReply &reply)
{
    if (reply.saysMissing())
        return GetAttachment::Answer();
    if (!reply.isSuccess())
        return errorFrom(reply).about(command.id);
    auto changeVector = changeVectorIn(reply);
    if (!changeVector)
        return changeVector.error().about(command.id);
    bool isNumber = false;
    const qint64 size = reply.header("Attachment-Size").toLongLong(&isNumber);
    if (!isNumber || size != reply.body.size())
        return badReply(reply, u"The answer is not as long as the attachment"_s).about(command.id);
    const AttachmentName facts{command.attachment, QString::fromUtf8(reply.header("Attachment-Hash")),
        QString::fromUtf8(reply.header("Content-Type")), size};
    return std::optional(Attachment{facts, *std::move(changeVector), reply.body});
}

HttpCall encode(const GetAttachmentChangeVector &command, const CallContext &)
{
    return {.method = HttpMethod::Head, .path = "/attachments", .query = queryOf(command.id, command.attachment)};
}

Result<std::optional<QString>> decode(const GetAttachmentChangeVector &command, const HttpReply &reply)
{
    if (reply.saysMissing())
        return std::optional<QString>();
    if (!reply.isSuccess())
        return errorFrom(reply).about(command.id);
    auto changeVector = changeVectorIn(reply);
    return changeVector ? Result<std::optional<QString>>(std::optional(*std::move(changeVector)))
                        : Result<std::optional<QString>>(changeVector.error().about(command.id));
}

HttpCall encode(const GetTimeSeries &command, const CallContext &)
{
    HttpQuery query;
    query.add("docId", command.id).add("name", command.series);
    query.addUnlessEmpty("from", momentText(command.range.from));
    query.addUnlessEmpty("to", momentText(command.range.to));
    query.add("start", command.start);
    if (command.pageSize)
        query.add("pageSize", *command.pageSize);
    return {.path = "/timeseries", .query = query};
}

Result<GetTimeSeries::Answer> decode(const GetTimeSeries &command, const HttpReply &reply)
{
    if (reply.saysMissing())
        return GetTimeSeries::Answer();
    const auto object = objectIn(reply);
    if (!object)
        return object.error().about(command.id);
    auto entries = timeSeriesEntriesIn(*object, reply);
    if (!entries)
        return entries.error().about(command.id);
    TimeSeriesPage page{*std::move(entries), {}};
    if (object->contains(u"TotalResults"))
        page.total = integerOf(*object, u"TotalResults");
    return std::optional(std::move(page));
}

template struct Codecs<ExtensionCommands>;

} // namespace Rookery
