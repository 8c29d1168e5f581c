// SPDX-License-Identifier: MIT
#include "http/codec/rawastral.h"

#include <QChar>
#include <QString>

#include <optional>

namespace Rookery {

namespace {

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

} // namespace Rookery
