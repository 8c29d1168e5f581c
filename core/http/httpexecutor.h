// SPDX-License-Identifier: MIT
#pragma once

#include "executor/requestexecutor.h"

#include <QStringList>

namespace Rookery {

/// Who we are to a server over TLS, and whom we trust. Verification of the server is never switched off.
struct TlsOptions
{
    QString certificateFile = {}; ///< client certificate with its key: PEM, or PFX/P12; empty: none
    QString password = {}; ///< of the key; kept in memory only
    QStringList caFiles = {}; ///< PEM files trusted beside the system's own authorities
};

struct HttpOptions
{
    QStringList urls; ///< of one cluster; tried in order for the first topology
    TlsOptions tls = {};
    /// RavenDB: disableTopologyUpdates. Stay with the first URL that answers and never ask for other nodes.
    bool disableTopologyUpdates = false;
    std::chrono::milliseconds timeout = std::chrono::seconds(60); ///< of one request, from sending to the last byte
    std::chrono::milliseconds topologyTimeout = std::chrono::seconds(15);
    qint64 maxReplyBytes = 512LL << 20; ///< after decompression; more is refused with TooLarge
    qint64 maxCacheBytes = 128LL << 20; ///< RavenDB: maxHttpCacheSize
};

/// Speaks RavenDB's HTTP protocol with one database of one cluster, or, for the empty name, with the server as a whole.
/// One QNetworkAccessManager in a thread of its own; replies are decoded there. Talks to nobody but the URLs given and
/// the nodes that the cluster's own topology names; follows no redirect.
class HttpExecutor final : public RequestExecutor
{
    Q_OBJECT

public:
    HttpExecutor(HttpOptions options, QString database);
    ~HttpExecutor() override;

protected:
    void submit(Request request) override;

private:
    class Private;
    std::unique_ptr<Private> d;
};

ExecutorFactory httpExecutors(HttpOptions options);

} // namespace Rookery
