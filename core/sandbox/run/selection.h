// SPDX-License-Identifier: MIT
#pragma once

#include "commands/queries.h"
#include "rql/query.h"
#include "sandbox/storage/store.h"

#include <vector>

namespace Rookery::Sandbox {

/// What a query leads to: documents by their rows, in the query's order and of its page, and what is made of each.
struct Selection
{
    std::vector<qint64> rows = {};
    QList<Rql::Projection> projections = {}; ///< empty: the documents as they are
};

/// Fails as the query would, and where it has includes: results that are streamed bring nothing along.
Result<Selection> select(const QueryDocuments &command, Store &store);

} // namespace Rookery::Sandbox
