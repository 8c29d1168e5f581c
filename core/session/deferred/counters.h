// SPDX-License-Identifier: MIT
#pragma once

#include "async/pending.h"
#include "model/extensions.h"

#include <QStringList>

#include <memory>
#include <optional>

namespace Rookery {

class Session;
struct SessionState;

/// The counters of one document (RavenDB: session.CountersFor). Nothing is written before saveChanges(); the document
/// need not be tracked, and must exist by then. Every call fails with Misuse where the document's id is still to be
/// made. Made by Session::countersFor(), and not to be kept longer than the session.
///
/// What was read, and what came along with documents, is known in the session until evict(), clear() or renew(),
/// and read without a request; a save brings it up to date. What is not saved yet is not in it. Without tracking, every
/// read is a request. Names compare without case.
class Counters
{
public:
    /// Misuse: the document, or this counter, is deleted in the session.
    Result<Done> increment(const QString &name, qint64 delta = 1);
    /// Nothing to do where the document is deleted in the session. Misuse: the counter is incremented in it.
    Result<Done> remove(const QString &name);

    Pending<std::optional<qint64>> load(const QString &name); ///< nullopt: there is no such counter, or no document
    /// In the order of the names. One request, none where all are known.
    Pending<QList<std::optional<Counter>>> load(const QStringList &names);
    Pending<QList<Counter>> loadAll(); ///< in no order that can be relied on

private:
    friend class Session;
    Counters(Session &session, std::shared_ptr<SessionState> state, QString id)
        : m_session(session), m_state(std::move(state)), m_id(std::move(id))
    {}

    Result<Done> check(const QString &name) const;
    bool isDeferred(const QString &name, bool isDelete) const;
    Pending<QList<std::optional<Counter>>> fetch(const QStringList &names);

    Session &m_session;
    std::shared_ptr<SessionState> m_state; ///< shared with the session
    QString m_id;
};

} // namespace Rookery
