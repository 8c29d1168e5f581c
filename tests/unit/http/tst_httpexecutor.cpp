// SPDX-License-Identifier: GPL-3.0-or-later
#include "executor/activitylog.h"
#include "executortesting.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace Rookery;

class HttpExecutorTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void request_carriesWhatRavenDbAsksFor();
    void request_bytes_areThoseOfTheCommand();
    void request_manyAtOnce_areAnsweredEach();
    void answer_tellsItsFacts();
    void options_thatCannotWork_failEveryRequest();
    void databaseCommand_withoutDatabase_isMisuse();
    void cache_sameAgain_isRevalidated();
    void cache_missingDocument_isRevalidatedToo();
    void cache_none_neitherReadsNorWrites();
    void cache_postedIds_areKeyedByThem();
    void topology_isAskedOnceBeforeTheFirstRequest();
    void topology_firstAddressDead_theSecondIsAsked();
    void topology_databaseMissing_answersAllThatWait_andIsAskedAgain();
    void topology_unauthorized_stopsAtOnce();
    void topology_nobodyKnows_theCommandIsTriedAnyway();
    void topology_outdated_isFetchedAndOnlyANewerOneTaken();
    void topology_disabled_isNeverAskedFor();
    void server_asAWhole_hasNoTopology();
    void read_deadNode_goesToTheNext();
    void read_gatewayError_goesToTheNext();
    void read_refusal_staysWithTheNode();
    void read_allDead_namesEach();
    void timeout_ofTheRequest_isTold();
    void timeout_whileAskingForTheTopology_isTold();
    void cancel_ofARead_abortsTheTransfer();
};

namespace {

using Script = HttpServer::Script;

Script always(const ScriptedAnswer &answer)
{
    return [answer](const HttpMessage &) { return answer; };
}

/// Answers /topology with a topology of itself, everything else with `rest`.
class ClusterOfOne
{
public:
    explicit ClusterOfOne(Script rest)
        : server([this, rest = std::move(rest)](const HttpMessage &request) {
              if (request.target().startsWith("/topology"))
                  return reply(200, topologyReply({server.url()}, etag));
              return rest(request);
          })
    {}

    std::atomic<int> etag = 5;
    HttpServer server;
};

} // namespace

void HttpExecutorTest::request_carriesWhatRavenDbAsksFor()
{
    ClusterOfOne cluster(always(reply(200, oneDocument)));
    HttpExecutor executor({.urls = {cluster.server.url()}}, u"Ü x"_s);
    QVERIFY(load(executor, u"a+b"_s, {.knownRaftIndex = 42}));
    const HttpMessage request = cluster.server.requests().last();
    QCOMPARE(request.method(), "GET");
    QCOMPARE(request.target(), "/databases/%C3%9C%20x/docs?id=a%2Bb");
    QCOMPARE(request.header("Raven-Client-Version"), "7.2.2");
    QCOMPARE(request.header("Topology-Etag"), "\"5\"");
    QCOMPARE(request.header("Known-Raft-Index"), "42");
    QCOMPARE(request.header("Accept"), "application/json");
    QCOMPARE(request.header("Accept-Encoding"), "identity");
    QVERIFY(request.header("User-Agent").startsWith("Rookery"));
    QVERIFY(request.header("Origin").isEmpty());
    QVERIFY(request.header("Cookie").isEmpty());
    QVERIFY(request.header("Content-Type").isEmpty());
}

void HttpExecutorTest::request_bytes_areThoseOfTheCommand()
{
    HttpServer server(always(reply(201, onePutResult, "Set-Cookie: a=b\r\n")));
    HttpExecutor executor(optionsFor({server.url()}), u"X"_s);
    const QByteArray json = R"({"z":1.10,"a":"😀","b":1e400})";
    for (int i = 0; i < 2; ++i)
        QVERIFY(waitFor<BatchAnswer>(executor.send(putOf(u"a"_s, json))));
    const HttpMessage request = server.requests().last();
    QCOMPARE(request.method(), "POST");
    QCOMPARE(request.target(), "/databases/X/bulk_docs");
    QCOMPARE(request.body, R"({"Commands":[{"Id":"a","ChangeVector":null,"Document":)" + json + R"(,"Type":"PUT"}]})");
    QCOMPARE(request.header("Content-Type"), "application/json");
    QCOMPARE(request.header("Content-Length"), QByteArray::number(request.body.size()));
    QVERIFY(request.header("Cookie").isEmpty());
}

