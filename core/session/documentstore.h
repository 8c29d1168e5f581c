// SPDX-License-Identifier: MIT
#pragma once

#include "base/clock.h"
#include "executor/activitylog.h"
#include "session/session.h"

#include <memory>

namespace Rookery {

class HiLoIds;

struct DocumentStoreOptions
{
    QString database = {}; ///< the default of sessions that name none
    Conventions conventions = {};
    Access allowed = Access::Admin; ///< Read: every session and command of this store is read-only
    Clock clock = systemClock();
};

/// One cluster, or one sandbox, and the sessions on it (RavenDB: IDocumentStore).
///
///     DocumentStore store(httpExecutors({{"http://localhost:8080"}}), {.database = "Demo"});
///     auto session = store.openSession();
///
/// Commands that belong to no unit of work (databases, collections, pages) are sent to server() and executor()
/// directly. Belongs to the thread that made it. When it dies, its sessions fail with Misuse, and saves under way with
/// StateUnknown; ids that it reserved and did not use go back to the server, for which it waits at most
/// Conventions::closeTimeout, without running the event loop.
class DocumentStore final : public QObject
{
    Q_OBJECT

public:
    explicit DocumentStore(ExecutorFactory executors, DocumentStoreOptions options = {});
    ~DocumentStore() override;

    const DocumentStoreOptions &options() const;

    /// Opening sends nothing; a database that does not exist fails the first request. Fails with Misuse where an option
    /// cannot be, or no database is named anywhere. What the database's administrator prescribes for clients
    /// (ClientConfiguration), as far as it is known by now, stands above the conventions, and below the options.
    Result<std::unique_ptr<Session>> openSession();
    Result<std::unique_ptr<Session>> openSession(const QString &database);
    Result<std::unique_ptr<Session>> openSession(SessionOptions options);

    /// The executor of a database (empty: the default), logged and guarded. Made at the first call, owned by the store.
    RequestExecutor &executor(const QString &database = {});
    RequestExecutor &server(); ///< for commands that are not about one database

    /// What may pass from now on; see WriteGuard.
    void setAllowed(Access allowed);
    QList<Activity> activities() const; ///< the latest requests, oldest first

    /// Ids for new documents of a database.
    HiLoIds &hiLoIds(const QString &database);

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace Rookery
