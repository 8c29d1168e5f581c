// SPDX-License-Identifier: MIT
#include "async/thread.h"

#ifdef Q_OS_WIN
#  include <QHash>
#  include <QMutex>

#  include <qt_windows.h>
#endif

namespace Rookery {

#ifdef Q_OS_WIN

namespace {

HANDLE currentThread()
{
    return OpenThread(SYNCHRONIZE, FALSE, GetCurrentThreadId());
}

/// Threads that end when the application does.
class EndingThreads
{
public:
    ~EndingThreads()
    {
        constexpr DWORD patience = 2000; // ms; one that is busy still is killed
        for (const HANDLE thread : std::as_const(m_threads)) {
            WaitForSingleObject(thread, patience);
            CloseHandle(thread);
        }
    }

    void addCurrent()
    {
        const QMutexLocker locker(&m_mutex);
        HANDLE &known = m_threads[GetCurrentThreadId()];
        const bool isKnown = known && WaitForSingleObject(known, 0) == WAIT_TIMEOUT; // else its number was used before
        if (isKnown)
            return;
        if (known)
            CloseHandle(known);
        known = currentThread();
    }

private:
    QMutex m_mutex;
    QHash<DWORD, HANDLE> m_threads; ///< by their numbers
};

} // namespace

Thread::Thread()
{
    const auto note = [this] { m_handle = currentThread(); };
    connect(this, &QThread::started, this, note, Qt::DirectConnection); // comes in the new thread
}

Thread::~Thread()
{
    if (m_handle)
        CloseHandle(m_handle);
}

void Thread::waitForEnd()
{
    wait();
    if (m_handle)
        WaitForSingleObject(m_handle, INFINITE);
}

void waitAtExit()
{
    static EndingThreads threads;
    threads.addCurrent();
}

#else

Thread::Thread() = default;
Thread::~Thread() = default;

void Thread::waitForEnd()
{
    wait();
}

void waitAtExit() {}

#endif

} // namespace Rookery
