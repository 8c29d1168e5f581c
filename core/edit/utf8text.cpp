// SPDX-License-Identifier: MIT
#include "edit/utf8text.h"

#include <QLatin1StringView>

#include <algorithm>

namespace Rookery {

namespace {

struct Utf8Character
{
    char32_t value = QChar::ReplacementCharacter;
    qsizetype length = 1;
};

constexpr Utf8Character notUtf8{};

/// How many bytes a character has that begins with this one; 0: none does.
qsizetype lengthFrom(uchar first)
{
    if (first < 0x80)
        return 1;
    if (first >= 0xc2 && first < 0xe0)
        return 2;
    if (first >= 0xe0 && first < 0xf0)
        return 3;
    return first >= 0xf0 && first < 0xf5 ? 4 : 0;
}

Utf8Character characterAt(QByteArrayView text, qsizetype at)
{
    const auto first = static_cast<uchar>(text[at]);
    const qsizetype length = lengthFrom(first);
    if (length == 0 || at + length > text.size())
        return notUtf8;
    constexpr char32_t least[] = {0, 0, 0x80, 0x800, 0x10000};
    char32_t value = length == 1 ? first : first & (0x7fU >> length);
    for (qsizetype n = 1; n < length; ++n) {
        const auto next = static_cast<uchar>(text[at + n]);
        if ((next & 0xc0) != 0x80)
            return notUtf8;
        value = value << 6 | (next & 0x3f);
    }
    if (value < least[length] || value > QChar::LastValidCodePoint || QChar::isSurrogate(value))
        return notUtf8;
    return {value, length};
}

} // namespace

Utf8Text::Utf8Text(QByteArrayView text) : m_bytes(text)
{
    m_isAscii = std::all_of(text.begin(), text.end(), [](char c) { return static_cast<uchar>(c) < 0x80; });
    if (m_isAscii) {
        m_utf16 = QLatin1StringView(text);
        return;
    }
    m_utf16.reserve(text.size());
    for (qsizetype at = 0; at < text.size();) {
        const Utf8Character character = characterAt(text, at);
        if (QChar::requiresSurrogates(character.value))
            m_utf16.append(QChar(QChar::highSurrogate(character.value)))
                .append(QChar(QChar::lowSurrogate(character.value)));
        else
            m_utf16.append(QChar(static_cast<char16_t>(character.value)));
        at += character.length;
    }
}

Utf8Place Utf8Text::placeOf(qsizetype unit, Utf8Place from) const
{
    if (m_isAscii)
        return {unit, unit};
    while (from.unit < unit && from.byte < m_bytes.size()) {
        const Utf8Character character = characterAt(m_bytes, from.byte);
        from.byte += character.length;
        from.unit += QChar::requiresSurrogates(character.value) ? 2 : 1;
    }
    return from;
}

} // namespace Rookery
