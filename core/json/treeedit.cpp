// SPDX-License-Identifier: MIT
#include "json/detail/keys.h"
#include "json/writer.h"

namespace Rookery::Json {

Value Value::withMember(QStringView key, Value value) const
{
    Q_ASSERT(isObject());
    const Value::BranchPointer before = Branch::of(*this);
    if (const auto found = lastMember(*this, key))
        return Value(before->replaced(found->ordinal, {found->rawKey, std::move(value)}));
    QByteArray token;
    appendQuoted(token, key);
    return Value(before->inserted(before->count, {std::move(token), std::move(value)}));
}

Value Value::withoutMember(QStringView key) const
{
    Q_ASSERT(isObject());
    Value result = *this;
    while (const auto found = lastMember(result, key))
        result = result.withoutChild(found->ordinal);
    return result;
}

Value Value::withChild(qsizetype index, Value value) const
{
    Q_ASSERT(index >= 0 && index < size());
    const Value::BranchPointer before = Branch::of(*this);
    QByteArray key = isObject() ? before->child(index).key : QByteArray();
    return Value(before->replaced(index, {std::move(key), std::move(value)}));
}

Value Value::withInserted(qsizetype index, Value value) const
{
    Q_ASSERT(isArray() && index >= 0 && index <= size());
    return Value(Branch::of(*this)->inserted(index, {QByteArray(), std::move(value)}));
}

Value Value::withInsertedMember(qsizetype index, QByteArray rawKey, Value value) const
{
    Q_ASSERT(isObject() && index >= 0 && index <= size());
    return Value(Branch::of(*this)->inserted(index, {std::move(rawKey), std::move(value)}));
}

Value Value::withoutChild(qsizetype index) const
{
    Q_ASSERT(index >= 0 && index < size());
    return Value(Branch::of(*this)->removed(index));
}

} // namespace Rookery::Json
