// SPDX-License-Identifier: MIT
#pragma once

#include "base/result.h"
#include "executor/clientconfiguration.h"

#include <QStringList>
#include <QUrl>

#include <chrono>

namespace Rookery {

/// Who we are to a server over TLS, and whom we trust. Verification of the server is never switched off.
struct TlsOptions
{
    QString certificateFile = {}; ///< client certificate with its key: PEM, or PFX/P12; empty: none
    QString password = {}; ///< of the key; kept in memory only
    QStringList caFiles = {}; ///< PEM files trusted beside the system's own authorities
};

/// How often an executor looks after its cluster. RavenDB's own numbers; shorter in tests.
struct ClusterTimes
{
    std::chrono::milliseconds firstHealthCheck = std::chrono::milliseconds(100); ///< after a node failed
    std::chrono::milliseconds healthCheckInterval = std::chrono::seconds(5); ///< while it goes on failing
    std::chrono::milliseconds speedTestInterval = std::chrono::minutes(1); ///< under FastestNode
    /// After so long without an answer the next request asks for the topology, too: what is known may be of the past.
    std::chrono::milliseconds topologyLifetime = std::chrono::minutes(5);
};

struct HttpOptions
{
    QStringList urls; ///< of one cluster; tried in order for the first topology
    TlsOptions tls = {};
    /// RavenDB: disableTopologyUpdates. Stay with the first URL that answers and never ask for other nodes.
    bool disableTopologyUpdates = false;
    std::chrono::milliseconds timeout = std::chrono::seconds(60); ///< of one request to one node, to the last byte
    std::chrono::milliseconds topologyTimeout = std::chrono::seconds(15); ///< also of health checks
    ReadBalanceBehavior readBalanceBehavior = ReadBalanceBehavior::None; ///< unless the server prescribes another
    LoadBalanceBehavior loadBalanceBehavior = LoadBalanceBehavior::None; ///< the same
    int loadBalancerContextSeed = 0; ///< the same; another one deals the contexts to the nodes anew
    ClusterTimes clusterTimes = {};
    qint64 maxReplyBytes = 512LL << 20; ///< after decompression; more is refused with TooLarge
    qint64 maxCacheBytes = 128LL << 20; ///< RavenDB: maxHttpCacheSize
};

/// The address of a server as a person types it, "http://host:port" or "https://host". Fails with Misuse and a sentence
/// that names the address, but nothing of it that may be a secret: user names, passwords and queries are refused, and
/// not repeated. Looks at the text alone, and asks nobody.
Result<QUrl> serverAddress(const QString &given);

/// The URLs of the options: each a serverAddress(), all http or all https, and https where there is a client
/// certificate.
Result<QList<QUrl>> serverAddresses(const HttpOptions &options);

/// Can an HttpExecutor work with these options? Looks at the addresses and reads the files of certificates. Fails with
/// the Misuse that would be the executor's answer to everything.
Result<Done> check(const HttpOptions &options);

} // namespace Rookery
