// SPDX-License-Identifier: MIT
#pragma once

#include "commands/batch.h"
#include "commands/traits.h"

namespace Rookery {

/// Under which a server shows a long operation. Each node has numbers of its own.
struct OperationId
{
    qint64 number = 0;
    QString nodeTag = {}; ///< of the node that gave the number, and is asked to begin and about it; empty: any

    bool operator==(const OperationId &) const = default;
};

/// A new number for a long operation (RavenDB: GET /operations/next-operation-id).
struct NextOperationId
{
    using Answer = OperationId;
    static constexpr QLatin1StringView name{"NextOperationId"};
    static constexpr Access access = Access::Read;
    static constexpr Retry retry = Retry::Always;
    static constexpr Budget budget = Budget::Free;
};

/// Many documents at once, for speed: no change vector is expected, and none comes back (RavenDB: POST /bulk_insert).
/// Not one transaction on a server: where it fails, some documents may be stored. In the sandbox it is one.
struct InsertInBulk
{
    using Answer = Done;
    static constexpr QLatin1StringView name{"InsertInBulk"};
    static constexpr Access access = Access::Write;
    static constexpr Retry retry = Retry::OnlyIfNotSent;
    static constexpr Budget budget = Budget::Free;

    OperationId operation = {}; ///< from NextOperationId, one for each
    QList<PutDocument> documents; ///< ids are final; nothing but id and json is looked at
};

} // namespace Rookery
