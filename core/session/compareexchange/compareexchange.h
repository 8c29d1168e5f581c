// SPDX-License-Identifier: MIT
#pragma once

#include "async/pending.h"
#include "commands/compareexchange.h"

#include <QStringList>

#include <memory>
#include <optional>

namespace Rookery {

class Session;
struct SessionState;

/// The compare-exchange values of a session (RavenDB: session.advanced.clusterTransaction). They are tracked as
/// documents are: nothing is written before saveChanges(), in one transaction with the documents.
///
/// Only in a cluster-wide session; every call fails with Misuse in any other, as it does for the key of an atomic
/// guard ("rvn-atomic/…"), and for one that is empty or longer than 512 bytes. Made by Session::compareExchange(), and
/// not to be kept longer than the session.
class CompareExchange
{
public:
    /// A new value. Fails with Misuse where the session has one of that key already, or has deleted it; where the
    /// server has one, the save fails with Conflict.
    Result<Done> create(const QString &key, Json::Value value);
    /// The value as the session has it; nullopt: there is none. One request the first time, none afterwards.
    Pending<std::optional<CompareExchangeValue>> load(const QString &key);
    /// Several, in the order of the keys; those that are not known yet in one request.
    Pending<QList<std::optional<CompareExchangeValue>>> load(const QStringList &keys);
    /// A page of those whose keys begin with a prefix (empty: all), in the order of their keys, as the session has
    /// them; without those that are deleted in it. Always a request.
    Pending<QList<CompareExchangeValue>> loadStartingWith(
        const QString &prefix, qint64 start = 0, qint64 pageSize = 25);
    /// Replaces a value that was created or loaded; fails with Misuse where it was not.
    Result<Done> set(const QString &key, Json::Value value);
    /// Deletes it, where it still has this index when that is saved. Misuse: it is new, or deleted already.
    Result<Done> remove(const QString &key, qint64 index);

private:
    friend class Session;
    CompareExchange(Session &session, std::shared_ptr<SessionState> state)
        : m_session(session), m_state(std::move(state))
    {}

    Result<Done> check(const QString &key) const;
    Result<Done> checkLoad(const QString &key) const;
    std::optional<CompareExchangeValue> present(
        const QString &key, const std::optional<CompareExchangeValue> &found) const;
    Result<Done> checkEdit(const QString &key) const;

    Session &m_session;
    std::shared_ptr<SessionState> m_state; ///< shared with the session
};

} // namespace Rookery
