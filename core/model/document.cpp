// SPDX-License-Identifier: MIT
#include "model/document.h"

using namespace Qt::StringLiterals;

namespace Rookery {

QString idKey(QStringView id)
{
    QString key = id.toString();
    for (QChar &unit : key) {
        if (unit.unicode() != 0x130) // the server leaves the dotted capital I alone
            unit = unit.toLower();
    }
    return key;
}

QString metadataText(const Json::Value &document, QStringView key)
{
    const auto metadata = document.member(u"@metadata");
    const auto value = metadata ? metadata->member(key) : std::nullopt;
    return value ? value->toString() : QString();
}

QString collectionOf(const Json::Value &document)
{
    return metadataText(document, u"@collection");
}

QDateTime lastModifiedOf(const Json::Value &document)
{
    return QDateTime::fromString(metadataText(document, u"@last-modified"), Qt::ISODateWithMs);
}

Result<Document> documentFrom(Json::Value json)
{
    QString id = metadataText(json, u"@id");
    if (id.isEmpty())
        return Error::of(ErrorKind::BadReply, u"The server sent a document without an @id in its @metadata."_s);
    QString changeVector = metadataText(json, u"@change-vector");
    return Document{std::move(id), std::move(changeVector), std::move(json)};
}

} // namespace Rookery
