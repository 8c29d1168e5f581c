// SPDX-License-Identifier: GPL-3.0-or-later
#include "async/deliver.h"
#include "async/waitfor.h"
#include "commands/documents.h"
#include "commands/streams.h"
#include "http/httpexecutor.h"
#include "support/httpserver.h"
#include "support/residentmemory.h"

#include <QElapsedTimer>
#include <QTest>

using namespace std::chrono_literals;
using namespace Qt::StringLiterals;
using namespace Rookery;

/// Streams of an HttpExecutor, from a server that says what the test wants.
class HttpStreamTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void results_comeInBatches_thenTheEnd();
    void cut_givesWhatCameBefore();
    void errorBehindResults_givesWhatCameBefore();
    void refusal_isTheAnswerToTheCommand();
    void notAStream_isSaid();
    void deadNode_theNextIsAsked();
    void slowConsumer_serverWaits_data();
    void slowConsumer_serverWaits();
    void handleGone_endsTheTransferAtOnce();
    void waitGivenUp_endsTheTransferAtOnce();
    void executorGone_isCanceled();
    void silentServer_isTimeout();
    void manyOpenStreams_blockNobody();
};

namespace {

const QByteArray head = "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n";

QByteArray chunk(const QByteArray &bytes)
{
    return QByteArray::number(bytes.size(), 16) + "\r\n" + bytes + "\r\n";
}

QByteArray result(int number)
{
    const QByteArray n = QByteArray::number(number);
    return "{\"n\":" + n + ",\"@metadata\":{\"@id\":\"a/" + n + "\",\"@change-vector\":\"A:" + n + "\"}}";
}

HttpOptions optionsFor(const QStringList &urls)
{
    return {.urls = urls, .disableTopologyUpdates = true};
}

Result<DocumentStream> open(RequestExecutor &executor)
{
    return waitFor(executor.send(StreamQuery{u"from A"_s}));
}

/// Ids until the end, and the error at it.
QString drained(const DocumentStream &stream)
{
    QStringList ids;
    while (true) {
        const auto batch = waitFor(stream.next());
        if (!batch)
            return (ids << nameOf(batch.error().kind) + u": "_s + batch.error().message).join(u' ');
        if (!*batch)
            return ids.join(u' ');
        for (const Document &document : **batch)
            ids.append(document.id);
    }
}

/// A stream of results without end.
ScriptedAnswer endless()
{
    QByteArray many;
    for (int n = 0; n < 400; ++n)
        many += ',' + result(n);
    return {head + chunk("{\"Results\":[" + result(0)), ScriptedAnswer::After::RepeatForever, chunk(many)};
}

constexpr qint64 mostGrowth = (32 << 20) + quarantine; ///< of a stream, whatever its length

} // namespace

void HttpStreamTest::results_comeInBatches_thenTheEnd()
{
    HttpServer server(
        [](const HttpMessage &) { return chunkedReply("{\"Results\":[" + result(1) + ',' + result(2) + "]}"); });
    HttpExecutor executor(optionsFor({server.url()}), u"db"_s);
    const auto stream = open(executor);
    QVERIFY(stream);
    QCOMPARE(drained(*stream), u"a/1 a/2"_s);
    QCOMPARE(drained(*stream), u""_s); // the end, again
    const HttpMessage asked = server.requests().first();
    QCOMPARE(asked.target(), "/databases/db/streams/queries");
    QCOMPARE(asked.header("Accept-Encoding"), "identity");
}

void HttpStreamTest::cut_givesWhatCameBefore()
{
    HttpServer server([](const HttpMessage &) {
        return ScriptedAnswer{
            head + chunk("{\"Results\":[" + result(1) + ',' + result(2) + ",{\"n\":"), ScriptedAnswer::After::Close};
    });
    HttpExecutor executor(optionsFor({server.url()}), u"db"_s);
    const auto stream = open(executor);
    QVERIFY(stream);
    const QString all = drained(*stream);
    QVERIFY2(all.startsWith(u"a/1 a/2 BadReply: After 2 results: The answer of http://"_s), qPrintable(all));
    QVERIFY2(all.contains(u"cut short"_s), qPrintable(all));
    QCOMPARE(waitFor(stream->next()).error().kind, ErrorKind::BadReply); // and again
}

void HttpStreamTest::errorBehindResults_givesWhatCameBefore()
{
    HttpServer server([](const HttpMessage &) {
        return chunkedReply("{\"Results\":[" + result(1) + R"(],"Error":"It broke\n   at X""Error":"so"})");
    });
    HttpExecutor executor(optionsFor({server.url()}), u"db"_s);
    QCOMPARE(drained(*open(executor)), u"a/1 Rejected: After 1 results: It broke"_s);
}

void HttpStreamTest::refusal_isTheAnswerToTheCommand()
{
    HttpServer server([](const HttpMessage &) {
        return reply(500, R"({"Url":"/","Type":"X","Message":"1:3 Expected FROM","Error":"X"})");
    });
    HttpExecutor executor(optionsFor({server.url()}), u"db"_s);
    const auto stream = open(executor);
    QVERIFY(!stream);
    QCOMPARE(stream.error().kind, ErrorKind::Rejected);
    QCOMPARE(stream.error().position.value_or(TextPosition{}).column, 3);
}

