// SPDX-License-Identifier: MIT
#pragma once

#include "session/sessionstate.h"

namespace Rookery {

/// What it means to the session that deferred commands, or a forced revision, were done: they are pending no more, and
/// a tracked document that was patched is as the script left it. One that was edited since it was sent stays as it is,
/// change vector included, so that optimistic concurrency refuses to undo the patch.
void adoptDeferred(SessionState &state, const PlannedWrite &write, const BatchResult &result);

/// The document as the server has it after a save, for one that the session tracks. Where it was edited since, only
/// what is not content is taken, and nothing where the content is another.
void adoptStored(SessionState &state, const Document &stored);

} // namespace Rookery
