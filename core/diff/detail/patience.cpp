// SPDX-License-Identifier: MIT
#include "diff/detail/patience.h"

#include <algorithm>

namespace Rookery::Diff {

Patience::Patience(IdSpan before, IdSpan after, quint32 idCount)
    : m_before(before), m_after(after), m_occurrences(idCount)
{}

std::span<const Split> Patience::anchors(const Box &box)
{
    collectUnique(box);
    keepLongestIncreasing();
    return m_unique;
}

void Patience::collectUnique(const Box &box)
{
    for (qint32 place = box.beforeFirst; place < box.beforeEnd; ++place)
        ++m_occurrences[m_before[place]].before;
    for (qint32 place = box.afterFirst; place < box.afterEnd; ++place) {
        Occurrences &occurrences = m_occurrences[m_after[place]];
        ++occurrences.after;
        occurrences.place = place;
    }
    m_unique.clear();
    m_hadCommon = false;
    for (qint32 place = box.beforeFirst; place < box.beforeEnd; ++place) {
        const Occurrences &occurrences = m_occurrences[m_before[place]];
        m_hadCommon = m_hadCommon || occurrences.after > 0;
        if (occurrences.before == 1 && occurrences.after == 1)
            m_unique.push_back({place, occurrences.place});
    }
    for (qint32 place = box.beforeFirst; place < box.beforeEnd; ++place)
        m_occurrences[m_before[place]] = {};
    for (qint32 place = box.afterFirst; place < box.afterEnd; ++place)
        m_occurrences[m_after[place]] = {};
}

/// Reduces m_unique to a longest sequence whose places in `after` grow, too.
void Patience::keepLongestIncreasing()
{
    m_piles.clear();
    m_previous.resize(m_unique.size());
    const auto endsBefore = [this](size_t index, qint32 place) { return m_unique[index].after < place; };
    for (size_t index = 0; index < m_unique.size(); ++index) {
        const qint32 place = m_unique[index].after;
        const bool isLast = m_piles.empty() || endsBefore(m_piles.back(), place);
        const auto pile = isLast ? m_piles.end() : std::lower_bound(m_piles.begin(), m_piles.end(), place, endsBefore);
        if (pile != m_piles.begin())
            m_previous[index] = *std::prev(pile);
        if (isLast)
            m_piles.push_back(index);
        else
            *pile = index;
    }
    if (m_piles.empty())
        return;
    size_t index = m_piles.back();
    for (auto pile = m_piles.rbegin(); pile != m_piles.rend(); ++pile, index = m_previous[index])
        *pile = index;
    for (size_t n = 0; n < m_piles.size(); ++n)
        m_unique[n] = m_unique[m_piles[n]];
    m_unique.resize(m_piles.size());
}

} // namespace Rookery::Diff
