// SPDX-License-Identifier: MIT
#include "http/codec/collectionscodec.h"

#include "http/codec/define.h"
#include "http/codec/replyjson.h"
#include "json/children.h"

#include <algorithm>

namespace Rookery {

HttpCall encode(const GetCollectionStatistics &, const CallContext &)
{
    return {.path = "/collections/stats", .isCacheable = true};
}

Result<CollectionStatistics> decode(const GetCollectionStatistics &, const HttpReply &reply)
{
    const auto object = objectIn(reply);
    if (!object)
        return object.error();
    const auto collections = object->member(u"Collections");
    if (!collections || !collections->isObject())
        return badReply(reply, QStringLiteral("The answer has no 'Collections'"));
    CollectionStatistics statistics;
    statistics.documents = integerOf(*object, u"CountOfDocuments");
    statistics.conflicts = integerOf(*object, u"CountOfConflicts");
    for (const Json::Child &child : collections->children())
        statistics.collections.append({child.key(), child.value().toInteger().value_or(0)});
    std::ranges::sort(statistics.collections, [](const CollectionInfo &a, const CollectionInfo &b) {
        return a.name.compare(b.name, Qt::CaseInsensitive) < 0;
    });
    return statistics;
}

HttpCall encode(const GetCollectionPage &command, const CallContext &)
{
    HttpQuery query;
    query.add("name", command.collection).add("start", command.start).add("pageSize", command.pageSize);
    return {.path = "/collections/docs", .query = query, .isCacheable = true};
}

Result<QList<Document>> decode(const GetCollectionPage &, const HttpReply &reply)
{
    const auto values = arrayIn(reply, u"Results");
    if (!values)
        return values.error();
    return documentsAt(*values, reply);
}

template struct Codecs<CollectionCommands>;

} // namespace Rookery
