// SPDX-License-Identifier: MIT
#pragma once

#include "model/document.h"
#include "sandbox/storage/store.h"

#include <QSet>
#include <QStringList>

namespace Rookery::Sandbox {

/// Refuses the spellings of paths that the sandbox does not offer: prefixes and suffixes, indexes.
Result<Done> checkIncludePaths(const QStringList &paths);

/// A document as it is answered; nullopt where there is none.
Result<std::optional<Document>> loadOne(Store &store, const QString &id);

/// The documents of these ids, each once, but none whose key is known: those are among the results already.
Result<QList<Document>> loadIncludes(Store &store, const QStringList &ids, QSet<QByteArray> known);

} // namespace Rookery::Sandbox
