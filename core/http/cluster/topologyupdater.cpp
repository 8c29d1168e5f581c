// SPDX-License-Identifier: MIT
#include "http/cluster/topologyupdater.h"

#include "base/logging.h"
#include "http/codec/errors.h"
#include "http/executorstate.h"
#include "http/httpexecutor.h"
#include "http/transport/serveraddress.h"

#include <QUuid>

#include <utility>

using namespace Qt::StringLiterals;

namespace Rookery {

namespace {

constexpr qint64 maxTopologyBytes = 16 << 20;

/// What no other node could answer better.
bool isFinalRefusal(const Error &error)
{
    return error.kind == ErrorKind::Unauthorized || error.kind == ErrorKind::DatabaseMissing;
}

} // namespace

TopologyUpdater::TopologyUpdater(ExecutorState &state, QObject *parent)
    : QObject(parent), m_state(state), m_applicationId(QUuid::createUuid().toString(QUuid::WithoutBraces))
{
    m_deadline.setSingleShot(true);
    connect(&m_deadline, &QTimer::timeout, this, &TopologyUpdater::onSilence);
}

void TopologyUpdater::askFirst()
{
    m_phase = Phase::First;
    m_next = 0;
    askNext();
}

void TopologyUpdater::refresh(const QUrl &node)
{
    if (m_phase != Phase::Idle)
        return;
    m_phase = Phase::Refresh;
    ask(node);
}

void TopologyUpdater::askNext()
{
    if (m_next < m_state.addresses.size())
        return ask(m_state.addresses[m_next++]);
    // Nobody would tell: the command itself is tried on what was given, and says what is wrong.
    m_state.nodes.adopt(topologyOf(m_state.addresses));
    settle(std::nullopt);
}

void TopologyUpdater::ask(const QUrl &address)
{
    HttpQuery query;
    query.add("name", m_state.database);
    if (m_phase == Phase::First)
        query.add("first-topology-update", u"");
    query.add("applicationIdentifier", m_applicationId);
    m_transfer = std::make_unique<Transfer>(m_state.network, m_state.tls,
        Outgoing{.url = urlBelow(address, "/topology", query),
            .headers = m_state.headersFor(address),
            .maxReplyBytes = maxTopologyBytes},
        nullptr);
    connect(m_transfer.get(), &Transfer::finished, this, &TopologyUpdater::onAnswered, Qt::QueuedConnection);
    m_deadline.start(m_state.options.topologyTimeout);
}

void TopologyUpdater::onAnswered()
{
    if (!m_transfer)
        return;
    m_deadline.stop();
    const std::unique_ptr<Transfer> transfer = std::exchange(m_transfer, nullptr);
    qCDebug(logHttp) << "GET /topology" << transfer->reply().status << transfer->fault();
    auto topology = transfer->end() == TransferEnd::Answered
        ? topologyIn(transfer->reply(), m_state.addresses.first().scheme())
        : Result<Topology>(Error::of(ErrorKind::Unreachable, transfer->fault()));
    if (m_phase == Phase::Refresh) {
        m_phase = Phase::Idle;
        if (topology && topology->etag > m_state.nodes.etag())
            m_state.nodes.adopt(*std::move(topology));
        return;
    }
    if (!topology && !isFinalRefusal(topology.error()))
        return askNext();
    if (!topology)
        return settle(topology.error());
    m_state.nodes.adopt(*std::move(topology));
    settle(std::nullopt);
}

void TopologyUpdater::onSilence()
{
    m_transfer.reset();
    if (m_phase == Phase::First)
        askNext();
    else
        m_phase = Phase::Idle;
}

void TopologyUpdater::settle(std::optional<Error> refusal)
{
    m_phase = Phase::Idle;
    Q_EMIT settled(std::move(refusal));
}

} // namespace Rookery
