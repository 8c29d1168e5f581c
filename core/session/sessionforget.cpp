// SPDX-License-Identifier: MIT
#include "session/session.h"
#include "session/sessionprivate.h"

namespace Rookery {

void Session::evict(const QString &id)
{
    d->afterSave([id](const std::shared_ptr<SessionState> &state) {
        state->parkedIncludes.remove(idKey(id));
        state->extensions.forget(id);
        if (const TrackedPointer document = state->map.find(id)) {
            state->map.untrack(document);
            state->forgetUnsettled(document);
        }
        state->forgetUnsettledDeferred(id);
        state->notify({id});
    });
}

void Session::clear()
{
    d->lazies.forget();
    d->afterSave([](const std::shared_ptr<SessionState> &state) {
        state->map.clear();
        state->exchanges.clear();
        state->extensions.clear();
        state->deferred.clear();
        state->forcedRevisions.clear();
        state->leftGuards.clear();
        state->parkedIncludes.clear();
        state->unsettled.clear();
        state->notify({});
    });
}

void Session::renew()
{
    d->afterSave([](const std::shared_ptr<SessionState> &state) {
        for (const TrackedPointer &document : state->map.all()) {
            if (!document->isPending())
                state->map.untrack(document);
        }
        state->map.forgetMissing();
        for (const QString &id : state->deferred.deletedIds())
            state->map.setKnownMissing(id, true);
        state->exchanges.clearUnchanged();
        state->extensions.clear();
        state->parkedIncludes.clear();
        state->numberOfRequests = 0;
        state->notify({});
    });
}

} // namespace Rookery
