// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"
#include "session/changes.h"
#include "workspace/documentstate.h"

namespace Rookery {

/// One line of a change set.
struct PendingDocument
{
    QString id;
    QString collection;
    DocumentState state = DocumentState::Modified;
    QList<DocumentChange> changes; ///< empty for new, deleted and invalid ones
    int linesAdded = -1; ///< -1: not counted yet
    int linesRemoved = -1;
    std::optional<Error> error; ///< of Invalid, Conflict, Unknown and Failed
    bool isTicked = true; ///< to be saved

    /// May it be part of a save? Invalid, stale and conflicting ones may not.
    bool isReady() const;
};

} // namespace Rookery
