// SPDX-License-Identifier: MIT
#include "edit/textpattern.h"

#include "edit/utf8text.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Rookery {

namespace {

/// A match, and where the text stands in bytes.
struct Found
{
    const QRegularExpressionMatch &match;
    const Utf8Text &text;
    Utf8Place start;

    TextHit group(int number) const
    {
        if (match.capturedStart(number) < 0)
            return {start.byte, 0}; // it took no part
        // A look behind may have captured what stands before the hit.
        const bool isBefore = match.capturedStart(number) < match.capturedStart();
        const auto first = text.placeOf(match.capturedStart(number), isBefore ? Utf8Place() : start);
        return {first.byte, text.placeOf(match.capturedEnd(number), first).byte - first.byte};
    }
};

QByteArray replacementOf(const Found &found, QByteArrayView bytes, const TextReplacement &with)
{
    QByteArray text;
    for (const TextReplacement::Piece &piece : with.pieces()) {
        text += piece.literal;
        if (piece.group >= 0) {
            const TextHit group = found.group(piece.group);
            text += bytes.sliced(group.offset, group.length);
        }
    }
    return text;
}

template <typename Take>
std::optional<Error> eachMatch(
    const QRegularExpression &expression, QByteArrayView bytes, const TextPattern::Stop &isStopped, Take take)
{
    const Utf8Text text(bytes);
    Utf8Place place;
    bool isAtEnd = false;
    qsizetype count = 0;
    QRegularExpressionMatchIterator matches = expression.globalMatch(text.utf16());
    while (matches.hasNext()) {
        if (isStopped && isStopped())
            return Error::of(ErrorKind::Canceled, u"The search was stopped."_s);
        if (++count > TextPattern::mostHits)
            return Error::of(ErrorKind::TooLarge, u"There are more than %1 hits."_s.arg(TextPattern::mostHits));
        const QRegularExpressionMatch match = matches.next();
        place = text.placeOf(match.capturedStart(), place);
        isAtEnd = match.capturedEnd() == text.utf16().size();
        take(Found{match, text, place});
    }
    if (!matches.isValid() && !isAtEnd) // behind an empty match at the end the iterator is not valid either
        return Error::of(ErrorKind::Timeout, u"The expression needs too many steps on this text."_s);
    return std::nullopt;
}

bool isAmong(const TextHits &hits, const TextHit &hit)
{
    const auto isBefore = [](const TextHit &a, const TextHit &b) { return a.offset < b.offset; };
    const auto range = std::equal_range(hits.cbegin(), hits.cend(), hit, isBefore);
    return std::find(range.first, range.second, hit) != range.second;
}

} // namespace

std::optional<TextHit> movedBy(const TextEdit &edit, const TextHit &hit)
{
    if (edit.offset + edit.removed.size() <= hit.offset)
        return TextHit{hit.offset + edit.inserted.size() - edit.removed.size(), hit.length};
    return edit.offset >= hit.end() ? std::optional(hit) : std::nullopt;
}

Result<TextPattern> TextPattern::of(const TextQuery &query)
{
    TextPattern pattern;
    if (query.text.isEmpty())
        return pattern;
    QRegularExpression::PatternOptions options
        = QRegularExpression::MultilineOption | QRegularExpression::UseUnicodePropertiesOption;
    options.setFlag(QRegularExpression::CaseInsensitiveOption, !query.isCaseSensitive);
    QString text = query.isExpression ? query.text : QRegularExpression::escape(query.text);
    pattern.m_expression = QRegularExpression(text, options);
    if (query.isWholeWord && pattern.m_expression.isValid()) // and what it leaves open must not swallow what follows
        pattern.m_expression = QRegularExpression(u"(?<!\\w)(?:%1)(?!\\w)"_s.arg(text), options);
    if (const QRegularExpression &expression = pattern.m_expression; !expression.isValid()) {
        Error error = Error::misuse(expression.errorString());
        const qsizetype place = expression.patternErrorOffset();
        error.position = TextPosition{place, 1, place + 1};
        return error;
    }
    pattern.m_isExpression = query.isExpression;
    return pattern;
}

Result<TextHits> TextPattern::hitsIn(QByteArrayView text, const Stop &isStopped) const
{
    TextHits hits;
    if (isEmpty())
        return hits;
    const auto error
        = eachMatch(m_expression, text, isStopped, [&hits](const Found &found) { hits.append(found.group(0)); });
    return error ? Result<TextHits>(*error) : hits;
}

Result<ReplacedHits> TextPattern::replacedIn(
    QByteArrayView text, const TextReplacement &with, const TextHits *chosen, const Stop &isStopped) const
{
    ReplacedHits replaced;
    if (isEmpty())
        return replaced;
    qsizetype shift = 0;
    const auto error = eachMatch(m_expression, text, isStopped, [&](const Found &found) {
        const TextHit hit = found.group(0);
        if (chosen && !isAmong(*chosen, hit))
            return;
        ++replaced.count;
        const QByteArrayView removed = text.sliced(hit.offset, hit.length);
        QByteArray inserted = replacementOf(found, text, with);
        if (inserted == removed)
            return;
        replaced.edits.append({hit.offset + shift, removed.toByteArray(), inserted});
        shift += inserted.size() - hit.length;
    });
    return error ? Result<ReplacedHits>(*error) : replaced;
}

} // namespace Rookery
