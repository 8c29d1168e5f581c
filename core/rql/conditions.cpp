// SPDX-License-Identifier: MIT
#include "rql/conditions.h"

using namespace Qt::StringLiterals;

namespace Rookery::Rql {

namespace {

constexpr int maxNesting = 500; // parentheses; the parser recurses for them
constexpr QLatin1StringView noWhere{"Unable to parse WHERE clause"};

struct Method
{
    QLatin1StringView name;
    Condition::Kind kind;
};
constexpr Method methods[] = {{"startsWith"_L1, Condition::Kind::StartsWith},
    {"endsWith"_L1, Condition::Kind::EndsWith}, {"exists"_L1, Condition::Kind::Exists}};

struct Comparison
{
    QLatin1StringView symbol;
    Condition::Kind kind;
};
constexpr Comparison comparisons[]
    = {{"="_L1, Condition::Kind::Equal}, {"=="_L1, Condition::Kind::Equal}, {"!="_L1, Condition::Kind::NotEqual},
        {"<>"_L1, Condition::Kind::NotEqual}, {"<"_L1, Condition::Kind::Less}, {"<="_L1, Condition::Kind::LessOrEqual},
        {">"_L1, Condition::Kind::Greater}, {">="_L1, Condition::Kind::GreaterOrEqual}};

const Comparison *comparisonOf(const Token &token)
{
    for (const Comparison &each : comparisons) {
        if (token.kind == TokenKind::Symbol && token.raw == each.symbol)
            return &each;
    }
    return nullptr;
}

/// Keywords that cannot be the name of a field; the others can.
bool isReserved(const Token &token)
{
    for (const QStringView word : {u"as", u"select", u"include", u"limit", u"order", u"where", u"group", u"load",
             u"update", u"filter", u"offset"}) {
        if (token.isWord(word))
            return true;
    }
    return false;
}

bool isName(const Token &token)
{
    return token.kind == TokenKind::Text || (token.kind == TokenKind::Word && !isReserved(token));
}

Step readStep(Cursor &cursor)
{
    Step step{cursor.take().text};
    while (cursor.takeSymbol(u"[")) {
        if (!cursor.takeSymbol(u"]"))
            cursor.failAsInvalid(u"Expected to find closing ']' after '%1['."_s.arg(step.name), cursor.peek().offset);
        ++step.arrays;
    }
    return step;
}

/// Conditions, by descent: `or` binds less than `and`, and `not` stands only behind one of them.
class ConditionReader
{
public:
    ConditionReader(Cursor &cursor, const QString &alias) : m_cursor(cursor), m_alias(alias) {}

    Condition anyOf()
    {
        Condition left = allOf(false);
        while (m_cursor.takeWord(u"or")) {
            requireSecondPart(u"Or"_s);
            left = joined(Condition::Kind::Or, std::move(left), allOf(true));
        }
        return left;
    }

private:
    Condition allOf(bool mayBeNegated)
    {
        Condition left = mayBeNegated ? negatable() : single();
        while (m_cursor.takeWord(u"and")) {
            requireSecondPart(u"And"_s);
            left = joined(Condition::Kind::And, std::move(left), negatable());
        }
        return left;
    }

    void requireSecondPart(const QString &kind)
    {
        if (m_cursor.peek().kind == TokenKind::End)
            m_cursor.failAtToken(u"Failed to find second part of %1 expression"_s.arg(kind));
    }

    static Condition joined(Condition::Kind kind, Condition left, Condition right)
    {
        if (left.kind == kind) { // a long chain is one level, not many
            left.children.push_back(std::move(right));
            return left;
        }
        Condition both{.kind = kind, .offset = left.offset};
        both.children.push_back(std::move(left));
        both.children.push_back(std::move(right));
        return both;
    }

    Condition negatable()
    {
        const bool isField = comparisonOf(m_cursor.peek(1)) || m_cursor.peek(1).isSymbol(u".");
        const qsizetype offset = m_cursor.peek().offset;
        if (isField || !m_cursor.takeWord(u"not"))
            return single();
        Condition negated{.kind = Condition::Kind::Not, .offset = offset};
        negated.children.push_back(single());
        return negated;
    }

