// SPDX-License-Identifier: GPL-3.0-or-later
#include "commands/operations.h"
#include "commands/queries.h"
#include "http/httpexecutor.h"
#include "session/operations/serveroperation.h"
#include "support/contracttest.h"
#include "support/cuttingproxy.h"

#include <QSignalSpy>

using namespace std::chrono_literals;
using namespace Qt::StringLiterals;
using namespace Rookery;
using namespace Rookery::Testing;

/// Operations of a real server, and the sandbox's refusal.
class OperationsContract : public ContractTest
{
    Q_OBJECT

private Q_SLOTS:
    void sandbox_refusesByName_andDoesNothing();
    void patchByQuery_runsTheScriptOnAllThatIsFound();
    void patchByQuery_details_tellEachDocument();
    void deleteByQuery_deletesWhatIsFound();
    void script_thatFails_isTheServersSentence();
    void query_thatCannotBeRead_isRejectedAtItsPlace();
    void index_thatDoesNotExist_isRejected();
    void kill_stopsIt_andWhatWasDoneStays();
    void kill_byAnother_isSeen();
    void unknownOperation_hasNoState_andCannotBeKilled();
    void lostReply_isAskedAfter_andNotBegunAgain_data();
    void lostReply_isAskedAfter_andNotBegunAgain();

private:
    void fill(int count);
    qint64 countOf(const QString &rql);

    const OperationTimes m_times{50ms, 2s};
};

void OperationsContract::fill(int count)
{
    QList<BatchCommand> puts;
    for (int number = 0; number < count; ++number)
        puts.append(putOf(u"e/%1"_s.arg(number), R"({"n":1.10,"@metadata":{"@collection":"Es"}})"));
    VERIFY_RESULT(batch(std::move(puts)));
}

qint64 OperationsContract::countOf(const QString &rql)
{
    const auto found = ask(QueryDocuments{.query = rql, .pageSize = 0, .waitForNonStale = 15s});
    return found ? found->totalResults : -1;
}

void OperationsContract::sandbox_refusesByName_andDoesNothing()
{
    if (!fixture().isSandbox())
        return;
    fill(1);
    const QString refused = u"NotSupported NotSupportedException"_s;
    const auto patch
        = ServerOperation::patchByQuery(fixture().database(), u"from Es update { this.m = 1; }"_s, {}, {}, m_times);
    const auto answer = waitFor(patch->completion());
    QCOMPARE(outcomeOf(answer), refused);
    QVERIFY2(answer.error().message.contains(u"server would"), qPrintable(answer.error().message));
    const auto removal = ServerOperation::deleteByQuery(fixture().database(), u"from Es"_s, {}, {}, m_times);
    QCOMPARE(outcomeOf(waitFor(removal->completion())), refused);
    QCOMPARE(outcomeOf(ask(GetOperationState{{1}})), refused);
    QCOMPARE(outcomeOf(ask(KillOperation{{1}})), refused);
    QVERIFY(get(u"e/0"_s));
}

void OperationsContract::patchByQuery_runsTheScriptOnAllThatIsFound()
{
    if (fixture().isSandbox())
        return;
    fill(3);
    const auto operation = ServerOperation::patchByQuery(
        fixture().database(), u"from Es update { this.m = args.m; }"_s, json(R"({"m":"é \uD83D\uDE00"})"), {}, m_times);
    const auto done = waitFor(operation->completion());
    VERIFY_RESULT(done);
    QCOMPARE(done->total, 3);
    QCOMPARE(operation->state().status, OperationState::Status::Completed);
    QVERIFY(operation->id().number > 0);
    QVERIFY(get(u"e/2"_s)->json.toJson().startsWith("{\"n\":1.10,\"m\":\"é \xF0\x9F\x98\x80\""));
}

void OperationsContract::patchByQuery_details_tellEachDocument()
{
    if (fixture().isSandbox())
        return;
    fill(2);
    const QueryOperationOptions options{.staleTimeout = 15s, .maxOpsPerSecond = 1000, .retrieveDetails = true};
    const auto operation = ServerOperation::patchByQuery(
        fixture().database(), u"from Es where n > 0 update { this.m = 1; }"_s, {}, options, m_times);
    const auto done = waitFor(operation->completion());
    VERIFY_RESULT(done);
    QCOMPARE(done->details.size(), 2);
    QCOMPARE(done->details.first().status, u"Patched"_s);
    QVERIFY(done->details.first().id.startsWith(u"e/"));
}

void OperationsContract::deleteByQuery_deletesWhatIsFound()
{
    if (fixture().isSandbox())
        return;
    fill(3);
    const auto operation = ServerOperation::deleteByQuery(
        fixture().database(), u"from Es where id() = $id"_s, json(R"({"id":"e/1"})"), {}, m_times);
    const auto done = waitFor(operation->completion());
    VERIFY_RESULT(done);
    QCOMPARE(done->total, 1);
    QVERIFY(!get(u"e/1"_s));
    QVERIFY(get(u"e/0"_s));
}

