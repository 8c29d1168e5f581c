// SPDX-License-Identifier: MIT
#include "http/httpworker.h"

#include "http/cluster/clientconfigurationupdater.h"
#include "http/cluster/healthchecks.h"
#include "http/cluster/speedtest.h"
#include "http/cluster/topologyupdater.h"
#include "http/executorstate.h"
#include "http/httpstream.h"
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
    qDeleteAll(findChildren<HttpStream *>(Qt::FindDirectChildrenOnly));
    m_configuration.reset();
    m_speedTest.reset();
    m_healthChecks.reset();
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
    Exchange *exchange = newExchange(std::move(request));
    if (m_state->nodes.isEmpty())
        return await(exchange);
    // Asked for with a request, not by a timer: a program that does nothing asks nobody.
    if (m_state->hasTopology() && m_state->sinceAnswer.hasExpired(m_options.clusterTimes.topologyLifetime.count()))
        m_topology->refreshFromAnyone();
    if (m_state->readBalance() == ReadBalanceBehavior::FastestNode)
        m_speedTest->advance();
    exchange->start();
}

Exchange *HttpWorker::newExchange(Request request)
{
    auto *exchange = new Exchange(std::move(request), *m_state, this);
    connect(exchange, &Exchange::finished, exchange, &QObject::deleteLater);
    connect(exchange, &Exchange::topologyOutdated, m_topology.get(), &TopologyUpdater::refresh);
    connect(exchange, &Exchange::configurationOutdated, m_configuration.get(), &ClientConfigurationUpdater::refresh);
    connect(exchange, &Exchange::nodeFailed, m_healthChecks.get(), &HealthChecks::watch);
    connect(exchange, &Exchange::databaseMoved, this, [this, exchange] { onDatabaseMoved(exchange); });
    return exchange;
}

ClientConfiguration HttpWorker::clientConfiguration() const
{
    const QMutexLocker locker(&m_mutex);
    return m_prescribed;
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
    m_healthChecks = std::make_unique<HealthChecks>(*m_state);
    m_speedTest = std::make_unique<SpeedTest>(*m_state);
    m_configuration = std::make_unique<ClientConfigurationUpdater>(*m_state);
    connect(m_configuration.get(), &ClientConfigurationUpdater::changed, this, [this] {
        const QMutexLocker locker(&m_mutex);
        m_prescribed = m_state->prescribed;
    });
}

void HttpWorker::await(Exchange *exchange)
{
    m_waiting.append(exchange);
    if (!m_topology->isAwaited())
        m_topology->askFirst();
}

void HttpWorker::onDatabaseMoved(Exchange *exchange)
{
    if (!exchange->isAnswered())
        m_waiting.append(exchange);
    m_topology->askAgain();
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
