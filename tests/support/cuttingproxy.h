// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QUrl>

#include <memory>

namespace Rookery {

/// Where the proxy cuts the connection to the client.
enum class Cut : quint8 {
    Nowhere,
    BeforeForwarding, ///< it has the whole request, the server gets nothing of it
    AfterAnswer, ///< the server has done it and answered, the client gets no byte of that
    InAnswer, ///< the client gets the head and half of the body
    GatewayTimeout, ///< the server has done it, the client gets a 504 of the proxy's own
};

/// Stands between a client and a real server, passes everything, counts the batches (POST …/bulk_docs, and
/// patches by query) and cuts the answer to the nth of them. In the topologies that it passes, the server's address is
/// replaced by its own, so that clients stay with it. In a thread of its own; safe to ask from any.
class CuttingProxy
{
public:
    explicit CuttingProxy(const QUrl &server);
    ~CuttingProxy();
    Q_DISABLE_COPY_MOVE(CuttingProxy)

    QString url() const; ///< http://127.0.0.1:PORT
    /// The nth batch from now on (1: the next) meets this fate; all others pass.
    void cutBatch(int nth, Cut cut);
    int batches() const; ///< received from clients so far, cut ones included
    int forwardedBatches() const; ///< handed to the server so far

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace Rookery
