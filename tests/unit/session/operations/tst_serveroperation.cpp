// SPDX-License-Identifier: GPL-3.0-or-later
#include "async/waitfor.h"
#include "commands/operations.h"
#include "session/operations/serveroperation.h"
#include "support/scriptedexecutor.h"

#include <QSignalSpy>
#include <QTest>

using namespace std::chrono_literals;
using namespace Qt::StringLiterals;
using namespace Rookery;

/// A long operation of a server, which the test plays.
class ServerOperationTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void progress_isToldUntilTheEnd();
    void begins_onceUnderTheNumberThatItTook();
    void numberRefused_nothingIsBegun();
    void rejected_isTheEnd();
    void faultHalfWay_isTheServersError();
    void killedByAnother_saysHowFarItWas();
    void kill_isAskedOfTheServer_andAwaited();
    void kill_beforeItIsSent_beginsNothing();
    void kill_whileItBegins_isSentBehind();
    void kill_refused_leavesItRunning();
    void kill_afterTheEnd_isMisuse();
    void lostReply_known_goesOn();
    void lostReply_neverKnown_isUnknownAndNotSentAgain();
    void badStates_areAskedAgain_untilPatienceEnds();
    void badStateOnce_isForgiven();
    void forgottenByTheServer_isUnknown();
    void dies_completionIsUnknown_andNothingIsKilled();
    void executorDies_completionIsUnknown_data();
    void executorDies_completionIsUnknown();

private:
    std::unique_ptr<ServerOperation> begin()
    {
        return ServerOperation::patchByQuery(*m_executor, u"from As update {}"_s, {}, {}, {1ms, 40ms});
    }
    /// Answers one look after the other, the last one for ever.
    void answerStates(QList<Result<GetOperationState::Answer>> states)
    {
        m_executor->onCommand<GetOperationState>([states](const GetOperationState &) mutable {
            return states.size() > 1 ? states.takeFirst() : states.first();
        });
    }
    static GetOperationState::Answer running(qint64 processed)
    {
        return OperationState{.processed = processed, .total = 9};
    }
    static GetOperationState::Answer ended(OperationState::Status status)
    {
        return OperationState{.status = status, .result = {9, {}}};
    }
    qsizetype kills() const { return m_executor->sent<KillOperation>().size(); }
    qsizetype begun() const { return m_executor->sent<PatchByQuery>().size(); }

    const Error m_lost = Error::of(ErrorKind::StateUnknown, u"lost"_s);
    std::unique_ptr<ScriptedExecutor> m_executor;
};

void ServerOperationTest::init()
{
    m_executor = std::make_unique<ScriptedExecutor>();
    m_executor->onCommand<NextOperationId>([](const NextOperationId &) { return OperationId{7, u"B"_s}; });
    m_executor->onCommand<PatchByQuery>([](const PatchByQuery &) { return Done{}; });
    m_executor->onCommand<KillOperation>([](const KillOperation &) { return Done{}; });
    answerStates({running(3)});
}

void ServerOperationTest::progress_isToldUntilTheEnd()
{
    answerStates({running(0), running(3), ended(OperationState::Status::Completed)});
    const auto operation = begin();
    QSignalSpy progress(operation.get(), &ServerOperation::progressed);
    const auto done = waitFor(operation->completion());
    QVERIFY(done);
    QCOMPARE(done->total, 9);
    QCOMPARE(progress.size(), 2);
    QCOMPARE(progress.last(), (QList<QVariant>{3, 9}));
    QCOMPARE(operation->state().processed, 3);
}

void ServerOperationTest::begins_onceUnderTheNumberThatItTook()
{
    answerStates({ended(OperationState::Status::Completed)});
    const auto operation = begin();
    QVERIFY(waitFor(operation->completion()));
    QCOMPARE(begun(), 1);
    QCOMPARE(m_executor->sent<PatchByQuery>().first().operation, (OperationId{7, u"B"_s}));
    QCOMPARE(m_executor->sent<GetOperationState>().first().operation, (OperationId{7, u"B"_s}));
    QCOMPARE(operation->id().number, 7);
}

