// SPDX-License-Identifier: MIT
#include "json/children.h"
#include "sandbox/query/predicate.h"
#include "sandbox/query/refusals.h"
#include "sandbox/rejection.h"

using namespace Qt::StringLiterals;

namespace Rookery::Sandbox {

namespace {

using Kind = Rql::Condition::Kind;

Error invalidQuery(const QString &sentence)
{
    return rejected(sentence, u"InvalidQueryException"_s);
}

Result<Bound> wholeNumber(const QString &digits)
{
    bool isRead = false;
    const qint64 whole = digits.toLongLong(&isRead);
    if (!isRead) {
        return notOffered(u"The sandbox compares with whole numbers of up to 64 bits, and %1 is larger: a RavenDB "
                          "server would take a number of its own for it."_s.arg(digits));
    }
    Bound bound{.kind = Bound::Kind::Whole, .text = QByteArray::number(whole)};
    bound.whole = whole;
    bound.exact = static_cast<double>(whole);
    return bound;
}

Bound decimalNumber(double number)
{
    Bound bound{.kind = Bound::Kind::Decimal};
    bound.text = QByteArray::number(number, 'f', QLocale::FloatingPointShortest);
    bound.exact = number;
    bound.whole = wholeOf(number);
    return bound;
}

Bound textBound(const QString &text)
{
    Bound bound{.kind = Bound::Kind::Text, .text = comparable(text)};
    bound.time = timeValueOf(text);
    if (bound.time && bound.time->kind == TimeValue::Kind::Span && !bound.time->isTimeOfDay)
        bound.time.reset(); // a query knows times of day only
    return bound;
}

Result<Bound> boundOf(const Json::Value &value)
{
    switch (value.type()) {
    case Json::Type::Null: return Bound{};
    case Json::Type::True: return Bound{.kind = Bound::Kind::True, .text = "true"_ba};
    case Json::Type::False: return Bound{.kind = Bound::Kind::False, .text = "false"_ba};
    case Json::Type::String: return textBound(value.toString());
    case Json::Type::Number:
        return value.toInteger() ? wholeNumber(QString::number(*value.toInteger()))
                                 : Result<Bound>(decimalNumber(value.toDouble().value_or(0)));
    default: return invalidQuery(u"Parameter value '%1' is not supported"_s.arg(QString::fromUtf8(value.toJson())));
    }
}

Result<Json::Value> parameter(const QString &name, const Json::Value &parameters)
{
    if (!parameters.isObject()) {
        return invalidQuery(u"The query is parametrized but the actual values of parameters were not provided"_s);
    }
    const auto value = parameters.member(name);
    return value ? Result<Json::Value>(*value)
                 : Result<Json::Value>(invalidQuery(u"Value of parameter '%1' was not provided"_s.arg(name)));
}

/// The elements of a parameter that is an array, arrays in it included. All must be of one kind, but for nulls.
Result<Done> appendElements(QList<Bound> &bounds, const Json::Value &array, std::optional<Bound::Kind> &kind)
{
    for (const Json::Child &child : array.children()) {
        if (child.value().isArray()) {
            if (const auto done = appendElements(bounds, child.value(), kind); !done)
                return done;
            continue;
        }
        const auto bound = boundOf(child.value());
        if (!bound)
            return bound.error();
        if (bound->kind != Bound::Kind::Null && bound->kind != kind.value_or(bound->kind)) {
            return invalidQuery(u"Expected all query parameters of a list to be of one type, but found: "_s
                + QString::fromUtf8(child.value().toJson()));
        }
        if (bound->kind != Bound::Kind::Null)
            kind = bound->kind;
        bounds.append(*bound);
    }
    return Done{};
}

Result<Done> appendOperand(QList<Bound> &bounds, const Rql::Operand &operand, const Json::Value &parameters)
{
    if (operand.kind == Rql::Operand::Kind::Parameter) {
        const auto value = parameter(operand.text, parameters);
        if (!value)
            return value.error();
        std::optional<Bound::Kind> kind;
        if (value->isArray())
            return appendElements(bounds, *value, kind);
    }
    const auto bound = bind(operand, parameters);
    if (!bound)
        return bound.error();
    bounds.append(*bound);
    return Done{};
}

/// Values beside each other must be written in one way: all texts, all whole numbers, ... Null goes with everything in
/// a list; what a parameter holds is not looked at.
bool areOfOneKind(const Rql::Condition &condition)
{
    std::optional<Rql::Operand::Kind> first;
    for (const Rql::Operand &operand : condition.operands) {
        if (operand.kind == Rql::Operand::Kind::Null && condition.kind != Kind::Between)
            continue;
        if (operand.kind != first.value_or(operand.kind))
            return false;
        first = operand.kind;
    }
    return true;
}

Result<Predicate> bindChildren(const Rql::Condition &condition, const Json::Value &parameters, FieldList &fields)
{
    Predicate predicate{.kind = condition.kind};
    const auto isNegated = [&condition](size_t child) { return condition.children.at(child).kind == Kind::Not; };
    if (condition.kind == Kind::And && isNegated(0) && isNegated(1)) // `... or not a and not b`
        return rejected(u"You cannot negate two negated expressions at the same time."_s);
    for (const Rql::Condition &child : condition.children) {
        auto bound = bind(child, parameters, fields);
        if (!bound)
            return bound;
        predicate.children.push_back(*std::move(bound));
    }
    return predicate;
}

Result<Predicate> bindList(const Rql::Condition &condition, const Json::Value &parameters, Predicate predicate)
{
    for (const Rql::Operand &operand : condition.operands) {
        if (const auto done = appendOperand(predicate.operands, operand, parameters); !done)
            return done.error();
    }
    return predicate;
}

QLatin1StringView nameOf(Bound::Kind kind)
{
    constexpr QLatin1StringView names[] = {"Null"_L1, "String"_L1, "True"_L1, "False"_L1, "Long"_L1, "Double"_L1};
    return names[static_cast<size_t>(kind)];
}

Result<Done> checkValues(const Predicate &predicate)
{
    const auto isNull = [](const Bound &bound) { return bound.kind == Bound::Kind::Null; };
    const bool hasNull = std::any_of(predicate.operands.cbegin(), predicate.operands.cend(), isNull);
    switch (predicate.kind) {
    case Kind::StartsWith:
    case Kind::EndsWith:
        if (predicate.operands.first().kind == Bound::Kind::Text)
            return Done{};
        return invalidQuery(u"Method %1() expects to get an argument of type String while it got %2"_s.arg(
            predicate.kind == Kind::StartsWith ? u"startsWith"_s : u"endsWith"_s,
            nameOf(predicate.operands.first().kind)));
    case Kind::Less:
    case Kind::LessOrEqual:
    case Kind::Greater:
    case Kind::GreaterOrEqual: return hasNull ? rejected(u"null cannot be compared by size"_s) : Result<Done>(Done{});
    case Kind::Between:
        if (hasNull || predicate.operands.first().kind != predicate.operands.last().kind)
            return notOffered(u"The sandbox takes two values of one type, and not null, for 'between': a RavenDB "
                              "server would compare each in its own way."_s);
        return Done{};
    default: return Done{};
    }
}

} // namespace

Result<Bound> bind(const Rql::Operand &operand, const Json::Value &parameters)
{
    switch (operand.kind) {
    case Rql::Operand::Kind::Text: return textBound(operand.text);
    case Rql::Operand::Kind::Whole: return wholeNumber(operand.text);
    case Rql::Operand::Kind::Decimal: return decimalNumber(operand.text.toDouble());
    case Rql::Operand::Kind::True: return Bound{.kind = Bound::Kind::True, .text = "true"_ba};
    case Rql::Operand::Kind::False: return Bound{.kind = Bound::Kind::False, .text = "false"_ba};
    case Rql::Operand::Kind::Null: return Bound{};
    case Rql::Operand::Kind::Parameter: break;
    }
    const auto value = parameter(operand.text, parameters);
    return value ? boundOf(*value) : Result<Bound>(value.error());
}

Result<Predicate> bind(const Rql::Condition &condition, const Json::Value &parameters, FieldList &fields)
{
    Predicate predicate{.kind = condition.kind};
    switch (condition.kind) {
    case Kind::All: return predicate;
    case Kind::And:
    case Kind::Or:
    case Kind::Not: return bindChildren(condition, parameters, fields);
    case Kind::OtherMethod: return refusalOfMethod(condition.method);
    default: break;
    }
    if (!areOfOneKind(condition)) {
        return invalidQuery(
            u"Incompatible types of variables in WHERE clause on '%1' field."_s.arg(condition.field.toString()));
    }
    predicate.field = fields.place(condition.field);
    if (condition.kind == Kind::In || condition.kind == Kind::AllIn)
        return bindList(condition, parameters, std::move(predicate));
    for (const Rql::Operand &operand : condition.operands) {
        const auto bound = bind(operand, parameters);
        if (!bound)
            return bound.error();
        predicate.operands.append(*bound);
    }
    if (const auto checked = checkValues(predicate); !checked)
        return checked.error();
    return predicate;
}

} // namespace Rookery::Sandbox
