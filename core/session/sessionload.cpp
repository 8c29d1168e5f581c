// SPDX-License-Identifier: MIT
#include "model/references.h"
#include "session/sessionprivate.h"

#include <algorithm>
#include <iterator>

using namespace Qt::StringLiterals;

namespace Rookery {

namespace {

/// Without empty ids, and each document once, under the spelling that came first.
QStringList distinctIds(const QStringList &ids)
{
    QStringList distinct;
    QSet<QString> known;
    for (const QString &id : ids) {
        if (id.trimmed().isEmpty())
            continue;
        known.insert(idKey(id));
        if (known.size() > distinct.size())
            distinct.append(id);
    }
    return distinct;
}

QList<LoadedDocument> untracked(const QStringList &ids, const LoadedDocuments &loaded)
{
    QList<LoadedDocument> documents;
    for (qsizetype index = 0; index < ids.size(); ++index)
        documents.append({ids.at(index), loaded.documents.value(index)});
    return documents;
}

} // namespace

bool Session::Private::isKnown(const QString &id) const
{
    return state->map.find(id) || state->map.isKnownMissing(id) || state->isParked(id);
}

/// Are the counters and time series of a known document known, too?
bool Session::Private::hasExtensions(const QString &id, const LoadOptions &options) const
{
    const ExtensionCache &known = state->extensions;
    const TrackedPointer tracked = state->map.find(id);
    if (state->map.isKnownMissing(id) || (tracked && (tracked->isNew() || tracked->isDeleted)))
        return true; // the server has none
    const bool isAll = options.counters && options.counters->isEmpty();
    if (isAll ? !known.allCounters(id) : !known.counters(id, options.counters.value_or(QStringList())))
        return false;
    return std::all_of(options.timeSeries.cbegin(), options.timeSeries.cend(),
        [&](const TimeSeriesInclude &series) { return known.entries(id, series.name, series.range).has_value(); });
}

/// Is the document known, and all that the paths lead to? Paths that only the server can read are asked for.
bool Session::Private::isComplete(const QString &id, const LoadOptions &options) const
{
    if (!isKnown(id))
        return false;
    const TrackedPointer tracked = state->map.find(id);
    const Json::Value json = tracked ? tracked->now : state->parkedIncludes.value(idKey(id)).json;
    const auto leadToWhatIsKnown = [&json](const QStringList &paths, const auto &isKnownThere) {
        return std::all_of(paths.cbegin(), paths.cend(), [&](const QString &path) {
            const QStringList references = referencesAt(json, path);
            return !path.contains(u'(') && std::all_of(references.cbegin(), references.cend(), isKnownThere);
        });
    };
    return hasExtensions(id, options)
        && leadToWhatIsKnown(options.includes, [this](const QString &each) { return isKnown(each); })
        && leadToWhatIsKnown(options.compareExchangeValues,
            [this](const QString &key) { return state->exchanges.find(key) != nullptr; });
}

QStringList Session::Private::unknownOf(const QStringList &ids, const LoadOptions &options) const
{
    QStringList unknown;
    std::copy_if(ids.cbegin(), ids.cend(), std::back_inserter(unknown),
        [&](const QString &id) { return !isComplete(id, options); });
    return unknown;
}

/// The document as this session has it. One that came along with another begins to be tracked here.
std::optional<Document> Session::Private::present(const QString &id)
{
    if (state->isParked(id))
        state->map.track(state->parkedIncludes.take(idKey(id)));
    const TrackedPointer document = state->map.find(id);
    return document && !document->isDeleted ? std::optional(document->document()) : std::nullopt;
}

QList<LoadedDocument> Session::Private::present(const QStringList &ids)
{
    QList<LoadedDocument> documents;
    for (const QString &id : ids)
        documents.append({id, present(id)});
    return documents;
}

/// Begins to track what came; what this session knows already, or deleted meanwhile, stays as it is.
void Session::Private::remember(const GetDocuments &asked, const LoadedDocuments &loaded)
{
    for (qsizetype index = 0; index < asked.ids.size(); ++index) {
        const std::optional<Document> document = loaded.documents.value(index);
        if (isKnown(asked.ids.at(index)))
            continue;
        if (document)
            state->map.track(*document);
        else
            state->map.setKnownMissing(asked.ids.at(index), true);
    }
    park(asked.includes, loaded);
    if (!state->leftGuards.isEmpty()) {
        for (const QString &id : asked.ids)
            state->leftGuards.remove(idKey(id));
    }
    for (auto guard = loaded.leftGuards.cbegin(); guard != loaded.leftGuards.cend(); ++guard)
        state->leftGuards.insert(guard.key(), *guard);
    const auto &values = loaded.compareExchangeValues;
    for (auto value = values.cbegin(); value != values.cend(); ++value)
        state->exchanges.remember(value.key(), *value);
    state->notify(asked.ids);
}

/// What came along waits here until it is loaded, which is free.
void Session::Private::park(const QStringList &paths, const LoadedDocuments &loaded)
{
    for (const Document &included : loaded.includes) {
        if (!isKnown(included.id))
            state->parkedIncludes.insert(idKey(included.id), included);
    }
    rememberMissingIncludes(paths, loaded);
}

/// What a path leads to and yet did not come along does not exist.
void Session::Private::rememberMissingIncludes(const QStringList &paths, const LoadedDocuments &loaded)
{
    for (const QString &path : paths) {
        for (const std::optional<Document> &document : loaded.documents) {
            for (const QString &id : document ? referencesAt(document->json, path) : QStringList()) {
                if (!isKnown(id))
                    state->map.setKnownMissing(id, true);
            }
        }
    }
}

Result<Done> Session::Private::checkIncludes(const LoadOptions &options) const
{
    if (!options.hasIncludes())
        return Done{};
    if (state->options.noTracking) {
        return Error::misuse(u"This session does not track any entities, because of the NoTracking option. "
                             "Registering includes is forbidden."_s);
    }
    if (!options.compareExchangeValues.isEmpty() && !state->isClusterWide())
        return needsClusterWide();
    return Done{};
}

Result<SessionRead<QList<LoadedDocument>, GetDocuments>> Session::Private::reading(
    const QStringList &ids, const LoadOptions &options)
{
    using Answer = QList<LoadedDocument>;
    const bool isTracking = !state->options.noTracking;
    if (const Result<Done> allowed = checkIncludes(options); !allowed)
        return allowed.error();
    const QStringList asked = distinctIds(ids);
    const GetDocuments command{isTracking ? unknownOf(asked, options) : asked, options.includes, false,
        options.compareExchangeValues, options.counters, options.timeSeries};
    const bool isKnown = command.ids.isEmpty();
    const int reading = state->beginReading();
    const auto accept = [=, this](const LoadedDocuments &loaded) -> Result<Answer> {
        if (!isTracking)
            return untracked(asked, loaded);
        if (!isKnown)
            remember(command, loaded);
        state->takeIn(reading, [&loaded](ExtensionCache &cache) { cache.remember(loaded.extensions); });
        return present(asked);
    };
    return SessionRead<Answer, GetDocuments>{command, accept, isKnown};
}

Result<SessionRead<std::optional<Document>, GetDocuments>> Session::Private::reading(
    const QString &id, const LoadOptions &options)
{
    using Answer = std::optional<Document>;
    const auto many = reading(QStringList{id}, options);
    if (!many)
        return many.error();
    const auto accept = [acceptMany = many->accept](LoadedDocuments loaded) -> Result<Answer> {
        const Result<QList<LoadedDocument>> documents = acceptMany(std::move(loaded));
        return documents->isEmpty() ? std::nullopt : documents->first().document;
    };
    return SessionRead<Answer, GetDocuments>{many->command, accept, many->isKnown};
}

Result<SessionRead<QList<LoadedDocument>, GetDocumentsByPrefix>> Session::Private::readingPrefix(
    const QString &prefix, const StartingWithOptions &options)
{
    using Answer = QList<LoadedDocument>;
    if (prefix.isEmpty())
        return Error::invalidArgument(u"The prefix of loadStartingWith() cannot be empty."_s);
    const GetDocumentsByPrefix command{
        prefix, options.matches, options.exclude, options.startAfter, options.start, options.pageSize};
    const auto accept = [this](const QList<Document> &found) -> Result<Answer> {
        Answer documents;
        QStringList ids;
        for (const Document &document : found) {
            ids.append(document.id);
            if (state->options.noTracking) {
                documents.append({document.id, document});
                continue;
            }
            if (!isKnown(document.id))
                state->map.track(document);
            documents.append({document.id, present(document.id)});
        }
        state->notify(ids);
        return documents;
    };
    return SessionRead<Answer, GetDocumentsByPrefix>{command, accept};
}

Pending<std::optional<Document>> Session::load(const QString &id, LoadOptions options)
{
    return ask(d->reading(id, options), *d->state, this, Reason::Load);
}

Pending<QList<LoadedDocument>> Session::load(const QStringList &ids, LoadOptions options)
{
    return ask(d->reading(ids, options), *d->state, this, Reason::Load);
}

Pending<QList<LoadedDocument>> Session::loadStartingWith(const QString &prefix, StartingWithOptions options)
{
    return ask(d->readingPrefix(prefix, options), *d->state, this, Reason::Load);
}

Pending<ConditionalAnswer> Session::conditionalLoad(const QString &id, const QString &changeVector)
{
    using Answer = ConditionalAnswer;
    if (id.trimmed().isEmpty())
        return answered<Answer>(Error::invalidArgument(u"The id of the document to load cannot be empty."_s));
    const bool isTracking = !d->state->options.noTracking;
    if (isTracking && d->isKnown(id)) {
        const std::optional<Document> document = d->present(id);
        const TrackedPointer tracked = d->state->map.find(id);
        return answered<Answer>(Answer{document, document ? tracked->changeVector : std::nullopt});
    }
    if (changeVector.isEmpty()) {
        return answered<Answer>(Error::invalidArgument(
            u"The requested document with id '%1' is not loaded into the session and could not conditional load "
            "when 'changeVector' is null or empty."_s.arg(id))
                .about(id));
    }
    return relay<Answer>(sendFor(*d->state, GetDocumentIfChanged{id, changeVector}, Reason::Load), this,
        [this, id, isTracking](const ConditionalDocument &loaded) -> Result<Answer> {
            const bool isUnchanged = loaded.changeVector && !loaded.document;
            if (!isTracking || isUnchanged)
                return loaded;
            d->remember(GetDocuments{{id}}, LoadedDocuments{{loaded.document}, {}});
            return Answer{d->present(id), loaded.changeVector};
        });
}

Pending<bool> Session::exists(const QString &id)
{
    if (id.trimmed().isEmpty())
        return answered<bool>(Error::invalidArgument(u"The id of the document to look for cannot be empty."_s));
    if (d->state->map.isKnownMissing(id))
        return answered<bool>(false);
    if (d->state->map.find(id))
        return answered<bool>(true);
    return relay<bool>(sendFor(*d->state, GetChangeVector{id}, Reason::Exists), this,
        [](const std::optional<QString> &changeVector) -> Result<bool> { return changeVector.has_value(); });
}

Pending<Document> Session::refresh(const QString &id)
{
    const auto isGone = [](const QStringList &gone) {
        return Error::misuse(u"Document '%1' no longer exists and was probably deleted."_s.arg(gone.first()));
    };
    return relay<Document>(d->refresh(this, {id}, isGone), this,
        [](const QList<Document> &fresh) -> Result<Document> { return fresh.first(); });
}

Pending<QList<Document>> Session::refresh(const QStringList &ids)
{
    return d->refresh(this, distinctIds(ids), [](const QStringList &gone) {
        return Error::invalidArgument(
            u"None of the documents was refreshed, since these no longer exist and were probably deleted: %1."_s.arg(
                gone.join(u", ")));
    });
}

Pending<QList<Document>> Session::Private::refresh(Session *session, const QStringList &ids, GoneError goneError)
{
    auto caller = std::make_shared<ReadOperation<QList<Document>>>(); // shared only because closures must be copyable
    const Pending<QList<Document>> pending = caller->operation.pending();
    afterSave([this, session, ids, goneError, caller](
                  const std::shared_ptr<SessionState> &) { refreshNow(session, ids, goneError, caller); });
    return pending;
}

void Session::Private::refreshNow(Session *session, const QStringList &ids, GoneError goneError,
    const std::shared_ptr<ReadOperation<QList<Document>>> &caller)
{
    QList<TrackedPointer> documents;
    for (const QString &id : ids) {
        documents.append(state->map.find(id));
        if (!documents.last() || documents.last()->isNew()) {
            caller->operation.fail(Error::invalidArgument(
                u"Cannot refresh '%1': it was neither loaded nor saved in this session."_s.arg(id))
                    .about(id));
            return;
        }
    }
    if (documents.isEmpty()) {
        caller->operation.answer(QList<Document>());
        return;
    }
    Pending<LoadedDocuments> reply = sendFor(*state, GetDocuments{ids}, Reason::Refresh);
    caller->operation.onCanceled(session, [reply]() mutable { reply.cancel(); });
    const int saves = state->savesBegun;
    deliver(reply, session, [this, session, ids, goneError, caller, documents, saves](Result<LoadedDocuments> loaded) {
        if (!loaded)
            caller->operation.fail(loaded.error());
        else if (saves == state->savesBegun)
            caller->operation.answer(refreshed(documents, *loaded, goneError));
        else // who knows whether this was read before the save, or after it?
            afterSave([this, session, ids, goneError, caller](
                          const std::shared_ptr<SessionState> &) { refreshNow(session, ids, goneError, caller); });
    });
}

/// All of them, or, where one is gone, none.
Result<QList<Document>> Session::Private::refreshed(
    const QList<TrackedPointer> &documents, const LoadedDocuments &loaded, GoneError goneError)
{
    QStringList ids;
    QStringList gone;
    for (qsizetype index = 0; index < documents.size(); ++index) {
        const QString &id = documents.at(index)->id;
        (loaded.documents.value(index) ? ids : gone).append(id);
    }
    if (!gone.isEmpty())
        return goneError(gone).about(gone.first());
    QList<Document> fresh;
    for (qsizetype index = 0; index < documents.size(); ++index) {
        const TrackedPointer &document = documents.at(index);
        fresh.append(*loaded.documents.at(index));
        document->before = fresh.last().json;
        document->now = fresh.last().json;
        document->changeVector = fresh.last().changeVector;
        state->forgetUnsettled(document);
        state->map.updatePending(document);
    }
    state->notify(ids);
    return fresh;
}

} // namespace Rookery
