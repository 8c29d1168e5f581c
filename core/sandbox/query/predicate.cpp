// SPDX-License-Identifier: MIT
#include "sandbox/query/predicate.h"

#include <algorithm>

namespace Rookery::Sandbox {

namespace {

using Kind = Rql::Condition::Kind;

bool isAnyTerm(const Terms &terms, const std::function<bool(const Term &)> &isIt)
{
    return std::any_of(terms.terms.cbegin(), terms.terms.cend(), isIt);
}

/// -1, 0 or 1: how a term stands to a value; nothing where the two are of kinds that do not compare.
std::optional<int> comparison(const Term &term, const Bound &value, bool holdsTimes)
{
    const auto order = [](const auto &a, const auto &b) { return a < b ? -1 : b < a ? 1 : 0; };
    const bool isTime = holdsTimes && value.time;
    if (value.kind == Bound::Kind::Whole || isTime)
        return term.whole ? std::optional(order(*term.whole, isTime ? value.time->ticks : value.whole)) : std::nullopt;
    if (value.kind == Bound::Kind::Decimal)
        return term.whole ? std::optional(order(term.exact, value.exact)) : std::nullopt;
    return order(term.text, value.text);
}

bool isEqual(const Terms &terms, const Bound &value, bool holdsTimes)
{
    if (value.kind == Bound::Kind::Null)
        return terms.hasNull;
    return isAnyTerm(terms, [&](const Term &term) { return comparison(term, value, holdsTimes) == 0; });
}

bool isWithin(Kind kind, const Terms &terms, const Bound &value, bool holdsTimes)
{
    return isAnyTerm(terms, [&](const Term &term) {
        const auto order = comparison(term, value, holdsTimes);
        switch (order ? kind : Kind::Not) {
        case Kind::Less: return *order < 0;
        case Kind::LessOrEqual: return *order <= 0;
        case Kind::Greater: return *order > 0;
        case Kind::GreaterOrEqual: return *order >= 0;
        default: return false;
        }
    });
}

/// Both bounds as times, or both as texts; one that is a time is then spelled as the terms of times are.
bool isBetween(const Terms &terms, const QList<Bound> &bounds, bool holdsTimes)
{
    const bool areTimes = holdsTimes && bounds.first().time && bounds.last().time;
    const auto spelled = [holdsTimes](Bound bound) {
        if (holdsTimes && bound.time)
            bound.text = bound.time->text.toUtf8();
        return bound;
    };
    return isAnyTerm(terms, [&](const Term &term) {
        const auto low = comparison(term, spelled(bounds.first()), areTimes);
        const auto high = comparison(term, spelled(bounds.last()), areTimes);
        return low && high && *low >= 0 && *high <= 0;
    });
}

/// `in` looks for the text, numbers too: 5 finds "5" but not 5.7. Of times it takes the moment, however it is spelled.
bool isAmong(const Terms &terms, const Bound &value, bool holdsTimes)
{
    if (value.kind == Bound::Kind::Null)
        return terms.hasNull;
    const bool isMoment = holdsTimes && value.time && value.time->kind == TimeValue::Kind::DateTime;
    return isAnyTerm(terms, [&](const Term &term) {
        if (isMoment && term.time && term.time->kind == TimeValue::Kind::DateTime)
            return term.time->ticks == value.time->ticks;
        return term.text == value.text;
    });
}

bool isAmongAll(const Terms &terms, const QList<Bound> &values, bool holdsTimes)
{
    const auto isIt = [&](const Bound &value) { return isAmong(terms, value, holdsTimes); };
    return !values.isEmpty() && std::all_of(values.cbegin(), values.cend(), isIt);
}

/// The empty text begins and ends only itself.
bool hasAffix(const Terms &terms, const Bound &value, bool isPrefix)
{
    return isAnyTerm(terms, [&](const Term &term) {
        if (value.text.isEmpty())
            return term.text.isEmpty();
        return isPrefix ? term.text.startsWith(value.text) : term.text.endsWith(value.text);
    });
}

bool isTrueOfField(const Predicate &predicate, DocumentTerms &document)
{
    const Terms &terms = document.at(predicate.field);
    const bool holdsTimes = document.fields().holdsTimes(predicate.field);
    const QList<Bound> &operands = predicate.operands;
    switch (predicate.kind) {
    case Kind::Equal: return isEqual(terms, operands.first(), holdsTimes);
    case Kind::NotEqual: return !isEqual(terms, operands.first(), holdsTimes);
    case Kind::Between: return isBetween(terms, operands, holdsTimes);
    case Kind::In:
        return std::any_of(
            operands.cbegin(), operands.cend(), [&](const Bound &value) { return isAmong(terms, value, holdsTimes); });
    case Kind::AllIn: return isAmongAll(terms, operands, holdsTimes);
    case Kind::StartsWith: return hasAffix(terms, operands.first(), true);
    case Kind::EndsWith: return hasAffix(terms, operands.first(), false);
    case Kind::Exists: return !terms.isEmpty();
    default: return isWithin(predicate.kind, terms, operands.first(), holdsTimes);
    }
}

} // namespace

qsizetype FieldList::place(const Rql::Field &field)
{
    const qsizetype known = m_fields.indexOf(field);
    if (known >= 0)
        return known;
    m_fields.append(field);
    m_holdsTimes.append(false);
    return m_fields.size() - 1;
}

const Terms &DocumentTerms::at(qsizetype place)
{
    std::optional<Terms> &terms = m_terms.at(static_cast<size_t>(place));
    if (!terms)
        terms = termsOf(m_document, m_fields.at(place));
    return *terms;
}

bool isTrueOf(const Predicate &predicate, DocumentTerms &document)
{
    const auto isIt = [&document](const Predicate &child) { return isTrueOf(child, document); };
    const auto &children = predicate.children;
    switch (predicate.kind) {
    case Kind::All: return true;
    case Kind::And: return std::all_of(children.cbegin(), children.cend(), isIt);
    case Kind::Or: return std::any_of(children.cbegin(), children.cend(), isIt);
    case Kind::Not: return !isTrueOf(children.front(), document);
    default: return isTrueOfField(predicate, document);
    }
}

} // namespace Rookery::Sandbox
