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
        if (id.trimmed().isEmpty() || known.contains(idKey(id)))
            continue;
        known.insert(idKey(id));
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
    return state->map.find(id) || state->map.isKnownMissing(id) || state->parkedIncludes.contains(idKey(id));
}

/// Is the document known, and all that the paths lead to? Paths that only the server can read are asked for.
bool Session::Private::isComplete(const QString &id, const QStringList &includes) const
{
    if (!isKnown(id))
        return false;
    const TrackedPointer tracked = state->map.find(id);
    const Json::Value json = tracked ? tracked->now : state->parkedIncludes.value(idKey(id)).json;
    return std::all_of(includes.cbegin(), includes.cend(), [&](const QString &path) {
        if (path.contains(u'('))
            return false;
        const QStringList references = referencesAt(json, path);
        return std::all_of(
            references.cbegin(), references.cend(), [this](const QString &each) { return isKnown(each); });
    });
}

QStringList Session::Private::unknownOf(const QStringList &ids, const QStringList &includes) const
{
    QStringList unknown;
    std::copy_if(ids.cbegin(), ids.cend(), std::back_inserter(unknown),
        [&](const QString &id) { return !isComplete(id, includes); });
    return unknown;
}

/// The document as this session has it. One that came along with another begins to be tracked here.
std::optional<Document> Session::Private::present(const QString &id)
{
    if (const auto parked = state->parkedIncludes.constFind(idKey(id)); parked != state->parkedIncludes.cend()) {
        state->map.track(*parked);
        state->parkedIncludes.erase(parked);
    }
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

Result<SessionRead<QList<LoadedDocument>, GetDocuments>> Session::Private::reading(
    const QStringList &ids, const LoadOptions &options)
{
    using Answer = QList<LoadedDocument>;
    const bool isTracking = !state->options.noTracking;
    if (!isTracking && !options.includes.isEmpty()) {
        return Error::misuse(u"This session does not track any entities, because of the NoTracking option. "
                             "Registering includes is forbidden."_s);
    }
    const QStringList asked = distinctIds(ids);
    const GetDocuments command{isTracking ? unknownOf(asked, options.includes) : asked, options.includes};
    const bool isKnown = command.ids.isEmpty();
    const auto accept = [this, asked, command, isTracking, isKnown](const LoadedDocuments &loaded) -> Result<Answer> {
        if (!isTracking)
            return untracked(asked, loaded);
        if (!isKnown)
            remember(command, loaded);
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
    if (d->state->isSaving) {
        auto caller = std::make_shared<ReadOperation<Document>>(); // shared only because closures must be copyable
        const Pending<Document> pending = caller->operation.pending();
        d->state->afterSave.push_back([this, id, caller](const std::shared_ptr<SessionState> &) {
            deliver(
                refresh(id), this, [caller](Result<Document> result) { caller->operation.answer(std::move(result)); });
        });
        return pending;
    }
    const TrackedPointer document = d->state->map.find(id);
    if (!document || document->isNew()) {
        return answered<Document>(
            Error::invalidArgument(u"Cannot refresh '%1': it was neither loaded nor saved in this session."_s.arg(id))
                .about(id));
    }
    return relay<Document>(sendFor(*d->state, GetDocuments{{id}}, Reason::Refresh), this,
        [this, document](const LoadedDocuments &loaded) -> Result<Document> {
            const std::optional<Document> fresh = loaded.documents.value(0);
            if (!fresh) {
                return Error::misuse(u"Document '%1' no longer exists and was probably deleted."_s.arg(document->id))
                    .about(document->id);
            }
            document->before = fresh->json;
            document->now = fresh->json;
            document->changeVector = fresh->changeVector;
            d->state->forgetUnsettled(document);
            d->state->map.updatePending(document);
            d->state->notify({document->id});
            return *fresh;
        });
}

} // namespace Rookery
