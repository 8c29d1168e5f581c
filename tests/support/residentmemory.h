// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFile>

namespace Rookery {

#if defined(__SANITIZE_ADDRESS__)
inline constexpr qint64 quarantine
    = 256 << 20; // freed memory that the address sanitizer keeps back, by default as much as this
#else
inline constexpr qint64 quarantine = 0;
#endif

/// Memory of this process that is in use now; -1 where the system does not say.
inline qint64 residentBytes()
{
    QFile file(QStringLiteral("/proc/self/statm"));
    if (!file.open(QIODevice::ReadOnly))
        return -1;
    return file.readAll().split(' ').value(1).toLongLong() * 4096;
}

} // namespace Rookery
