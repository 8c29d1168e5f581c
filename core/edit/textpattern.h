// SPDX-License-Identifier: MIT
#pragma once

#include "base/result.h"
#include "edit/textedit.h"

#include <QRegularExpression>
#include <QString>

#include <functional>
#include <optional>

// Finding and replacing in UTF-8 texts. Pure functions, for any thread; each costs the size of the text. Bytes that are
// no UTF-8 are no part of any hit but of those of an expression that takes U+FFFD, and are kept as they are.

namespace Rookery {

/// What is looked for.
struct TextQuery
{
    QString text;
    bool isExpression = false; ///< `text` is a regular expression of PCRE2; else it means itself
    bool isCaseSensitive = false; ///< else letters of every script are alike in either case
    bool isWholeWord = false; ///< no letter, digit or underscore next to it

    bool operator==(const TextQuery &) const = default;
};

/// A place that was found, in bytes. An expression may find empty ones.
struct TextHit
{
    qsizetype offset = 0;
    qsizetype length = 0;

    qsizetype end() const { return offset + length; }
    bool operator==(const TextHit &) const = default;
};
using TextHits = QList<TextHit>; ///< ascending, without overlap

/// Where a hit is after an edit; nullopt where the edit changed it.
std::optional<TextHit> movedBy(const TextEdit &edit, const TextHit &hit);

class TextReplacement;

/// The step that replaces hits, and how many it replaces; a hit that is its own replacement is counted, and no edit.
struct ReplacedHits
{
    TextEdits edits;
    qsizetype count = 0;
};

/// A query that can be looked for.
class TextPattern
{
public:
    /// True where the caller does not want the answer any more; asked in the thread of the search, now and then.
    using Stop = std::function<bool()>;

    TextPattern() = default; ///< finds nothing
    /// Fails with Misuse where the text is no expression: position counts its characters, the message is that of
    /// PCRE2. An empty text finds nothing.
    static Result<TextPattern> of(const TextQuery &query);

    bool isEmpty() const { return m_expression.pattern().isEmpty(); }
    bool isExpression() const { return m_isExpression; }

    static constexpr qsizetype mostHits = 1'000'000; ///< of a text; a list of more would take more memory than it

    /// In an expression `^` and `$` are at lines, too. Fails with TooLarge beyond mostHits, with Timeout where an
    /// expression needs more steps than PCRE2 allows, and with Canceled.
    Result<TextHits> hitsIn(QByteArrayView text, const Stop &isStopped = {}) const;
    /// Of all hits, or of those of `chosen` that are (still) hits of this text. Fails as hitsIn() does.
    Result<ReplacedHits> replacedIn(QByteArrayView text, const TextReplacement &with, const TextHits *chosen = nullptr,
        const Stop &isStopped = {}) const;

    qsizetype groupCount() const { return m_expression.captureCount(); }
    QStringList groupNames() const { return m_expression.namedCaptureGroups(); } ///< by number; without a name: empty

private:
    QRegularExpression m_expression;
    bool m_isExpression = false;
};

/// What comes in place of a hit. That of an expression may name what its groups took: `$1`, `$12`, `${name}`, `$0` or
/// `$&` for all of it, `$$` for a dollar sign; and `\n`, `\t`, `\\`.
class TextReplacement
{
public:
    /// Fails with Misuse where it names a group that the expression does not have; the message is that name.
    static Result<TextReplacement> of(const QString &text, const TextPattern &pattern);

    struct Piece
    {
        QByteArray literal;
        int group = -1; ///< -1: the literal
    };
    const QList<Piece> &pieces() const { return m_pieces; }

private:
    QList<Piece> m_pieces;
};

} // namespace Rookery
