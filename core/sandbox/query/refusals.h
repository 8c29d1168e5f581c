// SPDX-License-Identifier: MIT
#pragma once

#include "base/error.h"
#include "rql/query.h"

namespace Rookery::Sandbox {

// What RQL has and the sandbox has not: by its name, saying what a server would do.

Error refusalOfMethod(const QString &method);
Error refusalOfPart(const Rql::OtherPart &part);

} // namespace Rookery::Sandbox