    Condition single()
    {
        const Token first = m_cursor.peek();
        if (m_cursor.takeSymbol(u"("))
            return inParentheses();
        if (m_cursor.takeWord(u"true"))
            return {.offset = first.offset};
        if (first.kind == TokenKind::Word && m_cursor.peek(1).isSymbol(u"(") && !first.isWord(u"id"))
            return method();
        if (first.kind == TokenKind::Word && m_cursor.peek(1).isSymbol(u".") && m_cursor.peek(3).isSymbol(u"("))
            return otherMethod(); // spatial.within(...), vector.search(...)
        if (!isName(first))
            m_cursor.failAtToken(noWhere);
        Condition condition{.field = readField(m_cursor, m_alias), .offset = first.offset};
        readOperator(condition);
        return condition;
    }

    Condition inParentheses()
    {
        if (++m_depth > maxNesting)
            m_cursor.failAsInvalid(u"The parentheses are nested too deeply"_s, m_cursor.peek().offset);
        Condition inner = anyOf();
        --m_depth;
        if (!m_cursor.takeSymbol(u")"))
            m_cursor.failAtToken(u"Unmatched parenthesis, expected ')'"_s);
        return inner;
    }

    Condition method()
    {
        const Token name = m_cursor.peek();
        for (const Method &each : methods) {
            if (name.raw.compare(each.name, Qt::CaseInsensitive) == 0)
                return knownMethod(each);
        }
        return otherMethod();
    }

    Condition knownMethod(const Method &known)
    {
        Condition condition{.kind = known.kind, .offset = m_cursor.take().offset};
        m_cursor.take(); // the parenthesis
        if (!isName(m_cursor.peek())) {
            m_cursor.failAsInvalid(
                u"Method %1() expects a field name as its first argument but no arguments were passed"_s.arg(
                    known.name),
                condition.offset);
        }
        condition.field = readField(m_cursor, m_alias);
        if (known.kind != Condition::Kind::Exists) {
            if (!m_cursor.takeSymbol(u","))
                m_cursor.failAsInvalid(
                    u"Method %1() expects second argument to be provided"_s.arg(known.name), condition.offset);
            condition.operands.append(readOperand(m_cursor));
        }
        if (!m_cursor.takeSymbol(u")"))
            m_cursor.failAtToken(u"Unmatched parenthesis, expected ')'"_s);
        return condition;
    }

    /// A method that the tree does not have: its name is enough, the arguments are passed over.
    Condition otherMethod()
    {
        Condition condition{.kind = Condition::Kind::OtherMethod, .offset = m_cursor.peek().offset};
        while (!m_cursor.peek().isSymbol(u"(") && m_cursor.peek().kind != TokenKind::End)
            condition.method += m_cursor.take().raw;
        int depth = 0;
        do {
            const Token token = m_cursor.take();
            depth += token.isSymbol(u"(") ? 1 : token.isSymbol(u")") ? -1 : 0;
        } while (depth > 0 && m_cursor.peek().kind != TokenKind::End);
        if (depth > 0)
            m_cursor.failAtToken(u"Unmatched parenthesis, expected ')'"_s);
        return condition;
    }

    void readOperator(Condition &condition)
    {
        const Token token = m_cursor.peek();
        if (const Comparison *comparison = comparisonOf(token)) {
            m_cursor.take();
            condition.kind = comparison->kind;
            condition.operands.append(readOperand(m_cursor));
        } else if (m_cursor.takeWord(u"between")) {
            readBetween(condition);
        } else if (m_cursor.takeWord(u"in")) {
            condition.kind = Condition::Kind::In;
            readList(condition, u"In"_s);
        } else if (token.isWord(u"all") && m_cursor.peek(1).isWord(u"in")) {
            m_cursor.take();
            m_cursor.take();
            condition.kind = Condition::Kind::AllIn;
            readList(condition, u"AllIn"_s);
        } else {
            m_cursor.failAsInvalid(
                u"Expected operator after '%1' field, but found %2. Valid operators are: 'in', 'between', "
                "=, <, >, <=, >=, !="_s.arg(condition.field.toString(),
                    token.kind == TokenKind::End ? u"nothing"_s : u'\'' + token.raw + u'\''),
                token.offset);
        }
    }

