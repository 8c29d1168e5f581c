// SPDX-License-Identifier: MIT
#pragma once

#include "executor/request.h"

#include <QStringList>

namespace Rookery {

/// What a command is about, for whoever reads the activity log: ids of documents, a prefix of ids, a collection, a
/// HiLo tag or a database. Empty where it is about none of these.
QStringList subjectsOf(AnyJob &job);

} // namespace Rookery
