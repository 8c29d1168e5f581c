// SPDX-License-Identifier: MIT
#include "session/deferred/adopting.h"

#include "session/save/servermetadata.h"
#include "session/save/settling.h"

using namespace Qt::StringLiterals;

namespace Rookery {

namespace {

/// With what the reply to a patch leaves out of the metadata.
Json::Value asStored(const PatchResult &result, const Json::Value &before)
{
    const PutResult known{result.id, result.changeVector, {}, result.lastModified, metadataText(before, u"@flags")};
    return withServerMetadata(*result.document, known);
}

void adoptPatch(SessionState &state, const PatchResult &result)
{
    const TrackedPointer document = state.map.find(result.id);
    if (!document || document->isPending() || !result.document)
        return;
    document->before = asStored(result, *document->before);
    document->now = *document->before;
    document->changeVector = result.changeVector;
}

/// What the session knows of counters and time series, as the save has left them. A script may have done anything.
void adoptExtensions(ExtensionCache &cache, const BatchCommand &command, const BatchResult &result)
{
    if (const auto *series = std::get_if<ChangeTimeSeries>(&command))
        return cache.forgetTimeSeries(series->id, series->name);
    if (std::holds_alternative<PatchDocument>(command))
        return cache.forget(documentIdOf(command));
    const auto *counters = std::get_if<ChangeCounters>(&command);
    const auto *changed = std::get_if<ExtensionResult>(&result);
    if (!counters)
        return;
    for (const CounterChange &change : counters->changes)
        cache.forgetCounter(counters->id, change.name);
    for (const Counter &counter : changed ? changed->counters : QList<Counter>())
        cache.remember(IncludedCounters{counters->id, QStringList{counter.name}, {counter}});
}

} // namespace

void adoptDeferred(SessionState &state, const PlannedWrite &write, const BatchResult &result)
{
    for (const DeferredPointer &command : write.deferred)
        state.deferred.remove(command);
    const QString id = documentIdOf(write.command);
    if (std::holds_alternative<ForceRevision>(write.command))
        state.forgetForcedRevision(id);
    state.parkedIncludes.remove(idKey(id));
    if (const auto *move = std::get_if<MoveAttachment>(&write.command))
        state.parkedIncludes.remove(idKey(move->sourceId));
    adoptExtensions(state.extensions, write.command, result);
    if (const auto *patched = std::get_if<PatchResult>(&result))
        adoptPatch(state, *patched);
}

void adoptStored(SessionState &state, const Document &stored)
{
    const TrackedPointer document = state.map.find(stored.id);
    if (!document || !document->before)
        return;
    const Json::Value before = *document->before;
    const bool wasEditedSince = document->isModified();
    if (wasEditedSince && document->changeVector != stored.changeVector && !isSameContent(before, stored.json))
        return;
    const auto metadata = stored.json.member(u"@metadata");
    document->before = stored.json;
    document->changeVector = stored.changeVector;
    if (!wasEditedSince)
        document->now = stored.json;
    else if (metadata && document->now.member(u"@metadata") == before.member(u"@metadata"))
        document->now = document->now.withMember(u"@metadata", *metadata);
    state.map.updatePending(document);
}

} // namespace Rookery
