// SPDX-License-Identifier: GPL-3.0-or-later
#include "../codectesting.h"
#include "http/codec/bulkinsert/bulkinsertcodec.h"
#include "http/codec/operations/operationscodec.h"
#include "support/jsontext.h"

#include <QTest>

using namespace std::chrono_literals;
using namespace Qt::StringLiterals;
using namespace Rookery;
using namespace Rookery::Testing;

class OperationsCodecTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void encode_patch_nestsItsQuery();
    void encode_delete_hasItFlat();
    void encode_stateAndKill_goToTheNodeOfTheNumber();
    void begun_underAnotherNumber_isABadReply_data();
    void begun_underAnotherNumber_isABadReply();
    void begun_rejected_namesThePlaceInTheQuery();
    void id_rubbish_isABadReply_data();
    void id_rubbish_isABadReply();
    void state_progress_isReadAsItGoes();
    void state_completed_hasDetails();
    void state_faulted_isTheServersSentence();
    void state_faultedWithoutAReason_isAnErrorAllTheSame_data();
    void state_faultedWithoutAReason_isAnErrorAllTheSame();
    void state_rubbish_isABadReply_data();
    void state_rubbish_isABadReply();
    void state_unknown_isNone();
};

void OperationsCodecTest::encode_patch_nestsItsQuery()
{
    const QueryOperationOptions options{true, 5s, 100, true};
    const HttpCall call = encode(PatchByQuery{{7, u"B"_s}, u"from As update { this.x = args.x }"_s,
                                     json(R"({"x":1.10,"y":"\uD83D\uDE00"})"), options},
        {});
    QCOMPARE(textOf(call),
        QByteArray("PATCH /queries?operationId=7&allowStale=true&staleTimeout=00:00:05.000&maxOpsPerSec=100"
                   "&details=true\n")
            + R"({"Query":{"Query":"from As update { this.x = args.x }","QueryParameters":{"x":1.10,"y":")"
            + "\xF0\x9F\x98\x80" + R"("}}})");
    QCOMPARE(call.nodeTag, u"B"_s);
}

void OperationsCodecTest::encode_delete_hasItFlat()
{
    const HttpCall call = encode(DeleteByQuery{{7}, u"from As"_s}, {});
    QCOMPARE(textOf(call), QByteArray("DELETE /queries?operationId=7&allowStale=false\n") + R"({"Query":"from As"})");
    QVERIFY(call.nodeTag.isEmpty());
}

void OperationsCodecTest::encode_stateAndKill_goToTheNodeOfTheNumber()
{
    const HttpCall state = encode(GetOperationState{{7, u"B"_s}}, {});
    QCOMPARE(textOf(state), "GET /operations/state?id=7");
    QCOMPARE(state.nodeTag, u"B"_s);
    QVERIFY(!state.isCacheable);
    const HttpCall kill = encode(KillOperation{{7, u"B"_s}}, {});
    QCOMPARE(textOf(kill), "POST /operations/kill?id=7\n{}");
    QCOMPARE(kill.nodeTag, u"B"_s);
}

void OperationsCodecTest::begun_underAnotherNumber_isABadReply_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::newRow("another number") << R"({"OperationId":8})"_ba;
    QTest::newRow("none") << "{}"_ba;
    QTest::newRow("no JSON") << "<html>"_ba;
    QTest::newRow("nothing") << ""_ba;
}

void OperationsCodecTest::begun_underAnotherNumber_isABadReply()
{
    QFETCH(const QByteArray, body);
    QCOMPARE(decode(PatchByQuery{{7}, u"q"_s}, okReply(body)).error().kind, ErrorKind::BadReply);
    QVERIFY(decode(PatchByQuery{{7}, u"q"_s}, okReply(R"({"OperationId":7,"OperationNodeTag":"A"})")));
}

void OperationsCodecTest::begun_rejected_namesThePlaceInTheQuery()
{
    const auto answer = decode(DeleteByQuery{{7}, u"frm As"_s},
        replyOf(500, R"({"Type":"Raven.Server.X","Message":"1:1 Expected FROM clause but got: frm","Error":"e"})"));
    QCOMPARE(answer.error().kind, ErrorKind::Rejected);
    QCOMPARE(answer.error().position->column, 1);
}

