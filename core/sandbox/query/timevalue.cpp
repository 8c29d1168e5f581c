// SPDX-License-Identifier: MIT
#include "sandbox/query/timevalue.h"

#include <QDate>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace Rookery::Sandbox {

namespace {

constexpr qint64 ticksPerSecond = 10'000'000;
constexpr qint64 secondsPerDay = 24 * 60 * 60;

qint64 secondsOf(const QString &hours, const QString &minutes, const QString &seconds)
{
    return (hours.toLongLong() * 60 + minutes.toLongLong()) * 60 + seconds.toLongLong();
}

/// "12" of "08:20:09.12" is 1,200,000 ticks.
qint64 ticksOfFraction(const QString &digits)
{
    return digits.leftJustified(7, u'0').toLongLong();
}

QString canonical(qint64 ticks, bool isUtc)
{
    const qint64 seconds = ticks / ticksPerSecond;
    const QDate date = QDate(1, 1, 1).addDays(seconds / secondsPerDay);
    const auto two = [seconds](qint64 divisor, qint64 modulus) {
        return u"%1"_s.arg(seconds / divisor % modulus, 2, 10, QLatin1Char('0'));
    };
    return date.toString(Qt::ISODate)
        + u"T%1:%2:%3.%4"_s.arg(two(3600, 24), two(60, 60), two(1, 60))
              .arg(ticks % ticksPerSecond, 7, 10, QLatin1Char('0'))
        + (isUtc ? u"Z"_s : QString());
}

std::optional<TimeValue> dateIn(const QString &text)
{
    static const QRegularExpression form(
        u"\\A(\\d{4}-\\d\\d-\\d\\d)(?:T(\\d\\d):(\\d\\d):(\\d\\d)(?:\\.(\\d{1,7}))?(Z|[+-]\\d\\d:\\d\\d)?)?\\z"_s);
    const auto match = form.match(text);
    const QDate date = match.hasMatch() ? QDate::fromString(match.captured(1), Qt::ISODate) : QDate();
    if (!date.isValid())
        return std::nullopt;
    const qint64 day = QDate(1, 1, 1).daysTo(date);
    if (match.captured(2).isEmpty())
        return TimeValue{TimeValue::Kind::Date, day * secondsPerDay * ticksPerSecond, text};
    const qint64 second = secondsOf(match.captured(2), match.captured(3), match.captured(4));
    if (match.captured(2) > u"23" || match.captured(3) > u"59" || match.captured(4) > u"59")
        return std::nullopt;
    qint64 ticks = (day * secondsPerDay + second) * ticksPerSecond + ticksOfFraction(match.captured(5));
    const QString zone = match.captured(6);
    if (zone.size() > 1) {
        const qint64 offset = secondsOf(zone.sliced(1, 2), zone.sliced(4, 2), {}) * ticksPerSecond;
        ticks += zone.startsWith(u'+') ? -offset : offset;
    }
    return TimeValue{TimeValue::Kind::DateTime, ticks, canonical(ticks, !zone.isEmpty())};
}

std::optional<TimeValue> spanIn(const QString &text)
{
    static const QRegularExpression form(u"\\A(-?)(?:(\\d{1,7})\\.)?(\\d\\d):(\\d\\d):(\\d\\d)(?:\\.(\\d{1,7}))?\\z"_s);
    const auto match = form.match(text);
    if (!match.hasMatch())
        return std::nullopt;
    const qint64 seconds = match.captured(2).toLongLong() * secondsPerDay
        + secondsOf(match.captured(3), match.captured(4), match.captured(5));
    const qint64 ticks = seconds * ticksPerSecond + ticksOfFraction(match.captured(6));
    const bool isNegative = !match.captured(1).isEmpty();
    const bool isTimeOfDay = !isNegative && match.captured(2).isEmpty();
    return TimeValue{TimeValue::Kind::Span, isNegative ? -ticks : ticks, text, isTimeOfDay};
}

} // namespace

std::optional<TimeValue> timeValueOf(const QString &text)
{
    // Most texts are none, and matching costs more than this glance.
    const bool mayBe = text.size() >= 8 && text.size() < 40 && (text.contains(u':') || text.contains(u'-'));
    if (!mayBe)
        return std::nullopt;
    const auto date = dateIn(text);
    return date ? date : spanIn(text);
}

} // namespace Rookery::Sandbox
