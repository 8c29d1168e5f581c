// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/pendingdocument.h"

namespace Rookery {

bool PendingDocument::isReady() const
{
    switch (state) {
    case DocumentState::New:
    case DocumentState::Modified:
    case DocumentState::Deleted:
    case DocumentState::Failed: return true;
    case DocumentState::Unmodified:
    case DocumentState::Invalid:
    case DocumentState::Stale:
    case DocumentState::Conflict:
    case DocumentState::Unknown:
    case DocumentState::Saving:
    case DocumentState::Saved: return false;
    }
    Q_UNREACHABLE();
}

} // namespace Rookery
