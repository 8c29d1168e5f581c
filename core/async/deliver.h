// SPDX-License-Identifier: MIT
#pragma once

#include "async/pending.h"

#include <QFutureWatcher>
#include <QThread>

namespace Rookery {

/// Calls `fn(Result<T>)` once when `pending` is answered: in the receiver's thread, from the event loop (never before
/// deliver() returns), and not at all when the receiver is gone, whose death cancels the operation.
/// Call it in the receiver's thread.
template <typename T, typename Function>
void deliver(Pending<T> pending, QObject *receiver, Function fn)
{
    Q_ASSERT(receiver && receiver->thread() == QThread::currentThread());
    auto *watcher = new QFutureWatcher<Result<T>>(receiver);
    QObject::connect(watcher, &QFutureWatcherBase::finished, receiver, [watcher, fn = std::move(fn)]() mutable {
        Result<T> result = resultOf<T>(watcher->future());
        watcher->deleteLater();
        fn(std::move(result));
    });
    QObject::connect(watcher, &QObject::destroyed, [pending]() mutable {
        if (!pending.isFinished())
            pending.cancel();
    });
    watcher->setFuture(pending);
}

} // namespace Rookery
