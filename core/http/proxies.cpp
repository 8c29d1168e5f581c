// SPDX-License-Identifier: MIT
#include "http/proxies.h"

#include "http/serveraddress.h"

namespace Rookery {

QList<QNetworkProxy> Proxies::queryProxy(const QNetworkProxyQuery &query)
{
    if (isLoopback(query.url()))
        return {QNetworkProxy::NoProxy};
    return systemProxyForQuery(query);
}

} // namespace Rookery
