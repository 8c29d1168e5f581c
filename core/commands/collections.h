// SPDX-License-Identifier: MIT
#pragma once

#include "commands/traits.h"
#include "model/database.h"
#include "model/document.h"

namespace Rookery {

/// How many documents each collection has (RavenDB: collections/stats).
struct GetCollectionStatistics
{
    using Answer = CollectionStatistics;
    static constexpr QLatin1StringView name{"GetCollectionStatistics"};
    static constexpr Access access = Access::Read;
    static constexpr Retry retry = Retry::Always;
    static constexpr Budget budget = Budget::Free;
};

/// One page of a collection, latest change first (RavenDB: collections/docs). One that does not exist is empty.
struct GetCollectionPage
{
    using Answer = QList<Document>;
    static constexpr QLatin1StringView name{"GetCollectionPage"};
    static constexpr Access access = Access::Read;
    static constexpr Retry retry = Retry::Always;
    static constexpr Budget budget = Budget::Free;

    QString collection; ///< without case; "@empty" for documents without one
    qint64 start = 0;
    qint64 pageSize = 25;
};

} // namespace Rookery
