// SPDX-License-Identifier: GPL-3.0-or-later
#include "../codectesting.h"
#include "http/codec/batchcodec.h"
#include "http/codec/compareexchange/compareexchangecodec.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace Rookery;

class CompareExchangeCodecTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void encode_keys_areEncodedEach();
    void decode_oneMissing_isNull();
    void decode_several_keepsHolesAndNullValues();
    void decode_numbers_keepTheirLexemes();
    void decode_whatDoesNotFit_isABadReply_data();
    void decode_whatDoesNotFit_isABadReply();
    void decode_error_isTheServers();
    void encodeBatch_putAndDelete();
    void encodeBatch_value_isUntouched();
    void decodeBatch_serverAnswersDocumentsFirst_resultsAreInTheOrderOfTheCommands();
    void decodeBatch_resultOfAnotherKind_isABadReply();
    void decodeBatch_conflictOfAValue_namesNoDocument();
};

void CompareExchangeCodecTest::encode_keys_areEncodedEach()
{
    const HttpCall call = encode(GetCompareExchangeValues{{u"a/1"_s, u"b+c&d"_s}}, {});
    QCOMPARE(textOf(call), "GET /cmpxchg?key=a%2F1&key=b%2Bc%26d");
    QVERIFY(!call.isCacheable);
}

void CompareExchangeCodecTest::decode_oneMissing_isNull()
{
    const auto values = decode(GetCompareExchangeValues{{u"a"_s}}, replyOf(404, {}));
    QCOMPARE(values->size(), 1);
    QVERIFY(!values->first());
}

void CompareExchangeCodecTest::decode_several_keepsHolesAndNullValues()
{
    const auto values = decode(GetCompareExchangeValues{{u"a"_s, u"b"_s, u"c"_s}},
        okReply(R"({"Results":[{"Key":"a","Value":{"Object":"x"},"Index":7},{"Key":"b","Value":null,"Index":-1},)"
                R"({"Key":"c","Value":{"Object":null},"Index":9007199254740993}]})"));
    QCOMPARE(values->size(), 3);
    QCOMPARE(values->at(0)->key, u"a"_s);
    QCOMPARE(values->at(0)->value.toString(), u"x"_s);
    QCOMPARE(values->at(0)->index, 7);
    QVERIFY(!values->at(1));
    QVERIFY(values->at(2)->value.isNull());
    QCOMPARE(values->at(2)->index, 9007199254740993);
}

void CompareExchangeCodecTest::decode_numbers_keepTheirLexemes()
{
    const auto values = decode(GetCompareExchangeValues{{u"a"_s}},
        okReply(
            R"({"Results":[{"Key":"a","Value":{"Object":{"n":123456789012345678901234567890,"e":1.50}},"Index":7}]})"));
    QCOMPARE(values->first()->value.toJson(), R"({"n":123456789012345678901234567890,"e":1.50})");
}

void CompareExchangeCodecTest::decode_whatDoesNotFit_isABadReply_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::newRow("too few") << QByteArray(R"({"Results":[]})");
    QTest::newRow("too many") << QByteArray(R"({"Results":[{"Value":null},{"Value":null}]})");
    QTest::newRow("no list") << QByteArray("{}");
    QTest::newRow("a value without Object") << QByteArray(R"({"Results":[{"Key":"a","Value":{},"Index":7}]})");
    QTest::newRow("no index") << QByteArray(R"({"Results":[{"Key":"a","Value":{"Object":1}}]})");
    QTest::newRow("cut short") << QByteArray(R"({"Results":[)");
}

void CompareExchangeCodecTest::decode_whatDoesNotFit_isABadReply()
{
    QFETCH(QByteArray, body);
    QCOMPARE(decode(GetCompareExchangeValues{{u"a"_s}}, okReply(body)).error().kind, ErrorKind::BadReply);
}

void CompareExchangeCodecTest::decode_error_isTheServers()
{
    const auto failed = decode(GetCompareExchangeValues{{u"a"_s}},
        replyOf(500, R"({"Type":"Raven.Client.Exceptions.CompareExchangeKeyTooBigException","Message":"m"})"));
    QCOMPARE(failed.error().kind, ErrorKind::Rejected);
    QCOMPARE(failed.error().type, u"CompareExchangeKeyTooBigException"_s);
}

