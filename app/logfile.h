// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace Rookery {

/// From now on, every message of the program goes to that file as well. False where it cannot be written.
bool logTo(const QString &path, QString *error);

} // namespace Rookery
