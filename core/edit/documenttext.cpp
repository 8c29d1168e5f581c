// SPDX-License-Identifier: MIT
#include "edit/documenttext.h"

#include "json/children.h"
#include "json/format.h"

using namespace Qt::StringLiterals;

namespace Rookery {

namespace {

constexpr int indentation = 2;

Error invalidAt(const QByteArray &text, qsizetype byte, const QString &sentence)
{
    Error error = Error::of(ErrorKind::InvalidJson, sentence);
    error.position = Json::positionOf(text, byte);
    return error;
}

/// Where the key of a member stands that is a slice of `text`.
qsizetype offsetOfKey(const Json::Value &object, QStringView key)
{
    for (const Json::Child &child : object.children()) {
        const Json::Value::Slice *slice = child.value().slice();
        if (child.key() == key && slice)
            return slice->node().keyOffset;
    }
    return 0;
}

} // namespace

QByteArray documentText(const Json::Value &document)
{
    return Json::formatted(document.withoutMember(u"@metadata"), indentation) + '\n';
}

Result<Json::Value> parseDocumentText(const QByteArray &text)
{
    Result<Json::Value> body = Json::parse(text);
    if (!body)
        return body;
    if (!body->isObject()) {
        const qsizetype start = text.size() - text.trimmed().size() > 0 ? text.indexOf(text.trimmed()) : 0;
        return invalidAt(text, start, u"A document must be a JSON object: { … }."_s);
    }
    if (body->contains(u"@metadata"))
        return invalidAt(text, offsetOfKey(*body, u"@metadata"),
            u"\"@metadata\" is not part of the text: it is kept apart and goes along with every save."_s);
    return body;
}

Json::Value withBody(const Json::Value &document, const Json::Value &body)
{
    if (document.withoutMember(u"@metadata") == body)
        return document;
    const std::optional<Json::Value> metadata = document.member(u"@metadata");
    return metadata ? body.withMember(u"@metadata", *metadata) : body;
}

} // namespace Rookery