void HttpStreamTest::notAStream_isSaid()
{
    HttpServer server([](const HttpMessage &) { return reply(200, "<html>"); });
    HttpExecutor executor(optionsFor({server.url()}), u"db"_s);
    QVERIFY(drained(*open(executor)).startsWith(u"BadReply: The answer is not a stream"_s));
}

void HttpStreamTest::deadNode_theNextIsAsked()
{
    HttpServer dead([](const HttpMessage &) { return ScriptedAnswer{{}, ScriptedAnswer::After::Abort}; });
    HttpServer server([](const HttpMessage &) { return chunkedReply("{\"Results\":[" + result(1) + "]}"); });
    HttpExecutor executor(optionsFor({dead.url(), server.url()}), u"db"_s);
    const auto stream = open(executor);
    QVERIFY(stream);
    QCOMPARE(drained(*stream), u"a/1"_s);
}

void HttpStreamTest::slowConsumer_serverWaits_data()
{
    QTest::addColumn<bool>("isQuery");
    QTest::newRow("a GET") << false;
    QTest::newRow("a POST") << true;
}

void HttpStreamTest::slowConsumer_serverWaits()
{
    QFETCH(bool, isQuery);
    HttpServer server([](const HttpMessage &) { return endless(); });
    HttpExecutor executor(optionsFor({server.url()}), u"db"_s);
    auto pending = isQuery ? executor.send(StreamQuery{u"from A"_s}) : executor.send(StreamDocuments{});
    const auto stream = waitFor(pending);
    QVERIFY(stream);
    QVERIFY(waitFor(stream->next()));
    const qint64 before = residentBytes();
    QTest::qWait(1000); // nobody asks
    QVERIFY2(residentBytes() - before < mostGrowth, qPrintable(QString::number(residentBytes() - before)));
    qint64 count = 0;
    while (count < 30'000) { // and goes on where it was
        const auto batch = waitFor(stream->next());
        QVERIFY(batch && *batch);
        count += (*batch)->size();
    }
    QVERIFY2(residentBytes() - before < mostGrowth, qPrintable(QString::number(residentBytes() - before)));
}

void HttpStreamTest::handleGone_endsTheTransferAtOnce()
{
    HttpServer server([](const HttpMessage &) { return endless(); });
    HttpExecutor executor(optionsFor({server.url()}), u"db"_s);
    {
        const auto stream = open(executor);
        QVERIFY(stream);
        QVERIFY(waitFor(stream->next()));
    }
    QElapsedTimer clock;
    clock.start();
    QVERIFY(server.waitForClosed(1));
    QVERIFY2(clock.elapsed() < 1000, qPrintable(QString::number(clock.elapsed())));
}

void HttpStreamTest::waitGivenUp_endsTheTransferAtOnce()
{
    HttpServer server([](const HttpMessage &) { return ScriptedAnswer{head + chunk("{\"Results\":[" + result(1))}; });
    HttpExecutor executor(optionsFor({server.url()}), u"db"_s);
    const auto stream = open(executor);
    QVERIFY(stream);
    QVERIFY(waitFor(stream->next()));
    auto waiting = stream->next();
    QTest::qWait(50); // it waits for the server by now, or will: both are well
    waiting.cancel();
    QVERIFY(server.waitForClosed(1));
    QCOMPARE(waitFor(waiting).error().kind, ErrorKind::Canceled);
    QCOMPARE(waitFor(stream->next()).error().kind, ErrorKind::Canceled);
}

void HttpStreamTest::executorGone_isCanceled()
{
    HttpServer server([](const HttpMessage &) { return ScriptedAnswer{head + chunk("{\"Results\":[" + result(1))}; });
    auto executor = std::make_unique<HttpExecutor>(optionsFor({server.url()}), u"db"_s);
    const auto stream = open(*executor);
    QVERIFY(stream);
    QVERIFY(waitFor(stream->next()));
    const auto waiting = stream->next();
    executor.reset();
    QCOMPARE(waitFor(waiting).error().kind, ErrorKind::Canceled);
    QCOMPARE(waitFor(stream->next()).error().kind, ErrorKind::Canceled);
}

void HttpStreamTest::silentServer_isTimeout()
{
    HttpServer server([](const HttpMessage &) { return ScriptedAnswer{head + chunk("{\"Results\":[" + result(1))}; });
    HttpOptions options = optionsFor({server.url()});
    options.timeout = 200ms;
    HttpExecutor executor(options, u"db"_s);
    const auto stream = open(executor);
    QVERIFY(stream);
    QTest::qWait(400); // time in which nobody asks does not count
    QVERIFY(waitFor(stream->next()));
    QCOMPARE(waitFor(stream->next()).error().kind, ErrorKind::Timeout);
    QVERIFY(server.waitForClosed(1));
}

void HttpStreamTest::manyOpenStreams_blockNobody()
{
    HttpServer server([](const HttpMessage &request) {
        return request.target().contains("streams") ? endless() : chunkedReply("{\"Results\":[null],\"Includes\":{}}");
    });
    HttpExecutor executor(optionsFor({server.url()}), u"db"_s);
    QList<DocumentStream> streams;
    for (int n = 0; n < 10; ++n) {
        const auto stream = open(executor);
        QVERIFY(stream);
        streams.append(*stream);
    }
    QVERIFY(waitFor(executor.send(GetDocuments{{u"a"_s}})));
}

QTEST_GUILESS_MAIN(HttpStreamTest)
#include "tst_httpstream.moc"
