// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "session/sessionoptions.h"
#include "workspace/connection.h"

namespace Rookery {

/// What a person wants to open: where, and how. `options.requestExecutor` stays empty: the store's own is pinned.
struct SessionChoice
{
    static constexpr int usualBudget = 30;

    Connection connection = {};
    QString pinnedNode = {}; ///< URL of one node; empty: as the cluster says
    SessionOptions options = {};

    /// As a window's tab begins: with optimistic concurrency.
    static SessionChoice forWindow(const Connection &connection);

    /// The one that the session works on; empty where neither options nor connection name one.
    QString database() const { return options.database.isEmpty() ? connection.database : options.database; }
    bool isClusterWide() const { return options.transactionMode == TransactionMode::ClusterWide; }
    int requestBudget() const { return options.maxNumberOfRequestsPerSession.value_or(usualBudget); }
    /// Guards do its work in a cluster-wide transaction, and without tracking nothing is saved.
    bool isOptimisticConcurrencyOn() const;
    /// Means nothing outside a cluster-wide transaction.
    bool isWithoutAtomicDocumentWrites() const;
    /// Could a session that is open as this become the other? Budget, concurrency and transaction mode can change, no
    /// more.
    bool isSameSession(const SessionChoice &other) const;
    /// The same without what has no say in it: as a session takes it.
    SessionChoice effective() const;
};

} // namespace Rookery
