// SPDX-License-Identifier: MIT
#include "session/sessionstate.h"

#include "session/save/batchbuilder.h"

using namespace Qt::StringLiterals;

namespace Rookery {

RequestContext SessionState::context(Reason reason) const
{
    RequestContext context;
    context.session = options.name;
    context.sessionNumber = number;
    context.loadBalanceContext = options.loadBalanceContext;
    context.reason = reason;
    context.caching = options.noCaching ? Caching::None : Caching::Allowed;
    context.transactionMode = options.transactionMode;
    context.knownRaftIndex = raftIndex->load();
    context.tally = tally;
    return context;
}

Result<Done> SessionState::charge()
{
    const int limit = *options.maxNumberOfRequestsPerSession;
    if (++numberOfRequests <= limit)
        return Done{};
    return Error::of(ErrorKind::RequestLimit,
        u"The maximum number of requests (%1) allowed for this session has been reached. A session is meant for one "
        "unit of work: load several documents at once, open a new session, or raise maxNumberOfRequestsPerSession."_s
            .arg(limit));
}

void SessionState::setFinalId(const TrackedPointer &document, const QString &id)
{
    const QString provisional = document->id;
    map.setFinalId(document, id);
    if (document->id != provisional && idMade)
        idMade(provisional, document->id);
}

void SessionState::tellSaved(const TrackedDocument &document) const
{
    if (conventions.afterSaveChanges)
        conventions.afterSaveChanges(options, document.document());
}

void SessionState::forgetUnsettled(const TrackedPointer &document)
{
    unsettled.removeIf([&document](const PlannedWrite &write) { return write.document == document; });
}

void SessionState::forgetForcedRevision(const QString &id)
{
    forcedRevisions.removeIf([&id](const QString &each) { return idKey(each) == idKey(id); });
}

void SessionState::forgetUnsettledDeferred(const QString &id)
{
    unsettled.removeIf([this, &id](const PlannedWrite &write) {
        if (!isBlind(write) || idKey(trackedIdOf(write)) != idKey(id))
            return false;
        for (const DeferredPointer &command : write.deferred)
            deferred.remove(command);
        forgetForcedRevision(id);
        return true;
    });
}

Error needsClusterWide()
{
    return Error::misuse(
        u"This function is part of cluster transaction session, in order to use it you have to open the Session "
        "with ClusterWide option."_s);
}

Error storeIsClosed()
{
    return Error::misuse(u"The session cannot be used any more: its document store was closed."_s);
}

} // namespace Rookery
