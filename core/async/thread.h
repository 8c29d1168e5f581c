// SPDX-License-Identifier: MIT
#pragma once

#include <QThread>

namespace Rookery {

/// A thread that can be waited for to its very end. QThread::wait() may return while the system's thread still ends;
/// on Windows a process that ends at that moment kills it within the runtime's locks, and then waits for them for ever.
class Thread : public QThread
{
public:
    Thread();
    ~Thread() override;

    /// Returns when nothing of the thread runs any more. It was told to end before, or never started.
    void waitForEnd();

private:
    void *m_handle = nullptr; ///< the system's, on Windows; written by the thread as it starts
};

/// The same for a thread of a pool, which calls this: at its end the process waits for it. Pools are emptied by the
/// application's end, and wait no better than QThread does.
void waitAtExit();

} // namespace Rookery
