// SPDX-License-Identifier: MIT
#pragma once

#include "base/result.h"
#include "commands/bulkinsert.h"
#include "commands/traits.h"
#include "json/tree.h"

#include <QList>

#include <chrono>
#include <optional>

namespace Rookery {

/// How what a query finds is changed (RavenDB: QueryOperationOptions).
struct QueryOperationOptions
{
    bool allowsStale = false; ///< false: fails where the index has not caught up
    std::optional<std::chrono::milliseconds> staleTimeout = {}; ///< how long the index may take for that; not set: 0
    std::optional<int> maxOpsPerSecond = {}; ///< not set: as fast as it goes
    /// What became of each document is told as well. Servers do so of queries that have an index, and of few documents.
    bool retrieveDetails = false;
};

/// Begins to run a script on all that a query finds (RavenDB: PATCH /queries). It goes on by itself: see
/// GetOperationState. Not one transaction: what was patched before an error, or before it is killed, stays so.
struct PatchByQuery
{
    using Answer = Done; ///< it has begun. What is wrong with script or index is told by its state
    static constexpr QLatin1StringView name{"PatchByQuery"};
    static constexpr Access access = Access::Write;
    static constexpr Retry retry = Retry::OnlyIfNotSent;
    static constexpr Budget budget = Budget::Free;

    OperationId operation = {}; ///< from NextOperationId, one for each
    QString query; ///< RQL with an `update` clause
    Json::Value parameters = {}; ///< an object, `args.p` is its member "p"; null for none
    QueryOperationOptions options = {};
};

/// Begins to delete all that a query finds (RavenDB: DELETE /queries). The same holds.
struct DeleteByQuery
{
    using Answer = Done;
    static constexpr QLatin1StringView name{"DeleteByQuery"};
    static constexpr Access access = Access::Write;
    static constexpr Retry retry = Retry::OnlyIfNotSent;
    static constexpr Budget budget = Budget::Free;

    OperationId operation = {};
    QString query; ///< RQL
    Json::Value parameters = {}; ///< an object, `$p` is its member "p"; null for none
    QueryOperationOptions options = {};
};

/// What became of one document.
struct OperationDetail
{
    QString id;
    QString status; ///< of a patch: "Patched", "NotModified", …; empty for a delete
};

struct OperationResult
{
    qint64 total = 0; ///< documents that were looked at
    QList<OperationDetail> details = {}; ///< where they were asked for, and the server tells them
};

/// How far a long operation is.
struct OperationState
{
    enum class Status : quint8 {
        InProgress,
        Completed,
        Canceled, ///< somebody has killed it
        Faulted,
    };

    Status status = Status::InProgress;
    qint64 processed = 0; ///< of a progress; servers tell it while the operation runs
    qint64 total = 0; ///< 0: not known yet
    OperationResult result = {}; ///< where it is Completed
    std::optional<Error> fault = {}; ///< where it is Faulted: the server's own sentence
};

/// RavenDB: GET /operations/state.
struct GetOperationState
{
    using Answer = std::optional<OperationState>; ///< nullopt: the server does not know the number, or no longer
    static constexpr QLatin1StringView name{"GetOperationState"};
    static constexpr Access access = Access::Read;
    static constexpr Retry retry = Retry::Always;
    static constexpr Budget budget = Budget::Free;

    OperationId operation = {};
};

/// Asks the server to stop an operation, which it does some time later (RavenDB: POST /operations/kill). One that has
/// ended stays as it is; Rejected where the server does not know it.
struct KillOperation
{
    using Answer = Done;
    static constexpr QLatin1StringView name{"KillOperation"};
    static constexpr Access access = Access::Write;
    static constexpr Retry retry = Retry::OnlyIfNotSent;
    static constexpr Budget budget = Budget::Free;

    OperationId operation = {};
};

} // namespace Rookery
