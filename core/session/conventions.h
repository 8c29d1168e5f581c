// SPDX-License-Identifier: MIT
#pragma once

#include <QChar>

#include <chrono>
#include <optional>

namespace Rookery {

/// Whose change vectors a save sends for the server to check (RavenDB: OptimisticConcurrencyMode).
enum class OptimisticConcurrencyMode : quint8 {
    None, ///< last write wins, unless a change vector was given with store() or remove()
    Writes, ///< those of every document that is written; a new one must not exist
    WritesAndReads, ///< also those of every document that was only read (RavenDB 7.2)
};

/// What all sessions of a store begin with (RavenDB: DocumentConventions). Fixed once the store is made.
struct Conventions
{
    int maxNumberOfRequestsPerSession = 30;
    OptimisticConcurrencyMode optimisticConcurrency = OptimisticConcurrencyMode::None;
    QChar identityPartsSeparator = QLatin1Char('/'); ///< not '|', which asks the server for an identity
    /// nullopt: the server's default, with atomic guards.
    std::optional<bool> disableAtomicDocumentWritesInClusterWideTransaction = {};
    /// How long a save whose reply was lost is asked after before its outcome is left unknown.
    std::chrono::milliseconds settleTimeout = std::chrono::seconds(15);
};

} // namespace Rookery
