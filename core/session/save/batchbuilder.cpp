// SPDX-License-Identifier: MIT
#include "session/save/batchbuilder.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Rookery {

namespace {

Result<Done> checkMode(const SessionState &state, const SaveSelection &selection)
{
    const bool hasWrites = state.map.hasPending() || !state.deferred.isEmpty() || !state.forcedRevisions.isEmpty();
    if (selection.isEverything() && !state.isClusterWide() && state.exchanges.hasPending()) {
        return Error::misuse(
            u"Compare exchange values are pending, and performing cluster transaction operations require the "
            "TransactionMode to be set to ClusterWide."_s);
    }
    if (state.options.noTracking && hasWrites)
        return Error::misuse(u"Entity tracking is disabled in this session: it cannot save changes."_s);
    if (state.isClusterWide() && state.isOptimistic()) {
        return Error::misuse(
            u"useOptimisticConcurrency is not supported with TransactionMode set to ClusterWide: atomic "
            "guards check every document of a cluster-wide transaction already."_s);
    }
    return Done{};
}

ExpectedChangeVector expectedOfPut(const TrackedDocument &document, const SessionState &state)
{
    if (document.check == ConcurrencyCheck::Disabled)
        return std::nullopt;
    // A new document has no change vector; the empty one says that it must not exist yet.
    if (state.isOptimistic())
        return document.changeVector.value_or(QString());
    return document.check == ConcurrencyCheck::Forced ? document.changeVector : std::nullopt;
}

Result<Done> checkForCluster(const TrackedDocument &document, const SessionState &state)
{
    if (!state.isClusterWide() || !document.isNew() || !document.changeVector)
        return Done{};
    return Error::misuse(
        u"Optimistic concurrency for '%1' is not supported in a cluster-wide transaction."_s.arg(document.id))
        .about(document.id);
}

bool isIgnored(const TrackedDocument &document, const SessionState &state)
{
    const auto &isIgnoredByConvention = state.conventions.shouldIgnoreEntityChanges;
    return document.isIgnored || (isIgnoredByConvention && isIgnoredByConvention(state.options, document.document()));
}

Result<PlannedWrite> deleteOf(const TrackedPointer &document, const SessionState &state)
{
    if (const auto &beforeDelete = state.conventions.beforeDelete) {
        if (const Result<Done> allowed = beforeDelete(state.options, document->document()); !allowed)
            return allowed.error();
    }
    DeleteDocument command;
    command.id = document->id;
    if (state.isOptimistic())
        command.expected = document->changeVector;
    command.originalChangeVector = document->changeVector;
    return PlannedWrite{document, command};
}

/// What is sent of a document, as the convention has it.
Result<Json::Value> jsonToStore(const TrackedDocument &document, const SessionState &state)
{
    const auto &beforeStore = state.conventions.beforeStore;
    Result<Json::Value> json = beforeStore ? beforeStore(state.options, document.document()) : document.now;
    if (json && !json->isObject())
        return Error::invalidArgument(u"A document must be a JSON object."_s).about(document.id);
    return json;
}

Result<PlannedWrite> putOf(const TrackedPointer &document, const SessionState &state)
{
    if (const Result<Done> allowed = checkForCluster(*document, state); !allowed)
        return allowed.error();
    Result<Json::Value> json = jsonToStore(*document, state);
    if (!json)
        return json.error();
    PutDocument command;
    command.id = document->sentId();
    command.expected = state.isClusterWide() ? std::nullopt : expectedOfPut(*document, state);
    if (document->before)
        command.originalChangeVector = document->changeVector;
    else if (state.isClusterWide() && state.leftGuards.contains(idKey(document->id)))
        command.originalChangeVector = state.leftGuards[idKey(document->id)];
    command.json = *std::move(json);
    command.forcesRevision = state.isRevisionForced(document->id);
    return PlannedWrite{.document = document, .command = command, .now = document->now};
}

/// What was read and is not written, for the server to check (WritesAndReads); nullopt where there is nothing.
std::optional<PlannedWrite> checkOfReads(const SessionState &state)
{
    if (*state.options.optimisticConcurrency != OptimisticConcurrencyMode::WritesAndReads)
        return std::nullopt;
    CheckUnchanged command;
    for (const TrackedPointer &document : state.map.all()) {
        if (!document->isPending() && document->changeVector)
            command.changeVectors.insert(document->id, *document->changeVector);
    }
    return command.changeVectors.isEmpty() ? std::nullopt : std::optional(PlannedWrite{nullptr, command});
}

PlannedWrite writeOf(const ExchangePointer &exchange)
{
    BatchCommand command = DeleteCompareExchange{exchange->key, exchange->index};
    if (!exchange->isDeleted)
        command = PutCompareExchange{exchange->key, exchange->index, *exchange->now};
    return {nullptr, command, {}, exchange};
}

PlannedWrite writeOf(const JoinedCommands &commands, const SessionState &state)
{
    PlannedWrite write{nullptr, commandOf(commands), {}, {}, commands};
    if (auto *removal = std::get_if<DeleteDocument>(&write.command)) {
        if (!removal->expected && state.isOptimistic())
            removal->expected = removal->originalChangeVector;
    } else if (auto *patch = std::get_if<PatchDocument>(&write.command)) {
        patch->returnsDocument = state.map.find(patch->id) != nullptr;
    }
    return write;
}

Error contradiction(const BatchCommand &command, const QString &what)
{
    const QString id = documentIdOf(command);
    return Error::misuse(u"Cannot perform save because document %1 has been %2 by the session and is also taking part "
                         "in deferred %3 command"_s.arg(id, what, typeOf(command)))
        .about(id);
}

/// May it go with the documents of the same batch?
Result<Done> checkBehindDocuments(const BatchCommand &command, const SessionState &state)
{
    const TrackedPointer document = state.map.find(documentIdOf(command));
    if (!document || !document->isPending())
        return Done{};
    if (document->isDeleted)
        return contradiction(command, u"deleted"_s);
    const bool isWhole
        = std::holds_alternative<PatchDocument>(command) || std::holds_alternative<DeleteDocument>(command);
    if (isWhole && !document->isIgnored)
        return contradiction(command, u"modified"_s);
    return Done{};
}

/// A cluster-wide transaction has documents and compare-exchange values alone.
Result<Done> checkForCluster(const PlannedWrite &write, const SessionState &state)
{
    const auto *put = std::get_if<PutDocument>(&write.command);
    if (!state.isClusterWide() || !(isBlind(write) || (put && put->forcesRevision)))
        return Done{};
    const QString type = put ? typeOf(ForceRevision{}) : typeOf(write.command);
    return Error::misuse(u"The command '%1' is not supported in a cluster session."_s.arg(type))
        .about(trackedIdOf(write));
}

/// Of documents that are not written; those that are say it with their PUT.
QList<PlannedWrite> forcedRevisions(
    const SessionState &state, const SaveSelection &selection, const QList<PlannedWrite> &writes)
{
    QList<PlannedWrite> revisions;
    for (const QString &id : state.forcedRevisions) {
        const bool isWritten = std::any_of(writes.cbegin(), writes.cend(), [&id](const PlannedWrite &write) {
            return std::holds_alternative<PutDocument>(write.command) && idKey(trackedIdOf(write)) == idKey(id);
        });
        if (!isWritten && selection.contains(id))
            revisions.append({nullptr, ForceRevision{id}});
    }
    return revisions;
}

Result<Done> checkTogether(const QList<PlannedWrite> &writes, const SessionState &state)
{
    for (const PlannedWrite &write : writes) {
        if (const Result<Done> allowed = checkForCluster(write, state); !allowed)
            return allowed.error();
        if (write.deferred.isEmpty())
            continue;
        if (const Result<Done> allowed = checkBehindDocuments(write.command, state); !allowed)
            return allowed.error();
    }
    return Done{};
}

QList<PlannedWrite> deferredWrites(const SessionState &state, const SaveSelection &selection)
{
    QList<DeferredPointer> selected = state.deferred.all();
    selected.removeIf(
        [&selection](const DeferredPointer &command) { return !selection.contains(documentIdOf(*command)); });
    QList<PlannedWrite> writes;
    for (const JoinedCommands &commands : joined(selected))
        writes.append(writeOf(commands, state));
    return writes;
}

} // namespace

