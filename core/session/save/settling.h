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

/// The ids of a batch that can be asked for: those that were final when it was sent. None where all that a look could
/// be about are deferred commands of which it tells nothing.
QStringList askableIds(const QList<PlannedWrite> &writes);

/// Compares what was sent with what the server has now, by change vector and content. `found` by idKey().
Evidence evidenceOf(const QList<PlannedWrite> &writes, const DocumentsById &found);

/// Is this the put of a document whose id the server makes? It cannot be asked for.
bool hasOpenId(const PlannedWrite &write);

/// The collections that such documents of a batch are in.
QStringList collectionsOfOpenIds(const QList<PlannedWrite> &writes);

/// What the server may have made of such a document: of the latest documents of its collection those that have its
/// content, and an id as the server makes it. Without those that the session knew before.
QList<Document> candidatesFor(const PlannedWrite &write, const QList<Document> &latest, const IdentityMap &map);

/// The same for deferred commands about a document, whose fate no look tells: saved under its own id means that they
/// were done. False where there are none.
bool settleBlind(SessionState &state, const QString &id, const std::optional<QString> &savedAs);

/// Carries out what the caller decided about an unsettled write; see Session::settle().
Result<Done> settleAs(SessionState &state, const QString &id, const std::optional<QString> &savedAs);

/// Do both hold the same apart from `@metadata`? Spelling does not count, since the server has its own.
bool isSameContent(const Json::Value &sent, const Json::Value &stored);

} // namespace Rookery
