// SPDX-License-Identifier: MIT
#include "edit/treeplace.h"

#include "json/writer.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Rookery {

namespace {

/// A step on the way to a value.
struct Step
{
    QString key; ///< null: an item of an array
    qsizetype place = 0;
};

QList<Step> stepsTo(const Json::Value &body, const TreePath &path)
{
    const Json::Tape &tape = *body.slice()->tape;
    QList<Step> steps;
    quint32 node = body.slice()->index;
    for (const qsizetype place : path) {
        node = tape.child(node, static_cast<quint32>(place));
        const QByteArrayView key = tape.rawKey(tape.node(node));
        steps.append({key.isEmpty() ? QString() : Json::unquoted(key), place});
    }
    return steps;
}

quint32 startOf(const Json::Node &node)
{
    return node.keyLength > 0 ? node.keyOffset : node.offset;
}

/// The last child that begins at or before the byte; nothing where the first one begins behind it.
std::optional<quint32> childBegunAt(const Json::Tape &tape, quint32 container, qsizetype offset)
{
    quint32 low = 0;
    quint32 high = tape.node(container).count;
    while (low < high) {
        const quint32 middle = low + (high - low) / 2;
        if (startOf(tape.node(tape.child(container, middle))) <= offset)
            low = middle + 1;
        else
            high = middle;
    }
    return low > 0 ? std::optional(low - 1) : std::nullopt;
}

bool isWord(const QString &name)
{
    const auto isLetter = [](QChar c) { return c.isLetter() || c == u'_' || c == u'@'; };
    return !name.isEmpty() && isLetter(name.front())
        && std::all_of(name.begin(), name.end(), [&](QChar c) { return isLetter(c) || c.isDigit(); });
}

QString quotedName(QString name)
{
    if (isWord(name))
        return name;
    name.replace(u'\\', u"\\\\"_s).replace(u'\'', u"\\'"_s);
    return u'\'' + name + u'\'';
}

} // namespace

TreePath pathAt(const Json::Value &body, qsizetype offset)
{
    const Json::Tape &tape = *body.slice()->tape;
    TreePath path;
    quint32 node = body.slice()->index;
    while (const std::optional<quint32> place = childBegunAt(tape, node, offset)) {
        const quint32 child = tape.child(node, *place);
        if (offset > qsizetype(tape.node(child).offset) + tape.node(child).length)
            break;
        path.append(*place);
        node = child;
    }
    return path;
}

bool leadsTo(const Json::Value &body, const TreePath &path)
{
    Json::Value value = body;
    for (const qsizetype place : path) {
        if (place < 0 || place >= value.size())
            return false;
        value = value.at(place);
    }
    return true;
}

Json::Value valueAt(const Json::Value &body, const TreePath &path)
{
    Json::Value value = body;
    for (const qsizetype place : path)
        value = value.at(place);
    return value;
}

QString fieldPathOf(const Json::Value &body, const TreePath &path)
{
    QString text;
    for (const Step &step : stepsTo(body, path)) {
        if (step.key.isNull())
            text += u'[' + QString::number(step.place) + u']';
        else
            text += text.isEmpty() ? step.key : u'.' + step.key;
    }
    return text;
}

QString queryFieldOf(const Json::Value &body, const TreePath &path)
{
    QString text;
    for (const Step &step : stepsTo(body, path)) {
        if (step.key.isNull())
            text += u"[]"_s;
        else
            text += (text.isEmpty() ? QString() : u"."_s) + quotedName(step.key);
    }
    return text;
}

Json::Pointer pointerOf(const Json::Value &body, const TreePath &path)
{
    QStringList tokens;
    for (const Step &step : stepsTo(body, path))
        tokens.append(step.key.isNull() ? QString::number(step.place) : step.key);
    return Json::Pointer(tokens);
}

} // namespace Rookery
