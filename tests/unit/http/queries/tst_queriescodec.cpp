// SPDX-License-Identifier: GPL-3.0-or-later
#include "../codectesting.h"
#include "http/codec/errors.h"
#include "http/codec/queries/queriescodec.h"

#include <QTest>

using namespace std::chrono_literals;
using namespace Qt::StringLiterals;
using namespace Rookery;

class QueriesCodecTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void query_encode_data();
    void query_encode();
    void query_hash_isOfTheWholeBody();
    void query_reply_isRead();
    void query_projections_areTold();
    void query_fromCache_hasNoDuration();
    void query_missingIndex_isNamed();
    void query_parseError_keepsPlaceAndSentence();
    void query_badReplies_areTold_data();
    void query_badReplies_areTold();
};

void QueriesCodecTest::query_encode_data()
{
    QTest::addColumn<QByteArray>("parameters");
    QTest::addColumn<int>("waitMs");
    QTest::addColumn<QByteArray>("body");
    const QByteArray query = R"({"Query":"from Users where n = \"é\"")";
    QTest::newRow("alone") << QByteArray() << 0 << query + "}";
    QTest::newRow("lexemes stay") << QByteArray(R"({"p":1.10,"q":123456789012345678901234567890})") << 0
                                  << query + R"(,"QueryParameters":{"p":1.10,"q":123456789012345678901234567890}})";
    QTest::newRow("wait") << QByteArray() << 15250
                          << query
            + R"(,"WaitForNonStaleResults":true,"WaitForNonStaleResultsTimeout":"00:00:15.250"})";
    QTest::newRow("long wait") << QByteArray() << 90061001
                               << query
            + R"(,"WaitForNonStaleResults":true,"WaitForNonStaleResultsTimeout":"1.01:01:01.001"})";
}

void QueriesCodecTest::query_encode()
{
    QFETCH(QByteArray, parameters);
    QFETCH(int, waitMs);
    QueryDocuments command{u"from Users where n = \"é\""_s};
    if (!parameters.isEmpty())
        command.parameters = Json::parse(parameters).value();
    if (waitMs > 0)
        command.waitForNonStale = std::chrono::milliseconds(waitMs);
    const HttpCall call = encode(command, {});
    QCOMPARE(call.method, HttpMethod::Post);
    QCOMPARE(call.path, "/queries"_ba);
    QVERIFY(call.isCacheable);
    QTEST(call.body, "body");
}

void QueriesCodecTest::query_hash_isOfTheWholeBody()
{
    QueryDocuments command{u"from Users"_s};
    const QByteArray plain = encode(command, {}).query;
    QVERIFY(plain.startsWith("queryHash="));
    QCOMPARE(encode(command, {}).query, plain);
    command.start = 0;
    const QByteArray paged = encode(command, {}).query;
    QVERIFY(paged != plain);
    command.pageSize = 5;
    QVERIFY(encode(command, {}).query != paged);
}

void QueriesCodecTest::query_reply_isRead()
{
    const auto answer = decode(QueryDocuments{u"from Users"_s},
        okReply(
            R"({"TotalResults":-1,"DurationInMs":10,"IncludedPaths":["c"],"IndexName":"collection/Users","Results":[)"
            R"({"n":1.10,"@metadata":{"@collection":"Users","@change-vector":"A:1","@id":"users/1"}}],"Includes":{)"
            R"("c/1":{"@metadata":{"@id":"c/1","@change-vector":"A:2"}},"c/2":null},"IsStale":true,)"
            R"("ResultEtag":-9007199254740993,"NodeTag":"A"})"));
    QVERIFY(answer);
    QCOMPARE(answer->results.size(), 1);
    QCOMPARE(answer->results.first().document.id, u"users/1"_s);
    QCOMPARE(answer->results.first().document.changeVector, u"A:1"_s);
    QCOMPARE(answer->results.first().document.json.member(u"n")->lexeme(), "1.10"_ba);
    QVERIFY(!answer->results.first().isProjection);
    QCOMPARE(answer->includes.size(), 1);
    QCOMPARE(answer->includedPaths, QStringList{u"c"_s});
    QCOMPARE(answer->totalResults, -1);
    QVERIFY(answer->isStale);
    QCOMPARE(answer->indexName, u"collection/Users"_s);
    QCOMPARE(answer->durationInMs, 10);
    QCOMPARE(answer->resultEtag, -9007199254740993);
}

