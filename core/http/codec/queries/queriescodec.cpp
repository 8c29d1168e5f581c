// SPDX-License-Identifier: MIT
#include "http/codec/queries/queriescodec.h"

#include "http/codec/define.h"
#include "http/codec/extensions/included.h"
#include "http/codec/replyjson.h"
#include "json/children.h"
#include "json/writer.h"
#include "rql/token.h"

#include <QCryptographicHash>

using namespace Qt::StringLiterals;

namespace Rookery {

namespace {

QByteArray bodyOf(const QueryDocuments &command)
{
    Json::Writer writer;
    writer.beginObject().key(u"Query").string(command.query);
    if (!command.parameters.isNull())
        writer.key(u"QueryParameters").value(command.parameters);
    if (command.start)
        writer.key(u"Start").integer(*command.start);
    if (command.pageSize)
        writer.key(u"PageSize").integer(*command.pageSize);
    if (command.waitForNonStale) {
        writer.key(u"WaitForNonStaleResults").boolean(true);
        writer.key(u"WaitForNonStaleResultsTimeout").string(timeSpan(*command.waitForNonStale));
    }
    writer.endObject();
    return writer.take();
}

/// The server answers a missing index with 404 and nothing else, as it does for a missing document.
Error missingIndex(const QueryDocuments &command, const HttpReply &reply)
{
    Error error = Error::of(ErrorKind::Rejected, u"The index of this query does not exist: %1"_s.arg(command.query));
    error.type = u"IndexDoesNotExistException"_s;
    error.httpStatus = reply.status;
    error.address = reply.url;
    return error;
}

Result<QueryResult> resultIn(const Json::Value &value, const HttpReply &reply)
{
    if (!value.isObject())
        return badReply(reply, u"A result of the query is no object"_s);
    const Json::Value metadata = value.member(u"@metadata").value_or(Json::Value::emptyObject());
    QueryResult result{{textOf(metadata, u"@id"), textOf(metadata, u"@change-vector"), value}};
    result.isProjection = flagOf(metadata, u"@projection") || result.document.id.isEmpty();
    return result;
}

Result<QList<QueryResult>> resultsIn(const Json::Value &object, const HttpReply &reply)
{
    const auto values = arrayOf(object, u"Results", reply);
    if (!values)
        return values.error();
    QList<QueryResult> results;
    for (const Json::Value &value : *values) {
        if (value.isNull())
            continue; // a projection of what a `load` did not find
        auto result = resultIn(value, reply);
        if (!result)
            return result.error();
        results.append(*std::move(result));
    }
    return results;
}

Result<QList<Document>> includedIn(const Json::Value &object, const HttpReply &reply)
{
    QList<Json::Value> values;
    if (const auto includes = object.member(u"Includes")) {
        for (const Json::Child &child : includes->children()) {
            if (!child.value().isNull())
                values.append(child.value());
        }
    }
    return documentsAt(values, reply);
}

QStringList pathsIn(const Json::Value &object)
{
    QStringList paths;
    if (const auto included = object.member(u"IncludedPaths")) {
        for (const Json::Child &child : included->children())
            paths.append(child.value().toString());
    }
    return paths;
}

/// What the server says about a query begins with the place.
Error placed(Error error, const QString &query)
{
    error.position = Rql::positionIn(query, error.message);
    return error;
}

} // namespace

HttpCall encode(const QueryDocuments &command, const CallContext &)
{
    HttpCall call{.method = HttpMethod::Post, .path = "/queries", .isCacheable = true};
    call.body = bodyOf(command);
    // Of the whole body: the server's ETag says nothing about the question, and caches know only URLs.
    const QByteArray hash = QCryptographicHash::hash(call.body, QCryptographicHash::Sha256).toHex();
    call.query = HttpQuery().add("queryHash", QString::fromLatin1(hash));
    return call;
}

Result<QueryResults> decode(const QueryDocuments &command, const HttpReply &reply)
{
    if (reply.saysMissing())
        return missingIndex(command, reply);
    const auto object = objectIn(reply);
    if (!object)
        return placed(object.error(), command.query);
    auto results = resultsIn(*object, reply);
    if (!results)
        return results.error();
    auto includes = includedIn(*object, reply);
    if (!includes)
        return includes.error();
    auto extensions = extensionsIn(*object, reply, std::nullopt);
    if (!extensions)
        return extensions.error();
    return QueryResults{.results = *std::move(results),
        .includes = *std::move(includes),
        .includedPaths = pathsIn(*object),
        .totalResults = integerOf(*object, u"TotalResults"),
        .isStale = flagOf(*object, u"IsStale"),
        .indexName = textOf(*object, u"IndexName"),
        .durationInMs = reply.isFromCache ? -1 : integerOf(*object, u"DurationInMs"),
        .resultEtag = integerOf(*object, u"ResultEtag"),
        .extensions = *std::move(extensions)};
}

template struct Codecs<QueryCommands>;

} // namespace Rookery
