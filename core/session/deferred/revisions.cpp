// SPDX-License-Identifier: MIT
#include "session/deferred/revisions.h"

#include "session/deferred/deferring.h"

namespace Rookery {

Result<Done> Revisions::forceCreationFor(const QString &id)
{
    if (const Result<Done> allowed = checkDeferrable(*m_state, id); !allowed)
        return allowed.error();
    if (!m_state->isRevisionForced(id))
        m_state->forcedRevisions.append(id);
    return Done{};
}

} // namespace Rookery
