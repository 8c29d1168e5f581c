// SPDX-License-Identifier: GPL-3.0-or-later
#include "async/background.h"
#include "async/deliver.h"
#include "async/waitfor.h"

#include <QSemaphore>
#include <QTest>

#include <atomic>
#include <memory>

using namespace Qt::StringLiterals;
using namespace Rookery;

class BackgroundTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void cleanup();
    void work_isRunInAnotherThread_andDeliveredInThisOne();
    void work_fails_errorIsDelivered();
    void work_thatCannotBeCopied_isRun();
    void receiver_diesWhileItRuns_nothingIsDelivered();
    void receiver_diesBeforeItsTurn_workIsNotRun();
    void pending_canceledBeforeItsTurn_isAnsweredCanceled();
};

namespace {

/// The pool's only thread, kept busy until release().
class BusyPool
{
public:
    BusyPool()
    {
        QThreadPool::globalInstance()->start([this] { m_gate.acquire(); });
    }
    ~BusyPool() { release(); }
    Q_DISABLE_COPY_MOVE(BusyPool)

    void release()
    {
        m_gate.release();
        QThreadPool::globalInstance()->waitForDone();
    }

private:
    QSemaphore m_gate;
};

} // namespace

void BackgroundTest::initTestCase()
{
    QThreadPool::globalInstance()->setMaxThreadCount(1);
}

void BackgroundTest::cleanup()
{
    QThreadPool::globalInstance()->waitForDone();
}

void BackgroundTest::work_isRunInAnotherThread_andDeliveredInThisOne()
{
    QObject receiver;
    QThread *runIn = nullptr;
    QThread *deliveredIn = nullptr;
    int got = 0;
    deliver(inBackground([&runIn]() -> Result<int> {
        runIn = QThread::currentThread();
        return 7;
    }),
        &receiver, [&](Result<int> result) {
            deliveredIn = QThread::currentThread();
            got = *result;
        });
    QCOMPARE(got, 0);
    QTRY_COMPARE(got, 7);
    QVERIFY(runIn && runIn != thread());
    QCOMPARE(deliveredIn, thread());
}

void BackgroundTest::work_fails_errorIsDelivered()
{
    const auto result = waitFor<int>(inBackground([]() -> Result<int> { return Error::misuse(u"no"_s); }));
    QVERIFY(!result);
    QCOMPARE(result.error().message, u"no"_s);
}

void BackgroundTest::work_thatCannotBeCopied_isRun()
{
    auto number = std::make_unique<int>(3);
    const auto result
        = waitFor<int>(inBackground([number = std::move(number)]() -> Result<int> { return *number + 1; }));
    QCOMPARE(*result, 4);
}

void BackgroundTest::receiver_diesWhileItRuns_nothingIsDelivered()
{
    QSemaphore hasStarted;
    QSemaphore gate;
    std::atomic_bool isDone = false;
    bool isDelivered = false;
    {
        QObject receiver;
        deliver(inBackground([&]() -> Result<int> {
            hasStarted.release();
            gate.acquire();
            isDone = true;
            return 1;
        }),
            &receiver, [&](Result<int>) { isDelivered = true; });
        hasStarted.acquire();
    }
    gate.release();
    QThreadPool::globalInstance()->waitForDone();
    QCoreApplication::processEvents();
    QVERIFY(isDone);
    QVERIFY(!isDelivered);
}

void BackgroundTest::receiver_diesBeforeItsTurn_workIsNotRun()
{
    BusyPool pool;
    bool isRun = false;
    {
        QObject receiver;
        deliver(inBackground([&isRun]() -> Result<Done> {
            isRun = true;
            return Done{};
        }),
            &receiver, [](Result<Done>) {});
    }
    pool.release();
    QVERIFY(!isRun);
}

void BackgroundTest::pending_canceledBeforeItsTurn_isAnsweredCanceled()
{
    BusyPool pool;
    bool isRun = false;
    Pending<Done> pending = inBackground([&isRun]() -> Result<Done> {
        isRun = true;
        return Done{};
    });
    pending.cancel();
    pool.release();
    QCOMPARE(waitFor<Done>(pending).error().kind, ErrorKind::Canceled);
    QVERIFY(!isRun);
}

QTEST_GUILESS_MAIN(BackgroundTest)
#include "tst_background.moc"
