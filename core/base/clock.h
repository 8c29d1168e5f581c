// SPDX-License-Identifier: MIT
#pragma once

#include <QDateTime>

#include <functional>

namespace Rookery {

/// The time of day, passed in so that tests can stop it. Called in any thread.
using Clock = std::function<QDateTime()>;

inline Clock systemClock()
{
    return [] { return QDateTime::currentDateTimeUtc(); };
}

} // namespace Rookery
