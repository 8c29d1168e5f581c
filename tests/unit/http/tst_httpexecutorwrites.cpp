// SPDX-License-Identifier: GPL-3.0-or-later
#include "commands/identities.h"
#include "executortesting.h"

#include <QElapsedTimer>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace Rookery;

/// A write is sent once, and its caller learns whether it may have been done.
class HttpExecutorWritesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void connectionLost_afterTheWholeRequest_sentOnceAndUnknown_data();
    void connectionLost_afterTheWholeRequest_sentOnceAndUnknown();
    void everyWrite_connectionLost_isSentOnce();
    void largeBody_connectionLostWhileSending_isUnknown();
    void deadNode_isUnreachableAndNothingWasSent();
    void deadNode_goesToTheNext();
    void lostWrite_doesNotGoToTheNext();
    void clusterWide_lost_goesToTheNextWithTheSameGuid();
    void clusterWide_lostEverywhere_isUnknown();
    void gatewayError_isUnknown();
    void unreadableAnswer_isUnknown();
    void timeout_isUnknown();
    void cancel_ofASentWrite_doesNotStopIt();
    void cancel_beforeItIsSent_sendsNothing();
    void withdraw_whileTheFirstTopologyIsAskedFor_isCanceledAndNothingWasSent();
    void withdraw_ofASentWrite_isAnsweredAllTheSame();
    void connectionClosedAfterEachAnswer_isNoLoss();
    void largeBody_arrivesWhole();
};

namespace {

ScriptedAnswer aborting()
{
    return {{}, ScriptedAnswer::After::Abort};
}

HttpServer::Script constantly(const ScriptedAnswer &answer)
{
    return [answer](const HttpMessage &) { return answer; };
}

} // namespace

void HttpExecutorWritesTest::connectionLost_afterTheWholeRequest_sentOnceAndUnknown_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<ScriptedAnswer::After>("after");
    using After = ScriptedAnswer::After;
    const QByteArray whole = reply(201, onePutResult).bytes;
    const QByteArray chunked = chunkedReply(onePutResult).bytes;
    QTest::newRow("closed without a byte") << QByteArray() << After::Close;
    QTest::newRow("reset without a byte") << QByteArray() << After::Abort;
    QTest::newRow("in the status line") << QByteArray("HTTP/1.1 2") << After::Close;
    QTest::newRow("in the headers") << QByteArray("HTTP/1.1 201 Created\r\nContent-Ty") << After::Close;
    QTest::newRow("after the headers") << whole.left(whole.indexOf("\r\n\r\n") + 4) << After::Close;
    QTest::newRow("in the body") << whole.chopped(3) << After::Close;
    QTest::newRow("in a chunk") << chunked.left(chunked.indexOf("PUT")) << After::Close;
    QTest::newRow("before the last chunk") << chunked.chopped(5) << After::Close;
    QTest::newRow("no HTTP") << QByteArray("+OK POP3 ready\r\n") << After::Close;
}

void HttpExecutorWritesTest::connectionLost_afterTheWholeRequest_sentOnceAndUnknown()
{
    QFETCH(QByteArray, bytes);
    QFETCH(ScriptedAnswer::After, after);
    HttpServer server(constantly({bytes, after}));
    HttpExecutor executor(optionsFor({server.url()}), u"X"_s);
    const Error error = save(executor, u"a"_s).error();
    QCOMPARE(error.kind, ErrorKind::StateUnknown);
    QVERIFY(!error.isRetryable());
    QVERIFY2(error.message.contains(server.url()), qPrintable(error.message));
    QVERIFY2(error.message.contains(u"Connection closed"), qPrintable(error.message));
    QCOMPARE(server.countOf("POST"), 1);
    QCOMPARE(server.connections(), 1);
}

void HttpExecutorWritesTest::everyWrite_connectionLost_isSentOnce()
{
    HttpServer server(constantly(aborting()));
    HttpExecutor database(optionsFor({server.url()}), u"X"_s);
    HttpExecutor whole(optionsFor({server.url()}), {});
    QCOMPARE(waitFor<Done>(database.send(CreateSampleData{})).error().kind, ErrorKind::StateUnknown);
    QCOMPARE(waitFor<Done>(database.send(ReturnHiLoRange{u"users"_s, 1, 2})).error().kind, ErrorKind::StateUnknown);
    QCOMPARE(waitFor<Done>(whole.send(CreateDatabase{u"X"_s})).error().kind, ErrorKind::StateUnknown);
    QCOMPARE(waitFor<Done>(whole.send(DeleteDatabase{u"X"_s})).error().kind, ErrorKind::StateUnknown);
    QCOMPARE(server.requests().size(), 4);
}

