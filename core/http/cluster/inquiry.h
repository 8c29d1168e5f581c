// SPDX-License-Identifier: MIT
#pragma once

#include "base/result.h"
#include "http/transport/transfer.h"

#include <QTimer>

#include <functional>

namespace Rookery {

struct ExecutorState;

/// One GET of the executor's own, beside the commands: about the cluster, small, and given up after
/// HttpOptions::topologyTimeout.
class Inquiry final : public QObject
{
    Q_OBJECT

public:
    /// Called once, from the event loop: the reply, whatever its status, or why there is none. It may delete the
    /// inquiry, whose death otherwise means that it is never called.
    using Answer = std::function<void(Result<HttpReply>)>;

    Inquiry(ExecutorState &state, const QUrl &url, Answer answer);

private:
    void onFinished();
    void onSilence();
    void answer(Result<HttpReply> result);

    Answer m_answer; ///< null once called
    Transfer m_transfer;
    QTimer m_deadline;
};

} // namespace Rookery
