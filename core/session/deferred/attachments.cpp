// SPDX-License-Identifier: MIT
#include "session/deferred/attachments.h"

#include "session/deferred/deferring.h"

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

Result<Done> Attachments::store(
    const QString &id, const QString &name, const QByteArray &bytes, const QString &contentType)
{
    if (const Result<Done> allowed = check(id, name); !allowed)
        return allowed.error();
    const QString action = u"store attachment %1"_s.arg(name);
    if (isDeletedHere(*m_state, id))
        return cannot(action, id, u"the document was already deleted in this session"_s);
    if (isDeferred<PutAttachment>(id, name))
        return cannot(action, id, registered(u"create"_s));
    if (isDeferred<DeleteAttachment>(id, name))
        return cannot(action, id, registered(u"delete"_s));
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
    return defer(*m_state, DeleteAttachment{id, name});
}

} // namespace Rookery
