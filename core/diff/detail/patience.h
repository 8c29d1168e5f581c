// SPDX-License-Identifier: MIT
#pragma once

#include "diff/detail/myers.h"

namespace Rookery::Diff {

/// Finds anchors: elements that occur once in each range of a box, as many as stand in the same order in both.
/// (Patience diff, after Bram Cohen.)
class Patience
{
public:
    Patience(IdSpan before, IdSpan after, quint32 idCount);

    /// Places of anchors in order. Valid until the next call.
    std::span<const Split> anchors(const Box &box);
    /// Had the last box anything that is in both of its ranges?
    bool hadCommon() const { return m_hadCommon; }

private:
    struct Occurrences
    {
        qint32 before = 0;
        qint32 after = 0;
        qint32 place = 0; ///< in `after`, the last
    };

    void collectUnique(const Box &box);
    void keepLongestIncreasing();

    IdSpan m_before;
    IdSpan m_after;
    bool m_hadCommon = false;
    std::vector<Occurrences> m_occurrences; ///< by id; all zero between calls
    std::vector<Split> m_unique; ///< in the order of `before`
    std::vector<size_t> m_piles; ///< for each length the sequence of m_unique that ends first, by its last index
    std::vector<size_t> m_previous; ///< what stands before each of m_unique in the longest sequence that it ends
};

} // namespace Rookery::Diff
