// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "json/tree.h"

#include <optional>

namespace Rookery {

// What a person sees and types in a cell of a document's tree: lexemes, strings and keys without their quotes.

QString typedTextOf(const Json::Value &scalar);
/// A key or string token without its quotes, escapes as they are spelled.
QString insideOf(QByteArrayView token);
/// A key or string token of what was typed. Escapes that JSON knows are taken as they are; whatever could not stand in
/// a string is escaped.
QByteArray tokenOfTyped(const QString &typed);
/// The value of what was typed over another; its type stays. nullopt: it cannot be one of that type.
std::optional<Json::Value> valueOfTyped(const QString &typed, const Json::Value &over);

} // namespace Rookery
