// SPDX-License-Identifier: MIT
#pragma once

#include "json/tree.h"
#include "model/changevector.h"
#include "model/document.h"

#include <QHash>
#include <QSet>

#include <memory>
#include <optional>
#include <vector>

namespace Rookery {

/// Whether a save sends the change vector of a document for the server to check (RavenDB: ConcurrencyCheckMode).
enum class ConcurrencyCheck : quint8 {
    Auto, ///< as the session's optimistic concurrency says
    Forced, ///< always
    Disabled, ///< never
};

/// A document that the session tracks. `before` and `now` share all that was not edited.
struct TrackedDocument
{
    qint64 sequence = 0; ///< order of tracking, by which puts are sent
    QString id; ///< in the server's casing; a provisional one while openId is set
    std::optional<QString> openId; ///< what is sent where the server makes the id: "", "users/" or "users|"
    std::optional<Json::Value> before; ///< as the server has it; nullopt: not there as far as we know
    Json::Value now;
    std::optional<QString> changeVector; ///< of `before`, or the one that the caller gave with store()
    ConcurrencyCheck check = ConcurrencyCheck::Auto;
    bool isDeleted = false;
    bool isIgnored = false; ///< never sent (RavenDB: IgnoreChangesFor)

    bool isNew() const { return !before; }
    bool isModified() const { return before && !(*before == now); }
    bool isPending() const { return isNew() || isDeleted || isModified(); }
    QString sentId() const { return openId.value_or(id); }
    Document document() const { return {id, changeVector.value_or(QString()), now}; }

    /// Is this a whole id, not one that the server completes ("", "users/", "users|")?
    static bool hasFinalId(QStringView id);
};

/// Shared by the identity map and a save in flight, which outlives an eviction.
using TrackedPointer = std::shared_ptr<TrackedDocument>;

/// One instance of each document in a session (RavenDB: identity map). Ids are compared without case.
class IdentityMap
{
public:
    TrackedPointer find(QStringView id) const;
    /// Tracks a document of the server's; where the id is tracked already, the local one wins and is returned.
    TrackedPointer track(const Document &document);
    /// Tracks a new document. Its id must not be tracked yet; for one that the server completes, a provisional id is
    /// made of it ("users/…1"). Under that it can be tracked again when it was forgotten.
    TrackedPointer trackNew(const QString &id, Json::Value json);
    void untrack(const TrackedPointer &document);
    void clear();

    /// To be called after every change of a tracked document, so that what is pending is known without a search.
    void updatePending(const TrackedPointer &document);
    /// After the server completed its id. Nothing to do for one that was whole.
    void setFinalId(const TrackedPointer &document, const QString &id);

    /// What differs from the server, in the order of tracking. Costs what is pending, not what is tracked.
    std::vector<TrackedPointer> pending() const;
    bool hasPending() const { return !m_pending.isEmpty(); }
    std::vector<TrackedPointer> all() const; ///< in the order of tracking
    qsizetype size() const { return m_byKey.size(); }

    bool isKnownMissing(QStringView id) const { return !m_missing.isEmpty() && m_missing.contains(idKey(id)); }
    void setKnownMissing(QStringView id, bool isMissing);
    void forgetMissing(); ///< but for the documents that are deleted and not saved yet

private:
    QHash<QString, TrackedPointer> m_byKey;
    QSet<TrackedPointer> m_pending;
    QSet<QString> m_missing; ///< keys of ids that the server said it does not have
    qint64 m_lastSequence = 0;
    QHash<QString, QString> m_openIds; ///< what is sent for each provisional id that was made, by key
};

} // namespace Rookery