void HttpExecutorTest::request_manyAtOnce_areAnsweredEach()
{
    HttpServer server([](const HttpMessage &request) {
        const QByteArray id = request.target().split('=').last();
        return chunkedReply(R"({"Results":[{"@metadata":{"@id":")" + id + R"("}}]})");
    });
    HttpExecutor executor(optionsFor({server.url()}), u"X"_s);
    QList<Pending<LoadedDocuments>> pending;
    for (int i = 0; i < 200; ++i)
        pending.append(executor.send(loadOf(QString::number(i))));
    for (int i = 0; i < 200; ++i)
        QCOMPARE(waitFor<LoadedDocuments>(pending[i])->documents[0]->id, QString::number(i));
    QVERIFY(server.connections() <= 6);
}

void HttpExecutorTest::answer_tellsItsFacts()
{
    ClusterOfOne cluster(always(reply(200, oneDocument)));
    HttpExecutor executor({.urls = {cluster.server.url()}}, u"X"_s);
    const auto history = std::make_shared<ActivityHistory>();
    ActivityLog log(executor, history);
    QVERIFY(load(log, u"a"_s));
    const AnswerFacts facts = history->entries().first().facts;
    QCOMPARE(facts.address, cluster.server.url() + u"/databases/X/docs?id=a"_s);
    QCOMPARE(facts.httpStatus, 200);
    QCOMPARE(facts.bytesReceived, oneDocument.size());
    QCOMPARE(facts.bytesSent, 0);
    QCOMPARE(facts.node, u"A"_s);
    QVERIFY(!facts.fromCache);
}

void HttpExecutorTest::options_thatCannotWork_failEveryRequest()
{
    HttpExecutor nowhere(optionsFor({u"not a url"_s}), u"X"_s);
    HttpExecutor mixed(optionsFor({u"http://a"_s, u"https://b"_s}), u"X"_s);
    HttpExecutor secret(optionsFor({u"http://me:s3cret@a"_s}), u"X"_s);
    HttpExecutor unreadable({.urls = {u"https://a"_s}, .tls = {.certificateFile = u"/nowhere/x.pem"_s}}, u"X"_s);
    for (RequestExecutor *executor : std::initializer_list<RequestExecutor *>{&nowhere, &mixed, &secret, &unreadable}) {
        QCOMPARE(load(*executor, u"a"_s).error().kind, ErrorKind::Misuse);
        QCOMPARE(save(*executor, u"a"_s).error().kind, ErrorKind::Misuse);
    }
    QCOMPARE(load(unreadable, u"a"_s).error().address, u"/nowhere/x.pem"_s);
}

void HttpExecutorTest::databaseCommand_withoutDatabase_isMisuse()
{
    HttpServer server(always(reply(200, oneDocument)));
    HttpExecutor executor({.urls = {server.url()}}, {});
    QCOMPARE(load(executor, u"a"_s).error().kind, ErrorKind::Misuse);
    QVERIFY(server.requests().isEmpty());
}

