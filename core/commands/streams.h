// SPDX-License-Identifier: MIT
#pragma once

#include "async/stream.h"
#include "commands/traits.h"
#include "model/document.h"

#include <optional>

namespace Rookery {

/// Documents one after the other, or what a query makes of them: then id and change vector may be empty, and the
/// metadata says `@projection`. Nothing is tracked.
using DocumentStream = Stream<Document>;

/// Any number of results of a query (RavenDB: POST /streams/queries). Includes are refused. A server begins to answer
/// before it has all, so an error may come behind some results.
struct StreamQuery
{
    using Answer = DocumentStream;
    static constexpr QLatin1StringView name{"StreamQuery"};
    static constexpr Access access = Access::Read;
    static constexpr Retry retry = Retry::Always;
    static constexpr Budget budget = Budget::Counted;

    QString query; ///< RQL; all of a collection: `from Orders`
    Json::Value parameters = {}; ///< an object, `$p` is its member "p"; null for none
    std::optional<qint64> start = {};
    std::optional<qint64> pageSize = {}; ///< not set: all
};

/// Any number of documents whose ids begin with a prefix, in the order of their ids; for the empty prefix all
/// documents, those that were changed last first (RavenDB: GET /streams/docs).
struct StreamDocuments
{
    using Answer = DocumentStream;
    static constexpr QLatin1StringView name{"StreamDocuments"};
    static constexpr Access access = Access::Read;
    static constexpr Retry retry = Retry::Always;
    static constexpr Budget budget = Budget::Counted;

    QString prefix = {};
    QString matches = {}; ///< see GetDocumentsByPrefix; only with a prefix
    QString startAfter = {}; ///< likewise
    qint64 start = 0;
    std::optional<qint64> pageSize = {}; ///< not set: all
};

} // namespace Rookery
