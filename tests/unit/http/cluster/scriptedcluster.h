// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "unit/http/executortesting.h"

#include <QMutex>

#include <atomic>
#include <memory>
#include <vector>

namespace Rookery {

/// Nodes that answer documents and batches as their scripts say, and questions about the cluster as the test says.
class ScriptedCluster
{
public:
    explicit ScriptedCluster(const QList<HttpServer::Script> &scripts);

    /// Knows the first node; looks after the cluster many times a second.
    HttpOptions options() const;
    QString url(int node) const { return m_servers[static_cast<size_t>(node)]->url(); }
    QStringList urls() const;
    const HttpServer &server(int node) const { return *m_servers[static_cast<size_t>(node)]; }

    /// From now on; at first all nodes, with the etag 1.
    void setTopology(const ScriptedAnswer &answer);
    void setTopology(const QByteArray &body) { setTopology(reply(200, body)); }
    std::atomic<int> health = 503; ///< the status of the answers to health checks
    std::atomic<int> onlyHealthy = -1; ///< all other nodes are silent to health checks; -1: none is

    qsizetype asked(int node, QByteArrayView what) const; ///< requests of a node with this in their target
    qsizetype loads(int node) const { return asked(node, "/docs"); }
    qsizetype saves(int node) const { return asked(node, "/bulk_docs"); }
    qsizetype healthChecks(int node) const { return asked(node, "/healthcheck"); }
    qsizetype topologyQuestions() const; ///< to all nodes

private:
    ScriptedAnswer answer(int node, const HttpServer::Script &script, const HttpMessage &request);

    mutable QMutex m_mutex;
    ScriptedAnswer m_topology;
    std::vector<std::unique_ptr<HttpServer>> m_servers;
};

HttpServer::Script always(const ScriptedAnswer &answer);
/// A document to a read, success to a write.
ScriptedAnswer answerAsRaven(const HttpMessage &request);

} // namespace Rookery
