// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArray>
#include <QByteArrayView>
#include <QList>

#include <vector>

namespace Rookery {

/// A text cut into lines behind each line feed. A line includes its line break: "a" at the end of a text is another
/// line than "a\n", and "a\r\n" a third. Points into the text, which must outlive it.
class TextLines
{
public:
    explicit TextLines(QByteArrayView text);

    qsizetype size() const { return static_cast<qsizetype>(m_starts.size()) - 1; }
    /// The line of that number, from 0.
    QByteArrayView operator[](qsizetype number) const
    {
        const qsizetype *start = m_starts.data() + number;
        return QByteArrayView(m_text + start[0], start[1] - start[0]);
    }

private:
    const char *m_text;
    std::vector<qsizetype> m_starts; ///< and, as the last, where the text ends
};

/// A changed range: these lines of the text before were replaced by those of the text after. Lines count from 0. One of
/// the counts may be 0, which makes it an insertion or a deletion; its first line is then the one it stands before.
struct LineHunk
{
    qsizetype beforeFirst = 0;
    qsizetype beforeCount = 0;
    qsizetype afterFirst = 0;
    qsizetype afterCount = 0;

    qsizetype beforeEnd() const { return beforeFirst + beforeCount; }
    qsizetype afterEnd() const { return afterFirst + afterCount; }
    bool operator==(const LineHunk &) const = default;
};

/// What changed from `before` to `after`, in order, with at least one unchanged line between two hunks: replacing each
/// hunk's lines gives `after`. Empty where both are equal.
///
/// The fewest lines possible are marked where that takes at most 512 of those that occur in both texts; in larger
/// changes lines that occur once in each text hold the rest together, which may mark a few more. A hunk that could
/// stand in several places begins and ends at the least indented one: an inserted JSON element is `{ … },`, not
/// `}, { …`. Takes time in proportion to the texts, however little they have in common. No recursion.
/// Texts have less than 2^31 lines.
QList<LineHunk> lineDiff(const TextLines &before, const TextLines &after);
QList<LineHunk> lineDiff(QByteArrayView before, QByteArrayView after);

/// What stands in the two head lines of a unified diff; UTF-8.
struct DiffNames
{
    QByteArray before;
    QByteArray after;
};

/// The lines that changed, with `context` lines around them, in the format of `diff -u`, which `patch` and `git apply`
/// read. Empty where both are equal. Line breaks stay as they are; "\ No newline at end of file" follows a last line
/// without one. Control characters in names are written as spaces.
QByteArray unifiedDiff(QByteArrayView before, QByteArrayView after, const DiffNames &names, qsizetype context = 3);

} // namespace Rookery
