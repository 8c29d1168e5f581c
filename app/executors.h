// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workspace/connection.h"

namespace Rookery {

/// Makes executors for the window's connections: the only place of the program that knows wire and sandbox.
ExecutorFactory executorsOf(const Connection &connection, const QString &node);

} // namespace Rookery
