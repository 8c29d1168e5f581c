// SPDX-License-Identifier: MIT
#pragma once

#include "base/error.h"
#include "http/transport/transfer.h"

#include <QTimer>

#include <memory>
#include <optional>

namespace Rookery {

struct ExecutorState;

/// Asks the cluster where the executor's database is, and hands what it learns to the state's NodeSelector.
class TopologyUpdater final : public QObject
{
    Q_OBJECT

public:
    explicit TopologyUpdater(ExecutorState &state, QObject *parent = nullptr);

    /// The first topology: asks the given addresses in their order until one answers. Ends with settled().
    void askFirst();
    bool isAskingFirst() const { return m_phase == Phase::First; }
    /// A newer topology, from a node that said there is one. In the background; nothing hangs on it.
    void refresh(const QUrl &node);

Q_SIGNALS:
    /// The first topology is there, be it made of the addresses alone; or the database is missing or forbidden, which
    /// is the answer to everything that waited.
    void settled(std::optional<Rookery::Error> refusal);

private:
    enum class Phase : quint8 { Idle, First, Refresh };

    void ask(const QUrl &address);
    void askNext();
    void onAnswered();
    void onSilence();
    void settle(std::optional<Error> refusal);

    ExecutorState &m_state;
    Phase m_phase = Phase::Idle;
    qsizetype m_next = 0; ///< index of the address to ask next
    std::unique_ptr<Transfer> m_transfer;
    QTimer m_deadline; ///< of one address
    QString m_applicationId;
};

} // namespace Rookery
