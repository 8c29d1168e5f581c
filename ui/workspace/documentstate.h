// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

namespace Rookery {

/// What a person has to know of a document in a session. Letters, words and colours for it: text/statetext.h, theme.
enum class DocumentState : quint8 {
    Unmodified,
    New,
    Modified,
    Deleted,
    Invalid, ///< its text is not JSON; what was valid last is kept, and it is in the way of nobody else's save
    Stale, ///< changed on the server since it was loaded, in other places than here
    Conflict, ///< a save was refused: somebody else changed or deleted it first
    Unknown, ///< a save was sent, its reply is lost, and the server could not be asked yet
    Saving,
    Saved, ///< for a moment after a save
    Failed, ///< the server refused it; PendingDocument::error says why
};

} // namespace Rookery
