// SPDX-License-Identifier: MIT
#pragma once

#include "json/pointer.h"

#include <variant>

// Where a person wants to go in a text. Pure functions, for any thread.

namespace Rookery {

/// Both from 1; columns in characters.
struct LineAndColumn
{
    qsizetype line = 1;
    qsizetype column = 1;

    bool operator==(const LineAndColumn &) const = default;
};

/// "12", "12:5", or a JSON pointer, "/Lines/0/Product". A pointer to everything is not written: that is line 1.
using TextPlace = std::variant<LineAndColumn, Json::Pointer>;

/// nullopt: it is none of them.
std::optional<TextPlace> parseTextPlace(QStringView text);

/// The byte there; behind the end of a line: its end. nullopt: there is no such line.
std::optional<qsizetype> offsetOf(const LineAndColumn &place, QByteArrayView text);
/// The byte at which the value begins. `body` is what parseDocumentText() made. nullopt: there is no such value.
std::optional<qsizetype> offsetOf(const Json::Pointer &pointer, const Json::Value &body);

} // namespace Rookery
