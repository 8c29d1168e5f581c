// SPDX-License-Identifier: MIT
#pragma once

#include "http/cluster/inquiry.h"

#include <QElapsedTimer>
#include <QHash>

#include <memory>
#include <vector>

namespace Rookery {

/// Finds out which node answers fastest, for ReadBalanceBehavior::FastestNode, and tells the state's NodeSelector. In
/// each round all nodes are asked at once whether they are well, and the first to say so wins; ten wins decide. In the
/// background: reads go to the preferred node meanwhile, or to the fastest as of the last time.
class SpeedTest final : public QObject
{
    Q_OBJECT

public:
    explicit SpeedTest(ExecutorState &state, QObject *parent = nullptr);

    /// With every request: begins the next round, unless one is under way or the last decision is young enough.
    void advance();

private:
    void onAnswered(const QUrl &node, const Result<HttpReply> &reply);
    void decide();

    ExecutorState &m_state;
    std::vector<std::unique_ptr<Inquiry>> m_round; ///< empty: none under way
    int m_unanswered = 0; ///< of the round
    int m_rounds = 0; ///< since the last decision
    QHash<QUrl, int> m_wins;
    QElapsedTimer m_sinceDecision;
};

} // namespace Rookery
