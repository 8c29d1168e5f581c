// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/line.h"

#include "json/children.h"

using namespace Qt::StringLiterals;

namespace Rookery::Cli {

namespace {

bool isSpace(char c)
{
    return c == ' ' || c == '\t' || c == '\r';
}

/// A word of a line for people, as it stands there.
struct Word
{
    QByteArray text;
    qsizetype column = 1; ///< in bytes
};

/// Behind a string that begins at `at`; the end of the line where it has no end.
qsizetype endOfString(const QByteArray &line, qsizetype at)
{
    const char quote = line.at(at);
    for (++at; at < line.size(); ++at) {
        if (line.at(at) == '\\' && quote == '"')
            ++at;
        else if (line.at(at) == quote)
            return at + 1;
    }
    return line.size();
}

qsizetype endOfBrackets(const QByteArray &line, qsizetype at)
{
    qsizetype depth = 0;
    while (at < line.size()) {
        const char c = line.at(at);
        if (c == '"') {
            at = endOfString(line, at);
            continue;
        }
        ++at;
        if (c == '{' || c == '[')
            ++depth;
        else if ((c == '}' || c == ']') && --depth == 0)
            break;
    }
    return at;
}

qsizetype endOfWord(const QByteArray &line, qsizetype at)
{
    const char first = line.at(at);
    qsizetype end = at;
    if (first == '"' || first == '\'')
        end = endOfString(line, at);
    else if (first == '{' || first == '[')
        end = endOfBrackets(line, at);
    // What follows without a space belongs to it, and makes it something that is refused.
    while (end < line.size() && !isSpace(line.at(end)))
        ++end;
    return end;
}

QList<Word> wordsOf(const QByteArray &line)
{
    QList<Word> words;
    qsizetype at = 0;
    while (true) {
        while (at < line.size() && isSpace(line.at(at)))
            ++at;
        if (at >= line.size())
            return words;
        const qsizetype end = endOfWord(line, at);
        words.append({line.sliced(at, end - at), at + 1});
        at = end;
    }
}

Error atColumn(Error error, qsizetype column)
{
    const TextPosition within = error.position.value_or(TextPosition{});
    error.message = u"Column %1 of this line: %2"_s.arg(column + within.column - 1).arg(error.message);
    error.position = TextPosition{column - 1 + within.byte, 1, column + within.column - 1};
    return error;
}

bool isValueKind(Kind kind)
{
    return kind != Kind::Text && kind != Kind::Pointer;
}

Result<Json::Value> jsonOf(const Word &word)
{
    auto value = Json::parse(word.text);
    return value ? value : Result<Json::Value>(atColumn(value.error(), word.column));
}

Result<Json::Value> valueOf(const Word &word, Kind kind)
{
    const char first = word.text.front();
    const bool isQuoted = first == '\'' && word.text.size() > 1 && word.text.endsWith('\'');
    const bool isIdKind = kind == Kind::TextOrNull || kind == Kind::Ids || kind == Kind::IdOrIds;
    if (first == '"' || first == '{' || first == '[')
        return jsonOf(word);
    if (kind == Kind::Value || (isValueKind(kind) && !isIdKind)) {
        auto value = jsonOf(word);
        if (value || !isQuoted)
            return value;
    }
    if (isQuoted)
        return Json::Value::fromString(QString::fromUtf8(word.text.sliced(1, word.text.size() - 2)));
    if (isIdKind && word.text == "null")
        return Json::Value();
    return Json::Value::fromString(QString::fromUtf8(word.text));
}

Result<const ShellCommand *> commandNamed(const QString &name)
{
    const ShellCommand *command = findCommand(name);
    if (!command)
        return Error::invalidArgument(u"There is no command '%1'; 'help' lists those there are."_s.arg(name.left(100)));
    return command;
}

Result<Line> parseArray(const QByteArray &text)
{
    const auto array = Json::parse(text);
    if (!array)
        return atColumn(array.error(), 1);
    if (array->size() == 0 || !array->at(0).isString())
        return Error::invalidArgument(u"An array begins with the name of a command: [\"load\", \"users/1\"]."_s);
    const auto command = commandNamed(array->at(0).toString());
    if (!command)
        return command.error();
    Line line{*command, {}};
    for (const Json::Child &child : array->children())
        line.arguments.append(child.value());
    line.arguments.removeFirst();
    return line;
}

Result<Line> parseWords(const QByteArray &text)
{
    const QList<Word> words = wordsOf(text);
    const auto command = commandNamed(QString::fromUtf8(words.first().text));
    if (!command)
        return command.error();
    Line line{*command, {}};
    for (const Word &word : words.sliced(1)) {
        const qsizetype index = line.arguments.size();
        const bool isKnown = index < (*command)->parameters.size();
        auto value = valueOf(word, isKnown ? (*command)->parameters.at(index).kind : Kind::Text);
        if (!value)
            return value.error();
        line.arguments.append(*std::move(value));
    }
    return line;
}

} // namespace

bool isSkipped(const QByteArray &line)
{
    const QByteArray text = line.trimmed();
    return text.isEmpty() || text.startsWith('#');
}

Result<Line> parseLine(const QByteArray &line)
{
    const QByteArray text = line.trimmed();
    return text.startsWith('[') ? parseArray(text) : parseWords(text);
}

} // namespace Rookery::Cli
