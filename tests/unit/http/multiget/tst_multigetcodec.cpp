// SPDX-License-Identifier: GPL-3.0-or-later
#include "../codectesting.h"
#include "http/codec/documentscodec.h"
#include "http/codec/multiget/multigetcodec.h"
#include "http/codec/queries/queriescodec.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace Rookery;

class MultiGetCodecTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void encode_innerCalls_areThoseOfTheirCodecs();
    void encode_clusterWide_isSaidInside();
    void body_holdsEveryCall();
    void decode_everyKind_isRead();
    void decode_missing_isNothing();
    void decode_missingIndex_isNamed();
    void decode_innerError_keepsTheSentenceAndNamesTheRead_data();
    void decode_innerError_keepsTheSentenceAndNamesTheRead();
    void decode_badPart_isThatPartsAlone_data();
    void decode_badPart_isThatPartsAlone();
    void decode_badWhole_isOneError_data();
    void decode_badWhole_isOneError();
    void decode_outerError_isTheServers();
};

namespace {

const MultiGet three{{GetDocuments{{u"users/1"_s}}, QueryDocuments{u"from Users"_s}, GetDocumentsByPrefix{u"u/"_s}}};
const QByteArray user
    = R"({"Results":[{"n":1.10,"@metadata":{"@id":"users/1","@change-vector":"A:1"}}],"Includes":{}})";
const QByteArray failure
    = R"({"Url":"/x","Type":"Raven.Client.Exceptions.InvalidQueryException","Message":"no such thing","Error":"..."})";

/// One answer inside of a reply.
QByteArray part(int status, const QByteArray &result, const QByteArray &headers = "{}")
{
    return R"({"Result":)" + result + R"(,"StatusCode":)" + QByteArray::number(status) + R"(,"Headers":)" + headers
        + '}';
}

QByteArray whole(const QList<QByteArray> &parts)
{
    return R"({"Results":[)" + parts.join(',') + "]}";
}

template <typename T>
Result<T> answerAt(const Result<MultiGet::Answer> &answers, qsizetype index)
{
    return std::get<Result<T>>(answers->at(index));
}

} // namespace

void MultiGetCodecTest::encode_innerCalls_areThoseOfTheirCodecs()
{
    const HttpCall call = encode(three, {});
    QCOMPARE(textOf(call), "POST /multi_get"_ba);
    QVERIFY(!call.isCacheable); // its parts are
    QCOMPARE(call.inner.size(), 3);
    QCOMPARE(textOf(call.inner[0]), textOf(encode(GetDocuments{{u"users/1"_s}}, {})));
    QCOMPARE(textOf(call.inner[1]), textOf(encode(QueryDocuments{u"from Users"_s}, {})));
    QCOMPARE(textOf(call.inner[2]), textOf(encode(GetDocumentsByPrefix{u"u/"_s}, {})));
}

void MultiGetCodecTest::encode_clusterWide_isSaidInside()
{
    const HttpCall call = encode(three, {.transactionMode = TransactionMode::ClusterWide});
    QVERIFY(call.inner[0].query.contains("txMode=ClusterWide"));
}

void MultiGetCodecTest::body_holdsEveryCall()
{
    HttpCall load{.path = "/docs", .query = "id=%C3%A9%2F1", .headers = {{"If-None-Match", "\"A:1\""}}};
    HttpCall query{
        .method = HttpMethod::Post, .path = "/queries", .query = "queryHash=1", .body = R"({"Query":"é\n"})"};
    QCOMPARE(bodyOf({load, query}, "/databases/My%20Db"),
        R"({"Requests":[{"Url":"/databases/My%20Db/docs","Query":"?id=%C3%A9%2F1","Method":"GET",)"
        R"("Headers":{"If-None-Match":"\"A:1\""},"Content":null},{"Url":"/databases/My%20Db/queries",)"
        R"("Query":"?queryHash=1","Method":"POST","Headers":{},"Content":"{\"Query\":\"é\\n\"}"}]})"_ba);
}

void MultiGetCodecTest::decode_everyKind_isRead()
{
    const auto answers = decode(three,
        okReply(whole({part(200, user, R"({"ETag":"\"A:1\""})"),
            part(200, R"({"Results":[],"TotalResults":7,"Includes":{}})"), part(200, user)})));
    QVERIFY(answers);
    const auto loaded = answerAt<LoadedDocuments>(answers, 0);
    QCOMPARE(loaded->documents.first()->json.member(u"n")->lexeme(), "1.10"_ba);
    QCOMPARE(answerAt<QueryResults>(answers, 1)->totalResults, 7);
    QCOMPARE(answerAt<QList<Document>>(answers, 2)->first().id, u"users/1"_s);
}

void MultiGetCodecTest::decode_missing_isNothing()
{
    const auto answers = decode(MultiGet{{GetDocuments{{u"a"_s}}}}, okReply(whole({part(404, "null")})));
    QVERIFY(answers);
    QCOMPARE(answerAt<LoadedDocuments>(answers, 0)->documents.size(), 1);
    QVERIFY(!answerAt<LoadedDocuments>(answers, 0)->documents.first());
}

