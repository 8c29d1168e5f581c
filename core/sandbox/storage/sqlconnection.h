// SPDX-License-Identifier: MIT
#pragma once

#include "base/result.h"

#include <QSqlDatabase>
#include <QSqlQuery>
#include <QVariant>

#include <functional>
#include <unordered_map>

namespace Rookery::Sandbox {

/// An error of kind Storage: SQLite's own sentence, and what to do about it. `file` becomes its address.
Error storageError(const QSqlError &error, const QString &file);

/// One connection of one thread: made, used and destroyed there. Statements are prepared once, by the address of
/// their text, so pass string literals only.
class SqlConnection
{
public:
    /// Opens `file`, or memory where it is empty. What fails at opening shows at the first statement.
    explicit SqlConnection(QString file);
    ~SqlConnection();
    Q_DISABLE_COPY_MOVE(SqlConnection)

    /// Runs a statement without rows; the number of rows it changed.
    Result<qint64> change(const char *sql, const QVariantList &values = {});
    /// Calls `row` for each row until it returns false.
    Result<Done> select(const char *sql, const QVariantList &values, const std::function<bool(const QSqlQuery &)> &row);
    /// The first column of the first row; an invalid QVariant where there is none.
    Result<QVariant> single(const char *sql, const QVariantList &values = {});
    /// For a statement that is made of parts; not kept.
    Result<Done> runOnce(const QString &sql);
    /// Row id of the last row inserted.
    qint64 lastRow() const { return m_lastRow; }

    const QString &file() const { return m_file; }

private:
    Result<QSqlQuery *> run(const char *sql, const QVariantList &values);

    QString m_file;
    QString m_name;
    QSqlDatabase m_database;
    std::unordered_map<const char *, QSqlQuery> m_statements;
    qint64 m_lastRow = 0;
};

} // namespace Rookery::Sandbox
