// SPDX-License-Identifier: MIT
// Size: all that a session promises, on one page
#pragma once

#include "async/pending.h"
#include "commands/batch.h"
#include "commands/streams.h"
#include "json/pointer.h"
#include "session/changes.h"
#include "session/sessionoptions.h"
#include "session/sessionvalues.h"

#include <QObject>

#include <memory>

namespace Rookery {

class Attachments;
class CompareExchange;
class Counters;
class DocumentStore;
class Lazily;
class Revisions;
class TimeSeries;

/// A unit of work on one database (RavenDB: IDocumentSession): loads documents once, tracks every change to them, and
/// saves all changes in one transaction. Nothing in it moves until the server has said yes.
///
/// Belongs to the thread that opened it, and is used there alone. Its store may die first: calls then fail with Misuse.
/// Destroying it cancels its reads and reports nothing late; a save that was sent is settled all the same.
class Session final : public QObject
{
    Q_OBJECT

public:
    ~Session() override;

    const SessionOptions &options() const; ///< completed from the store's conventions

    // --- Loading. What is tracked is answered without a request, in its present state.
    Pending<std::optional<Document>> load(const QString &id, LoadOptions options = {});
    /// In the order asked for; empty ids and repeated ones are left out. One request, none where all are known.
    Pending<QList<LoadedDocument>> load(const QStringList &ids, LoadOptions options = {});
    /// Always a request. Locally deleted documents come as nullopt.
    Pending<QList<LoadedDocument>> loadStartingWith(const QString &prefix, StartingWithOptions options = {});
    /// Always a request. Timeout: the index it waited for is stale still. Misuse: includes, and no tracking. See Query.
    Pending<QueryAnswer> query(Query query);
    // Any number of results, one request; none is tracked. The stream lives on without the session, as its store does.
    Pending<DocumentStream> stream(const Query &query); ///< Misuse: waitForNonStaleResults. Rejected: includes
    Pending<DocumentStream> stream(const QString &prefix, const StreamOptions &options = {}); ///< empty: all documents
    /// The document, unless it still has this change vector. What is tracked is answered as it is.
    Pending<ConditionalAnswer> conditionalLoad(const QString &id, const QString &changeVector);
    Pending<bool> exists(const QString &id); ///< not counted against the budget
    Lazily lazily(); ///< reads that wait, to be sent together
    Pending<Document> refresh(const QString &id); ///< loads a tracked document anew, over its local changes
    /// Several in one request, in the order asked for, each once. Misuse where one is gone: then none has moved.
    Pending<QList<Document>> refresh(const QStringList &ids);

    // --- Editing. Fails with Misuse where the document is not tracked, or is deleted.
    /// Tracks a new document, and answers the id by which all calls here know it. An id that is empty, or ends with '/'
    /// or '|', is completed by the server when it is saved: until idMade() the document has a provisional one.
    Result<QString> store(const QString &id, Json::Value document, StoreOptions options = {});
    /// Tracks a new document under an id from its collection's HiLo range ("users/33-A"). Needs a collection.
    Pending<QString> store(Json::Value document, StoreOptions options = {});
    Result<Done> set(const QString &id, const Json::Pointer &pointer, Json::Value value);
    Result<Done> unset(const QString &id, const Json::Pointer &pointer);
    /// Deletes by id, tracked or not; a tracked document must not have unsaved changes (RavenDB: Delete(id)).
    Result<Done> remove(const QString &id, ExpectedChangeVector changeVector = std::nullopt);
    Result<Done> removeTracked(const QString &id); ///< with whatever changes it has (RavenDB: Delete(entity))
    /// Back to what was loaded: edits and deletes are undone, a new document is forgotten.
    Result<Done> revert(const QString &id);
    Result<Done> ignoreChanges(const QString &id); ///< never saves them (RavenDB: IgnoreChangesFor)
    CompareExchange compareExchange(); ///< what a cluster-wide session saves with its documents

