// SPDX-License-Identifier: MIT
#pragma once

#include "base/result.h"

#include <QFuture>

namespace Rookery {

/// A result that is on its way. Received by deliver() or waitFor(), by one receiver, and never by QFuture::then()
/// (docs/decisions/0001-async.md says why). Cancelling it gives up a read; a write that was sent is not cancelled.
template <typename T>
using Pending = QFuture<Result<T>>;

/// A Pending that is answered already.
template <typename T>
Pending<T> answered(Result<T> result)
{
    QPromise<Result<T>> promise;
    promise.start();
    promise.addResult(std::move(result));
    promise.finish();
    return promise.future();
}

/// What a finished Pending holds: its answer, or Canceled where it was given up before there was one.
template <typename T>
Result<T> resultOf(const Pending<T> &finished)
{
    // A cancelled future keeps the answer that came before the cancellation: ask for that, not for isCanceled().
    if (finished.resultCount() == 0)
        return Error::of(ErrorKind::Canceled, QStringLiteral("The operation was canceled."));
    return finished.result();
}

} // namespace Rookery
