// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QByteArrayView>
#include <QString>

#include <optional>
#include <vector>

/// JSON looked at line by line, be it valid or not: what an editor shows and does without reading the whole text.
namespace Rookery {

enum class JsonStyle : char {
    Space,
    Punctuation,
    Key,
    String,
    Reference, ///< a string that has the shape of a document id
    Number,
    Literal,
    Error,
};

/// What a line does to the nesting: it ends `change` levels deeper than it began, and was at its flattest `lowest`
/// levels deeper (never above 0).
struct LineNesting
{
    int change = 0;
    int lowest = 0;
};

struct StyledLines
{
    QByteArray styles; ///< one JsonStyle for each byte
    std::vector<LineNesting> nesting; ///< of each line
};

/// Styles whole lines. A JSON string cannot go over a line break, so each line is styled without the one before.
StyledLines styleJson(QByteArrayView lines);

/// "companies/85-A": a word, a slash, and something without spaces behind it. The argument has no quotes.
bool isReferenceShaped(QByteArrayView string);

/// The token with its quotes that covers this byte of a line, whatever kind it is; empty between tokens.
QByteArrayView jsonTokenAt(QByteArrayView line, qsizetype byte);

/// The decoded string that covers this byte of a line or ends before it; nothing on keys and everything else.
std::optional<QString> jsonStringAt(QByteArrayView line, qsizetype byte);

/// What Return puts in at a place of a line; the caret comes to stand between the two.
struct LineBreak
{
    QByteArray before;
    QByteArray behind;
};
LineBreak jsonLineBreak(QByteArrayView before, QByteArrayView behind);

/// How many spaces a line begins with.
qsizetype indentationOf(QByteArrayView line);

} // namespace Rookery
