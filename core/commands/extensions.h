// SPDX-License-Identifier: MIT
#pragma once

#include "model/extensions.h"

#include <QByteArray>
#include <QList>
#include <QString>

#include <optional>

namespace Rookery {

// What a document has beside its JSON (RavenDB: document extensions), and its revisions. Commands of a batch of one
// node; a cluster-wide transaction has none of them. Of a document that does not exist, the server refuses the batch.

struct CounterChange
{
    QString name;
    std::optional<qint64> delta; ///< what is added; nullopt: the counter is deleted
};

/// Changes counters of a document (RavenDB: Counters).
struct ChangeCounters
{
    QString id;
    QList<CounterChange> changes;
};

/// Attaches bytes to a document, over an attachment of that name (RavenDB: AttachmentPUT).
struct PutAttachment
{
    QString id;
    QString name; ///< compares without case
    QString contentType; ///< may be empty
    QByteArray bytes;
};

/// One that is not there is no error (RavenDB: AttachmentDELETE).
struct DeleteAttachment
{
    QString id;
    QString name;
};

/// Attaches to a document what is attached to another, or to the same under another name (RavenDB: AttachmentCOPY). The
/// server refuses the batch where there is nothing to copy, or one of that name is there already.
struct CopyAttachment
{
    QString id; ///< of the document that gets it
    QString name;
    QString sourceId;
    QString sourceName;
};

/// The same, and it is attached to the source no more (RavenDB: AttachmentMOVE).
struct MoveAttachment
{
    QString id;
    QString name;
    QString sourceId;
    QString sourceName;
};

/// Changes a time series of a document; the server deletes first, and appends then (RavenDB: TimeSeries).
struct ChangeTimeSeries
{
    QString id;
    QString name;
    QList<TimeSeriesRange> deletes;
    QList<TimeSeriesEntry> appends;
};

/// Keeps the document as it is now as a revision (RavenDB: ForceRevisionCreation).
struct ForceRevision
{
    QString id;
};

/// Of each of these.
struct ExtensionResult
{
    QString id;
    QString changeVector; ///< of the document; empty where the server does not tell it
    QList<Counter> counters = {}; ///< as they are now, of those that were changed and not deleted
};

} // namespace Rookery
