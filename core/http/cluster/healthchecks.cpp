// SPDX-License-Identifier: MIT
#include "http/cluster/healthchecks.h"

#include "http/executorstate.h"
#include "http/httpoptions.h"

namespace Rookery {

HealthChecks::HealthChecks(ExecutorState &state, QObject *parent) : QObject(parent), m_state(state) {}

void HealthChecks::watch(const QUrl &node)
{
    if (m_state.nodes.nodes().size() < 2 || m_checks.contains(node))
        return;
    QTimer &untilNext = m_checks[node].untilNext;
    untilNext.setSingleShot(true);
    // Queued: a check that ends must not take the timer away in its own signal.
    connect(&untilNext, &QTimer::timeout, this, [this, node] { ask(node); }, Qt::QueuedConnection);
    untilNext.start(m_state.options.clusterTimes.firstHealthCheck);
}

void HealthChecks::ask(const QUrl &node)
{
    if (!m_state.nodes.hasFailed(node)) {
        m_checks.erase(node);
        return;
    }
    m_checks[node].inquiry = std::make_unique<Inquiry>(m_state, m_state.healthCheckUrl(node),
        [this, node](const Result<HttpReply> &reply) { onAnswered(node, reply); });
}

void HealthChecks::onAnswered(const QUrl &node, const Result<HttpReply> &reply)
{
    if (reply && reply->isSuccess()) {
        m_state.nodes.noteSuccess(node);
        m_checks.erase(node);
    } else {
        m_checks[node].untilNext.start(m_state.options.clusterTimes.healthCheckInterval);
    }
}

} // namespace Rookery
