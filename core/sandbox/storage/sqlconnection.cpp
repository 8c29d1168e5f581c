// SPDX-License-Identifier: MIT
#include "sandbox/storage/sqlconnection.h"

#include <QScopeGuard>
#include <QSqlError>
#include <QUuid>

using namespace Qt::StringLiterals;

namespace Rookery::Sandbox {

namespace {

struct SqliteAdvice
{
    int code;
    QLatin1StringView advice;
};

// SQLite's primary result codes.
constexpr SqliteAdvice sqliteAdvice[] = {
    {5, "Another program has the sandbox open and is writing to it; close that program or wait, then try again."_L1},
    {6, "Another program has the sandbox open and is writing to it; close that program or wait, then try again."_L1},
    {8, "Make the file and its folder writable, or copy the file to a place where you may write."_L1},
    {10, "The disk could not be read or written; check it, then open the sandbox again."_L1},
    {11, "The file is damaged; restore it from a copy."_L1},
    {13, "Free some space on that disk, then try again."_L1},
    {14, "Check that the folder exists and that you may write to it."_L1},
    {26, "The file is something else; choose another name for the sandbox."_L1},
};

QLatin1StringView adviceFor(int code)
{
    for (const SqliteAdvice &row : sqliteAdvice) {
        if (row.code == code)
            return row.advice;
    }
    return "Check the file and the disk it is on."_L1;
}

} // namespace

Error storageError(const QSqlError &error, const QString &file)
{
    const int code = error.nativeErrorCode().toInt() & 0xff; // the rest is detail
    const QString sentence = error.databaseText().isEmpty() ? error.driverText() : error.databaseText();
    return Error::of(
        ErrorKind::Storage, u"The sandbox file failed: %1. Nothing was changed. %2"_s.arg(sentence, adviceFor(code)))
        .at(file.isEmpty() ? u"sandbox: (in memory)"_s : file);
}

SqlConnection::SqlConnection(QString file)
    : m_file(std::move(file)), m_name(QUuid::createUuid().toString()),
      m_database(QSqlDatabase::addDatabase(u"QSQLITE"_s, m_name))
{
    m_database.setDatabaseName(m_file.isEmpty() ? u":memory:"_s : m_file);
    m_database.setConnectOptions(u"QSQLITE_BUSY_TIMEOUT=1000"_s);
    m_database.open();
}

SqlConnection::~SqlConnection()
{
    m_statements.clear();
    m_database.close();
    m_database = QSqlDatabase();
    QSqlDatabase::removeDatabase(m_name);
}

Result<QSqlQuery *> SqlConnection::run(const char *sql, const QVariantList &values)
{
    if (!m_database.isOpen())
        return storageError(m_database.lastError(), m_file);
    auto found = m_statements.find(sql);
    if (found == m_statements.end()) {
        QSqlQuery query(m_database);
        query.setForwardOnly(true);
        if (!query.prepare(QString::fromLatin1(sql)))
            return storageError(query.lastError(), m_file);
        found = m_statements.emplace(sql, std::move(query)).first;
    }
    QSqlQuery &query = found->second;
    for (int i = 0; i < values.size(); ++i)
        query.bindValue(i, values[i]);
    if (query.exec())
        return &query;
    const Error error = storageError(query.lastError(), m_file);
    query.finish();
    return error;
}

Result<qint64> SqlConnection::change(const char *sql, const QVariantList &values)
{
    const auto query = run(sql, values);
    if (!query)
        return query.error();
    const qint64 changed = (*query)->numRowsAffected();
    m_lastRow = (*query)->lastInsertId().toLongLong();
    (*query)->finish();
    return changed;
}

Result<Done> SqlConnection::select(
    const char *sql, const QVariantList &values, const std::function<bool(const QSqlQuery &)> &row)
{
    const auto query = run(sql, values);
    if (!query)
        return query.error();
    const auto finish = qScopeGuard([&] { (*query)->finish(); });
    while ((*query)->next()) {
        if (!row(**query))
            return Done{};
    }
    if ((*query)->lastError().isValid())
        return storageError((*query)->lastError(), m_file);
    return Done{};
}

Result<QVariant> SqlConnection::single(const char *sql, const QVariantList &values)
{
    QVariant value;
    const auto done = select(sql, values, [&](const QSqlQuery &row) {
        value = row.value(0);
        return false;
    });
    return done ? Result<QVariant>(std::move(value)) : Result<QVariant>(done.error());
}

Result<Done> SqlConnection::runOnce(const QString &sql)
{
    QSqlQuery query(m_database);
    return query.exec(sql) ? Result<Done>(Done{}) : Result<Done>(storageError(query.lastError(), m_file));
}

} // namespace Rookery::Sandbox
