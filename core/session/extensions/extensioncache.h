// SPDX-License-Identifier: MIT
#pragma once

#include "model/extensions.h"

#include <QHash>
#include <QMap>

#include <optional>

namespace Rookery {

/// What a session knows of counters and time series: what it read, and what came along with documents. Ids and names
/// are compared without case, as the server does.
class ExtensionCache
{
public:
    void remember(const IncludedCounters &included);
    void remember(const IncludedTimeSeries &included);
    void remember(const IncludedExtensions &included);

    /// In the order of the names, nullopt for one that there is not; nullopt where one of them is not known.
    std::optional<QList<std::optional<Counter>>> counters(const QString &id, const QStringList &names) const;
    std::optional<QList<Counter>> allCounters(const QString &id) const; ///< by name; nullopt where not all are known
    /// The entries of a range that was read as a whole, or of a part of it; else nullopt.
    std::optional<QList<TimeSeriesEntry>> entries(
        const QString &id, const QString &series, const TimeSeriesRange &range) const;

    void forgetCounter(const QString &id, const QString &name);
    void forgetTimeSeries(const QString &id, const QString &series);
    void forget(const QString &id); ///< all of a document
    void clear();

private:
    struct KnownCounters
    {
        bool isAll = false;
        QMap<QString, std::optional<Counter>> byKey;
    };

    QHash<QString, KnownCounters> m_counters; ///< by the document's key
    QHash<QString, QHash<QString, QList<IncludedTimeSeries>>> m_series; ///< by the document's key, by the series'
};

} // namespace Rookery
