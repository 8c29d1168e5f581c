// SPDX-License-Identifier: MIT
#include "edit/documenttext.h"

#include "json/children.h"
#include "json/format.h"

using namespace Qt::StringLiterals;

namespace Rookery {

namespace {

constexpr auto metadataKey = QStringView(u"@metadata");
constexpr int textIndent = 2;

Error wrongAt(const Json::Tape &tape, qsizetype byte, const QString &message)
{
    Error error = Error::of(ErrorKind::InvalidJson, message);
    error.position = Json::positionOf(tape.text(), byte);
    return error;
}

/// Where the first member `@metadata` of a scanned object has its key; it must have one.
qsizetype byteOfMetadataKey(const Json::Value &object)
{
    for (const Json::Child &child : object.children()) {
        if (child.key() == metadataKey)
            return child.value().slice()->node().keyOffset;
    }
    Q_UNREACHABLE();
}

} // namespace

Result<Json::Value> parseDocumentText(QByteArray text)
{
    Result<Json::Value> body = Json::parse(std::move(text));
    if (!body)
        return body;
    const Json::Tape &tape = *body->slice()->tape;
    if (!body->isObject())
        return wrongAt(tape, body->slice()->node().offset, u"A document must be a JSON object: { … }."_s);
    if (body->contains(metadataKey)) {
        return wrongAt(tape, byteOfMetadataKey(*body),
            u"\"@metadata\" is not part of the text: it is kept apart and goes along with every save."_s);
    }
    return body;
}

QByteArray documentText(const Json::Value &document)
{
    return Json::formatted(document.withoutMember(metadataKey), textIndent) + '\n';
}

Json::Value withBody(const Json::Value &document, const Json::Value &body)
{
    Q_ASSERT(document.isObject() && body.isObject() && !body.contains(metadataKey));
    const std::optional<Json::Value> metadata = document.member(metadataKey);
    if (!metadata)
        return body == document ? document : body;
    return body == document.withoutMember(metadataKey) ? document : body.withMember(metadataKey, *metadata);
}

} // namespace Rookery
