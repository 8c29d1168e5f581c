// SPDX-License-Identifier: MIT
#pragma once

#include "base/error.h"
#include "http/cluster/inquiry.h"

#include <memory>
#include <optional>

namespace Rookery {

/// Asks the cluster where the executor's database is, and hands what it learns to the state's NodeSelector. One
/// question at a time.
class TopologyUpdater final : public QObject
{
    Q_OBJECT

public:
    explicit TopologyUpdater(ExecutorState &state, QObject *parent = nullptr);

    /// The first topology: asks the given addresses in their order until one answers. Ends with settled().
    void askFirst();
    /// Where is the database now? Asks every node and address that is known until one answers, and believes it whatever
    /// its etag. Ends with settled(), be there news or not.
    void askAgain();
    bool isAwaited() const { return m_phase == Phase::First || m_phase == Phase::Again; } ///< will settled() come?

    // In the background, and only a newer topology is taken over. Nothing hangs on it.
    void refresh(const QUrl &node); ///< from a node that said there is one
    void refreshFromAnyone();

Q_SIGNALS:
    /// What was asked for is there, or nobody would tell: then the first topology is made of the addresses alone, and a
    /// later one stays as it is. Or the database is missing or forbidden, which is the answer to everything that
    /// waited.
    void settled(std::optional<Rookery::Error> refusal);

private:
    enum class Phase : quint8 { Idle, First, Again, Refresh };

    void begin(Phase phase, QList<QUrl> toAsk);
    void askNext();
    void onAnswered(const Result<HttpReply> &reply);
    void settle(std::optional<Error> refusal);
    QList<QUrl> everybody() const;

    ExecutorState &m_state;
    Phase m_phase = Phase::Idle;
    QList<QUrl> m_toAsk; ///< in order
    std::unique_ptr<Inquiry> m_inquiry; ///< while one is under way
    QString m_applicationId;
};

} // namespace Rookery
