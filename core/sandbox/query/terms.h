// SPDX-License-Identifier: MIT
#pragma once

#include "json/tree.h"
#include "model/document.h"
#include "rql/query.h"
#include "sandbox/query/timevalue.h"

#include <QByteArray>
#include <QList>

#include <optional>

namespace Rookery::Sandbox {

/// A value as RavenDB's index holds it: every value as a text, numbers and times also as numbers.
struct Term
{
    QByteArray text; ///< UTF-8, in lower case, as strings compare; numbers and times as they are spelled
    std::optional<qint64> whole = {}; ///< cut to a whole number: what a whole number in a query is compared with
    double exact = 0; ///< with its fraction; only where there is a `whole`
    std::optional<TimeValue> time = {};
};

/// What a field of one document is compared by. An array has a term for each element; nothing (a missing field, an
/// empty array) has none, and is not null.
struct Terms
{
    bool hasNull = false;
    bool hasTime = false;
    QList<Term> terms;

    bool isEmpty() const { return terms.isEmpty() && !hasNull; }
};

/// Measured on RavenDB 7.2.7 (tests/contract/tst_querycontract.cpp): objects are the text "json_value"; a path goes
/// through arrays with and without `[]`; with it, elements that are no objects stand for themselves, those that lack
/// the rest of the path for null, and a value that is no array has none; times in arrays are texts.
Terms termsOf(const Document &document, const Rql::Field &field);

/// A text as strings compare: lower case, UTF-8.
QByteArray comparable(QStringView text);
/// A whole number or nearest to it, cut towards 0 and kept within 64 bits.
qint64 wholeOf(double number);

} // namespace Rookery::Sandbox
