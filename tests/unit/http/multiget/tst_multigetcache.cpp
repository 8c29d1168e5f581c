// SPDX-License-Identifier: GPL-3.0-or-later
#include "commands/multiget.h"
#include "unit/http/cluster/scriptedcluster.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace Rookery;

/// Reads inside of one request and the HTTP cache (row 99 of the table of session semantics).
class MultiGetCacheTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void row99_sameAgain_isRevalidatedInside();
    void row99_oneChanged_theOtherStaysCached();
    void row99_loadedAlone_isKnownInside();
    void row99_missing_isRevalidatedToo();
    void row99_noCaching_neitherReadsNorWrites();
    void row99_failover_dropsTheConditions();
    void unaskedFor304_isAnError();
    void badReply_leavesTheCacheAlone();
};

namespace {

const QByteArray unchanged = R"({"Result":null,"StatusCode":304,"Headers":{}})";

QByteArray part(const QByteArray &etag)
{
    return R"({"Result":)" + oneDocument + R"(,"StatusCode":200,"Headers":{"ETag":"\")" + etag + R"(\""}})";
}

ScriptedAnswer answerOf(const QList<QByteArray> &parts)
{
    return reply(200, R"({"Results":[)" + parts.join(',') + "]}");
}

MultiGet loadsOf(const QStringList &ids)
{
    MultiGet command;
    for (const QString &id : ids)
        command.reads.append(loadOf(id));
    return command;
}

Result<MultiGet::Answer> ask(RequestExecutor &executor, const QStringList &ids, RequestContext context = {})
{
    return waitFor<MultiGet::Answer>(executor.send(loadsOf(ids), std::move(context)));
}

Result<LoadedDocuments> loaded(const Result<MultiGet::Answer> &answers, qsizetype index)
{
    return std::get<Result<LoadedDocuments>>(answers->at(index));
}

} // namespace

void MultiGetCacheTest::row99_sameAgain_isRevalidatedInside()
{
    HttpServer server([](const HttpMessage &request) {
        return request.body.contains("If-None-Match") ? answerOf({unchanged, unchanged})
                                                      : answerOf({part("A:1"), part("A:2")});
    });
    HttpExecutor executor(optionsFor({server.url()}), u"X"_s);
    const auto tally = std::make_shared<RequestTally>();
    QVERIFY(ask(executor, {u"a"_s, u"b"_s}, {.tally = tally}));
    QCOMPARE(tally->cacheHits, 0);
    const auto again = ask(executor, {u"a"_s, u"b"_s}, {.tally = tally});
    QVERIFY(again);
    QCOMPARE(loaded(again, 1)->documents.first()->id, u"a"_s);
    QCOMPARE(tally->cacheHits, 2);
    const HttpMessage last = server.requests().last();
    QCOMPARE(last.target(), "/databases/X/multi_get"_ba);
    QVERIFY(last.header("If-None-Match").isEmpty());
    QVERIFY(last.body.contains(R"("Headers":{"If-None-Match":"\"A:1\""})"));
    QVERIFY(last.body.contains(R"("Headers":{"If-None-Match":"\"A:2\""})"));
}

void MultiGetCacheTest::row99_oneChanged_theOtherStaysCached()
{
    int count = 0;
    HttpServer server([&count](const HttpMessage &) {
        return ++count == 1 ? answerOf({part("A:1"), part("A:2")}) : answerOf({unchanged, part("A:3")});
    });
    HttpExecutor executor(optionsFor({server.url()}), u"X"_s);
    QVERIFY(ask(executor, {u"a"_s, u"b"_s}));
    QVERIFY(ask(executor, {u"a"_s, u"b"_s}));
    QVERIFY(ask(executor, {u"b"_s, u"a"_s})); // in another order, each under its own URL
    const QByteArray body = server.requests().last().body;
    QVERIFY(body.contains("A:1") && body.contains("A:3") && !body.contains("A:2"));
    QVERIFY(body.indexOf("A:3") < body.indexOf("A:1"));
}

