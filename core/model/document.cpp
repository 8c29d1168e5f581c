// SPDX-License-Identifier: MIT
#include "model/document.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Rookery {

namespace {

char16_t lowered(char16_t unit)
{
    if (unit < 0x80)
        return unit >= u'A' && unit <= u'Z' ? unit + (u'a' - u'A') : unit;
    return unit == 0x130 ? unit : QChar(unit).toLower().unicode(); // the server leaves the dotted capital I alone
}

QString textIn(const std::optional<Json::Value> &metadata, QStringView key)
{
    const auto value = metadata ? metadata->member(key) : std::nullopt;
    return value ? value->toString() : QString();
}

} // namespace

QString idKey(QStringView id)
{
    QString key(id.size(), Qt::Uninitialized);
    std::transform(id.utf16(), id.utf16() + id.size(), reinterpret_cast<char16_t *>(key.data()), lowered);
    return key;
}

QString metadataText(const Json::Value &document, QStringView key)
{
    return textIn(document.member(u"@metadata"), key);
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
    const auto metadata = json.member(u"@metadata");
    QString id = textIn(metadata, u"@id");
    if (id.isEmpty())
        return Error::of(ErrorKind::BadReply, u"The server sent a document without an @id in its @metadata."_s);
    QString changeVector = textIn(metadata, u"@change-vector");
    return Document{std::move(id), std::move(changeVector), std::move(json)};
}

} // namespace Rookery
