// SPDX-License-Identifier: MIT
#pragma once

#include "commands/compareexchange.h"
#include "commands/traits.h"
#include "model/document.h"
#include "model/extensions.h"

#include <QMap>
#include <QStringList>

#include <optional>

namespace Rookery {

struct LoadedDocuments
{
    QList<std::optional<Document>> documents; ///< in the order of the ids asked for; nullopt where there is none
    QList<Document> includes; ///< what the include paths led to
    /// What the paths of keys led to, by key; nullopt: there is no such value.
    QMap<QString, std::optional<CompareExchangeValue>> compareExchangeValues = {};
    /// Of a cluster-wide read: what is not there, but was once, and has its atomic guard still, since a delete in
    /// single-node mode leaves it behind. By idKey(): what a cluster-wide put has to name as original change vector.
    QMap<QString, QString> leftGuards = {};
    IncludedExtensions extensions = {};
};

/// A range of a time series that comes along with documents.
struct TimeSeriesInclude
{
    QString name;
    TimeSeriesRange range = {};
};

/// Documents by id (RavenDB: GET or POST /docs). Ids compare without case; duplicates are answered each.
struct GetDocuments
{
    using Answer = LoadedDocuments;
    static constexpr QLatin1StringView name{"GetDocuments"};
    static constexpr Access access = Access::Read;
    static constexpr Retry retry = Retry::Always;
    static constexpr Budget budget = Budget::Counted;

    QStringList ids; ///< at least one, none empty
    QStringList includes = {}; ///< paths of references to load as well: "Company", "Lines[].Product"
    bool isMetadataOnly = false; ///< documents are only their @metadata
    QStringList compareExchangeValues = {}; ///< paths of keys, whose compare-exchange values come along
    std::optional<QStringList> counters = {}; ///< of these documents, which come along; empty: all of them
    QList<TimeSeriesInclude> timeSeries = {}; ///< the same; of one series all ranges are answered
};

/// One page of the documents whose ids begin with a prefix, in ordinal order of their ids (RavenDB: startsWith).
struct GetDocumentsByPrefix
{
    using Answer = QList<Document>;
    static constexpr QLatin1StringView name{"GetDocumentsByPrefix"};
    static constexpr Access access = Access::Read;
    static constexpr Retry retry = Retry::Always;
    static constexpr Budget budget = Budget::Counted;

    QString prefix = {}; ///< empty: all documents
    QString matches = {}; ///< "1*|3": what the rest of the id must look like; `?` and `*`, `|` is "or"
    QString exclude = {}; ///< likewise, what it must not look like
    QString startAfter = {}; ///< only ids that come after this one; much cheaper than a large `start`
    qint64 start = 0;
    qint64 pageSize = 25;
    bool isMetadataOnly = false;
};

struct ConditionalDocument
{
    std::optional<Document> document; ///< nullopt: unchanged, or there is none
    std::optional<QString> changeVector; ///< that it has now; nullopt: there is no such document
};

/// A document, unless it is still in the version that the caller has (RavenDB: GET /docs with If-None-Match).
struct GetDocumentIfChanged
{
    using Answer = ConditionalDocument;
    static constexpr QLatin1StringView name{"GetDocumentIfChanged"};
    static constexpr Access access = Access::Read;
    static constexpr Retry retry = Retry::Always;
    static constexpr Budget budget = Budget::Counted;

    QString id;
    QString changeVector; ///< of the version that the caller has; not empty
};

/// Does a document exist, and in which version? (RavenDB: HEAD /docs)
struct GetChangeVector
{
    using Answer = std::optional<QString>;
    static constexpr QLatin1StringView name{"GetChangeVector"};
    static constexpr Access access = Access::Read;
    static constexpr Retry retry = Retry::Always;
    static constexpr Budget budget = Budget::Free;

    QString id;
};

} // namespace Rookery
