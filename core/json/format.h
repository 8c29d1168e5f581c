// SPDX-License-Identifier: MIT
#pragma once

#include "json/tree.h"

namespace Rookery::Json {

/// The text for people: one member a line, indented, every lexeme kept. Empty containers stay on one line.
QByteArray formatted(const Value &value, int indent = 4);

/// The text without any white space between tokens, every lexeme kept.
QByteArray compacted(const Value &value);

} // namespace Rookery::Json
