// SPDX-License-Identifier: MIT
#include "session/deferred/attachments.h"

#include "json/children.h"
#include "session/deferred/deferring.h"
#include "session/sessionprivate.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Rookery {

namespace {

QString registered(const QString &action)
{
    return u"there is a deferred command registered to %1 an attachment with the same name"_s.arg(action);
}

} // namespace

Result<Done> Attachments::check(const QString &id, const QString &name) const
{
    if (name.trimmed().isEmpty())
        return Error::invalidArgument(u"The name of an attachment cannot be empty."_s).about(id);
    return checkDeferrable(*m_state, id);
}

template <typename C>
bool Attachments::isDeferred(const QString &id, const QString &name) const
{
    const auto isSame = [&name](const C &command) { return command.name.compare(name, Qt::CaseInsensitive) == 0; };
    return m_state->deferred.has<C>(id, isSame);
}

/// Is it to be attached elsewhere, or under another name?
bool Attachments::isMoved(const QString &id, const QString &name) const
{
    const QList<DeferredPointer> &all = m_state->deferred.all();
    return std::any_of(all.cbegin(), all.cend(), [&](const DeferredPointer &each) {
        const auto *move = std::get_if<MoveAttachment>(each.get());
        return move && idKey(move->sourceId) == idKey(id) && idKey(move->sourceName) == idKey(name);
    });
}

/// May it still be stored, copied or moved, or be what comes of that?
Result<Done> Attachments::checkFree(const QString &action, const QString &id, const QString &name) const
{
    if (const Result<Done> allowed = check(id, name); !allowed)
        return allowed.error();
    if (isDeletedHere(*m_state, id))
        return cannot(action, id, u"the document was already deleted in this session"_s);
    if (isDeferred<DeleteAttachment>(id, name))
        return cannot(action, id, registered(u"delete"_s));
    if (isMoved(id, name))
        return cannot(action, id, registered(u"rename"_s));
    return Done{};
}

Result<Done> Attachments::store(
    const QString &id, const QString &name, const QByteArray &bytes, const QString &contentType)
{
    const QString action = u"store attachment %1"_s.arg(name);
    if (const Result<Done> allowed = checkFree(action, id, name); !allowed)
        return allowed.error();
    if (isDeferred<PutAttachment>(id, name))
        return cannot(action, id, registered(u"create"_s));
    return defer(*m_state, PutAttachment{id, name, contentType, bytes});
}

Result<Done> Attachments::remove(const QString &id, const QString &name)
{
    if (const Result<Done> allowed = check(id, name); !allowed)
        return allowed.error();
    if (isDeletedHere(*m_state, id) || isDeferred<DeleteAttachment>(id, name))
        return Done{};
    if (isDeferred<PutAttachment>(id, name))
        return cannot(u"delete attachment %1"_s.arg(name), id, registered(u"create"_s));
    if (isMoved(id, name))
        return cannot(u"delete attachment %1"_s.arg(name), id, registered(u"rename"_s));
    return defer(*m_state, DeleteAttachment{id, name});
}

template <typename C>
Result<Done> Attachments::transfer(const QString &action, const C &command)
{
    const QString what = u"%1 attachment %2"_s.arg(action, command.sourceName);
    if (const Result<Done> allowed = checkFree(what, command.sourceId, command.sourceName); !allowed)
        return allowed.error();
    if (const Result<Done> allowed = checkFree(what, command.id, command.name); !allowed)
        return allowed.error();
    if (idKey(command.id) == idKey(command.sourceId) && command.name == command.sourceName)
        return Done{};
    return defer(*m_state, command);
}

Result<Done> Attachments::copy(
    const QString &sourceId, const QString &sourceName, const QString &id, const QString &name)
{
    return transfer(u"copy"_s, CopyAttachment{id, name, sourceId, sourceName});
}

Result<Done> Attachments::move(
    const QString &sourceId, const QString &sourceName, const QString &id, const QString &name)
{
    return transfer(u"move"_s, MoveAttachment{id, name, sourceId, sourceName});
}

Result<Done> Attachments::rename(const QString &id, const QString &name, const QString &newName)
{
    return transfer(u"rename"_s, MoveAttachment{id, newName, id, name});
}

Pending<std::optional<Attachment>> Attachments::load(const QString &id, const QString &name)
{
    using Answer = std::optional<Attachment>;
    if (const Result<Done> allowed = check(id, name); !allowed)
        return answered<Answer>(allowed.error());
    return relay<Answer>(sendFor(*m_state, GetAttachment{id, name}, Reason::Load), &m_session,
        [](Answer attachment) -> Result<Answer> { return attachment; });
}

Pending<bool> Attachments::exists(const QString &id, const QString &name)
{
    if (const Result<Done> allowed = check(id, name); !allowed)
        return answered<bool>(allowed.error());
    return relay<bool>(sendFor(*m_state, GetAttachmentChangeVector{id, name}, Reason::Exists), &m_session,
        [](const std::optional<QString> &changeVector) -> Result<bool> { return changeVector.has_value(); });
}

Result<QList<AttachmentName>> Attachments::names(const QString &id) const
{
    const TrackedPointer document = m_state->map.find(id);
    if (!document) {
        return Error::misuse(
            u"Document '%1' is not tracked by this session: load it, and its metadata tells what is attached."_s.arg(
                id))
            .about(id);
    }
    QList<AttachmentName> names;
    const auto metadata = document->now.member(u"@metadata");
    const auto listed = metadata && metadata->isObject() ? metadata->member(u"@attachments") : std::nullopt;
    if (!listed || !listed->isArray())
        return names;
    const auto textOf = [](const Json::Value &item, QStringView key) {
        const auto text = item.member(key);
        return text ? text->toString() : QString();
    };
    for (const Json::Child &child : listed->children()) {
        const Json::Value item = child.value();
        if (!item.isObject())
            continue;
        const auto size = item.member(u"Size");
        names.append({textOf(item, u"Name"), textOf(item, u"Hash"), textOf(item, u"ContentType"),
            size ? size->toInteger().value_or(0) : 0});
    }
    return names;
}

} // namespace Rookery
