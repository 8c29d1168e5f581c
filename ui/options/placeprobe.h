// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "model/database.h"
#include "workspace/connection.h"

#include <QElapsedTimer>
#include <QObject>

namespace Rookery {

/// Asks a place, while a person still chooses: does it answer, in what version, which databases are there. The latest
/// question counts; answers to earlier ones are dropped.
class PlaceProbe final : public QObject
{
    Q_OBJECT

public:
    explicit PlaceProbe(ExecutorsOf executorsOf);
    ~PlaceProbe() override;

    void ask(const Connection &connection);
    void stop();

Q_SIGNALS:
    void answered(
        const QString &version, const QList<Rookery::DatabaseInfo> &databases, std::chrono::microseconds time);
    void failed(const Rookery::Error &error);

private:
    ExecutorsOf m_executorsOf;
    std::unique_ptr<RequestExecutor> m_server;
    std::unique_ptr<QObject> m_question; ///< receiver of the answers
    QElapsedTimer m_since;
};

} // namespace Rookery
