// SPDX-License-Identifier: MIT
#include "http/codec/documentscodec.h"

#include "http/codec/compareexchange/compareexchangecodec.h"
#include "http/codec/define.h"
#include "http/codec/extensions/included.h"
#include "http/codec/replyjson.h"
#include "json/children.h"
#include "json/writer.h"
#include "model/atomicguards.h"

#include <QCryptographicHash>
#include <QSet>

using namespace Qt::StringLiterals;

namespace Rookery {

namespace {

constexpr qsizetype maxIdCharactersInUrl = 1024; // the official clients' rule; a longer list goes into a body

bool doIdsFitInUrl(const QStringList &ids)
{
    const QSet<QString> distinct(ids.begin(), ids.end());
    qsizetype length = 0;
    for (const QString &id : distinct)
        length += id.size();
    return length < maxIdCharactersInUrl;
}

QByteArray bodyWithIds(const QStringList &ids)
{
    Json::Writer writer;
    writer.beginObject().key(u"Ids").beginArray();
    for (const QString &id : ids)
        writer.string(id);
    writer.endArray().endObject();
    return writer.take();
}

/// The answer by place where every id was answered; by id where the server left out what it does not have, as it does
/// for cluster-wide reads.
QList<std::optional<Document>> inOrderOf(const QStringList &ids, const QList<std::optional<Document>> &found)
{
    if (found.size() == ids.size())
        return found;
    DocumentsById byId;
    for (const auto &document : found) {
        if (document)
            byId.insert(idKey(document->id), *document);
    }
    QList<std::optional<Document>> ordered;
    for (const QString &id : ids) {
        const auto place = byId.constFind(idKey(id));
        ordered.append(place == byId.cend() ? std::nullopt : std::optional(*place));
    }
    return ordered;
}

Result<QList<std::optional<Document>>> documentsOrHolesIn(const Json::Value &object, const HttpReply &reply)
{
    const auto values = arrayOf(object, u"Results", reply);
    if (!values)
        return values.error();
    QList<std::optional<Document>> documents;
    for (const Json::Value &value : *values) {
        if (value.isNull()) {
            documents.append(std::nullopt);
            continue;
        }
        auto document = documentAt(value, reply);
        if (!document)
            return document.error();
        documents.append(*std::move(document));
    }
    return documents;
}

Result<QList<Document>> includesIn(const Json::Value &object, const HttpReply &reply)
{
    const auto includes = object.member(u"Includes");
    QList<Document> documents;
    if (!includes || !includes->isObject())
        return documents;
    for (const Json::Child &child : includes->children()) {
        if (child.value().isNull())
            continue;
        auto document = documentAt(child.value(), reply);
        if (!document)
            return document.error();
        documents.append(*std::move(document));
    }
    return documents;
}

/// What paths of keys led to, and, where the read was cluster-wide, the guards of documents that are not there.
Result<Done> takeCompareExchangeValues(LoadedDocuments &loaded, const Json::Value &object, const HttpReply &reply)
{
    const auto includes = object.member(u"CompareExchangeValueIncludes");
    if (!includes || !includes->isObject())
        return Done{};
    for (const Json::Child &child : includes->children()) {
        const QString key = child.key();
        if (key.startsWith(atomicGuardPrefix, Qt::CaseInsensitive)) {
            loaded.leftGuards.insert(
                idKey(key.sliced(atomicGuardPrefix.size())), textOf(child.value(), u"ChangeVector"));
            continue;
        }
        auto value = compareExchangeValueIn(child.value(), reply);
        if (!value)
            return value.error();
        loaded.compareExchangeValues.insert(key, *std::move(value));
    }
    return Done{};
}

} // namespace

HttpCall encode(const GetDocuments &command, const CallContext &context)
{
    HttpCall call{.path = "/docs", .isCacheable = true};
    HttpQuery query;
    if (doIdsFitInUrl(command.ids)) {
        query.addAll("id", command.ids);
    } else {
        call.method = HttpMethod::Post;
        call.body = bodyWithIds(command.ids);
        // Tells apart the replies to different bodies in caches that know only URLs, ours among them.
        const QByteArray hash = QCryptographicHash::hash(call.body, QCryptographicHash::Sha256).toHex();
        query.add("loadHash", QString::fromLatin1(hash));
    }
    query.addAll("include", command.includes);
    query.addAll("cmpxchg", command.compareExchangeValues);
    addExtensions(query, command);
    if (command.isMetadataOnly)
        query.add("metadataOnly", u"true");
    if (context.transactionMode == TransactionMode::ClusterWide)
        query.add("txMode", u"ClusterWide");
    call.query = query;
    return call;
}

Result<LoadedDocuments> decode(const GetDocuments &command, const HttpReply &reply)
{
    if (reply.saysMissing())
        return LoadedDocuments{QList<std::optional<Document>>(command.ids.size()), {}};
    const auto object = objectIn(reply);
    if (!object)
        return command.ids.size() == 1 ? object.error().about(command.ids.first()) : object.error();
    const auto found = documentsOrHolesIn(*object, reply);
    if (!found)
        return found.error();
    auto includes = includesIn(*object, reply);
    if (!includes)
        return includes.error();
    LoadedDocuments loaded{inOrderOf(command.ids, *found), *std::move(includes)};
    if (const auto taken = takeCompareExchangeValues(loaded, *object, reply); !taken)
        return taken.error();
    auto extensions = extensionsIn(*object, reply, command.counters.value_or(QStringList()));
    if (!extensions)
        return extensions.error();
    loaded.extensions = *std::move(extensions);
    return loaded;
}

HttpCall encode(const GetDocumentsByPrefix &command, const CallContext &)
{
    HttpQuery query;
    query.add("startsWith", command.prefix); // also where it is empty: without it the order is by change
    query.addUnlessEmpty("matches", command.matches);
    query.addUnlessEmpty("exclude", command.exclude);
    query.addUnlessEmpty("startAfter", command.startAfter);
    query.add("start", command.start).add("pageSize", command.pageSize);
    if (command.isMetadataOnly)
        query.add("metadataOnly", u"true");
    return {.path = "/docs", .query = query, .isCacheable = true};
}

Result<QList<Document>> decode(const GetDocumentsByPrefix &, const HttpReply &reply)
{
    const auto values = arrayIn(reply, u"Results");
    if (!values)
        return values.error();
    return documentsAt(*values, reply);
}

HttpCall encode(const GetDocumentIfChanged &command, const CallContext &)
{
    // Never with txMode: the ETag of a cluster-wide read is a hash, which no change vector is equal to.
    HttpQuery query;
    query.add("id", command.id);
    const HttpHeader condition{"If-None-Match", '"' + command.changeVector.toUtf8() + '"'};
    return {.path = "/docs", .query = query, .headers = {condition}};
}

Result<ConditionalDocument> decode(const GetDocumentIfChanged &command, const HttpReply &reply)
{
    constexpr int notModified = 304;
    if (reply.status == notModified)
        return ConditionalDocument{std::nullopt, command.changeVector};
    if (reply.saysMissing())
        return ConditionalDocument{};
    const auto object = objectIn(reply);
    if (!object)
        return object.error().about(command.id);
    const auto found = documentsOrHolesIn(*object, reply);
    if (!found)
        return found.error();
    const std::optional<Document> document = found->value(0);
    if (!document)
        return badReply(reply, u"The answer has no document"_s).about(command.id);
    return ConditionalDocument{document, document->changeVector};
}

HttpCall encode(const GetChangeVector &command, const CallContext &)
{
    HttpQuery query;
    query.add("id", command.id);
    return {.method = HttpMethod::Head, .path = "/docs", .query = query};
}

Result<std::optional<QString>> decode(const GetChangeVector &command, const HttpReply &reply)
{
    if (reply.saysMissing())
        return std::optional<QString>();
    if (!reply.isSuccess())
        return errorFrom(reply).about(command.id);
    QByteArray etag = reply.header("ETag");
    if (etag.size() < 2 || !etag.startsWith('"') || !etag.endsWith('"'))
        return badReply(reply, u"The answer has no ETag"_s).about(command.id);
    return std::optional(QString::fromUtf8(etag.sliced(1, etag.size() - 2)));
}

template struct Codecs<DocumentCommands>;

} // namespace Rookery
