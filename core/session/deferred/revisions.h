// SPDX-License-Identifier: MIT
#pragma once

#include "async/pending.h"
#include "model/document.h"

#include <QDateTime>
#include <QStringList>

#include <memory>
#include <optional>

namespace Rookery {

class Session;
struct SessionState;

/// Revisions: those that a save makes, and those that there are (RavenDB: session.Advanced.Revisions). What is read is
/// not tracked, and each read is a request; a revision's change vector is its own. Made by Session::revisions(), and
/// not to be kept longer than the session.
class Revisions
{
public:
    /// The next save keeps the document as the server has it before that save as a revision, whatever is configured for
    /// its collection; the server refuses the save where it has no such document. Not counted as a change. Misuse: its
    /// id is still to be made.
    Result<Done> forceCreationFor(const QString &id);

    /// A page of them, the latest first; none where there is no such document, or it has none.
    Pending<QList<Document>> loadFor(const QString &id, qint64 start = 0, qint64 pageSize = 25);
    Pending<QList<Json::Value>> loadMetadataFor(const QString &id, qint64 start = 0, qint64 pageSize = 25);
    Pending<std::optional<Document>> load(const QString &changeVector);
    Pending<QList<std::optional<Document>>> load(const QStringList &changeVectors); ///< in the order asked for
    Pending<std::optional<Document>> loadAt(const QString &id, const QDateTime &moment); ///< as it was then
    Pending<qint64> countFor(const QString &id);

private:
    friend class Session;
    Revisions(Session &session, std::shared_ptr<SessionState> state) : m_session(session), m_state(std::move(state)) {}

    template <typename T, typename C, typename Convert>
    Pending<T> read(const QStringList &texts, C command, Convert convert);

    Session &m_session;
    std::shared_ptr<SessionState> m_state; ///< shared with the session
};

} // namespace Rookery