void ServerOperationTest::numberRefused_nothingIsBegun()
{
    m_executor->onCommand<NextOperationId>(
        [](const NextOperationId &) -> Result<OperationId> { return Error::of(ErrorKind::Unreachable, u"no"_s); });
    const auto operation = begin();
    QCOMPARE(waitFor(operation->completion()).error().kind, ErrorKind::Unreachable);
    QCOMPARE(begun(), 0);
}

void ServerOperationTest::rejected_isTheEnd()
{
    m_executor->onCommand<PatchByQuery>(
        [](const PatchByQuery &) -> Result<Done> { return Error::of(ErrorKind::Rejected, u"no"_s); });
    const auto operation = begin();
    QCOMPARE(waitFor(operation->completion()).error().kind, ErrorKind::Rejected);
    QVERIFY(m_executor->sent<GetOperationState>().isEmpty());
}

void ServerOperationTest::faultHalfWay_isTheServersError()
{
    OperationState faulted{.status = OperationState::Status::Faulted};
    faulted.fault = Error::of(ErrorKind::Rejected, u"At 7:3"_s);
    answerStates({running(3), GetOperationState::Answer(faulted)});
    const auto operation = begin();
    QCOMPARE(waitFor(operation->completion()).error().message, u"At 7:3"_s);
    QCOMPARE(operation->state().processed, 3);
    QCOMPARE(operation->state().status, OperationState::Status::Faulted);
}

void ServerOperationTest::killedByAnother_saysHowFarItWas()
{
    answerStates({running(3), ended(OperationState::Status::Canceled)});
    const auto operation = begin();
    const auto killed = waitFor(operation->completion());
    QCOMPARE(killed.error().kind, ErrorKind::Canceled);
    QVERIFY2(killed.error().message.contains(u"3 of 9"), qPrintable(killed.error().message));
    QVERIFY(!killed.error().isRetryable()); // three would be patched twice
    QCOMPARE(kills(), 0);
}

void ServerOperationTest::kill_isAskedOfTheServer_andAwaited()
{
    const auto operation = begin();
    QTRY_COMPARE(operation->state().processed, 3);
    QVERIFY(waitFor(operation->kill()));
    QCOMPARE(kills(), 1);
    QVERIFY(!operation->completion().isFinished());
    QCOMPARE(operation->kill().resultCount(), 1); // the second one is refused at once
    answerStates({ended(OperationState::Status::Canceled)});
    QCOMPARE(waitFor(operation->completion()).error().kind, ErrorKind::Canceled);
}

void ServerOperationTest::kill_beforeItIsSent_beginsNothing()
{
    const auto operation = begin();
    const auto killed = operation->kill();
    QVERIFY(waitFor(killed));
    QCOMPARE(waitFor(operation->completion()).error().kind, ErrorKind::Canceled);
    QCOMPARE(begun(), 0);
    QCOMPARE(kills(), 0);
}

void ServerOperationTest::kill_whileItBegins_isSentBehind()
{
    m_executor->hold<PatchByQuery>();
    const auto operation = begin();
    QTRY_COMPARE(m_executor->heldCount<PatchByQuery>(), 1);
    const auto killed = operation->kill();
    QCOMPARE(kills(), 0);
    m_executor->answerHeld<PatchByQuery>(Done{});
    QVERIFY(waitFor(killed));
    QCOMPARE(kills(), 1);
    answerStates({ended(OperationState::Status::Canceled)});
    QCOMPARE(waitFor(operation->completion()).error().kind, ErrorKind::Canceled);
}

void ServerOperationTest::kill_refused_leavesItRunning()
{
    m_executor->onCommand<KillOperation>(
        [](const KillOperation &) -> Result<Done> { return Error::of(ErrorKind::Unauthorized, u"no"_s); });
    const auto operation = begin();
    QTRY_COMPARE(operation->state().processed, 3);
    QCOMPARE(waitFor(operation->kill()).error().kind, ErrorKind::Unauthorized);
    QCOMPARE(waitFor(operation->kill()).error().kind, ErrorKind::Unauthorized); // it can be tried again
    answerStates({ended(OperationState::Status::Completed)});
    QVERIFY(waitFor(operation->completion()));
}

