// SPDX-License-Identifier: MIT
#include "sandbox/storage/schema.h"

#include "sandbox/storage/sqlconnection.h"

#include <QFile>
#include <QRandomGenerator>
#include <QtEndian>

#include <array>

using namespace Qt::StringLiterals;

namespace Rookery::Sandbox {

namespace {

// "Rook" in ASCII; docs/sandbox.md. A number that is registered nowhere, so check it, the version and the table names.
constexpr quint32 sandboxApplicationId = 0x526F6F6B;
constexpr quint32 sandboxVersion = 1;

constexpr const char *schemaStatements[] = {
    "CREATE TABLE properties (name TEXT PRIMARY KEY, value NOT NULL)",
    "CREATE TABLE collections (number INTEGER PRIMARY KEY, key BLOB NOT NULL UNIQUE, name TEXT NOT NULL)",
    // A table with row ids: without them, JSON of 2 KB makes the file 1.6 times as large and reads twice as slow.
    "CREATE TABLE documents (number INTEGER PRIMARY KEY, key BLOB NOT NULL UNIQUE, id TEXT NOT NULL,"
    " collection INTEGER NOT NULL REFERENCES collections, etag INTEGER NOT NULL, json BLOB NOT NULL)",
    "CREATE INDEX documents_by_change ON documents (collection, etag)",
    "CREATE TABLE identities (key BLOB PRIMARY KEY, value INTEGER NOT NULL)",
    "PRAGMA application_id = 1383034731",
    "PRAGMA user_version = 1",
};
static_assert(sandboxApplicationId == 1383034731 && sandboxVersion == 1);

Error notASandbox(const QString &file, const QString &why)
{
    return Error::of(ErrorKind::Storage,
        u"%1 It was not touched. Choose another file, or a name that does not exist yet."_s.arg(why))
        .at(file);
}

QByteArray newDatabaseId()
{
    std::array<quint32, 4> bits;
    QRandomGenerator::system()->generate(bits.begin(), bits.end());
    return QByteArray(reinterpret_cast<const char *>(bits.data()), sizeof bits)
        .toBase64(QByteArray::OmitTrailingEquals); // 22 characters, as RavenDB's
}

quint32 headerNumber(const QByteArray &header, qsizetype offset)
{
    return qFromBigEndian<quint32>(header.constData() + offset);
}

Result<bool> recognized(const QString &file, const QByteArray &header)
{
    if (header.size() < 100 || !header.startsWith(QByteArrayView("SQLite format 3\0", 16)))
        return notASandbox(file, u"This file is not a sandbox: file is not a database."_s);
    // Offsets of SQLite's file format: user_version at 60, application_id at 68.
    if (headerNumber(header, 68) != sandboxApplicationId)
        return notASandbox(file, u"This file is not a sandbox: it is the database of another application."_s);
    if (headerNumber(header, 60) > sandboxVersion)
        return notASandbox(file, u"This sandbox was made by a newer version of the program; open it with that."_s);
    return true;
}

Result<Done> runSchema(SqlConnection &connection, const std::function<Result<Done>()> &fill)
{
    for (const char *statement : schemaStatements) {
        if (const auto done = connection.change(statement); !done)
            return done.error();
    }
    const auto named = connection.change(
        "INSERT INTO properties VALUES ('databaseId', ?), ('etag', 0)", {QString::fromLatin1(newDatabaseId())});
    return named ? fill() : Result<Done>(named.error());
}

} // namespace

Result<bool> isSandboxFile(const QString &file)
{
    QFile device(file);
    if (!device.exists())
        return false;
    if (!device.open(QIODevice::ReadOnly))
        return notASandbox(file, u"The sandbox file cannot be read: %1."_s.arg(device.errorString()));
    const QByteArray header = device.read(100);
    if (header.isEmpty() && device.error() == QFileDevice::NoError)
        return false;
    return recognized(file, header);
}

Result<Done> createSchema(SqlConnection &connection, const std::function<Result<Done>()> &fill)
{
    if (const auto begun = connection.change("BEGIN EXCLUSIVE"); !begun)
        return begun.error();
    const auto version = connection.single("PRAGMA user_version");
    const bool isMadeByAnother = version && version->toLongLong() != 0; // between our look and our lock
    const Result<Done> made = isMadeByAnother ? Result<Done>(Done{}) : runSchema(connection, fill);
    const auto ended = connection.change(made ? "COMMIT" : "ROLLBACK");
    if (!made || ended)
        return made;
    const Error error = ended.error();
    (void)connection.change("ROLLBACK");
    return error;
}

Result<Done> setUpConnection(SqlConnection &connection, qint64 maxBytes)
{
    const auto journal = connection.single("PRAGMA journal_mode = WAL");
    if (!journal)
        return journal.error();
    if (const auto done = connection.change("PRAGMA synchronous = NORMAL"); !done)
        return done.error();
    if (maxBytes <= 0)
        return Done{};
    const auto pageSize = connection.single("PRAGMA page_size");
    if (!pageSize)
        return pageSize.error();
    const qint64 pages = maxBytes / qMax<qint64>(pageSize->toLongLong(), 1);
    return connection.runOnce(u"PRAGMA max_page_count = %1"_s.arg(pages));
}

} // namespace Rookery::Sandbox
