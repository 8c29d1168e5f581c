// SPDX-License-Identifier: MIT
#pragma once

#include "base/clock.h"
#include "base/result.h"
#include "sandbox/storage/sqlconnection.h"
#include "sandbox/storage/stored.h"

#include <QHash>

#include <functional>
#include <memory>
#include <optional>
#include <vector>

namespace Rookery::Sandbox {

/// The sandbox's tables, one function per question. No rules of RavenDB's here: those are in run/ and writing.h.
/// Lives in the worker's thread.
class Store
{
public:
    Store(std::unique_ptr<SqlConnection> connection, QString database, Clock clock);

    /// Reads what stays the same for the life of a sandbox. Once, after construction.
    Result<Done> load();

    const QString &database() const { return m_database; }
    const QString &file() const { return m_connection->file(); }
    QString address() const { return QStringLiteral("sandbox:") + file(); }
    QString changeVector(qint64 etag) const;
    QString now() const; ///< as RavenDB writes times, with seven digits
    QDateTime clock() const { return m_clock(); }

    Result<Done> begin(); ///< waits for another process's transaction, then holds off all others
    Result<Done> commit(); ///< rolled back where it fails
    void rollback();
    /// For `work` that takes etags, in a transaction of somebody else's.
    Result<Done> joined(const std::function<Result<Done>()> &work);
    qint64 takeEtag() { return ++m_etag; } ///< in a transaction

    Result<std::optional<StoredDocument>> read(const QByteArray &key);
    Result<std::optional<StoredHead>> head(const QByteArray &key);

    /// Documents in the order of their keys, until `take` returns false. `take` gets key and row number.
    struct KeyRange
    {
        QByteArray prefix; ///< what keys begin with
        QByteArray after; ///< only keys behind this one; empty: all
        qint64 skip = 0; ///< how many to leave out
    };
    using TakeKey = std::function<bool(const QByteArray &key, qint64 number)>;
    Result<Done> keys(const KeyRange &range, const TakeKey &take);
    Result<StoredDocument> readRow(qint64 number); ///< without an id where the row is gone
    /// Documents of a collection in the order of their changes, or all in no order, until `take` returns false.
    using TakeDocument = std::function<bool(const StoredDocument &document, qint64 number)>;
    Result<Done> each(std::optional<qint64> collection, const TakeDocument &take);
    /// The same by their rows alone, all in that order, too.
    Result<std::vector<qint64>> rows(std::optional<qint64> collection);
    Result<QList<StoredDocument>> latest(qint64 collection, qint64 start, qint64 count);

    /// Replaces the document of `head`, or adds one.
    Result<Done> write(const std::optional<StoredHead> &head, const QByteArray &key, qint64 collection,
        const StoredDocument &document);
    Result<Done> erase(qint64 number);

    Result<std::optional<StoredCollection>> findCollection(const QString &name);
    Result<StoredCollection> collection(const QString &name); ///< made where there is none
    Result<StoredCollection> collection(qint64 number);
    Result<QList<std::pair<QString, qint64>>> collectionCounts();
    Result<qint64> documentCount();
    Result<qint64> sizeInBytes();

    Result<qint64> nextIdentity(const QByteArray &key); ///< in a transaction

    /// Does work in the store's thread, behind what waits there; with an error where the store is gone. Safe in any
    /// thread, and after the store's death.
    using Work = std::function<void(Result<Store *> store)>;
    using Queue = std::function<void(Work work)>;
    void setQueue(Queue queue) { m_queue = std::move(queue); }
    const Queue &queue() const { return m_queue; }

private:
    Result<Done> loadEtag();
    Result<Done> keepEtag();

    std::unique_ptr<SqlConnection> m_connection;
    QString m_database;
    Clock m_clock;
    Queue m_queue;
    QString m_databaseId;
    qint64 m_etag = 0; ///< of the running transaction
    qint64 m_etagAtBegin = 0;
    QHash<QByteArray, StoredCollection> m_collections; ///< by key; never removed, so what was seen once stays
};

/// Runs `work` in a transaction, which is rolled back where it or the commit fails.
template <typename T, typename Work>
Result<T> inTransaction(Store &store, Work work)
{
    if (const auto begun = store.begin(); !begun)
        return begun.error();
    Result<T> result = work();
    if (!result)
        store.rollback();
    else if (const auto committed = store.commit(); !committed)
        return committed.error();
    return result;
}

} // namespace Rookery::Sandbox
