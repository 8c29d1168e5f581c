// SPDX-License-Identifier: MIT
#include "commands/collections.h"

#include "sandbox/run/define.h"
#include "sandbox/run/reply.h"

using namespace Qt::StringLiterals;

namespace Rookery::Sandbox {

Result<CollectionStatistics> run(const GetCollectionStatistics &, Store &store)
{
    const auto counts = store.collectionCounts();
    if (!counts)
        return counts.error();
    CollectionStatistics statistics;
    for (const auto &[name, documents] : *counts) {
        statistics.collections.append({name, documents});
        statistics.documents += documents;
    }
    return statistics;
}

Result<QList<Document>> run(const GetCollectionPage &command, Store &store)
{
    if (command.collection.isEmpty())
        return rejected(u"Query string name is mandatory, but wasn't specified."_s);
    const auto collection = store.findCollection(command.collection);
    if (!collection)
        return collection.error();
    if (!*collection || command.pageSize <= 0)
        return QList<Document>();
    const auto page = store.latest((*collection)->number, qMax<qint64>(command.start, 0), command.pageSize);
    return page ? replies(store, *page) : Result<QList<Document>>(page.error());
}

template struct Runs<CollectionCommands>;

} // namespace Rookery::Sandbox