void OperationsContract::script_thatFails_isTheServersSentence()
{
    if (fixture().isSandbox())
        return;
    fill(1);
    const auto operation
        = ServerOperation::patchByQuery(fixture().database(), u"from Es update { this.a.b.c = 1; }"_s, {}, {}, m_times);
    const auto failed = waitFor(operation->completion());
    QCOMPARE(outcomeOf(failed), u"Rejected JavaScriptException"_s);
    QVERIFY2(failed.error().message.contains(u"'e/0'"), qPrintable(failed.error().message));
    QCOMPARE(operation->state().status, OperationState::Status::Faulted);
}

void OperationsContract::query_thatCannotBeRead_isRejectedAtItsPlace()
{
    if (fixture().isSandbox())
        return;
    const auto operation = ServerOperation::patchByQuery(fixture().database(), u"from Es"_s, {}, {}, m_times);
    const auto failed = waitFor(operation->completion());
    QCOMPARE(outcomeOf(failed), u"Rejected RavenException"_s);
    QVERIFY(failed.error().message.contains(u"UPDATE"));
    const auto removal = ServerOperation::deleteByQuery(fixture().database(), u"from"_s, {}, {}, m_times);
    QCOMPARE(waitFor(removal->completion()).error().kind, ErrorKind::Rejected);
}

void OperationsContract::index_thatDoesNotExist_isRejected()
{
    if (fixture().isSandbox())
        return;
    const auto operation
        = ServerOperation::deleteByQuery(fixture().database(), u"from index 'Nope'"_s, {}, {}, m_times);
    QCOMPARE(outcomeOf(waitFor(operation->completion())), u"Rejected IndexDoesNotExistException"_s);
}

void OperationsContract::kill_stopsIt_andWhatWasDoneStays()
{
    if (fixture().isSandbox())
        return;
    fill(1000);
    const auto operation = ServerOperation::patchByQuery(
        fixture().database(), u"from Es update { this.m = 1; }"_s, {}, {.maxOpsPerSecond = 50}, m_times);
    QSignalSpy progress(operation.get(), &ServerOperation::progressed);
    QTRY_VERIFY_WITH_TIMEOUT(operation->state().processed > 0, 30000);
    QCOMPARE(operation->state().total, 1000);
    VERIFY_RESULT(waitFor(operation->kill()));
    const auto killed = waitFor(operation->completion());
    QCOMPARE(killed.error().kind, ErrorKind::Canceled);
    QVERIFY2(killed.error().message.contains(u" of 1000"), qPrintable(killed.error().message));
    const qint64 patched = countOf(u"from Es where m = 1"_s);
    QVERIFY(patched > 0 && patched < 1000);
    QVERIFY(!progress.isEmpty());
}

void OperationsContract::kill_byAnother_isSeen()
{
    if (fixture().isSandbox())
        return;
    fill(500);
    const auto operation
        = ServerOperation::deleteByQuery(fixture().database(), u"from Es"_s, {}, {.maxOpsPerSecond = 50}, m_times);
    QTRY_VERIFY_WITH_TIMEOUT(operation->state().total > 0, 30000);
    VERIFY_RESULT(ask(KillOperation{operation->id()}));
    QCOMPARE(waitFor(operation->completion()).error().kind, ErrorKind::Canceled);
    QVERIFY(countOf(u"from Es"_s) > 0);
}

void OperationsContract::unknownOperation_hasNoState_andCannotBeKilled()
{
    if (fixture().isSandbox())
        return;
    QVERIFY(!ask(GetOperationState{{777}}).value());
    QCOMPARE(ask(KillOperation{{777}}).error().kind, ErrorKind::Rejected);
}

void OperationsContract::lostReply_isAskedAfter_andNotBegunAgain_data()
{
    QTest::addColumn<Cut>("cut");
    QTest::addColumn<bool>("isBegun");
    QTest::newRow("after the server has begun") << Cut::AfterAnswer << true;
    QTest::newRow("in the middle of the answer") << Cut::InAnswer << true;
    QTest::newRow("before the server has it") << Cut::BeforeForwarding << false;
}

void OperationsContract::lostReply_isAskedAfter_andNotBegunAgain()
{
    if (fixture().isSandbox())
        return;
    QFETCH(const Cut, cut);
    QFETCH(const bool, isBegun);
    VERIFY_RESULT(batch({putOf(u"l/1"_s, R"({"n":1,"@metadata":{"@collection":"Ls"}})")}));
    CuttingProxy proxy{QUrl(qEnvironmentVariable("ROOKERY_TEST_SERVER"))};
    const auto executor = httpExecutors(HttpOptions{{proxy.url()}})(fixture().name());
    proxy.cutBatch(1, cut);
    const auto operation
        = ServerOperation::patchByQuery(*executor, u"from Ls update { this.n++; }"_s, {}, {}, {50ms, 500ms});
    const auto done = waitFor(operation->completion());
    QCOMPARE(done ? u"ok"_s : nameOf(done.error().kind), isBegun ? u"ok"_s : u"StateUnknown"_s);
    QCOMPARE(proxy.batches(), 1);
    QCOMPARE(get(u"l/1"_s)->json.member(u"n")->toInteger(), isBegun ? 2 : 1);
}

QTEST_GUILESS_MAIN(OperationsContract)
#include "tst_operationscontract.moc"
