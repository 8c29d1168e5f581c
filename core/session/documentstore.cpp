// SPDX-License-Identifier: MIT
#include "session/documentstore.h"

#include "async/answeredwithin.h"
#include "executor/writeguard.h"
#include "session/hilo.h"
#include "session/save/saveoperation.h"
#include "session/sessionprivate.h"

#include <map>

using namespace Qt::StringLiterals;

namespace Rookery {

class DocumentStore::Private
{
public:
    /// The way of a command: guard, then log, then the executor itself.
    struct DatabaseAccess
    {
        DatabaseAccess(std::unique_ptr<RequestExecutor> made, const std::shared_ptr<ActivityHistory> &history,
            const DocumentStoreOptions &options)
            : executor(std::move(made)), log(*executor, history, options.clock), guard(log, options.allowed),
              hiLoIds(guard, options.conventions.identityPartsSeparator)
        {}

        std::unique_ptr<RequestExecutor> executor;
        ActivityLog log;
        WriteGuard guard;
        HiLoIds hiLoIds;
        std::shared_ptr<std::atomic<qint64>> raftIndex
            = std::make_shared<std::atomic<qint64>>(0); ///< shared with sessions
    };

    DatabaseAccess &access(const QString &database)
    {
        std::unique_ptr<DatabaseAccess> &known = databases[database.toLower()];
        if (!known)
            known = std::make_unique<DatabaseAccess>(factory(database), history, options);
        return *known;
    }

    /// While the executors live. Nothing hangs on the outcome: what does not go back is never given out, and that is
    /// all.
    void returnUnusedIds()
    {
        const std::chrono::milliseconds time = options.conventions.closeTimeout;
        QList<Pending<Done>> answers;
        for (const auto &[name, access] : databases)
            answers += time.count() > 0 ? access->hiLoIds.returnUnused(time) : QList<Pending<Done>>();
        answeredWithin(time, answers);
    }

    ExecutorFactory factory;
    DocumentStoreOptions options;
    std::shared_ptr<ActivityHistory> history = std::make_shared<ActivityHistory>(); ///< shared with requests in flight
    std::map<QString, std::unique_ptr<DatabaseAccess>> databases; ///< by lower-cased name; "" is the server
    int sessionsOpened = 0;
};

DocumentStore::DocumentStore(ExecutorFactory executors, DocumentStoreOptions options) : d(std::make_unique<Private>())
{
    d->factory = std::move(executors);
    d->options = std::move(options);
}

DocumentStore::~DocumentStore()
{
    // Saves first: they answer their callers that the state is unknown, before the executors drop their requests.
    qDeleteAll(findChildren<SaveOperation *>(QString(), Qt::FindDirectChildrenOnly));
    d->returnUnusedIds();
}

const DocumentStoreOptions &DocumentStore::options() const
{
    return d->options;
}

Result<std::unique_ptr<Session>> DocumentStore::openSession()
{
    return openSession(SessionOptions{});
}

Result<std::unique_ptr<Session>> DocumentStore::openSession(const QString &database)
{
    SessionOptions options;
    options.database = database;
    return openSession(std::move(options));
}

Result<std::unique_ptr<Session>> DocumentStore::openSession(SessionOptions options)
{
    Q_ASSERT(thread() == QThread::currentThread());
    const bool hasOwnLimit = options.maxNumberOfRequestsPerSession.has_value();
    Result<SessionOptions> complete = completed(std::move(options), d->options.conventions, d->options.database);
    if (!complete)
        return complete.error();
    const int number = ++d->sessionsOpened;
    if (complete->name.isEmpty())
        complete->name = u"session-%1"_s.arg(number);
    Private::DatabaseAccess &access = d->access(complete->database);
    const ClientConfiguration prescribed = access.executor->clientConfiguration();
    if (prescribed.maxNumberOfRequestsPerSession && !hasOwnLimit)
        complete->maxNumberOfRequestsPerSession = prescribed.maxNumberOfRequestsPerSession;
    access.hiLoIds.setSeparator(
        prescribed.identityPartsSeparator.value_or(d->options.conventions.identityPartsSeparator));
    auto implementation = std::make_unique<Session::Private>();
    implementation->state = std::make_shared<SessionState>();
    SessionState &state = *implementation->state;
    state.store = this;
    state.number = number;
    state.executor = complete->requestExecutor ? complete->requestExecutor : &access.guard;
    state.raftIndex = access.raftIndex;
    state.conventions = d->options.conventions;
    state.options = *std::move(complete);
    return std::unique_ptr<Session>(new Session(std::move(implementation)));
}

RequestExecutor &DocumentStore::executor(const QString &database)
{
    return d->access(database.isEmpty() ? d->options.database : database).guard;
}

RequestExecutor &DocumentStore::server()
{
    return d->access(QString()).guard;
}

void DocumentStore::setAllowed(Access allowed)
{
    d->options.allowed = allowed;
    for (const auto &[name, access] : d->databases)
        access->guard.setAllowed(allowed);
}

QList<Activity> DocumentStore::activities() const
{
    return d->history->entries();
}

HiLoIds &DocumentStore::hiLoIds(const QString &database)
{
    return d->access(database).hiLoIds;
}

} // namespace Rookery
