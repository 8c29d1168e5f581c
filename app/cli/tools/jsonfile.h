// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "json/tree.h"

namespace Rookery::Cli {

/// The document in a file, or in standard input for "-", strictly read. Fails with Storage where the file cannot be
/// read, and with InvalidJson, naming file, line and column.
Result<Json::Value> jsonIn(const QString &file);

} // namespace Rookery::Cli
