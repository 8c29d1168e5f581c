// SPDX-License-Identifier: MIT
#pragma once

#include "commands/traits.h"
#include "model/document.h"
#include "model/extensions.h"

#include <QStringList>

#include <chrono>
#include <optional>

namespace Rookery {

/// One result of a query.
struct QueryResult
{
    Document document; ///< id and change vector are empty where there are none: results of `group by`
    /// Made by the query (`select`, `group by`), not a document as it is stored: never to be tracked or saved.
    bool isProjection = false;
};

struct QueryResults
{
    QList<QueryResult> results = {}; ///< in the query's order
    QList<Document> includes = {}; ///< what the query's include paths led to
    QStringList includedPaths = {}; ///< the query's include paths
    qint64 totalResults = 0; ///< without paging; -1 where the server does not count them
    bool isStale = false; ///< the index had not caught up with the documents
    QString indexName = {}; ///< "collection/Users" where none was needed
    qint64 durationInMs = 0; ///< of the server's work; -1 where the reply came from the cache
    qint64 resultEtag = 0; ///< changes with the documents queried
    IncludedExtensions extensions = {}; ///< what `include counters()` and `include timeseries()` led to
};

/// Documents by RQL (RavenDB: POST /queries). A server that has no index for the question makes one.
struct QueryDocuments
{
    using Answer = QueryResults;
    static constexpr QLatin1StringView name{"QueryDocuments"};
    static constexpr Access access = Access::Read;
    static constexpr Retry retry = Retry::Always;
    static constexpr Budget budget = Budget::Counted;

    QString query;
    Json::Value parameters = {}; ///< an object, `$p` is its member "p"; null for none. Numbers keep their lexemes
    std::optional<qint64> start = {}; ///< how many to leave out, as `limit start, pageSize` in the query
    std::optional<qint64> pageSize = {}; ///< not set: all
    /// Wait until the index has caught up, at most that long; then the answer is stale (RavenDB:
    /// WaitForNonStaleResults). Not set: do not wait.
    std::optional<std::chrono::milliseconds> waitForNonStale = {};
};

} // namespace Rookery