void HttpExecutorTest::cache_sameAgain_isRevalidated()
{
    HttpServer server([](const HttpMessage &request) {
        if (request.header("If-None-Match") == "\"v1\"")
            return ScriptedAnswer{"HTTP/1.1 304 Not Modified\r\n\r\n"};
        return reply(200, oneDocument, "ETag: \"v1\"\r\n");
    });
    HttpExecutor executor(optionsFor({server.url()}), u"X"_s);
    const auto history = std::make_shared<ActivityHistory>();
    ActivityLog log(executor, history);
    const auto tally = std::make_shared<RequestTally>();
    QCOMPARE(load(log, u"a"_s, {.tally = tally})->documents[0]->id, u"a"_s);
    QCOMPARE(tally->cacheHits, 0);
    QCOMPARE(load(log, u"a"_s, {.tally = tally})->documents[0]->id, u"a"_s);
    QCOMPARE(tally->cacheHits, 1);
    QVERIFY(history->entries()[1].facts.fromCache);
    QCOMPARE(server.requests().size(), 2);
}

void HttpExecutorTest::cache_missingDocument_isRevalidatedToo()
{
    HttpServer server([](const HttpMessage &request) {
        const bool isKnown = request.header("If-None-Match") == "\"404 Response\"";
        return isKnown ? ScriptedAnswer{"HTTP/1.1 304 Not Modified\r\n\r\n"} : reply(404, {});
    });
    HttpExecutor executor(optionsFor({server.url()}), u"X"_s);
    const auto tally = std::make_shared<RequestTally>();
    for (int i = 0; i < 2; ++i)
        QVERIFY(!load(executor, u"a"_s, {.tally = tally})->documents[0]);
    QCOMPARE(tally->cacheHits, 1);
}

void HttpExecutorTest::cache_none_neitherReadsNorWrites()
{
    HttpServer server(always(reply(200, oneDocument, "ETag: \"v1\"\r\n")));
    HttpExecutor executor(optionsFor({server.url()}), u"X"_s);
    QVERIFY(load(executor, u"a"_s, {.caching = Caching::None}));
    QVERIFY(load(executor, u"a"_s)); // nothing was written
    QVERIFY(load(executor, u"a"_s, {.caching = Caching::None}));
    for (const HttpMessage &request : server.requests())
        QVERIFY(request.header("If-None-Match").isEmpty());
}

void HttpExecutorTest::cache_postedIds_areKeyedByThem()
{
    HttpServer server([](const HttpMessage &request) {
        if (!request.header("If-None-Match").isEmpty())
            return ScriptedAnswer{"HTTP/1.1 304 Not Modified\r\n\r\n"};
        return reply(200, R"({"Results":[null,null]})", "ETag: \"v1\"\r\n");
    });
    HttpExecutor executor(optionsFor({server.url()}), u"X"_s);
    const auto ask = [&](QChar c) {
        return waitFor<LoadedDocuments>(executor.send(GetDocuments{.ids = {QString(600, c), QString(601, c)}}));
    };
    QVERIFY(ask(u'x'));
    QVERIFY(ask(u'y'));
    QVERIFY(ask(u'x'));
    const auto requests = server.requests();
    QCOMPARE(requests[1].header("If-None-Match"), QByteArray());
    QCOMPARE(requests[2].header("If-None-Match"), "\"v1\"");
    QCOMPARE(requests[2].method(), "POST");
}

void HttpExecutorTest::topology_isAskedOnceBeforeTheFirstRequest()
{
    ClusterOfOne cluster(always(reply(200, oneDocument)));
    HttpExecutor executor({.urls = {cluster.server.url()}}, u"My Db"_s);
    QList<Pending<LoadedDocuments>> pending;
    for (int i = 0; i < 5; ++i)
        pending.append(executor.send(loadOf(u"a"_s)));
    for (const auto &each : pending)
        QVERIFY(waitFor<LoadedDocuments>(each));
    const auto requests = cluster.server.requests();
    QCOMPARE(requests.size(), 6);
    QVERIFY(requests[0].target().startsWith("/topology?name=My%20Db&first-topology-update=&applicationIdentifier="));
    QCOMPARE(requests[0].header("Raven-Client-Version"), "7.2.2");
}

