// SPDX-License-Identifier: MIT
#pragma once

#include "http/codec/httpcall.h"

#include <list>
#include <optional>
#include <unordered_map>

namespace Rookery {

/// Replies to be revalidated by their ETag (RavenDB: HttpCache). The least recently used go first when the bytes
/// exceed the limit. The key is the full URL, node and query included.
class ReplyCache
{
public:
    explicit ReplyCache(qint64 maxBytes) : m_maxBytes(maxBytes) {}

    struct Entry
    {
        QByteArray etag; ///< as it goes into If-None-Match, quotes included
        HttpReply reply;
    };

    std::optional<Entry> find(const QString &url);
    /// Keeps a reply of 200 that has an ETag, or a 404 without words; drops what was kept under its URL otherwise.
    void keep(const QString &url, const HttpReply &reply);

    qint64 bytes() const { return m_bytes; }
    qsizetype size() const { return static_cast<qsizetype>(m_index.size()); }

private:
    using Entries = std::list<std::pair<QString, Entry>>; // most recently used first
    void drop(Entries::iterator place);

    qint64 m_maxBytes;
    qint64 m_bytes = 0;
    Entries m_entries;
    std::unordered_map<QString, Entries::iterator> m_index;
};

} // namespace Rookery
