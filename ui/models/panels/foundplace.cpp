// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/panels/foundplace.h"

#include <algorithm>

namespace Rookery {

namespace {

constexpr qsizetype shownBefore = 80; // bytes
constexpr qsizetype shownOfHit = 200;
constexpr qsizetype shownBehind = 160;

/// With line breaks and the like as spaces; a character that is cut at either end is left out.
QString rowText(QByteArrayView bytes)
{
    const auto isInside = [](char c) { return (static_cast<uchar>(c) & 0xc0) == 0x80; };
    while (!bytes.isEmpty() && isInside(bytes.front()))
        bytes = bytes.sliced(1);
    QString text = QString::fromUtf8(bytes);
    if (text.endsWith(QChar::ReplacementCharacter))
        text.chop(1);
    for (QChar &c : text) {
        if (c.isSpace() || c.category() == QChar::Other_Control)
            c = u' ';
    }
    return text;
}

QByteArrayView spaceLess(QByteArrayView bytes)
{
    while (!bytes.isEmpty() && (bytes.front() == ' ' || bytes.front() == '\t'))
        bytes = bytes.sliced(1);
    return bytes;
}

} // namespace

QList<FoundPlace> placesOf(QByteArrayView text, const TextHits &hits)
{
    QList<FoundPlace> places;
    places.reserve(hits.size());
    qsizetype line = 1;
    qsizetype lineStart = 0;
    for (const TextHit &hit : hits) {
        for (qsizetype end = text.indexOf('\n', lineStart); end >= 0 && end < hit.offset;
            end = text.indexOf('\n', lineStart)) {
            ++line;
            lineStart = end + 1;
        }
        const qsizetype lineEnd = text.indexOf('\n', hit.end());
        const qsizetype behind = (lineEnd < 0 ? text.size() : lineEnd) - hit.end();
        const qsizetype from = std::max(lineStart, hit.offset - shownBefore);
        places.append({hit, line, rowText(spaceLess(text.sliced(from, hit.offset - from))),
            rowText(text.sliced(hit.offset, std::min(hit.length, shownOfHit))),
            rowText(text.sliced(hit.end(), std::min(behind, shownBehind)))});
    }
    return places;
}

} // namespace Rookery