void HttpExecutorTest::topology_firstAddressDead_theSecondIsAsked()
{
    ClusterOfOne cluster(always(reply(200, oneDocument)));
    HttpExecutor executor({.urls = {deadUrl(), cluster.server.url()}}, u"X"_s);
    QVERIFY(load(executor, u"a"_s));
    QCOMPARE(cluster.server.requests().size(), 2);
}

void HttpExecutorTest::topology_databaseMissing_answersAllThatWait_andIsAskedAgain()
{
    HttpServer server([](const HttpMessage &) {
        return reply(503, R"({"Type":"Error","Message":"Database X wasn't found"})", "Database-Missing: X\r\n");
    });
    HttpExecutor executor({.urls = {server.url(), deadUrl()}}, u"X"_s);
    const auto one = executor.send(loadOf(u"a"_s));
    const auto two = executor.send(putOf(u"a"_s));
    const Error error = waitFor<LoadedDocuments>(one).error();
    QCOMPARE(error.kind, ErrorKind::DatabaseMissing);
    QCOMPARE(error.message, u"Database X wasn't found"_s);
    QCOMPARE(waitFor<BatchAnswer>(two).error().kind, ErrorKind::DatabaseMissing);
    QCOMPARE(server.requests().size(), 1);
    QCOMPARE(load(executor, u"a"_s).error().kind, ErrorKind::DatabaseMissing);
    QCOMPARE(server.requests().size(), 2);
}

void HttpExecutorTest::topology_unauthorized_stopsAtOnce()
{
    HttpServer server(always(reply(403, R"({"Type":"InvalidAuth","Message":"needs a certificate"})")));
    HttpServer other(always(reply(200, emptyResults)));
    HttpExecutor executor({.urls = {server.url(), other.url()}}, u"X"_s);
    const Error error = load(executor, u"a"_s).error();
    QCOMPARE(error.kind, ErrorKind::Unauthorized);
    QCOMPARE(error.message, u"needs a certificate"_s);
    QVERIFY(other.requests().isEmpty());
}

void HttpExecutorTest::topology_nobodyKnows_theCommandIsTriedAnyway()
{
    HttpServer server([](const HttpMessage &request) {
        return request.target().startsWith("/topology") ? reply(500, "<html>") : reply(200, oneDocument);
    });
    HttpExecutor executor({.urls = {server.url()}}, u"X"_s);
    QVERIFY(load(executor, u"a"_s));
    QCOMPARE(server.requests().last().header("Topology-Etag"), "\"0\"");
}

void HttpExecutorTest::topology_outdated_isFetchedAndOnlyANewerOneTaken()
{
    ClusterOfOne cluster(always(reply(200, oneDocument, "Refresh-Topology: true\r\n")));
    HttpExecutor executor({.urls = {cluster.server.url()}}, u"X"_s);
    QVERIFY(load(executor, u"a"_s));
    QVERIFY(cluster.server.waitForRequests(3)); // topology, docs, topology
    QVERIFY(!cluster.server.requests()[2].target().contains("first-topology-update"));
    QVERIFY(load(executor, u"b"_s));
    QVERIFY(cluster.server.waitForRequests(5));
    QCOMPARE(cluster.server.requests()[3].header("Topology-Etag"), "\"5\"");
    cluster.etag = 7;
    QVERIFY(load(executor, u"c"_s));
    QTRY_VERIFY(load(executor, u"d"_s) && cluster.server.requests().last().header("Topology-Etag") != "\"5\"");
}

void HttpExecutorTest::topology_disabled_isNeverAskedFor()
{
    HttpServer server(always(reply(200, oneDocument, "Refresh-Topology: true\r\n")));
    HttpExecutor executor(optionsFor({server.url()}), u"X"_s);
    for (int i = 0; i < 3; ++i)
        QVERIFY(load(executor, u"a"_s));
    QCOMPARE(server.requests().size(), 3);
    QVERIFY(server.requests()[0].header("Topology-Etag").isEmpty());
}

void HttpExecutorTest::server_asAWhole_hasNoTopology()
{
    HttpServer server(always(reply(200, R"({"FullVersion":"7.2.7"})")));
    HttpExecutor executor({.urls = {server.url()}}, {});
    QCOMPARE(*waitFor<QString>(executor.send(GetServerVersion{})), u"7.2.7"_s);
    QCOMPARE(server.requests().size(), 1);
}

void HttpExecutorTest::read_deadNode_goesToTheNext()
{
    HttpServer server(always(reply(200, oneDocument)));
    HttpExecutor executor(optionsFor({deadUrl(), server.url()}), u"X"_s);
    QVERIFY(load(executor, u"a"_s));
    QVERIFY(load(executor, u"a"_s));
}

void HttpExecutorTest::read_gatewayError_goesToTheNext()
{
    HttpServer bad(always(reply(502, "<html>")));
    HttpServer good(always(reply(200, oneDocument)));
    HttpExecutor executor(optionsFor({bad.url(), good.url()}), u"X"_s);
    QVERIFY(load(executor, u"a"_s));
    QVERIFY(load(executor, u"a"_s)); // the node that failed is not preferred any more
    QCOMPARE(bad.requests().size(), 1);
    QCOMPARE(good.requests().size(), 2);
}

void HttpExecutorTest::read_refusal_staysWithTheNode()
{
    HttpServer first(
        always(reply(500, R"({"Type":"Raven.Client.Exceptions.RavenException","Message":"no such thing"})")));
    HttpServer second(always(reply(200, oneDocument)));
    HttpExecutor executor(optionsFor({first.url(), second.url()}), u"X"_s);
    QCOMPARE(load(executor, u"a"_s).error().message, u"no such thing"_s);
    QVERIFY(second.requests().isEmpty());
}

void HttpExecutorTest::read_allDead_namesEach()
{
    const QStringList urls = {deadUrl(), deadUrl()};
    HttpExecutor executor(optionsFor(urls), u"X"_s);
    const Error error = load(executor, u"a"_s).error();
    QCOMPARE(error.kind, ErrorKind::Unreachable);
    QCOMPARE(error.exceptionName(), u"AllTopologyNodesDownException"_s);
    for (const QString &url : urls)
        QVERIFY2(error.message.contains(url), qPrintable(error.message));
    QVERIFY(error.message.contains(u"refused"));
}

void HttpExecutorTest::timeout_ofTheRequest_isTold()
{
    HttpServer server(always(silence()));
    HttpExecutor executor(optionsFor({server.url()}), u"X"_s);
    const Error error = load(executor, u"a"_s, {.timeout = std::chrono::milliseconds(50)}).error();
    QCOMPARE(error.kind, ErrorKind::Timeout);
    QVERIFY(error.address.startsWith(server.url()));
    QVERIFY(server.waitForClosed(1));
}

void HttpExecutorTest::timeout_whileAskingForTheTopology_isTold()
{
    HttpServer server(always(silence()));
    HttpExecutor executor({.urls = {server.url()}}, u"X"_s);
    const RequestContext context{.timeout = std::chrono::milliseconds(50)};
    QCOMPARE(load(executor, u"a"_s, context).error().kind, ErrorKind::Timeout);
    const Error error = save(executor, u"a"_s, context).error();
    QCOMPARE(error.kind, ErrorKind::Timeout); // nothing was sent: not unknown
    QVERIFY(error.isRetryable());
}

void HttpExecutorTest::cancel_ofARead_abortsTheTransfer()
{
    HttpServer server(always(silence()));
    HttpExecutor executor(optionsFor({server.url()}), u"X"_s);
    auto pending = executor.send(loadOf(u"a"_s));
    QVERIFY(server.waitForRequests(1));
    pending.cancel();
    QVERIFY(server.waitForClosed(1));
    QCOMPARE(waitFor<LoadedDocuments>(pending).error().kind, ErrorKind::Canceled);
}

QTEST_GUILESS_MAIN(HttpExecutorTest)
#include "tst_httpexecutor.moc"