    // --- Behind the documents of a save, in the order of the calls (RavenDB: deferred commands). Not cluster-wide.
    /// Runs a script on a document; one that is also edited or deleted in the session makes the save fail with Misuse.
    /// Nothing happens where there is no such document. `values`: an object, which the script sees as `args`.
    Result<Done> patch(const QString &id, const QString &script, Json::Value values = {});
    Counters countersFor(const QString &id);
    Attachments attachments();
    TimeSeries timeSeriesFor(const QString &id, const QString &name);
    Revisions revisions();

    // --- What is pending.
    std::optional<Document> document(const QString &id) const; ///< the tracked state; nullopt: not tracked, or deleted
    std::optional<Document> original(
        const QString &id) const; ///< as the server has it; nullopt: not there, not tracked
    /// Everything pending, in the order of tracking, deferred commands last. Costs what is pending, not what is
    /// tracked.
    QStringList changedIds() const;
    bool hasChanges() const;
    bool hasChanged(const QString &id) const;
    bool isPending(const QString &id) const; ///< would a save write or delete it?
    std::optional<QString> openId(const QString &id) const; ///< what is sent for a provisional id; nullopt: it is final
    bool isLoaded(const QString &id) const; ///< tracked, deleted or known to be missing: load() needs no request
    /// What only deferred commands are about has an entry as well, an empty one where it is not deleted.
    DocumentChanges whatChanged() const;
    QList<DocumentChange> whatChanged(const QString &id) const;
    qsizetype trackedCount() const; ///< of trackedDocuments(), which costs more
    QList<TrackedId> trackedDocuments() const; ///< with ids deleted by remove(), without those known to be missing

    /// Sends everything pending in one batch, one transaction; no request where nothing is. On failure nothing moves,
    /// and the next call sends it again, except for ErrorKind::StateUnknown: then the next call asks first what became
    /// of it. After a Timeout of type RavenTimeoutException (see the waits) the server has it, and it is pending still:
    /// refresh or clear. Calls while a save runs wait for it, as do evict(), clear(), renew() and refresh().
    Pending<SaveAnswer> saveChanges();
    /// The same for these documents alone; where nothing of them is pending, this only settles an earlier save.
    Pending<SaveAnswer> saveChanges(const QStringList &ids);
    void waitForIndexesAfterSaveChanges(std::optional<IndexWait> wait = IndexWait{}); ///< every save from now on
    void waitForReplicationAfterSaveChanges(std::optional<ReplicationWait> wait = ReplicationWait{}); ///< likewise
    bool isSaving() const;
    /// Takes back the save that runs, while nothing of it was sent: it fails with Canceled. Any other goes on.
    void cancelSave();
    /// The documents of a save whose outcome is unknown. Those whose ids the server makes cannot be asked for: what may
    /// have become of them is shown as candidates, and they wait for settle(), as do patches and the like, which cannot
    /// be seen. Every saveChanges() looks again.
    QList<UnsettledDocument> unsettledDocuments() const;
    /// Decides about one of them: it is tracked as saved under the id of a candidate; or, with nullopt, it was not
    /// saved, and is pending as before. Misuse: it is not unsettled, has no such candidate, or a save runs.
    Result<Done> settle(const QString &id, const std::optional<QString> &savedAs);

    // --- Forgetting.
    void evict(const QString &id); ///< the document and its changes; the next load asks the server
    void clear(); ///< everything but the count of requests
    /// A new unit of work that keeps what is pending: forgets every other document and counts requests from 0.
    void renew();

    // --- The unit of work.
    int numberOfRequests() const;
    int cacheHits() const; ///< answers of 304 Not Modified
    void setMaxNumberOfRequests(int count);
    void setOptimisticConcurrency(OptimisticConcurrencyMode mode);
    void setTransactionMode(TransactionMode mode);

Q_SIGNALS:
    /// These documents were loaded, edited, saved or forgotten; an empty list stands for all.
    void changed(const QStringList &ids);
    void idMade(const QString &provisional, const QString &id); ///< by the server; changed() follows

private:
    friend class DocumentStore;
    friend class Lazily;
    class Private;
    explicit Session(std::unique_ptr<Private> implementation);

    std::unique_ptr<Private> d;
};

} // namespace Rookery
