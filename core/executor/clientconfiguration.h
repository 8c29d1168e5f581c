// SPDX-License-Identifier: MIT
#pragma once

#include <QChar>

#include <optional>

namespace Rookery {

/// Which node of a cluster answers a read (RavenDB: ReadBalanceBehavior). Writes go to the preferred node always.
enum class ReadBalanceBehavior : quint8 {
    None, ///< the preferred node: the first healthy member
    RoundRobin, ///< each session has a node of its own among the healthy members
    FastestNode, ///< the one that answered fastest when it was last measured
};

/// Whether sessions choose their nodes themselves (RavenDB: LoadBalanceBehavior).
enum class LoadBalanceBehavior : quint8 {
    None, ///< reads go where ReadBalanceBehavior says
    UseSessionContext, ///< reads and writes of sessions with one SessionOptions::loadBalanceContext share a node
};

/// What an administrator prescribes for the clients of a database (RavenDB: ClientConfiguration). What is not set is
/// the client's own choice; all of it is where the configuration is disabled.
struct ClientConfiguration
{
    std::optional<int> maxNumberOfRequestsPerSession = {};
    std::optional<ReadBalanceBehavior> readBalanceBehavior = {};
    std::optional<LoadBalanceBehavior> loadBalanceBehavior = {};
    std::optional<int> loadBalancerContextSeed = {};
    std::optional<QChar> identityPartsSeparator = {};

    bool operator==(const ClientConfiguration &) const = default;
};

} // namespace Rookery
