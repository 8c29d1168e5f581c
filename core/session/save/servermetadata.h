// SPDX-License-Identifier: MIT
#pragma once

#include "commands/batch.h"

namespace Rookery {

/// The document with the server's own metadata keys brought up to date.
Json::Value withServerMetadata(const Json::Value &document, const PutResult &result);

} // namespace Rookery
