// SPDX-License-Identifier: MIT
#pragma once

#include "json/tree.h"

#include <QStringList>

namespace Rookery {

/// The ids at a path of references, as RavenDB's include reads it: "Company", "Refs", "Refs[]", "Lines[].Product",
/// "Map.$Values", "Map.$Keys". Ids that are made of a prefix or suffix ("CompanyId(companies/)") are not found.
QStringList referencesAt(const Json::Value &document, const QString &path);

} // namespace Rookery
