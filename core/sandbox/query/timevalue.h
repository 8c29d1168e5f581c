// SPDX-License-Identifier: MIT
#pragma once

#include <QString>

#include <optional>

namespace Rookery::Sandbox {

/// A text that RavenDB's indexes read as a time. They then hold its ticks beside its text, so that it compares as a
/// number: ticks are 100 ns, of a date since 0001-01-01 UTC, of a span since 0.
struct TimeValue
{
    enum class Kind : quint8 { DateTime, Date, Span };

    Kind kind = Kind::Date;
    qint64 ticks = 0;
    QString text; ///< as the index spells it: seven digits of a second, UTC where there was an offset
    bool isTimeOfDay = false; ///< a span that a query may mean: without days and sign
};

/// "2026-11-23", "2026-11-23T08:20:09" with up to seven digits of a second and `Z` or an offset, "1.11:22:33". Nothing
/// for other spellings: they are texts to the server, too.
std::optional<TimeValue> timeValueOf(const QString &text);

} // namespace Rookery::Sandbox
