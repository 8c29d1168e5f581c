// SPDX-License-Identifier: MIT
#include "sandbox/query/terms.h"

#include "json/children.h"

#include <cmath>
#include <limits>

using namespace Qt::StringLiterals;

namespace Rookery::Sandbox {

namespace {

/// A number's text in the index: whole ones as they are, fractions without zeros behind, exponents untouched.
QByteArray textOfNumber(const Json::Value &number)
{
    if (const auto whole = number.toInteger())
        return QByteArray::number(*whole);
    QByteArray text = number.lexeme();
    if (!text.contains('.') || text.contains('e') || text.contains('E') || !text.endsWith('0'))
        return text;
    while (text.endsWith('0'))
        text.chop(1);
    if (text.endsWith('.'))
        text.chop(1);
    return text;
}

/// Collects the terms of one path in one document.
class Collector
{
public:
    explicit Collector(const QList<Rql::Step> &steps) : m_steps(steps) {}

    Terms take(const Json::Value &document)
    {
        walk(document, 0, false);
        return std::move(m_terms);
    }

private:
    /// Is there something at the end of the path, or an array on the way?
    bool walk(const Json::Value &value, qsizetype at, bool isInArray)
    {
        if (at == m_steps.size()) {
            add(value, isInArray);
            return true;
        }
        if (value.isArray()) {
            for (const Json::Child &child : value.children()) {
                if (child.value().isContainer())
                    walk(child.value(), at, true);
            }
            return true;
        }
        const auto member = value.isObject() ? value.member(m_steps.at(at).name) : std::nullopt;
        return member && enter(*member, at, m_steps.at(at).arrays, isInArray);
    }

    /// Through as many arrays as the step says.
    bool enter(const Json::Value &value, qsizetype at, int arrays, bool isInArray)
    {
        const bool isLast = at + 1 == m_steps.size();
        if (arrays == 0)
            return (!isLast && addComputed(value, at + 1, isInArray)) || walk(value, at + 1, isInArray);
        if (value.isObject() && !isLast)
            return walk(value, at + 1, isInArray);
        if (!value.isArray())
            return false;
        for (const Json::Child &child : value.children())
            enterElement(child.value(), at, arrays, isLast);
        return true;
    }

    void enterElement(const Json::Value &element, qsizetype at, int arrays, bool isLast)
    {
        if (element.isArray()) {
            if (arrays > 1)
                enter(element, at, arrays - 1, true);
        } else if (!element.isObject() || isLast) {
            add(element, true);
        } else if (!walk(element, at + 1, true)) {
            m_terms.hasNull = true; // an element that lacks the path counts as null there
        }
    }

    /// `Lines.Count`, `Name.Length`: how many there are, where nothing is called so. A string counts its UTF-8 bytes.
    bool addComputed(const Json::Value &value, qsizetype at, bool isInArray)
    {
        const Rql::Step &step = m_steps.at(at);
        const bool isCount = step.name.compare("length"_L1, Qt::CaseInsensitive) == 0
            || step.name.compare("count"_L1, Qt::CaseInsensitive) == 0;
        const bool isCounted = value.isString() || value.isContainer();
        if (!isCount || !isCounted || at + 1 != m_steps.size() || step.arrays > 0 || value.contains(step.name))
            return false;
        const qint64 count = value.isString() ? value.toString().toUtf8().size() : value.size();
        add(Json::Value::fromInteger(count), isInArray);
        return true;
    }

    void add(const Json::Value &value, bool isInArray)
    {
        switch (value.type()) {
        case Json::Type::Null: m_terms.hasNull = true; break;
        case Json::Type::True: m_terms.terms.append(Term{"true"_ba}); break;
        case Json::Type::False: m_terms.terms.append(Term{"false"_ba}); break;
        case Json::Type::Number: addNumber(value); break;
        case Json::Type::String: addText(value.toString(), isInArray); break;
        case Json::Type::Object: m_terms.terms.append(Term{"json_value"_ba}); break;
        case Json::Type::Array:
            for (const Json::Child &child : value.children())
                add(child.value(), true);
            break;
        }
    }

    void addNumber(const Json::Value &value)
    {
        Term term{textOfNumber(value)};
        term.exact = value.toDouble().value_or(0);
        term.whole = value.toInteger().value_or(wholeOf(term.exact));
        m_terms.terms.append(term);
    }

    void addText(const QString &text, bool isInArray)
    {
        Term term;
        term.time = isInArray ? std::nullopt : timeValueOf(text);
        term.text = term.time ? term.time->text.toUtf8() : comparable(text);
        if (term.time) {
            term.whole = term.time->ticks;
            term.exact = static_cast<double>(term.time->ticks);
            m_terms.hasTime = true;
        }
        m_terms.terms.append(term);
    }

    const QList<Rql::Step> &m_steps;
    Terms m_terms;
};

} // namespace

Terms termsOf(const Document &document, const Rql::Field &field)
{
    if (!field.isId)
        return Collector(field.steps).take(document.json);
    Terms terms;
    terms.terms.append(Term{comparable(document.id)});
    return terms;
}

QByteArray comparable(QStringView text)
{
    return idKey(text).toUtf8();
}

qint64 wholeOf(double number)
{
    constexpr double beyond = 9223372036854775808.0; // 2^63
    if (number >= beyond)
        return std::numeric_limits<qint64>::max();
    if (number < -beyond)
        return std::numeric_limits<qint64>::min();
    return static_cast<qint64>(std::trunc(number));
}

} // namespace Rookery::Sandbox
