// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/shell/command.h"
#include "json/pointer.h"

#include <QStringList>

namespace Rookery::Cli {

/// The arguments of one command, each of the kind that the command's table says.
class Arguments
{
public:
    /// Fails with Misuse (InvalidArgumentException), naming the argument that is wrong and the usage.
    static Result<Arguments> checked(const ShellCommand &command, QList<Json::Value> values);

    bool has(qsizetype index) const { return index < m_values.size() && !m_values.at(index).isNull(); }
    bool isGiven(qsizetype index) const { return index < m_values.size(); } ///< null is one as well
    QString text(qsizetype index) const; ///< null where there is none
    QStringList ids(qsizetype index) const; ///< nulls as null strings
    bool isArray(qsizetype index) const { return index < m_values.size() && m_values.at(index).isArray(); }
    Json::Pointer pointer(qsizetype index) const;
    Json::Value value(qsizetype index) const; ///< with bytes of its own
    Json::Value options(qsizetype index) const; ///< an empty object where there is none
    std::optional<qint64> integer(qsizetype index) const { return m_values.at(index).toInteger(); }
    bool flag(qsizetype index) const { return m_values.at(index).toBool(); }
    int count(qsizetype index) const { return static_cast<int>(m_values.at(index).toInteger().value_or(0)); }

private:
    QList<Json::Value> m_values;
};

/// Reads an object of options, each by its name, and finds what is in it that should not be.
class OptionReader
{
public:
    explicit OptionReader(Json::Value object) : m_object(std::move(object)) {}

    // nullopt where it is not there, is null, or is something else, which done() tells.
    std::optional<QString> text(const QString &name);
    std::optional<bool> flag(const QString &name);
    std::optional<qint64> integer(const QString &name);
    std::optional<Json::Value> object(const QString &name);
    QStringList texts(const QString &name);
    /// The value as it stands; null is one as well.
    std::optional<Json::Value> value(const QString &name);

    /// Once all are read: fails with Misuse where one was of the wrong kind or unknown.
    Result<Done> done() const;

private:
    std::optional<Json::Value> read(const QString &name);
    void refuse(const QString &name, const QString &wanted);

    Json::Value m_object;
    QStringList m_known;
    QString m_fault;
};

} // namespace Rookery::Cli
