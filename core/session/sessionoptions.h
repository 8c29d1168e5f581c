// SPDX-License-Identifier: MIT
#pragma once

#include "base/result.h"
#include "model/changevector.h"
#include "session/conventions.h"

#include <QString>

namespace Rookery {

class RequestExecutor;

/// How a session is opened (RavenDB: SessionOptions). Fields that are not set come from the store's conventions.
struct SessionOptions
{
    QString database = {}; ///< empty: the store's default
    /// true turns tracking OFF: documents are fresh copies at every load, nothing is stored or saved.
    bool noTracking = false;
    bool noCaching = false; ///< true: replies are neither taken from the HTTP cache nor kept in it
    /// Borrowed: must outlive the session. nullptr: the store's own executor of that database.
    RequestExecutor *requestExecutor = nullptr;
    TransactionMode transactionMode = TransactionMode::SingleNode;
    /// Experts only. true: cluster-wide saves without atomic guards. Means nothing in single-node mode.
    std::optional<bool> disableAtomicDocumentWritesInClusterWideTransaction = {};
    std::optional<OptimisticConcurrencyMode> optimisticConcurrency = {};
    std::optional<int> maxNumberOfRequestsPerSession = {}; ///< at least 1
    /// Where load balancing goes by session context (LoadBalanceBehavior::UseSessionContext), sessions with the same
    /// text have the same node, for reads and writes, as long as it is well: a user's name, or a tenant's (RavenDB:
    /// SessionInfo.SetContext). Empty: this session is as every other.
    QString loadBalanceContext = {};
    QString name = {}; ///< how the activity log names it; empty: the store makes one
};

/// The options with every unset field filled in from the conventions; fails with Misuse, saying which field, where one
/// cannot be. (Optimistic concurrency in a cluster-wide session is refused by saveChanges(), as RavenDB does, since
/// both can still be changed.)
Result<SessionOptions> completed(
    SessionOptions options, const Conventions &conventions, const QString &defaultDatabase);

} // namespace Rookery
