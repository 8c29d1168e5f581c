// SPDX-License-Identifier: GPL-3.0-or-later
#include "codectesting.h"
#include "http/codec/documentscodec.h"
#include "http/codec/errors.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace Rookery;

class DocumentsCodecTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void getDocuments_encode_data();
    void getDocuments_encode();
    void getDocuments_manyIds_goIntoTheBody();
    void getDocuments_otherIds_haveAnotherHash();
    void getDocuments_oneMissing_isAHole();
    void getDocuments_severalWithHoles_keepTheOrder();
    void getDocuments_clusterWideWithoutHoles_areSortedById();
    void getDocuments_documents_shareTheBytesOfTheirReply();
    void getDocuments_lexemes_stayAsTheyCame();
    void getDocuments_includes_areDocuments();
    void row33_getDocuments_compareExchangeValuesAndLeftGuards();
    void getDocuments_databaseMissing_isNoHole();
    void getDocuments_error_namesTheDocument();
    void getDocuments_documentWithoutId_isABadReply();
    void byPrefix_encode();
    void byPrefix_emptyPrefix_isStillSent();
    void byPrefix_errorInTheMiddleOfTheReply_isTold();
    void ifChanged_encode_asksByChangeVectorInEveryMode();
    void ifChanged_decode_unchangedMissingOrNew();
    void changeVector_encode();
    void changeVector_etag_isUnquoted();
    void changeVector_missing_isNothing();
};

void DocumentsCodecTest::getDocuments_encode_data()
{
    QTest::addColumn<QStringList>("ids");
    QTest::addColumn<QStringList>("includes");
    QTest::addColumn<bool>("isMetadataOnly");
    QTest::addColumn<TransactionMode>("mode");
    QTest::addColumn<QByteArray>("text");

    QTest::newRow("one id") << QStringList{u"users/1-A"_s} << QStringList() << false << TransactionMode::SingleNode
                            << QByteArray("GET /docs?id=users%2F1-A");
    QTest::newRow("characters that URLs give a meaning")
        << QStringList{u"a+b c&d=e%f#g?h\"i"_s} << QStringList() << false << TransactionMode::SingleNode
        << QByteArray("GET /docs?id=a%2Bb%20c%26d%3De%25f%23g%3Fh%22i");
    QTest::newRow("beyond ASCII") << QStringList{u"é/😀"_s} << QStringList() << false << TransactionMode::SingleNode
                                  << QByteArray("GET /docs?id=%C3%A9%2F%F0%9F%98%80");
    QTest::newRow("several, with includes")
        << QStringList{u"a"_s, u"b"_s, u"a"_s} << QStringList{u"Lines[].Product"_s} << false
        << TransactionMode::SingleNode << QByteArray("GET /docs?id=a&id=b&id=a&include=Lines%5B%5D.Product");
    QTest::newRow("metadata only, cluster-wide")
        << QStringList{u"a"_s} << QStringList() << true << TransactionMode::ClusterWide
        << QByteArray("GET /docs?id=a&metadataOnly=true&txMode=ClusterWide");
}

void DocumentsCodecTest::getDocuments_encode()
{
    QFETCH(QStringList, ids);
    QFETCH(QStringList, includes);
    QFETCH(bool, isMetadataOnly);
    QFETCH(TransactionMode, mode);
    QFETCH(QByteArray, text);
    const GetDocuments command{.ids = ids, .includes = includes, .isMetadataOnly = isMetadataOnly};
    QCOMPARE(textOf(encode(command, {.transactionMode = mode})), text);
}

void DocumentsCodecTest::getDocuments_manyIds_goIntoTheBody()
{
    GetDocuments command{.ids = {QString(512, u'x'), QString(511, u'y'), QString(512, u'x')}};
    QVERIFY(textOf(encode(command, {})).startsWith("GET "));
    command.ids.append(u"\"z"_s);
    const HttpCall call = encode(command, {});
    QCOMPARE(call.method, HttpMethod::Post);
    QVERIFY(call.query.startsWith("loadHash="));
    QVERIFY(call.isCacheable);
    QVERIFY(call.body.startsWith("{\"Ids\":[\"xxx"));
    QVERIFY(call.body.endsWith("xx\",\"\\\"z\"]}"));
}

void DocumentsCodecTest::getDocuments_otherIds_haveAnotherHash()
{
    const GetDocuments one{.ids = {QString(1024, u'x')}};
    const GetDocuments other{.ids = {QString(1024, u'y')}};
    QVERIFY(encode(one, {}).query != encode(other, {}).query);
    QCOMPARE(encode(one, {}).query, encode(one, {}).query);
}

void DocumentsCodecTest::getDocuments_oneMissing_isAHole()
{
    const auto answer = decode(GetDocuments{.ids = {u"nope"_s}}, replyOf(404, {}));
    QCOMPARE(answer->documents.size(), 1);
    QVERIFY(!answer->documents.first());
}

