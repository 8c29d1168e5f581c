// SPDX-License-Identifier: GPL-3.0-or-later
#include "options/studiourl.h"

#include <QCoreApplication>
#include <QUrl>
#include <QUrlQuery>

using namespace Qt::StringLiterals;

namespace Rookery {

namespace {

QString databaseInQuery(const QString &query)
{
    const QString name = QUrlQuery(query).queryItemValue(u"database"_s, QUrl::FullyDecoded);
    return name.trimmed();
}

/// "/databases/Northwind/docs"
QString databaseInPath(const QString &path)
{
    const QStringList parts = path.split(u'/', Qt::SkipEmptyParts);
    return parts.value(0) == "databases"_L1 ? parts.value(1) : QString();
}

QString databaseIn(const QUrl &url)
{
    // Studio keeps its own path and query behind the #.
    const QString fragment = url.fragment(QUrl::FullyEncoded);
    for (const QString &query : {fragment.section(u'?', 1), url.query(QUrl::FullyEncoded)}) {
        if (const QString name = databaseInQuery(query); !name.isEmpty())
            return name;
    }
    return databaseInPath(url.path(QUrl::FullyDecoded));
}

struct AddressWords
{
    Q_DECLARE_TR_FUNCTIONS(Rookery::AddressWords)
};

} // namespace

ServerAddress addressFrom(const QString &pasted)
{
    const QString trimmed = pasted.trimmed();
    const QUrl url(trimmed, QUrl::TolerantMode);
    if (!url.isValid() || url.host().isEmpty() || (url.scheme() != "http"_L1 && url.scheme() != "https"_L1))
        return {trimmed, {}};
    QUrl server;
    server.setScheme(url.scheme());
    server.setHost(url.host());
    server.setPort(url.port());
    return {server.toString(), databaseIn(url)};
}

Result<Connection> connectionFromAddress(const QString &pasted)
{
    const QString trimmed = pasted.trimmed();
    const QUrl url(trimmed.contains("://"_L1) ? trimmed : "http://"_L1 + trimmed);
    if (!url.isValid() || url.host().isEmpty() || (url.scheme() != "http"_L1 && url.scheme() != "https"_L1))
        return Error::misuse(
            AddressWords::tr("“%1” is no address of a server: it looks like http://localhost:8080.").arg(trimmed));
    if (!url.userInfo().isEmpty())
        return Error::misuse(
            AddressWords::tr("RavenDB knows no user name and password: a client certificate says who you are."));
    const ServerAddress address = addressFrom(url.toString());
    Connection connection;
    connection.kind = Connection::Kind::Server;
    connection.name = url.authority();
    connection.urls = {address.url};
    connection.database = address.database;
    return connection;
}

} // namespace Rookery
