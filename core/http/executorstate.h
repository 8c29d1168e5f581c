// SPDX-License-Identifier: MIT
#pragma once

#include "http/cluster/nodeselector.h"
#include "http/replycache.h"

#include <QNetworkAccessManager>
#include <QSslConfiguration>

namespace Rookery {

struct HttpOptions;

/// What the requests of one executor share. Lives in the executor's thread.
struct ExecutorState
{
    ExecutorState(const HttpOptions &httpOptions, const QString &databaseName, QList<QUrl> urls);

    const HttpOptions &options;
    const QString &database; ///< empty: the server as a whole
    QList<QUrl> addresses; ///< as given by the user
    QSslConfiguration tls;
    QNetworkAccessManager network;
    NodeSelector nodes; ///< empty until the first topology
    ReplyCache cache;

    /// Has this executor a topology to ask the cluster for?
    bool hasTopology() const;
    /// What every request carries, to whomever.
    QList<HttpHeader> headersFor(const QUrl &url) const;
};

} // namespace Rookery
