// SPDX-License-Identifier: GPL-3.0-or-later
#include "review/intraline.h"

#include "review/commonpieces.h"

#include <algorithm>

namespace Rookery {

namespace {

bool isLineSpace(char c)
{
    return c == ' ' || c == '\t' || c == '\r' || c == '\n';
}

bool isWordByte(char c)
{
    return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '+' || c == '-'
        || c == '.';
}

qsizetype characterLength(QByteArrayView text, qsizetype first)
{
    qsizetype end = first + 1;
    if (static_cast<uchar>(text[first]) >= 0xc0) {
        while (end < text.size() && (static_cast<uchar>(text[end]) & 0xc0) == 0x80)
            ++end;
    }
    return end - first;
}

qsizetype stringLength(QByteArrayView text, qsizetype first)
{
    for (qsizetype index = first + 1; index < text.size(); ++index) {
        if (text[index] == '\\')
            ++index;
        else if (text[index] == '"')
            return index + 1 - first;
    }
    return text.size() - first;
}

template <typename Predicate>
qsizetype runLength(QByteArrayView text, qsizetype first, Predicate belongs)
{
    qsizetype end = first;
    while (end < text.size() && belongs(text[end]))
        ++end;
    return end - first;
}

qsizetype tokenLength(QByteArrayView text, qsizetype first)
{
    if (text[first] == '"')
        return stringLength(text, first);
    if (isLineSpace(text[first]))
        return runLength(text, first, isLineSpace);
    if (isWordByte(text[first]))
        return runLength(text, first, isWordByte);
    return characterLength(text, first);
}

template <typename Length>
Pieces cut(QByteArrayView text, Length lengthAt)
{
    Pieces pieces;
    for (qsizetype first = 0; first < text.size();) {
        const qsizetype length = lengthAt(text, first);
        pieces.push_back(text.sliced(first, length));
        first += length;
    }
    return pieces;
}

/// Collects marks; neighbours become one.
void addMark(QList<ByteRange> &marks, ByteRange range)
{
    if (range.count == 0)
        return;
    if (!marks.isEmpty() && marks.last().end() == range.first)
        marks.last().count += range.count;
    else
        marks.append(range);
}

/// Two tokens that stand in each other's place, and where they stand.
struct TokenPair
{
    QByteArrayView before;
    qsizetype beforeFirst = 0;
    QByteArrayView after;
    qsizetype afterFirst = 0;

    bool isStrings() const { return isString(before) && isString(after); }
    TokenPair withoutQuotes() const
    {
        return {before.sliced(1).chopped(1), beforeFirst + 1, after.sliced(1).chopped(1), afterFirst + 1};
    }
    void markWhole(LineMarks &marks) const
    {
        addMark(marks.before, {beforeFirst, before.size()});
        addMark(marks.after, {afterFirst, after.size()});
    }

private:
    static bool isString(QByteArrayView token)
    {
        return token.size() >= 2 && token.front() == '"' && token.back() == '"';
    }
};

std::vector<PiecePair> equalInPlace(const Pieces &before, const Pieces &after)
{
    std::vector<PiecePair> pairs;
    for (size_t index = 0; index < before.size() && before.size() == after.size(); ++index) {
        if (before[index] == after[index])
            pairs.push_back({static_cast<qsizetype>(index), static_cast<qsizetype>(index)});
    }
    return pairs;
}

/// In a number whose digits changed each stays in its column: 14.00 and 15.40 differ in two digits.
std::vector<PiecePair> commonCharacters(const Pieces &before, const Pieces &after)
{
    std::vector<PiecePair> inPlace = equalInPlace(before, after);
    std::vector<PiecePair> common = commonPieces(before, after);
    return inPlace.size() >= common.size() ? inPlace : common;
}

void markWhatIsBetween(
    QList<ByteRange> &marks, const Pieces &pieces, const std::vector<qsizetype> &kept, qsizetype offset)
{
    size_t next = 0;
    for (size_t index = 0; index < pieces.size(); ++index) {
        if (next < kept.size() && kept[next] == static_cast<qsizetype>(index))
            ++next;
        else
            addMark(marks, {offset, pieces[index].size()});
        offset += pieces[index].size();
    }
}

void markCharacters(const TokenPair &tokens, LineMarks &marks)
{
    if (tokens.isStrings())
        return markCharacters(tokens.withoutQuotes(), marks);
    const Pieces before = charactersOf(tokens.before);
    const Pieces after = charactersOf(tokens.after);
    const std::vector<PiecePair> common = commonCharacters(before, after);
    // Marks all over two words that share a letter or two say less than one mark.
    if (common.size() * 2 < std::min(before.size(), after.size()))
        return tokens.markWhole(marks);
    std::vector<qsizetype> keptBefore;
    std::vector<qsizetype> keptAfter;
    for (const PiecePair &pair : common) {
        keptBefore.push_back(pair.before);
        keptAfter.push_back(pair.after);
    }
    markWhatIsBetween(marks.before, before, keptBefore, tokens.beforeFirst);
    markWhatIsBetween(marks.after, after, keptAfter, tokens.afterFirst);
}

/// Walks along the tokens that are the same in both lines, and marks what lies between two of them.
class LineWalk
{
public:
    LineWalk(const Pieces &before, const Pieces &after) : m_before(before), m_after(after) {}

