// SPDX-License-Identifier: GPL-3.0-or-later
#include "exitcode.h"

namespace Rookery::Cli {

ExitCode exitCodeOf(const Error &error)
{
    switch (error.kind) {
    case ErrorKind::Misuse: return ExitCode::Usage;
    case ErrorKind::RequestLimit:
    case ErrorKind::TooLarge:
    case ErrorKind::InvalidJson:
    case ErrorKind::DatabaseMissing:
    case ErrorKind::Unauthorized:
    case ErrorKind::Rejected:
    case ErrorKind::Locked:
    case ErrorKind::NotSupported: return ExitCode::Refused;
    case ErrorKind::Conflict: return ExitCode::Conflict;
    case ErrorKind::StateUnknown: return ExitCode::Unknown;
    case ErrorKind::NotSent:
    case ErrorKind::Canceled:
    case ErrorKind::Unreachable:
    case ErrorKind::Timeout:
    case ErrorKind::NotSaved:
    case ErrorKind::BadReply:
    case ErrorKind::Unavailable:
    case ErrorKind::Storage: return ExitCode::Trouble;
    }
    return ExitCode::Trouble;
}

} // namespace Rookery::Cli
