// SPDX-License-Identifier: GPL-3.0-or-later
#include "codectesting.h"
#include "http/codec/batchcodec.h"
#include "http/codec/codecs.h"
#include "model/serverspelling.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace Rookery;

class BatchCodecTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void encode_putAndDelete();
    void encode_expectedChangeVectors();
    void encode_documentBytes_areUntouched();
    void encode_ids_areQuoted();
    void encode_clusterWide_namesTheModeLast();
    void encode_noCommands_isAnEmptyList();
    void decode_results_inTheOrderOfTheCommands();
    void decode_clusterWide_hasTheTransactionIndex();
    void decode_conflict_hasItsFacts();
    void decode_clusterConflict_namesTheDocument();
    void decode_errorOfASingleCommand_namesItsDocument();
    void decode_resultsThatDoNotFit_areABadReply_data();
    void decode_resultsThatDoNotFit_areABadReply();
    void decodeJob_lostOrUnreadableAnswer_isStateUnknown_data();
    void decodeJob_lostOrUnreadableAnswer_isStateUnknown();
    void rawAstral_data();
    void rawAstral();
};

namespace {

Json::Value json(const QByteArray &text)
{
    return *Json::parse(text);
}

const auto onePut = [] {
    return ExecuteBatch{{PutDocument{.id = u"a"_s, .expected = {}, .originalChangeVector = {}, .json = json("{}")}}};
};

} // namespace

void BatchCodecTest::encode_putAndDelete()
{
    const ExecuteBatch command{{
        PutDocument{u"b/1"_s, {}, {}, json(R"({"a":1})")},
        DeleteDocument{u"b/2"_s, {}, {}},
    }};
    QCOMPARE(textOf(encode(command, {})),
        "POST /bulk_docs\n"
        R"({"Commands":[{"Id":"b/1","ChangeVector":null,"Document":{"a":1},"Type":"PUT"},)"
        R"({"Id":"b/2","ChangeVector":null,"Type":"DELETE"}]})");
}

void BatchCodecTest::encode_expectedChangeVectors()
{
    const ExecuteBatch command{{
        PutDocument{u"a"_s, u""_s, {}, json("{}")},
        PutDocument{u"b"_s, u"A:1-x, RAFT:2"_s, u"A:0"_s, json("{}")},
        DeleteDocument{u"c"_s, u"A:3"_s, u"A:2"_s},
    }};
    QCOMPARE(encode(command, {}).body,
        R"({"Commands":[{"Id":"a","ChangeVector":"","Document":{},"Type":"PUT"},)"
        R"({"Id":"b","ChangeVector":"A:1-x, RAFT:2","OriginalChangeVector":"A:0","Document":{},"Type":"PUT"},)"
        R"({"Id":"c","ChangeVector":"A:3","OriginalChangeVector":"A:2","Type":"DELETE"}]})");
}

void BatchCodecTest::encode_documentBytes_areUntouched()
{
    const QByteArray document = R"({"z":1.10, "b":1e400,"é":"\/\u00e9😀","b":-0})";
    const ExecuteBatch command{{PutDocument{u"a"_s, {}, {}, json(document)}}};
    QVERIFY(encode(command, {}).body.contains(document));
}

void BatchCodecTest::encode_ids_areQuoted()
{
    const ExecuteBatch command{{DeleteDocument{u"\"\\/😀\n"_s, {}, {}}}};
    QVERIFY(encode(command, {}).body.contains("\"Id\":\"\\\"\\\\/😀\\n\""));
}

void BatchCodecTest::encode_clusterWide_namesTheModeLast()
{
    ExecuteClusterTransaction command{{DeleteDocument{u"a"_s, {}, {}}}, u"guid-1"_s, {}};
    QCOMPARE(textOf(encode(command, {})),
        "POST /bulk_docs?raft-request-id=guid-1\n"
        R"({"Commands":[{"Id":"a","ChangeVector":null,"Type":"DELETE"}],"TransactionMode":"ClusterWide"})");
    command.disableAtomicDocumentWrites = true;
    QCOMPARE(encode(command, {}).query, "disableAtomicDocumentWrites=true&raft-request-id=guid-1");
    command.disableAtomicDocumentWrites = false;
    QCOMPARE(encode(command, {}).query, "disableAtomicDocumentWrites=false&raft-request-id=guid-1");
}

