// SPDX-License-Identifier: MIT
#pragma once

#include "http/cluster/inquiry.h"

#include <map>
#include <memory>

namespace Rookery {

/// Asks nodes that failed whether they are well again, and has the state's NodeSelector forgive those that are. In the
/// background; stops where the node has answered a request meanwhile or has left the topology.
class HealthChecks final : public QObject
{
    Q_OBJECT

public:
    explicit HealthChecks(ExecutorState &state, QObject *parent = nullptr);

    /// From now on, if it is not watched yet. A single node is not watched: it gets every request anyway.
    void watch(const QUrl &node);

private:
    struct Check
    {
        QTimer untilNext;
        std::unique_ptr<Inquiry> inquiry; ///< while one is under way
    };

    void ask(const QUrl &node);
    void onAnswered(const QUrl &node, const Result<HttpReply> &reply);

    ExecutorState &m_state;
    std::map<QUrl, Check> m_checks; ///< by node
};

} // namespace Rookery
