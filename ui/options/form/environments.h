// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workspace/connection.h"

#include <QIcon>

class QPalette;

namespace Rookery {

QList<Environment> allEnvironments();

/// The word of an environment as a chip: outline, solid for production; null for none. It has its own width: see
/// QIcon::availableSizes().
QIcon environmentChip(Environment environment, const QPalette &palette);

} // namespace Rookery
