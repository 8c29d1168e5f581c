// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QString>

namespace Rookery::Cli {

/// The password of a certificate file: from ROOKERY_CERTIFICATE_PASSWORD, or asked for at the terminal without an echo
/// where the file looks as if it needed one. Empty where it does not. Fails with Misuse where the file cannot be read.
Result<QString> certificatePassword(const QString &file);

} // namespace Rookery::Cli
