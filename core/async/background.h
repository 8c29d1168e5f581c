// SPDX-License-Identifier: MIT
#pragma once

#include "async/operation.h"

#include <QThreadPool>

namespace Rookery {

/// Runs `work`, which returns a Result<T>, in a thread of the global pool. Work whose receiver died before it began is
/// dropped; work that has begun is finished, and its result is nobody's.
template <typename Work>
auto inBackground(Work work) -> Pending<typename std::invoke_result_t<Work>::Value>
{
    using T = typename std::invoke_result_t<Work>::Value;
    auto operation = std::make_shared<Operation<T>>(); // shared only because the pool copies what it runs
    const Pending<T> pending = operation->pending();
    QThreadPool::globalInstance()->start([operation, work = std::move(work)]() mutable {
        if (!operation->isCanceled())
            operation->answer(work());
    });
    return pending;
}

} // namespace Rookery
