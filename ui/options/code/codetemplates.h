// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "options/clientcode.h"

namespace Rookery {

/// The code of a language as a template. A line that begins with `?flag|` is there only where the flag is set, one with
/// `?!flag|` where it is not; `@{name}` stands for a value.
///
/// Flags: sandbox (a server has to be named), own (the session names its database), node (pinned), guardless,
/// concurrency (it may be set). Values: urls, default (the store's database), own, effective, node, noTracking,
/// noCaching, mode, concurrency, budget.
QStringView codeTemplate(CodeLanguage language);

} // namespace Rookery
