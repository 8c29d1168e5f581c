// SPDX-License-Identifier: MIT
#pragma once

#include "executor/requestexecutor.h"
#include "session/extensions/extensioncache.h"
#include "session/identitymap.h"
#include "session/save/plannedwrite.h"
#include "session/sessionoptions.h"

#include <QPointer>

#include <deque>

namespace Rookery {

class DocumentStore;

/// What a session knows. Shared by the session and its saves in flight, which live on when a session dies.
/// Touched in the session's thread only.
struct SessionState
{
    SessionOptions options; ///< completed
    int number = 0; ///< of the session in its store, from 1
    Conventions conventions; ///< the store's, which may be gone
    QPointer<DocumentStore>
        store; ///< null once it is gone; then nothing may be sent, even to an executor that is borrowed
    QPointer<RequestExecutor> executor;
    std::shared_ptr<std::atomic<qint64>> raftIndex; ///< shared by the sessions of one database: read your writes

    IdentityMap map;
    ExchangeMap exchanges;
    ExtensionCache extensions;
    DeferredCommands deferred;
    QStringList forcedRevisions; ///< ids whose documents the next save keeps as revisions
    BatchWaits waits; ///< behind every save
    QHash<QString, QString> leftGuards; ///< see LoadedDocuments; by key, until the document is saved
    DocumentsById parkedIncludes; ///< by key; loading one is free and starts tracking it
    int numberOfRequests = 0;
    std::shared_ptr<RequestTally> tally = std::make_shared<RequestTally>(); ///< shared with requests in flight

    bool isSaving = false;
    int savesBegun = 0; ///< so that a read that a save overtook is not taken for what came after it
    Withdrawal saveWithdrawal; ///< of the save that runs
    /// Calls that wait for the save that runs. They are handed the state, since one that held it would keep it alive.
    using AfterSave = std::function<void(const std::shared_ptr<SessionState> &)>;
    std::deque<AfterSave> afterSave;
    QList<PlannedWrite> unsettled; ///< a batch whose fate is not known: asked about before anything else is saved
    Error lostReply; ///< why it is not known
    /// Set where the batch was cluster-wide. Then the server answers the same transaction as it did the first time.
    std::optional<LostTransaction> lostTransaction;
    std::function<void(const QStringList &ids)> changed; ///< tells the session, while there is one
    std::function<void(const QString &provisional, const QString &id)> idMade; ///< the same

    bool isParked(QStringView id) const { return !parkedIncludes.isEmpty() && parkedIncludes.contains(idKey(id)); }
    bool isOptimistic() const { return *options.optimisticConcurrency != OptimisticConcurrencyMode::None; }
    bool isClusterWide() const { return options.transactionMode == TransactionMode::ClusterWide; }

    RequestContext context(Reason reason) const;

    /// A mark for a read that begins: what it brings is not taken in where a save came in between, or is not settled,
    /// since nobody knows then which was first.
    int beginReading() const { return isSaving || !unsettled.isEmpty() || options.noTracking ? -1 : savesBegun; }
    template <typename Take>
    void takeIn(int reading, Take take)
    {
        if (reading == savesBegun)
            take(extensions);
    }

    /// Takes one request from the budget. A refused one counts as well (RavenDB does so, too).
    Result<Done> charge();

    /// The server completed the id of a new document; whole ids stay as they are.
    void setFinalId(const TrackedPointer &document, const QString &id);

    bool isRevisionForced(const QString &id) const { return forcedRevisions.contains(id, Qt::CaseInsensitive); }
    void forgetForcedRevision(const QString &id);
    void tellSaved(const TrackedDocument &document) const;

    /// The caller gave up on a document whose save is not settled.
    void forgetUnsettled(const TrackedPointer &document);
    /// The same for deferred commands about it whose fate no look can tell: they are not sent again.
    void forgetUnsettledDeferred(const QString &id);

    void notify(const QStringList &ids) const
    {
        if (changed)
            changed(ids);
    }
};

/// What every call answers once the store is gone.
Error storeIsClosed();

/// What everything about compare-exchange values answers in a session that is not cluster-wide.
Error needsClusterWide();

/// Sends for a session: pays for it, and says who asks. A timeout of 0 is the executor's own.
template <ListedCommand C>
Pending<typename C::Answer> sendFor(SessionState &state, C command, Reason reason, const Withdrawal &withdrawal = {},
    std::chrono::milliseconds timeout = {})
{
    using Answer = typename C::Answer;
    if (state.store.isNull() || state.executor.isNull())
        return answered<Answer>(storeIsClosed());
    if constexpr (C::budget == Budget::Counted) {
        if (const Result<Done> paid = state.charge(); !paid)
            return answered<Answer>(paid.error());
    }
    RequestContext context = state.context(reason);
    context.withdrawal = withdrawal;
    context.timeout = timeout;
    return state.executor->send(std::move(command), std::move(context));
}

} // namespace Rookery
