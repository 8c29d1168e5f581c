// SPDX-License-Identifier: GPL-3.0-or-later
#include "scriptedcluster.h"

#include <QTest>

#include <tuple>

using namespace std::chrono_literals;
using namespace Qt::StringLiterals;
using namespace Rookery;

/// A topology that lies, is no topology, or changes while it is used: each ends in an answer or an error that says why.
class HostileTopologyTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void first_isNoTopology_theGivenAddressIsUsed_data();
    void first_isNoTopology_theGivenAddressIsUsed();
    void first_deadNodes_arePassedOver();
    void first_onlyDeadNodes_namesThem();
    void first_deadNodeManyTimes_isAskedOnce();
    void first_anotherHost_isBelieved();
    void refresh_isNoTopology_whatIsKnownStays_data();
    void refresh_isNoTopology_whatIsKnownStays();
    void refresh_onlyDeadNodes_theGivenAddressLeadsBack();
    void refresh_topologyChangesAllTheTime_everyRequestIsAnswered();
    void refresh_endless_isGivenUp();
};

namespace {

void addRowsOfWhatIsNoTopology(const QString &url)
{
    QTest::addColumn<ScriptedAnswer>("answer");
    QTest::newRow("empty list") << reply(200, R"({"Nodes":[],"Etag":99})");
    QTest::newRow("no list") << reply(200, R"({"Nodes":7,"Etag":99})");
    QTest::newRow("no address") << reply(200, R"({"Nodes":[{},null,{"Url":""},{"Url":"x"}],"Etag":99})");
    QTest::newRow("other scheme") << reply(200, topologyReply({QString(url).replace(u"http:"_s, u"https:"_s)}, 99));
    QTest::newRow("passwords") << reply(200, topologyReply({QString(url).replace(u"://"_s, u"://me:secret@"_s)}, 99));
    QTest::newRow("not JSON") << reply(200, "<html>");
    QTest::newRow("cut") << bytesThenClose("HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n{\"Nodes\":[");
    QTest::newRow("deep") << reply(200, QByteArray(200'000, '['));
    QTest::newRow("empty") << reply(200, {});
    QTest::newRow("redirect") << reply(302, {}, "Location: " + url.toUtf8() + "/evil\r\n");
    QTest::newRow("reset") << ScriptedAnswer{{}, ScriptedAnswer::After::Abort};
    QTest::newRow("silence") << silence();
}

} // namespace

void HostileTopologyTest::first_isNoTopology_theGivenAddressIsUsed_data()
{
    addRowsOfWhatIsNoTopology(u"http://127.0.0.1:9"_s);
}

void HostileTopologyTest::first_isNoTopology_theGivenAddressIsUsed()
{
    QFETCH(ScriptedAnswer, answer);
    ScriptedCluster cluster({answerAsRaven});
    cluster.setTopology(answer);
    HttpOptions options = cluster.options();
    options.topologyTimeout = 100ms;
    HttpExecutor executor(options, u"X"_s);
    QVERIFY(load(executor, u"a"_s));
    QVERIFY(save(executor, u"a"_s));
    QCOMPARE(cluster.saves(0), 1);
    QCOMPARE(cluster.asked(0, "evil"), 0);
}

void HostileTopologyTest::first_deadNodes_arePassedOver()
{
    ScriptedCluster cluster({answerAsRaven});
    cluster.setTopology(topologyReply({deadUrl(), deadUrl(), deadUrl(), cluster.url(0)}, 5));
    HttpExecutor reader(cluster.options(), u"X"_s);
    QVERIFY(load(reader, u"a"_s));
    HttpExecutor writer(cluster.options(), u"X"_s);
    QVERIFY(save(writer, u"a"_s)); // no byte of it had left
    QCOMPARE(cluster.saves(0), 1);
}

void HostileTopologyTest::first_onlyDeadNodes_namesThem()
{
    ScriptedCluster cluster({answerAsRaven});
    const QStringList dead = {deadUrl(), deadUrl()};
    cluster.setTopology(topologyReply(dead, 5));
    HttpExecutor executor(cluster.options(), u"X"_s);
    for (const Error &error : {load(executor, u"a"_s).error(), save(executor, u"a"_s).error()}) {
        QCOMPARE(error.kind, ErrorKind::Unreachable);
        QCOMPARE(error.exceptionName(), u"AllTopologyNodesDownException"_s);
        for (const QString &url : dead)
            QVERIFY2(error.message.contains(url), qPrintable(error.message));
    }
    QCOMPARE(cluster.loads(0) + cluster.saves(0), 0); // the cluster says that the database is not there
}

void HostileTopologyTest::first_deadNodeManyTimes_isAskedOnce()
{
    ScriptedCluster cluster({always(reply(503, "<html>"))});
    cluster.setTopology(topologyReply(QStringList(1000, cluster.url(0)), 5));
    HttpExecutor executor(cluster.options(), u"X"_s);
    QCOMPARE(load(executor, u"a"_s).error().kind, ErrorKind::Unavailable); // one node: its own error
    QCOMPARE(cluster.loads(0), 1);
}

void HostileTopologyTest::first_anotherHost_isBelieved()
{
    // As RavenDB does: who answers for the cluster says where its nodes are. TLS says who they are.
    ScriptedCluster cluster({answerAsRaven});
    HttpServer elsewhere(answerAsRaven);
    cluster.setTopology(topologyReply({QString(elsewhere.url()).replace(u"127.0.0.1"_s, u"localhost"_s)}, 5));
    HttpExecutor executor(cluster.options(), u"X"_s);
    QVERIFY(load(executor, u"a"_s));
    QCOMPARE(elsewhere.requests().size(), 1);
    QCOMPARE(cluster.loads(0), 0);
}

void HostileTopologyTest::refresh_isNoTopology_whatIsKnownStays_data()
{
    addRowsOfWhatIsNoTopology(u"http://127.0.0.1:9"_s);
}

void HostileTopologyTest::refresh_isNoTopology_whatIsKnownStays()
{
    QFETCH(ScriptedAnswer, answer);
    ScriptedCluster cluster({always(reply(200, oneDocument, "Refresh-Topology: true\r\n"))});
    HttpOptions options = cluster.options();
    options.topologyTimeout = 50ms;
    HttpExecutor executor(options, u"X"_s);
    QVERIFY(load(executor, u"a"_s));
    cluster.setTopology(answer);
    // Each question comes to its end. A load may meet the connection that the server has just closed.
    QTRY_VERIFY((std::ignore = load(executor, u"b"_s), cluster.topologyQuestions() >= 4));
    QTRY_VERIFY(load(executor, u"c"_s));
    for (const HttpMessage &request : cluster.server(0).requests()) {
        if (request.target().contains("/docs"))
            QCOMPARE(request.header("Topology-Etag"), "\"1\"");
    }
}

void HostileTopologyTest::refresh_onlyDeadNodes_theGivenAddressLeadsBack()
{
    ScriptedCluster cluster({always(reply(200, oneDocument, "Refresh-Topology: true\r\n"))});
    HttpOptions options = cluster.options();
    options.clusterTimes.topologyLifetime = 50ms;
    HttpExecutor executor(options, u"X"_s);
    QVERIFY(load(executor, u"a"_s));
    cluster.setTopology(topologyReply({deadUrl(), deadUrl()}, 5));
    QTRY_VERIFY(!load(executor, u"b"_s));
    cluster.setTopology(topologyReply({cluster.url(0)}, 6));
    QTRY_VERIFY(load(executor, u"c"_s));
}

void HostileTopologyTest::refresh_topologyChangesAllTheTime_everyRequestIsAnswered()
{
    const ScriptedAnswer outdated = reply(200, oneDocument, "Refresh-Topology: true\r\n");
    ScriptedCluster cluster({always(outdated), always(outdated), always(outdated)});
    HttpExecutor executor(cluster.options(), u"X"_s);
    for (int i = 0; i < 100; ++i) {
        cluster.setTopology(topologyReply({deadUrl(), cluster.url(i % 3), cluster.url((i + 1) % 3)}, i + 2));
        QVERIFY(load(executor, u"a"_s));
    }
    QVERIFY(cluster.loads(0) > 0 && cluster.loads(1) > 0 && cluster.loads(2) > 0);
}

void HostileTopologyTest::refresh_endless_isGivenUp()
{
    ScriptedCluster cluster({always(reply(200, oneDocument, "Refresh-Topology: true\r\n"))});
    HttpExecutor executor(cluster.options(), u"X"_s);
    QVERIFY(load(executor, u"a"_s));
    cluster.setTopology(ScriptedAnswer{"HTTP/1.1 200 OK\r\n\r\n", ScriptedAnswer::After::RepeatForever, "[[[[[[[["});
    QVERIFY(load(executor, u"b"_s));
    QTRY_VERIFY(cluster.topologyQuestions() >= 2);
    const qsizetype asked = cluster.topologyQuestions();
    QTRY_VERIFY_WITH_TIMEOUT(load(executor, u"c"_s) && cluster.topologyQuestions() > asked, 30'000);
}

QTEST_GUILESS_MAIN(HostileTopologyTest)
#include "tst_hostiletopology.moc"
