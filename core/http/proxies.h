// SPDX-License-Identifier: MIT
#pragma once

#include <QNetworkProxyFactory>

namespace Rookery {

/// The system's proxies, asked for other machines only: asking can be slow, and nobody wants one to reach himself.
class Proxies final : public QNetworkProxyFactory
{
public:
    QList<QNetworkProxy> queryProxy(const QNetworkProxyQuery &query) override;
};

} // namespace Rookery
