// SPDX-License-Identifier: MIT
#include "model/serverspelling.h"

#include "json/duplicatekeys.h"

#include <QChar>
#include <QString>

#include <cstring>
#include <optional>

namespace Rookery {

namespace {

bool isMinusZero(QByteArrayView text, qsizetype at)
{
    if (text[at] != '-' || at + 1 >= text.size() || text[at + 1] != '0')
        return false;
    return at + 2 >= text.size() || !std::strchr(".eE", text[at + 2]);
}

bool holdsRewrittenToken(QByteArrayView text)
{
    bool isInString = false;
    for (qsizetype at = 0; at < text.size(); ++at) {
        const char byte = text[at];
        if (!isInString && isMinusZero(text, at))
            return true;
        if (byte == '"')
            isInString = !isInString;
        else if (isInString && byte == '\x7f')
            return true;
        else if (isInString && byte == '\\' && (text[++at] == '/' || text[at] == 'u'))
            return true;
    }
    return false;
}

/// The UTF-16 unit of an escape `\uXXXX` that begins at `at`.
std::optional<char16_t> escapedUnitAt(QByteArrayView json, qsizetype at)
{
    if (at + 6 > json.size() || json[at] != '\\' || json[at + 1] != 'u')
        return std::nullopt;
    bool isNumber = false;
    const uint unit = json.sliced(at + 2, 4).toByteArray().toUInt(&isNumber, 16);
    return isNumber ? std::optional(static_cast<char16_t>(unit)) : std::nullopt;
}

/// The character of a pair of escapes that begins at `at`.
std::optional<char32_t> escapedPairAt(QByteArrayView json, qsizetype at)
{
    const auto high = escapedUnitAt(json, at);
    if (!high || !QChar::isHighSurrogate(*high))
        return std::nullopt;
    const auto low = escapedUnitAt(json, at + 6);
    if (!low || !QChar::isLowSurrogate(*low))
        return std::nullopt;
    return QChar::surrogateToUcs4(*high, *low);
}

} // namespace

bool isRewrittenByServer(const Json::Value &document)
{
    return document.anyPiece(holdsRewrittenToken) || !Json::duplicateKeys(document).isEmpty();
}

void makeAstralCharactersRaw(QByteArray &json, qsizetype begin)
{
    constexpr qsizetype pairLength = 12;
    QByteArray out; // empty until there is something to change: nearly always
    qsizetype copied = begin;
    // Backslashes stand in strings only, and each takes the next byte with it.
    for (qsizetype at = json.indexOf('\\', begin); at >= 0; at = json.indexOf('\\', at)) {
        const auto character = escapedPairAt(json, at);
        if (!character) {
            at += 2;
            continue;
        }
        out += QByteArrayView(json).sliced(copied, at - copied);
        out += QString::fromUcs4(&*character, 1).toUtf8();
        at += pairLength;
        copied = at;
    }
    if (copied == begin)
        return;
    out += QByteArrayView(json).sliced(copied);
    json.truncate(begin);
    json += out;
}

Json::Value withMetadata(const Json::Value &document, const Json::Value &metadata)
{
    return document.withoutMember(u"@metadata").withMember(u"@metadata", metadata);
}

} // namespace Rookery
