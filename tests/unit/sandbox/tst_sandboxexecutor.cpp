// SPDX-License-Identifier: GPL-3.0-or-later
#include "commands/collections.h"
#include "commands/databases.h"
#include "executor/activitylog.h"
#include "sandbox/sandboxexecutor.h"
#include "support/contracttest.h"

#include <QSemaphore>
#include <QThread>

using namespace Qt::StringLiterals;
using namespace Rookery;
using namespace Rookery::Testing;

namespace {

/// A clock that a write waits for: holds the sandbox's thread in the midst of a transaction, without any sleep.
struct HoldingClock
{
    QSemaphore reached;
    QSemaphore released;

    Clock clock()
    {
        return [this] {
            reached.release();
            released.acquire();
            return QDateTime(QDate(2026, 4, 1), QTime(12, 0, 0, 7), Qt::UTC);
        };
    }
};

ExecuteBatch oneWrite(const QString &id)
{
    return ExecuteBatch{{putOf(id, "{}")}};
}

SandboxOptions emptyMemory()
{
    SandboxOptions options;
    options.fillsWithSampleData = false;
    return options;
}

} // namespace

class SandboxExecutorTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void executorsOfOneFactory_shareTheirMemory();
    void executorsOfTwoFactories_shareNothing();
    void database_isComparedWithoutCase();
    void database_otherName_isMissing();
    void newSandbox_beginsWithTheSample();
    void time_isThatOfTheClock();
    void executorDies_queuedIsNotSentAndTheRunningWriteIsFinished();
    void lastExecutorDies_runningWriteIsFinished();
    void cancel_queuedRequests_areDropped();
    void withdraw_queuedWrite_isCanceledAndNotDone();
    void threads_sendAtTheSameTime_allAreAnswered();
    void answers_keepTheOrderOfSending();
};

void SandboxExecutorTest::executorsOfOneFactory_shareTheirMemory()
{
    const auto factory = sandboxExecutors(emptyMemory());
    const auto first = factory(u"Sandbox"_s);
    VERIFY_RESULT(waitFor<BatchAnswer>(first->send(oneWrite(u"a"_s))));
    const auto second = factory(u"Sandbox"_s);
    QVERIFY(waitFor<std::optional<QString>>(second->send(GetChangeVector{u"a"_s})).value());
    const auto server = factory({});
    QCOMPARE(waitFor<QList<DatabaseInfo>>(server->send(GetDatabases{})).value().first().documents, 1);
}

void SandboxExecutorTest::executorsOfTwoFactories_shareNothing()
{
    const auto first = sandboxExecutors(emptyMemory())(u"Sandbox"_s);
    const auto second = sandboxExecutors(emptyMemory())(u"Sandbox"_s);
    VERIFY_RESULT(waitFor<BatchAnswer>(first->send(oneWrite(u"a"_s))));
    QVERIFY(!waitFor<std::optional<QString>>(second->send(GetChangeVector{u"a"_s})).value());
}

void SandboxExecutorTest::database_isComparedWithoutCase()
{
    SandboxExecutor executor(emptyMemory(), u"sANDBOX"_s);
    VERIFY_RESULT(waitFor<BatchAnswer>(executor.send(oneWrite(u"a"_s))));
}

void SandboxExecutorTest::database_otherName_isMissing()
{
    SandboxExecutor executor(emptyMemory(), u"Other"_s);
    const auto answer = waitFor<BatchAnswer>(executor.send(oneWrite(u"a"_s)));
    QCOMPARE(outcomeOf(answer), u"DatabaseMissing DatabaseDoesNotExistException"_s);
    QCOMPARE(answer.error().message, u"Database 'Other' does not exist."_s);
    VERIFY_RESULT(waitFor<QString>(executor.send(GetServerVersion{})));
}

void SandboxExecutorTest::newSandbox_beginsWithTheSample()
{
    SandboxExecutor executor(SandboxOptions{}, u"Sandbox"_s);
    const auto statistics = waitFor<CollectionStatistics>(executor.send(GetCollectionStatistics{}));
    VERIFY_RESULT(statistics);
    QStringList names;
    for (const CollectionInfo &collection : statistics->collections)
        names.append(collection.name);
    QCOMPARE(
        names, (QStringList{u"Nests"_s, u"Observers"_s, u"Ringings"_s, u"Rookeries"_s, u"Sightings"_s, u"Species"_s}));
    QCOMPARE(statistics->documents, 302);
    const auto again = waitFor<Done>(executor.send(CreateSampleData{}));
    QCOMPARE(outcomeOf(again), u"Rejected RavenException"_s);
}

void SandboxExecutorTest::time_isThatOfTheClock()
{
    SandboxOptions options = emptyMemory();
    options.clock = [] { return QDateTime(QDate(2026, 4, 1), QTime(12, 0, 0, 7), Qt::UTC); };
    SandboxExecutor executor(options, u"Sandbox"_s);
    const auto answer = waitFor<BatchAnswer>(executor.send(oneWrite(u"a"_s)));
    VERIFY_RESULT(answer);
    QCOMPARE(std::get<PutResult>(answer->results.first()).lastModified, u"2026-04-01T12:00:00.0070000Z"_s);
}

