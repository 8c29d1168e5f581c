// SPDX-License-Identifier: MIT
#pragma once

#include <QStringList>

#include <chrono>
#include <optional>

namespace Rookery {

/// How long the answer to a batch is held back until indexes have its documents, or other nodes. The batch is done by
/// then: a Timeout of type RavenTimeoutException says that it was saved, and the wait was in vain.
struct IndexWait
{
    std::chrono::milliseconds timeout = std::chrono::seconds(15);
    bool throwsOnTimeout = true; ///< false: answered as if the wait were over
    QStringList indexes = {}; ///< empty: all that the documents are in
};

struct ReplicationWait
{
    std::chrono::milliseconds timeout = std::chrono::seconds(15);
    bool throwsOnTimeout = true;
    int replicas = 1; ///< how many other nodes
    bool isMajority = false; ///< instead of a number
};

struct BatchWaits
{
    std::optional<IndexWait> indexes;
    std::optional<ReplicationWait> replication;

    /// All that they may take: the server waits for one after the other.
    std::chrono::milliseconds total() const
    {
        const std::chrono::milliseconds none(0);
        return (indexes ? indexes->timeout : none) + (replication ? replication->timeout : none);
    }
};

} // namespace Rookery