void BatchCodecTest::encode_noCommands_isAnEmptyList()
{
    QCOMPARE(encode(ExecuteBatch{}, {}).body, R"({"Commands":[]})");
    QVERIFY(decode(ExecuteBatch{}, replyOf(201, R"({"Results":[]})"))->results.isEmpty());
}

void BatchCodecTest::decode_results_inTheOrderOfTheCommands()
{
    const ExecuteBatch command{{
        PutDocument{u"b|"_s, {}, {}, json("{}")},
        DeleteDocument{u"b/2"_s, {}, {}},
        DeleteDocument{u"b/3"_s, {}, {}},
    }};
    const auto answer = decode(command,
        replyOf(201,
            R"({"Results":[{"Type":"PUT","@id":"b/1","@collection":"@empty","@change-vector":"A:30","@last-modified":"2026","@flags":"HasRevisions"},)"
            R"({"Id":"b/2","Type":"DELETE","Deleted":true,"ChangeVector":null},{"Id":"b/3","Type":"DELETE","Deleted":false}]})"));
    QVERIFY(answer);
    const auto put = std::get<PutResult>(answer->results[0]);
    QCOMPARE(put.id, u"b/1"_s);
    QCOMPARE(put.collection, u"@empty"_s);
    QCOMPARE(put.changeVector, u"A:30"_s);
    QCOMPARE(put.lastModified, u"2026"_s);
    QCOMPARE(put.flags, u"HasRevisions"_s);
    QVERIFY(std::get<DeleteResult>(answer->results[1]).wasDeleted);
    QVERIFY(!std::get<DeleteResult>(answer->results[2]).wasDeleted);
    QCOMPARE(answer->transactionIndex, 0);
}

void BatchCodecTest::decode_clusterWide_hasTheTransactionIndex()
{
    const ExecuteClusterTransaction command{{DeleteDocument{u"cw"_s, {}, {}}}, u"guid"_s, {}};
    const auto answer = decode(command,
        replyOf(201,
            R"({"Results":[{"Type":"DELETE","@last-modified":"2026","Id":"cw","@change-vector":"RAFT:2"}],"TransactionIndex":4611686018427387905})"));
    QCOMPARE(answer->transactionIndex, 4611686018427387905);
    QCOMPARE(std::get<DeleteResult>(answer->results[0]).changeVector, u"RAFT:2"_s);
    QVERIFY(std::get<DeleteResult>(answer->results[0]).wasDeleted);
}

void BatchCodecTest::decode_conflict_hasItsFacts()
{
    const auto answer = decode(onePut(),
        replyOf(409,
            R"({"Url":"/x","Type":"Raven.Client.Exceptions.ConcurrencyException","Message":"Document users/1 has change vector A:1","Error":"stack","Id":"users/1","ExpectedChangeVector":"A:99","ActualChangeVector":"A:1"})"));
    QCOMPARE(answer.error().kind, ErrorKind::Conflict);
    QCOMPARE(answer.error().type, u"ConcurrencyException"_s);
    QCOMPARE(answer.error().documentId, u"users/1"_s);
    QCOMPARE(answer.error().expectedChangeVector, u"A:99"_s);
    QCOMPARE(answer.error().actualChangeVector, u"A:1"_s);
}

void BatchCodecTest::decode_clusterConflict_namesTheDocument()
{
    const auto answer = decode(onePut(),
        replyOf(409,
            R"({"Type":"Raven.Client.Exceptions.ClusterTransactionConcurrencyException","Message":"m","Id":null,"ExpectedChangeVector":null,"ActualChangeVector":null,"ConcurrencyViolations":[{"Type":"CompareExchange","Id":"rvn-atomic/cw/1","Expected":0,"Actual":35}]})"));
    QCOMPARE(answer.error().type, u"ClusterTransactionConcurrencyException"_s);
    QCOMPARE(answer.error().documentId, u"cw/1"_s);
    QVERIFY(!answer.error().expectedChangeVector);
}

void BatchCodecTest::decode_errorOfASingleCommand_namesItsDocument()
{
    const auto answer = decode(onePut(), replyOf(500, R"({"Type":"System.InvalidOperationException","Message":"m"})"));
    QCOMPARE(answer.error().kind, ErrorKind::Rejected);
    QCOMPARE(answer.error().documentId, u"a"_s);
}

