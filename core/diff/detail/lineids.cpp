// SPDX-License-Identifier: MIT
#include "diff/detail/lineids.h"

#include <QHashFunctions>

namespace Rookery::Diff {

namespace {

/// A hash table with open addressing: QHash takes several times as long and as much memory.
class LineInterner
{
public:
    LineInterner() : m_slots(1024) {}

    quint32 idOf(QByteArrayView line)
    {
        const size_t hash = qHash(line, m_seed);
        const auto tag = static_cast<quint32>(hash >> (sizeof(hash) * 4));
        size_t at = hash & (m_slots.size() - 1);
        for (; m_slots[at].next != 0; at = (at + 1) & (m_slots.size() - 1)) {
            const Slot &slot = m_slots[at];
            if (slot.tag == tag && m_lines[slot.next - 1] == line)
                return slot.next - 1;
        }
        m_lines.push_back(line);
        m_slots[at] = {tag, count()};
        if (m_lines.size() * 2 > m_slots.size())
            grow();
        return count() - 1;
    }
    quint32 count() const { return static_cast<quint32>(m_lines.size()); }

private:
    struct Slot
    {
        quint32 tag = 0; ///< the upper half of the hash, so that few lines are compared in vain
        quint32 next = 0; ///< the id + 1; 0: free
    };

    void grow()
    {
        std::vector<Slot> bigger(m_slots.size() * 4);
        for (quint32 id = 0; id < count(); ++id) {
            const size_t hash = qHash(m_lines[id], m_seed);
            size_t at = hash & (bigger.size() - 1);
            while (bigger[at].next != 0)
                at = (at + 1) & (bigger.size() - 1);
            bigger[at] = {static_cast<quint32>(hash >> (sizeof(hash) * 4)), id + 1};
        }
        m_slots = std::move(bigger);
    }

    size_t m_seed = QHashSeed::globalSeed(); ///< nobody can prepare a text whose lines all collide
    std::vector<Slot> m_slots;
    std::vector<QByteArrayView> m_lines; ///< by id
};

} // namespace

LineIds lineIds(const TextLines &before, const TextLines &after, const LineRange &range)
{
    LineIds ids;
    LineInterner interner;
    ids.before.reserve(static_cast<size_t>(range.beforeEnd - range.beforeFirst));
    ids.after.reserve(static_cast<size_t>(range.afterEnd - range.afterFirst));
    for (qsizetype line = range.beforeFirst; line < range.beforeEnd; ++line)
        ids.before.push_back(interner.idOf(before[line]));
    for (qsizetype line = range.afterFirst; line < range.afterEnd; ++line)
        ids.after.push_back(interner.idOf(after[line]));
    ids.count = interner.count();
    return ids;
}

} // namespace Rookery::Diff
