// SPDX-License-Identifier: MIT
#pragma once

#include "commands/traits.h"
#include "json/tree.h"

#include <QStringList>

#include <optional>

namespace Rookery {

/// A value that the whole cluster agrees on (RavenDB: compare-exchange).
struct CompareExchangeValue
{
    QString key;
    Json::Value value;
    qint64 index = 0; ///< its version: the raft index of the transaction that wrote it; 0: not written yet
};

/// Compare-exchange values by key (RavenDB: GET /cmpxchg). Keys compare without case.
struct GetCompareExchangeValues
{
    using Answer = QList<std::optional<CompareExchangeValue>>; ///< in the order of the keys; nullopt: there is none
    static constexpr QLatin1StringView name{"GetCompareExchangeValues"};
    static constexpr Access access = Access::Read;
    static constexpr Retry retry = Retry::Always;
    static constexpr Budget budget = Budget::Counted;

    QStringList keys; ///< at least one, none empty
};

/// One page of the compare-exchange values whose keys begin with a prefix, in the order of their keys (RavenDB: GET
/// /cmpxchg?startsWith=). Among those that the server counts are atomic guards, which are left out: a page may be
/// shorter than its size and not be the last.
struct GetCompareExchangeByPrefix
{
    using Answer = QList<CompareExchangeValue>;
    static constexpr QLatin1StringView name{"GetCompareExchangeByPrefix"};
    static constexpr Access access = Access::Read;
    static constexpr Retry retry = Retry::Always;
    static constexpr Budget budget = Budget::Counted;

    QString prefix = {}; ///< empty: all of them
    qint64 start = 0;
    qint64 pageSize = 25;
};

/// Writes a compare-exchange value. A command of a batch, as the next one; only of a cluster-wide transaction, since in
/// any other the server drops it without a word.
struct PutCompareExchange
{
    QString key; ///< at most 512 bytes; compares without case
    qint64 index = 0; ///< that it must have now; 0: it must not exist yet
    Json::Value value;
};

struct DeleteCompareExchange
{
    QString key;
    qint64 index = 0; ///< that it must have now; one that does not exist has 0
};

/// Of a put as well as of a delete.
struct CompareExchangeResult
{
    QString key;
    qint64 index = 0; ///< of the transaction, which is the value's from now on
};

} // namespace Rookery
