// SPDX-License-Identifier: GPL-3.0-or-later
#include "http/codec/streams/streamscodec.h"
#include "http/codec/streams/streamsplitter.h"

#include "../codectesting.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace Rookery;

/// Replies of /streams in pieces, and what the splitter makes of them.
class StreamSplitterTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void calls_areWritten();
    void reply_cutAnywhere_givesTheSame();
    void reply_endedAnywhere_isCutShort();
    void reply_ofAnyShape_data();
    void reply_ofAnyShape();
    void depth_beyondTheScanners_isRefused();
    void result_beyondTheLimit_isTooLarge();
    void endlessDebris_isNotKept();
    void missingIndex_isTold();
};

namespace {

/// The texts of the results, one a line, and then the error.
QByteArray splitBy(const QByteArray &reply, qsizetype size, qint64 maxBytes = 1 << 20, const QString &fault = {})
{
    StreamSplitter splitter(replyOf(200, {}), maxBytes);
    QByteArray text;
    for (qsizetype at = 0; at < reply.size(); at += size) {
        splitter.feed(reply.mid(at, size));
        for (const Document &document : splitter.take())
            text += document.id.toUtf8() + ' ' + document.changeVector.toUtf8() + ' ' + document.json.toJson() + '\n';
    }
    splitter.end(fault);
    Q_ASSERT(splitter.isEnded());
    return splitter.error() ? text + nameOf(splitter.error()->kind).toUtf8() + ": " + splitter.error()->message.toUtf8()
                            : text;
}

const QByteArray smallReply
    = R"({"ResultEtag":-57,"IsStale":false,"Index\"Name":"a]},{","O":{"Results":[1]},"Results":[)"
      R"({"n":1.10,"t":"\"]}\\","u":"é😀\ud83d","@metadata":{"@id":"a/1","@change-vector":"A:1"}}, null ,)"
      R"({"x":[[],{}],"@metadata":{"@projection":true,"@change-vector":null}}],"After":12})"
      "\r\n";
const QByteArray smallResults
    = R"(a/1 A:1 {"n":1.10,"t":"\"]}\\","u":"é😀\ud83d","@metadata":{"@id":"a/1","@change-vector":"A:1"}})"
      "\n"
      R"(  {"x":[[],{}],"@metadata":{"@projection":true,"@change-vector":null}})"
      "\n";

} // namespace

void StreamSplitterTest::calls_areWritten()
{
    const StreamQuery query{u"from Us where n = $n"_s, *Json::parse(R"({"n":1.10})"), {}, 7};
    QCOMPARE(textOf(encode(query, {})),
        "POST /streams/queries\n"
        R"({"Query":"from Us where n = $n","QueryParameters":{"n":1.10},"PageSize":7})");
    QCOMPARE(textOf(encode(StreamDocuments{}, {})), "GET /streams/docs?start=0");
    QCOMPARE(textOf(encode(StreamDocuments{u"a/"_s, u"1*"_s, u"a/0"_s, 2, 9}, {})),
        "GET /streams/docs?startsWith=a%2F&matches=1%2A&startAfter=a%2F0&start=2&pageSize=9");
}

void StreamSplitterTest::reply_cutAnywhere_givesTheSame()
{
    for (qsizetype size = 1; size <= smallReply.size(); ++size)
        QCOMPARE(splitBy(smallReply, size), smallResults);
    for (qsizetype cut = 1; cut < smallReply.size(); ++cut) {
        StreamSplitter splitter(replyOf(200, {}), 1 << 20);
        splitter.feed(smallReply.first(cut));
        splitter.feed(smallReply.sliced(cut));
        splitter.end({});
        QCOMPARE(splitter.take().size(), 2);
        QVERIFY(!splitter.error());
    }
}

void StreamSplitterTest::reply_endedAnywhere_isCutShort()
{
    const qsizetype whole = smallReply.size() - 2; // without the line end
    for (qsizetype length = 0; length < whole; ++length) {
        const QByteArray split = splitBy(smallReply.first(length), 7, 1 << 20, u"Connection closed"_s);
        const QByteArray last = split.sliced(split.lastIndexOf('\n') + 1);
        QVERIFY2(last.startsWith("BadReply: "), split.constData());
        QVERIFY2(last.endsWith("The answer of http://host/what was cut short: Connection closed"), last.constData());
        QCOMPARE(last.contains("After "), split.contains('\n'));
    }
    QCOMPARE(splitBy(smallReply.first(whole), 7, 1 << 20, u"Connection closed"_s), smallResults);
}

