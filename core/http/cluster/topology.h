// SPDX-License-Identifier: MIT
#pragma once

#include "base/result.h"
#include "http/codec/httpcall.h"

#include <QList>
#include <QUrl>

namespace Rookery {

enum class ServerRole : quint8 { Member, Promotable, Rehab };

/// A server that holds a database (RavenDB: ServerNode).
struct ServerNode
{
    QUrl url;
    QString tag; ///< "A"; "!" where only the address is known
    ServerRole role = ServerRole::Member;

    bool operator==(const ServerNode &) const = default;
};

/// Where a database is, in the order of preference.
struct Topology
{
    QList<ServerNode> nodes;
    qint64 etag = 0; ///< of the cluster's own; 0: made of the addresses that were given
};

/// A topology of nothing but addresses, for when no server would tell.
Topology topologyOf(const QList<QUrl> &urls);

/// The server's answer to GET /topology, each node once. Left out are addresses that a user could not give either
/// (see serverAddress()), and those of another scheme than `scheme`: a cluster that we speak TLS with does not get us
/// to speak without. BadReply where no node is left.
Result<Topology> topologyIn(const HttpReply &reply, const QString &scheme);

} // namespace Rookery
