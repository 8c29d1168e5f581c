// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "support/scriptedexecutor.h"

#include <QMap>

namespace Rookery::Testing {

/// A database of ids and collections, without contents, that answers for a ScriptedExecutor: at once, or when told to.
class IdServer
{
public:
    IdServer();

    void put(const QString &id, const QString &collection);
    void putMany(const QString &prefix, int from, int to, const QString &collection); ///< "orders/", 1, 3
    void remove(const QString &id);

    Result<QList<Document>> page(const GetDocumentsByPrefix &command) const;
    Result<QList<Document>> page(const GetCollectionPage &command) const;
    Result<CollectionStatistics> statistics() const;
    int pagesSent() const { return static_cast<int>(executor.sent<GetDocumentsByPrefix>().size()); }

    ScriptedExecutor executor;

private:
    struct Entry
    {
        QString id;
        QString collection;
        int etag = 0;
    };

    QMap<QByteArray, Entry> m_entries;
    int m_etag = 0;
};

} // namespace Rookery::Testing
