// SPDX-License-Identifier: MIT
#pragma once

#include "base/result.h"

#include <functional>

namespace Rookery::Sandbox {

class SqlConnection;

/// What stands at a path, told from its first bytes without SQLite, which would write beside the file.
/// true: a sandbox of a version that we know. false: nothing yet, or an empty file. Else Storage.
Result<bool> isSandboxFile(const QString &file);

/// Makes a new sandbox in one transaction; `fill` puts in its first documents.
Result<Done> createSchema(SqlConnection &connection, const std::function<Result<Done>()> &fill);

/// What every connection needs before it is used.
Result<Done> setUpConnection(SqlConnection &connection, qint64 maxBytes);

} // namespace Rookery::Sandbox
