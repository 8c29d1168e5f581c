// SPDX-License-Identifier: MIT
#include "edit/textedit.h"

#include "diff/linediff.h"

#include <algorithm>

namespace Rookery {

namespace {

bool isContinuation(char byte)
{
    return (static_cast<unsigned char>(byte) & 0xc0U) == 0x80U;
}

/// How many bytes both begin with, without cutting a character of either in two.
qsizetype commonStart(QByteArrayView a, QByteArrayView b)
{
    const qsizetype limit = std::min(a.size(), b.size());
    qsizetype length = std::mismatch(a.begin(), a.begin() + limit, b.begin()).first - a.begin();
    const auto cuts = [&length](QByteArrayView text) { return length < text.size() && isContinuation(text[length]); };
    while (length > 0 && (cuts(a) || cuts(b)))
        --length;
    return length;
}

qsizetype commonEnd(QByteArrayView a, QByteArrayView b)
{
    const qsizetype limit = std::min(a.size(), b.size());
    qsizetype length = 0;
    while (length < limit && a[a.size() - 1 - length] == b[b.size() - 1 - length])
        ++length;
    while (length > 0 && isContinuation(a[a.size() - length]))
        --length;
    return length;
}

/// Replaces a range by another, without what both begin and end with.
TextEdit trimmed(qsizetype offset, QByteArrayView removed, QByteArrayView inserted)
{
    const qsizetype start = commonStart(removed, inserted);
    removed = removed.sliced(start);
    inserted = inserted.sliced(start);
    const qsizetype end = commonEnd(removed, inserted);
    return {offset + start, removed.chopped(end).toByteArray(), inserted.chopped(end).toByteArray()};
}

/// The bytes of some lines that follow each other.
QByteArrayView linesOf(QByteArrayView text, const TextLines &lines, qsizetype first, qsizetype count)
{
    if (count == 0)
        return {};
    const char *begin = lines[first].data();
    const QByteArrayView last = lines[first + count - 1];
    return text.sliced(begin - text.data(), last.data() + last.size() - begin);
}

qsizetype offsetOf(QByteArrayView text, const TextLines &lines, qsizetype line)
{
    return line < lines.size() ? lines[line].data() - text.data() : text.size();
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
    const TextLines oldLines(before);
    const TextLines newLines(after);
    TextEdits edits;
    qsizetype shift = 0; ///< by what the edits so far have moved the rest of the text
    for (const LineHunk &hunk : lineDiff(before, after)) {
        const qsizetype offset = offsetOf(before, oldLines, hunk.beforeFirst) + shift;
        edits.append(trimmed(offset, linesOf(before, oldLines, hunk.beforeFirst, hunk.beforeCount),
            linesOf(after, newLines, hunk.afterFirst, hunk.afterCount)));
        shift += edits.last().inserted.size() - edits.last().removed.size();
    }
    return edits;
}

} // namespace Rookery
