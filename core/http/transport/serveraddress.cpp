// SPDX-License-Identifier: MIT
#include "http/transport/serveraddress.h"

#include <QHostAddress>

using namespace Qt::StringLiterals;

namespace Rookery {

namespace {

std::optional<Error> faultOfAddress(const QUrl &url, const QString &given, const HttpOptions &options)
{
    const auto refused = [&given](const QString &why) { return Error::misuse(why).at(given); };
    if (!url.isValid() || url.host().isEmpty() || (url.scheme() != u"http" && url.scheme() != u"https"))
        return refused(
            u"'%1' is not the address of a server: it must look like http://host:port or https://host."_s.arg(given));
    if (url.hasQuery() || url.hasFragment())
        return refused(u"'%1' is not the address of a server: leave out what comes after the path."_s.arg(given));
    if (url.scheme() == u"http" && !options.tls.certificateFile.isEmpty())
        return refused(u"A client certificate was given, but '%1' is not encrypted: it needs https."_s.arg(given));
    return std::nullopt;
}

} // namespace

Result<QList<QUrl>> addressesOf(const HttpOptions &options)
{
    if (options.urls.isEmpty())
        return Error::misuse(u"No server was given: at least one URL is needed."_s);
    QList<QUrl> addresses;
    for (const QString &given : options.urls) {
        QUrl url(given.trimmed(), QUrl::StrictMode);
        if (auto fault = faultOfAddress(url, shownUrl(url).isEmpty() ? given : shownUrl(url), options))
            return *std::move(fault);
        url.setPath(url.path().endsWith(u'/') ? url.path().chopped(1) : url.path());
        addresses.append(url);
    }
    for (const QUrl &url : addresses) {
        if (url.scheme() != addresses.first().scheme())
            return Error::misuse(u"The servers of one cluster are all http or all https: '%1' differs from '%2'."_s.arg(
                                     shownUrl(url), shownUrl(addresses.first())))
                .at(shownUrl(url));
    }
    return addresses;
}

QUrl urlBelow(const QUrl &node, const QByteArray &path, const QByteArray &query)
{
    QByteArray text = node.toEncoded() + path;
    if (!query.isEmpty())
        text += '?' + query;
    return QUrl::fromEncoded(text, QUrl::StrictMode);
}

QString shownUrl(const QUrl &url)
{
    return url.toString(QUrl::RemoveUserInfo | QUrl::FullyEncoded);
}

bool isLoopback(const QUrl &url)
{
    return url.host() == u"localhost" || QHostAddress(url.host()).isLoopback();
}

} // namespace Rookery
