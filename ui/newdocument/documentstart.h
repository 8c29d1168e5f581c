// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "json/tree.h"

#include <QString>

namespace Rookery {

/// What a new document begins with: a document's fields, without its metadata.
struct DocumentStart
{
    Json::Value body = Json::Value::emptyObject();
    QString collection = {}; ///< of what it was taken from; empty where that had none
};

DocumentStart startLike(const Json::Value &document);
/// Fails with InvalidJson, and the position, where the text is not the JSON of an object.
Result<DocumentStart> startFrom(const QString &text);

} // namespace Rookery
