// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "async/waitfor.h"

#include <QTimer>

namespace Rookery::Cli {

/// While there is one, Ctrl+C does not end the program, but what it waits for. A second one ends it.
class Interruption
{
public:
    Interruption();
    ~Interruption();
    Q_DISABLE_COPY_MOVE(Interruption)

    bool hasCome() const;

    /// As waitFor(), but gives up a read when the interruption comes: Canceled.
    template <typename T>
    Result<T> waitUnless(Pending<T> pending) const
    {
        QTimer timer;
        QObject::connect(&timer, &QTimer::timeout, [this, &pending] {
            if (hasCome())
                pending.cancel();
        });
        timer.start(std::chrono::milliseconds(100));
        return waitFor(pending);
    }
};

} // namespace Rookery::Cli
