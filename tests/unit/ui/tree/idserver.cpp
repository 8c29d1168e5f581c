// SPDX-License-Identifier: GPL-3.0-or-later
#include "idserver.h"

#include "models/idplace.h"

namespace Rookery::Testing {

namespace {

Document documentOf(const QString &id, const QString &collection)
{
    const QString text = QStringLiteral(R"({"@metadata":{"@id":"%1","@collection":"%2"}})").arg(id, collection);
    return {id, QStringLiteral("A:1"), *Json::parse(text.toUtf8())};
}

} // namespace

IdServer::IdServer()
{
    executor.onCommand<GetDocumentsByPrefix>([this](const GetDocumentsByPrefix &command) { return page(command); });
    executor.onCommand<GetCollectionPage>([this](const GetCollectionPage &command) { return page(command); });
    executor.onCommand<GetCollectionStatistics>([this](const GetCollectionStatistics &) { return statistics(); });
}

void IdServer::put(const QString &id, const QString &collection)
{
    m_entries.insert(orderKey(id), {id, collection, ++m_etag});
}

void IdServer::putMany(const QString &prefix, int from, int to, const QString &collection)
{
    for (int i = from; i <= to; ++i)
        put(prefix + QString::number(i).rightJustified(5, u'0'), collection);
}

void IdServer::remove(const QString &id)
{
    m_entries.remove(orderKey(id));
}

Result<QList<Document>> IdServer::page(const GetDocumentsByPrefix &command) const
{
    QList<Document> page;
    const QByteArray prefix = orderKey(command.prefix);
    const QByteArray after = orderKey(command.startAfter);
    for (auto entry = after.isEmpty() ? m_entries.lowerBound(prefix) : m_entries.upperBound(after);
        entry != m_entries.end() && entry.key().startsWith(prefix) && page.size() < command.pageSize; ++entry)
        page.append(documentOf(entry->id, entry->collection));
    return page;
}

Result<QList<Document>> IdServer::page(const GetCollectionPage &command) const
{
    QList<Entry> entries;
    for (const Entry &entry : m_entries) {
        if (isSameCollection(entry.collection, command.collection))
            entries.append(entry);
    }
    std::sort(entries.begin(), entries.end(), [](const Entry &a, const Entry &b) { return a.etag > b.etag; });
    QList<Document> page;
    for (const Entry &entry : entries.mid(command.start, command.pageSize))
        page.append(documentOf(entry.id, entry.collection));
    return page;
}

Result<CollectionStatistics> IdServer::statistics() const
{
    QMap<QString, qint64> counts;
    for (const Entry &entry : m_entries)
        ++counts[entry.collection.isEmpty() ? QStringLiteral("@empty") : entry.collection];
    CollectionStatistics statistics;
    statistics.documents = m_entries.size();
    for (const auto &[name, count] : counts.asKeyValueRange())
        statistics.collections.append({name, count});
    return statistics;
}

} // namespace Rookery::Testing
