// SPDX-License-Identifier: MIT
#pragma once

#include "http/exchange.h"
#include "http/httpexecutor.h"

#include <QMutex>
#include <QPointer>

#include <memory>
#include <optional>

namespace Rookery {

class ClientConfigurationUpdater;
class HealthChecks;
class SpeedTest;
class TopologyUpdater;

/// The part of an HttpExecutor that lives in its thread: starts requests once there is a topology. Its death answers
/// all that is left.
class HttpWorker final : public QObject
{
    Q_OBJECT

public:
    HttpWorker(HttpOptions options, QString database);
    ~HttpWorker() override;

    /// In the worker's thread.
    void run(Request request);

    /// In any thread.
    ClientConfiguration clientConfiguration() const;

private:
    void setUp();
    Exchange *newExchange(Request request);
    void await(Exchange *exchange);
    void onDatabaseMoved(Exchange *exchange);
    void onTopologySettled(const std::optional<Error> &refusal);

    HttpOptions m_options;
    QString m_database;
    std::unique_ptr<ExecutorState> m_state; ///< made in the thread, by the first request
    std::unique_ptr<TopologyUpdater> m_topology;
    std::unique_ptr<HealthChecks> m_healthChecks;
    std::unique_ptr<SpeedTest> m_speedTest;
    std::unique_ptr<ClientConfigurationUpdater> m_configuration;
    std::optional<Error> m_refusal; ///< the options cannot work: the answer to everything
    QList<QPointer<Exchange>> m_waiting; ///< for a topology, in order of arrival
    mutable QMutex m_mutex; // guards what follows
    ClientConfiguration m_prescribed; ///< the state's, for other threads
};

} // namespace Rookery
