// SPDX-License-Identifier: MIT
#include "http/transport/serveraddress.h"

#include <QHostAddress>

namespace Rookery {

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
