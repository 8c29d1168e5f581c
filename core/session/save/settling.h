// SPDX-License-Identifier: MIT
#pragma once

#include "session/sessionstate.h"

namespace Rookery {

/// What the server shows of a batch whose reply was lost.
enum class Evidence : quint8 {
    Saved, ///< it holds what was sent; a batch is one transaction, so all of it was done
    NotSaved, ///< it holds what it held before
    Unclear, ///< neither: somebody else wrote meanwhile, or nothing of the batch can be asked for by id
};

/// The ids of a batch that can be asked for: those that were final when it was sent.
QStringList askableIds(const QList<PlannedWrite> &writes);

/// Compares what was sent with what the server has now, by change vector and content. `found` by idKey().
Evidence evidenceOf(const QList<PlannedWrite> &writes, const DocumentsById &found);

/// Do both hold the same apart from `@metadata`? Spelling does not count, since the server has its own.
bool isSameContent(const Json::Value &sent, const Json::Value &stored);

} // namespace Rookery
