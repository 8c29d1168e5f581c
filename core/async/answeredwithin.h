// SPDX-License-Identifier: MIT
#pragma once

#include "async/pending.h"

#include <QDeadlineTimer>
#include <QThread>

#include <algorithm>

namespace Rookery {

/// Waits for answers that come from other threads, without running this thread's event loop: for destructors, in which
/// nothing else may happen meanwhile. false: not all of them came in time. They are not canceled by that.
template <typename T>
bool answeredWithin(std::chrono::milliseconds time, const QList<Pending<T>> &answers)
{
    const QDeadlineTimer deadline(time);
    const auto isMissing = [](const Pending<T> &answer) { return !answer.isFinished(); };
    while (std::any_of(answers.cbegin(), answers.cend(), isMissing)) {
        if (deadline.hasExpired())
            return false;
        QThread::msleep(1); // a QFuture of Qt 6.4 cannot be waited for with a limit
    }
    return true;
}

} // namespace Rookery
