// SPDX-License-Identifier: MIT
#pragma once

#include "async/withdrawal.h"
#include "model/changevector.h"

#include <QString>

#include <atomic>
#include <chrono>
#include <memory>

namespace Rookery {

/// Why a request is made: the column "For" of the activity log. Words for it are the window's.
enum class Reason : quint8 {
    Browse, ///< lists, counts and pages, outside any unit of work
    Load,
    Query,
    Exists,
    Refresh,
    Save,
    SettleSave, ///< asking what became of a save whose reply was lost
    ReadBack, ///< fetching what the server made of a saved document that it rewrites
    NewId,
    Administration,
};

enum class Caching : quint8 {
    Allowed, ///< read and write the ETag cache; the server is still asked every time
    None, ///< neither read nor write it (RavenDB: noCaching)
};

/// What the executor counts for a session while its requests are under way.
struct RequestTally
{
    std::atomic<int> cacheHits = 0; ///< answers of 304 Not Modified
};

/// Who asks, why, and how. The same for every command; what is asked stands in the command.
struct RequestContext
{
    QString session = {}; ///< the session's name; empty for store-level commands
    int sessionNumber = 0; ///< counts up from 1 in a store, to spread sessions over nodes; 0 for store-level commands
    QString loadBalanceContext = {}; ///< the session's; see LoadBalanceBehavior::UseSessionContext
    Reason reason = Reason::Browse;
    Caching caching = Caching::Allowed;
    TransactionMode transactionMode = TransactionMode::SingleNode;
    std::chrono::milliseconds timeout{0}; ///< with one node; 0: the executor's own
    qint64 knownRaftIndex = 0; ///< a read waits until the node has applied it; 0: no wait (RavenDB: Known-Raft-Index)
    Withdrawal withdrawal = {}; ///< of a write; a read is given up by canceling its Pending
    std::shared_ptr<RequestTally> tally = {}; ///< shared by a session and its requests in flight, which may outlive it
};

} // namespace Rookery
