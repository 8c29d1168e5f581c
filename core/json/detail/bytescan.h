// SPDX-License-Identifier: MIT
#pragma once

#include <QtGlobal>

#include <bit>

#ifdef __SSE2__
#  include <emmintrin.h>
#endif

namespace Rookery::Json {

// Steps of the scanner over bytes. They rely on the NUL that QByteArray keeps behind its last byte: it ends every run,
// so that only the 16-byte steps have to ask where the text ends.

inline bool isDigit(char c)
{
    return static_cast<uchar>(c - '0') < 10;
}

inline bool isSpace(char c)
{
    return c == ' ' || c == '\n' || c == '\r' || c == '\t';
}

/// Is this an ordinary byte within a string: ASCII, no control character, neither quote nor backslash?
inline bool isPlain(char c)
{
    return static_cast<signed char>(c) >= 0x20 && c != '"' && c != '\\';
}

/// Behind the plain bytes that stand at `p`.
Q_ALWAYS_INLINE const char *skipPlain(const char *p, [[maybe_unused]] const char *end)
{
#ifdef __SSE2__
    for (; end - p >= 16; p += 16) {
        const __m128i block = _mm_loadu_si128(reinterpret_cast<const __m128i *>(p));
        const __m128i quotes = _mm_cmpeq_epi8(block, _mm_set1_epi8('"'));
        const __m128i backslashes = _mm_cmpeq_epi8(block, _mm_set1_epi8('\\'));
        const __m128i others = _mm_cmplt_epi8(block, _mm_set1_epi8(0x20)); // signed: bytes from 0x80 on, too
        const int found = _mm_movemask_epi8(_mm_or_si128(_mm_or_si128(quotes, backslashes), others));
        if (found != 0)
            return p + std::countr_zero(static_cast<quint32>(found));
    }
#endif
    while (isPlain(*p))
        ++p;
    return p;
}

/// Behind the white space that stands at `p`.
Q_ALWAYS_INLINE const char *skipSpace(const char *p, [[maybe_unused]] const char *end)
{
    if (static_cast<uchar>(*p) > ' ') [[likely]]
        return p;
    while (isSpace(*p)) {
        ++p;
#ifdef __SSE2__
        while (end - p >= 16) { // the indentation of a formatted text
            const __m128i block = _mm_loadu_si128(reinterpret_cast<const __m128i *>(p));
            const int spaces = _mm_movemask_epi8(_mm_cmpeq_epi8(block, _mm_set1_epi8(' ')));
            p += std::countr_zero(~static_cast<quint32>(spaces));
            if (spaces != 0xffff)
                break;
        }
#endif
    }
    return p;
}

/// Length of the well-formed UTF-8 sequence of a character beyond ASCII at `p`; 0 where it is ill-formed (overlong,
/// a surrogate, beyond U+10FFFF, cut short).
Q_ALWAYS_INLINE int utf8Length(const char *p)
{
    const auto byte = [p](int n) { return static_cast<uchar>(p[n]); };
    const auto isNext = [&byte](int n) { return (byte(n) & 0xc0) == 0x80; };
    const uchar lead = byte(0);
    if (lead < 0xe0)
        return lead >= 0xc2 && isNext(1) ? 2 : 0;
    if (lead < 0xf0) {
        const bool isOverlong = lead == 0xe0 && byte(1) < 0xa0;
        const bool isSurrogate = lead == 0xed && byte(1) >= 0xa0;
        return isNext(1) && isNext(2) && !isOverlong && !isSurrogate ? 3 : 0;
    }
    const bool isOverlong = lead == 0xf0 && byte(1) < 0x90;
    const bool isBeyond = lead > 0xf4 || (lead == 0xf4 && byte(1) >= 0x90);
    return !isBeyond && isNext(1) && isNext(2) && isNext(3) && !isOverlong ? 4 : 0;
}

/// The value of a hexadecimal digit; -1 where it is none.
inline int hexValue(char c)
{
    if (isDigit(c))
        return c - '0';
    const char lower = static_cast<char>(c | 0x20);
    return lower >= 'a' && lower <= 'f' ? lower - 'a' + 10 : -1;
}

} // namespace Rookery::Json
