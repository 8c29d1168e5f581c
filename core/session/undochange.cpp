// SPDX-License-Identifier: MIT
#include "session/changes.h"

#include "json/children.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Rookery {

namespace {

/// The key before whose place a removed member has none of its former neighbours: the one it follows; null for the
/// first place.
QString keyBefore(const Json::Value &before, const Json::Value &now, const QString &removed)
{
    QString last;
    for (const Json::Child &child : before.children()) {
        if (child.key() == removed)
            break;
        if (now.contains(child.key()))
            last = child.key();
    }
    return last;
}

/// `object` with a member behind the one called `predecessor`, token for token; first where that is null.
Result<Json::Value> withMemberBehind(
    const Json::Value &object, const QString &predecessor, const QByteArray &rawKey, const Json::Value &value)
{
    QByteArrayList members;
    const QByteArray member = rawKey + ':' + value.toJson();
    if (predecessor.isNull())
        members.append(member);
    for (const Json::Child &child : object.children()) {
        members.append(child.rawKey().toByteArray() + ':' + child.value().toJson());
        if (child.key() == predecessor && members.indexOf(member) < 0)
            members.append(member);
    }
    return Json::parse('{' + members.join(',') + '}', Json::Mode::Reply);
}

QByteArray rawKeyOf(const Json::Value &object, const QString &key)
{
    QByteArray raw;
    for (const Json::Child &child : object.children()) {
        if (child.key() == key)
            raw = child.rawKey().toByteArray();
    }
    return raw;
}

Result<Json::Value> withRemovedField(const Json::Value &before, const Json::Value &now, const DocumentChange &change)
{
    const Json::Pointer parent = change.pointer.parent();
    const QString key = change.pointer.tokens().last();
    const std::optional<Json::Value> old = Json::resolve(before, parent);
    const std::optional<Json::Value> present = Json::resolve(now, parent);
    if (!old || !present || !present->isObject())
        return Error::misuse(u"'%1' has no place to return to."_s.arg(change.pointer.toString()));
    const Result<Json::Value> object
        = withMemberBehind(*present, keyBefore(*old, *present, key), rawKeyOf(*old, key), *change.oldValue);
    return object ? Json::set(now, parent, *object) : object;
}

Result<Json::Value> withRemovedElement(const Json::Value &now, const DocumentChange &change)
{
    const Json::Pointer parent = change.pointer.parent();
    const std::optional<Json::Value> array = Json::resolve(now, parent);
    if (!array || !array->isArray())
        return Error::misuse(u"'%1' has no place to return to."_s.arg(change.pointer.toString()));
    const qsizetype place = std::min<qsizetype>(change.pointer.tokens().last().toLongLong(), array->size());
    return Json::set(now, parent, array->withInserted(place, *change.oldValue));
}

} // namespace

Result<Json::Value> withoutChange(const Json::Value &before, const Json::Value &now, const DocumentChange &change)
{
    switch (change.kind) {
    case ChangeKind::DocumentAdded:
    case ChangeKind::DocumentDeleted: return Error::misuse(u"A new or deleted document is reverted as a whole."_s);
    case ChangeKind::FieldChanged:
    case ChangeKind::ArrayValueChanged: return Json::set(now, change.pointer, *change.oldValue);
    case ChangeKind::NewField:
    case ChangeKind::ArrayValueAdded: return Json::unset(now, change.pointer);
    case ChangeKind::RemovedField: return withRemovedField(before, now, change);
    case ChangeKind::ArrayValueRemoved: return withRemovedElement(now, change);
    }
    Q_UNREACHABLE();
}

} // namespace Rookery
