// SPDX-License-Identifier: GPL-3.0-or-later
#include "executortesting.h"
#include "support/residentmemory.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace Rookery;

/// Servers that lie, stall or cut: each a clear error, nothing hung.
class HttpExecutorBadInputTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void read_badReply_data();
    void read_badReply();
    void read_cutReply_isTriedOnceOnAnotherNode();
    void reply_longerThanAnnounced_isNotReadIntoTheNext();
    void redirect_isNotFollowed();
    void endlessHeaders_endWithinBoundedMemory_data();
    void endlessHeaders_endWithinBoundedMemory();
    void slowHeaders_areWaitedFor();
    void endlessBody_isTooLarge();
    void announcedLength_isTooLarge_beforeItComes();
    void plainHttp_toAServerThatClosesAtOnce();
};

namespace {

HttpServer::Script invariably(const ScriptedAnswer &answer)
{
    return [answer](const HttpMessage &) { return answer; };
}

constexpr qint64 mostGrowth = (256 << 20) + quarantine;

} // namespace

void HttpExecutorBadInputTest::read_badReply_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<ErrorKind>("kind");
    QTest::addColumn<QString>("says");
    const QByteArray whole = reply(200, oneDocument).bytes;
    const QByteArray chunked = chunkedReply(oneDocument).bytes;
    const auto kind = ErrorKind::BadReply;
    QTest::newRow("HTML") << reply(200, "<html><title>Login</title>").bytes << kind << u"Login"_s;
    QTest::newRow("HTML and an error status") << reply(404, "<html>nginx").bytes << kind << u"404"_s;
    QTest::newRow("garbage") << reply(200, "\x01\xff\x00\x80").bytes << kind << u"200"_s;
    QTest::newRow("empty") << reply(200, "").bytes << kind << u"200"_s;
    QTest::newRow("JSON cut short") << reply(200, oneDocument.chopped(3)).bytes << kind << u"JSON"_s;
    QTest::newRow("another JSON") << reply(200, R"({"hello":"world"})").bytes << kind << u"hello"_s;
    QTest::newRow("cut in the body") << whole.chopped(5) << kind << u"cut short"_s;
    QTest::newRow("cut in a chunk") << chunked.chopped(20) << kind << u"cut short"_s;
    QTest::newRow("cut before the last chunk") << chunked.chopped(5) << kind << u"cut short"_s;
    QTest::newRow("cut in the headers") << QByteArray("HTTP/1.1 200 OK\r\nConte") << ErrorKind::Unreachable
                                        << u"No answer"_s;
    QTest::newRow("closed") << QByteArray() << ErrorKind::Unreachable << u"closed"_s;
    QTest::newRow("no HTTP") << QByteArray("SSH-2.0-OpenSSH_9.2\r\n") << ErrorKind::Unreachable << u"No answer"_s;
    QTest::newRow("an empty 304") << QByteArray("HTTP/1.1 304 Not Modified\r\n\r\n") << kind << u"304"_s;
}

void HttpExecutorBadInputTest::read_badReply()
{
    QFETCH(QByteArray, bytes);
    QFETCH(ErrorKind, kind);
    QFETCH(QString, says);
    HttpServer server(invariably(bytesThenClose(bytes)));
    HttpExecutor executor(optionsFor({server.url()}), u"X"_s);
    const Error error = load(executor, u"a"_s).error();
    QCOMPARE(error.kind, kind);
    QVERIFY2(error.message.contains(says), qPrintable(error.message));
    QVERIFY2(error.address.startsWith(server.url()), qPrintable(error.address));
}

void HttpExecutorBadInputTest::read_cutReply_isTriedOnceOnAnotherNode()
{
    HttpServer cutting(invariably(bytesThenClose(reply(200, oneDocument).bytes.chopped(5))));
    HttpServer good(invariably(reply(200, oneDocument)));
    HttpExecutor executor(optionsFor({cutting.url(), good.url()}), u"X"_s);
    QCOMPARE(load(executor, u"a"_s)->documents[0]->id, u"a"_s);
    QCOMPARE(good.requests().size(), 1);
}

void HttpExecutorBadInputTest::reply_longerThanAnnounced_isNotReadIntoTheNext()
{
    HttpServer server([count = 0](const HttpMessage &) mutable {
        ScriptedAnswer answer = reply(200, oneDocument);
        if (count++ == 0)
            answer.bytes += reply(200, R"({"Results":[null]})").bytes; // a reply that nobody asked for
        return answer;
    });
    HttpExecutor executor(optionsFor({server.url()}), u"X"_s);
    QVERIFY(load(executor, u"a"_s)->documents[0]);
    for (int i = 0; i < 3; ++i)
        QVERIFY(load(executor, u"a"_s)->documents[0]);
}

