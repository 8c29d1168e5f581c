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
    /// Takes a topology over; it has at least one node. What failed before is remembered of the nodes that stay.
    void adopt(Topology topology);
    bool isEmpty() const { return m_topology.nodes.isEmpty(); }
    qint64 etag() const { return m_topology.etag; }
    const QList<ServerNode> &nodes() const { return m_topology.nodes; }

    /// The best node that is not among `tried`: the first member without failures, else the one that failed least.
    /// nullopt where all were tried.
    std::optional<ServerNode> next(const QList<QUrl> &tried = {}) const;
    /// The same for a session that has its own place among the nodes, and begins there: its number under RoundRobin,
    /// placeOf() its context under UseSessionContext.
    std::optional<ServerNode> nextFor(quint32 place, const QList<QUrl> &tried = {}) const;
    /// The same in every process; any number, taken modulo the number of nodes.
    static quint32 placeOf(QStringView sessionContext, int seed);

    /// The same for reads under FastestNode.
    std::optional<ServerNode> nextFastest(const QList<QUrl> &tried = {}) const;

    /// The node of that tag; nullopt where none is known.
    std::optional<ServerNode> tagged(const QString &tag) const;

    void setFastest(const QUrl &node) { m_fastest = node; }
    void noteFailure(const QUrl &node);
    void noteSuccess(const QUrl &node) { m_failures.remove(node); }
    bool hasFailed(const QUrl &node) const { return m_failures.contains(node); } ///< and is still of the topology

private:
    bool has(const QUrl &node) const;

    Topology m_topology;
    QHash<QUrl, int> m_failures;
    QUrl m_fastest; ///< empty: not known
};

} // namespace Rookery
