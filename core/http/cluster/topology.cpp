// SPDX-License-Identifier: MIT
#include "http/cluster/topology.h"

#include "http/codec/errors.h"
#include "http/codec/replyjson.h"
#include "http/httpoptions.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Rookery {

namespace {

ServerRole serverRoleFrom(const QString &name)
{
    if (name == u"Promotable")
        return ServerRole::Promotable;
    return name == u"Rehab" ? ServerRole::Rehab : ServerRole::Member;
}

bool hasNode(const Topology &topology, const QUrl &url)
{
    return std::ranges::any_of(topology.nodes, [&url](const ServerNode &node) { return node.url == url; });
}

} // namespace

Topology topologyOf(const QList<QUrl> &urls)
{
    Topology topology;
    for (const QUrl &url : urls) {
        if (!hasNode(topology, url))
            topology.nodes.append({url, u"!"_s});
    }
    return topology;
}

Result<Topology> topologyIn(const HttpReply &reply, const QString &scheme)
{
    const auto object = objectIn(reply);
    if (!object)
        return object.error();
    const auto nodes = arrayOf(*object, u"Nodes", reply);
    if (!nodes)
        return nodes.error();
    Topology topology;
    topology.etag = integerOf(*object, u"Etag");
    for (const Json::Value &node : *nodes) {
        const auto url = serverAddress(textOf(node, u"Url"));
        if (url && url->scheme() == scheme && !hasNode(topology, *url))
            topology.nodes.append({*url, textOf(node, u"ClusterTag"), serverRoleFrom(textOf(node, u"ServerRole"))});
    }
    if (topology.nodes.isEmpty())
        return badReply(reply, u"The topology names no %1 node"_s.arg(scheme));
    return topology;
}

} // namespace Rookery
