// SPDX-License-Identifier: MIT
#include "session/save/saveoperation.h"
#include "session/save/settling.h"
#include "session/session.h"
#include "session/sessionprivate.h"

using namespace Qt::StringLiterals;

namespace Rookery {

Pending<SaveAnswer> Session::saveChanges()
{
    return d->save(SaveSelection::everything());
}

Pending<SaveAnswer> Session::saveChanges(const QStringList &ids)
{
    return d->save(SaveSelection::of(ids));
}

Pending<SaveAnswer> Session::Private::save(const SaveSelection &selection)
{
    if (!state->store)
        return answered<SaveAnswer>(storeIsClosed());
    auto caller = std::make_shared<Operation<SaveAnswer>>(); // shared only because closures must be copyable
    const Pending<SaveAnswer> pending = caller->pending();
    afterSave([caller, selection](const std::shared_ptr<SessionState> &shared) {
        if (shared->store)
            (new SaveOperation(shared, selection, std::move(*caller), shared->store))->start();
    });
    return pending;
}

void Session::cancelSave()
{
    d->state->saveWithdrawal.withdraw();
}

bool Session::isSaving() const
{
    return d->state->isSaving;
}

QList<UnsettledDocument> Session::unsettledDocuments() const
{
    QList<UnsettledDocument> documents;
    for (const PlannedWrite &write : std::as_const(d->state->unsettled)) {
        if (!isDocumentWrite(write))
            continue;
        UnsettledDocument unsettled{trackedIdOf(write)};
        if (isBlind(write))
            unsettled.candidates.append(unsettled.id);
        for (const Document &candidate : write.candidates)
            unsettled.candidates.append(candidate.id);
        if (!documents.contains(unsettled)) // of several commands about one document
            documents.append(std::move(unsettled));
    }
    return documents;
}

Result<Done> Session::settle(const QString &id, const std::optional<QString> &savedAs)
{
    if (d->state->isSaving)
        return Error::misuse(u"'%1' cannot be settled while a save runs."_s.arg(id)).about(id);
    const bool hadBlind = settleBlind(*d->state, id, savedAs);
    if (const Result<Done> settled = settleAs(*d->state, id, savedAs); !settled && !hadBlind)
        return settled.error();
    d->state->notify({id, savedAs.value_or(id)});
    return Done{};
}

} // namespace Rookery
