// SPDX-License-Identifier: GPL-3.0-or-later
#include "newdocument/documentstart.h"

#include "model/document.h"

using namespace Qt::StringLiterals;

namespace Rookery {

DocumentStart startLike(const Json::Value &document)
{
    return {.body = document.withoutMember(u"@metadata"), .collection = collectionOf(document)};
}

Result<DocumentStart> startFrom(const QString &text)
{
    const auto value = Json::parse(text.toUtf8());
    if (!value)
        return value.error();
    if (!value->isObject()) {
        Error error = Error::of(ErrorKind::InvalidJson, u"A document is an object: { … }."_s);
        error.position = TextPosition();
        return error;
    }
    return startLike(*value);
}

} // namespace Rookery
