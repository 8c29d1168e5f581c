// SPDX-License-Identifier: MIT
#pragma once

#include "commands/streams.h"
#include "sandbox/run/selection.h"

namespace Rookery::Sandbox {

/// A stream of these documents, read in batches of some hundred KB, one for each that is asked for. What was changed
/// since comes as it is then, and what was deleted does not come.
DocumentStream streamOf(Selection selection, const Store &store);

} // namespace Rookery::Sandbox
