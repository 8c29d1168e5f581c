// SPDX-License-Identifier: MIT
#pragma once

#include "session/sessionstate.h"

namespace Rookery {

// What patches, counters, attachments and time series have in common before they are deferred.

/// Misuse where a command cannot be about this document: its id is empty, or still to be made by the server.
Result<Done> checkDeferrable(const SessionState &state, const QString &id);

/// Is it deleted in this session, by id or as a tracked document?
bool isDeletedHere(const SessionState &state, const QString &id);

/// Misuse, in RavenDB's words: "Can't <action> of document <id>, <why>."
Error cannot(const QString &action, const QString &id, const QString &why);

/// Defers a command, and says so.
Done defer(SessionState &state, BatchCommand command);

} // namespace Rookery
