// SPDX-License-Identifier: MIT
// What a session saves behind its documents.
#include "session/deferred/attachments.h"
#include "session/deferred/counters.h"
#include "session/deferred/deferring.h"
#include "session/deferred/revisions.h"
#include "session/deferred/timeseries.h"
#include "session/sessionprivate.h"

using namespace Qt::StringLiterals;

namespace Rookery {

Result<Done> Session::patch(const QString &id, const QString &script, Json::Value values)
{
    if (const Result<Done> allowed = checkDeferrable(*d->state, id); !allowed)
        return allowed.error();
    if (script.trimmed().isEmpty())
        return Error::invalidArgument(u"The script of a patch cannot be empty."_s).about(id);
    if (values.isNull())
        values = Json::Value::emptyObject();
    if (!values.isObject())
        return Error::invalidArgument(u"The values of a patch must be an object."_s).about(id);
    return defer(*d->state, PatchDocument{id, script, std::move(values)});
}

Counters Session::countersFor(const QString &id)
{
    return Counters(*this, d->state, id);
}

Attachments Session::attachments()
{
    return Attachments(*this, d->state);
}

TimeSeries Session::timeSeriesFor(const QString &id, const QString &name)
{
    return TimeSeries(*this, d->state, id, name);
}

Revisions Session::revisions()
{
    return Revisions(*this, d->state);
}

void Session::waitForIndexesAfterSaveChanges(std::optional<IndexWait> wait)
{
    d->state->waits.indexes = std::move(wait);
}

void Session::waitForReplicationAfterSaveChanges(std::optional<ReplicationWait> wait)
{
    d->state->waits.replication = wait;
}

} // namespace Rookery