void MultiGetCacheTest::row99_loadedAlone_isKnownInside()
{
    HttpServer server([](const HttpMessage &request) {
        return request.method() == "GET" ? reply(200, oneDocument, "ETag: \"A:1\"\r\n") : answerOf({unchanged});
    });
    HttpExecutor executor(optionsFor({server.url()}), u"X"_s);
    QVERIFY(load(executor, u"a"_s));
    QCOMPARE(loaded(ask(executor, {u"a"_s}), 0)->documents.first()->id, u"a"_s);
}

void MultiGetCacheTest::row99_missing_isRevalidatedToo()
{
    HttpServer server([](const HttpMessage &request) {
        return request.body.contains("404 Response") ? answerOf({unchanged})
                                                     : answerOf({R"({"Result":null,"StatusCode":404,"Headers":{}})"});
    });
    HttpExecutor executor(optionsFor({server.url()}), u"X"_s);
    const auto tally = std::make_shared<RequestTally>();
    for (int round = 0; round < 2; ++round)
        QVERIFY(!loaded(ask(executor, {u"a"_s}, {.tally = tally}), 0)->documents.first());
    QCOMPARE(tally->cacheHits, 1);
}

void MultiGetCacheTest::row99_noCaching_neitherReadsNorWrites()
{
    HttpServer server(always(answerOf({part("A:1")})));
    HttpExecutor executor(optionsFor({server.url()}), u"X"_s);
    QVERIFY(ask(executor, {u"a"_s}, {.caching = Caching::None}));
    QVERIFY(ask(executor, {u"a"_s}));
    QVERIFY(ask(executor, {u"a"_s}, {.caching = Caching::None}));
    for (const HttpMessage &request : server.requests())
        QVERIFY(!request.body.contains("If-None-Match"));
}

void MultiGetCacheTest::row99_failover_dropsTheConditions()
{
    int count = 0;
    const auto first
        = [&count](const HttpMessage &) { return ++count == 1 ? answerOf({part("A:1")}) : reply(502, {}); };
    ScriptedCluster cluster({first, always(answerOf({part("A:1")}))});
    HttpExecutor executor(cluster.options(), u"X"_s);
    QVERIFY(ask(executor, {u"a"_s}));
    const auto again = ask(executor, {u"a"_s});
    QVERIFY(again);
    QVERIFY(loaded(again, 0));
    const auto bodyOfLast = [&cluster](int node) {
        QByteArray body;
        for (const HttpMessage &request : cluster.server(node).requests())
            body = request.target().contains("/multi_get") ? request.body : body;
        return body;
    };
    QVERIFY(bodyOfLast(0).contains("If-None-Match"));
    QVERIFY(bodyOfLast(1).contains("Requests"));
    QVERIFY(!bodyOfLast(1).contains("If-None-Match"));
}

void MultiGetCacheTest::unaskedFor304_isAnError()
{
    HttpServer server(always(answerOf({unchanged})));
    HttpExecutor executor(optionsFor({server.url()}), u"X"_s);
    QCOMPARE(loaded(ask(executor, {u"a"_s}), 0).error().kind, ErrorKind::BadReply);
}

void MultiGetCacheTest::badReply_leavesTheCacheAlone()
{
    int count = 0;
    HttpServer server([&count](const HttpMessage &) { return ++count == 2 ? answerOf({}) : answerOf({part("A:1")}); });
    HttpExecutor executor(optionsFor({server.url()}), u"X"_s);
    QVERIFY(ask(executor, {u"a"_s}));
    QCOMPARE(ask(executor, {u"a"_s}).error().kind, ErrorKind::BadReply);
    QVERIFY(ask(executor, {u"a"_s}));
    QVERIFY(server.requests().last().body.contains(R"(\"A:1\")"));
}

QTEST_GUILESS_MAIN(MultiGetCacheTest)
#include "tst_multigetcache.moc"