void MultiGetCodecTest::decode_missingIndex_isNamed()
{
    const auto answers
        = decode(MultiGet{{QueryDocuments{u"from index 'Nope'"_s}}}, okReply(whole({part(404, "null")})));
    QVERIFY(answers);
    const auto answer = answerAt<QueryResults>(answers, 0);
    QVERIFY(!answer);
    QCOMPARE(answer.error().exceptionName(), u"IndexDoesNotExistException"_s);
    QVERIFY(answer.error().message.contains(u"from index 'Nope'"_s));
}

void MultiGetCodecTest::decode_innerError_keepsTheSentenceAndNamesTheRead_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<ErrorKind>("kind");
    QTest::newRow("500") << 500 << ErrorKind::Rejected;
    QTest::newRow("400") << 400 << ErrorKind::Rejected;
    QTest::newRow("404 with words") << 404 << ErrorKind::Rejected;
}

void MultiGetCodecTest::decode_innerError_keepsTheSentenceAndNamesTheRead()
{
    QFETCH(int, status);
    QFETCH(ErrorKind, kind);
    const auto answers = decode(three, okReply(whole({part(status, failure), part(status, failure), part(200, user)})));
    QVERIFY(answers);
    const Error ofLoad = answerAt<LoadedDocuments>(answers, 0).error();
    QCOMPARE(ofLoad.kind, kind);
    QCOMPARE(ofLoad.exceptionName(), u"InvalidOperationException"_s);
    QCOMPARE(ofLoad.httpStatus, status);
    QCOMPARE(ofLoad.documentId, u"users/1"_s);
    QCOMPARE(ofLoad.message, u"Got an error from server about 'users/1': no such thing"_s);
    QCOMPARE(answerAt<QueryResults>(answers, 1).error().message,
        u"Got an error from server about 'from Users': no such thing"_s);
    QVERIFY(answerAt<QList<Document>>(answers, 2));
}

void MultiGetCodecTest::decode_badPart_isThatPartsAlone_data()
{
    QTest::addColumn<QByteArray>("bad");
    QTest::newRow("result no object") << part(200, "[1]");
    QTest::newRow("result a text") << part(200, R"("{}")");
    QTest::newRow("no result") << QByteArray(R"({"StatusCode":200})");
    QTest::newRow("empty") << part(200, "null");
    QTest::newRow("no documents") << part(200, "{}");
    QTest::newRow("documents of another shape") << part(200, R"({"Results":[5]})");
    QTest::newRow("304 to no condition") << part(304, "null");
    QTest::newRow("headers no object") << part(200, "1", "[]");
}

void MultiGetCodecTest::decode_badPart_isThatPartsAlone()
{
    QFETCH(QByteArray, bad);
    const MultiGet two{{GetDocuments{{u"a"_s}}, GetDocuments{{u"users/1"_s}}}};
    const auto answers = decode(two, okReply(whole({bad, part(200, user)})));
    QVERIFY(answers);
    QCOMPARE(answerAt<LoadedDocuments>(answers, 0).error().kind, ErrorKind::BadReply);
    QVERIFY(answerAt<LoadedDocuments>(answers, 1));
}

void MultiGetCodecTest::decode_badWhole_isOneError_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("no JSON") << "<html>"_ba;
    QTest::newRow("cut") << R"({"Results":[{"Result":{)"_ba;
    QTest::newRow("unroutable, as RavenDB writes it")
        << R"({"Results":[{"StatusCode":400"Result":{"Error":"There is no handler"}}]})"_ba;
    QTest::newRow("no results") << "{}"_ba;
    QTest::newRow("results no list") << R"({"Results":{}})"_ba;
    QTest::newRow("none") << whole({});
    QTest::newRow("too few") << whole({part(200, user), part(200, user)});
    QTest::newRow("too many") << whole({part(200, user), part(200, user), part(200, user), part(200, user)});
    QTest::newRow("one no object") << whole({part(200, user), "null", part(200, user)});
    QTest::newRow("one without a status") << whole({part(200, user), R"({"Result":{}})", part(200, user)});
    QTest::newRow("one with a wrong status") << whole({part(200, user), part(-1, user), part(200, user)});
    QTest::newRow("one with a huge status") << whole({part(200, user), part(1000, user), part(200, user)});
}

void MultiGetCodecTest::decode_badWhole_isOneError()
{
    QFETCH(QByteArray, body);
    const auto answers = decode(three, okReply(body));
    QVERIFY(!answers);
    QCOMPARE(answers.error().kind, ErrorKind::BadReply);
}

void MultiGetCodecTest::decode_outerError_isTheServers()
{
    const auto refused = decode(three, replyOf(500, failure));
    QVERIFY(!refused);
    QCOMPARE(refused.error().message, u"no such thing"_s);
    const auto gone = decode(three, replyOf(503, "", {{"Database-Missing", "X"}}));
    QCOMPARE(gone.error().kind, ErrorKind::DatabaseMissing);
}

QTEST_GUILESS_MAIN(MultiGetCodecTest)
#include "tst_multigetcodec.moc"
