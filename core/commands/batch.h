// SPDX-License-Identifier: MIT
#pragma once

#include "commands/batchwaits.h"
#include "commands/compareexchange.h"
#include "commands/documentwrites.h"
#include "commands/extensions.h"
#include "commands/traits.h"

#include <QList>

#include <iterator>
#include <optional>
#include <variant>

namespace Rookery {

using BatchCommand = std::variant<PutDocument, DeleteDocument, CheckUnchanged, PutCompareExchange,
    DeleteCompareExchange, PatchDocument, ChangeCounters, PutAttachment, DeleteAttachment, ChangeTimeSeries,
    ForceRevision, CopyAttachment, MoveAttachment>;

/// RavenDB's name of a command of a batch.
inline QLatin1StringView typeOf(const BatchCommand &command)
{
    static constexpr QLatin1StringView names[] = {QLatin1StringView("PUT"), QLatin1StringView("DELETE"),
        QLatin1StringView("BatchTrackChanges"), QLatin1StringView("CompareExchangePUT"),
        QLatin1StringView("CompareExchangeDELETE"), QLatin1StringView("PATCH"), QLatin1StringView("Counters"),
        QLatin1StringView("AttachmentPUT"), QLatin1StringView("AttachmentDELETE"), QLatin1StringView("TimeSeries"),
        QLatin1StringView("ForceRevisionCreation"), QLatin1StringView("AttachmentCOPY"),
        QLatin1StringView("AttachmentMOVE")};
    static_assert(std::size(names) == std::variant_size_v<BatchCommand>);
    return names[command.index()];
}

/// The document that a command is about; empty where it is about several, or about none.
inline QString documentIdOf(const BatchCommand &command)
{
    return std::visit(
        [](const auto &each) {
            if constexpr (requires { each.id; })
                return each.id;
            else
                return QString();
        },
        command);
}

using BatchResult
    = std::variant<PutResult, DeleteResult, CheckResult, CompareExchangeResult, PatchResult, ExtensionResult>;

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
    BatchWaits waits = {};
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
    BatchWaits waits = {};
};

} // namespace Rookery
