// SPDX-License-Identifier: MIT
#include "http/cluster/nodeselector.h"

#include <algorithm>
#include <utility>

namespace Rookery {

void NodeSelector::adopt(Topology topology)
{
    Q_ASSERT(!topology.nodes.isEmpty());
    m_topology = std::move(topology);
    m_failures.removeIf([this](QHash<QUrl, int>::iterator failure) { return !has(failure.key()); });
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

std::optional<ServerNode> NodeSelector::nextFor(quint32 place, const QList<QUrl> &tried) const
{
    const qsizetype count = m_topology.nodes.size();
    for (qsizetype i = 0; i < count; ++i) {
        const ServerNode &node = m_topology.nodes[(place + i) % count];
        if (node.role == ServerRole::Member && !hasFailed(node.url) && !tried.contains(node.url))
            return node;
    }
    return next(tried);
}

quint32 NodeSelector::placeOf(QStringView sessionContext, int seed)
{
    quint32 hash = 2166136261U ^ static_cast<quint32>(seed); // FNV-1a
    for (const char byte : sessionContext.toUtf8())
        hash = (hash ^ static_cast<uchar>(byte)) * 16777619U;
    return hash;
}

std::optional<ServerNode> NodeSelector::nextFastest(const QList<QUrl> &tried) const
{
    for (const ServerNode &node : m_topology.nodes) {
        if (node.url == m_fastest && !hasFailed(node.url) && !tried.contains(node.url))
            return node;
    }
    return next(tried);
}

std::optional<ServerNode> NodeSelector::tagged(const QString &tag) const
{
    for (const ServerNode &node : m_topology.nodes) {
        if (!tag.isEmpty() && node.tag == tag)
            return node;
    }
    return std::nullopt;
}

void NodeSelector::noteFailure(const QUrl &node)
{
    if (has(node)) // and not gone meanwhile with an older topology
        ++m_failures[node];
}

bool NodeSelector::has(const QUrl &node) const
{
    return std::ranges::any_of(m_topology.nodes, [&](const ServerNode &known) { return known.url == node; });
}

} // namespace Rookery
