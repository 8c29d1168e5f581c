// SPDX-License-Identifier: MIT
#pragma once

#include "http/cluster/topology.h"

#include <QHash>

#include <optional>

namespace Rookery {

/// Which node a request goes to. Knows the topology and which nodes failed; sends nothing itself.
class NodeSelector
{
public:
    /// Takes a topology over; what failed before is forgotten.
    void adopt(Topology topology);
    bool isEmpty() const { return m_topology.nodes.isEmpty(); }
    qint64 etag() const { return m_topology.etag; }
    const QList<ServerNode> &nodes() const { return m_topology.nodes; }

    /// The best node that is not among `tried`: the first member without failures, else the one that failed least.
    /// nullopt where all were tried.
    std::optional<ServerNode> next(const QList<QUrl> &tried = {}) const;

    void noteFailure(const QUrl &node) { ++m_failures[node]; }
    void noteSuccess(const QUrl &node) { m_failures.remove(node); }

private:
    Topology m_topology;
    QHash<QUrl, int> m_failures;
};

} // namespace Rookery
