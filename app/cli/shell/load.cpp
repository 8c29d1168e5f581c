// SPDX-License-Identifier: GPL-3.0-or-later
// Commands that bring documents into the session, and forget them.
#include "cli/shell/handlers.h"

using namespace Qt::StringLiterals;

namespace Rookery::Cli {

namespace {

Answer loadMany(Session &session, const QStringList &ids, const LoadOptions &options)
{
    const auto loaded = waitFor(session.load(ids, options));
    return loaded ? Answer(jsonOfLoaded(*loaded)) : Answer(loaded.error());
}

Answer load(Session &session, const Arguments &arguments)
{
    OptionReader reader(arguments.options(1));
    LoadOptions options;
    options.includes = reader.texts(u"include"_s);
    if (const auto read = reader.done(); !read)
        return read.error();
    if (arguments.isArray(0))
        return loadMany(session, arguments.ids(0), options);
    const auto document = waitFor(session.load(arguments.text(0), options));
    if (!document)
        return document.error().documentId.isEmpty() ? document.error().about(arguments.text(0)) : document.error();
    Json::Writer writer;
    writeDocument(writer, *document);
    return writer.take();
}

Answer loadStartingWith(Session &session, const Arguments &arguments)
{
    OptionReader reader(arguments.options(1));
    StartingWithOptions options;
    options.matches = reader.text(u"matches"_s).value_or(QString());
    options.exclude = reader.text(u"exclude"_s).value_or(QString());
    options.startAfter = reader.text(u"startAfter"_s).value_or(QString());
    options.start = reader.integer(u"start"_s).value_or(options.start);
    options.pageSize = reader.integer(u"pageSize"_s).value_or(options.pageSize);
    if (const auto read = reader.done(); !read)
        return read.error();
    const auto loaded = waitFor(session.loadStartingWith(arguments.text(0), options));
    if (!loaded)
        return loaded.error();
    Json::Writer writer;
    writer.beginArray();
    for (const LoadedDocument &each : *loaded)
        writeDocument(writer, each.document);
    writer.endArray();
    return writer.take();
}

Answer query(Session &session, const Arguments &arguments)
{
    OptionReader reader(arguments.options(2));
    Query query{arguments.text(0), arguments.has(1) ? arguments.options(1) : Json::Value()};
    query.noTracking = reader.flag(u"noTracking"_s).value_or(false);
    query.waitForNonStaleResults = reader.flag(u"waitForNonStaleResults"_s).value_or(false);
    query.timeout = std::chrono::milliseconds(reader.integer(u"timeoutMs"_s).value_or(query.timeout.count()));
    if (const auto read = reader.done(); !read)
        return read.error();
    const auto answer = waitFor(session.query(std::move(query)));
    return answer ? Answer(jsonOfQueryAnswer(*answer)) : Answer(answer.error());
}

Answer exists(Session &session, const Arguments &arguments)
{
    const auto found = waitFor(session.exists(arguments.text(0)));
    return found ? Answer(jsonOf(*found)) : Answer(found.error());
}

Answer isLoaded(Session &session, const Arguments &arguments)
{
    return jsonOf(session.isLoaded(arguments.text(0)));
}

Answer refresh(Session &session, const Arguments &arguments)
{
    const auto document = waitFor(session.refresh(arguments.text(0)));
    return document ? Answer(document->json.toJson()) : Answer(document.error());
}

Answer conditionalLoad(Session &session, const Arguments &arguments)
{
    const auto loaded = waitFor(session.conditionalLoad(arguments.text(0), arguments.text(1)));
    if (!loaded)
        return loaded.error();
    Json::Writer writer;
    writer.beginObject();
    writeDocument(writer.key(u"document"), loaded->document);
    writer.key(u"changeVector");
    if (loaded->changeVector)
        writer.string(*loaded->changeVector);
    else
        writer.null();
    writer.endObject();
    return writer.take();
}

Answer evict(Session &session, const Arguments &arguments)
{
    session.evict(arguments.text(0));
    return jsonNull();
}

Answer clear(Sessions &sessions, const Arguments &)
{
    const auto session = sessions.current();
    if (!session)
        return session.error();
    (*session)->clear();
    sessions.lazyAnswers().clear();
    return jsonNull();
}

Answer trackedDocuments(Session &session, const Arguments &)
{
    Json::Writer writer;
    writer.beginObject();
    for (const TrackedId &each : session.trackedDocuments())
        writer.key(each.id).beginObject().key(u"isDeleted").boolean(each.isDeleted).endObject();
    writer.endObject();
    return writer.take();
}

} // namespace

QByteArray jsonOfLoaded(const QList<LoadedDocument> &documents)
{
    Json::Writer writer;
    writer.beginObject();
    for (const LoadedDocument &each : documents) {
        writer.key(each.id);
        writeDocument(writer, each.document);
    }
    writer.endObject();
    return writer.take();
}

QByteArray jsonOfQueryAnswer(const QueryAnswer &answer)
{
    Json::Writer writer;
    writer.beginObject().key(u"results").beginArray();
    for (const QueryResult &result : answer.results)
        writer.value(result.document.json);
    writer.endArray().key(u"totalResults").integer(answer.totalResults);
    writer.key(u"isStale").boolean(answer.isStale).key(u"indexName").string(answer.indexName).endObject();
    return writer.take();
}

QList<ShellCommand> loadCommands()
{
    return {
        {"load"_L1, {{"ID|[ID...]"_L1, Kind::IdOrIds}, {R"({"include": [PATH...]})"_L1, Kind::Options}}, 1,
            "one document, or several in one request"_L1, inSession<load>, View::Document},
        {"loadStartingWith"_L1,
            {{"PREFIX"_L1, Kind::Text},
                {R"({"matches": ..., "start": ..., "pageSize": ..., "exclude": ..., "startAfter": ...})"_L1,
                    Kind::Options}},
            1, "documents whose ids begin so, 25 unless said"_L1, inSession<loadStartingWith>},
        {"query"_L1,
            {{"RQL"_L1, Kind::Text}, {R"({"PARAMETER": ...})"_L1, Kind::Options},
                {R"({"noTracking": ..., "waitForNonStaleResults": ..., "timeoutMs": ...})"_L1, Kind::Options}},
            1, "documents or projections by a query"_L1, inSession<query>},
        {"exists"_L1, {{"ID"_L1, Kind::Text}}, 1, "whether there is such a document"_L1, inSession<exists>},
        {"isLoaded"_L1, {{"ID"_L1, Kind::Text}}, 1, "whether loading it would need no request"_L1, inSession<isLoaded>},
        {"refresh"_L1, {{"ID"_L1, Kind::Text}}, 1, "loads it anew, over its local changes"_L1, inSession<refresh>},
        {"conditionalLoad"_L1, {{"ID"_L1, Kind::Text}, {"CHANGE-VECTOR"_L1, Kind::TextOrNull}}, 2,
            "a document, unless it still has this change vector"_L1, inSession<conditionalLoad>},
        {"evict"_L1, {{"ID"_L1, Kind::Text}}, 1, "forgets it and its changes"_L1, inSession<evict>},
        {"clear"_L1, {}, 0, "forgets everything but the count of requests"_L1, clear},
        {"trackedDocuments"_L1, {}, 0, "what the session knows"_L1, inSession<trackedDocuments>},
    };
}

} // namespace Rookery::Cli
