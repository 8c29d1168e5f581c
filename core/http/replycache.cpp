// SPDX-License-Identifier: MIT
#include "http/replycache.h"

namespace Rookery {

namespace {

/// RavenDB's clients send this where they know of a document that there is none; the server answers 304 if so.
constexpr QByteArrayView missingEtag = "\"404 Response\"";
constexpr qint64 entryOverhead = 256; // nodes, headers and allocations, roughly

QByteArray etagToKeep(const HttpReply &reply)
{
    if (reply.saysMissing())
        return missingEtag.toByteArray();
    if (reply.status == 200 && reply.body.startsWith('{'))
        return reply.header("ETag");
    return {};
}

qint64 bytesOfEntry(const QString &url, const ReplyCache::Entry &entry)
{
    return entryOverhead + 2 * url.size() + entry.etag.size() + entry.reply.body.size();
}

} // namespace

std::optional<ReplyCache::Entry> ReplyCache::find(const QString &url)
{
    const auto place = m_index.find(url);
    if (place == m_index.end())
        return std::nullopt;
    m_entries.splice(m_entries.begin(), m_entries, place->second);
    return m_entries.front().second;
}

void ReplyCache::keep(const QString &url, const HttpReply &reply)
{
    if (const auto place = m_index.find(url); place != m_index.end())
        drop(place->second);
    Entry entry{etagToKeep(reply), reply};
    entry.reply.scan.reset(); // it is of the one who reads this reply now
    const qint64 bytes = bytesOfEntry(url, entry);
    if (entry.etag.isEmpty() || bytes > m_maxBytes)
        return;
    m_entries.emplace_front(url, std::move(entry));
    m_index.emplace(url, m_entries.begin());
    m_bytes += bytes;
    while (m_bytes > m_maxBytes)
        drop(std::prev(m_entries.end()));
}

void ReplyCache::drop(Entries::iterator place)
{
    m_bytes -= bytesOfEntry(place->first, place->second);
    m_index.erase(place->first);
    m_entries.erase(place);
}

} // namespace Rookery
