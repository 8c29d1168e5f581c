// SPDX-License-Identifier: MIT
#pragma once

#include "async/pending.h"

#include <QEventLoop>
#include <QFutureWatcher>

namespace Rookery {

/// Waits for an answer: the synchronous door, for console programs and tests. Runs the thread's event loop meanwhile,
/// so never call it in a slot.
template <typename T>
Result<T> waitFor(Pending<T> pending)
{
    if (!pending.isFinished()) {
        QEventLoop loop;
        QFutureWatcher<Result<T>> watcher;
        QObject::connect(&watcher, &QFutureWatcherBase::finished, &loop, &QEventLoop::quit);
        watcher.setFuture(pending);
        loop.exec(QEventLoop::ExcludeUserInputEvents);
    }
    return resultOf<T>(pending);
}

} // namespace Rookery