    void walkTo(const PiecePair &pair)
    {
        if (pair.before - m_at.before == 1 && pair.after - m_at.after == 1)
            markCharacters(
                {piece(m_before, m_at.before), m_beforeFirst, piece(m_after, m_at.after), m_afterFirst}, marks);
        else
            markTokens(pair);
        step(m_before, m_at.before, m_beforeFirst, pair.before);
        step(m_after, m_at.after, m_afterFirst, pair.after);
    }
    void skipPair()
    {
        step(m_before, m_at.before, m_beforeFirst, m_at.before + 1);
        step(m_after, m_at.after, m_afterFirst, m_at.after + 1);
    }

    LineMarks marks;

private:
    static QByteArrayView piece(const Pieces &pieces, qsizetype index) { return pieces[static_cast<size_t>(index)]; }
    static void step(const Pieces &pieces, qsizetype &index, qsizetype &offset, qsizetype to)
    {
        for (; index < to; ++index)
            offset += piece(pieces, index).size();
    }
    void markTokens(const PiecePair &pair)
    {
        qsizetype offset = m_beforeFirst;
        for (qsizetype index = m_at.before; index < pair.before; offset += piece(m_before, index++).size())
            addMark(marks.before, {offset, piece(m_before, index).size()});
        offset = m_afterFirst;
        for (qsizetype index = m_at.after; index < pair.after; offset += piece(m_after, index++).size())
            addMark(marks.after, {offset, piece(m_after, index).size()});
    }

    const Pieces &m_before;
    const Pieces &m_after;
    PiecePair m_at;
    qsizetype m_beforeFirst = 0;
    qsizetype m_afterFirst = 0;
};

} // namespace

std::vector<QByteArrayView> charactersOf(QByteArrayView text)
{
    return cut(text, characterLength);
}

std::vector<QByteArrayView> tokensOf(QByteArrayView line)
{
    return cut(line, tokenLength);
}

LineMarks intralineMarks(QByteArrayView before, QByteArrayView after)
{
    const Pieces beforeTokens = tokensOf(before);
    const Pieces afterTokens = tokensOf(after);
    LineWalk walk(beforeTokens, afterTokens);
    for (const PiecePair &pair : commonPieces(beforeTokens, afterTokens)) {
        walk.walkTo(pair);
        walk.skipPair();
    }
    walk.walkTo({std::ssize(beforeTokens), std::ssize(afterTokens)});
    return walk.marks;
}

} // namespace Rookery
