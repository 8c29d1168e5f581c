// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "json/tree.h"

namespace Rookery {

/// What a cell of a table shows of a value: numbers as they are spelled, strings on one line without their quotes,
/// "[3]" and "{5}" for the sizes of arrays and objects. Empty for nullopt: no such field.
QString cellText(const std::optional<Json::Value> &value);

} // namespace Rookery