void BatchCodecTest::decode_resultsThatDoNotFit_areABadReply_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::newRow("too few") << QByteArray(R"({"Results":[]})");
    QTest::newRow("too many") << QByteArray(R"({"Results":[{"Type":"PUT"},{"Type":"PUT"}]})");
    QTest::newRow("of another kind") << QByteArray(R"({"Results":[{"Type":"DELETE"}]})");
    QTest::newRow("no list") << QByteArray(R"({"Results":{}})");
    QTest::newRow("no results") << QByteArray("{}");
    QTest::newRow("an array") << QByteArray("[]");
    QTest::newRow("cut short") << QByteArray(R"({"Results":[{"Type":"PUT")");
    QTest::newRow("nothing") << QByteArray();
}

void BatchCodecTest::decode_resultsThatDoNotFit_areABadReply()
{
    QFETCH(QByteArray, body);
    QCOMPARE(decode(onePut(), replyOf(201, body)).error().kind, ErrorKind::BadReply);
}

void BatchCodecTest::decodeJob_lostOrUnreadableAnswer_isStateUnknown_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<ErrorKind>("kind");
    QTest::newRow("done, unreadable") << 201 << QByteArray("{") << ErrorKind::StateUnknown;
    QTest::newRow("200 of something else") << 200 << QByteArray("<html>") << ErrorKind::StateUnknown;
    QTest::newRow("bad gateway") << 502 << QByteArray("<html>") << ErrorKind::StateUnknown;
    QTest::newRow("gateway timeout") << 504 << QByteArray() << ErrorKind::StateUnknown;
    QTest::newRow("request timeout") << 408 << QByteArray() << ErrorKind::StateUnknown;
    QTest::newRow("500 of something else") << 500 << QByteArray("<html>") << ErrorKind::StateUnknown;
    QTest::newRow("no backend") << 503 << QByteArray("<html>") << ErrorKind::Unavailable;
    QTest::newRow("404 of something else") << 404 << QByteArray("<html>") << ErrorKind::BadReply;
    QTest::newRow("redirect") << 302 << QByteArray() << ErrorKind::BadReply;
    QTest::newRow("refused") << 500 << QByteArray(R"({"Type":"System.Exception","Message":"m"})")
                             << ErrorKind::Rejected;
}

void BatchCodecTest::decodeJob_lostOrUnreadableAnswer_isStateUnknown()
{
    QFETCH(int, status);
    QFETCH(QByteArray, body);
    QFETCH(ErrorKind, kind);
    Job<ExecuteBatch> job(onePut());
    const auto pending = job.typedOperation.pending();
    codecOf(job.info.index).decode(job, replyOf(status, body));
    QCOMPARE(resultOf<BatchAnswer>(pending).error().kind, kind);
}

void BatchCodecTest::rawAstral_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("raw");
    QTest::newRow("nothing to do") << QByteArray(R"({"a":"b"})") << QByteArray(R"({"a":"b"})");
    QTest::newRow("a pair") << QByteArray(R"("x\ud83d\ude00y")") << QByteArray("\"x😀y\"");
    QTest::newRow("capitals, two pairs") << QByteArray(R"("\uD83D\uDE00\\\uD83D\uDE00")") << QByteArray("\"😀\\\\😀\"");
    QTest::newRow("an escaped backslash before it")
        << QByteArray(R"("\\ud83d\ude00")") << QByteArray(R"("\\ud83d\ude00")");
    QTest::newRow("lone halves") << QByteArray(R"("\ud83d \ude00\ud83d")") << QByteArray(R"("\ud83d \ude00\ud83d")");
    QTest::newRow("other escapes") << QByteArray(R"("\u00e9\n\"")") << QByteArray(R"("\u00e9\n\"")");
    QTest::newRow("a high half, then a pair") << QByteArray(R"("\ud83d\ud83d\ude00")") << QByteArray("\"\\ud83d😀\"");
}

void BatchCodecTest::rawAstral()
{
    QFETCH(QByteArray, text);
    QFETCH(QByteArray, raw);
    makeAstralCharactersRaw(text);
    QCOMPARE(text, raw);
}

QTEST_GUILESS_MAIN(BatchCodecTest)
#include "tst_batchcodec.moc"
