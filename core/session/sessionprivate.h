// SPDX-License-Identifier: MIT
#pragma once

#include "async/deliver.h"
#include "async/operation.h"
#include "commands/documents.h"
#include "commands/queries.h"
#include "session/documentstore.h"
#include "session/lazy/lazily.h"
#include "session/lazy/lazyqueue.h"
#include "session/lazy/sessionread.h"
#include "session/save/batchbuilder.h"
#include "session/session.h"
#include "session/sessionstate.h"

namespace Rookery {

/// The caller's end of a read: given up when the session dies before there is an answer.
template <typename T>
struct ReadOperation
{
    ~ReadOperation()
    {
        operation.fail(
            Error::of(ErrorKind::Canceled, QStringLiteral("The session was closed before the answer came.")));
    }

    Operation<T> operation;
};

class Session::Private
{
public:
    std::shared_ptr<SessionState> state; ///< shared with saves in flight, which may outlive the session

    LazyQueue lazies; ///< dies with the session

    /// Calls at once, or after the save that runs.
    void afterSave(SessionState::AfterSave call);
    Pending<SaveAnswer> save(const SaveSelection &selection);

    Result<TrackedPointer> editable(const QString &id) const;
    Result<Done> replace(const TrackedPointer &document, Result<Json::Value> edited);
    Result<TrackedPointer> trackNew(const QString &id, Json::Value document, const StoreOptions &options);

    // What a call has to ask for as the session is now; Misuse where the call is wrong.
    Result<SessionRead<QList<LoadedDocument>, GetDocuments>> reading(
        const QStringList &ids, const LoadOptions &options);
    Result<SessionRead<std::optional<Document>, GetDocuments>> reading(const QString &id, const LoadOptions &options);
    Result<SessionRead<QList<LoadedDocument>, GetDocumentsByPrefix>> readingPrefix(
        const QString &prefix, const StartingWithOptions &options);
    Result<SessionRead<QueryAnswer, QueryDocuments>> reading(Query query);

    QStringList onlyDeferred() const;

    /// What a refresh fails with where documents are gone.
    using GoneError = Error (*)(const QStringList &ids);
    Pending<QList<Document>> refresh(Session *session, const QStringList &ids, GoneError goneError);
    void refreshNow(Session *session, const QStringList &ids, GoneError goneError,
        const std::shared_ptr<ReadOperation<QList<Document>>> &caller);
    Result<QList<Document>> refreshed(
        const QList<TrackedPointer> &documents, const LoadedDocuments &loaded, GoneError goneError);

    Result<Done> checkIncludes(const LoadOptions &options) const;
    QStringList unknownOf(const QStringList &ids, const LoadOptions &options) const;
    bool isKnown(const QString &id) const;
    bool hasExtensions(const QString &id, const LoadOptions &options) const;
    bool isComplete(const QString &id, const LoadOptions &options) const;
    void remember(const GetDocuments &asked, const LoadedDocuments &loaded);
    void park(const QStringList &paths, const LoadedDocuments &loaded);
    QueryResult adopted(QueryResult result);
    QueryResults adopted(QueryResults answer);
    void rememberMissingIncludes(const QStringList &paths, const LoadedDocuments &loaded);
    std::optional<Document> present(const QString &id);
    QList<LoadedDocument> present(const QStringList &ids);
};

/// Answers the caller with what `convert` makes of a reply, in the session's thread. The session's death cancels the
/// request, and so does the caller's giving up.
template <typename Answer, typename Reply, typename Convert>
Pending<Answer> relay(Pending<Reply> reply, QObject *session, Convert convert)
{
    auto caller = std::make_shared<ReadOperation<Answer>>(); // shared only because closures must be copyable
    const Pending<Answer> pending = caller->operation.pending();
    caller->operation.onCanceled(session, [reply]() mutable { reply.cancel(); });
    deliver(reply, session, [caller, convert = std::move(convert)](Result<Reply> result) mutable {
        if (result)
            caller->operation.answer(convert(*std::move(result)));
        else
            caller->operation.answer(result.error());
    });
    return pending;
}

/// The timeout of a request whose answer the server may begin only after a wait; 0, the executor's own, without one.
inline std::chrono::milliseconds timeoutOfWait(std::chrono::milliseconds wait)
{
    constexpr std::chrono::milliseconds forTheAnswer = std::chrono::seconds(60);
    return wait.count() > 0 ? wait + forTheAnswer : wait;
}

/// Asks at once.
template <typename T, typename C>
Pending<T> ask(Result<SessionRead<T, C>> read, SessionState &state, QObject *session, Reason reason)
{
    if (!read)
        return answered<T>(read.error());
    if (read->isKnown)
        return answered<T>(read->accept({}));
    const std::chrono::milliseconds timeout = timeoutOfWait(read->wait);
    return relay<T>(sendFor(state, std::move(read->command), reason, {}, timeout), session, std::move(read->accept));
}

} // namespace Rookery