void QueriesCodecTest::query_projections_areTold()
{
    const auto answer = decode(QueryDocuments{u"q"_s},
        okReply(
            R"({"Results":[{"n":1,"@metadata":{"@projection":true,"@id":"users/1","@change-vector":"A:1"}},)"
            R"({"Count":1,"@metadata":{"@projection":true,"@change-vector":null}},{"x":1},null],"IncludedPaths":null})"));
    QVERIFY(answer);
    QCOMPARE(answer->results.size(), 3);
    for (const QueryResult &result : answer->results)
        QVERIFY(result.isProjection);
    QCOMPARE(answer->results.first().document.id, u"users/1"_s);
    QVERIFY(answer->results.last().document.id.isEmpty());
    QVERIFY(answer->includedPaths.isEmpty());
}

void QueriesCodecTest::query_fromCache_hasNoDuration()
{
    HttpReply reply = okReply(R"({"Results":[],"DurationInMs":10})");
    reply.isFromCache = true;
    QCOMPARE(decode(QueryDocuments{u"q"_s}, reply)->durationInMs, -1);
}

void QueriesCodecTest::query_missingIndex_isNamed()
{
    const auto answer = decode(QueryDocuments{u"from index 'Nope'"_s}, replyOf(404, ""));
    QVERIFY(!answer);
    QCOMPARE(answer.error().kind, ErrorKind::Rejected);
    QCOMPARE(answer.error().exceptionName(), u"IndexDoesNotExistException"_s);
    QVERIFY(answer.error().message.contains(u"from index 'Nope'"_s));
    const auto gone = decode(QueryDocuments{u"q"_s}, replyOf(404, "", {{"Database-Missing", "X"}}));
    QCOMPARE(gone.error().kind, ErrorKind::DatabaseMissing);
}

void QueriesCodecTest::query_parseError_keepsPlaceAndSentence()
{
    const auto answer = decode(QueryDocuments{u"frm x"_s},
        replyOf(500,
            R"({"Url":"/databases/X/queries","Type":"Raven.Server.Documents.Queries.Parser.QueryParser+ParseException",)"
            R"("Message":"1:1 Expected FROM clause but got: frm\nQuery: \nfrm x","Error":"..."})"));
    QVERIFY(!answer);
    QCOMPARE(answer.error().kind, ErrorKind::Rejected);
    QCOMPARE(answer.error().exceptionName(), u"RavenException"_s);
    QVERIFY(answer.error().message.startsWith(u"1:1 Expected FROM clause but got: frm"_s));
}

void QueriesCodecTest::query_badReplies_areTold_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::newRow("no JSON") << "<html>"_ba;
    QTest::newRow("cut") << R"({"Results":[{)"_ba;
    QTest::newRow("no results") << R"({"TotalResults":1})"_ba;
    QTest::newRow("results no list") << R"({"Results":{}})"_ba;
    QTest::newRow("result no object") << R"({"Results":[5]})"_ba;
    QTest::newRow("include without id") << R"({"Results":[],"Includes":{"a":{}}})"_ba;
}

void QueriesCodecTest::query_badReplies_areTold()
{
    QFETCH(QByteArray, body);
    const auto answer = decode(QueryDocuments{u"q"_s}, okReply(body));
    QVERIFY(!answer);
    QCOMPARE(answer.error().kind, ErrorKind::BadReply);
}

QTEST_GUILESS_MAIN(QueriesCodecTest)
#include "tst_queriescodec.moc"
