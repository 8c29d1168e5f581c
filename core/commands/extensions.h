// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArray>
#include <QDateTime>
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

struct TimeSeriesEntry
{
    QDateTime timestamp; ///< to the millisecond
    QList<double> values; ///< one at least, all finite
    QString tag; ///< may be empty
};

struct TimeSeriesRange
{
    QDateTime from; ///< invalid: from the first entry
    QDateTime to; ///< the last moment that is meant; invalid: to the last entry
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
};

} // namespace Rookery
