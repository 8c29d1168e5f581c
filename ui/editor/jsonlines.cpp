// SPDX-License-Identifier: GPL-3.0-or-later
#include "editor/jsonlines.h"

#include "json/tree.h"

#include <algorithm>

namespace Rookery {

namespace {

constexpr qsizetype longestReference = 512; // bytes; the server takes no longer id

bool isAsciiLetter(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

bool isAsciiDigit(char c)
{
    return c >= '0' && c <= '9';
}

bool isLineSpace(char c)
{
    return c == ' ' || c == '\t' || c == '\r' || c == '\n';
}

bool isPunctuation(char c)
{
    return c == '{' || c == '}' || c == '[' || c == ']' || c == ',' || c == ':';
}

struct JsonToken
{
    qsizetype end = 0;
    JsonStyle style = JsonStyle::Space;
};

template <typename Predicate>
qsizetype endOf(QByteArrayView text, qsizetype from, Predicate isPart)
{
    return std::find_if_not(text.begin() + from, text.end(), isPart) - text.begin();
}

bool isFollowedByColon(QByteArrayView text, qsizetype from)
{
    const qsizetype next = endOf(text, from, [](char c) { return c == ' ' || c == '\t'; });
    return next < text.size() && text[next] == ':';
}

JsonToken stringToken(QByteArrayView text, qsizetype start)
{
    for (qsizetype i = start + 1; i < text.size() && text[i] != '\n'; ++i) {
        if (text[i] == '\\' && i + 1 < text.size() && text[i + 1] != '\n') {
            ++i;
        } else if (text[i] == '"') {
            if (isFollowedByColon(text, i + 1))
                return {i + 1, JsonStyle::Key};
            const bool isReference = isReferenceShaped(text.sliced(start + 1, i - start - 1));
            return {i + 1, isReference ? JsonStyle::Reference : JsonStyle::String};
        }
    }
    return {endOf(text, start, [](char c) { return c != '\n'; }), JsonStyle::Error};
}

JsonToken wordToken(QByteArrayView text, qsizetype start)
{
    const qsizetype end = endOf(text, start, [](char c) { return !isLineSpace(c) && !isPunctuation(c) && c != '"'; });
    const QByteArrayView word = text.sliced(start, end - start);
    const bool isLiteral
        = word == QByteArrayView("true") || word == QByteArrayView("false") || word == QByteArrayView("null");
    return {end, isLiteral ? JsonStyle::Literal : JsonStyle::Error};
}

JsonToken numberToken(QByteArrayView text, qsizetype start)
{
    const auto isPart
        = [](char c) { return isAsciiDigit(c) || c == '.' || c == 'e' || c == 'E' || c == '+' || c == '-'; };
    return {endOf(text, start + 1, isPart), JsonStyle::Number};
}

JsonToken tokenAt(QByteArrayView text, qsizetype start)
{
    const char c = text[start];
    if (isLineSpace(c))
        return {start + 1, JsonStyle::Space};
    if (isPunctuation(c))
        return {start + 1, JsonStyle::Punctuation};
    if (c == '"')
        return stringToken(text, start);
    if (c == '-' || isAsciiDigit(c))
        return numberToken(text, start);
    return wordToken(text, start);
}

void nest(LineNesting &line, char c)
{
    if (c == '{' || c == '[') {
        ++line.change;
    } else if (c == '}' || c == ']') {
        --line.change;
        line.lowest = std::min(line.lowest, line.change);
    }
}

} // namespace

bool isReferenceShaped(QByteArrayView string)
{
    if (string.size() > longestReference || string.isEmpty() || !isAsciiLetter(string.front()))
        return false;
    const auto isWordPart
        = [](char c) { return isAsciiLetter(c) || isAsciiDigit(c) || c == '-' || c == '_' || c == '.'; };
    const qsizetype slash = endOf(string, 1, isWordPart);
    if (slash + 1 >= string.size() || string[slash] != '/')
        return false;
    const QByteArrayView rest = string.sliced(slash + 1);
    return endOf(rest, 0, [](char c) { return !isLineSpace(c) && c != '\\'; }) == rest.size();
}

StyledLines styleJson(QByteArrayView lines)
{
    StyledLines result;
    result.styles.resize(lines.size());
    LineNesting line;
    for (qsizetype i = 0; i < lines.size();) {
        const JsonToken token = tokenAt(lines, i);
        std::fill(result.styles.begin() + i, result.styles.begin() + token.end, static_cast<char>(token.style));
        if (token.style == JsonStyle::Punctuation) {
            nest(line, lines[i]);
        } else if (lines[i] == '\n') {
            result.nesting.push_back(line);
            line = {};
        }
        i = token.end;
    }
    if (!lines.isEmpty() && lines.back() != '\n')
        result.nesting.push_back(line);
    return result;
}

QByteArrayView jsonTokenAt(QByteArrayView line, qsizetype byte)
{
    for (qsizetype i = 0; i <= byte && i < line.size();) {
        const JsonToken token = tokenAt(line, i);
        if (byte < token.end)
            return token.style == JsonStyle::Space ? QByteArrayView() : line.sliced(i, token.end - i);
        i = token.end;
    }
    return {};
}

std::optional<QString> jsonStringAt(QByteArrayView line, qsizetype byte)
{
    for (const qsizetype at : {byte, byte - 1}) { // the caret behind a string is still at it
        const QByteArrayView token = at < 0 ? QByteArrayView() : jsonTokenAt(line, at);
        if (!token.startsWith('"') || isFollowedByColon(line, token.end() - line.begin()))
            continue;
        const Result<Json::Value> value = Json::parse(token.toByteArray());
        if (value && value->isString())
            return value->toString();
    }
    return std::nullopt;
}

LineBreak jsonLineBreak(QByteArrayView before, QByteArrayView behind)
{
    const QByteArray indent(indentationOf(before), ' ');
    const QByteArrayView left = before.trimmed();
    const QByteArrayView right = behind.trimmed();
    if (!left.endsWith('{') && !left.endsWith('['))
        return {'\n' + indent, {}};
    const bool isClosedAtOnce = right.startsWith('}') || right.startsWith(']');
    return {'\n' + indent + "  ", isClosedAtOnce ? '\n' + indent : QByteArray()};
}

qsizetype indentationOf(QByteArrayView line)
{
    return endOf(line, 0, [](char c) { return c == ' '; });
}

} // namespace Rookery
