// SPDX-License-Identifier: MIT
#pragma once

#include <QDateTime>
#include <QList>
#include <QString>
#include <QStringList>

#include <optional>

namespace Rookery {

// What a document has beside its JSON (RavenDB: document extensions).

/// A counter as it stands.
struct Counter
{
    QString name;
    qint64 value = 0; ///< of all nodes together
};

/// What a document's metadata says of an attachment (RavenDB: AttachmentName).
struct AttachmentName
{
    QString name;
    QString hash; ///< of the bytes, as the server makes it
    QString contentType; ///< may be empty
    qint64 size = 0; ///< in bytes
};

struct TimeSeriesEntry
{
    QDateTime timestamp; ///< to the millisecond
    QList<double> values; ///< one at least, all finite
    QString tag; ///< may be empty
    bool isRollup = false; ///< made by the server of other entries; not to be appended
};

struct TimeSeriesRange
{
    QDateTime from; ///< invalid: from the first entry
    QDateTime to; ///< the last moment that is meant; invalid: to the last entry
};

// What came along with documents, when it was asked for with them.

struct IncludedCounters
{
    QString id; ///< of the document
    std::optional<QStringList> names; ///< that were asked for; nullopt: all
    QList<Counter> counters; ///< that there are
};

struct IncludedTimeSeries
{
    QString id; ///< of the document
    QString name;
    TimeSeriesRange range; ///< that was asked for
    QList<TimeSeriesEntry> entries; ///< all of the range, the earliest first
};

struct IncludedExtensions
{
    QList<IncludedCounters> counters = {};
    QList<IncludedTimeSeries> timeSeries = {};
};

} // namespace Rookery
