// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "invocation.h"

namespace Rookery::Cli {

/// `rookery-cli session`: reads commands to the end of input, and answers each.
ExitCode runSession(const Invocation &invocation);

} // namespace Rookery::Cli
