// SPDX-License-Identifier: MIT
#include "http/cluster/topologyupdater.h"

#include "http/executorstate.h"
#include "http/transport/serveraddress.h"

#include <QUuid>

#include <utility>

namespace Rookery {

namespace {

/// What no other node could answer better.
bool isFinalRefusal(const Error &error)
{
    return error.kind == ErrorKind::Unauthorized || error.kind == ErrorKind::DatabaseMissing;
}

} // namespace

TopologyUpdater::TopologyUpdater(ExecutorState &state, QObject *parent)
    : QObject(parent), m_state(state), m_applicationId(QUuid::createUuid().toString(QUuid::WithoutBraces))
{}

void TopologyUpdater::askFirst()
{
    begin(Phase::First, m_state.addresses);
}

void TopologyUpdater::askAgain()
{
    if (!isAwaited())
        begin(Phase::Again, everybody()); // instead of a refresh that may be under way
}

void TopologyUpdater::refresh(const QUrl &node)
{
    if (m_phase == Phase::Idle)
        begin(Phase::Refresh, {node});
}

void TopologyUpdater::refreshFromAnyone()
{
    if (m_phase == Phase::Idle)
        begin(Phase::Refresh, everybody());
}

void TopologyUpdater::begin(Phase phase, QList<QUrl> toAsk)
{
    m_phase = phase;
    m_toAsk = std::move(toAsk);
    askNext();
}

void TopologyUpdater::askNext()
{
    if (m_toAsk.isEmpty()) {
        // Nobody would tell: the command itself is tried on what was given, and says what is wrong.
        if (m_phase == Phase::First)
            m_state.adopt(topologyOf(m_state.addresses));
        return settle(std::nullopt);
    }
    const QUrl address = m_toAsk.takeFirst();
    HttpQuery query;
    query.add("name", m_state.database);
    if (m_phase == Phase::First)
        query.add("first-topology-update", u"");
    query.add("applicationIdentifier", m_applicationId);
    m_inquiry = std::make_unique<Inquiry>(
        m_state, urlBelow(address, "/topology", query), [this](const Result<HttpReply> &reply) { onAnswered(reply); });
}

void TopologyUpdater::onAnswered(const Result<HttpReply> &reply)
{
    m_inquiry.reset();
    auto topology = reply ? topologyIn(*reply, m_state.addresses.first().scheme()) : Result<Topology>(reply.error());
    if (!topology) {
        if (isFinalRefusal(topology.error()))
            return settle(topology.error());
        return askNext();
    }
    if (m_phase != Phase::Refresh || topology->etag > m_state.nodes.etag())
        m_state.adopt(*std::move(topology));
    settle(std::nullopt);
}

void TopologyUpdater::settle(std::optional<Error> refusal)
{
    const bool wasAwaited = isAwaited();
    m_phase = Phase::Idle;
    if (wasAwaited)
        Q_EMIT settled(std::move(refusal));
}

QList<QUrl> TopologyUpdater::everybody() const
{
    QList<QUrl> urls;
    for (const ServerNode &node : m_state.nodes.nodes())
        urls.append(node.url);
    for (const QUrl &address : m_state.addresses) {
        if (!urls.contains(address))
            urls.append(address);
    }
    return urls;
}

} // namespace Rookery
