// SPDX-License-Identifier: MIT
#pragma once

#include "base/result.h"

#include <QString>

#include <memory>

namespace Rookery {

class Session;
struct SessionState;

/// The counters of one document (RavenDB: session.CountersFor). Nothing is written before saveChanges(); the document
/// need not be tracked, and must exist by then. Every call fails with Misuse where the document's id is still to be
/// made. Made by Session::countersFor(), and not to be kept longer than the session.
class Counters
{
public:
    /// Misuse: the document, or this counter, is deleted in the session.
    Result<Done> increment(const QString &name, qint64 delta = 1);
    /// Nothing to do where the document is deleted in the session. Misuse: the counter is incremented in it.
    Result<Done> remove(const QString &name);

private:
    friend class Session;
    Counters(std::shared_ptr<SessionState> state, QString id) : m_state(std::move(state)), m_id(std::move(id)) {}

    Result<Done> check(const QString &name) const;
    bool isDeferred(const QString &name, bool isDelete) const;

    std::shared_ptr<SessionState> m_state; ///< shared with the session
    QString m_id;
};

} // namespace Rookery
