// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>
#include <QLocale>

#include <chrono>

namespace Rookery {

// Figures for people, in the order, separators and digits of `locale`.

QString byteText(qint64 bytes, const QLocale &locale = {}); ///< "640 bytes", "1.9 KB", "12 MB"; of 1,024 each
/// "under 1 ms", "6 ms", "1.4 s", "2 min 5 s".
QString durationText(std::chrono::microseconds duration, const QLocale &locale = {});
QString countText(qint64 count, const QLocale &locale = {}); ///< "1,059"
/// In local time: "today 10:42", "yesterday 10:42", "4 Jul 10:42" of this year, else with the year.
QString timeText(
    const QDateTime &time, const QDateTime &now = QDateTime::currentDateTime(), const QLocale &locale = {});

} // namespace Rookery
