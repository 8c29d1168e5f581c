// SPDX-License-Identifier: MIT
#include "http/cluster/nodeselector.h"

#include <utility>

namespace Rookery {

void NodeSelector::adopt(Topology topology)
{
    m_topology = std::move(topology);
    m_failures.clear();
}

std::optional<ServerNode> NodeSelector::next(const QList<QUrl> &tried) const
{
    const auto rank = [this](const ServerNode &node) {
        return std::pair(m_failures.value(node.url), node.role == ServerRole::Member ? 0 : 1);
    };
    std::optional<ServerNode> best;
    for (const ServerNode &node : m_topology.nodes) {
        if (!tried.contains(node.url) && (!best || rank(node) < rank(*best)))
            best = node;
    }
    return best;
}

} // namespace Rookery
