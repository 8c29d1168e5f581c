// SPDX-License-Identifier: MIT
#pragma once

#include "commands/traits.h"
#include "model/extensions.h"

#include <QByteArray>
#include <QStringList>

#include <optional>

namespace Rookery {

// What a document has beside its JSON, read. Of a document that does not exist there is nothing, which is no error.

/// Counters of a document (RavenDB: GET, or POST for many names, /counters). Names compare without case.
struct GetCounters
{
    using Answer = QList<std::optional<Counter>>; ///< in the order of the names; nullopt: there is none
    static constexpr QLatin1StringView name{"GetCounters"};
    static constexpr Access access = Access::Read;
    static constexpr Retry retry = Retry::Always;
    static constexpr Budget budget = Budget::Counted;

    QString id;
    QStringList names = {}; ///< empty: all that there are
};

/// What is attached to a document, and its bytes.
struct Attachment
{
    AttachmentName facts;
    QString changeVector;
    QByteArray bytes;
};

/// An attachment, whole (RavenDB: GET /attachments). TooLarge where it is beyond HttpOptions::maxReplyBytes.
struct GetAttachment
{
    using Answer = std::optional<Attachment>; ///< nullopt: no such attachment, or no such document
    static constexpr QLatin1StringView name{"GetAttachment"};
    static constexpr Access access = Access::Read;
    static constexpr Retry retry = Retry::Always;
    static constexpr Budget budget = Budget::Counted;

    QString id;
    QString attachment; ///< compares without case
};

/// Is there an attachment, and in which version? (RavenDB: HEAD /attachments)
struct GetAttachmentChangeVector
{
    using Answer = std::optional<QString>;
    static constexpr QLatin1StringView name{"GetAttachmentChangeVector"};
    static constexpr Access access = Access::Read;
    static constexpr Retry retry = Retry::Always;
    static constexpr Budget budget = Budget::Counted;

    QString id;
    QString attachment;
};

struct TimeSeriesPage
{
    QList<TimeSeriesEntry> entries = {}; ///< the earliest first
    std::optional<qint64> total = {}; ///< of the whole range; nullopt where the server does not count them
};

/// Entries of a time series (RavenDB: GET /timeseries). Its name compares without case.
struct GetTimeSeries
{
    using Answer = std::optional<TimeSeriesPage>; ///< nullopt: there is no such series
    static constexpr QLatin1StringView name{"GetTimeSeries"};
    static constexpr Access access = Access::Read;
    static constexpr Retry retry = Retry::Always;
    static constexpr Budget budget = Budget::Counted;

    QString id;
    QString series;
    TimeSeriesRange range = {};
    qint64 start = 0;
    std::optional<qint64> pageSize = {}; ///< not set: all
};

} // namespace Rookery
