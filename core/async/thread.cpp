// SPDX-License-Identifier: MIT
#include "async/thread.h"

#ifdef Q_OS_WIN
#  include <qt_windows.h>
#endif

namespace Rookery {

#ifdef Q_OS_WIN

Thread::Thread()
{
    const auto note = [this] { m_handle = OpenThread(SYNCHRONIZE, FALSE, GetCurrentThreadId()); };
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

#else

Thread::Thread() = default;
Thread::~Thread() = default;

void Thread::waitForEnd()
{
    wait();
}

#endif

} // namespace Rookery
