// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTextCharFormat>

namespace Rookery {

/// For highlighters.
inline QTextCharFormat formatIn(const QColor &color)
{
    QTextCharFormat format;
    format.setForeground(color);
    return format;
}

} // namespace Rookery
