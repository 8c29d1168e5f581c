// SPDX-License-Identifier: MIT
#pragma once

#include "commands/compareexchange.h"
#include "commands/traits.h"
#include "json/tree.h"
#include "model/changevector.h"

#include <QList>
#include <QMap>

#include <optional>
#include <variant>

namespace Rookery {

/// Writes a whole document.
struct PutDocument
{
    /// Empty: the server makes a GUID. "users/": it completes the id. "users|": it takes the next identity.
    QString id;
    ExpectedChangeVector expected; ///< ignored by a cluster-wide transaction
    std::optional<QString> originalChangeVector; ///< as loaded; the atomic guard of a cluster-wide transaction
    Json::Value json; ///< with @metadata; the collection of an existing document must stay what it is
};

/// Deletes a document; one that does not exist is no error unless a change vector is expected.
struct DeleteDocument
{
    QString id;
    ExpectedChangeVector expected;
    std::optional<QString> originalChangeVector;
};

/// Demands that documents which are not written still are what they were when they were read (RavenDB 7.2:
/// BatchTrackChanges). Not in a cluster-wide transaction.
struct CheckUnchanged
{
    QMap<QString, QString> changeVectors; ///< by document id; empty: the document must not exist
};

using BatchCommand
    = std::variant<PutDocument, DeleteDocument, CheckUnchanged, PutCompareExchange, DeleteCompareExchange>;

struct PutResult
{
    QString id; ///< final
    QString changeVector;
    QString collection; ///< "@empty" where it has none
    QString lastModified;
    QString flags;
};

struct DeleteResult
{
    QString id;
    bool wasDeleted = false; ///< false: there was no such document
    QString changeVector; ///< only cluster-wide
};

/// Nothing has changed, or else the batch would have failed with Conflict.
struct CheckResult
{
};

using BatchResult = std::variant<PutResult, DeleteResult, CheckResult, CompareExchangeResult>;

struct BatchAnswer
{
    QList<BatchResult> results; ///< one per command, in their order
    qint64 transactionIndex = 0; ///< raft index of a cluster-wide transaction, else 0
};

/// Several writes in one transaction of one node: all or none (RavenDB: POST /bulk_docs).
struct ExecuteBatch
{
    using Answer = BatchAnswer;
    static constexpr QLatin1StringView name{"ExecuteBatch"};
    static constexpr Access access = Access::Write;
    static constexpr Retry retry = Retry::OnlyIfNotSent;
    static constexpr Budget budget = Budget::Counted;

    QList<BatchCommand> commands;
};

/// Several writes in one transaction of the whole cluster (RavenDB: bulk_docs with TransactionMode ClusterWide).
struct ExecuteClusterTransaction
{
    using Answer = BatchAnswer;
    static constexpr QLatin1StringView name{"ExecuteClusterTransaction"};
    static constexpr Access access = Access::Write;
    static constexpr Retry retry = Retry::SameRaftRequestId;
    static constexpr Budget budget = Budget::Counted;

    QList<BatchCommand> commands;
    QString raftRequestId; ///< a GUID, new for every transaction
    std::optional<bool> disableAtomicDocumentWrites; ///< nullopt: the server's default (atomic guards are on)
};

} // namespace Rookery