void SandboxExecutorTest::executorDies_queuedIsNotSentAndTheRunningWriteIsFinished()
{
    HoldingClock holding;
    SandboxOptions options = emptyMemory();
    options.clock = holding.clock();
    const auto factory = sandboxExecutors(options);
    auto dying = factory(u"Sandbox"_s);
    const auto living = factory(u"Sandbox"_s);
    const auto running = dying->send(oneWrite(u"running"_s));
    holding.reached.acquire();
    const auto queuedWrite = dying->send(oneWrite(u"queued"_s));
    const auto queuedRead = dying->send(GetChangeVector{u"running"_s});
    const auto queuedByOther = living->send(GetChangeVector{u"running"_s});
    dying.reset();
    QCOMPARE(waitFor<BatchAnswer>(queuedWrite).error().kind, ErrorKind::NotSent);
    QCOMPARE(waitFor<std::optional<QString>>(queuedRead).error().kind, ErrorKind::NotSent);
    holding.released.release();
    VERIFY_RESULT(waitFor<BatchAnswer>(running));
    QVERIFY(waitFor<std::optional<QString>>(queuedByOther).value());
    QVERIFY(!waitFor<std::optional<QString>>(living->send(GetChangeVector{u"queued"_s})).value());
}

void SandboxExecutorTest::lastExecutorDies_runningWriteIsFinished()
{
    QTemporaryDir folder;
    HoldingClock holding;
    SandboxOptions options = emptyMemory();
    options.file = folder.filePath(u"a.rookery"_s);
    options.clock = holding.clock();
    auto executor = std::make_unique<SandboxExecutor>(options, u"Sandbox"_s);
    const auto running = executor->send(oneWrite(u"a"_s));
    holding.reached.acquire();
    holding.released.release();
    executor.reset(); // waits for the write that runs
    QVERIFY(running.isFinished());
    VERIFY_RESULT(waitFor<BatchAnswer>(running));
    options.clock = systemClock();
    SandboxExecutor next(options, u"Sandbox"_s);
    QVERIFY(waitFor<std::optional<QString>>(next.send(GetChangeVector{u"a"_s})).value());
}

void SandboxExecutorTest::cancel_queuedRequests_areDropped()
{
    HoldingClock holding;
    SandboxOptions options = emptyMemory();
    options.clock = holding.clock();
    SandboxExecutor executor(options, u"Sandbox"_s);
    const auto history = std::make_shared<ActivityHistory>();
    ActivityLog log(executor, history);
    const auto running = executor.send(oneWrite(u"a"_s));
    holding.reached.acquire();
    auto read = log.send(GetChangeVector{u"a"_s});
    auto write = log.send(oneWrite(u"b"_s));
    read.cancel();
    write.cancel();
    holding.released.release();
    VERIFY_RESULT(waitFor<BatchAnswer>(running));
    QVERIFY(!waitFor<std::optional<QString>>(executor.send(GetChangeVector{u"b"_s})).value());
    QCOMPARE(waitFor<std::optional<QString>>(read).error().kind, ErrorKind::Canceled);
    for (const Activity &activity : history->entries()) {
        QVERIFY(activity.isFinished);
        QCOMPARE(activity.error->kind, ErrorKind::NotSent);
    }
}

void SandboxExecutorTest::withdraw_queuedWrite_isCanceledAndNotDone()
{
    HoldingClock holding;
    SandboxOptions options = emptyMemory();
    options.clock = holding.clock();
    SandboxExecutor executor(options, u"Sandbox"_s);
    RequestContext context{.withdrawal = Withdrawal::possible()};
    const auto running = executor.send(oneWrite(u"a"_s));
    holding.reached.acquire();
    const auto queued = executor.send(oneWrite(u"b"_s), context);
    context.withdrawal.withdraw();
    holding.released.release();
    VERIFY_RESULT(waitFor<BatchAnswer>(running));
    QCOMPARE(waitFor<BatchAnswer>(queued).error().kind, ErrorKind::Canceled);
    QVERIFY(!waitFor<std::optional<QString>>(executor.send(GetChangeVector{u"b"_s})).value());
}

void SandboxExecutorTest::threads_sendAtTheSameTime_allAreAnswered()
{
    SandboxExecutor executor(emptyMemory(), u"Sandbox"_s);
    std::vector<std::unique_ptr<QThread>> threads;
    for (int t = 0; t < 4; ++t) {
        threads.emplace_back(QThread::create([&executor, t] {
            for (int i = 0; i < 25; ++i)
                (void)waitFor<BatchAnswer>(executor.send(oneWrite(u"t%1/%2"_s.arg(t).arg(i))));
        }));
        threads.back()->start();
    }
    for (const auto &thread : threads)
        QVERIFY(thread->wait());
    const auto statistics = waitFor<CollectionStatistics>(executor.send(GetCollectionStatistics{}));
    QCOMPARE(statistics.value().documents, 100);
}

void SandboxExecutorTest::answers_keepTheOrderOfSending()
{
    SandboxExecutor executor(emptyMemory(), u"Sandbox"_s);
    QList<Pending<BatchAnswer>> writes;
    for (int i = 0; i < 50; ++i)
        writes.append(executor.send(oneWrite(u"same"_s)));
    qint64 last = 0;
    for (const auto &write : writes) {
        const auto answer = waitFor<BatchAnswer>(write);
        VERIFY_RESULT(answer);
        const QString changeVector = std::get<PutResult>(answer->results.first()).changeVector;
        const qint64 etag = changeVector.section(u'-', 0, 0).mid(2).toLongLong();
        QVERIFY(etag > last);
        last = etag;
    }
}

QTEST_GUILESS_MAIN(SandboxExecutorTest)
#include "tst_sandboxexecutor.moc"
