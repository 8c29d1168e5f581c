// SPDX-License-Identifier: MIT
#pragma once

#include "executor/clientconfiguration.h"
#include "http/cluster/inquiry.h"

#include <memory>

namespace Rookery {

/// Fetches what the server prescribes for the clients of the executor's database.
class ClientConfigurationUpdater final : public QObject
{
    Q_OBJECT

public:
    explicit ClientConfigurationUpdater(ExecutorState &state, QObject *parent = nullptr);

    /// From a node that said there is news. In the background, one at a time; nothing hangs on it.
    void refresh(const QUrl &node);

Q_SIGNALS:
    /// The state has it.
    void changed();

private:
    void onAnswered(const Result<HttpReply> &reply);

    ExecutorState &m_state;
    std::unique_ptr<Inquiry> m_inquiry; ///< while one is under way
};

} // namespace Rookery
