// SPDX-License-Identifier: MIT
#include "diff/detail/slide.h"

#include <algorithm>
#include <tuple>

namespace Rookery::Diff {

namespace {

constexpr qsizetype maxSlide
    = 1000; ///< lines; keeps the time in bounds where thousands of equal lines follow each other
constexpr qsizetype maxBlankLines = 20; ///< that are looked across
constexpr int tabWidth = 8;
constexpr int blank = -1;

/// Columns of white space at the beginning; `blank` where nothing else is there.
int indentOf(QByteArrayView line)
{
    int columns = 0;
    for (const char c : line) {
        if (c == ' ')
            ++columns;
        else if (c == '\t')
            columns += tabWidth - columns % tabWidth;
        else
            return c == '\n' || c == '\r' ? blank : columns;
    }
    return blank;
}

/// How good it is to cut a text before a line; less is better.
struct CutCost
{
    int indent = 0;
    int closes = 0; ///< the line ends what the ones above it began: it belongs to them
    int unparted = 0; ///< within the text, and no blank line above

    CutCost operator+(const CutCost &other) const
    {
        return {indent + other.indent, closes + other.closes, unparted + other.unparted};
    }
    auto operator<=>(const CutCost &) const = default;
};

CutCost costOfCut(const TextLines &lines, qsizetype at)
{
    const auto indentFrom = [&lines](qsizetype line, qsizetype step) {
        for (qsizetype n = 0; n < maxBlankLines && line >= 0 && line < lines.size(); ++n, line += step) {
            if (const int indent = indentOf(lines[line]); indent != blank)
                return indent;
        }
        return 0;
    };
    const int indent = indentFrom(at, 1);
    const bool isParted = at == 0 || at == lines.size() || indentOf(lines[at - 1]) == blank;
    return {indent, indentFrom(at - 1, -1) > indent ? 1 : 0, isParted ? 0 : 1};
}

LineHunk moved(LineHunk hunk, qsizetype lines)
{
    hunk.beforeFirst += lines;
    hunk.afterFirst += lines;
    return hunk;
}

/// Two hunks that touch as one.
LineHunk joined(const LineHunk &upper, const LineHunk &lower)
{
    return {upper.beforeFirst, upper.beforeCount + lower.beforeCount, upper.afterFirst,
        upper.afterCount + lower.afterCount};
}

/// An insertion or a deletion, as a range of the one text it has lines of. Replacements do not slide.
class Slider
{
public:
    Slider(const LineHunk &hunk, const TextLines &before, const TextLines &after)
        : m_hunk(hunk), m_lines(hunk.beforeCount > 0 ? before : after),
          m_first(hunk.beforeCount > 0 ? hunk.beforeFirst : hunk.afterFirst),
          m_count(hunk.beforeCount > 0 ? hunk.beforeCount : hunk.afterCount),
          m_canSlide(hunk.beforeCount == 0 || hunk.afterCount == 0)
    {}

    /// How many lines it can go up, `room` at most.
    qsizetype up(qsizetype room) const
    {
        qsizetype steps = 0;
        while (m_canSlide && steps < std::min(room, maxSlide)
            && m_lines[m_first - steps - 1] == m_lines[m_first + m_count - steps - 1])
            ++steps;
        return steps;
    }
    qsizetype down(qsizetype room) const
    {
        qsizetype steps = 0;
        while (m_canSlide && steps < std::min(room, maxSlide)
            && m_lines[m_first + steps] == m_lines[m_first + m_count + steps])
            ++steps;
        return steps;
    }
    /// In the best of these places; of equally good ones the lowest. Further than its own length all places repeat.
    LineHunk best(qsizetype up, qsizetype down) const
    {
        qsizetype best = down;
        CutCost bestCost = costAt(down);
        for (qsizetype shift = down - 1; shift >= std::max(-up, down - m_count); --shift) {
            const CutCost cost = costAt(shift);
            if (cost < bestCost) {
                best = shift;
                bestCost = cost;
            }
        }
        return moved(m_hunk, best);
    }

private:
    CutCost costAt(qsizetype shift) const
    {
        return costOfCut(m_lines, m_first + shift) + costOfCut(m_lines, m_first + m_count + shift);
    }

    LineHunk m_hunk;
    const TextLines &m_lines;
    qsizetype m_first;
    qsizetype m_count;
    bool m_canSlide;
};

} // namespace

QList<LineHunk> slidHunks(QList<LineHunk> hunks, const TextLines &before, const TextLines &after)
{
    QList<LineHunk> done;
    for (qsizetype n = 0; n < hunks.size(); ++n) {
        LineHunk hunk = hunks[n];
        const auto roomAbove = [&] { return hunk.beforeFirst - (done.isEmpty() ? 0 : done.last().beforeEnd()); };
        qsizetype up = Slider(hunk, before, after).up(roomAbove());
        while (!done.isEmpty() && up == roomAbove()) {
            hunk = joined(done.takeLast(), moved(hunk, -up));
            up = Slider(hunk, before, after).up(roomAbove());
        }
        const bool isLast = n + 1 == hunks.size();
        const qsizetype roomBelow = (isLast ? before.size() : hunks[n + 1].beforeFirst) - hunk.beforeEnd();
        const qsizetype down = Slider(hunk, before, after).down(roomBelow);
        if (!isLast && down == roomBelow)
            hunks[n + 1] = joined(moved(hunk, down), hunks[n + 1]);
        else
            done.append(up + down == 0 ? hunk : Slider(hunk, before, after).best(up, down));
    }
    return done;
}

} // namespace Rookery::Diff
