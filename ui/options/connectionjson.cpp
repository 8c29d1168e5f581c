// SPDX-License-Identifier: GPL-3.0-or-later
#include "options/connectionjson.h"

#include "json/children.h"

#include <QUrl>

#include <array>

using namespace Qt::StringLiterals;

namespace Rookery {

namespace {

constexpr std::array<QLatin1StringView, 5> environmentKeys{
    "none"_L1, "development"_L1, "testing"_L1, "staging"_L1, "production"_L1};

Environment environmentFrom(const QString &key)
{
    for (size_t i = 0; i < environmentKeys.size(); ++i) {
        if (key == environmentKeys[i])
            return static_cast<Environment>(i);
    }
    return Environment::None;
}

/// A URL of somebody who wrote a password into it is kept without.
QString withoutSecrets(const QString &url)
{
    return url.contains(u'@') ? QUrl(url).toString(QUrl::RemoveUserInfo) : url;
}

QString textIn(const Json::Value &json, QStringView key)
{
    return json.member(key).value_or(Json::Value()).toString();
}

bool flagIn(const Json::Value &json, QStringView key, bool fallback = false)
{
    return json.member(key).value_or(Json::Value()).toBool(fallback);
}

QStringList textsIn(const Json::Value &json, QStringView key)
{
    QStringList texts;
    const Json::Value list = json.member(key).value_or(Json::Value());
    for (const Json::Child &child : list.children()) {
        if (child.value().isString())
            texts.append(child.value().toString());
    }
    return texts;
}

Json::Value listOf(const QStringList &texts)
{
    Json::Value list = Json::Value::emptyArray();
    for (const QString &text : texts)
        list = list.withInserted(list.size(), Json::Value::fromString(text));
    return list;
}

/// Members that say nothing are left out.
void put(Json::Value &json, QStringView key, const QString &text)
{
    json = text.isEmpty() ? json.withoutMember(key) : json.withMember(key, Json::Value::fromString(text));
}

void put(Json::Value &json, QStringView key, const QStringList &texts)
{
    json = texts.isEmpty() ? json.withoutMember(key) : json.withMember(key, listOf(texts));
}

SessionChoice choiceFromJson(const Json::Value &json, const Connection &connection)
{
    SessionChoice choice = SessionChoice::forWindow(connection);
    SessionOptions &options = choice.options;
    options.database = textIn(json, u"database");
    options.noTracking = flagIn(json, u"noTracking");
    options.noCaching = flagIn(json, u"noCaching");
    if (!flagIn(json, u"optimisticConcurrency", true))
        options.optimisticConcurrency = OptimisticConcurrencyMode::None;
    choice.pinnedNode = textIn(json, u"pinnedNode");
    if (textIn(json, u"transactionMode") == "ClusterWide"_L1)
        options.transactionMode = TransactionMode::ClusterWide;
    const qint64 budget = json.member(u"requestBudget").value_or(Json::Value()).toInteger().value_or(0);
    if (budget >= 1 && budget <= std::numeric_limits<int>::max())
        options.maxNumberOfRequestsPerSession = static_cast<int>(budget);
    if (flagIn(json, u"disableAtomicDocumentWrites"))
        options.disableAtomicDocumentWritesInClusterWideTransaction = true;
    return choice;
}

Json::Value choiceToJson(Json::Value json, const SessionChoice &choice)
{
    const SessionOptions &options = choice.options;
    const bool isOptimistic = options.optimisticConcurrency != OptimisticConcurrencyMode::None;
    const bool isGuardless = options.disableAtomicDocumentWritesInClusterWideTransaction.value_or(false);
    put(json, u"database", options.database);
    put(json, u"pinnedNode", withoutSecrets(choice.pinnedNode));
    json = json.withMember(u"noTracking", Json::Value::fromBool(options.noTracking))
               .withMember(u"noCaching", Json::Value::fromBool(options.noCaching))
               .withMember(u"optimisticConcurrency", Json::Value::fromBool(isOptimistic))
               .withMember(
                   u"transactionMode", Json::Value::fromString(choice.isClusterWide() ? u"ClusterWide" : u"SingleNode"))
               .withMember(u"requestBudget", Json::Value::fromInteger(choice.requestBudget()))
               .withMember(u"disableAtomicDocumentWrites", Json::Value::fromBool(isGuardless));
    return json;
}

Connection readConnection(const Json::Value &json)
{
    Connection connection;
    connection.kind = textIn(json, u"kind") == "sandbox"_L1 ? Connection::Kind::Sandbox : Connection::Kind::Server;
    connection.name = textIn(json, u"name");
    for (const QString &url : textsIn(json, u"urls"))
        connection.urls.append(withoutSecrets(url));
    connection.database = textIn(json, u"database");
    connection.sandboxFile = textIn(json, u"sandboxFile");
    connection.certificateFile = textIn(json, u"certificateFile");
    connection.caFiles = textsIn(json, u"caFiles");
    connection.environment = environmentFrom(textIn(json, u"environment"));
    return connection;
}

Json::Value writeConnection(Json::Value json, const Connection &connection)
{
    QStringList urls;
    for (const QString &url : connection.urls)
        urls.append(withoutSecrets(url));
    const auto environment = static_cast<size_t>(connection.environment);
    put(json, u"name", connection.name);
    put(json, u"kind", connection.kind == Connection::Kind::Sandbox ? u"sandbox"_s : u"server"_s);
    put(json, u"urls", urls);
    put(json, u"database", connection.database);
    put(json, u"sandboxFile", connection.sandboxFile);
    put(json, u"certificateFile", connection.certificateFile);
    put(json, u"caFiles", connection.caFiles);
    put(json, u"environment", environment == 0 ? QString() : QString(environmentKeys[environment]));
    return json;
}

} // namespace

std::optional<Connection> connectionFrom(const Json::Value &json)
{
    const QString kind = textIn(json, u"kind");
    const Connection connection = readConnection(json);
    const bool isKnownKind = kind == "server"_L1 || kind == "sandbox"_L1;
    if (!isKnownKind || connection.name.isEmpty())
        return std::nullopt;
    return connection;
}

Json::Value toJson(const Connection &connection)
{
    return writeConnection(Json::Value::emptyObject(), connection);
}

std::optional<KnownConnection> knownConnectionFrom(const Json::Value &json)
{
    const std::optional<Connection> connection = connectionFrom(json);
    if (!connection)
        return std::nullopt;
    KnownConnection known;
    known.connection = *connection;
    known.json = json;
    known.lastUsed = QDateTime::fromString(textIn(json, u"lastUsed"), Qt::ISODateWithMs);
    if (const auto session = json.member(u"lastSession"); session && session->isObject())
        known.lastChoice = choiceFromJson(*session, *connection);
    return known;
}

Json::Value toJson(const KnownConnection &known)
{
    Json::Value json = writeConnection(known.json, known.connection);
    put(json, u"lastUsed", known.lastUsed.isValid() ? known.lastUsed.toUTC().toString(Qt::ISODateWithMs) : QString());
    if (!known.lastChoice)
        return json.withoutMember(u"lastSession");
    const Json::Value last = json.member(u"lastSession").value_or(Json::Value());
    const Json::Value base = last.isObject() ? last : Json::Value::emptyObject();
    return json.withMember(u"lastSession", choiceToJson(base, *known.lastChoice));
}

} // namespace Rookery
