// SPDX-License-Identifier: MIT
#pragma once

#include "base/result.h"
#include "rql/query.h"

namespace Rookery::Rql {

/// Reads a query. Fails with Rejected: the message is the place ("1:24", line and column) and RavenDB's own sentence,
/// Error::position the place in bytes, and the type the one that RavenDB's clients raise: RavenException for what
/// cannot be parsed, InvalidQueryException for what can and makes no sense.
///
/// RQL has more than the tree: see Query::otherPart and Condition::OtherMethod.
Result<Query> parse(const QString &query);

} // namespace Rookery::Rql
