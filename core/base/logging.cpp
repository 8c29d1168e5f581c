// SPDX-License-Identifier: MIT
#include "base/logging.h"

namespace Rookery {

Q_LOGGING_CATEGORY(logHttp, "rookery.http", QtWarningMsg)
Q_LOGGING_CATEGORY(logSandbox, "rookery.sandbox", QtWarningMsg)
Q_LOGGING_CATEGORY(logSession, "rookery.session", QtWarningMsg)

} // namespace Rookery
