// SPDX-License-Identifier: MIT
#include "sandbox/storage/store.h"

#include "sandbox/ids.h"

using namespace Qt::StringLiterals;

namespace Rookery::Sandbox {

namespace {

/// Of a row of id, etag and json.
StoredDocument storedDocumentIn(const QSqlQuery &row)
{
    return {row.value(0).toString(), row.value(1).toLongLong(), row.value(2).toByteArray()};
}

} // namespace

Store::Store(std::unique_ptr<SqlConnection> connection, QString database, Clock clock)
    : m_connection(std::move(connection)), m_database(std::move(database)), m_clock(std::move(clock))
{}

Result<Done> Store::load()
{
    const auto id = m_connection->single("SELECT value FROM properties WHERE name = 'databaseId'");
    if (!id)
        return id.error();
    m_databaseId = id->toString();
    return Done{};
}

QString Store::changeVector(qint64 etag) const
{
    return u"A:%1-%2"_s.arg(etag).arg(m_databaseId);
}

QString Store::now() const
{
    return m_clock().toUTC().toString(u"yyyy-MM-ddTHH:mm:ss.zzz0000Z"_s);
}

Result<Done> Store::begin()
{
    if (const auto begun = m_connection->change("BEGIN IMMEDIATE"); !begun)
        return begun.error();
    const auto loaded = loadEtag();
    if (!loaded)
        rollback();
    return loaded;
}

Result<Done> Store::loadEtag()
{
    const auto etag = m_connection->single("SELECT value FROM properties WHERE name = 'etag'");
    if (!etag)
        return etag.error();
    m_etag = m_etagAtBegin = etag->toLongLong();
    return Done{};
}

Result<Done> Store::keepEtag()
{
    if (m_etag == m_etagAtBegin)
        return Done{};
    const auto kept = m_connection->change("UPDATE properties SET value = ? WHERE name = 'etag'", {m_etag});
    return kept ? Result<Done>(Done{}) : Result<Done>(kept.error());
}

Result<Done> Store::joined(const std::function<Result<Done>()> &work)
{
    if (const auto loaded = loadEtag(); !loaded)
        return loaded;
    if (const auto done = work(); !done)
        return done;
    return keepEtag();
}

Result<Done> Store::commit()
{
    const auto kept = keepEtag();
    const auto committed = kept ? m_connection->change("COMMIT") : Result<qint64>(kept.error());
    if (committed)
        return Done{};
    rollback();
    return committed.error();
}

void Store::rollback()
{
    // SQLite has rolled back by itself after some errors, a full disk for one; then this fails, which is well.
    (void)m_connection->change("ROLLBACK");
    m_collections.clear(); // some may have been made in this transaction
}

Result<std::optional<StoredDocument>> Store::read(const QByteArray &key)
{
    std::optional<StoredDocument> found;
    const auto done
        = m_connection->select("SELECT id, etag, json FROM documents WHERE key = ?", {key}, [&](const QSqlQuery &row) {
              found = storedDocumentIn(row);
              return false;
          });
    if (!done)
        return done.error();
    return found;
}

Result<std::optional<StoredHead>> Store::head(const QByteArray &key)
{
    std::optional<StoredHead> found;
    const auto done = m_connection->select(
        "SELECT number, id, etag, collection FROM documents WHERE key = ?", {key}, [&](const QSqlQuery &row) {
            found = StoredHead{row.value(0).toLongLong(), row.value(1).toString(), row.value(2).toLongLong(),
                row.value(3).toLongLong()};
            return false;
        });
    if (!done)
        return done.error();
    return found;
}

Result<Done> Store::keys(const KeyRange &range, const TakeKey &take)
{
    QByteArray end = range.prefix.isEmpty() ? QByteArray("\xff") : range.prefix; // 0xff stands nowhere in UTF-8
    if (!range.prefix.isEmpty())
        end.back() = static_cast<char>(end.back() + 1);
    const auto row
        = [&](const QSqlQuery &query) { return take(query.value(0).toByteArray(), query.value(1).toLongLong()); };
    // Bound as blobs: an empty one, not a null, where there is no prefix.
    if (range.after.isEmpty()) {
        return m_connection->select(
            "SELECT key, number FROM documents WHERE key >= ? AND key < ? ORDER BY key LIMIT -1 OFFSET ?",
            {QByteArray("").append(range.prefix), end, range.skip}, row);
    }
    return m_connection->select(
        "SELECT key, number FROM documents WHERE key > ? AND key < ? ORDER BY key LIMIT -1 OFFSET ?",
        {range.after, end, range.skip}, row);
}

Result<StoredDocument> Store::readRow(qint64 number)
{
    StoredDocument found;
    const auto done = m_connection->select(
        "SELECT id, etag, json FROM documents WHERE number = ?", {number}, [&](const QSqlQuery &row) {
            found = storedDocumentIn(row);
            return false;
        });
    return done ? Result<StoredDocument>(std::move(found)) : Result<StoredDocument>(done.error());
}

Result<Done> Store::each(std::optional<qint64> collection, const TakeDocument &take)
{
    const auto row
        = [&take](const QSqlQuery &query) { return take(storedDocumentIn(query), query.value(3).toLongLong()); };
    if (!collection)
        return m_connection->select("SELECT id, etag, json, number FROM documents", {}, row);
    return m_connection->select(
        "SELECT id, etag, json, number FROM documents WHERE collection = ? ORDER BY etag", {*collection}, row);
}

Result<std::vector<qint64>> Store::rows(std::optional<qint64> collection)
{
    std::vector<qint64> found;
    const auto row = [&found](const QSqlQuery &query) {
        found.push_back(query.value(0).toLongLong());
        return true;
    };
    const auto done = collection
        ? m_connection->select("SELECT number FROM documents WHERE collection = ? ORDER BY etag", {*collection}, row)
        : m_connection->select("SELECT number FROM documents ORDER BY etag", {}, row);
    return done ? Result<std::vector<qint64>>(std::move(found)) : Result<std::vector<qint64>>(done.error());
}

Result<QList<StoredDocument>> Store::latest(qint64 collection, qint64 start, qint64 count)
{
    QList<StoredDocument> found;
    // The inner select walks the index alone, however far the page is.
    const auto done = m_connection->select(
        "SELECT id, etag, json FROM documents WHERE number IN"
        " (SELECT number FROM documents WHERE collection = ? ORDER BY etag DESC LIMIT ? OFFSET ?) ORDER BY etag DESC",
        {collection, count, start}, [&](const QSqlQuery &row) {
            found.append(storedDocumentIn(row));
            return true;
        });
    return done ? Result<QList<StoredDocument>>(std::move(found)) : Result<QList<StoredDocument>>(done.error());
}

Result<Done> Store::write(
    const std::optional<StoredHead> &head, const QByteArray &key, qint64 collection, const StoredDocument &document)
{
    const auto changed = head
        ? m_connection->change("UPDATE documents SET id = ?, etag = ?, json = ? WHERE number = ?",
              {document.id, document.etag, document.json, head->number})
        : m_connection->change("INSERT INTO documents (key, id, collection, etag, json) VALUES (?, ?, ?, ?, ?)",
              {key, document.id, collection, document.etag, document.json});
    return changed ? Result<Done>(Done{}) : Result<Done>(changed.error());
}

Result<Done> Store::erase(qint64 number)
{
    const auto changed = m_connection->change("DELETE FROM documents WHERE number = ?", {number});
    return changed ? Result<Done>(Done{}) : Result<Done>(changed.error());
}

Result<std::optional<StoredCollection>> Store::findCollection(const QString &name)
{
    const QByteArray key = compareKey(name);
    if (const auto known = m_collections.constFind(key); known != m_collections.cend())
        return std::optional(*known);
    std::optional<StoredCollection> found;
    const auto done
        = m_connection->select("SELECT number, name FROM collections WHERE key = ?", {key}, [&](const QSqlQuery &row) {
              found = StoredCollection{row.value(0).toLongLong(), row.value(1).toString()};
              return false;
          });
    if (!done)
        return done.error();
    if (found)
        m_collections.insert(key, *found);
    return found;
}

Result<StoredCollection> Store::collection(const QString &name)
{
    const auto found = findCollection(name);
    if (!found)
        return found.error();
    if (*found)
        return **found;
    const QByteArray key = compareKey(name);
    const auto made = m_connection->change("INSERT INTO collections (key, name) VALUES (?, ?)", {key, name});
    if (!made)
        return made.error();
    const StoredCollection collection{m_connection->lastRow(), name};
    m_collections.insert(key, collection);
    return collection;
}

Result<StoredCollection> Store::collection(qint64 number)
{
    const auto name = m_connection->single("SELECT name FROM collections WHERE number = ?", {number});
    if (!name)
        return name.error();
    return StoredCollection{number, name->toString()};
}

Result<QList<std::pair<QString, qint64>>> Store::collectionCounts()
{
    QList<std::pair<QString, qint64>> counts;
    const auto done = m_connection->select(
        "SELECT name, (SELECT count(*) FROM documents WHERE collection = collections.number) FROM collections"
        " ORDER BY name",
        {}, [&](const QSqlQuery &row) {
            counts.append({row.value(0).toString(), row.value(1).toLongLong()});
            return true;
        });
    if (!done)
        return done.error();
    return counts;
}

Result<qint64> Store::documentCount()
{
    const auto count = m_connection->single("SELECT count(*) FROM documents");
    return count ? Result<qint64>(count->toLongLong()) : Result<qint64>(count.error());
}

Result<qint64> Store::sizeInBytes()
{
    const auto pages = m_connection->single("PRAGMA page_count");
    const auto size = m_connection->single("PRAGMA page_size");
    if (!pages || !size)
        return pages ? size.error() : pages.error();
    return pages->toLongLong() * size->toLongLong();
}

Result<qint64> Store::nextIdentity(const QByteArray &key)
{
    const auto changed = m_connection->change(
        "INSERT INTO identities VALUES (?, 1) ON CONFLICT (key) DO UPDATE SET value = value + 1", {key});
    if (!changed)
        return changed.error();
    const auto value = m_connection->single("SELECT value FROM identities WHERE key = ?", {key});
    return value ? Result<qint64>(value->toLongLong()) : Result<qint64>(value.error());
}

} // namespace Rookery::Sandbox
