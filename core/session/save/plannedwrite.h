// SPDX-License-Identifier: MIT
#pragma once

#include "commands/batch.h"
#include "session/compareexchange/exchangemap.h"
#include "session/deferred/joining.h"
#include "session/identitymap.h"

namespace Rookery {

/// One write of a batch, and the document it is about as it was when it was sent.
struct PlannedWrite
{
    TrackedPointer document; ///< null for a deferred delete, and for what is no document
    BatchCommand command;
    /// Once the reply was lost: what the server may have made of a document whose id it chose, the latest first.
    QList<Document> candidates = {};
    ExchangePointer exchange = {}; ///< of a write of a compare-exchange value
    JoinedCommands deferred = {}; ///< what it was made of where it is sent behind the documents
    Json::Value now = {}; ///< of a put: what the session had then, before the convention beforeStore had its say

    bool wasEditedSince() const { return !(document->now == now); }
};

/// A cluster-wide transaction whose reply was lost.
struct LostTransaction
{
    ExecuteClusterTransaction command;
    QList<PlannedWrite> writes; ///< all of them, also those that the caller gave up on since
};

} // namespace Rookery
