// SPDX-License-Identifier: MIT
#include "http/cluster/topology.h"

#include "http/codec/errors.h"
#include "http/codec/replyjson.h"

using namespace Qt::StringLiterals;

namespace Rookery {

namespace {

ServerRole serverRoleFrom(const QString &name)
{
    if (name == u"Promotable")
        return ServerRole::Promotable;
    return name == u"Rehab" ? ServerRole::Rehab : ServerRole::Member;
}

} // namespace

Topology topologyOf(const QList<QUrl> &urls)
{
    Topology topology;
    for (const QUrl &url : urls)
        topology.nodes.append({url, u"!"_s});
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
        const QUrl url(textOf(node, u"Url"), QUrl::StrictMode);
        if (url.isValid() && !url.host().isEmpty() && url.scheme() == scheme)
            topology.nodes.append({url, textOf(node, u"ClusterTag"), serverRoleFrom(textOf(node, u"ServerRole"))});
    }
    if (topology.nodes.isEmpty())
        return badReply(reply, u"The topology names no %1 node"_s.arg(scheme));
    return topology;
}

} // namespace Rookery
