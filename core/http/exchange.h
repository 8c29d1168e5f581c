// SPDX-License-Identifier: MIT
#pragma once

#include "executor/request.h"
#include "http/cluster/topology.h"
#include "http/codec/codecs.h"
#include "http/codec/errors.h"
#include "http/revalidation.h"
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
    /// Sends it, or, after databaseMoved(), sends it again. Needs a topology.
    void start();
    void fail(Error error);

Q_SIGNALS:
    /// Answered: nothing more comes of it.
    void finished();
    void topologyOutdated(const QUrl &node); ///< the node says that there is a newer one
    void configurationOutdated(const QUrl &node); ///< the same of what it prescribes to clients
    void nodeFailed(const QUrl &node);
    /// The database is not where the topology says. One that is not answered yet waits to be started again.
    void databaseMoved();

private:
    struct Attempt
    {
        ServerNode node;
        QString url; ///< for people
        Revalidation revalidation; ///< of what the cache has of this node
    };

    struct Failure
    {
        QUrl node;
        Error error;
    };

    bool isWrite() const { return m_request.job->info.retry != Retry::Always; }
    bool isRepeatable() const { return m_request.job->info.retry != Retry::OnlyIfNotSent; }
    bool mayHaveBeenSent() const;
    void withdraw();
    void goOn();
    std::optional<ServerNode> nextNode() const;
    void awaitTopology();
    void attempt(ServerNode node);
    QUrl urlAt(const QUrl &node, const HttpCall &call) const;
    Revalidation revalidationAt(const QUrl &node) const;
    Outgoing outgoingTo(const QUrl &url);
    void listen(void (Transfer::*signal)(), void (Exchange::*slot)());
    void onTransferFinished();
    void onTransferBegun();
    void onAnswered(const HttpReply &reply);
    void reportNews(const HttpReply &reply, NodeVerdict verdict);
    void onFailed(Error error, NodeVerdict verdict);
    void blame(NodeVerdict verdict);
    void onDeadline();
    void answer(const HttpReply &reply);
    void countCacheHits(const HttpReply &reply, bool isUnchanged) const;
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
    QList<Failure> m_failures; ///< one per node tried
    bool m_wasSent = false; ///< by an earlier attempt, of a write
    bool m_isUnknown = false; ///< what became of that
    bool m_isSecondTry = false; ///< of a read, with the same node
    int m_attempts = 0;
    bool m_hasMoved = false; ///< a node said so
    bool m_isSecondRound = false; ///< over the topology that was asked for since
    QTimer m_deadline;
    QElapsedTimer m_clock;
};

} // namespace Rookery
