// SPDX-License-Identifier: MIT
#pragma once

#include "executor/request.h"
#include "http/cluster/topology.h"
#include "http/codec/codecs.h"
#include "http/transport/transfer.h"

#include <QElapsedTimer>
#include <QTimer>

namespace Rookery {

struct ExecutorState;

/// The life of one request: from its arrival in the executor's thread over one or more nodes to its answer. Answers
/// exactly once; when it dies before, with what it then knows (NotSent, Canceled, StateUnknown).
class Exchange final : public QObject
{
    Q_OBJECT

public:
    Exchange(Request request, ExecutorState &state, QObject *parent);
    ~Exchange() override;

    bool isAnswered() const { return m_request.job->operation.isAnswered(); }
    /// Sends it. Needs a topology.
    void start();
    void fail(Error error);

Q_SIGNALS:
    /// Answered: nothing more comes of it.
    void finished();
    /// The node says that there is a newer topology.
    void topologyOutdated(const QUrl &node);

private:
    struct Attempt
    {
        ServerNode node;
        QString url; ///< for people, and the cache's key
        QByteArray etag; ///< sent as If-None-Match; empty: none
        HttpReply cached;
    };

    bool isWrite() const { return m_request.job->info.retry != Retry::Always; }
    bool mayHaveBeenSent() const;
    void withdraw();
    void attempt(const ServerNode &node);
    Outgoing outgoingTo(const ServerNode &node, const QUrl &url);
    void lookUpCached();
    void onTransferFinished();
    void onAnswered(HttpReply reply);
    void onFailed(Error error, bool canMoveOn);
    void onDeadline();
    void answer(const HttpReply &reply);
    HttpReply settledByCache(HttpReply reply);
    Error errorOfTransfer() const;
    Error errorOfAll() const;
    void noteFacts(int status, qint64 bytesReceived, bool isFromCache);

    Request m_request;
    ExecutorState &m_state;
    CodecEntry m_codec;
    HttpCall m_call;
    Attempt m_attempt;
    std::unique_ptr<Transfer> m_transfer; ///< of the current attempt
    QList<QUrl> m_tried;
    QList<Error> m_failures; ///< one per node tried
    bool m_wasSent = false; ///< by an earlier attempt, of a write
    QTimer m_deadline;
    QElapsedTimer m_clock;
};

} // namespace Rookery
