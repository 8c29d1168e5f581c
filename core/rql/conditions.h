// SPDX-License-Identifier: MIT
#pragma once

#include "rql/cursor.h"
#include "rql/query.h"

namespace Rookery::Rql {

// The parts that the clauses are made of. What cannot be read is the cursor's error; the value is then of no use.

/// A path as it stands in `where`, `order by` or `select`, or `id()`. Paths that begin with the alias lose it; others
/// of more than one name are refused where there is an alias.
Field readField(Cursor &cursor, const QString &alias);
Operand readOperand(Cursor &cursor);
/// What follows `where`.
Condition readCondition(Cursor &cursor, const QString &alias);

} // namespace Rookery::Rql
