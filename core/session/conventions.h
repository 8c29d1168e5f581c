// SPDX-License-Identifier: MIT
#pragma once

#include "base/result.h"
#include "model/document.h"

#include <QChar>

#include <chrono>
#include <functional>
#include <optional>

namespace Rookery {

struct SessionOptions;

/// Whose change vectors a save sends for the server to check (RavenDB: OptimisticConcurrencyMode).
enum class OptimisticConcurrencyMode : quint8 {
    None, ///< last write wins, unless a change vector was given with store() or remove()
    Writes, ///< those of every document that is written; a new one must not exist
    WritesAndReads, ///< also those of every document that was only read (RavenDB 7.2)
};

/// What all sessions of a store begin with (RavenDB: DocumentConventions). Fixed once the store is made.
/// The functions are called in the store's thread while a session saves, which may be gone by then; they are told its
/// options and one document, and must not call store or session.
struct Conventions
{
    int maxNumberOfRequestsPerSession = 30;
    OptimisticConcurrencyMode optimisticConcurrency = OptimisticConcurrencyMode::None;
    QChar identityPartsSeparator = QLatin1Char('/'); ///< not '|', which asks the server for an identity
    /// nullopt: the server's default, with atomic guards.
    std::optional<bool> disableAtomicDocumentWritesInClusterWideTransaction = {};
    /// How long a save whose reply was lost is asked after before its outcome is left unknown.
    std::chrono::milliseconds settleTimeout = std::chrono::seconds(15);
    /// How long a store that dies waits at most for the server to take back ids that were reserved and not used (see
    /// HiLoIds). 0: it keeps them reserved.
    std::chrono::milliseconds closeTimeout = std::chrono::milliseconds(500);
    /// true: a save leaves out what this document is changed to, or that it is new, and it stays pending. Of every
    /// document as Session::ignoreChanges() does it for one (RavenDB: ShouldIgnoreEntityChanges).
    std::function<bool(const SessionOptions &session, const Document &document)> shouldIgnoreEntityChanges = {};
    /// What is sent for a document that is stored or was changed: it, or what the function makes of it (RavenDB:
    /// OnBeforeStore). The session has it, too, once the save is done; where the save fails, nothing has moved, and the
    /// next one asks again. An error fails the save before anything is sent.
    std::function<Result<Json::Value>(const SessionOptions &session, const Document &document)> beforeStore = {};
    /// Before a tracked document is deleted (RavenDB: OnBeforeDelete); deletes by id do not pass here. An error fails
    /// the save before anything is sent.
    std::function<Result<Done>(const SessionOptions &session, const Document &document)> beforeDelete = {};
    /// For each document that was stored, as the session has it then, id and change vector included (RavenDB:
    /// OnAfterSaveChanges).
    std::function<void(const SessionOptions &session, const Document &document)> afterSaveChanges = {};
};

} // namespace Rookery
