// SPDX-License-Identifier: GPL-3.0-or-later
#include "review/alignment.h"

#include "diff/linediff.h"
#include "review/commonpieces.h"

#include <algorithm>

namespace Rookery {

namespace {

// A fold shorter than its own bar and the two lines beside it saves nothing.
constexpr qsizetype smallestFold = 3;

/// The name a line gives to a member, indentation included; of other lines all but the comma.
QByteArrayView stemOf(QByteArrayView line)
{
    qsizetype end = 0;
    const Pieces tokens = tokensOf(line);
    for (const QByteArrayView token : tokens) {
        end += token.size();
        if (token == ":")
            return line.first(end);
    }
    while (end > 0 && (line[end - 1] == '\n' || line[end - 1] == '\r' || line[end - 1] == ','))
        --end;
    return line.first(end);
}

class Aligner
{
public:
    Aligner(const TextLines &before, const TextLines &after, const StopCheck &isStopped)
        : m_before(before), m_after(after), m_isStopped(isStopped)
    {}

    Alignment run(qsizetype context)
    {
        for (const LineHunk &hunk : lineDiff(m_before, m_after)) {
            if (m_isStopped && m_isStopped())
                return m_result;
            addEqual(hunk.beforeFirst);
            addHunk(hunk);
        }
        addEqual(m_before.size());
        addMarks();
        addFolds(context);
        return m_result;
    }

private:
    void addEqual(qsizetype beforeEnd)
    {
        while (m_nextBefore < beforeEnd)
            m_result.rows.append({RowKind::Equal, m_nextBefore++, m_nextAfter++});
    }

    void addHunk(const LineHunk &hunk)
    {
        const qsizetype first = m_result.rows.size();
        const auto stems = [](const TextLines &lines, qsizetype from, qsizetype end) {
            Pieces pieces;
            for (; from < end; ++from)
                pieces.push_back(stemOf(lines[from]));
            return pieces;
        };
        const Pieces before = stems(m_before, hunk.beforeFirst, hunk.beforeEnd());
        const Pieces after = stems(m_after, hunk.afterFirst, hunk.afterEnd());
        for (const PiecePair &pair : commonPieces(before, after)) {
            addChanged(hunk.beforeFirst + pair.before, hunk.afterFirst + pair.after);
            addChanged(m_nextBefore + 1, m_nextAfter + 1);
        }
        addChanged(hunk.beforeEnd(), hunk.afterEnd());
        m_result.changes.append({first, m_result.rows.size() - first});
    }

    /// Lines up to these ends, as they come; what one side has more of stands beside gaps.
    void addChanged(qsizetype beforeEnd, qsizetype afterEnd)
    {
        while (m_nextBefore < beforeEnd && m_nextAfter < afterEnd)
            addPair();
        while (m_nextBefore < beforeEnd)
            m_result.rows.append({RowKind::Removed, m_nextBefore++, AlignedRow::gap});
        while (m_nextAfter < afterEnd)
            m_result.rows.append({RowKind::Added, AlignedRow::gap, m_nextAfter++});
    }

    void addPair()
    {
        const bool isEqual = m_before[m_nextBefore] == m_after[m_nextAfter];
        m_result.rows.append({isEqual ? RowKind::Equal : RowKind::Replaced, m_nextBefore++, m_nextAfter++});
    }

    void addMarks()
    {
        for (const RowRange &change : std::as_const(m_result.changes)) {
            for (qsizetype row = change.first; row < change.end(); ++row) {
                const AlignedRow &lines = m_result.rows[row];
                if (lines.kind == RowKind::Replaced)
                    m_result.marks.insert(row, intralineMarks(m_before[lines.before], m_after[lines.after]));
                if (row % 1024 == 0 && m_isStopped && m_isStopped())
                    return;
            }
        }
    }

    void addFolds(qsizetype context)
    {
        qsizetype first = 1; // the opening brace shows where the document begins
        for (const RowRange &change : std::as_const(m_result.changes)) {
            addFold(first, change.first - context);
            first = change.end() + context;
        }
        if (!m_result.changes.isEmpty())
            addFold(first, m_result.rows.size());
    }

    void addFold(qsizetype first, qsizetype end)
    {
        if (end - first >= smallestFold)
            m_result.folds.append({first, end - first});
    }

    const TextLines &m_before;
    const TextLines &m_after;
    const StopCheck &m_isStopped;
    qsizetype m_nextBefore = 0;
    qsizetype m_nextAfter = 0;
    Alignment m_result;
};

} // namespace

RowKind Alignment::kindOf(const RowRange &change) const
{
    bool hasBefore = false;
    bool hasAfter = false;
    for (qsizetype row = change.first; row < change.end(); ++row) {
        hasBefore = hasBefore || rows[row].before != AlignedRow::gap;
        hasAfter = hasAfter || rows[row].after != AlignedRow::gap;
    }
    if (hasBefore && hasAfter)
        return RowKind::Replaced;
    return hasBefore ? RowKind::Removed : RowKind::Added;
}

qsizetype Alignment::linesAdded() const
{
    return std::count_if(rows.begin(), rows.end(),
        [](const AlignedRow &row) { return row.kind == RowKind::Added || row.kind == RowKind::Replaced; });
}

qsizetype Alignment::linesRemoved() const
{
    return std::count_if(rows.begin(), rows.end(),
        [](const AlignedRow &row) { return row.kind == RowKind::Removed || row.kind == RowKind::Replaced; });
}

Alignment aligned(const QByteArray &before, const QByteArray &after, qsizetype context, const StopCheck &isStopped)
{
    return Aligner(TextLines(before), TextLines(after), isStopped).run(context);
}

} // namespace Rookery