void ServerOperationTest::kill_afterTheEnd_isMisuse()
{
    answerStates({ended(OperationState::Status::Completed)});
    const auto operation = begin();
    QVERIFY(waitFor(operation->completion()));
    QCOMPARE(waitFor(operation->kill()).error().kind, ErrorKind::Misuse);
    QCOMPARE(kills(), 0);
}

void ServerOperationTest::lostReply_known_goesOn()
{
    m_executor->onCommand<PatchByQuery>([this](const PatchByQuery &) -> Result<Done> { return m_lost; });
    answerStates({GetOperationState::Answer(), running(3), ended(OperationState::Status::Completed)});
    const auto operation = begin();
    QVERIFY(waitFor(operation->completion()));
    QCOMPARE(begun(), 1);
}

void ServerOperationTest::lostReply_neverKnown_isUnknownAndNotSentAgain()
{
    m_executor->onCommand<PatchByQuery>([this](const PatchByQuery &) -> Result<Done> { return m_lost; });
    answerStates({GetOperationState::Answer()});
    const auto operation = begin();
    const auto unknown = waitFor(operation->completion());
    QCOMPARE(unknown.error().kind, ErrorKind::StateUnknown);
    QCOMPARE(begun(), 1);
    QVERIFY(m_executor->sent<GetOperationState>().size() > 1);
}

void ServerOperationTest::badStates_areAskedAgain_untilPatienceEnds()
{
    answerStates({running(3), Error::of(ErrorKind::BadReply, u"rubbish"_s)});
    const auto operation = begin();
    const auto unknown = waitFor(operation->completion());
    QCOMPARE(unknown.error().kind, ErrorKind::StateUnknown);
    QVERIFY(unknown.error().message.contains(u"rubbish"));
    QCOMPARE(begun(), 1);
}

void ServerOperationTest::badStateOnce_isForgiven()
{
    answerStates({running(3), Error::of(ErrorKind::Unreachable, u"gone"_s), running(4),
        ended(OperationState::Status::Completed)});
    const auto operation = begin();
    QVERIFY(waitFor(operation->completion()));
    QCOMPARE(operation->state().processed, 4);
}

void ServerOperationTest::forgottenByTheServer_isUnknown()
{
    answerStates({running(3), GetOperationState::Answer()});
    const auto operation = begin();
    const auto unknown = waitFor(operation->completion());
    QCOMPARE(unknown.error().kind, ErrorKind::StateUnknown);
    QVERIFY(unknown.error().message.contains(u"any more"));
}

void ServerOperationTest::dies_completionIsUnknown_andNothingIsKilled()
{
    auto operation = begin();
    const auto completion = operation->completion();
    QTRY_COMPARE(operation->state().processed, 3);
    operation.reset();
    QCOMPARE(waitFor(completion).error().kind, ErrorKind::StateUnknown);
    QCOMPARE(kills(), 0);
}

void ServerOperationTest::executorDies_completionIsUnknown_data()
{
    QTest::addColumn<bool>("isBegun");
    QTest::newRow("before the server has answered") << false;
    QTest::newRow("while it runs") << true;
}

void ServerOperationTest::executorDies_completionIsUnknown()
{
    QFETCH(const bool, isBegun);
    if (!isBegun)
        m_executor->hold<PatchByQuery>();
    const auto operation = begin();
    QTRY_COMPARE(isBegun ? operation->state().processed : m_executor->heldCount<PatchByQuery>() * 3, 3);
    m_executor.reset();
    QCOMPARE(waitFor(operation->completion()).error().kind, ErrorKind::StateUnknown);
    QCOMPARE(waitFor(operation->kill()).error().kind, ErrorKind::Misuse);
}

QTEST_GUILESS_MAIN(ServerOperationTest)
#include "tst_serveroperation.moc"
