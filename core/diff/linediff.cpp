// SPDX-License-Identifier: MIT
#include "diff/linediff.h"

#include "diff/detail/lineids.h"
#include "diff/detail/linematcher.h"
#include "diff/detail/slide.h"

#include <algorithm>
#include <cstring>

namespace Rookery {

namespace {

using Diff::LineIds;
using Diff::LineRange;

/// What is left of both texts without the lines they begin and end with alike.
LineRange rangeThatDiffers(const TextLines &before, const TextLines &after)
{
    LineRange range{0, before.size(), 0, after.size()};
    const qsizetype shorter = std::min(before.size(), after.size());
    while (range.beforeFirst < shorter && before[range.beforeFirst] == after[range.beforeFirst])
        ++range.beforeFirst;
    range.afterFirst = range.beforeFirst;
    while (range.beforeEnd > range.beforeFirst && range.afterEnd > range.afterFirst
        && before[range.beforeEnd - 1] == after[range.afterEnd - 1]) {
        --range.beforeEnd;
        --range.afterEnd;
    }
    return range;
}

/// The nth line kept before is the nth kept after; what lies between two of them is a hunk.
QList<LineHunk> hunksBetween(const Diff::KeptLines &kept, const LineRange &range)
{
    QList<LineHunk> hunks;
    const auto behindChanged = [](const std::vector<bool> &isKept, size_t line) {
        while (line < isKept.size() && !isKept[line])
            ++line;
        return line;
    };
    size_t before = 0;
    size_t after = 0;
    while (before < kept.before.size() || after < kept.after.size()) {
        const size_t beforeEnd = behindChanged(kept.before, before);
        const size_t afterEnd = behindChanged(kept.after, after);
        if (beforeEnd > before || afterEnd > after) {
            hunks.append(
                {range.beforeFirst + static_cast<qsizetype>(before), static_cast<qsizetype>(beforeEnd - before),
                    range.afterFirst + static_cast<qsizetype>(after), static_cast<qsizetype>(afterEnd - after)});
        }
        before = beforeEnd + 1;
        after = afterEnd + 1;
    }
    return hunks;
}

} // namespace

TextLines::TextLines(QByteArrayView text) : m_text(text.data())
{
    m_starts.reserve(static_cast<size_t>(text.size() / 32 + 2));
    m_starts.push_back(0);
    for (qsizetype start = 0; start < text.size();) {
        const qsizetype lineFeed = text.indexOf('\n', start);
        start = lineFeed < 0 ? text.size() : lineFeed + 1;
        m_starts.push_back(start);
    }
}

QList<LineHunk> lineDiff(const TextLines &before, const TextLines &after)
{
    const LineRange range = rangeThatDiffers(before, after);
    const LineIds ids = Diff::lineIds(before, after, range);
    return Diff::slidHunks(hunksBetween(Diff::matchLines(ids), range), before, after);
}

QList<LineHunk> lineDiff(QByteArrayView before, QByteArrayView after)
{
    return lineDiff(TextLines(before), TextLines(after));
}

} // namespace Rookery
