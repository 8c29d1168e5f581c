// SPDX-License-Identifier: GPL-3.0-or-later
#include "options/connections.h"

#include "json/children.h"
#include "json/format.h"

#include <QDateTime>
#include <QFile>
#include <QSaveFile>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Rookery {

namespace {

constexpr qsizetype mostRemembered = 30;

Json::Value toJsonList(const QStringList &texts)
{
    Json::Value list = Json::Value::emptyArray();
    for (const QString &text : texts)
        list = list.withInserted(list.size(), Json::Value::fromString(text));
    return list;
}

QStringList textList(const std::optional<Json::Value> &list)
{
    QStringList texts;
    if (!list || !list->isArray())
        return texts;
    for (const Json::Child &child : list->children())
        texts.append(child.value().toString());
    return texts;
}

} // namespace

Json::Value toJson(const Connection &connection)
{
    const auto text = [](const QString &value) { return Json::Value::fromString(value); };
    return Json::Value::emptyObject()
        .withMember(u"kind", text(connection.kind == Connection::Kind::Sandbox ? u"sandbox"_s : u"server"_s))
        .withMember(u"name", text(connection.name))
        .withMember(u"urls", toJsonList(connection.urls))
        .withMember(u"database", text(connection.database))
        .withMember(u"sandboxFile", text(connection.sandboxFile))
        .withMember(u"certificateFile", text(connection.certificateFile))
        .withMember(u"caFiles", toJsonList(connection.caFiles))
        .withMember(u"environment", Json::Value::fromInteger(static_cast<int>(connection.environment)));
}

std::optional<Connection> connectionFrom(const Json::Value &json)
{
    const auto text = [&json](QStringView key) { return json.member(key).value_or(Json::Value()).toString(); };
    Connection connection;
    connection.kind = text(u"kind") == "server"_L1 ? Connection::Kind::Server : Connection::Kind::Sandbox;
    connection.name = text(u"name");
    connection.urls = textList(json.member(u"urls"));
    connection.database = text(u"database");
    connection.sandboxFile = text(u"sandboxFile");
    connection.certificateFile = text(u"certificateFile");
    connection.caFiles = textList(json.member(u"caFiles"));
    const qint64 environment = json.member(u"environment").value_or(Json::Value()).toInteger().value_or(0);
    connection.environment = static_cast<Environment>(std::clamp<qint64>(environment, 0, int(Environment::Production)));
    const bool isUsable
        = !connection.name.isEmpty() && (connection.kind == Connection::Kind::Sandbox || !connection.urls.isEmpty());
    return isUsable ? std::optional(connection) : std::nullopt;
}

Connections::Connections(QString path, Connection sandbox, QObject *parent)
    : QObject(parent), m_path(std::move(path)), m_connections{std::move(sandbox)}
{
    load();
}

Connection Connections::sandbox() const
{
    return *std::find_if(m_connections.cbegin(), m_connections.cend(),
        [](const Connection &each) { return each.kind == Connection::Kind::Sandbox; });
}

QList<SessionChoice> Connections::recent() const
{
    QList<SessionChoice> choices;
    for (const Connection &connection : m_connections)
        choices.append(SessionChoice::forWindow(connection));
    return choices;
}

void Connections::remember(const SessionChoice &choice)
{
    Connection used = choice.connection;
    used.database = choice.database();
    m_connections.removeIf(
        [&used](const Connection &each) { return each.name == used.name && each.kind == used.kind; });
    m_connections.prepend(used);
    while (m_connections.size() > mostRemembered && m_connections.last().kind == Connection::Kind::Server)
        m_connections.removeLast();
    save();
    Q_EMIT changed();
}

void Connections::load()
{
    QFile file(m_path);
    if (m_path.isEmpty() || !file.exists())
        return;
    if (!file.open(QIODevice::ReadOnly)) {
        m_problem = tr("The connections in %1 cannot be read: %2").arg(m_path, file.errorString());
        return;
    }
    const Result<Json::Value> list = Json::parse(file.readAll());
    file.close();
    if (!list || !list->isArray()) {
        const QString aside = m_path + u".damaged-"_s + QDateTime::currentDateTime().toString(u"yyyyMMdd-hhmmss"_s);
        QFile::rename(m_path, aside);
        m_problem = tr("The list of connections could not be read and starts anew. The damaged file is kept as %1.")
                        .arg(aside);
        return;
    }
    const Connection ownSandbox = m_connections.takeFirst();
    for (const Json::Child &child : list->children()) {
        const std::optional<Connection> connection = connectionFrom(child.value());
        if (connection)
            m_connections.append(connection->kind == Connection::Kind::Sandbox ? ownSandbox : *connection);
    }
    if (!m_connections.contains(ownSandbox))
        m_connections.append(ownSandbox);
}

void Connections::save()
{
    if (m_path.isEmpty())
        return;
    Json::Value list = Json::Value::emptyArray();
    for (const Connection &connection : std::as_const(m_connections))
        list = list.withInserted(list.size(), toJson(connection));
    QSaveFile file(m_path);
    if (!file.open(QIODevice::WriteOnly) || file.write(Json::formatted(list, 2) + '\n') < 0 || !file.commit())
        qWarning(
            "the connections were not written to %s: %s", qUtf8Printable(m_path), qUtf8Printable(file.errorString()));
}

} // namespace Rookery
