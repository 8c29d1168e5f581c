// SPDX-License-Identifier: MIT
#include "diff/detail/myers.h"

#include <algorithm>
#include <limits>

namespace Rookery::Diff {

Myers::Myers(IdSpan before, IdSpan after, qint32 maxCost)
    : m_before(before), m_after(after), m_forward(maxCost), m_backward(maxCost)
{}

void Myers::Front::start(qint32 diagonal, qint32 place)
{
    m_middle = m_low = m_high = diagonal;
    (*this)[diagonal] = place;
}

/// Makes room for one more change: a diagonal more on each side, but none that misses the box. Every second one is
/// looked at in turn, so leaving the outermost out keeps the parity.
void Myers::Front::widen(qint32 lowest, qint32 highest, qint32 beyond)
{
    if (m_low > lowest)
        (*this)[--m_low - 1] = beyond;
    else
        ++m_low;
    if (m_high < highest)
        (*this)[++m_high + 1] = beyond;
    else
        --m_high;
}

std::optional<Split> Myers::middle(const Box &box, qint32 maxCost)
{
    const qint32 start = box.beforeFirst - box.afterFirst;
    const qint32 end = box.beforeEnd - box.afterEnd;
    const bool isOdd = ((start - end) & 1) != 0;
    m_forward.start(start, box.beforeFirst);
    m_backward.start(end, box.beforeEnd);
    for (qint32 cost = 1; cost <= maxCost; ++cost) {
        if (const auto split = stepForward(box, isOdd))
            return split;
        if (const auto split = stepBackward(box, !isOdd))
            return split;
    }
    return std::nullopt;
}

std::optional<Split> Myers::stepForward(const Box &box, bool mayMeet)
{
    m_forward.widen(box.beforeFirst - box.afterEnd, box.beforeEnd - box.afterFirst, std::numeric_limits<qint32>::min());
    for (qint32 diagonal = m_forward.high(); diagonal >= m_forward.low(); diagonal -= 2) {
        qint32 before = std::max(m_forward[diagonal - 1] + 1, m_forward[diagonal + 1]);
        qint32 after = before - diagonal;
        while (before < box.beforeEnd && after < box.afterEnd && m_before[before] == m_after[after]) {
            ++before;
            ++after;
        }
        m_forward[diagonal] = before;
        if (mayMeet && m_backward.hasDiagonal(diagonal) && m_backward[diagonal] <= before)
            return Split{before, after};
    }
    return std::nullopt;
}

std::optional<Split> Myers::stepBackward(const Box &box, bool mayMeet)
{
    m_backward.widen(
        box.beforeFirst - box.afterEnd, box.beforeEnd - box.afterFirst, std::numeric_limits<qint32>::max());
    for (qint32 diagonal = m_backward.high(); diagonal >= m_backward.low(); diagonal -= 2) {
        qint32 before = std::min(m_backward[diagonal - 1], m_backward[diagonal + 1] - 1);
        qint32 after = before - diagonal;
        while (before > box.beforeFirst && after > box.afterFirst && m_before[before - 1] == m_after[after - 1]) {
            --before;
            --after;
        }
        m_backward[diagonal] = before;
        if (mayMeet && m_forward.hasDiagonal(diagonal) && m_forward[diagonal] >= before)
            return Split{before, after};
    }
    return std::nullopt;
}

Split Myers::furthest(const Box &box) const
{
    Split top{box.beforeFirst, box.afterFirst};
    for (qint32 diagonal = m_forward.high(); diagonal >= m_forward.low(); diagonal -= 2) {
        const qint32 before = std::min({m_forward[diagonal], box.beforeEnd, box.afterEnd + diagonal});
        if (before + (before - diagonal) > top.before + top.after)
            top = {before, before - diagonal};
    }
    Split bottom{box.beforeEnd, box.afterEnd};
    for (qint32 diagonal = m_backward.high(); diagonal >= m_backward.low(); diagonal -= 2) {
        const qint32 before = std::max({m_backward[diagonal], box.beforeFirst, box.afterFirst + diagonal});
        if (before + (before - diagonal) < bottom.before + bottom.after)
            bottom = {before, before - diagonal};
    }
    const qint32 fromTop = (top.before - box.beforeFirst) + (top.after - box.afterFirst);
    const qint32 fromBottom = (box.beforeEnd - bottom.before) + (box.afterEnd - bottom.after);
    return fromTop >= fromBottom ? top : bottom;
}

} // namespace Rookery::Diff