void HttpExecutorWritesTest::largeBody_connectionLostWhileSending_isUnknown()
{
    HttpServer server(constantly(silence()));
    server.resetAfter(1 << 20);
    HttpServer other(constantly(reply(201, onePutResult)));
    HttpExecutor executor(optionsFor({server.url(), other.url()}), u"X"_s);
    const QByteArray json = "{\"x\":\"" + QByteArray(20 << 20, 'x') + "\"}";
    QElapsedTimer timer;
    timer.start();
    QCOMPARE(waitFor<BatchAnswer>(executor.send(putOf(u"a"_s, json))).error().kind, ErrorKind::StateUnknown);
    QVERIFY(timer.elapsed() < 30'000); // it does not wait for the answer to half a request
    QCOMPARE(server.countOf("POST"), 0);
    QVERIFY(other.requests().isEmpty());
}

void HttpExecutorWritesTest::deadNode_isUnreachableAndNothingWasSent()
{
    HttpExecutor executor(optionsFor({deadUrl()}), u"X"_s);
    const Error error = save(executor, u"a"_s).error();
    QCOMPARE(error.kind, ErrorKind::Unreachable);
    QVERIFY(error.isRetryable());
}

void HttpExecutorWritesTest::deadNode_goesToTheNext()
{
    HttpServer server(constantly(reply(201, onePutResult)));
    HttpExecutor executor(optionsFor({deadUrl(), server.url()}), u"X"_s);
    QVERIFY(save(executor, u"a"_s));
    QCOMPARE(server.countOf("POST"), 1);
}

void HttpExecutorWritesTest::lostWrite_doesNotGoToTheNext()
{
    HttpServer first(constantly(aborting()));
    HttpServer second(constantly(reply(201, onePutResult)));
    HttpExecutor executor(optionsFor({first.url(), second.url()}), u"X"_s);
    QCOMPARE(save(executor, u"a"_s).error().kind, ErrorKind::StateUnknown);
    QVERIFY(second.requests().isEmpty());
}

void HttpExecutorWritesTest::clusterWide_lost_goesToTheNextWithTheSameGuid()
{
    HttpServer first(constantly(aborting()));
    HttpServer second(constantly(reply(201, onePutResult)));
    HttpExecutor executor(optionsFor({first.url(), second.url()}), u"X"_s);
    const ExecuteClusterTransaction command{putOf(u"a"_s).commands, u"guid-1"_s, {}};
    QVERIFY(waitFor<BatchAnswer>(executor.send(command)));
    QCOMPARE(first.requests().size(), 1);
    QCOMPARE(second.requests().size(), 1);
    QCOMPARE(first.requests()[0].target(), second.requests()[0].target());
    QCOMPARE(first.requests()[0].body, second.requests()[0].body);
}

void HttpExecutorWritesTest::clusterWide_lostEverywhere_isUnknown()
{
    HttpServer first(constantly(aborting()));
    HttpExecutor executor(optionsFor({first.url(), deadUrl()}), u"X"_s);
    const ExecuteClusterTransaction command{putOf(u"a"_s).commands, u"guid-1"_s, {}};
    QCOMPARE(waitFor<BatchAnswer>(executor.send(command)).error().kind, ErrorKind::StateUnknown);
}

void HttpExecutorWritesTest::gatewayError_isUnknown()
{
    HttpServer server(constantly(reply(504, "<html>too late</html>")));
    HttpServer other(constantly(reply(201, onePutResult)));
    HttpExecutor executor(optionsFor({server.url(), other.url()}), u"X"_s);
    const Error error = save(executor, u"a"_s).error();
    QCOMPARE(error.kind, ErrorKind::StateUnknown);
    QVERIFY(error.message.contains(u"504"));
    QVERIFY(other.requests().isEmpty());
}

void HttpExecutorWritesTest::unreadableAnswer_isUnknown()
{
    HttpServer server(constantly(reply(201, "<html>Welcome to the hotel</html>")));
    HttpExecutor executor(optionsFor({server.url()}), u"X"_s);
    const Error error = save(executor, u"a"_s).error();
    QCOMPARE(error.kind, ErrorKind::StateUnknown);
    QVERIFY(error.message.contains(u"hotel"));
}

void HttpExecutorWritesTest::timeout_isUnknown()
{
    HttpServer server(constantly(silence()));
    HttpExecutor executor(optionsFor({server.url()}), u"X"_s);
    const auto pending = executor.send(putOf(u"a"_s), {.timeout = std::chrono::milliseconds(300)});
    QVERIFY(server.waitForRequests(1));
    QCOMPARE(waitFor<BatchAnswer>(pending).error().kind, ErrorKind::StateUnknown);
    QCOMPARE(server.countOf("POST"), 1);
}

void HttpExecutorWritesTest::cancel_ofASentWrite_doesNotStopIt()
{
    HttpServer server(constantly(silence()));
    auto executor = std::make_unique<HttpExecutor>(optionsFor({server.url()}), u"X"_s);
    auto pending = executor->send(putOf(u"a"_s));
    QVERIFY(server.waitForRequests(1));
    pending.cancel();
    // A read that is sent after it and answered shows that the executor has seen the cancellation by then.
    auto read = executor->send(loadOf(u"a"_s), {.timeout = std::chrono::milliseconds(50)});
    QCOMPARE(waitFor<LoadedDocuments>(read).error().kind, ErrorKind::Timeout);
    QVERIFY(server.waitForClosed(1)); // the read's
    QCOMPARE(server.connections(), 2);
    executor.reset();
    QVERIFY(server.waitForClosed(2));
}

void HttpExecutorWritesTest::cancel_beforeItIsSent_sendsNothing()
{
    HttpServer server([](const HttpMessage &request) {
        return request.target().startsWith("/topology") ? reply(500, "<html>") : reply(200, oneDocument);
    });
    HttpExecutor executor({.urls = {server.url()}}, u"X"_s);
    auto pending = executor.send(putOf(u"a"_s));
    pending.cancel();
    QVERIFY(load(executor, u"a"_s)); // comes after it
    QCOMPARE(server.countOf("POST"), 0);
}

void HttpExecutorWritesTest::withdraw_whileTheFirstTopologyIsAskedFor_isCanceledAndNothingWasSent()
{
    HttpServer server(constantly(silence()));
    HttpExecutor executor({.urls = {server.url()}}, u"X"_s);
    RequestContext context{.withdrawal = Withdrawal::possible()};
    auto pending = executor.send(putOf(u"a"_s), context);
    QVERIFY(server.waitForRequests(1)); // the topology's
    context.withdrawal.withdraw();
    QCOMPARE(waitFor<BatchAnswer>(pending).error().kind, ErrorKind::Canceled);
    QCOMPARE(server.countOf("POST"), 0);
}

void HttpExecutorWritesTest::withdraw_ofASentWrite_isAnsweredAllTheSame()
{
    RequestContext context{.withdrawal = Withdrawal::possible()};
    HttpServer server([&context](const HttpMessage &) {
        context.withdrawal.withdraw();
        return reply(201, onePutResult);
    });
    HttpExecutor executor(optionsFor({server.url()}), u"X"_s);
    QVERIFY(save(executor, u"a"_s, context));
    QCOMPARE(server.countOf("POST"), 1);
}

void HttpExecutorWritesTest::connectionClosedAfterEachAnswer_isNoLoss()
{
    HttpServer server([](const HttpMessage &) {
        // Without the header, a write could meet the closing connection: unknown, as it should be.
        return bytesThenClose(reply(201, onePutResult, "Connection: close\r\n").bytes);
    });
    HttpExecutor executor(optionsFor({server.url()}), u"X"_s);
    for (int i = 0; i < 20; ++i) {
        const auto answer = save(executor, u"a"_s);
        QVERIFY2(answer, qPrintable(answer ? QString() : answer.error().message));
    }
    QCOMPARE(server.countOf("POST"), 20);
}

void HttpExecutorWritesTest::largeBody_arrivesWhole()
{
    HttpServer server(constantly(reply(201, onePutResult)));
    HttpExecutor executor(optionsFor({server.url()}), u"X"_s);
    QByteArray json = "{\"x\":\"";
    for (int i = 0; json.size() < (5 << 20); ++i)
        json += QByteArray::number(i) + ' ';
    json += "\"}";
    QVERIFY(waitFor<BatchAnswer>(executor.send(putOf(u"a"_s, json))));
    QVERIFY(server.requests().first().body.contains(json));
}

QTEST_GUILESS_MAIN(HttpExecutorWritesTest)
#include "tst_httpexecutorwrites.moc"
