// SPDX-License-Identifier: MIT
#include "sandbox/worker.h"

#include "sandbox/rejection.h"
#include "sandbox/run/run.h"
#include "sandbox/storage/opening.h"
#include "sandbox/storage/store.h"

#include <QMutexLocker>
#include <QSqlDatabase>

using namespace Qt::StringLiterals;

namespace Rookery::Sandbox {

Worker::Worker(SandboxOptions options) : m_options(std::move(options))
{
#ifdef Q_OS_WIN
    // Loads the driver in a thread that stays: where one that ends did it, mingw's runtime waits for ever at exit.
    QSqlDatabase::isDriverAvailable(u"QSQLITE"_s);
#endif
}

Worker::~Worker()
{
    Q_ASSERT(QThread::currentThread() != this);
    {
        const QMutexLocker locker(&m_mutex);
        m_isEnding = true;
    }
    m_hasWork.wakeAll();
    waitForEnd();
}

void Worker::enqueue(const void *owner, const QString &database, Request request)
{
    push({.owner = owner, .database = database, .request = std::move(request)});
}

void Worker::enqueue(Store::Work work)
{
    push({.owner = nullptr, .database = {}, .request = {}, .work = std::move(work)});
}

void Worker::push(Item item)
{
    const QMutexLocker locker(&m_mutex);
    m_queue.push_back(std::move(item));
    if (!isRunning())
        start();
    m_hasWork.wakeAll();
}

void Worker::dropQueued(const void *owner)
{
    std::deque<Item> dropped; // answered by their destruction, outside the lock
    {
        const QMutexLocker locker(&m_mutex);
        std::deque<Item> kept;
        for (Item &item : m_queue)
            (item.owner == owner ? dropped : kept).push_back(std::move(item));
        m_queue = std::move(kept);
    }
}

void Worker::run()
{
    while (auto item = next())
        answer(*item);
    m_store.reset();
}

std::optional<Worker::Item> Worker::next()
{
    const QMutexLocker locker(&m_mutex);
    while (m_queue.empty() && !m_isEnding)
        m_hasWork.wait(&m_mutex);
    if (m_queue.empty())
        return std::nullopt;
    Item item = std::move(m_queue.front());
    m_queue.pop_front();
    return item;
}

void Worker::answer(Item &item)
{
    if (item.work)
        return item.work(store());
    AnyJob &job = *item.request.job;
    if (job.operation.isCanceled())
        return; // nothing was begun, and nobody waits
    if (item.request.context.withdrawal.isWithdrawn()) {
        job.operation.fail(Error::of(ErrorKind::Canceled, u"The request was canceled before it was begun."_s));
        return;
    }
    AnswerFacts facts;
    facts.address = u"sandbox:"_s + m_options.file;
    job.operation.setFacts(facts);
    if (const auto refusal = refusalOf(item)) {
        job.operation.fail(refusal->at(facts.address));
        return;
    }
    const auto opened = store();
    if (!opened) {
        job.operation.fail(opened.error());
        return;
    }
    runOf(job.info.index)(job, **opened);
}

std::optional<Error> Worker::refusalOf(const Item &item) const
{
    const CommandInfo &info = item.request.job->info;
    if (needsDatabase(info)) {
        if (item.database.isEmpty())
            return Error::misuse(u"%1 needs a database; this executor is that of the whole server."_s.arg(info.name));
        if (item.database.compare(m_options.database, Qt::CaseInsensitive) != 0)
            return Error::of(ErrorKind::DatabaseMissing, u"Database '%1' does not exist."_s.arg(item.database));
    }
    if (isTransactional(info) && item.request.context.transactionMode == TransactionMode::ClusterWide) {
        return notOffered(
            u"The sandbox has no cluster: a RavenDB server would answer %1 with its atomic guards. "
            "Open the session with transaction mode SingleNode, or connect to a server."_s.arg(info.name));
    }
    return std::nullopt;
}

Result<Store *> Worker::store()
{
    if (!m_store) {
        auto opened = openStore(m_options); // again with each request: what stood in the way may be gone
        if (!opened)
            return opened.error();
        m_store = std::move(*opened);
        m_store->setQueue([weak = weak_from_this()](Store::Work work) {
            if (const auto worker = weak.lock())
                worker->enqueue(std::move(work));
            else
                work(Error::of(ErrorKind::Canceled, u"The sandbox was closed."_s));
        });
    }
    return m_store.get();
}

} // namespace Rookery::Sandbox
