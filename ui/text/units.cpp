// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/units.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace Rookery {

namespace {

class UnitText
{
    Q_DECLARE_TR_FUNCTIONS(Rookery::UnitText)

public:
    static QString bytes(qint64 bytes, const QLocale &locale);
    static QString duration(std::chrono::milliseconds duration, const QLocale &locale);
    static QString day(const QDate &day, const QDate &today, const QLocale &locale);
    static QString time(const QDateTime &time, const QDate &today, const QLocale &locale);
};

/// One decimal below ten, and none where it would be a nought.
QString shortNumber(double number, const QLocale &locale)
{
    const int tenths = qRound(number * 10);
    const bool isWhole = tenths >= 100 || tenths % 10 == 0;
    return locale.toString(number, 'f', isWhole ? 0 : 1);
}

QString UnitText::bytes(qint64 bytes, const QLocale &locale)
{
    if (bytes < 1024)
        return tr("%n byte(s)", nullptr, static_cast<int>(bytes));
    const double kilobytes = double(bytes) / 1024;
    if (kilobytes < 1023.5)
        return tr("%1 KB", "kilobytes").arg(shortNumber(kilobytes, locale));
    if (kilobytes < 1023.5 * 1024)
        return tr("%1 MB", "megabytes").arg(shortNumber(kilobytes / 1024, locale));
    return tr("%1 GB", "gigabytes").arg(shortNumber(kilobytes / 1024 / 1024, locale));
}

QString UnitText::duration(std::chrono::milliseconds duration, const QLocale &locale)
{
    const qint64 milliseconds = duration.count();
    if (milliseconds < 1)
        return tr("under 1 ms", "milliseconds");
    if (milliseconds < 1000)
        return tr("%1 ms", "milliseconds").arg(locale.toString(milliseconds));
    if (milliseconds < 59'500)
        return tr("%1 s", "seconds").arg(shortNumber(double(milliseconds) / 1000, locale));
    const qint64 seconds = (milliseconds + 500) / 1000;
    if (seconds % 60 == 0)
        return tr("%1 min", "minutes").arg(locale.toString(seconds / 60));
    return tr("%1 min %2 s", "minutes, seconds").arg(locale.toString(seconds / 60), locale.toString(seconds % 60));
}

QString UnitText::day(const QDate &day, const QDate &today, const QLocale &locale)
{
    if (day.year() == today.year())
        return locale.toString(day, tr("d MMM", "a day of this year, as QLocale::toString() has it"));
    return locale.toString(day, tr("d MMM yyyy", "a day of another year, as QLocale::toString() has it"));
}

QString UnitText::time(const QDateTime &time, const QDate &today, const QLocale &locale)
{
    const QString clock = locale.toString(time.time(), QLocale::ShortFormat);
    if (time.date() == today)
        return tr("today %1", "a time of day").arg(clock);
    if (time.date().addDays(1) == today)
        return tr("yesterday %1", "a time of day").arg(clock);
    return tr("%1 %2", "a day, and a time of day").arg(day(time.date(), today, locale), clock);
}

} // namespace

QString byteText(qint64 bytes, const QLocale &locale)
{
    return UnitText::bytes(bytes, locale);
}

QString durationText(std::chrono::microseconds duration, const QLocale &locale)
{
    return UnitText::duration(std::chrono::floor<std::chrono::milliseconds>(duration), locale);
}

QString countText(qint64 count, const QLocale &locale)
{
    return locale.toString(count);
}

QString timeText(const QDateTime &time, const QDateTime &now, const QLocale &locale)
{
    return time.isValid() ? UnitText::time(time.toLocalTime(), now.toLocalTime().date(), locale) : QString();
}

} // namespace Rookery
