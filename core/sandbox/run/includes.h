// SPDX-License-Identifier: MIT
#pragma once

#include "json/tree.h"

#include <QStringList>

namespace Rookery::Sandbox {

/// Refuses the spellings of paths that the sandbox does not offer: prefixes and suffixes, indexes.
Result<Done> checkIncludePaths(const QStringList &paths);

/// The ids at a path of references: "Company", "Refs", "Refs[]", "Lines[].Product", "Map.$Values", "Map.$Keys".
QStringList referencesAt(const Json::Value &document, const QString &path);

} // namespace Rookery::Sandbox
