// SPDX-License-Identifier: MIT
#include "http/httpworker.h"

#include "http/cluster/topologyupdater.h"
#include "http/executorstate.h"
#include "http/transport/tlsconfiguration.h"

#include <utility>

namespace Rookery {

HttpWorker::HttpWorker(HttpOptions options, QString database)
    : m_options(std::move(options)), m_database(std::move(database))
{}

HttpWorker::~HttpWorker()
{
    // Before the state that they use. What was posted to us and not yet run is dropped, which answers NotSent.
    qDeleteAll(findChildren<Exchange *>(Qt::FindDirectChildrenOnly));
    m_topology.reset();
}

void HttpWorker::run(Request request)
{
    if (!m_state && !m_refusal)
        setUp();
    if (m_refusal) {
        request.job->operation.fail(*m_refusal);
        return;
    }
    auto *exchange = new Exchange(std::move(request), *m_state, this);
    connect(exchange, &Exchange::finished, exchange, &QObject::deleteLater);
    connect(exchange, &Exchange::topologyOutdated, m_topology.get(), &TopologyUpdater::refresh);
    if (m_state->nodes.isEmpty())
        await(exchange);
    else
        exchange->start();
}

void HttpWorker::setUp()
{
    const auto addresses = serverAddresses(m_options);
    if (!addresses) {
        m_refusal = addresses.error();
        return;
    }
    auto tls = tlsConfiguration(m_options.tls);
    if (!tls) {
        m_refusal = tls.error();
        return;
    }
    m_state = std::make_unique<ExecutorState>(m_options, m_database, *addresses);
    m_state->tls = *std::move(tls);
    m_topology = std::make_unique<TopologyUpdater>(*m_state);
    connect(m_topology.get(), &TopologyUpdater::settled, this, &HttpWorker::onTopologySettled);
}

void HttpWorker::await(Exchange *exchange)
{
    m_waiting.append(exchange);
    if (!m_topology->isAskingFirst())
        m_topology->askFirst();
}

void HttpWorker::onTopologySettled(const std::optional<Error> &refusal)
{
    const auto waiting = std::exchange(m_waiting, {});
    for (const QPointer<Exchange> &exchange : waiting) {
        if (!exchange || exchange->isAnswered())
            continue; // canceled or timed out meanwhile
        if (refusal)
            exchange->fail(*refusal);
        else
            exchange->start();
    }
}

} // namespace Rookery
