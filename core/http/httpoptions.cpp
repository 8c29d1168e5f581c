// SPDX-License-Identifier: MIT
#include "http/httpoptions.h"

#include "http/transport/serveraddress.h"
#include "http/transport/tlsconfiguration.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace Rookery {

namespace {

/// The refused address for people. Empty where nobody can tell which part of it is a password.
QString shownAddress(const QUrl &url, const QString &given)
{
    if (given.count(u'@') > (url.userInfo().isEmpty() ? 0 : 1))
        return {};
    static const QRegularExpression behindThePath(u"[?#].*"_s, QRegularExpression::DotMatchesEverythingOption);
    return url.isValid() ? shownUrl(url.adjusted(QUrl::RemoveQuery | QUrl::RemoveFragment))
                         : QString(given).remove(behindThePath);
}

/// What is wrong with it, as the rest of a sentence about it; empty where nothing is.
QString faultOf(const QUrl &url, const QString &given)
{
    if (given.contains(u'@'))
        return u"may not hold a user name or a password: RavenDB knows its users by their certificates."_s;
    if (!url.isValid() || url.host().isEmpty() || (url.scheme() != u"http" && url.scheme() != u"https"))
        return u"is not the address of a server: it must look like http://host:port or https://host."_s;
    if (url.hasQuery() || url.hasFragment())
        return u"is not the address of a server: leave out what comes after the path."_s;
    return {};
}

} // namespace

Result<QUrl> serverAddress(const QString &given)
{
    const QString text = given.trimmed();
    QUrl url(text, QUrl::StrictMode);
    if (const QString fault = faultOf(url, text); !fault.isEmpty()) {
        const QString shown = shownAddress(url, text);
        return Error::misuse((shown.isEmpty() ? u"What was given "_s : u"'%1' "_s.arg(shown)) + fault).at(shown);
    }
    url.setPath(url.path().endsWith(u'/') ? url.path().chopped(1) : url.path());
    return url;
}

Result<QList<QUrl>> serverAddresses(const HttpOptions &options)
{
    if (options.urls.isEmpty())
        return Error::misuse(u"No server was given: at least one URL is needed."_s);
    QList<QUrl> addresses;
    for (const QString &given : options.urls) {
        const auto url = serverAddress(given);
        if (!url)
            return url.error();
        const QString shown = shownUrl(*url);
        if (url->scheme() == u"http" && !options.tls.certificateFile.isEmpty())
            return Error::misuse(
                u"A client certificate was given, but '%1' is not encrypted: it needs https."_s.arg(shown))
                .at(shown);
        addresses.append(*url);
        if (url->scheme() != addresses.first().scheme())
            return Error::misuse(u"The servers of one cluster are all http or all https: '%1' differs from '%2'."_s.arg(
                                     shown, shownUrl(addresses.first())))
                .at(shown);
    }
    return addresses;
}

Result<Done> check(const HttpOptions &options)
{
    if (const auto addresses = serverAddresses(options); !addresses)
        return addresses.error();
    const auto tls = tlsConfiguration(options.tls);
    return tls ? Result<Done>(Done{}) : tls.error();
}

} // namespace Rookery
