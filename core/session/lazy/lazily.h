// SPDX-License-Identifier: MIT
#pragma once

#include "async/pending.h"
#include "session/sessionvalues.h"

#include <functional>

namespace Rookery {

class Session;

/// The answer to a read that a session may not have sent yet (RavenDB: Lazy<T>). A value: copies mean the same read.
/// May outlive the session, which then answers Canceled, as clear() does with what waits.
template <typename T>
class Lazy
{
public:
    /// The answer, by deliver() or waitFor(). Where the read still waits, all that the session has queued is sent now,
    /// in one request. One receiver, as every Pending has.
    Pending<T> value() const
    {
        m_sendIfQueued();
        return m_pending;
    }

private:
    friend class Lazily;
    Lazy(Pending<T> pending, std::function<void()> sendIfQueued)
        : m_pending(std::move(pending)), m_sendIfQueued(std::move(sendIfQueued))
    {}

    Pending<T> m_pending;
    std::function<void()> m_sendIfQueued;
};

/// Reads of a session that are queued and sent together (RavenDB: session.Advanced.Lazily): each call here only queues.
/// The first Lazy::value(), or executeAllPending(), sends all of them in one request, for which the session pays once,
/// and none where all is known by then. Each is answered as the session's own call of that name would be: tracked,
/// includes kept for later. What the server refuses of one is told by that one alone, with its own sentence.
///
///     const auto user = session->lazily().load(u"users/1"_s);
///     const auto orders = session->lazily().query({u"from Orders"_s});
///     deliver(user.value(), this, …);   // asks for both
///     deliver(orders.value(), this, …); // is on its way already
///
/// Made by Session::lazily(), and not to be kept longer than the session. In the session's thread.
class Lazily
{
public:
    Lazy<std::optional<Document>> load(const QString &id, LoadOptions options = {});
    Lazy<QList<LoadedDocument>> load(const QStringList &ids, LoadOptions options = {});
    Lazy<QList<LoadedDocument>> loadStartingWith(const QString &prefix, StartingWithOptions options = {});
    Lazy<QueryAnswer> query(Query query);

    qsizetype pendingCount() const; ///< how many wait to be sent
    /// Sends all that waits. Answers once each has its answer; an error is that of the request, which each is told.
    /// Need not be received.
    Pending<Done> executeAllPending();

private:
    friend class Session;
    explicit Lazily(Session &session) : m_session(session) {}

    template <typename T, typename C, typename Prepare>
    Lazy<T> queue(Prepare prepare);

    Session &m_session;
};

} // namespace Rookery
