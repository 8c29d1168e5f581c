// SPDX-License-Identifier: MIT
#include "json/tree.h"

#include "json/children.h"
#include "json/detail/keys.h"
#include "json/writer.h"

#include <charconv>

namespace Rookery::Json {

namespace {

/// A tape of one node, for a text that is one token (or the brackets of an empty container).
Value tokenValue(QByteArray token, Type type)
{
    NodeBuffer nodes(1);
    nodes[0] = Node{};
    nodes[0].length = static_cast<quint32>(token.size());
    nodes[0].typeBits = static_cast<quint32>(type) & 0x7;
    nodes[0].next = 1;
    return Value(Value::Slice{std::make_shared<const Tape>(std::move(token), std::move(nodes)), 0});
}

const Value &nullValue()
{
    static const Value null = tokenValue("null", Type::Null);
    return null;
}

} // namespace

Value::Value() : Value(nullValue()) {}

Value Value::fromBool(bool value)
{
    static const Value values[] = {tokenValue("false", Type::False), tokenValue("true", Type::True)};
    return values[value ? 1 : 0];
}

Value Value::fromInteger(qint64 value)
{
    return tokenValue(QByteArray::number(value), Type::Number);
}

Value Value::fromString(QStringView value)
{
    QByteArray token;
    appendQuoted(token, value);
    return tokenValue(std::move(token), Type::String);
}

Value Value::emptyObject()
{
    static const Value object = tokenValue("{}", Type::Object);
    return object;
}

Value Value::emptyArray()
{
    static const Value array = tokenValue("[]", Type::Array);
    return array;
}

Type Value::type() const
{
    if (const Slice *here = slice())
        return here->node().type();
    return (*branch())->type;
}

qsizetype Value::size() const
{
    if (const Slice *here = slice())
        return here->node().count;
    return (*branch())->count;
}

Children Value::children() const
{
    return Children(*this);
}

Value Value::at(qsizetype index) const
{
    Q_ASSERT(index >= 0 && index < size());
    if (const Slice *here = slice())
        return Value(Slice{here->tape, here->tape->child(here->index, static_cast<quint32>(index))});
    return (*branch())->child(index).value;
}

std::optional<Value> Value::member(QStringView key) const
{
    if (auto found = lastMember(*this, key))
        return std::move(found->value);
    return std::nullopt;
}

/// The token of a scalar, which is always a slice.
QByteArrayView Value::scalarBytes() const
{
    return isContainer() ? QByteArrayView() : slice()->bytes();
}

QByteArray Value::lexeme() const
{
    return scalarBytes().toByteArray();
}

QString Value::toString(const QString &fallback) const
{
    return isString() ? unquoted(scalarBytes()) : fallback;
}

std::optional<qint64> Value::toInteger() const
{
    if (!isNumber())
        return std::nullopt;
    const QByteArrayView token = scalarBytes();
    qint64 number = 0;
    const auto [end, error] = std::from_chars(token.data(), token.data() + token.size(), number);
    if (error != std::errc() || end != token.data() + token.size())
        return std::nullopt;
    return number;
}

std::optional<double> Value::toDouble() const
{
    if (!isNumber())
        return std::nullopt;
    bool isFinite = false;
    const double number = scalarBytes().toDouble(&isFinite); // knows no locale
    return isFinite ? number : QString::fromLatin1(scalarBytes()).toDouble(); // which tells infinity from nothing
}

bool Value::toBool(bool fallback) const
{
    return isBool() ? type() == Type::True : fallback;
}

Result<Value> parse(QByteArray text, Mode mode, ScanLimits limits)
{
    Result<TapePointer> tape = scan(std::move(text), mode, limits);
    if (!tape)
        return tape.error();
    return Value(Value::Slice{std::move(*tape), 0});
}

} // namespace Rookery::Json
