// SPDX-License-Identifier: MIT
#pragma once

#include "session/deferred/deferredcommands.h"

namespace Rookery {

/// Deferred commands that are sent as one.
using JoinedCommands = QList<DeferredPointer>;

/// Those that follow each other about one document, with nothing else about it in between, are sent as one where one
/// command can hold them: patches (as one script), changes of counters, of one time series. The rest stay alone.
QList<JoinedCommands> joined(const QList<DeferredPointer> &commands);

/// The command that is sent for them.
BatchCommand commandOf(const JoinedCommands &commands);

} // namespace Rookery
