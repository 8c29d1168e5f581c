// SPDX-License-Identifier: MIT
#include "commands/queries.h"
#include "model/references.h"
#include "session/sessionprivate.h"

using namespace Qt::StringLiterals;

namespace Rookery {

namespace {

QueryDocuments commandOf(Query query)
{
    QueryDocuments command{std::move(query.rql), std::move(query.parameters), query.start, query.pageSize, {}};
    if (query.waitForNonStaleResults)
        command.waitForNonStale = query.timeout;
    return command;
}

Error staleAfter(std::chrono::milliseconds timeout)
{
    return Error::of(ErrorKind::Timeout,
        u"The index was still stale after %1 ms, which is how long this query was to wait."_s.arg(timeout.count()));
}

Error includesWithoutTracking()
{
    return Error::misuse(u"This session does not track any entities, because of the NoTracking option. "
                         "Registering includes is forbidden."_s);
}

} // namespace

/// One result as this session has it. Ids that are known to be missing stay so until clear() (RavenDB does the same).
QueryResult Session::Private::adopted(QueryResult result)
{
    const QString id = result.document.id;
    if (result.isProjection)
        return result;
    if (!isKnown(id))
        state->map.track(result.document);
    present(id); // one that came along with another begins to be tracked
    if (const TrackedPointer tracked = state->map.find(id))
        result.document = tracked->document(); // also where it is deleted here: it is a result all the same
    return result;
}

QueryResults Session::Private::adopted(QueryResults answer)
{
    QStringList ids;
    LoadedDocuments came{{}, answer.includes};
    for (QueryResult &result : answer.results) {
        if (!result.isProjection) {
            ids.append(result.document.id);
            came.documents.append(result.document);
        }
        result = adopted(std::move(result));
    }
    park(answer.includedPaths, came);
    state->notify(ids);
    return answer;
}

Result<SessionRead<QueryAnswer, QueryDocuments>> Session::Private::reading(Query query)
{
    const bool isTracking = !state->options.noTracking && !query.noTracking;
    const std::chrono::milliseconds wait = query.waitForNonStaleResults ? query.timeout : std::chrono::milliseconds(0);
    const bool isWaiting = query.waitForNonStaleResults;
    if (query.rql.trimmed().isEmpty())
        return Error::invalidArgument(u"The query cannot be empty."_s);
    if (!query.parameters.isNull() && !query.parameters.isObject())
        return Error::invalidArgument(u"The parameters of a query must be an object."_s);
    const int reading = isTracking ? state->beginReading() : -1;
    const auto accept = [=, this](QueryResults answer) -> Result<QueryAnswer> {
        if (isWaiting && answer.isStale)
            return staleAfter(wait);
        if (state->options.noTracking && !answer.includedPaths.isEmpty())
            return includesWithoutTracking();
        state->takeIn(reading, [&answer](ExtensionCache &cache) { cache.remember(answer.extensions); });
        return isTracking ? adopted(std::move(answer)) : answer;
    };
    return SessionRead<QueryAnswer, QueryDocuments>{commandOf(std::move(query)), accept, false, wait};
}

Pending<QueryAnswer> Session::query(Query query)
{
    return ask(d->reading(std::move(query)), *d->state, this, Reason::Query);
}

} // namespace Rookery
