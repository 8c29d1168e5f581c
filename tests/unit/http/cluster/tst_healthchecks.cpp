// SPDX-License-Identifier: GPL-3.0-or-later
#include "scriptedcluster.h"

#include <QTest>

using namespace std::chrono_literals;
using namespace Qt::StringLiterals;
using namespace Rookery;

/// A node that failed is asked until it is well, and no longer.
class HealthChecksTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void healthCheck_nodeWellAgain_isPreferredAgain();
    void healthCheck_nodeWell_isNotAskedAnyMore();
    void healthCheck_oneNode_isNotAsked();
    void healthCheck_nodeLeftTheTopology_isNotAskedAnyMore();
    void healthCheck_silentNode_doesNotKeepTheExecutor();
    void healthCheck_serverAsAWhole_asksWhetherItIsAlive();
};

void HealthChecksTest::healthCheck_nodeWellAgain_isPreferredAgain()
{
    std::atomic<bool> isWell = false;
    ScriptedCluster cluster(
        {[&isWell](const HttpMessage &request) { return isWell ? answerAsRaven(request) : reply(503, "<html>"); },
            answerAsRaven});
    HttpExecutor executor(cluster.options(), u"X"_s);
    QVERIFY(load(executor, u"a"_s));
    QTRY_VERIFY(cluster.healthChecks(0) >= 3); // again and again
    QCOMPARE(cluster.asked(0, "/databases/X/healthcheck"), cluster.healthChecks(0));
    QVERIFY(load(executor, u"b"_s));
    QCOMPARE(cluster.loads(0), 1);
    isWell = true;
    cluster.health = 204;
    QTRY_VERIFY(load(executor, u"c"_s) && cluster.loads(0) > 1);
    QCOMPARE(cluster.healthChecks(1), 0);
}

void HealthChecksTest::healthCheck_nodeWell_isNotAskedAnyMore()
{
    ScriptedCluster cluster({always(reply(503, {})), answerAsRaven});
    cluster.health = 204;
    HttpExecutor executor(cluster.options(), u"X"_s);
    QVERIFY(load(executor, u"a"_s));
    QTRY_COMPARE(cluster.healthChecks(0), 1);
    QTest::qWait(50); // five intervals
    QCOMPARE(cluster.healthChecks(0), 1);
}

void HealthChecksTest::healthCheck_oneNode_isNotAsked()
{
    ScriptedCluster cluster({always(reply(503, {}))});
    HttpExecutor executor(cluster.options(), u"X"_s);
    QVERIFY(!load(executor, u"a"_s));
    QTest::qWait(50);
    QCOMPARE(cluster.healthChecks(0), 0);
}

void HealthChecksTest::healthCheck_nodeLeftTheTopology_isNotAskedAnyMore()
{
    ScriptedCluster cluster(
        {always(reply(503, {})), always(reply(200, oneDocument, "Refresh-Topology: true\r\n")), answerAsRaven});
    cluster.setTopology(topologyReply(cluster.urls(), 1));
    HttpExecutor executor(cluster.options(), u"X"_s);
    QVERIFY(load(executor, u"a"_s));
    QTRY_VERIFY(cluster.healthChecks(0) >= 2);
    cluster.setTopology(topologyReply({cluster.url(1), cluster.url(2)}, 2));
    QVERIFY(load(executor, u"b"_s));
    qsizetype last = -1;
    QTRY_VERIFY_WITH_TIMEOUT(
        [&] {
            QTest::qWait(50);
            return std::exchange(last, cluster.healthChecks(0)) == cluster.healthChecks(0);
        }(),
        5000);
}

void HealthChecksTest::healthCheck_silentNode_doesNotKeepTheExecutor()
{
    ScriptedCluster cluster({always(reply(503, {})), answerAsRaven});
    HttpServer dumb(always(silence()));
    cluster.setTopology(topologyReply({dumb.url(), cluster.url(1)}, 1));
    {
        HttpExecutor executor(cluster.options(), u"X"_s);
        QVERIFY(load(executor, u"a"_s, {.timeout = 50ms}));
        QVERIFY(dumb.waitForRequests(2)); // the load, and the health check, which is under way now
    }
    QVERIFY(dumb.waitForClosed(dumb.connections()));
    const qsizetype asked = dumb.requests().size();
    QTest::qWait(50);
    QCOMPARE(dumb.requests().size(), asked);
}

void HealthChecksTest::healthCheck_serverAsAWhole_asksWhetherItIsAlive()
{
    ScriptedCluster cluster({always(reply(503, {})), always(reply(200, R"({"FullVersion":"7.2.7"})"))});
    HttpOptions options = cluster.options();
    options.urls = cluster.urls();
    HttpExecutor executor(options, {});
    QVERIFY(waitFor<QString>(executor.send(GetServerVersion{})));
    QTRY_VERIFY(cluster.asked(0, "/setup/alive") > 0);
    QCOMPARE(cluster.topologyQuestions(), 0);
}

QTEST_GUILESS_MAIN(HealthChecksTest)
#include "tst_healthchecks.moc"
