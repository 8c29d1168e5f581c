// SPDX-License-Identifier: MIT
#pragma once

#include <QtGlobal>

#include <optional>
#include <span>
#include <vector>

namespace Rookery::Diff {

using IdSpan = std::span<const quint32>;

/// A range of each of two sequences; ends are behind the last element.
struct Box
{
    qint32 beforeFirst;
    qint32 beforeEnd;
    qint32 afterFirst;
    qint32 afterEnd;

    bool isOneSided() const { return beforeFirst == beforeEnd || afterFirst == afterEnd; }
};

/// Cuts a box into the one above and before this place and the one from it on.
struct Split
{
    qint32 before;
    qint32 after;
};

/// Finds where to cut a box so that both parts can be compared on their own: shortest ways grow from both corners until
/// they meet. The variant in linear space of Eugene Myers, "An O(N*D) Difference Algorithm and Its Variations" (1986).
class Myers
{
public:
    /// Costs count the changed elements of half the way: what is searched grows with their square.
    Myers(IdSpan before, IdSpan after, qint32 maxCost);

    /// A place on a shortest way through the box, nullopt where that takes more than `maxCost` from each corner.
    /// The box is not one-sided, and neither begins nor ends with equal elements.
    std::optional<Split> middle(const Box &box, qint32 maxCost);
    /// After middle() found nothing: the place furthest from its corner that was reached.
    Split furthest(const Box &box) const;

private:
    /// How far ways of the current cost reach on each diagonal (before minus after), as a place in `before`.
    class Front
    {
    public:
        explicit Front(qint32 maxCost) : m_reached(static_cast<size_t>(2 * maxCost + 3)), m_offset(maxCost + 1) {}
        void start(qint32 diagonal, qint32 place);
        void widen(qint32 lowest, qint32 highest, qint32 beyond);
        bool hasDiagonal(qint32 diagonal) const { return diagonal >= m_low && diagonal <= m_high; }
        qint32 &operator[](qint32 diagonal) { return m_reached[slot(diagonal)]; }
        qint32 operator[](qint32 diagonal) const { return m_reached[slot(diagonal)]; }
        qint32 low() const { return m_low; }
        qint32 high() const { return m_high; }

    private:
        size_t slot(qint32 diagonal) const
        {
            const qint32 place = diagonal - m_middle + m_offset;
            return static_cast<size_t>(place);
        }

        std::vector<qint32> m_reached;
        qint32 m_offset;
        qint32 m_middle = 0;
        qint32 m_low = 0;
        qint32 m_high = 0;
    };

    std::optional<Split> stepForward(const Box &box, bool mayMeet);
    std::optional<Split> stepBackward(const Box &box, bool mayMeet);

    IdSpan m_before;
    IdSpan m_after;
    Front m_forward;
    Front m_backward;
};

} // namespace Rookery::Diff
