// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QStringList>
#include <QUrl>

#include <memory>

namespace Rookery {

/// Three nodes of a cluster that is none: each passes everything to one and the same server, which a client cannot
/// tell. They die and come back when they are told to. In a thread of its own; safe to ask from any.
class ClusterProxy
{
public:
    static constexpr int nodeCount = 3;

    explicit ClusterProxy(const QUrl &server);
    ~ClusterProxy();
    Q_DISABLE_COPY_MOVE(ClusterProxy)

    QString url(int node) const; ///< http://127.0.0.1:PORT, the same in every life
    QStringList urls() const;

    void kill(int node); ///< nobody listens, and every connection is reset
    void revive(int node);
    /// The next batch (POST …/bulk_docs) kills the node that gets it: before the server sees it, or once it is done.
    void dieOfNextBatch(bool isForwarded);

    qsizetype requests(int node) const; ///< received by a node, but for health checks and /topology
    qsizetype healthChecks(int node) const;
    int batches() const; ///< received by all
    int forwardedBatches() const; ///< handed to the server

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace Rookery
