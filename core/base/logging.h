// SPDX-License-Identifier: MIT
#pragma once

#include <QLoggingCategory>

namespace Rookery {

// What may be logged: commands, ids, addresses without user info, times. Never bodies, never secrets.
Q_DECLARE_LOGGING_CATEGORY(logHttp) // rookery.http
Q_DECLARE_LOGGING_CATEGORY(logSandbox) // rookery.sandbox
Q_DECLARE_LOGGING_CATEGORY(logSession) // rookery.session

} // namespace Rookery
