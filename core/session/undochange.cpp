// SPDX-License-Identifier: MIT
#include "session/changes.h"

#include "json/children.h"

#include <QHash>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Rookery {

namespace {

using Json::Value;

Error doesNotFit(const Json::Pointer &pointer)
{
    return Error::misuse(u"The change at '%1' is none between these two documents."_s.arg(pointer.toString()));
}

/// The container at a place, nullopt where something else is there, or nothing.
std::optional<Value> containerAt(const Value &root, const Json::Pointer &pointer, Json::Type type)
{
    const std::optional<Value> value = Json::resolve(root, pointer);
    return value && value->type() == type ? value : std::nullopt;
}

/// A member that was removed, with its key as it was spelled, and where in `object` it returns to.
struct ReturningMember
{
    QByteArray rawKey;
    Value value;
    qsizetype place = 0; ///< behind the nearest of its former predecessors that still exists
};

std::optional<ReturningMember> returningMember(const Value &before, const Value &object, const QString &key)
{
    QHash<QString, qsizetype> placeBehind;
    qsizetype place = 0;
    for (const Json::Child &child : object.children())
        placeBehind[child.key()] = ++place;
    std::optional<ReturningMember> found;
    place = 0;
    for (const Json::Child &child : before.children()) {
        const QString name = child.key();
        if (name == key) // of several with one name the last, which is the one that counts
            found = ReturningMember{child.rawKey().toByteArray(), child.value(), place};
        place = placeBehind.value(name, place);
    }
    return found;
}

Result<Value> withRemovedField(const Value &before, const Value &now, const Json::Pointer &pointer)
{
    const auto old = containerAt(before, pointer.parent(), Json::Type::Object);
    const auto object = containerAt(now, pointer.parent(), Json::Type::Object);
    if (!old || !object || object->contains(pointer.tokens().last()))
        return doesNotFit(pointer);
    auto member = returningMember(*old, *object, pointer.tokens().last());
    if (!member)
        return doesNotFit(pointer);
    return Json::set(now, pointer.parent(),
        object->withInsertedMember(member->place, std::move(member->rawKey), std::move(member->value)));
}

Result<Value> withRemovedElement(const Value &before, const Value &now, const Json::Pointer &pointer)
{
    const std::optional<Value> element = Json::resolve(before, pointer);
    const auto array = containerAt(now, pointer.parent(), Json::Type::Array);
    if (!element || !array)
        return doesNotFit(pointer);
    const qsizetype place = std::min<qsizetype>(pointer.tokens().last().toLongLong(), array->size());
    return Json::set(now, pointer.parent(), array->withInserted(place, *element));
}

Result<Value> withOldValue(const Value &before, const Value &now, const Json::Pointer &pointer)
{
    const std::optional<Value> old = Json::resolve(before, pointer);
    if (!old || !Json::resolve(now, pointer))
        return doesNotFit(pointer);
    return Json::set(now, pointer, *old);
}

} // namespace

Result<Value> withoutChange(const Value &before, const Value &now, const DocumentChange &change)
{
    switch (change.kind) {
    case ChangeKind::DocumentAdded:
    case ChangeKind::DocumentDeleted: return Error::misuse(u"A new or deleted document is reverted as a whole."_s);
    case ChangeKind::FieldChanged:
    case ChangeKind::ArrayValueChanged: return withOldValue(before, now, change.pointer);
    case ChangeKind::NewField:
    case ChangeKind::ArrayValueAdded:
        return change.pointer.isRoot() ? doesNotFit(change.pointer) : Json::unset(now, change.pointer);
    case ChangeKind::RemovedField:
        return change.pointer.isRoot() ? doesNotFit(change.pointer) : withRemovedField(before, now, change.pointer);
    case ChangeKind::ArrayValueRemoved:
        return change.pointer.isRoot() ? doesNotFit(change.pointer) : withRemovedElement(before, now, change.pointer);
    }
    Q_UNREACHABLE();
}

} // namespace Rookery
