// SPDX-License-Identifier: MIT
#pragma once

#include "json/tree.h"
#include "model/changevector.h"

#include <QMap>
#include <QString>

#include <optional>

namespace Rookery {

// What a batch does to documents, and what became of it.

/// Writes a whole document.
struct PutDocument
{
    /// Empty: the server makes a GUID. "users/": it completes the id. "users|": it takes the next identity.
    QString id;
    ExpectedChangeVector expected; ///< ignored by a cluster-wide transaction
    std::optional<QString> originalChangeVector; ///< as loaded; the atomic guard of a cluster-wide transaction
    Json::Value json; ///< with @metadata; the collection of an existing document must stay what it is
    bool forcesRevision = false; ///< of what it replaces (RavenDB: ForceRevisionStrategy.Before)
};

/// Deletes a document; one that does not exist is no error unless a change vector is expected.
struct DeleteDocument
{
    QString id;
    ExpectedChangeVector expected;
    std::optional<QString> originalChangeVector;
};

/// Demands that documents which are not written still are what they were when they were read (RavenDB 7.2:
/// BatchTrackChanges). Not in a cluster-wide transaction.
struct CheckUnchanged
{
    QMap<QString, QString> changeVectors; ///< by document id; empty: the document must not exist
};

/// Runs a script on a document, in the server; one that does not exist is no error. Not in a cluster-wide transaction.
struct PatchDocument
{
    QString id;
    QString script; ///< JavaScript: `this` is the document, `args` has the values
    Json::Value values; ///< an object
    bool returnsDocument = false; ///< the whole of it, as the script left it
};

struct PutResult
{
    QString id; ///< final
    QString changeVector;
    QString collection; ///< "@empty" where it has none
    QString lastModified;
    QString flags;
};

struct DeleteResult
{
    QString id;
    bool wasDeleted = false; ///< false: there was no such document
    QString changeVector; ///< only cluster-wide
};

/// Nothing has changed, or else the batch would have failed with Conflict.
struct CheckResult
{
};

struct PatchResult
{
    QString id;
    QString changeVector; ///< empty where the script changed nothing, or there is no such document
    QString lastModified;
    std::optional<Json::Value> document; ///< where it was asked for; without the server's own metadata
};

} // namespace Rookery