void StreamSplitterTest::reply_ofAnyShape_data()
{
    QTest::addColumn<QByteArray>("reply");
    QTest::addColumn<QByteArray>("expected");
    const QByteArray one = R"({"Results":[{"@metadata":{"@id":"a"}})";
    const QByteArray given = "a  {\"@metadata\":{\"@id\":\"a\"}}\n";
    const auto bad = [](const char *what) { return QByteArray("BadReply: ") + what; };
    QTest::newRow("no results") << "{\"Results\":[]}"_ba << ""_ba;
    QTest::newRow("no list") << "{\"A\":[1]}"_ba
                             << bad("The answer is not a stream: it has no list 'Results' (status 200, no text).");
    QTest::newRow("results are no list") << "{\"Results\":{}}"_ba
                                         << bad("The answer is not a stream (status 200). It begins: {}}");
    QTest::newRow("two lists") << one + "],\"Results\":[]}"
                               << given
            + bad("After 1 results: The stream cannot be read on (status 200). It begins: []}");
    QTest::newRow("HTML") << "<html>hello</html>"_ba
                          << bad("The answer is not a stream (status 200). It begins: <html>hello</html>");
    QTest::newRow("nothing") << ""_ba << bad("The answer of http://host/what was cut short: it ends before its end");
    QTest::newRow("text behind") << one
            + "]} x" << given + bad("After 1 results: The stream cannot be read on (status 200). It begins: x");
    QTest::newRow("a number as result") << one + ",12]}" << given + bad("After 1 results: A result is no object.");
    QTest::newRow("brackets crossed") << one + R"(,{"a":]}]})"
                                      << given
            + bad("After 1 results: A result is not JSON: Expected a value, but ']' stands here");
    QTest::newRow("no comma") << one
            + "{}]}" << given + bad("After 1 results: The stream cannot be read on (status 200). It begins: {}]}");
    QTest::newRow("an error result") << one + R"(,{"Error":"It broke\n   at Somewhere"}]})"
                                     << given + "Rejected: After 1 results: It broke";
    QTest::newRow("a field called Error is none") << R"({"Results":[{"Error":"x","@metadata":{"@id":"a"}}]})"_ba
                                                  << R"(a  {"Error":"x","@metadata":{"@id":"a"}})"
                                                     "\n"_ba;
    QTest::newRow("an error behind the results")
        << one + R"(],"Error":"It broke\n   at Somewhere"})" << given + "Rejected: After 1 results: It broke";
    QTest::newRow("as RavenDB 7.2 does it") << one
            + R"(],"Error":"Long\n   at X""Error":"Failed. Long\n   at Y"{"Url":"/s","Type":"Raven.Client.Exceptions.InvalidQueryException","Message":"Short","Error":"Long"})"
                                            << given + "Rejected: After 1 results: Short";
    QTest::newRow("within a result") << one
            + R"(,{"a":"b{"Url":"/s","Type":"System.IOException","Message":"Short","Error":"Long"})"
                                     << given + "Rejected: After 1 results: Short";
    QTest::newRow("only an error") << R"({"Type":"X","Message":"Short","Error":"Long\n   at Y"})"_ba
                                   << "Rejected: Long"_ba;
}

void StreamSplitterTest::reply_ofAnyShape()
{
    QFETCH(QByteArray, reply);
    QFETCH(QByteArray, expected);
    for (const qsizetype size : {qsizetype(1), qsizetype(5), reply.size() + 1})
        QCOMPARE(splitBy(reply, size), expected);
}

void StreamSplitterTest::depth_beyondTheScanners_isRefused()
{
    const auto nested = [](qsizetype depth) {
        return "{\"Results\":[{\"a\":" + QByteArray(depth, '[') + QByteArray(depth, ']') + "}]}";
    };
    QVERIFY(!splitBy(nested(99'999), 4096, 1 << 20).contains("BadReply"));
    QVERIFY(splitBy(nested(100'000), 4096, 1 << 20).startsWith("BadReply: A result is not JSON: "));
}

void StreamSplitterTest::result_beyondTheLimit_isTooLarge()
{
    const QByteArray reply = "{\"Results\":[{\"a\":\"" + QByteArray(200, 'x') + "\"}]}";
    QCOMPARE(splitBy(reply, 10, 100), "TooLarge: A result has more than 100 bytes.");
    QVERIFY(splitBy(reply, 10, 300).contains("xxx"));
}

void StreamSplitterTest::endlessDebris_isNotKept()
{
    StreamSplitter splitter(replyOf(200, {}), 1 << 20);
    for (int piece = 0; piece < 100 && !splitter.isEnded(); ++piece)
        splitter.feed(QByteArray(64 << 10, 'x'));
    QVERIFY(splitter.isEnded());
    QCOMPARE(splitter.error()->kind, ErrorKind::BadReply);
}

void StreamSplitterTest::missingIndex_isTold()
{
    const StreamQuery query{u"from index 'Nope'"_s};
    for (const QByteArray &body : {""_ba, "\"Error\":\"Index Nope does not exist\""_ba}) {
        const auto answer = decode(query, replyOf(404, body));
        QCOMPARE(answer.error().exceptionName(), u"IndexDoesNotExistException"_s);
    }
    const auto wrong = decode(query, replyOf(500, R"({"Type":"x","Message":"1:1 Expected FROM","Error":"x"})"));
    QCOMPARE(wrong.error().position.value_or(TextPosition{}).column, 1);
    QCOMPARE(decode(StreamDocuments{}, replyOf(200, "{}")).error().kind, ErrorKind::BadReply);
}

QTEST_GUILESS_MAIN(StreamSplitterTest)
#include "tst_streamsplitter.moc"
