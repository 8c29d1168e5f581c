// SPDX-License-Identifier: MIT
#include "edit/textedit.h"

#include "diff/linediff.h"

#include <algorithm>

namespace Rookery {

namespace {

/// Where a line begins; behind the last line: where the text ends.
qsizetype startOfLine(const TextLines &lines, qsizetype number, QByteArrayView text)
{
    return number < lines.size() ? lines[number].data() - text.data() : text.size();
}

QByteArrayView bytesOfLines(const TextLines &lines, qsizetype first, qsizetype end, QByteArrayView text)
{
    const qsizetype start = startOfLine(lines, first, text);
    return text.sliced(start, startOfLine(lines, end, text) - start);
}

/// Is this byte within a character of UTF-8, behind its first byte?
bool isInsideCharacter(QByteArrayView text, qsizetype offset)
{
    return offset < text.size() && (static_cast<uchar>(text[offset]) & 0xc0) == 0x80;
}

/// How many bytes two texts begin with alike, in whole characters.
qsizetype commonPrefix(QByteArrayView a, QByteArrayView b)
{
    const auto [end, other] = std::mismatch(a.begin(), a.end(), b.begin(), b.end());
    qsizetype length = end - a.begin();
    while (length > 0 && (isInsideCharacter(a, length) || isInsideCharacter(b, length)))
        --length;
    return length;
}

/// How many bytes two texts end with alike, in whole characters.
qsizetype commonSuffix(QByteArrayView a, QByteArrayView b)
{
    const auto [end, other] = std::mismatch(a.rbegin(), a.rend(), b.rbegin(), b.rend());
    qsizetype length = end - a.rbegin();
    while (length > 0 && isInsideCharacter(a, a.size() - length))
        --length;
    return length;
}

TextEdit trimmedEdit(qsizetype offset, QByteArrayView removed, QByteArrayView inserted)
{
    const qsizetype prefix = commonPrefix(removed, inserted);
    removed = removed.sliced(prefix);
    inserted = inserted.sliced(prefix);
    const qsizetype suffix = commonSuffix(removed, inserted);
    return {offset + prefix, removed.chopped(suffix).toByteArray(), inserted.chopped(suffix).toByteArray()};
}

} // namespace

TextEdits inverseOf(const TextEdits &edits)
{
    TextEdits inverse;
    inverse.reserve(edits.size());
    for (auto edit = edits.crbegin(); edit != edits.crend(); ++edit)
        inverse.append(edit->inverse());
    return inverse;
}

TextEdits editsBetween(QByteArrayView before, QByteArrayView after)
{
    const TextLines beforeLines(before);
    const TextLines afterLines(after);
    TextEdits edits;
    for (const LineHunk &hunk : lineDiff(beforeLines, afterLines)) {
        // Up to here the edits have made `after` of the text already, so it counts the offsets.
        edits.append(trimmedEdit(startOfLine(afterLines, hunk.afterFirst, after),
            bytesOfLines(beforeLines, hunk.beforeFirst, hunk.beforeEnd(), before),
            bytesOfLines(afterLines, hunk.afterFirst, hunk.afterEnd(), after)));
    }
    return edits;
}

} // namespace Rookery