void HttpExecutorBadInputTest::redirect_isNotFollowed()
{
    HttpServer other(invariably(reply(200, oneDocument)));
    HttpServer server(invariably(reply(302, {}, "Location: " + other.url().toUtf8() + "/steal\r\n")));
    HttpExecutor executor(optionsFor({server.url()}), u"X"_s);
    const Error error = load(executor, u"a"_s).error();
    QCOMPARE(error.kind, ErrorKind::BadReply);
    QVERIFY(error.message.contains(other.url() + u"/steal"_s));
    QCOMPARE(other.connections(), 0);
}

void HttpExecutorBadInputTest::endlessHeaders_endWithinBoundedMemory_data()
{
    QTest::addColumn<QByteArray>("begin");
    QTest::newRow("headers") << QByteArray("HTTP/1.1 200 OK\r\n");
    QTest::newRow("a status line") << QByteArray("HTTP/1.1 200 O");
}

void HttpExecutorBadInputTest::endlessHeaders_endWithinBoundedMemory()
{
    QFETCH(QByteArray, begin);
    QByteArray headers;
    for (int i = 0; i < 1000; ++i)
        headers
            += "X-Junk-" + QByteArray::number(i) + ": " + QByteArray(50, 'x') + (begin.endsWith('\n') ? "\r\n" : " ");
    HttpServer server(invariably({begin, ScriptedAnswer::After::RepeatForever, headers}));
    HttpExecutor executor(optionsFor({server.url()}), u"X"_s);
    const qint64 before = residentBytes();
    const Error error = load(executor, u"a"_s).error();
    QCOMPARE(error.kind, ErrorKind::TooLarge);
    QVERIFY2(error.message.contains(u"headers do not end"), qPrintable(error.message));
    QVERIFY(error.message.contains(server.url()));
#ifdef Q_OS_WIN
    return; // Qt's event loop there may close a connection only once nothing comes any more
#endif
    QVERIFY(server.waitForClosed(2)); // the request's connection, and the probe's
    const qint64 grown = residentBytes() - before;
    QVERIFY2(grown < mostGrowth, qPrintable(QString::number(grown)));
    QCOMPARE(save(executor, u"a"_s).error().kind, ErrorKind::StateUnknown);
    QCOMPARE(server.countOf("POST"), 1);
}

void HttpExecutorBadInputTest::slowHeaders_areWaitedFor()
{
    // The second request is the probe; the first is answered once that was.
    HttpServer server([](const HttpMessage &request) {
        return request.header("Connection") == "close" ? reply(204, {}) : silence();
    });
    HttpExecutor executor(optionsFor({server.url()}), u"X"_s);
    const auto pending = executor.send(loadOf(u"a"_s), {.timeout = std::chrono::milliseconds(1500)});
    QVERIFY(server.waitForRequests(2));
    QCOMPARE(server.requests()[1].target(), server.requests()[0].target());
    QCOMPARE(waitFor<LoadedDocuments>(pending).error().kind, ErrorKind::Timeout);
}

void HttpExecutorBadInputTest::endlessBody_isTooLarge()
{
    HttpServer server(invariably(
        {"HTTP/1.1 200 OK\r\n\r\n{\"Results\":[", ScriptedAnswer::After::RepeatForever, QByteArray(4096, ' ')}));
    HttpOptions options = optionsFor({server.url()});
    options.maxReplyBytes = 1 << 20;
    HttpExecutor executor(options, u"X"_s);
    QCOMPARE(load(executor, u"a"_s).error().kind, ErrorKind::TooLarge);
#ifdef Q_OS_WIN
    return; // Qt's event loop there may close a connection only once nothing comes any more
#endif
    QVERIFY(server.waitForClosed(1));
    QCOMPARE(save(executor, u"a"_s).error().kind, ErrorKind::StateUnknown);
}

void HttpExecutorBadInputTest::announcedLength_isTooLarge_beforeItComes()
{
    HttpServer server(invariably({"HTTP/1.1 200 OK\r\nContent-Length: 99999999999\r\n\r\n{"}));
    HttpExecutor executor(optionsFor({server.url()}), u"X"_s);
    const Error error = load(executor, u"a"_s).error();
    QCOMPARE(error.kind, ErrorKind::TooLarge);
    QVERIFY2(error.message.contains(u"99999999999"), qPrintable(error.message));
    QVERIFY(server.waitForClosed(1));
}

void HttpExecutorBadInputTest::plainHttp_toAServerThatClosesAtOnce()
{
    HttpServer server(invariably({{}, ScriptedAnswer::After::Abort}));
    HttpExecutor executor({.urls = {server.url()}}, u"X"_s);
    const Error error = load(executor, u"a"_s).error();
    QCOMPARE(error.kind, ErrorKind::Unreachable);
    QVERIFY(error.message.contains(server.url()));
}

QTEST_GUILESS_MAIN(HttpExecutorBadInputTest)
#include "tst_httpexecutorbadinput.moc"
