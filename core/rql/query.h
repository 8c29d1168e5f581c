// SPDX-License-Identifier: MIT
#pragma once

#include "base/error.h"

#include <QList>
#include <QString>

#include <optional>
#include <vector>

namespace Rookery::Rql {

/// One name of a path.
struct Step
{
    QString name;
    int arrays = 0; ///< how often `[]` follows

    bool operator==(const Step &) const = default;
};

/// What a condition or an order is about: the id, or a path into the document. The alias is taken off.
struct Field
{
    bool isId = false;
    QList<Step> steps = {};

    QString toString() const; ///< "id()", "Lines[].Product"
    bool operator==(const Field &) const = default;
};

struct Operand
{
    enum class Kind : quint8 { Text, Whole, Decimal, True, False, Null, Parameter };

    Kind kind = Kind::Null;
    QString text; ///< decoded; of a number its digits without `_`; of a parameter its name
};

struct Condition
{
    enum class Kind : quint8 {
        All, ///< `true`
        Equal,
        NotEqual,
        Less,
        LessOrEqual,
        Greater,
        GreaterOrEqual,
        Between, ///< two operands, both included
        In,
        AllIn,
        StartsWith,
        EndsWith,
        Exists,
        And,
        Or,
        Not, ///< one child
        OtherMethod, ///< a method that is none of those, by its name: search, spatial.within, ...
    };

    Kind kind = Kind::All;
    Field field = {};
    QList<Operand> operands = {};
    std::vector<Condition> children = {};
    QString method = {};
    qsizetype offset = 0; ///< in the query's text
};

struct Order
{
    enum class As : quint8 { Text, Whole, Decimal, AlphaNumeric };

    Field field;
    As as = As::Text;
    bool isDescending = false;
};

/// One field of `select`.
struct Projection
{
    Field field;
    QString name; ///< what it is called in the result
    bool isNullIfMissing = true; ///< a path behind an alias is left out instead
};

/// A part of RQL that this tree has no place for: where it stands, and its keywords ("group by").
struct OtherPart
{
    QString keywords;
    qsizetype offset = 0;
};

/// `from ... [as x] [where ...] [order by ...] [select ...] [include ...] [limit ...]`
struct Query
{
    QString text;
    QString collection; ///< "@all_docs" for all
    std::optional<Condition> where;
    QList<Order> orders;
    QList<Projection> projections; ///< none: whole documents
    QStringList includes;
    std::optional<Operand> offset;
    std::optional<Operand> limit;
    std::optional<OtherPart> otherPart; ///< set: the tree ends there, and what follows was not read

    bool isAllDocuments() const { return collection == QLatin1StringView("@all_docs"); }
};

} // namespace Rookery::Rql