void CompareExchangeCodecTest::encodeBatch_putAndDelete()
{
    const ExecuteClusterTransaction command{
        {PutCompareExchange{u"k\"1"_s, 0, Json::Value::fromBool(true)}, DeleteCompareExchange{u"k2"_s, 35}}, u"g"_s,
        {}};
    QCOMPARE(textOf(encode(command, {})),
        "POST /bulk_docs?raft-request-id=g\n"
        R"({"Commands":[{"Id":"k\"1","Index":0,"Document":{"Object":true},"Type":"CompareExchangePUT"},)"
        R"({"Id":"k2","Index":35,"Type":"CompareExchangeDELETE"}],"TransactionMode":"ClusterWide"})");
}

void CompareExchangeCodecTest::encodeBatch_value_isUntouched()
{
    const QByteArray value = R"({"n":123456789012345678901234567890, "e":1.50,"é":"\/\u00e9😀","b":-0})";
    const ExecuteClusterTransaction command{{PutCompareExchange{u"k"_s, 7, *Json::parse(value)}}, u"g"_s, {}};
    QVERIFY(encode(command, {}).body.contains(R"("Document":{"Object":)" + value + '}'));
}

void CompareExchangeCodecTest::decodeBatch_serverAnswersDocumentsFirst_resultsAreInTheOrderOfTheCommands()
{
    const ExecuteClusterTransaction command{
        {PutDocument{u"d/1"_s, {}, {}, Json::Value::emptyObject()}, PutCompareExchange{u"k1"_s, 0, {}},
            DeleteCompareExchange{u"k2"_s, 5}, DeleteDocument{u"d/2"_s, {}, {}}},
        u"g"_s, {}};
    const auto answer = decode(command,
        replyOf(201,
            R"({"Results":[{"Type":"PUT","@id":"d/1"},{"Type":"DELETE","Id":"d/2"},)"
            R"({"Type":"CompareExchangePUT","Key":"k1","Index":42},)"
            R"({"Type":"CompareExchangeDELETE","Key":"k2","Index":42}],"TransactionIndex":42})"));
    QVERIFY(answer);
    QCOMPARE(answer->results.size(), 4);
    QCOMPARE(std::get<PutResult>(answer->results.at(0)).id, u"d/1"_s);
    QCOMPARE(std::get<CompareExchangeResult>(answer->results.at(1)).key, u"k1"_s);
    QCOMPARE(std::get<CompareExchangeResult>(answer->results.at(1)).index, 42);
    QCOMPARE(std::get<CompareExchangeResult>(answer->results.at(2)).key, u"k2"_s);
    QCOMPARE(std::get<DeleteResult>(answer->results.at(3)).id, u"d/2"_s);
}

void CompareExchangeCodecTest::decodeBatch_resultOfAnotherKind_isABadReply()
{
    const ExecuteClusterTransaction command{{DeleteCompareExchange{u"k"_s, 5}}, u"g"_s, {}};
    const auto answer = decode(command,
        replyOf(201, R"({"Results":[{"Type":"CompareExchangePUT","Key":"k","Index":6}],"TransactionIndex":6})"));
    QCOMPARE(answer.error().kind, ErrorKind::BadReply);
}

void CompareExchangeCodecTest::decodeBatch_conflictOfAValue_namesNoDocument()
{
    const ExecuteClusterTransaction command{{PutCompareExchange{u"k1"_s, 0, {}}}, u"g"_s, {}};
    const auto answer = decode(command,
        replyOf(409,
            R"({"Type":"Raven.Client.Exceptions.ClusterTransactionConcurrencyException","Message":"key 'k1'",)"
            R"("ConcurrencyViolations":[{"Type":"CompareExchange","Id":"k1","Expected":0,"Actual":35}]})"));
    QCOMPARE(answer.error().kind, ErrorKind::Conflict);
    QCOMPARE(answer.error().type, u"ClusterTransactionConcurrencyException"_s);
    QCOMPARE(answer.error().documentId, QString());
}

QTEST_GUILESS_MAIN(CompareExchangeCodecTest)
#include "tst_compareexchangecodec.moc"
