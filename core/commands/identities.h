// SPDX-License-Identifier: MIT
#pragma once

#include "base/result.h"
#include "commands/traits.h"

#include <QString>

namespace Rookery {

/// Numbers that this client alone may use for new ids: prefix + number + "-" + server tag ("users/33-A").
struct HiLoRange
{
    QString prefix; ///< with its separator: "users/"
    qint64 low = 1;
    qint64 high = 0; ///< inclusive; less than low: nothing left
    qint64 lastSize = 0;
    QString serverTag;
    QString lastRangeAt; ///< the server's spelling, handed back with the next request
};

/// Reserves the next range (RavenDB: hilo/next). What was reserved is never given out again, used or not.
struct NextHiLoRange
{
    using Answer = HiLoRange;
    static constexpr QLatin1StringView name{"NextHiLoRange"};
    static constexpr Access access = Access::Read; // changes no document of the user's: a locked session may draft
    static constexpr Retry retry = Retry::Always;
    static constexpr Budget budget = Budget::Free;

    QString tag; ///< "users"
    QString separator; ///< RavenDB: identityPartsSeparator
    HiLoRange last = {}; ///< the range that was used up, by which the server chooses the size of the next
};

/// Gives back what was not used of a range (RavenDB: hilo/return). Best effort.
struct ReturnHiLoRange
{
    using Answer = Done;
    static constexpr QLatin1StringView name{"ReturnHiLoRange"};
    static constexpr Access access = Access::Read;
    static constexpr Retry retry = Retry::OnlyIfNotSent;
    static constexpr Budget budget = Budget::Free;

    QString tag;
    qint64 last = 0; ///< last number used
    qint64 end = 0; ///< end of the range
};

} // namespace Rookery
