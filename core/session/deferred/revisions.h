// SPDX-License-Identifier: MIT
#pragma once

#include "base/result.h"

#include <QString>

#include <memory>

namespace Rookery {

class Session;
struct SessionState;

/// Revisions that a save makes (RavenDB: session.Advanced.Revisions). Made by Session::revisions(), and not to be kept
/// longer than the session.
class Revisions
{
public:
    /// The next save keeps the document as the server has it before that save as a revision, whatever is configured for
    /// its collection; the server refuses the save where it has no such document. Not counted as a change. Misuse: its
    /// id is still to be made.
    Result<Done> forceCreationFor(const QString &id);

private:
    friend class Session;
    explicit Revisions(std::shared_ptr<SessionState> state) : m_state(std::move(state)) {}

    std::shared_ptr<SessionState> m_state; ///< shared with the session
};

} // namespace Rookery
