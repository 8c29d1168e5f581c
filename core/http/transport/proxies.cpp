// SPDX-License-Identifier: MIT
#include "http/transport/proxies.h"

namespace Rookery {

QList<QNetworkProxy> Proxies::queryProxy(const QNetworkProxyQuery &)
{
    return {QNetworkProxy(QNetworkProxy::DefaultProxy)};
}

} // namespace Rookery
