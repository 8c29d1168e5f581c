// SPDX-License-Identifier: MIT
#pragma once

#include "async/operation.h"
#include "async/thread.h"

#include <QRunnable>
#include <QThreadPool>

#include <type_traits>
#include <utility>

namespace Rookery {

/// Work that waits in a thread pool for its turn.
template <typename Function>
class BackgroundWork final : public QRunnable
{
public:
    using Value = typename std::invoke_result_t<Function &>::Value;

    explicit BackgroundWork(Function work) : m_work(std::move(work)) {}

    Pending<Value> pending() const { return m_operation.pending(); }
    void run() override
    {
        waitAtExit();
        if (!m_operation.isCanceled())
            m_operation.answer(m_work());
    }

private:
    Function m_work;
    Operation<Value> m_operation;
};

/// Runs `work`, which returns a Result<T>, in a thread of the global pool, and answers what it returned. Received as
/// everything is: by deliver() in the receiver's thread, whose death cancels it. Canceled before its turn it is not
/// run at all; while it runs, it runs on, and nobody hears of its answer.
/// `work` owns what it needs, by value: it is run, and it and its captures die, in that other thread.
template <typename Function>
auto inBackground(Function work) -> Pending<typename std::invoke_result_t<Function &>::Value>
{
    auto *waiting = new BackgroundWork<Function>(std::move(work));
    const auto pending = waiting->pending();
    QThreadPool::globalInstance()->start(waiting); // which deletes it when it was run
    return pending;
}

} // namespace Rookery
