// SPDX-License-Identifier: MIT
#pragma once

#include "base/result.h"
#include "rql/query.h"
#include "sandbox/query/terms.h"

#include <functional>
#include <vector>

namespace Rookery::Sandbox {

/// A value of a query, its parameter looked up.
struct Bound
{
    enum class Kind : quint8 { Null, Text, True, False, Whole, Decimal };

    Kind kind = Kind::Null;
    QByteArray text = {}; ///< as terms have it; empty for null
    qint64 whole = 0;
    double exact = 0;
    std::optional<TimeValue> time = {}; ///< compares by its ticks where the field holds times
};

/// `where`, ready to be asked of many documents. It names fields by their place in a list.
struct Predicate
{
    Rql::Condition::Kind kind = Rql::Condition::Kind::All;
    qsizetype field = -1;
    QList<Bound> operands = {};
    std::vector<Predicate> children = {};
};

/// The fields a query looks at, each once.
class FieldList
{
public:
    qsizetype place(const Rql::Field &field);
    qsizetype size() const { return m_fields.size(); }
    const Rql::Field &at(qsizetype place) const { return m_fields.at(place); }

    // Does any document of the collection hold a time there? Then times compare by their ticks.
    bool holdsTimes(qsizetype place) const { return m_holdsTimes.at(place); }
    void setHoldsTimes(qsizetype place) { m_holdsTimes[place] = true; }

private:
    QList<Rql::Field> m_fields;
    QList<bool> m_holdsTimes;
};

/// The terms of one document, made when they are asked for.
class DocumentTerms
{
public:
    DocumentTerms(const Document &document, const FieldList &fields)
        : m_document(document), m_fields(fields), m_terms(static_cast<size_t>(fields.size()))
    {}

    const Terms &at(qsizetype place);
    const FieldList &fields() const { return m_fields; }

private:
    const Document &m_document;
    const FieldList &m_fields;
    std::vector<std::optional<Terms>> m_terms;
};

/// The value of one operand. Fails with InvalidQueryException where its parameter is missing or no scalar.
Result<Bound> bind(const Rql::Operand &operand, const Json::Value &parameters);

/// Binds a condition. Fails as the server does where its values do not fit, and with NotSupported for methods that the
/// sandbox does not have.
Result<Predicate> bind(const Rql::Condition &condition, const Json::Value &parameters, FieldList &fields);

bool isTrueOf(const Predicate &predicate, DocumentTerms &document);

} // namespace Rookery::Sandbox
