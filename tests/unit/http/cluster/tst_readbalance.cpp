// SPDX-License-Identifier: GPL-3.0-or-later
#include "http/cluster/nodeselector.h"
#include "scriptedcluster.h"
#include "session/documentstore.h"

#include <QSet>
#include <QTest>

using namespace std::chrono_literals;
using namespace Qt::StringLiterals;
using namespace Rookery;

/// Which node reads go to; writes have one.
class ReadBalanceTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void roundRobin_reads_areSpreadOverSessions();
    void roundRobin_sessionsOfAStore_haveNodesOfTheirOwn();
    void row109_sessionContext_readsAndWrites_shareANode();
    void row109_sessionContext_nodeFails_theNextOneServes();
    void fastestNode_reads_goThereOnceItIsKnown();
    void fastestNode_nobodyAnswers_thePreferredOneStays();
};

void ReadBalanceTest::roundRobin_reads_areSpreadOverSessions()
{
    ScriptedCluster cluster({answerAsRaven, answerAsRaven, answerAsRaven});
    HttpOptions options = cluster.options();
    options.readBalanceBehavior = ReadBalanceBehavior::RoundRobin;
    HttpExecutor executor(options, u"X"_s);
    for (int session = 1; session <= 6; ++session) {
        QVERIFY(load(executor, u"a"_s, {.sessionNumber = session}));
        QVERIFY(load(executor, u"b"_s, {.sessionNumber = session}));
        QVERIFY(save(executor, u"a"_s, {.sessionNumber = session}));
    }
    for (int node = 0; node < 3; ++node)
        QCOMPARE(cluster.loads(node), 4);
    QCOMPARE(cluster.saves(0), 6); // writes have one node
}

void ReadBalanceTest::roundRobin_sessionsOfAStore_haveNodesOfTheirOwn()
{
    ScriptedCluster cluster({answerAsRaven, answerAsRaven, answerAsRaven});
    HttpOptions options = cluster.options();
    options.readBalanceBehavior = ReadBalanceBehavior::RoundRobin;
    DocumentStore store(httpExecutors(options), {.database = u"X"_s});
    for (int i = 0; i < 3; ++i) {
        const auto session = store.openSession().value();
        QVERIFY(waitFor(session->load(u"a"_s)));
        session->clear();
        QVERIFY(waitFor(session->load(u"a"_s)));
    }
    for (int node = 0; node < 3; ++node)
        QCOMPARE(cluster.loads(node), 2);
}

void ReadBalanceTest::row109_sessionContext_readsAndWrites_shareANode()
{
    ScriptedCluster cluster({answerAsRaven, answerAsRaven, answerAsRaven});
    HttpOptions options = cluster.options();
    options.loadBalanceBehavior = LoadBalanceBehavior::UseSessionContext;
    DocumentStore store(httpExecutors(options), {.database = u"X"_s});
    QSet<quint32> places;
    for (const QString &user : {u"ann"_s, u"bob"_s, u"cora"_s, u"dan"_s, u"eve"_s, u"ann"_s}) {
        SessionOptions of;
        of.loadBalanceContext = user;
        const auto node = static_cast<int>(NodeSelector::placeOf(user, 0) % 3);
        const qsizetype loads = cluster.loads(node);
        const qsizetype saves = cluster.saves(node);
        const auto session = store.openSession(of).value();
        QVERIFY(waitFor(session->load(u"a"_s)));
        QVERIFY(session->set(u"a"_s, *Json::Pointer::parse(u"/n"_s), Json::Value::fromInteger(2)));
        QVERIFY(waitFor(session->saveChanges()));
        QCOMPARE(cluster.loads(node), loads + 1);
        QCOMPARE(cluster.saves(node), saves + 1);
        places.insert(static_cast<quint32>(node));
    }
    QVERIFY(places.size() > 1);
}

void ReadBalanceTest::row109_sessionContext_nodeFails_theNextOneServes()
{
    ScriptedCluster cluster({answerAsRaven, always(reply(503, {})), answerAsRaven});
    HttpOptions options = cluster.options();
    options.loadBalanceBehavior = LoadBalanceBehavior::UseSessionContext;
    HttpExecutor executor(options, u"X"_s);
    QString context = u"a"_s;
    while (NodeSelector::placeOf(context, 0) % 3 != 1)
        context += u'a';
    QVERIFY(load(executor, u"a"_s, {.loadBalanceContext = context}));
    QVERIFY(load(executor, u"b"_s, {.loadBalanceContext = context}));
    QCOMPARE(cluster.loads(1), 1);
    QCOMPARE(cluster.loads(2), 2);
    QCOMPARE(cluster.loads(0), 0);
}

void ReadBalanceTest::fastestNode_reads_goThereOnceItIsKnown()
{
    ScriptedCluster cluster({answerAsRaven, answerAsRaven, answerAsRaven});
    cluster.health = 204;
    cluster.onlyHealthy = 2;
    HttpOptions options = cluster.options();
    options.readBalanceBehavior = ReadBalanceBehavior::FastestNode;
    options.clusterTimes.speedTestInterval = 300ms;
    HttpExecutor executor(options, u"X"_s);
    QVERIFY(load(executor, u"a"_s));
    QCOMPARE(cluster.loads(0), 1); // not known yet
    QTRY_VERIFY(load(executor, u"b"_s) && cluster.loads(2) > 0);
    QCOMPARE(cluster.healthChecks(2), 10);
    QCOMPARE(cluster.loads(1), 0);
    QVERIFY(save(executor, u"a"_s));
    QCOMPARE(cluster.saves(0), 1);
    cluster.onlyHealthy = 1; // measured again
    QTRY_VERIFY(load(executor, u"c"_s) && cluster.loads(1) > 0);
}

void ReadBalanceTest::fastestNode_nobodyAnswers_thePreferredOneStays()
{
    ScriptedCluster cluster({answerAsRaven, answerAsRaven});
    HttpOptions options = cluster.options();
    options.readBalanceBehavior = ReadBalanceBehavior::FastestNode;
    HttpExecutor executor(options, u"X"_s);
    QTRY_VERIFY(load(executor, u"a"_s) && cluster.healthChecks(0) >= 20); // as many rounds as decide
    QVERIFY(load(executor, u"a"_s));
    QCOMPARE(cluster.loads(1), 0);
}

QTEST_GUILESS_MAIN(ReadBalanceTest)
#include "tst_readbalance.moc"
