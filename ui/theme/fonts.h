// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFont>

namespace Rookery {

/// The only sizes: relative to the system's font, which stands for Body.
enum class FontStep : quint8 {
    Caption, ///< 11 px where Body is 13: badges
    Small, ///< 12: hints, status, headers
    Body, ///< 13: everything
    Head, ///< 15, semibold: heads of dialogs
    Title, ///< 22, semibold: welcome
};

/// `base` in the size of a step; `base` itself is of Body size.
QFont fontOf(FontStep step, const QFont &base);
/// The application's font in the size of a step.
QFont fontOf(FontStep step);
/// For JSON, paths and ids in headers: one step below `beside`, no ligatures where Qt can do without.
QFont monospaceFont(const QFont &beside);

} // namespace Rookery