void OperationsCodecTest::id_rubbish_isABadReply_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::newRow("none") << "{}"_ba;
    QTest::newRow("a text") << R"({"Id":"1"})"_ba;
    QTest::newRow("0") << R"({"Id":0})"_ba;
}

void OperationsCodecTest::id_rubbish_isABadReply()
{
    QFETCH(const QByteArray, body);
    QCOMPARE(decode(NextOperationId{}, okReply(body)).error().kind, ErrorKind::BadReply);
    QCOMPARE(decode(NextOperationId{}, okReply(R"({"Id":3,"NodeTag":"B"})")).value(), (OperationId{3, u"B"_s}));
}

void OperationsCodecTest::state_progress_isReadAsItGoes()
{
    const auto state = decode(GetOperationState{{7}},
        okReply(R"({"Progress":{"$type":"x","Processed":294,"Total":3000},"Result":null,"Status":"InProgress"})"));
    QCOMPARE((*state)->status, OperationState::Status::InProgress);
    QCOMPARE((*state)->processed, 294);
    QCOMPARE((*state)->total, 3000);
    QCOMPARE((*decode(GetOperationState{{7}}, okReply(R"({"Progress":null,"Status":"Canceled"})")))->status,
        OperationState::Status::Canceled);
}

void OperationsCodecTest::state_completed_hasDetails()
{
    const auto state = decode(GetOperationState{{7}},
        okReply(R"({"Result":{"Total":2,"Details":[{"Id":"a","Status":"Patched"},7,{"Id":"b","Etag":3}]},)"
                R"("Status":"Completed"})"));
    QCOMPARE((*state)->result.total, 2);
    QCOMPARE((*state)->result.details.size(), 2);
    QCOMPARE((*state)->result.details.first().status, u"Patched"_s);
    QCOMPARE((*state)->result.details.last().id, u"b"_s);
}

void OperationsCodecTest::state_faulted_isTheServersSentence()
{
    const auto state = decode(GetOperationState{{7}},
        okReply(
            R"({"Result":{"Type":"Raven.Client.Exceptions.Documents.Patching.JavaScriptException","Message":"At 7:3",)"
            R"("Error":"e","StatusCode":500},"Status":"Faulted"})"));
    QCOMPARE((*state)->fault->kind, ErrorKind::Rejected);
    QCOMPARE((*state)->fault->exceptionName(), u"JavaScriptException"_s);
    QCOMPARE((*state)->fault->message, u"At 7:3"_s);
}

void OperationsCodecTest::state_faultedWithoutAReason_isAnErrorAllTheSame_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::newRow("no result") << R"({"Status":"Faulted"})"_ba;
    QTest::newRow("null") << R"({"Result":null,"Status":"Faulted"})"_ba;
    QTest::newRow("a text") << R"({"Result":"no","Status":"Faulted"})"_ba;
    QTest::newRow("a status of no error") << R"({"Result":{"StatusCode":200},"Status":"Faulted"})"_ba;
    QTest::newRow("a status that is none") << R"({"Result":{"StatusCode":99999999999},"Status":"Faulted"})"_ba;
}

void OperationsCodecTest::state_faultedWithoutAReason_isAnErrorAllTheSame()
{
    QFETCH(const QByteArray, body);
    const auto state = decode(GetOperationState{{7}}, okReply(body));
    QVERIFY(state && *state);
    QVERIFY((*state)->fault && !(*state)->fault->message.isEmpty());
}

void OperationsCodecTest::state_rubbish_isABadReply_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::newRow("no JSON") << "<html>"_ba;
    QTest::newRow("no status") << "{}"_ba;
    QTest::newRow("a status that there is not") << R"({"Status":"Sleeping"})"_ba;
    QTest::newRow("a status that is a number") << R"({"Status":1})"_ba;
    QTest::newRow("a list") << "[]"_ba;
}

void OperationsCodecTest::state_rubbish_isABadReply()
{
    QFETCH(const QByteArray, body);
    QCOMPARE(decode(GetOperationState{{7}}, okReply(body)).error().kind, ErrorKind::BadReply);
}

void OperationsCodecTest::state_unknown_isNone()
{
    const auto state = decode(GetOperationState{{7}}, replyOf(404, {}));
    QVERIFY(state && !*state);
}

QTEST_GUILESS_MAIN(OperationsCodecTest)
#include "tst_operationscodec.moc"
