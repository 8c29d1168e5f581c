// SPDX-License-Identifier: MIT
#include "sandbox/query/plan.h"

#include "rql/parser.h"
#include "sandbox/query/refusals.h"
#include "sandbox/rejection.h"

#include <algorithm>
#include <limits>

using namespace Qt::StringLiterals;

namespace Rookery::Sandbox {

namespace {

using Kind = Rql::Condition::Kind;

Error invalidPaging(const QString &sentence)
{
    return rejected(sentence, u"InvalidQueryException"_s);
}

/// `limit` and `offset`: whole numbers, or parameters that are; null is as if it were not there.
Result<std::optional<qint64>> countOf(const std::optional<Rql::Operand> &operand, const Json::Value &parameters)
{
    if (!operand)
        return std::optional<qint64>();
    const auto bound = bind(*operand, parameters);
    if (!bound)
        return bound.error();
    if (bound->kind == Bound::Kind::Null)
        return std::optional<qint64>();
    if (bound->kind != Bound::Kind::Whole)
        return rejected(u"A limit must be a whole number, but was '%1'."_s.arg(QString::fromUtf8(bound->text)));
    if (bound->whole < 0)
        return invalidPaging(u"Limit (PageSize) cannot be negative, but was %1."_s.arg(bound->whole));
    return std::optional(bound->whole);
}

/// The query's own paging and the command's: the later start, the smaller page.
Result<Done> planPaging(Plan &plan, const QueryDocuments &command)
{
    const auto offset = countOf(plan.query.offset, command.parameters);
    const auto limit = countOf(plan.query.limit, command.parameters);
    if (!offset || !limit)
        return offset ? limit.error() : offset.error();
    constexpr qint64 all = std::numeric_limits<qint64>::max();
    if (command.start.value_or(0) < 0 && !*offset)
        return invalidPaging(u"Start cannot be negative, but was %1."_s.arg(*command.start));
    if (command.pageSize.value_or(0) < 0)
        return invalidPaging(u"PageSize cannot be negative, but was %1."_s.arg(*command.pageSize));
    plan.offset = qMax(offset->value_or(0), command.start.value_or(0));
    plan.limit = qMin(limit->value_or(all), command.pageSize.value_or(all));
    return Done{};
}

Result<Done> planOrders(Plan &plan)
{
    for (const Rql::Order &order : std::as_const(plan.query.orders)) {
        if (order.as == Rql::Order::As::AlphaNumeric) {
            return notOffered(u"The sandbox does not have 'order by … as alphaNumeric': a RavenDB server would order "
                              "the digits in texts as numbers. Connect to a server for it."_s);
        }
        plan.orders.append({plan.fields.place(order.field), order.as, order.isDescending});
    }
    return Done{};
}

/// Where only documents of certain ids can be true of it.
void narrowById(Plan &plan, const Predicate &predicate)
{
    if (predicate.kind == Kind::And) {
        for (const Predicate &child : predicate.children)
            narrowById(plan, child);
        return;
    }
    if (predicate.field < 0 || !plan.fields.at(predicate.field).isId)
        return;
    if (predicate.kind == Kind::StartsWith && !plan.prefix)
        plan.prefix = QString::fromUtf8(predicate.operands.first().text);
    if ((predicate.kind != Kind::Equal && predicate.kind != Kind::In) || plan.ids)
        return;
    plan.ids = QStringList();
    for (const Bound &bound : predicate.operands)
        plan.ids->append(QString::fromUtf8(bound.text));
}

void findTimedFields(Plan &plan, const Predicate &predicate)
{
    const bool isTimed = std::any_of(predicate.operands.cbegin(), predicate.operands.cend(),
        [](const Bound &bound) { return bound.time.has_value(); });
    if (isTimed && !plan.timedFields.contains(predicate.field))
        plan.timedFields.append(predicate.field);
    for (const Predicate &child : predicate.children)
        findTimedFields(plan, child);
}

void findTimedFields(Plan &plan)
{
    if (plan.where)
        findTimedFields(plan, *plan.where);
    for (const BoundOrder &order : std::as_const(plan.orders)) {
        const bool isText = order.as == Rql::Order::As::Text && !plan.fields.at(order.field).isId;
        if (isText && !plan.timedFields.contains(order.field))
            plan.timedFields.append(order.field);
    }
}

} // namespace

Result<Plan> planOf(const QueryDocuments &command)
{
    auto query = Rql::parse(command.query);
    if (!query)
        return query.error();
    Plan plan;
    plan.query = *std::move(query);
    if (plan.query.otherPart)
        return refusalOfPart(*plan.query.otherPart);
    if (plan.query.where) {
        auto where = bind(*plan.query.where, command.parameters, plan.fields);
        if (!where)
            return where.error();
        plan.where = *std::move(where);
        narrowById(plan, *plan.where);
        plan.isById = (plan.ids || plan.prefix) && plan.where->kind != Kind::And && plan.query.orders.isEmpty();
    }
    if (const auto done = planOrders(plan); !done)
        return done.error();
    if (const auto done = planPaging(plan, command); !done)
        return done.error();
    findTimedFields(plan);
    return plan;
}

} // namespace Rookery::Sandbox
