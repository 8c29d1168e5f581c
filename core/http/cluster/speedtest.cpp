// SPDX-License-Identifier: MIT
#include "http/cluster/speedtest.h"

#include "http/executorstate.h"
#include "http/httpoptions.h"

namespace Rookery {

namespace {

constexpr int decisiveWins = 10;

} // namespace

SpeedTest::SpeedTest(ExecutorState &state, QObject *parent) : QObject(parent), m_state(state) {}

void SpeedTest::advance()
{
    const QList<ServerNode> &nodes = m_state.nodes.nodes();
    const auto interval = m_state.options.clusterTimes.speedTestInterval.count();
    const bool isYoung = m_sinceDecision.isValid() && !m_sinceDecision.hasExpired(interval);
    if (nodes.size() < 2 || !m_round.empty() || isYoung)
        return;
    ++m_rounds;
    m_unanswered = static_cast<int>(nodes.size());
    for (const ServerNode &node : nodes) {
        m_round.push_back(std::make_unique<Inquiry>(m_state, m_state.healthCheckUrl(node.url),
            [this, url = node.url](const Result<HttpReply> &reply) { onAnswered(url, reply); }));
    }
}

void SpeedTest::onAnswered(const QUrl &node, const Result<HttpReply> &reply)
{
    --m_unanswered;
    const bool hasWon = reply && reply->isSuccess();
    const int wins = hasWon ? ++m_wins[node] : 0;
    if (!hasWon && m_unanswered > 0)
        return;
    m_round.clear(); // the others have lost
    const auto maxRounds = decisiveWins * m_state.nodes.nodes().size();
    if (wins == decisiveWins || m_rounds >= maxRounds)
        decide();
}

void SpeedTest::decide()
{
    QUrl fastest; // nobody, where nobody ever answered
    int most = 0;
    for (const ServerNode &node : m_state.nodes.nodes()) {
        if (m_wins.value(node.url) > most) {
            most = m_wins.value(node.url);
            fastest = node.url;
        }
    }
    m_state.nodes.setFastest(fastest);
    m_wins.clear();
    m_rounds = 0;
    m_sinceDecision.start();
}

} // namespace Rookery
