// SPDX-License-Identifier: MIT
#pragma once

#include "commands/documents.h"
#include "commands/queries.h"
#include "model/changevector.h"
#include "model/document.h"

#include <QList>
#include <QStringList>

#include <chrono>
#include <optional>

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

struct StoreOptions
{
    QString collection = {}; ///< empty: that of the document's own @metadata, or none
    /// Not set: as optimistic concurrency says. Set to nullopt: no check at all. Set to a text: exactly this one, and
    /// for the empty text that the document does not exist yet.
    std::optional<ExpectedChangeVector> changeVector = {};
};

struct TrackedId
{
    QString id;
    bool isDeleted = false;
};

/// What became of one write of a save.
struct SavedWrite
{
    enum class Type : quint8 { Put, Delete, Check, PutCompareExchange, DeleteCompareExchange };

    Type type = Type::Put;
    QString id; ///< final; the key of a compare-exchange value; empty for a check of what was only read
    QString changeVector; ///< empty for a delete in single-node mode, and for what has none
};

/// A document of a save whose outcome is unknown.
struct UnsettledDocument
{
    QString id; ///< provisional where the server makes it
    /// For such an id: documents of the server with the same content, any of which may be this one, the latest first.
    QStringList candidates = {};
};

/// The outcome of saveChanges(): one line per write, in the order they were sent; empty where nothing was pending.
struct SaveAnswer
{
    QList<SavedWrite> writes;
};

} // namespace Rookery
