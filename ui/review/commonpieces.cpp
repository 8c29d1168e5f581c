// SPDX-License-Identifier: GPL-3.0-or-later
#include "review/commonpieces.h"

#include <algorithm>

namespace Rookery {

namespace {

struct PieceRange
{
    qsizetype first = 0; ///< in both
    qsizetype beforeEnd = 0;
    qsizetype afterEnd = 0;
};

PieceRange piecesThatDiffer(const Pieces &before, const Pieces &after)
{
    PieceRange range{0, std::ssize(before), std::ssize(after)};
    const auto at = [](const Pieces &pieces, qsizetype index) { return pieces[static_cast<size_t>(index)]; };
    while (range.first < std::min(range.beforeEnd, range.afterEnd) && at(before, range.first) == at(after, range.first))
        ++range.first;
    while (std::min(range.beforeEnd, range.afterEnd) > range.first
        && at(before, range.beforeEnd - 1) == at(after, range.afterEnd - 1)) {
        --range.beforeEnd;
        --range.afterEnd;
    }
    return range;
}

/// Lengths of the longest common subsequences of what lies behind each pair of pieces.
class CommonTable
{
public:
    CommonTable(const Pieces &before, const Pieces &after, const PieceRange &range)
        : m_before(before), m_after(after), m_range(range), m_columns(range.afterEnd - range.first + 1),
          m_lengths(static_cast<size_t>((range.beforeEnd - range.first + 1) * m_columns))
    {
        for (qsizetype b = range.beforeEnd - 1; b >= range.first; --b) {
            for (qsizetype a = range.afterEnd - 1; a >= range.first; --a)
                length(b, a) = isEqual(b, a) ? length(b + 1, a + 1) + 1 : std::max(length(b + 1, a), length(b, a + 1));
        }
    }

    void appendPairsTo(std::vector<PiecePair> &pairs)
    {
        qsizetype b = m_range.first;
        qsizetype a = m_range.first;
        while (b < m_range.beforeEnd && a < m_range.afterEnd) {
            if (isEqual(b, a))
                pairs.push_back({b++, a++});
            else if (length(b + 1, a) >= length(b, a + 1))
                ++b;
            else
                ++a;
        }
    }

private:
    bool isEqual(qsizetype b, qsizetype a) const
    {
        return m_before[static_cast<size_t>(b)] == m_after[static_cast<size_t>(a)];
    }
    int &length(qsizetype b, qsizetype a)
    {
        return m_lengths[static_cast<size_t>((b - m_range.first) * m_columns + a - m_range.first)];
    }

    const Pieces &m_before;
    const Pieces &m_after;
    PieceRange m_range;
    qsizetype m_columns;
    std::vector<int> m_lengths;
};

} // namespace

std::vector<PiecePair> commonPieces(const Pieces &before, const Pieces &after, qsizetype maxCells)
{
    const PieceRange range = piecesThatDiffer(before, after);
    std::vector<PiecePair> pairs;
    for (qsizetype index = 0; index < range.first; ++index)
        pairs.push_back({index, index});
    if ((range.beforeEnd - range.first) * (range.afterEnd - range.first) <= maxCells)
        CommonTable(before, after, range).appendPairsTo(pairs);
    const qsizetype shift = range.afterEnd - range.beforeEnd;
    for (qsizetype index = range.beforeEnd; index < std::ssize(before); ++index)
        pairs.push_back({index, index + shift});
    return pairs;
}

} // namespace Rookery
