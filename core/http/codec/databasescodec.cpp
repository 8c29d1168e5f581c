// SPDX-License-Identifier: MIT
#include "http/codec/databasescodec.h"

#include "http/codec/define.h"
#include "http/codec/replyjson.h"
#include "json/writer.h"

#include <algorithm>
#include <limits>

using namespace Qt::StringLiterals;

namespace Rookery {

namespace {

DatabaseInfo databaseInfoFrom(const Json::Value &item)
{
    DatabaseInfo info;
    info.name = textOf(item, u"Name");
    info.documents = integerOf(item, u"DocumentsCount"); // null where the database is not loaded
    info.indexes = integerOf(item, u"IndexesCount");
    if (const auto size = item.member(u"TotalSize"))
        info.sizeInBytes = integerOf(*size, u"SizeInBytes");
    info.isDisabled = flagOf(item, u"Disabled");
    info.isEncrypted = flagOf(item, u"IsEncrypted");
    return info;
}

} // namespace

HttpCall encode(const GetServerVersion &, const CallContext &)
{
    return {.scope = CallScope::Server, .path = "/build/version"};
}

Result<QString> decode(const GetServerVersion &, const HttpReply &reply)
{
    const auto object = objectIn(reply);
    if (!object)
        return object.error();
    const QString version = textOf(*object, u"FullVersion");
    if (version.isEmpty())
        return badReply(reply, u"The answer has no 'FullVersion'"_s);
    return version;
}

HttpCall encode(const GetDatabases &, const CallContext &)
{
    HttpQuery query;
    query.add("start", 0).add("pageSize", std::numeric_limits<qint32>::max());
    return {.scope = CallScope::Server, .path = "/databases", .query = query};
}

Result<QList<DatabaseInfo>> decode(const GetDatabases &, const HttpReply &reply)
{
    const auto items = arrayIn(reply, u"Databases");
    if (!items)
        return items.error();
    QList<DatabaseInfo> databases;
    for (const Json::Value &item : *items)
        databases.append(databaseInfoFrom(item));
    std::ranges::sort(databases,
        [](const DatabaseInfo &a, const DatabaseInfo &b) { return a.name.compare(b.name, Qt::CaseInsensitive) < 0; });
    return databases;
}

HttpCall encode(const CreateDatabase &command, const CallContext &)
{
    HttpQuery query;
    query.add("name", command.database).add("replicationFactor", 1);
    Json::Writer writer;
    writer.beginObject().key(u"DatabaseName").string(command.database).endObject();
    return {.method = HttpMethod::Put,
        .scope = CallScope::Server,
        .path = "/admin/databases",
        .query = query,
        .body = writer.take()};
}

Result<Done> decode(const CreateDatabase &, const HttpReply &reply)
{
    return doneIf(reply);
}

HttpCall encode(const DeleteDatabase &command, const CallContext &)
{
    Json::Writer writer;
    writer.beginObject();
    writer.key(u"DatabaseNames").beginArray().string(command.database).endArray();
    writer.key(u"HardDelete").boolean(true);
    writer.key(u"TimeToWaitForConfirmation").string(u"00:00:15");
    writer.endObject();
    return {
        .method = HttpMethod::Delete, .scope = CallScope::Server, .path = "/admin/databases", .body = writer.take()};
}

Result<Done> decode(const DeleteDatabase &, const HttpReply &reply)
{
    return doneIf(reply);
}

HttpCall encode(const CreateSampleData &, const CallContext &)
{
    return {.method = HttpMethod::Post, .path = "/studio/sample-data", .body = "{}"};
}

Result<Done> decode(const CreateSampleData &, const HttpReply &reply)
{
    return doneIf(reply);
}

template struct Codecs<DatabaseCommands>;

} // namespace Rookery
