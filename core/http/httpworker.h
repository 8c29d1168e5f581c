// SPDX-License-Identifier: MIT
#pragma once

#include "http/exchange.h"
#include "http/httpexecutor.h"

#include <QPointer>

#include <memory>
#include <optional>

namespace Rookery {

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

private:
    void setUp();
    void await(Exchange *exchange);
    void onTopologySettled(const std::optional<Error> &refusal);

    HttpOptions m_options;
    QString m_database;
    std::unique_ptr<ExecutorState> m_state; ///< made in the thread, by the first request
    std::unique_ptr<TopologyUpdater> m_topology;
    std::optional<Error> m_refusal; ///< the options cannot work: the answer to everything
    QList<QPointer<Exchange>> m_waiting; ///< for the first topology, in order of arrival
};

} // namespace Rookery
