// SPDX-License-Identifier: MIT
#include "diff/linediff.h"

#include <algorithm>

namespace Rookery {

namespace {

/// Writes hunks whose contexts touch as one.
class UnifiedWriter
{
public:
    UnifiedWriter(const TextLines &before, const TextLines &after, qsizetype context)
        : m_before(before), m_after(after), m_context(context)
    {}

    void writeNames(const DiffNames &names);
    /// Returns the first hunk that was not written.
    QList<LineHunk>::const_iterator writeGroup(
        QList<LineHunk>::const_iterator first, QList<LineHunk>::const_iterator end);
    QByteArray take() { return std::move(m_out); }

private:
    void writeName(QByteArrayView mark, QByteArray name);
    void writeRange(char sign, qsizetype first, qsizetype count);
    void writeLines(char sign, const TextLines &lines, qsizetype first, qsizetype end);

    const TextLines &m_before;
    const TextLines &m_after;
    qsizetype m_context;
    QByteArray m_out;
};

void UnifiedWriter::writeNames(const DiffNames &names)
{
    writeName("--- ", names.before);
    writeName("+++ ", names.after);
}

void UnifiedWriter::writeName(QByteArrayView mark, QByteArray name)
{
    std::replace_if(name.begin(), name.end(), [](char c) { return static_cast<uchar>(c) < ' '; }, ' ');
    m_out.append(mark).append(name);
    if (name.contains(' '))
        m_out += '\t'; // ends the name; without it, readers would look for a date in it
    m_out += '\n';
}

QList<LineHunk>::const_iterator UnifiedWriter::writeGroup(
    QList<LineHunk>::const_iterator first, QList<LineHunk>::const_iterator end)
{
    auto last = first;
    while (last + 1 != end && (last + 1)->beforeFirst - last->beforeEnd() <= 2 * m_context)
        ++last;
    const qsizetype above = std::min(m_context, first->beforeFirst);
    const qsizetype below = std::min(m_context, m_before.size() - last->beforeEnd());
    m_out += "@@ ";
    writeRange('-', first->beforeFirst - above, last->beforeEnd() + below - (first->beforeFirst - above));
    m_out += ' ';
    writeRange('+', first->afterFirst - above, last->afterEnd() + below - (first->afterFirst - above));
    m_out += " @@\n";
    qsizetype line = first->beforeFirst - above;
    for (auto hunk = first; hunk <= last; ++hunk) {
        writeLines(' ', m_before, line, hunk->beforeFirst);
        writeLines('-', m_before, hunk->beforeFirst, hunk->beforeEnd());
        writeLines('+', m_after, hunk->afterFirst, hunk->afterEnd());
        line = hunk->beforeEnd();
    }
    writeLines(' ', m_before, line, line + below);
    return last + 1;
}

/// An empty range is named by the line before it.
void UnifiedWriter::writeRange(char sign, qsizetype first, qsizetype count)
{
    m_out.append(sign).append(QByteArray::number(count == 0 ? first : first + 1));
    if (count != 1)
        m_out.append(',').append(QByteArray::number(count));
}

void UnifiedWriter::writeLines(char sign, const TextLines &lines, qsizetype first, qsizetype end)
{
    for (qsizetype line = first; line < end; ++line) {
        m_out.append(sign).append(lines[line]);
        if (!lines[line].endsWith('\n'))
            m_out += "\n\\ No newline at end of file\n";
    }
}

} // namespace

QByteArray unifiedDiff(QByteArrayView before, QByteArrayView after, const DiffNames &names, qsizetype context)
{
    Q_ASSERT(context >= 0);
    const TextLines beforeLines(before);
    const TextLines afterLines(after);
    const QList<LineHunk> hunks = lineDiff(beforeLines, afterLines);
    UnifiedWriter writer(beforeLines, afterLines, context);
    if (!hunks.isEmpty())
        writer.writeNames(names);
    for (auto hunk = hunks.begin(); hunk != hunks.end();)
        hunk = writer.writeGroup(hunk, hunks.end());
    return writer.take();
}

} // namespace Rookery
