// SPDX-License-Identifier: MIT
#pragma once

#include "commands/documents.h"
#include "commands/queries.h"
#include "model/document.h"

#include <QList>
#include <QStringList>

#include <chrono>
#include <optional>

// What reads of a session are asked with, and what they answer.

namespace Rookery {

/// What was asked for, and what is there; nullopt: no such document.
struct LoadedDocument
{
    QString id; ///< as it was asked for
    std::optional<Document> document;
};

/// The document as the session has it, nullopt where it is unchanged; and the change vector, nullopt where there is no
/// such document, or the server does not have it yet.
using ConditionalAnswer = ConditionalDocument;

struct LoadOptions
{
    QStringList includes = {}; ///< paths of references whose documents come along: "Company", "Lines[].Product"
    /// Paths of keys; their compare-exchange values come along, and CompareExchange::load() then needs no request. In
    /// cluster-wide sessions only.
    QStringList compareExchangeValues = {};
    /// Of these documents themselves; Counters::load() then needs no request. An empty list: all of them.
    std::optional<QStringList> counters = {};
    QList<TimeSeriesInclude> timeSeries = {}; ///< the same for TimeSeries::load()

    bool hasIncludes() const
    {
        return !includes.isEmpty() || !compareExchangeValues.isEmpty() || counters || !timeSeries.isEmpty();
    }
};

/// See GetDocumentsByPrefix.
struct StartingWithOptions
{
    QString matches = {};
    QString exclude = {};
    QString startAfter = {};
    qint64 start = 0;
    qint64 pageSize = 25;
};

/// See StreamDocuments.
struct StreamOptions
{
    QString matches = {};
    QString startAfter = {};
    qint64 start = 0;
    std::optional<qint64> pageSize = {}; ///< not set: all
};

/// A question in RQL (RavenDB: a raw query). Whole documents among the results are tracked, projections are not.
struct Query
{
    QString rql;
    Json::Value parameters = {}; ///< an object: `$p` is its member "p"; null for none
    std::optional<qint64> start = {}; ///< how many results to leave out
    std::optional<qint64> pageSize = {}; ///< not set: all results
    bool noTracking = false; ///< the session takes no notice of the results and of what is included
    /// Wait until the index has caught up with the documents; what is stale even then is a Timeout.
    bool waitForNonStaleResults = false;
    std::chrono::milliseconds timeout = std::chrono::seconds(15); ///< of that wait
};

/// Documents in it are as the session has them, edits included; a document that was deleted in the session is among
/// them, too. Projections are as the server made them.
using QueryAnswer = QueryResults;

} // namespace Rookery
