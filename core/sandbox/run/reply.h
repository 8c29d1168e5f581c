// SPDX-License-Identifier: MIT
#pragma once

#include "model/document.h"
#include "sandbox/storage/store.h"

namespace Rookery::Sandbox {

/// A stored document as it is answered; only its `@metadata` where that is asked for.
Result<Document> reply(const Store &store, const StoredDocument &stored, bool isMetadataOnly = false);

/// All of them; fails with the first.
Result<QList<Document>> replies(const Store &store, const QList<StoredDocument> &stored);

/// A document of nothing but its `@metadata`.
Json::Value onlyMetadata(const Json::Value &json);

} // namespace Rookery::Sandbox
