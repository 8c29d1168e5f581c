// SPDX-License-Identifier: MIT
#pragma once

#include "model/document.h"
#include "rql/query.h"

namespace Rookery::Sandbox {

/// What `select` makes of a document: its fields, and `@metadata` that says that it is a projection.
Document projected(const Document &document, const QList<Rql::Projection> &projections);

} // namespace Rookery::Sandbox
