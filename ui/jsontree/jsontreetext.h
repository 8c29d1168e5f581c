// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "json/tree.h"

#include <QString>

#include <optional>

namespace Rookery {

struct TreeRow;

/// What a row of a document's tree shows of a value, as it is spelled, cut where it is long; short arrays of scalars as
/// a whole. nullopt: a container that has no room in a line.
std::optional<QString> valueInLine(const Json::Value &value);
QString containerSummary(const Json::Value &container); ///< "3 items", "Queso Cabrales · 5 fields"

QString treeSign(const TreeRow &row); ///< "~", "+", "−" as in lists of changes; empty: unchanged
QString treeTypeText(const TreeRow &row); ///< "String, reference", "Removed"
QString treeBefore(const TreeRow &row); ///< "was 14.00"; empty: nothing was, or it is not one value
QString treeSentence(const TreeRow &row); ///< for screen readers: key, value, type and what has changed

} // namespace Rookery
