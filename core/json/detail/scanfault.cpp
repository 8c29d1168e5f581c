// SPDX-License-Identifier: MIT
#include "json/detail/scanfault.h"

#include "json/scanner.h"
#include "json/writer.h"

using namespace Qt::StringLiterals;

namespace Rookery::Json {

namespace {

bool isWordByte(char c)
{
    const char lower = static_cast<char>(c | 0x20);
    return (lower >= 'a' && lower <= 'z') || (c >= '0' && c <= '9') || c == '_';
}

/// The word around a byte, for sentences that quote it.
QByteArrayView wordAround(QByteArrayView text, qsizetype at)
{
    qsizetype first = at;
    while (first > 0 && at - first < 32 && isWordByte(text[first - 1]))
        --first;
    qsizetype last = at;
    while (last < text.size() && last - at < 32 && isWordByte(text[last]))
        ++last;
    return text.sliced(first, last - first);
}

/// What stands at a byte, in words: "the text ends", "'x' stands here", "byte 0xFF stands here".
QString foundAt(QByteArrayView text, qsizetype at)
{
    if (at >= text.size())
        return u"the text ends"_s;
    const auto byte = static_cast<uchar>(text[at]);
    if (byte > ' ' && byte < 0x7f)
        return u"'%1' stands here"_s.arg(QLatin1Char(text[at]));
    return u"byte 0x%1 stands here"_s.arg(byte, 2, 16, QLatin1Char('0'));
}

QString keyName(QByteArrayView rawKey)
{
    constexpr qsizetype longest = 60;
    QString name = unquoted(rawKey);
    if (name.size() > longest)
        name = name.left(longest) + u'…';
    return u"\"%1\""_s.arg(name);
}

QString wrongValue(QByteArrayView text, qsizetype at)
{
    if (at < text.size()) {
        if (text[at] == '/')
            return u"Comments are not allowed in JSON"_s;
        if (text[at] == '\'')
            return u"Strings stand in double quotes in JSON"_s;
        if (text[at] == '+' || text[at] == '.')
            return u"A number begins with a digit or '-' in JSON"_s;
        const QByteArrayView word = wordAround(text, at);
        if (!word.isEmpty())
            return u"'%1' is no JSON value"_s.arg(QString::fromLatin1(word));
    }
    return u"Expected a value, but "_s + foundAt(text, at);
}

QString trailingComma(QStringView what, char end, QByteArrayView text, qsizetype at)
{
    if (at < text.size() && text[at] == end)
        return u"A comma stands before '%1'; JSON allows no trailing comma"_s.arg(QLatin1Char(end));
    return what.toString() + foundAt(text, at);
}

QString controlCharacter(QByteArrayView text, qsizetype at)
{
    return u"A control character (0x%1) stands in a string; write it as an escape"_s.arg(
        static_cast<uchar>(text[at]), 2, 16, QLatin1Char('0'));
}

QString badEscape(QByteArrayView text, qsizetype at)
{
    const QString found = foundAt(text, at);
    return u"A backslash is followed by one of \" \\ / b f n r t u, but "_s + found;
}

QString structureSentence(const FaultContext &context, QByteArrayView text)
{
    const qsizetype at = context.at;
    switch (context.fault) {
    case Fault::Empty: return u"The text is empty, or nothing but white space: a JSON text holds one value"_s;
    case Fault::ByteOrderMark: return u"The text begins with a byte order mark, which JSON does not allow"_s;
    case Fault::ExpectedValue: return wrongValue(text, at);
    case Fault::ExpectedValueAfterComma:
        return at < text.size() && text[at] == ']' ? trailingComma({}, ']', text, at) : wrongValue(text, at);
    case Fault::ExpectedKey: return u"Expected a key in double quotes or '}', but "_s + foundAt(text, at);
    case Fault::ExpectedKeyAfterComma:
        return trailingComma(u"Expected a key in double quotes after ',', but ", '}', text, at);
    case Fault::ExpectedColon:
        return u"Expected ':' after the key %1, but %2"_s.arg(keyName(context.key), foundAt(text, at));
    case Fault::ExpectedCommaInArray: return u"Expected ',' or ']' after the element, but "_s + foundAt(text, at);
    case Fault::ExpectedCommaInObject:
        return u"Expected ',' or '}' after the value of %1, but %2"_s.arg(keyName(context.key), foundAt(text, at));
    case Fault::ExpectedNothing: return u"Nothing may follow the value, but "_s + foundAt(text, at);
    case Fault::TooDeep: return u"Arrays and objects are nested more than %1 levels deep"_s.arg(context.limit);
    default: return {};
    }
}

QString tokenSentence(const FaultContext &context, QByteArrayView text)
{
    const qsizetype at = context.at;
    switch (context.fault) {
    case Fault::UnclosedString: return u"The text ends within a string"_s;
    case Fault::ControlCharacter: return controlCharacter(text, at);
    case Fault::BadEscape: return badEscape(text, at);
    case Fault::BadHexEscape: return u"\\u is followed by four hexadecimal digits, but "_s + foundAt(text, at);
    case Fault::BadUtf8: return u"This is not UTF-8: "_s + foundAt(text, at);
    case Fault::LeadingZero: return u"A number has no leading zero in JSON"_s;
    case Fault::ExpectedDigit: return u"Expected a digit after '-', but "_s + foundAt(text, at);
    case Fault::ExpectedFraction: return u"Expected a digit after the decimal point, but "_s + foundAt(text, at);
    case Fault::ExpectedExponent: return u"Expected a digit in the exponent, but "_s + foundAt(text, at);
    case Fault::TextTooLarge:
        return u"The text is %1 bytes long, more than the limit of %2"_s.arg(text.size()).arg(context.limit);
    case Fault::KeyTooLarge: return u"A key is longer than the limit of %1 bytes"_s.arg(context.limit);
    default: return {};
    }
}

} // namespace

Error errorOf(const FaultContext &context, QByteArrayView text)
{
    const bool isTooLarge = context.fault == Fault::TextTooLarge || context.fault == Fault::KeyTooLarge;
    const QString sentence = structureSentence(context, text);
    Error error = Error::of(isTooLarge ? ErrorKind::TooLarge : ErrorKind::InvalidJson,
        sentence.isEmpty() ? tokenSentence(context, text) : sentence);
    if (context.fault != Fault::TextTooLarge)
        error.position = positionOf(text, context.at);
    return error;
}

} // namespace Rookery::Json
