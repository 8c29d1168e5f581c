// SPDX-License-Identifier: MIT
#pragma once

#include "executor/clientconfiguration.h"
#include "http/cluster/nodeselector.h"
#include "http/replycache.h"

#include <QElapsedTimer>
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
    QElapsedTimer sinceAnswer; ///< of any node; runs from the first topology
    ClientConfiguration prescribed; ///< by the server
    qint64 prescribedEtag = 0;
    ReplyCache cache;

    /// Has this executor a topology to ask the cluster for?
    bool hasTopology() const;
    ReadBalanceBehavior readBalance() const;
    /// The seed under which sessions choose their nodes by their context; nullopt: they do not.
    std::optional<int> contextSeed() const;
    /// Takes a topology over.
    void adopt(Topology topology);
    void noteAnswerOf(const QUrl &node);
    QByteArray databasePath() const; ///< "/databases/NAME"
    /// Where `path` of the executor's own database is on a node.
    QUrl urlInDatabase(const QUrl &node, const QByteArray &path, const QByteArray &query = {}) const;
    /// What a node is asked to learn whether it is well.
    QUrl healthCheckUrl(const QUrl &node) const;
    /// What every request carries, to whomever.
    QList<HttpHeader> headersFor(const QUrl &url) const;
};

} // namespace Rookery
