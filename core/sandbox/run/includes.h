// SPDX-License-Identifier: MIT
#pragma once

#include "base/result.h"

#include <QStringList>

namespace Rookery::Sandbox {

/// Refuses the spellings of paths that the sandbox does not offer: prefixes and suffixes, indexes.
Result<Done> checkIncludePaths(const QStringList &paths);

} // namespace Rookery::Sandbox
