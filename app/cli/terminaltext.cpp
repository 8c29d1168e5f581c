// SPDX-License-Identifier: GPL-3.0-or-later
#include "terminaltext.h"

#include "json/children.h"
#include "json/format.h"
#include "output.h"

#include <QByteArrayList>

using namespace Qt::StringLiterals;

namespace Rookery::Cli {

namespace {

constexpr qsizetype longestValue = 80; // of a value in a list of changes

Json::Value valueIn(const QByteArray &text)
{
    const auto value = Json::parse(text, Json::Mode::Reply);
    return value ? *value : Json::Value();
}

/// "Lines[0].Product" of RavenDB's as the pointer that 'set' takes.
QString pointerOf(const Json::Value &change)
{
    const QString kind = change.member(u"change").value_or(Json::Value()).toString();
    const QString path = change.member(u"fieldPath").value_or(Json::Value()).toString();
    QString pointer = path.isEmpty() || path.startsWith(u'[') ? path : u'/' + path;
    pointer.replace(u'.', u'/').replace(u'[', u'/').remove(u']');
    if (kind == "ArrayValueAdded"_L1 || kind == "ArrayValueRemoved"_L1)
        return pointer + "/-"_L1;
    if (kind == "ArrayValueChanged"_L1)
        return pointer;
    return pointer + u'/' + change.member(u"fieldName").value_or(Json::Value()).toString();
}

QByteArray shortText(const Json::Value &change, QStringView key)
{
    const QString text = QString::fromUtf8(Json::compacted(change.member(key).value_or(Json::Value())));
    return shownText(text.size() > longestValue ? text.left(longestValue) + u'…' : text).toUtf8();
}

qsizetype endOfToken(const QByteArray &text, qsizetype at)
{
    if (text.at(at) == '"') {
        for (++at; at < text.size() && text.at(at) != '"'; ++at)
            at += text.at(at) == '\\';
        return at + 1;
    }
    while (at < text.size() && !QByteArrayView(" \n,:[]{}").contains(text.at(at)))
        ++at;
    return at;
}

bool beginsToken(char c)
{
    return !QByteArrayView(" \n,:[]{}").contains(c);
}

} // namespace

Palette::Palette(bool isTerminal)
    : m_hasColours(isTerminal && qgetenv("NO_COLOR").isEmpty() && qgetenv("TERM") != "dumb")
{}

QByteArray Palette::painted(Role role, const QByteArray &text) const
{
    if (!m_hasColours || text.isEmpty())
        return text;
    static constexpr const char *codes[] = {"36", "32", "33", "35", "32", "31", "33", "1", "1;31"};
    return QByteArray("\x1b[") + codes[static_cast<size_t>(role)] + 'm' + text + "\x1b[0m";
}

QByteArray Palette::paintedJson(const QByteArray &formatted) const
{
    if (!m_hasColours)
        return formatted;
    QByteArray out;
    for (qsizetype at = 0; at < formatted.size();) {
        const char first = formatted.at(at);
        if (!beginsToken(first)) {
            out += first;
            ++at;
            continue;
        }
        const qsizetype end = endOfToken(formatted, at);
        const bool isKey = first == '"' && end < formatted.size() && formatted.at(end) == ':';
        const bool isNumber = first == '-' || (first >= '0' && first <= '9');
        const Role role = isKey ? Role::Key : first == '"' ? Role::Text : isNumber ? Role::Number : Role::Word;
        out += painted(role, formatted.sliced(at, end - at));
        at = end;
    }
    return out;
}

QByteArray Palette::json(const QByteArray &text) const
{
    return text == "null" ? QByteArrayLiteral("ok") : paintedJson(shownJson(Json::formatted(valueIn(text), 2)));
}

QByteArray Palette::change(const Json::Value &change) const
{
    const QString kind = change.member(u"change").value_or(Json::Value()).toString();
    const QByteArray pointer = shownText(pointerOf(change)).toUtf8();
    if (kind == "DocumentAdded"_L1)
        return painted(Role::Added, "  + new document");
    if (kind == "DocumentDeleted"_L1)
        return painted(Role::Removed, "  - deleted");
    if (kind == "NewField"_L1 || kind == "ArrayValueAdded"_L1)
        return painted(Role::Added, "  + " + pointer + ' ' + shortText(change, u"newValue"));
    if (kind == "RemovedField"_L1 || kind == "ArrayValueRemoved"_L1)
        return painted(Role::Removed, "  - " + pointer + ' ' + shortText(change, u"oldValue"));
    const QByteArray values = shortText(change, u"oldValue") + " → " + shortText(change, u"newValue");
    return painted(Role::Changed, "  ~ " + pointer + ' ' + values);
}

QByteArray Palette::changes(const QByteArray &text) const
{
    const Json::Value answer = valueIn(text);
    QByteArrayList lines;
    for (const Json::Child &child : answer.children()) {
        if (answer.isArray()) {
            lines.append(change(child.value()));
            continue;
        }
        const QString id = child.key().isEmpty() ? u"(no id yet)"_s : child.key();
        lines.append(painted(Role::Title, shownText(id).toUtf8()));
        for (const Json::Child &each : child.value().children())
            lines.append(change(each.value()));
    }
    return lines.isEmpty() ? QByteArrayLiteral("nothing changed") : lines.join('\n');
}

QByteArray Palette::table(const QByteArray &text) const
{
    QByteArrayList lines;
    const Json::Value rows = valueIn(text);
    for (const Json::Child &row : rows.children())
        lines.append(painted(Role::Title, row.key().toUtf8()) + "\n      " + row.value().toString().toUtf8());
    return lines.join('\n');
}

QByteArray Palette::error(const QString &sentence, const QString &type) const
{
    return painted(Role::Fault, shownText(type).toUtf8() + ':') + ' ' + shownText(sentence).toUtf8();
}

} // namespace Rookery::Cli
