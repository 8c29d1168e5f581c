// SPDX-License-Identifier: GPL-3.0-or-later
#include "options/placeprobe.h"

#include "async/deliver.h"
#include "commands/databases.h"

namespace Rookery {

PlaceProbe::PlaceProbe(ExecutorsOf executorsOf) : m_executorsOf(std::move(executorsOf)) {}

PlaceProbe::~PlaceProbe() = default;

void PlaceProbe::stop()
{
    m_question.reset();
}

void PlaceProbe::ask(const Connection &connection)
{
    stop();
    m_server = m_executorsOf(connection, {})({});
    m_question = std::make_unique<QObject>();
    m_since.start();
    deliver(m_server->send(GetServerVersion()), m_question.get(), [this](const Result<QString> &version) {
        if (!version) {
            Q_EMIT failed(version.error());
            return;
        }
        const std::chrono::microseconds time(m_since.nsecsElapsed() / 1000);
        deliver(m_server->send(GetDatabases()), m_question.get(),
            [this, version = *version, time](const Result<QList<DatabaseInfo>> &databases) {
                if (databases)
                    Q_EMIT answered(version, *databases, time);
                else
                    Q_EMIT failed(databases.error());
            });
    });
}

} // namespace Rookery
