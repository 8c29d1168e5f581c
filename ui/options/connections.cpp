// SPDX-License-Identifier: GPL-3.0-or-later
#include "options/connections.h"

#include "json/children.h"
#include "json/format.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSaveFile>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Rookery {

namespace {

/// A list of connections; whatever is larger is another file.
constexpr qint64 maxConnectionsBytes = 16LL << 20;

bool isSandboxEntry(const KnownConnection &known)
{
    return known.connection.kind == Connection::Kind::Sandbox;
}

} // namespace

Connections::Connections(QString file, Connection sandbox, Clock clock, QObject *parent)
    : QObject(parent), m_file(std::move(file)), m_clock(std::move(clock))
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
    QFile file(m_file);
    if (m_file.isEmpty() || !file.exists())
        return;
    if (!file.open(QIODevice::ReadOnly)) {
        m_isWritable = false;
        return setProblem(
            m_loadProblem, tr("The connections in “%1” cannot be read: %2.").arg(m_file, file.errorString()));
    }
    const QByteArray text = file.read(maxConnectionsBytes);
    file.close();
    const Result<Json::Value> root = Json::parse(text);
    if (!root)
        return setAside(root.error().message);
    const auto list = root->member(u"connections");
    if (!list || !list->isArray())
        return setAside(tr("it has no list of connections"));
    take(root->detached());
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

void Connections::setAside(const QString &reason)
{
    const QString time = m_clock().toUTC().toString(u"yyyyMMdd-HHmmss"_s);
    const QString aside = u"%1.damaged-%2"_s.arg(m_file, time);
    if (QFile::rename(m_file, aside))
        return setProblem(m_loadProblem,
            tr("The list of connections was damaged (%1). It is kept as “%2”, and a new one was begun.")
                .arg(reason, aside));
    m_isWritable = false;
    setProblem(m_loadProblem,
        tr("The list of connections in “%1” is damaged (%2) and cannot be renamed. It is left as it is, and "
           "changes are not saved.")
            .arg(m_file, reason));
}

void Connections::save()
{
    if (!m_isWritable || m_file.isEmpty())
        return;
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

    QDir().mkpath(QFileInfo(m_file).absolutePath());
    QSaveFile file(m_file);
    const QByteArray text = Json::formatted(m_root) + '\n';
    if (file.open(QIODevice::WriteOnly) && file.write(text) == text.size() && file.commit())
        setProblem(m_saveProblem, {});
    else
        setProblem(
            m_saveProblem, tr("The connections could not be saved to “%1”: %2.").arg(m_file, file.errorString()));
}

void Connections::dismissProblem()
{
    setProblem(m_loadProblem, {});
    setProblem(m_saveProblem, {});
}

void Connections::setProblem(QString &place, const QString &problem)
{
    if (place == problem)
        return;
    place = problem;
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
