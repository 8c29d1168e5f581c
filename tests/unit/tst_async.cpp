// SPDX-License-Identifier: GPL-3.0-or-later
#include "async/deliver.h"
#include "async/operation.h"
#include "async/waitfor.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace Rookery;

class AsyncTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void answer_beforeDeliver_isDeliveredFromTheEventLoop();
    void answer_afterDeliver_isDeliveredOnce();
    void receiver_diesFirst_nothingIsDeliveredAndTheSourceLearnsOfIt();
    void operation_droppedUnanswered_answersNotSent();
    void operation_answeredTwice_keepsTheFirst();
    void cancel_withoutAnswer_isDeliveredAsCanceled();
    void cancel_afterAnswer_keepsTheAnswer();
    void gates_runFromLastToFirst();
    void gate_holdsTheAnswer_untilItPasses();
    void gate_failsTheAnswer_callerSeesItsError();
    void waitFor_answeredInAThread_returnsIt();
};

void AsyncTest::answer_beforeDeliver_isDeliveredFromTheEventLoop()
{
    QObject receiver;
    int got = 0;
    deliver(answered<int>(7), &receiver, [&](Result<int> result) { got = *result; });
    QCOMPARE(got, 0);
    QTRY_COMPARE(got, 7);
}

void AsyncTest::answer_afterDeliver_isDeliveredOnce()
{
    QObject receiver;
    QList<int> got;
    Operation<int> operation;
    deliver(operation.pending(), &receiver, [&](Result<int> result) { got.append(*result); });
    operation.answer(1);
    QVERIFY(got.isEmpty());
    QTRY_COMPARE(got, QList<int>{1});
    QCoreApplication::processEvents();
    QCOMPARE(got.size(), 1);
}

void AsyncTest::receiver_diesFirst_nothingIsDeliveredAndTheSourceLearnsOfIt()
{
    QObject source;
    bool isCanceled = false;
    bool isDelivered = false;
    Operation<int> operation;
    operation.onCanceled(&source, [&] { isCanceled = true; });
    {
        QObject receiver;
        deliver(operation.pending(), &receiver, [&](Result<int>) { isDelivered = true; });
    }
    QTRY_VERIFY(isCanceled);
    operation.answer(1);
    QCoreApplication::processEvents();
    QVERIFY(!isDelivered);
}

void AsyncTest::operation_droppedUnanswered_answersNotSent()
{
    std::optional<Pending<int>> pending;
    {
        Operation<int> operation;
        pending = operation.pending();
    }
    QCOMPARE(waitFor<int>(*pending).error().kind, ErrorKind::NotSent);
}

void AsyncTest::operation_answeredTwice_keepsTheFirst()
{
    Operation<int> operation;
    const Pending<int> pending = operation.pending();
    operation.answer(1);
    operation.answer(2);
    QCOMPARE(*waitFor<int>(pending), 1);
}

void AsyncTest::cancel_withoutAnswer_isDeliveredAsCanceled()
{
    QObject receiver;
    std::optional<Error> error;
    Operation<int> operation;
    Pending<int> pending = operation.pending();
    deliver(pending, &receiver, [&](Result<int> result) { error = result.error(); });
    pending.cancel();
    operation.answer(1);
    QTRY_VERIFY(error);
    QCOMPARE(error->kind, ErrorKind::Canceled);
}

void AsyncTest::cancel_afterAnswer_keepsTheAnswer()
{
    Operation<int> operation;
    Pending<int> pending = operation.pending();
    operation.answer(1);
    pending.cancel();
    QCOMPARE(*waitFor<int>(pending), 1);
}

void AsyncTest::gates_runFromLastToFirst()
{
    QStringList order;
    Operation<int> operation;
    operation.addGate([&](auto settlement) {
        order.append(u"outer"_s);
        settlement->pass();
    });
    operation.addGate([&](auto settlement) {
        order.append(u"inner"_s);
        settlement->pass();
    });
    const Pending<int> pending = operation.pending();
    operation.answer(1);
    QCOMPARE(*waitFor<int>(pending), 1);
    QCOMPARE(order, (QStringList{u"inner"_s, u"outer"_s}));
}

void AsyncTest::gate_holdsTheAnswer_untilItPasses()
{
    std::shared_ptr<Settlement> held;
    Operation<int> operation;
    operation.addGate([&](auto settlement) { held = std::move(settlement); });
    const Pending<int> pending = operation.pending();
    operation.answer(1);
    QVERIFY(!pending.isFinished());
    held->pass();
    QCOMPARE(*waitFor<int>(pending), 1);
}

void AsyncTest::gate_failsTheAnswer_callerSeesItsError()
{
    Operation<int> operation;
    operation.addGate([](auto settlement) { settlement->fail(Error::of(ErrorKind::Locked, u"no"_s)); });
    const Pending<int> pending = operation.pending();
    operation.answer(1);
    QCOMPARE(waitFor<int>(pending).error().kind, ErrorKind::Locked);
}

void AsyncTest::waitFor_answeredInAThread_returnsIt()
{
    Operation<int> operation;
    const Pending<int> pending = operation.pending();
    std::unique_ptr<QThread> thread(
        QThread::create([op = std::make_shared<Operation<int>>(std::move(operation))] { op->answer(5); }));
    thread->start();
    QCOMPARE(*waitFor<int>(pending), 5);
    QVERIFY(thread->wait());
}

QTEST_GUILESS_MAIN(AsyncTest)
#include "tst_async.moc"
