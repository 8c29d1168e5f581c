// SPDX-License-Identifier: MIT
#include "session/save/servermetadata.h"

#include "model/serverspelling.h"

using namespace Qt::StringLiterals;

namespace Rookery {

Json::Value withServerMetadata(const Json::Value &document, const PutResult &result)
{
    Json::Value metadata = document.member(u"@metadata").value_or(Json::Value::emptyObject());
    const auto put = [&metadata](QStringView key, const QString &text) {
        if (!text.isEmpty())
            metadata = metadata.withMember(key, Json::Value::fromString(text));
    };
    if (result.collection != "@empty"_L1)
        put(u"@collection", result.collection);
    put(u"@flags", result.flags);
    put(u"@change-vector", result.changeVector);
    put(u"@id", result.id);
    put(u"@last-modified", result.lastModified);
    return withMetadata(document, metadata);
}

} // namespace Rookery
