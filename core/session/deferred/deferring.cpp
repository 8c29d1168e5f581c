// SPDX-License-Identifier: MIT
#include "session/deferred/deferring.h"

using namespace Qt::StringLiterals;

namespace Rookery {

Result<Done> checkDeferrable(const SessionState &state, const QString &id)
{
    if (id.trimmed().isEmpty())
        return Error::invalidArgument(u"The id of the document cannot be empty."_s);
    const TrackedPointer document = state.map.find(id);
    if (!TrackedDocument::hasFinalId(id) || (document && document->openId))
        return Error::misuse(u"The server makes the id of '%1' when it is saved: save it first."_s.arg(id)).about(id);
    return Done{};
}

bool isDeletedHere(const SessionState &state, const QString &id)
{
    const TrackedPointer document = state.map.find(id);
    return (document && document->isDeleted) || state.deferred.has<DeleteDocument>(id);
}

Error cannot(const QString &action, const QString &id, const QString &why)
{
    return Error::misuse(u"Can't %1 of document %2, %3."_s.arg(action, id, why)).about(id);
}

Done defer(SessionState &state, BatchCommand command)
{
    const QString id = documentIdOf(command);
    state.deferred.append(std::move(command));
    state.notify({id});
    return {};
}

} // namespace Rookery