void DocumentsCodecTest::getDocuments_severalWithHoles_keepTheOrder()
{
    const auto answer = decode(GetDocuments{.ids = {u"nope"_s, u"A/1"_s, u"a/1"_s}},
        okReply(
            R"({"Results":[null,{"@metadata":{"@id":"a/1","@change-vector":"A:1"}},{"@metadata":{"@id":"a/1"}}],"Includes":{}})"));
    QCOMPARE(answer->documents.size(), 3);
    QVERIFY(!answer->documents[0]);
    QCOMPARE(answer->documents[1]->id, u"a/1"_s);
    QCOMPARE(answer->documents[1]->changeVector, u"A:1"_s);
    QCOMPARE(answer->documents[2]->id, u"a/1"_s);
}

void DocumentsCodecTest::getDocuments_clusterWideWithoutHoles_areSortedById()
{
    const auto answer = decode(GetDocuments{.ids = {u"nope"_s, u"B"_s, u"a"_s}},
        okReply(R"({"Results":[{"@metadata":{"@id":"b"}},{"@metadata":{"@id":"a"}}]})"));
    QCOMPARE(answer->documents.size(), 3);
    QVERIFY(!answer->documents[0]);
    QCOMPARE(answer->documents[1]->id, u"b"_s);
    QCOMPARE(answer->documents[2]->id, u"a"_s);
}

void DocumentsCodecTest::getDocuments_documents_shareTheBytesOfTheirReply()
{
    const auto answer = decode(GetDocuments{.ids = {u"a"_s, u"b"_s}},
        okReply(R"({"Results":[{"n":1,"@metadata":{"@id":"a"}},{"n":2,"@metadata":{"@id":"b"}}]})"));
    const Json::Value &json = answer->documents[1]->json;
    QVERIFY(json.slice());
    QCOMPARE(json.slice()->tape, answer->documents[0]->json.slice()->tape);
    QCOMPARE(json.toJson(), R"({"n":2,"@metadata":{"@id":"b"}})");
}

void DocumentsCodecTest::getDocuments_lexemes_stayAsTheyCame()
{
    const QByteArray document
        = R"({"z":1.10,"a":123456789012345678901234567890,"d":1.,"e":1E5,"z":"é\u00e9","@metadata":{"@id":"a"}})";
    const auto answer = decode(GetDocuments{.ids = {u"a"_s}}, okReply("{\"Results\":[" + document + "]}"));
    QCOMPARE(answer->documents[0]->json.toJson(), document);
}

void DocumentsCodecTest::getDocuments_includes_areDocuments()
{
    const auto answer = decode(GetDocuments{.ids = {u"a"_s}},
        okReply(
            R"({"Results":[{"@metadata":{"@id":"a"}}],"Includes":{"c/1":{"@metadata":{"@id":"c/1"}},"c/2":null}})"));
    QCOMPARE(answer->includes.size(), 1);
    QCOMPARE(answer->includes[0].id, u"c/1"_s);
}

void DocumentsCodecTest::row33_getDocuments_compareExchangeValuesAndLeftGuards()
{
    const GetDocuments command{{u"a"_s}, {}, false, {u"lock"_s, u"locks[]"_s}};
    QCOMPARE(textOf(encode(command, {})), "GET /docs?id=a&cmpxchg=lock&cmpxchg=locks%5B%5D");
    const auto loaded = decode(command,
        okReply(R"({"Results":[],"CompareExchangeValueIncludes":{"k":{"Key":"k","Index":10,"Value":{"Object":1.10}},)"
                R"("none":{"Key":"none","Index":-1,"Value":null},"rvn-atomic/A":{"Key":"rvn-atomic/A","Index":36,)"
                R"("Value":{"Object":{"Id":"A"}},"ChangeVector":"TRXN:36-x"}}})"));
    QCOMPARE(loaded->compareExchangeValues.keys(), (QStringList{u"k"_s, u"none"_s}));
    QCOMPARE(loaded->compareExchangeValues[u"k"_s]->value.toJson(), "1.10");
    QCOMPARE(loaded->compareExchangeValues[u"k"_s]->index, 10);
    QVERIFY(!loaded->compareExchangeValues[u"none"_s]);
    QCOMPARE(loaded->leftGuards.value(u"a"_s), u"TRXN:36-x"_s);
}

void DocumentsCodecTest::getDocuments_databaseMissing_isNoHole()
{
    const auto answer = decode(GetDocuments{.ids = {u"a"_s}}, replyOf(404, {}, {{"Database-Missing", "X"}}));
    QCOMPARE(answer.error().kind, ErrorKind::DatabaseMissing);
}

