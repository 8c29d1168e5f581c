// SPDX-License-Identifier: MIT
#include "sandbox/run/reply.h"

using namespace Qt::StringLiterals;

namespace Rookery::Sandbox {

Result<Document> reply(const Store &store, const StoredDocument &stored, bool isMetadataOnly)
{
    auto json = Json::parse(stored.json, Json::Mode::Reply);
    if (!json) {
        return Error::of(
            ErrorKind::Storage, u"The sandbox file is damaged: the document '%1' is no JSON."_s.arg(stored.id))
            .at(store.file())
            .about(stored.id);
    }
    return Document{
        stored.id, store.changeVector(stored.etag), isMetadataOnly ? onlyMetadata(*json) : *std::move(json)};
}

Result<QList<Document>> replies(const Store &store, const QList<StoredDocument> &stored)
{
    QList<Document> documents;
    documents.reserve(stored.size());
    for (const StoredDocument &one : stored) {
        auto document = reply(store, one);
        if (!document)
            return document.error();
        documents.append(std::move(*document));
    }
    return documents;
}

Json::Value onlyMetadata(const Json::Value &json)
{
    const auto metadata = json.member(u"@metadata").value_or(Json::Value::emptyObject());
    return Json::Value::emptyObject().withMember(u"@metadata", metadata).detached();
}

} // namespace Rookery::Sandbox
