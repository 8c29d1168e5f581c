// SPDX-License-Identifier: MIT
#pragma once

#include <QObject>
#include <QPromise>

#include <functional>
#include <memory>

namespace Rookery {

/// The way to take a write back while nothing of it was sent. It goes along with the write in its RequestContext; who
/// sends looks at it until the first byte leaves, and answers a write that was withdrawn by then with Canceled. Later
/// it changes nothing: unlike a Pending, which loses its answer when it is canceled, the write is answered all the
/// same. Copies mean the same write. Safe in any thread.
class Withdrawal
{
public:
    Withdrawal() = default; ///< of a write that nobody can take back
    static Withdrawal possible();

    void withdraw();
    bool isWithdrawn() const;
    /// Calls `fn` once in the thread of `context` when it is withdrawn, or was already; ends with the context.
    void onWithdrawn(QObject *context, std::function<void()> fn) const;

private:
    std::shared_ptr<QPromise<void>> m_promise; ///< never finished: only its cancellation has a meaning
};

} // namespace Rookery