SaveSelection SaveSelection::of(const QStringList &ids)
{
    SaveSelection selection;
    selection.m_isEverything = false;
    for (const QString &id : ids)
        selection.m_keys.insert(idKey(id));
    return selection;
}

Result<QList<PlannedWrite>> plannedWrites(const SessionState &state, const SaveSelection &selection)
{
    if (const Result<Done> allowed = checkMode(state, selection); !allowed)
        return allowed.error();
    std::vector<TrackedPointer> pending = state.map.pending();
    std::erase_if(pending, [&selection](const TrackedPointer &document) { return !selection.contains(document->id); });
    QList<PlannedWrite> writes;
    for (const bool isDelete : {true, false}) {
        for (const TrackedPointer &document : pending) {
            if (document->isDeleted != isDelete || (!isDelete && isIgnored(*document, state)))
                continue;
            Result<PlannedWrite> write = isDelete ? deleteOf(document, state) : putOf(document, state);
            if (!write)
                return write.error();
            writes.append(*std::move(write));
        }
    }
    writes += forcedRevisions(state, selection, writes);
    for (const ExchangePointer &exchange : state.exchanges.pending()) {
        if (selection.isEverything())
            writes.append(writeOf(exchange));
    }
    const qsizetype place = writes.size();
    writes += deferredWrites(state, selection);
    if (const Result<Done> allowed = checkTogether(writes, state); !allowed)
        return allowed.error();
    const std::optional<PlannedWrite> check = checkOfReads(state);
    if (check && (!writes.isEmpty() || selection.isEverything()))
        writes.insert(place, *check);
    return writes;
}

QString trackedIdOf(const PlannedWrite &write)
{
    return write.document ? write.document->id : documentIdOf(write.command);
}

bool isWrite(const PlannedWrite &write)
{
    return !std::holds_alternative<CheckUnchanged>(write.command);
}

bool isDocumentWrite(const PlannedWrite &write)
{
    return isWrite(write) && !write.exchange;
}

bool isBlind(const PlannedWrite &write)
{
    return isDocumentWrite(write) && !std::holds_alternative<PutDocument>(write.command)
        && !std::holds_alternative<DeleteDocument>(write.command);
}

QStringList idsOf(const QList<PlannedWrite> &writes)
{
    QStringList ids;
    for (const PlannedWrite &write : writes) {
        if (isDocumentWrite(write))
            ids.append(trackedIdOf(write));
    }
    return ids;
}

} // namespace Rookery
