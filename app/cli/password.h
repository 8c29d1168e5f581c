// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace Rookery::Cli {

/// The password of a certificate file: from ROOKERY_CERTIFICATE_PASSWORD, or asked for at the terminal without an echo
/// where the file looks as if it needed one. Empty where it does not, or cannot be read.
QString certificatePassword(const QString &file);

} // namespace Rookery::Cli
