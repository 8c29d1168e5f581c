// SPDX-License-Identifier: GPL-3.0-or-later
#include "options/connections.h"

#include "json/children.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Rookery {

namespace {

bool isSandboxEntry(const KnownConnection &known)
{
    return known.connection.kind == Connection::Kind::Sandbox;
}

} // namespace

Connections::Connections(QString file, Connection sandbox, Clock clock, QObject *parent)
    : QObject(parent), m_file(std::move(file), clock), m_clock(std::move(clock))
{
    load();
    putSandboxFirst(sandbox);
}

QList<Connection> Connections::all() const
{
    QList<Connection> all;
    for (const KnownConnection &known : m_known)
        all.append(known.connection);
    return all;
}

std::optional<Connection> Connections::find(const QString &name) const
{
    const qsizetype at = indexOf(name);
    return at < 0 ? std::nullopt : std::optional(m_known[at].connection);
}

QStringList Connections::names() const
{
    QStringList all;
    for (const KnownConnection &known : m_known)
        all.append(known.connection.name);
    return all;
}

void Connections::put(const Connection &connection)
{
    const qsizetype at = indexOf(connection.name);
    if (at >= 0)
        return replace(connection.name, connection);
    m_known.append({.connection = connection});
    save();
    Q_EMIT changed();
}

void Connections::replace(const QString &oldName, const Connection &connection)
{
    const qsizetype at = indexOf(oldName);
    Q_ASSERT(at >= 0);
    KnownConnection &known = m_known[at];
    if (known.connection == connection)
        return;
    known.connection = connection;
    save();
    Q_EMIT changed();
}

void Connections::remove(const QString &name)
{
    const qsizetype at = indexOf(name);
    if (at < 0 || isSandboxEntry(m_known[at]))
        return;
    m_known.removeAt(at);
    save();
    Q_EMIT changed();
}

void Connections::remember(const SessionChoice &choice)
{
    qsizetype at = indexOf(choice.connection.name);
    if (at < 0) {
        at = m_known.size();
        m_known.append({.connection = choice.connection});
    }
    // A connection of that name may know more than this one: a certificate, say, that a command line left out.
    m_known[at].lastChoice = choice;
    m_known[at].lastUsed = m_clock();
    save();
    Q_EMIT changed();
}

std::optional<SessionChoice> Connections::lastChoice(const QString &name) const
{
    const qsizetype at = indexOf(name);
    if (at < 0 || !m_known[at].lastChoice)
        return std::nullopt;
    return choiceOf(m_known[at]);
}

QDateTime Connections::lastUsed(const QString &name) const
{
    const qsizetype at = indexOf(name);
    return at < 0 ? QDateTime() : m_known[at].lastUsed;
}

QList<SessionChoice> Connections::recent() const
{
    QList<KnownConnection> byUse = m_known;
    std::stable_sort(byUse.begin(), byUse.end(),
        [](const KnownConnection &a, const KnownConnection &b) { return a.lastUsed > b.lastUsed; });
    QList<SessionChoice> choices;
    for (const KnownConnection &known : byUse)
        choices.append(choiceOf(known));
    return choices;
}

/// A connection may have been changed since its last session.
SessionChoice Connections::choiceOf(const KnownConnection &known)
{
    SessionChoice choice = known.lastChoice.value_or(SessionChoice::forWindow(known.connection));
    choice.connection = known.connection;
    return choice;
}

void Connections::load()
{
    const auto flawOf = [](const Json::Value &root) {
        const auto list = root.member(u"connections");
        return list && list->isArray() ? QString() : tr("it has no list of connections");
    };
    if (const auto root = m_file.read(flawOf))
        take(*root);
}

void Connections::take(const Json::Value &root)
{
    m_root = root;
    for (const Json::Child &child : root.member(u"connections")->children()) {
        const auto known = knownConnectionFrom(child.value());
        const bool isNew = known && indexOf(known->connection.name) < 0;
        if (isNew)
            m_known.append(*known);
        else
            m_foreign.append(child.value());
    }
}

void Connections::putSandboxFirst(const Connection &own)
{
    const auto sandbox = std::find_if(m_known.begin(), m_known.end(), isSandboxEntry);
    if (sandbox == m_known.end()) {
        m_known.prepend({.connection = own});
        return;
    }
    if (sandbox->connection.database.isEmpty())
        sandbox->connection.database = own.database;
    if (sandbox->connection.sandboxFile.isEmpty())
        sandbox->connection.sandboxFile = own.sandboxFile;
    std::rotate(m_known.begin(), sandbox, sandbox + 1);
}

void Connections::save()
{
    Json::Value list = Json::Value::emptyArray();
    for (KnownConnection &known : m_known) {
        known.json = toJson(known);
        list = list.withInserted(list.size(), known.json);
    }
    for (const Json::Value &foreign : m_foreign)
        list = list.withInserted(list.size(), foreign);
    if (!m_root.contains(u"version"))
        m_root = m_root.withMember(u"version", Json::Value::fromInteger(1));
    m_root = m_root.withMember(u"connections", list);
    const QString before = m_file.problem();
    m_file.write(m_root);
    if (m_file.problem() != before)
        Q_EMIT problemChanged();
}

void Connections::dismissProblem()
{
    if (problem().isEmpty())
        return;
    m_file.dismissProblem();
    Q_EMIT problemChanged();
}

qsizetype Connections::indexOf(const QString &name) const
{
    for (qsizetype i = 0; i < m_known.size(); ++i) {
        if (m_known[i].connection.name.compare(name, Qt::CaseInsensitive) == 0)
            return i;
    }
    return -1;
}

} // namespace Rookery
