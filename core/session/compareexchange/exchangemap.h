// SPDX-License-Identifier: MIT
#pragma once

#include "commands/compareexchange.h"

#include <QHash>
#include <QString>

#include <memory>
#include <optional>
#include <vector>

namespace Rookery {

/// A compare-exchange value that the session tracks. One that the server does not have, as far as we know, has neither
/// `before` nor `now`.
struct TrackedExchange
{
    qint64 sequence = 0; ///< order of tracking, by which values are sent
    QString key;
    std::optional<Json::Value> before; ///< as the server has it
    std::optional<Json::Value> now;
    qint64 index = 0; ///< of `before`, or the one that a delete was given
    bool isDeleted = false;

    bool isNew() const { return now && !before; }
    bool isPending() const { return isDeleted || isNew() || (now && !(*now == *before)); }
    /// As the caller sees it; nullopt: there is none, or it is deleted in the session.
    std::optional<CompareExchangeValue> value() const;
};

/// Shared by the map and a save in flight, which outlives the map.
using ExchangePointer = std::shared_ptr<TrackedExchange>;

/// One instance of each compare-exchange value in a session. Keys are compared without case, as the server does.
class ExchangeMap
{
public:
    ExchangePointer find(QStringView key) const;
    /// Tracks a key that is not tracked yet; it has no value until the caller gives it one.
    ExchangePointer track(const QString &key);
    /// Tracks what the server has of a key, or that it has nothing; what is tracked already stays as it is.
    ExchangePointer remember(const QString &key, const std::optional<CompareExchangeValue> &found);
    void clear() { m_byKey.clear(); }
    void clearUnchanged(); ///< all but what is pending

    /// What differs from the server, in the order of tracking. Costs what is tracked: they are few.
    std::vector<ExchangePointer> pending() const;
    bool hasPending() const;

private:
    QHash<QString, ExchangePointer> m_byKey;
    qint64 m_lastSequence = 0;
};

} // namespace Rookery
