// SPDX-License-Identifier: MIT
#include "session/session.h"

#include "model/serverspelling.h"
#include "session/compareexchange/compareexchange.h"
#include "session/hilo.h"
#include "session/sessionprivate.h"

#include <QSet>

using namespace Qt::StringLiterals;

namespace Rookery {

namespace {

Error trackingIsDisabled()
{
    return Error::misuse(u"Entity tracking is disabled in this session: it cannot store documents."_s);
}

/// A new field stands before the metadata: as the server has it, and so that one that is set back is no change.
Result<Json::Value> withField(const Json::Value &document, const Json::Pointer &pointer, Json::Value value)
{
    Result<Json::Value> edited = Json::set(document, pointer, std::move(value));
    const bool isField = pointer.tokens().size() == 1 && edited && edited->isObject();
    if (!isField || document.contains(pointer.tokens().first()))
        return edited;
    const auto metadata = edited->member(u"@metadata");
    return metadata ? withMetadata(*edited, *metadata) : edited;
}

} // namespace

Session::Session(std::unique_ptr<Private> implementation) : d(std::move(implementation))
{
    d->state->changed = [this](const QStringList &ids) { Q_EMIT changed(ids); };
    d->state->idMade = [this](const QString &provisional, const QString &id) { Q_EMIT idMade(provisional, id); };
}

Session::~Session()
{
    d->state->changed = nullptr;
    d->state->idMade = nullptr;
    d->state->afterSave.clear(); // what waited was not sent, and is not sent for nobody
}

const SessionOptions &Session::options() const
{
    return d->state->options;
}

void Session::Private::afterSave(SessionState::AfterSave call)
{
    if (state->isSaving)
        state->afterSave.push_back(std::move(call));
    else
        call(state);
}

Result<TrackedPointer> Session::Private::editable(const QString &id) const
{
    const TrackedPointer document = state->map.find(id);
    if (!document)
        return Error::misuse(u"'%1' is not tracked by this session: load or store it first."_s.arg(id)).about(id);
    if (document->isDeleted)
        return Error::misuse(u"'%1' is deleted in this session: revert it before editing it."_s.arg(id)).about(id);
    return document;
}

Result<Done> Session::Private::replace(const TrackedPointer &document, Result<Json::Value> edited)
{
    if (!edited)
        return edited.error().about(document->id);
    if (!edited->isObject())
        return Error::invalidArgument(u"A document must be a JSON object."_s).about(document->id);
    document->now = *std::move(edited);
    state->map.updatePending(document);
    state->notify({document->id});
    return Done{};
}

Result<Done> Session::set(const QString &id, const Json::Pointer &pointer, Json::Value value)
{
    const Result<TrackedPointer> document = d->editable(id);
    return document ? d->replace(*document, withField((*document)->now, pointer, std::move(value))) : document.error();
}

Result<Done> Session::unset(const QString &id, const Json::Pointer &pointer)
{
    const Result<TrackedPointer> document = d->editable(id);
    return document ? d->replace(*document, Json::unset((*document)->now, pointer)) : document.error();
}

Result<TrackedPointer> Session::Private::trackNew(const QString &id, Json::Value document, const StoreOptions &options)
{
    if (state->options.noTracking)
        return trackingIsDisabled().about(id);
    if (!document.isObject())
        return Error::invalidArgument(u"A document must be a JSON object."_s).about(id);
    if (TrackedDocument::hasFinalId(id) && state->map.find(id)) {
        Error error = Error::misuse(u"Attempted to associate a different object with id '%1'."_s.arg(id)).about(id);
        error.type = u"NonUniqueObjectException"_s;
        return error;
    }
    if (state->deferred.has<DeleteDocument>(id) || state->deferred.has<PatchDocument>(id)) {
        return Error::misuse(u"Can't store document, there is a deferred command registered for this document in the "
                             "session. Document id: %1"_s.arg(id))
            .about(id);
    }
    if (!options.collection.isEmpty()) {
        const Json::Value metadata = document.member(u"@metadata").value_or(Json::Value::emptyObject());
        document = document.withMember(
            u"@metadata", metadata.withMember(u"@collection", Json::Value::fromString(options.collection)));
    }
    const TrackedPointer tracked = state->map.trackNew(id, std::move(document));
    if (options.changeVector) {
        tracked->changeVector = *options.changeVector;
        tracked->check = *options.changeVector ? ConcurrencyCheck::Forced : ConcurrencyCheck::Disabled;
    }
    state->parkedIncludes.remove(idKey(id));
    return tracked;
}

Result<QString> Session::store(const QString &id, Json::Value document, StoreOptions options)
{
    const Result<TrackedPointer> tracked = d->trackNew(id, std::move(document), options);
    if (!tracked)
        return tracked.error();
    d->state->notify({(*tracked)->id});
    return (*tracked)->id;
}

Pending<QString> Session::store(Json::Value document, StoreOptions options)
{
    const QString collection = options.collection.isEmpty() ? collectionOf(document) : options.collection;
    if (collection.isEmpty()) {
        return answered<QString>(Error::invalidArgument(
            u"A document without an id needs a collection, by which its id is made; or give it an id."_s));
    }
    if (d->state->options.noTracking)
        return answered<QString>(trackingIsDisabled());
    if (!d->state->store)
        return answered<QString>(storeIsClosed());
    const auto track = [this, document = std::move(document), options](const QString &id) -> Result<QString> {
        const Result<TrackedPointer> tracked = d->trackNew(id, document, options);
        if (!tracked)
            return tracked.error();
        if ((*tracked)->check == ConcurrencyCheck::Auto)
            (*tracked)->check = ConcurrencyCheck::Forced; // its later saves in this session send its change vector
        d->state->notify({id});
        return id;
    };
    return relay<QString>(d->state->store->hiLoIds(d->state->options.database).next(collection), this, track);
}

Result<Done> Session::remove(const QString &id, ExpectedChangeVector changeVector)
{
    if (id.trimmed().isEmpty())
        return Error::invalidArgument(u"The id of the document to delete cannot be empty."_s);
    SessionState &state = *d->state;
    DeleteDocument removal{id, std::move(changeVector), {}};
    if (const TrackedPointer document = state.map.find(id)) {
        if (document->isNew() || document->isModified()) {
            return Error::misuse(
                u"Can't delete changed entity using identifier. Use removeTracked(id) instead: '%1' has "
                "changes that were not saved."_s.arg(id))
                .about(id);
        }
        removal.originalChangeVector = document->changeVector;
        state.map.untrack(document);
    }
    if (!state.deferred.has<DeleteDocument>(id))
        state.deferred.append(std::move(removal));
    state.map.setKnownMissing(id, true);
    state.parkedIncludes.remove(idKey(id));
    state.notify({id});
    return Done{};
}

Result<Done> Session::removeTracked(const QString &id)
{
    const TrackedPointer document = d->state->map.find(id);
    if (!document) {
        return Error::misuse(
            u"'%1' is not associated with the session, cannot delete unknown entity instance."_s.arg(id))
            .about(id);
    }
    document->isDeleted = true;
    d->state->map.setKnownMissing(id, true);
    d->state->map.updatePending(document);
    d->state->notify({id});
    return Done{};
}

Result<Done> Session::revert(const QString &id)
{
    SessionState &state = *d->state;
    const qsizetype forgotten = state.deferred.removeAbout(id);
    const TrackedPointer document = state.map.find(id);
    if (!document && forgotten == 0)
        return Error::misuse(u"'%1' has nothing to revert: this session does not track it."_s.arg(id)).about(id);
    state.map.setKnownMissing(id, false);
    if (document && document->isNew()) {
        state.map.untrack(document);
    } else if (document) {
        document->now = *document->before;
        document->isDeleted = false;
        state.map.updatePending(document);
    }
    state.notify({id});
    return Done{};
}

Result<Done> Session::ignoreChanges(const QString &id)
{
    const TrackedPointer document = d->state->map.find(id);
    if (!document)
        return Error::misuse(u"'%1' is not tracked by this session."_s.arg(id)).about(id);
    document->isIgnored = true;
    return Done{};
}

CompareExchange Session::compareExchange()
{
    return CompareExchange(*this, d->state);
}

std::optional<Document> Session::document(const QString &id) const
{
    const TrackedPointer document = d->state->map.find(id);
    return document && !document->isDeleted ? std::optional(document->document()) : std::nullopt;
}

std::optional<Document> Session::original(const QString &id) const
{
    const TrackedPointer document = d->state->map.find(id);
    if (!document || !document->before)
        return std::nullopt;
    return Document{document->id, document->changeVector.value_or(QString()), *document->before};
}

/// What is pending, and not as a document that is tracked.
QStringList Session::Private::onlyDeferred() const
{
    QStringList ids;
    for (const QString &id : state->deferred.ids()) {
        const TrackedPointer document = state->map.find(id);
        if (!document || !document->isPending())
            ids.append(document ? document->id : id);
    }
    return ids;
}

QStringList Session::changedIds() const
{
    QStringList ids;
    for (const TrackedPointer &document : d->state->map.pending())
        ids.append(document->id);
    ids += d->onlyDeferred();
    return ids;
}

bool Session::hasChanges() const
{
    const SessionState &state = *d->state;
    return state.map.hasPending() || !state.deferred.isEmpty() || state.exchanges.hasPending();
}

bool Session::hasChanged(const QString &id) const
{
    const TrackedPointer document = d->state->map.find(id);
    return document && (document->isNew() || document->isModified());
}

bool Session::isPending(const QString &id) const
{
    const TrackedPointer document = d->state->map.find(id);
    return (document && document->isPending()) || d->state->deferred.isAbout(id);
}

std::optional<QString> Session::openId(const QString &id) const
{
    const TrackedPointer document = d->state->map.find(id);
    return document ? document->openId : std::nullopt;
}

bool Session::isLoaded(const QString &id) const
{
    return d->isKnown(id);
}

namespace {

QList<DocumentChange> changesOf(const TrackedDocument &document)
{
    if (document.isDeleted)
        return {{ChangeKind::DocumentDeleted, {}, {}, document.before, std::nullopt, false}};
    if (document.isNew())
        return {{ChangeKind::DocumentAdded, {}, {}, std::nullopt, document.now, false}};
    return changesBetween(*document.before, document.now);
}

} // namespace

DocumentChanges Session::whatChanged() const
{
    DocumentChanges changes;
    for (const TrackedPointer &document : d->state->map.pending())
        changes[document->id].append(changesOf(*document));
    const DocumentChange deletion{ChangeKind::DocumentDeleted, {}, {}, std::nullopt, std::nullopt, false};
    QSet<QString> deleted;
    for (const QString &id : d->state->deferred.deletedIds())
        deleted.insert(idKey(id));
    for (const QString &id : d->onlyDeferred())
        changes[id] = QList<DocumentChange>(deleted.contains(idKey(id)) ? 1 : 0, deletion);
    return changes;
}

QList<DocumentChange> Session::whatChanged(const QString &id) const
{
    if (const TrackedPointer document = d->state->map.find(id))
        return document->isPending() ? changesOf(*document) : QList<DocumentChange>();
    const DocumentChanges all = whatChanged();
    const auto same
        = std::find_if(all.keyBegin(), all.keyEnd(), [&id](const QString &key) { return idKey(key) == idKey(id); });
    return same == all.keyEnd() ? QList<DocumentChange>() : all.value(*same);
}

QList<TrackedId> Session::trackedDocuments() const
{
    QList<TrackedId> ids;
    for (const TrackedPointer &document : d->state->map.all())
        ids.append({document->id, document->isDeleted});
    for (const QString &id : d->state->deferred.deletedIds())
        ids.append({id, true});
    return ids;
}

qsizetype Session::trackedCount() const
{
    return d->state->map.size() + d->state->deferred.deletedIds().size();
}

int Session::numberOfRequests() const
{
    return d->state->numberOfRequests;
}

int Session::cacheHits() const
{
    return d->state->tally->cacheHits;
}

void Session::setMaxNumberOfRequests(int count)
{
    d->state->options.maxNumberOfRequestsPerSession = count;
}

void Session::setOptimisticConcurrency(OptimisticConcurrencyMode mode)
{
    d->state->options.optimisticConcurrency = mode;
}

void Session::setTransactionMode(TransactionMode mode)
{
    d->state->options.transactionMode = mode;
}

} // namespace Rookery
