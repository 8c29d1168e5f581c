// SPDX-License-Identifier: MIT
#pragma once

#include "json/tree.h"

namespace Rookery::Json {

/// Beyond so many levels the indentation does not grow, or a text 100,000 levels deep would be 40 GB of spaces.
inline constexpr int maxIndentedLevels = 64;

/// The text for people: one member a line, indented, every lexeme kept. Empty containers stay on one line. No line
/// break at the end.
QByteArray formatted(const Value &value, int indent = 4);

/// The text without any white space between tokens, every lexeme kept.
QByteArray compacted(const Value &value);

} // namespace Rookery::Json