    void readBetween(Condition &condition)
    {
        condition.kind = Condition::Kind::Between;
        condition.operands.append(readOperand(m_cursor));
        if (!m_cursor.takeWord(u"and"))
            m_cursor.failAtToken(u"parsing Between, expected AND"_s);
        condition.operands.append(readOperand(m_cursor));
    }

    void readList(Condition &condition, const QString &kind)
    {
        if (!m_cursor.takeSymbol(u"("))
            m_cursor.failAtToken(u"parsing %1, expected '('"_s.arg(kind));
        if (m_cursor.takeSymbol(u")"))
            return;
        do {
            if (m_cursor.peek().isSymbol(u")"))
                m_cursor.failAtToken(u"parsing %1, expected a value"_s.arg(kind));
            condition.operands.append(readOperand(m_cursor));
        } while (m_cursor.takeSymbol(u","));
        if (!m_cursor.takeSymbol(u")"))
            m_cursor.failAtToken(u"parsing %1 expression, expected ','"_s.arg(kind));
    }

    Cursor &m_cursor;
    const QString &m_alias;
    int m_depth = 0;
};

} // namespace

Field readField(Cursor &cursor, const QString &alias)
{
    const Token first = cursor.peek();
    if (first.isWord(u"id") && cursor.peek(1).isSymbol(u"(")) {
        cursor.take();
        cursor.take();
        if (!cursor.peek().isSymbol(u")")) // the alias, which says nothing: there is one document
            cursor.take();
        if (!cursor.takeSymbol(u")"))
            cursor.failAtToken(u"Unmatched parenthesis, expected ')'"_s);
        return {.isId = true};
    }
    Field field;
    field.steps.append(readStep(cursor));
    while (cursor.takeSymbol(u".")) {
        if (!isName(cursor.peek()))
            cursor.failAtToken(noWhere);
        field.steps.append(readStep(cursor));
    }
    if (alias.isEmpty() || field.steps.size() < 2)
        return field;
    if (field.steps.first().name == alias) {
        field.steps.removeFirst();
    } else {
        cursor.failAsInvalid(u"Unknown alias %1, but there are aliases specified in the query (%2)"_s.arg(
                                 field.steps.first().name, alias),
            first.offset);
    }
    return field;
}

Operand readOperand(Cursor &cursor)
{
    const Token token = cursor.peek();
    Operand operand{.kind = Operand::Kind::Text, .text = token.text};
    switch (token.kind) {
    case TokenKind::Text: break;
    case TokenKind::Parameter: operand.kind = Operand::Kind::Parameter; break;
    case TokenKind::Number:
        operand.kind = token.text.contains(u'.') ? Operand::Kind::Decimal : Operand::Kind::Whole;
        operand.text.remove(u'_');
        break;
    case TokenKind::Word:
        if (token.isWord(u"true"))
            operand.kind = Operand::Kind::True;
        else if (token.isWord(u"false"))
            operand.kind = Operand::Kind::False;
        else if (token.isWord(u"null"))
            operand.kind = Operand::Kind::Null;
        else
            cursor.failAsInvalid(u"Expected value, but got: <Field>: %1"_s.arg(token.raw), token.offset);
        break;
    default: cursor.failAtToken(noWhere);
    }
    cursor.take();
    return operand;
}

Condition readCondition(Cursor &cursor, const QString &alias)
{
    return ConditionReader(cursor, alias).anyOf();
}

QString Field::toString() const
{
    if (isId)
        return u"id()"_s;
    QStringList names;
    for (const Step &step : steps)
        names.append(step.name + u"[]"_s.repeated(step.arrays));
    return names.join(u'.');
}

} // namespace Rookery::Rql
