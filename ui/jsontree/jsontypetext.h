// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "json/tape.h"

#include <QString>

namespace Rookery {

QString jsonTypeText(Json::Type type); ///< "Number"; true and false are both "Boolean"

} // namespace Rookery