void DocumentsCodecTest::getDocuments_error_namesTheDocument()
{
    const auto answer = decode(GetDocuments{.ids = {u"a"_s}},
        replyOf(500, R"({"Url":"/x","Type":"System.ArgumentException","Message":"too long","Error":"stack"})"));
    QCOMPARE(answer.error().documentId, u"a"_s);
    QCOMPARE(answer.error().message, u"too long"_s);
    QCOMPARE(answer.error().address, u"http://host/what"_s);
}

void DocumentsCodecTest::getDocuments_documentWithoutId_isABadReply()
{
    const auto answer = decode(GetDocuments{.ids = {u"a"_s}}, okReply(R"({"Results":[{"n":1}]})"));
    QCOMPARE(answer.error().kind, ErrorKind::BadReply);
    QCOMPARE(answer.error().httpStatus, 200);
}

void DocumentsCodecTest::byPrefix_encode()
{
    const GetDocumentsByPrefix command{.prefix = u"items/"_s,
        .matches = u"1*|3"_s,
        .exclude = u"?2"_s,
        .startAfter = u"items/11"_s,
        .start = 5,
        .pageSize = 10,
        .isMetadataOnly = true};
    QCOMPARE(textOf(encode(command, {})),
        "GET "
        "/docs?startsWith=items%2F&matches=1%2A%7C3&exclude=%3F2&startAfter=items%2F11&start=5&pageSize=10&"
        "metadataOnly=true");
}

void DocumentsCodecTest::byPrefix_emptyPrefix_isStillSent()
{
    QCOMPARE(textOf(encode(GetDocumentsByPrefix{}, {})), "GET /docs?startsWith=&start=0&pageSize=25");
}

void DocumentsCodecTest::byPrefix_errorInTheMiddleOfTheReply_isTold()
{
    const auto answer = decode(GetDocumentsByPrefix{},
        okReply(
            R"({"Results":[{"Url":"/databases/X/docs","Type":"System.ArgumentException","Message":"Key cannot exceed 512 bytes","Error":"stack"})"));
    QCOMPARE(answer.error().kind, ErrorKind::Rejected);
    QCOMPARE(answer.error().message, u"Key cannot exceed 512 bytes"_s);
}

void DocumentsCodecTest::ifChanged_encode_asksByChangeVectorInEveryMode()
{
    const GetDocumentIfChanged command{u"a b"_s, u"A:1-x, RAFT:2"_s};
    for (const TransactionMode mode : {TransactionMode::SingleNode, TransactionMode::ClusterWide}) {
        const HttpCall call = encode(command, {mode});
        QCOMPARE(textOf(call), "GET /docs?id=a%20b");
        QCOMPARE(call.headers, (QList<HttpHeader>{{"If-None-Match", "\"A:1-x, RAFT:2\""}}));
        QVERIFY(!call.isCacheable); // the cache would put its own condition in place of the caller's
    }
}

void DocumentsCodecTest::ifChanged_decode_unchangedMissingOrNew()
{
    const GetDocumentIfChanged command{u"a"_s, u"A:1"_s};
    const auto unchanged = decode(command, replyOf(304, {}));
    QVERIFY(!unchanged->document);
    QCOMPARE(unchanged->changeVector, u"A:1"_s);
    const auto missing = decode(command, replyOf(404, {}));
    QVERIFY(!missing->document && !missing->changeVector);
    const auto changed
        = decode(command, okReply(R"({"Results":[{"n":1.0,"@metadata":{"@id":"a","@change-vector":"A:2"}}]})"));
    QCOMPARE(changed->document->id, u"a"_s);
    QCOMPARE(changed->changeVector, u"A:2"_s);
    QCOMPARE(decode(command, okReply(R"({"Results":[]})")).error().kind, ErrorKind::BadReply);
    QCOMPARE(decode(command, okReply("{")).error().documentId, u"a"_s);
}

void DocumentsCodecTest::changeVector_encode()
{
    QCOMPARE(textOf(encode(GetChangeVector{u"a b"_s}, {})), "HEAD /docs?id=a%20b");
}

void DocumentsCodecTest::changeVector_etag_isUnquoted()
{
    const auto answer = decode(GetChangeVector{u"a"_s}, replyOf(200, {}, {{"etag", "\"RAFT:9-8v0R, A:68-ca23\""}}));
    QCOMPARE(**answer, u"RAFT:9-8v0R, A:68-ca23"_s);
}

void DocumentsCodecTest::changeVector_missing_isNothing()
{
    const auto answer = decode(GetChangeVector{u"a"_s}, replyOf(404, {}));
    QVERIFY(answer);
    QVERIFY(!*answer);
    QCOMPARE(decode(GetChangeVector{u"a"_s}, replyOf(500, {})).error().kind, ErrorKind::Rejected);
    QCOMPARE(decode(GetChangeVector{u"a"_s}, replyOf(200, {})).error().kind, ErrorKind::BadReply);
}

QTEST_GUILESS_MAIN(DocumentsCodecTest)
#include "tst_documentscodec.moc"
