// SPDX-License-Identifier: MIT
#pragma once

#include <QtGlobal>

namespace Rookery {

/// What a command does to the server; write guards go by it.
enum class Access : quint8 {
    Read,
    Write, ///< changes documents
    Admin, ///< changes databases
};

/// When an executor may send a command to another node, or again.
enum class Retry : quint8 {
    Always, ///< asking twice is harmless
    OnlyIfNotSent, ///< only where no byte of it has left
    SameRaftRequestId, ///< the server recognizes the second one by its raft-request-id
};

/// Does a session pay for it out of its request budget? (RavenDB: maxNumberOfRequestsPerSession)
enum class Budget : quint8 { Counted, Free };

} // namespace Rookery
