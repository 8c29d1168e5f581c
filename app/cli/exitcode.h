// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"

namespace Rookery::Cli {

/// What the program tells the shell; the manual page lists them for users.
enum class ExitCode : quint8 {
    Ok = 0,
    Refused = 1, ///< refused, not found, or (diff) different
    Usage = 2, ///< the call itself is wrong
    Trouble = 3, ///< no connection, no usable answer, or a file that cannot be read or written
    Conflict = 4, ///< somebody else changed it first; nothing was written
    Unknown = 5, ///< a write was sent and its outcome is not known
};

ExitCode exitCodeOf(const Error &error);

} // namespace Rookery::Cli
