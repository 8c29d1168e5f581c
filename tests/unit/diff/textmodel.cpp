// SPDX-License-Identifier: GPL-3.0-or-later
#include "textmodel.h"

#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;
using Rookery::LineHunk;
using Rookery::TextLines;

namespace {

QByteArray linesFrom(const TextLines &lines, qsizetype first, qsizetype end)
{
    QByteArray text;
    for (qsizetype line = first; line < end; ++line)
        text += lines[line];
    return text;
}

bool isSound(const LineHunk &hunk, const LineHunk &previous, bool isFirst)
{
    const qsizetype unchanged = hunk.beforeFirst - previous.beforeEnd();
    return unchanged == hunk.afterFirst - previous.afterEnd() && unchanged >= (isFirst ? 0 : 1) && hunk.beforeCount >= 0
        && hunk.afterCount >= 0 && hunk.beforeCount + hunk.afterCount > 0;
}

/// Reads the lines of unified diffs, one @@ range after the other.
class UnifiedReader
{
public:
    UnifiedReader(const QByteArray &before, const QByteArray &diff) : m_before(before), m_diff(diff) {}

    QByteArray applied();

private:
    bool applyRange();
    bool applyLine(QByteArrayView line);
    bool nextIsBackslash() const { return m_at + 1 < m_diff.size() && m_diff[m_at + 1].startsWith('\\'); }

    TextLines m_before;
    TextLines m_diff;
    QByteArray m_out;
    qsizetype m_at = 0; ///< in the diff
    qsizetype m_line = 0; ///< before, how far it was applied
    qsizetype m_linesOut = 0;
};

QByteArray UnifiedReader::applied()
{
    if (m_diff.size() == 0)
        return linesFrom(m_before, 0, m_before.size());
    if (!m_diff[0].startsWith("--- ") || !m_diff[1].startsWith("+++ "))
        return "the diff has no head";
    for (m_at = 2; m_at < m_diff.size();) {
        if (!applyRange())
            return "the diff does not fit: " + m_diff[std::min(m_at, m_diff.size() - 1)].toByteArray();
    }
    return m_out + linesFrom(m_before, m_line, m_before.size());
}

bool UnifiedReader::applyRange()
{
    static const QRegularExpression form(uR"(^@@ -(\d+)(?:,(\d+))? \+(\d+)(?:,(\d+))? @@\n$)"_s);
    const auto match = form.match(QString::fromUtf8(m_diff[m_at]));
    const auto number
        = [&match](int group) { return match.hasCaptured(group) ? match.captured(group).toLongLong() : 1; };
    if (!match.hasMatch())
        return false;
    const qsizetype first = number(2) == 0 ? number(1) : number(1) - 1;
    const qsizetype firstOut = number(4) == 0 ? number(3) : number(3) - 1;
    if (first < m_line || first > m_before.size())
        return false;
    m_out += linesFrom(m_before, m_line, first);
    m_linesOut += first - m_line;
    m_line = first;
    if (firstOut != m_linesOut)
        return false;
    ++m_at;
    while (m_at < m_diff.size() && !m_diff[m_at].startsWith("@@")) {
        if (!applyLine(m_diff[m_at]))
            return false;
    }
    return m_line == first + number(2) && m_linesOut == firstOut + number(4);
}

bool UnifiedReader::applyLine(QByteArrayView line)
{
    const char sign = line.front();
    const bool isCut = nextIsBackslash();
    const QByteArrayView content = line.sliced(1).chopped(isCut ? 1 : 0);
    m_at += isCut ? 2 : 1;
    if (sign != '+') {
        if (m_line == m_before.size() || m_before[m_line] != content)
            return false;
        ++m_line;
    }
    if (sign != '-') {
        m_out += content;
        ++m_linesOut;
    }
    return sign == ' ' || sign == '-' || sign == '+';
}

} // namespace

QByteArray appliedHunks(const QByteArray &before, const QByteArray &after, const QList<LineHunk> &hunks)
{
    const TextLines beforeLines(before);
    const TextLines afterLines(after);
    QByteArray text;
    LineHunk previous;
    for (qsizetype n = 0; n < hunks.size(); ++n) {
        const LineHunk &hunk = hunks[n];
        if (!isSound(hunk, previous, n == 0) || hunk.beforeEnd() > beforeLines.size()
            || hunk.afterEnd() > afterLines.size())
            return "hunk " + QByteArray::number(n) + " is not sound";
        text += linesFrom(beforeLines, previous.beforeEnd(), hunk.beforeFirst);
        text += linesFrom(afterLines, hunk.afterFirst, hunk.afterEnd());
        previous = hunk;
    }
    return text + linesFrom(beforeLines, previous.beforeEnd(), beforeLines.size());
}

QByteArray appliedUnified(const QByteArray &before, const QByteArray &diff)
{
    return UnifiedReader(before, diff).applied();
}

QByteArray linesOf(const QByteArray &text, qsizetype first, qsizetype end)
{
    return linesFrom(TextLines(text), first, end);
}

qsizetype changedLines(const QList<LineHunk> &hunks)
{
    qsizetype lines = 0;
    for (const LineHunk &hunk : hunks)
        lines += hunk.beforeCount + hunk.afterCount;
    return lines;
}

qsizetype fewestChangedLines(const QByteArray &before, const QByteArray &after)
{
    const TextLines a(before);
    const TextLines b(after);
    std::vector<qsizetype> row(static_cast<size_t>(b.size() + 1)); // longest common to the lines of a so far and of b
    for (qsizetype i = 0; i < a.size(); ++i) {
        qsizetype diagonal = 0;
        for (size_t j = 1; j < row.size(); ++j) {
            const qsizetype above = row[j];
            const bool isSame = a[i] == b[static_cast<qsizetype>(j) - 1];
            row[j] = isSame ? diagonal + 1 : std::max(above, row[j - 1]);
            diagonal = above;
        }
    }
    return a.size() + b.size() - 2 * row.back();
}

QByteArray TextDice::line(int different)
{
    const int number = below(different);
    return QByteArray(number % 4 * 2, ' ') + QByteArray::number(number) + (number % 11 == 10 ? "\r\n" : "\n");
}

QByteArray TextDice::joined(const QByteArrayList &lines)
{
    const QByteArray text = lines.join();
    return below(4) == 0 ? text.chopped(text.isEmpty() ? 0 : 1) : text;
}

QByteArray TextDice::text(int lines, int different)
{
    QByteArrayList list;
    for (int n = 0; n < lines; ++n)
        list += line(different);
    return joined(list);
}

QByteArray TextDice::edited(const QByteArray &text, int edits, int different)
{
    QByteArrayList list;
    const TextLines lines(text);
    for (qsizetype n = 0; n < lines.size(); ++n)
        list += lines[n].toByteArray();
    for (int n = 0; n < edits; ++n) {
        const qsizetype at = below(static_cast<int>(list.size()) + 1);
        const qsizetype other = below(static_cast<int>(list.size()) + 1);
        switch (at == list.size() || other == list.size() ? 0 : below(5)) {
        case 0: list.insert(at, line(different)); break;
        case 1: list.removeAt(at); break;
        case 2: list[at] = line(different); break;
        case 3: list.insert(at, list[other]); break;
        default: list.move(at, other); break;
        }
    }
    return joined(list);
}
