// SPDX-License-Identifier: MIT
#include "edit/treeedit.h"

#include "json/children.h"
#include "json/format.h"
#include "json/writer.h"

using namespace Qt::StringLiterals;

namespace Rookery {

namespace {

constexpr int indentStep = 2;

/// A value in the text, and the container that holds it.
struct Spot
{
    const Json::Tape *tape = nullptr;
    quint32 node = 0;
    quint32 container = 0; ///< of the body: the body

    const Json::Node &at() const { return tape->node(node); }
    qsizetype begin() const { return at().offset; }
    qsizetype end() const { return begin() + at().length; }
    qsizetype begun() const { return at().keyLength > 0 ? at().keyOffset : at().offset; } ///< with its key
    qsizetype count() const { return at().count; }
    Spot child(qsizetype place) const { return {tape, tape->child(node, static_cast<quint32>(place)), node}; }
    Spot parent() const { return {tape, container, container}; }
};

Spot spotAt(const Json::Value &body, const TreePath &path)
{
    Spot spot{body.slice()->tape.get(), body.slice()->index, body.slice()->index};
    for (const qsizetype place : path)
        spot = spot.child(place);
    return spot;
}

bool isSpace(char c)
{
    return c == ' ' || c == '\n' || c == '\r' || c == '\t';
}

/// The white space that stands before a byte.
QByteArray spaceBefore(const QByteArray &text, qsizetype offset)
{
    qsizetype begin = offset;
    while (begin > 0 && isSpace(text[begin - 1]))
        --begin;
    return text.sliced(begin, offset - begin);
}

/// That of the line which this byte stands in.
QByteArray indentationAt(const QByteArray &text, qsizetype offset)
{
    const qsizetype begin = offset > 0 ? text.lastIndexOf('\n', offset - 1) + 1 : 0;
    qsizetype end = begin;
    while (end < text.size() && (text[end] == ' ' || text[end] == '\t'))
        ++end;
    return text.sliced(begin, end - begin);
}

/// Lexemes hold no line breaks, so every one is between tokens.
QByteArray indented(const Json::Value &value, const QByteArray &indentation)
{
    return Json::formatted(value, indentStep).replace('\n', '\n' + indentation);
}

QByteArray withKey(const QByteArray &rawKey, const QByteArray &value)
{
    return rawKey.isEmpty() ? value : rawKey + ": " + value;
}

TextEdit replaced(const QByteArray &text, qsizetype begin, qsizetype end, const QByteArray &with)
{
    return {begin, text.sliced(begin, end - begin), with};
}

/// What separates a new child from the next: a line of its own where its neighbour has one.
QByteArray separationLike(const QByteArray &text, const Spot &neighbour)
{
    const QByteArray space = spaceBefore(text, neighbour.begun());
    return space.contains('\n') ? space : QByteArray(" ");
}

TextEdit inserted(const Spot &container, qsizetype place, const QByteArray &rawKey, const Json::Value &value)
{
    const QByteArray &text = container.tape->text();
    if (container.count() == 0) {
        const QByteArray outer = indentationAt(text, container.begin());
        const QByteArray inner = outer + QByteArray(indentStep, ' ');
        const QByteArray child = withKey(rawKey, indented(value, inner));
        return replaced(text, container.begin() + 1, container.end() - 1, '\n' + inner + child + '\n' + outer);
    }
    const bool isLast = place == container.count();
    const Spot neighbour = container.child(isLast ? place - 1 : place);
    const QByteArray child = withKey(rawKey, indented(value, indentationAt(text, neighbour.begun())));
    const QByteArray separation = separationLike(text, neighbour);
    return isLast ? TextEdit{neighbour.end(), {}, ',' + separation + child}
                  : TextEdit{neighbour.begun(), {}, child + ',' + separation};
}

TextEdit removed(const Spot &spot, qsizetype place)
{
    const QByteArray &text = spot.tape->text();
    const Spot container = spot.parent();
    if (container.count() == 1)
        return replaced(text, container.begin() + 1, container.end() - 1, {});
    if (place + 1 < container.count())
        return replaced(text, spot.begun(), container.child(place + 1).begun(), {});
    return replaced(text, container.child(place - 1).end(), spot.end(), {});
}

Json::Value numberFrom(const Json::Value &value)
{
    const QByteArray text = value.isString() ? value.toString().trimmed().toUtf8() : value.lexeme();
    const Result<Json::Value> number = Json::parse(text);
    if (number && number->isNumber())
        return *number;
    return Json::Value::fromInteger(value.type() == Json::Type::True ? 1 : 0);
}

Json::Value textFrom(const Json::Value &value)
{
    if (value.isNull())
        return Json::Value::fromString({});
    return Json::Value::fromString(QString::fromUtf8(value.isContainer() ? Json::compacted(value) : value.lexeme()));
}

bool isTruthy(const Json::Value &value)
{
    if (value.isNumber())
        return value.toDouble() != 0.0;
    return value.isString() ? value.toString().trimmed().toLower() == "true"_L1 : value.toBool();
}

Json::Value arrayFrom(const Json::Value &value)
{
    Json::Value array = Json::Value::emptyArray();
    if (value.isNull())
        return array;
    if (!value.isContainer())
        return array.withInserted(0, value);
    for (const Json::Child &child : value.children())
        array = array.withInserted(array.size(), child.value());
    return array;
}

Json::Value objectFrom(const Json::Value &value)
{
    Json::Value object = Json::Value::emptyObject();
    if (value.isNull())
        return object;
    if (!value.isContainer())
        return object.withMember(u"value", value);
    for (const Json::Child &child : value.children())
        object = object.withMember(QString::number(object.size()), child.value());
    return object;
}

} // namespace

TextEdits replaceValue(const Json::Value &body, const TreePath &path, const Json::Value &value)
{
    const Spot spot = spotAt(body, path);
    const QByteArray &text = spot.tape->text();
    const QByteArray with = indented(value, indentationAt(text, spot.begin()));
    const TextEdit edit = replaced(text, spot.begin(), spot.end(), with);
    return edit.removed == edit.inserted ? TextEdits() : TextEdits{edit};
}

TextEdits replaceKey(const Json::Value &body, const TreePath &path, const QByteArray &rawKey)
{
    const Spot spot = spotAt(body, path);
    const Json::Node &node = spot.at();
    const TextEdit edit
        = replaced(spot.tape->text(), node.keyOffset, node.keyOffset + qsizetype(node.keyLength), rawKey);
    return edit.removed == edit.inserted ? TextEdits() : TextEdits{edit};
}

TextEdits insertValue(const Json::Value &body, const TreePath &container, qsizetype place, const QByteArray &rawKey,
    const Json::Value &value)
{
    return {inserted(spotAt(body, container), place, rawKey, value)};
}

TextEdits removeValue(const Json::Value &body, const TreePath &path)
{
    return {removed(spotAt(body, path), path.last())};
}

TextEdits moveValue(const Json::Value &body, const TreePath &path, qsizetype place)
{
    if (place == path.last() || place == path.last() + 1)
        return {};
    const Spot spot = spotAt(body, path);
    const TextEdit removal = removed(spot, path.last());
    const TextEdit insertion
        = inserted(spot.parent(), place, spot.tape->rawKey(spot.at()).toByteArray(), valueAt(body, path));
    // The later one first, so that it does not move the other.
    return removal.offset > insertion.offset ? TextEdits{removal, insertion} : TextEdits{insertion, removal};
}

QString unusedKey(const Json::Value &object, const QString &wanted)
{
    QString key = wanted;
    for (int number = 2; object.contains(key); ++number)
        key = wanted + QString::number(number);
    return key;
}

Json::Value convertedTo(const Json::Value &value, Json::Type type)
{
    using Json::Type;
    if (value.type() == type)
        return value;
    switch (type) {
    case Type::Null: return {};
    case Type::False: return Json::Value::fromBool(false);
    case Type::True: return Json::Value::fromBool(isTruthy(value));
    case Type::Number: return numberFrom(value);
    case Type::String: return textFrom(value);
    case Type::Array: return arrayFrom(value);
    case Type::Object: return objectFrom(value);
    }
    Q_UNREACHABLE();
}

} // namespace Rookery
