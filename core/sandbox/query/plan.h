// SPDX-License-Identifier: MIT
#pragma once

#include "commands/queries.h"
#include "sandbox/query/ordering.h"

namespace Rookery::Sandbox {

/// A query with everything looked up that does not depend on documents.
struct Plan
{
    Rql::Query query;
    FieldList fields;
    std::optional<Predicate> where;
    QList<BoundOrder> orders;
    qint64 offset = 0;
    qint64 limit = 0;

    // What SQL can narrow by. The condition is asked all the same.
    std::optional<QStringList> ids; ///< only these documents can be in the result
    std::optional<QString> prefix; ///< only documents whose ids begin so
    bool isById = false; ///< nothing else is asked: the result comes in the order of ids
    /// Fields of which it must be known whether they hold times, before documents are asked.
    QList<qsizetype> timedFields;

    bool isCounted() const { return !(isById && prefix); } ///< the server counts those by prefix alone not
};

/// Fails as the server does where the query is wrong, with NotSupported where the sandbox lacks something.
Result<Plan> planOf(const QueryDocuments &command);

} // namespace Rookery::Sandbox
