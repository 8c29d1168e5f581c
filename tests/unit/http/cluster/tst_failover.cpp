// SPDX-License-Identifier: GPL-3.0-or-later
#include "scriptedcluster.h"

#include <QTest>

using namespace std::chrono_literals;
using namespace Qt::StringLiterals;
using namespace Rookery;

/// Who is asked next when a node does not answer, and what becomes of a node that failed.
class FailoverTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void read_nodeDown_goesToTheNextAndStaysThere_data();
    void read_nodeDown_goesToTheNextAndStaysThere();
    void read_nodeNotReady_goesToTheNextWithoutBlame();
    void read_answerOfAnyOtherStatus_stays_data();
    void read_answerOfAnyOtherStatus_stays();
    void read_answerTooLarge_isTheAnswer();
    void read_silentNode_goesToTheNext();
    void read_oneNode_isItsOwnError();
    void read_allDown_listsEach();
    void write_nodeDown_isNeverSentTwice_data();
    void write_nodeDown_isNeverSentTwice();
    void write_afterAFailure_goesToTheNext();
    void clusterWideWrite_nodeDown_goesToTheNextWithTheSameGuid();
    void clusterWideWrite_refusedByAll_isNotUnknown();
    void moved_everywhere_theTopologyIsAskedForAndTheReadTriedAgain();
    void moved_forGood_endsInAnError();
    void moved_databaseDeleted_isTold();
    void moved_write_theNextOneKnowsBetter();
    void refresh_manyAnswersSaySo_oneQuestionAtATime();
    void refresh_longWithoutAnswer_asksWithTheNextRequest();
};

namespace {

ScriptedAnswer abortingAnswer()
{
    return {{}, ScriptedAnswer::After::Abort};
}

QByteArray errorBody(const char *exception, const char *message)
{
    return QByteArray(R"({"Type":"Raven.Client.Exceptions.)") + exception + R"(","Message":")" + message + R"("})";
}

void addRowsOfNodesThatAreDown()
{
    QTest::addColumn<ScriptedAnswer>("answer");
    QTest::newRow("502") << reply(502, "<html>");
    QTest::newRow("503") << reply(503, "<html>");
    QTest::newRow("503 of RavenDB") << reply(503, errorBody("Database.DatabaseDisabledException", "off"));
    QTest::newRow("504") << reply(504, {});
    QTest::newRow("408") << reply(408, errorBody("RavenTimeoutException", "slow"));
    QTest::newRow("410") << reply(410, errorBody("Database.DatabaseNotRelevantException", "elsewhere"));
    QTest::newRow("reset") << abortingAnswer();
    QTest::newRow("cut") << bytesThenClose("HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n{");
}

} // namespace

void FailoverTest::read_nodeDown_goesToTheNextAndStaysThere_data()
{
    addRowsOfNodesThatAreDown();
}

void FailoverTest::read_nodeDown_goesToTheNextAndStaysThere()
{
    QFETCH(ScriptedAnswer, answer);
    ScriptedCluster cluster({always(answer), answerAsRaven, answerAsRaven});
    HttpExecutor executor(cluster.options(), u"X"_s);
    QVERIFY(load(executor, u"a"_s));
    const qsizetype first = cluster.loads(0); // Qt asks a connection that was reset once more by itself
    QVERIFY(first >= 1);
    QVERIFY(load(executor, u"b"_s));
    QCOMPARE(cluster.loads(0), first);
    QCOMPARE(cluster.loads(1), 2);
    QCOMPARE(cluster.loads(2), 0);
}

void FailoverTest::read_nodeNotReady_goesToTheNextWithoutBlame()
{
    ScriptedCluster cluster(
        {always(reply(425, errorBody("Documents.Indexes.PendingRollingIndexException", "not yet"))), answerAsRaven});
    HttpExecutor executor(cluster.options(), u"X"_s);
    QVERIFY(load(executor, u"a"_s));
    QVERIFY(load(executor, u"b"_s));
    QCOMPARE(cluster.loads(0), 2);
    QCOMPARE(cluster.loads(1), 2);
    QCOMPARE(cluster.healthChecks(0), 0);
}

void FailoverTest::read_answerOfAnyOtherStatus_stays_data()
{
    QTest::addColumn<ScriptedAnswer>("answer");
    QTest::addColumn<ErrorKind>("kind");
    QTest::newRow("402") << reply(402, errorBody("LicenseLimitException", "m")) << ErrorKind::Rejected;
    QTest::newRow("403") << reply(403, R"({"Type":"InvalidAuth","Message":"m"})") << ErrorKind::Unauthorized;
    QTest::newRow("404") << reply(404, errorBody("IndexDoesNotExistException", "m")) << ErrorKind::Rejected;
    QTest::newRow("409") << reply(409, errorBody("ConcurrencyException", "m")) << ErrorKind::Conflict;
    QTest::newRow("500") << reply(500, errorBody("RavenException", "m")) << ErrorKind::Rejected;
    QTest::newRow("no such database") << reply(503, {}, "Database-Missing: X\r\n") << ErrorKind::DatabaseMissing;
    QTest::newRow("408 that is meant") << reply(408, R"({"Type":"T","Message":"m","FailImmediately":true})")
                                       << ErrorKind::Timeout;
    QTest::newRow("no JSON") << reply(200, "<html>") << ErrorKind::BadReply;
}

void FailoverTest::read_answerOfAnyOtherStatus_stays()
{
    QFETCH(ScriptedAnswer, answer);
    QFETCH(ErrorKind, kind);
    ScriptedCluster cluster({always(answer), answerAsRaven});
    HttpExecutor executor(cluster.options(), u"X"_s);
    QCOMPARE(load(executor, u"a"_s).error().kind, kind);
    QCOMPARE(cluster.loads(0), 1);
    QCOMPARE(cluster.loads(1), 0);
}

void FailoverTest::read_answerTooLarge_isTheAnswer()
{
    ScriptedCluster cluster({always(reply(502, {})), always(reply(200, QByteArray(2000, ' '))), answerAsRaven});
    HttpOptions options = cluster.options();
    options.maxReplyBytes = 1000;
    HttpExecutor executor(options, u"X"_s);
    QCOMPARE(load(executor, u"a"_s).error().kind, ErrorKind::TooLarge);
    QCOMPARE(cluster.loads(2), 0); // it would be as large there
}

void FailoverTest::read_silentNode_goesToTheNext()
{
    ScriptedCluster cluster({always(silence()), always(silence()), answerAsRaven});
    HttpExecutor executor(cluster.options(), u"X"_s);
    QVERIFY(load(executor, u"a"_s, {.timeout = 100ms})); // each node has the whole of it
    QCOMPARE(cluster.loads(0), 1);
    QCOMPARE(cluster.loads(1), 1);
    QCOMPARE(cluster.loads(2), 1);
    QVERIFY(load(executor, u"b"_s, {.timeout = 10s}));
    QCOMPARE(cluster.loads(2), 2);
}

void FailoverTest::read_oneNode_isItsOwnError()
{
    ScriptedCluster cluster({always(reply(503, errorBody("Database.DatabaseDisabledException", "off")))});
    HttpExecutor executor(cluster.options(), u"X"_s);
    const Error error = load(executor, u"a"_s).error();
    QCOMPARE(error.kind, ErrorKind::Unavailable);
    QCOMPARE(error.exceptionName(), u"DatabaseDisabledException"_s);
    QCOMPARE(error.message, u"off"_s);
}

void FailoverTest::read_allDown_listsEach()
{
    ScriptedCluster cluster({always(reply(503, errorBody("Database.DatabaseDisabledException", "off"))),
        always(reply(502, "<html>bad gateway</html>")), always(silence())});
    HttpExecutor executor(cluster.options(), u"X"_s);
    const Error error = load(executor, u"a"_s, {.timeout = 100ms}).error();
    QCOMPARE(error.kind, ErrorKind::Unreachable);
    QCOMPARE(error.type, u"AllTopologyNodesDownException"_s);
    const QStringList lines = error.message.split(u'\n');
    QCOMPARE(lines.size(), 4);
    for (int node = 0; node < 3; ++node)
        QVERIFY2(lines[node + 1].contains(cluster.url(node)), qPrintable(error.message));
    QVERIFY2(lines[1].endsWith(u": off"), qPrintable(lines[1]));
    QVERIFY2(lines[2].contains(u"bad gateway"), qPrintable(lines[2]));
    QVERIFY2(lines[3].contains(u"100 ms"), qPrintable(lines[3]));
}

void FailoverTest::write_nodeDown_isNeverSentTwice_data()
{
    addRowsOfNodesThatAreDown();
    QTest::newRow("425") << reply(425, errorBody("Documents.Indexes.PendingRollingIndexException", "not yet"));
    QTest::newRow("silence") << silence();
}

void FailoverTest::write_nodeDown_isNeverSentTwice()
{
    QFETCH(ScriptedAnswer, answer);
    ScriptedCluster cluster({always(answer), answerAsRaven, answerAsRaven});
    HttpExecutor executor(cluster.options(), u"X"_s);
    QVERIFY(!save(executor, u"a"_s, {.timeout = 100ms}));
    QCOMPARE(cluster.saves(0), 1);
    QCOMPARE(cluster.saves(1), 0);
    QCOMPARE(cluster.saves(2), 0);
}

void FailoverTest::write_afterAFailure_goesToTheNext()
{
    ScriptedCluster cluster({always(reply(503, "<html>")), answerAsRaven});
    HttpExecutor executor(cluster.options(), u"X"_s);
    QVERIFY(!save(executor, u"a"_s));
    QVERIFY(save(executor, u"a"_s));
    QCOMPARE(cluster.saves(0), 1);
    QCOMPARE(cluster.saves(1), 1);
    QTRY_VERIFY(cluster.healthChecks(0) > 0);
}

void FailoverTest::clusterWideWrite_nodeDown_goesToTheNextWithTheSameGuid()
{
    ScriptedCluster cluster(
        {always(reply(503, errorBody("Database.DatabaseDisabledException", "off"))), answerAsRaven});
    HttpExecutor executor(cluster.options(), u"X"_s);
    const ExecuteClusterTransaction command{putOf(u"a"_s).commands, u"guid-1"_s, {}};
    QVERIFY(waitFor<BatchAnswer>(executor.send(command)));
    QCOMPARE(cluster.asked(0, "raft-request-id=guid-1"), 1);
    QCOMPARE(cluster.asked(1, "raft-request-id=guid-1"), 1);
}

void FailoverTest::clusterWideWrite_refusedByAll_isNotUnknown()
{
    const auto off = always(reply(503, errorBody("Database.DatabaseDisabledException", "off")));
    ScriptedCluster cluster({off, off});
    HttpExecutor executor(cluster.options(), u"X"_s);
    const ExecuteClusterTransaction command{putOf(u"a"_s).commands, u"guid-1"_s, {}};
    QCOMPARE(waitFor<BatchAnswer>(executor.send(command)).error().kind, ErrorKind::Unreachable);
    ScriptedCluster lossy({always(abortingAnswer()), off});
    HttpExecutor other(lossy.options(), u"X"_s);
    QCOMPARE(waitFor<BatchAnswer>(other.send(command)).error().kind, ErrorKind::StateUnknown);
}

void FailoverTest::moved_everywhere_theTopologyIsAskedForAndTheReadTriedAgain()
{
    const auto gone = always(reply(410, errorBody("Database.DatabaseNotRelevantException", "elsewhere")));
    ScriptedCluster cluster({gone, gone, answerAsRaven});
    cluster.setTopology(topologyReply(cluster.urls().first(2), 7));
    HttpExecutor executor(cluster.options(), u"X"_s);
    QVERIFY(!load(executor, u"a"_s));
    QCOMPARE(cluster.topologyQuestions(), 2);
    cluster.setTopology(topologyReply({cluster.url(2)}, 3)); // older by its etag, and believed all the same
    QVERIFY(load(executor, u"b"_s));
    QCOMPARE(cluster.topologyQuestions(), 3);
    QCOMPARE(cluster.loads(2), 1);
}

void FailoverTest::moved_forGood_endsInAnError()
{
    const auto gone = always(reply(410, errorBody("Database.DatabaseNotRelevantException", "elsewhere")));
    ScriptedCluster cluster({gone, gone});
    HttpExecutor executor(cluster.options(), u"X"_s);
    const Error error = load(executor, u"a"_s).error();
    QCOMPARE(error.exceptionName(), u"AllTopologyNodesDownException"_s);
    QVERIFY2(error.message.contains(u"elsewhere"), qPrintable(error.message));
    QCOMPARE(cluster.loads(0), 2); // before and after the question
    QCOMPARE(cluster.loads(1), 2);
    QCOMPARE(cluster.topologyQuestions(), 2);
}

void FailoverTest::moved_databaseDeleted_isTold()
{
    ScriptedCluster cluster({always(reply(410, {}))});
    HttpExecutor executor(cluster.options(), u"X"_s);
    QCOMPARE(load(executor, u"a"_s).error().kind, ErrorKind::Unavailable);
    cluster.setTopology(
        reply(503, R"({"Type":"Error","Message":"Database X wasn't found"})", "Database-Missing: X\r\n"));
    QCOMPARE(load(executor, u"a"_s).error().kind, ErrorKind::DatabaseMissing);
}

void FailoverTest::moved_write_theNextOneKnowsBetter()
{
    ScriptedCluster cluster({[](const HttpMessage &request) {
                                 return request.method() == "POST" ? reply(410, {}) : reply(200, oneDocument);
                             },
        answerAsRaven});
    cluster.setTopology(topologyReply({cluster.url(0)}, 1));
    HttpExecutor executor(cluster.options(), u"X"_s);
    QVERIFY(load(executor, u"a"_s));
    cluster.setTopology(topologyReply({cluster.url(1)}, 2));
    QCOMPARE(save(executor, u"a"_s).error().kind, ErrorKind::Unavailable);
    QTRY_VERIFY(load(executor, u"a"_s) && cluster.loads(1) > 0);
    QVERIFY(save(executor, u"a"_s));
    QCOMPARE(cluster.saves(0), 1);
    QCOMPARE(cluster.saves(1), 1);
    QCOMPARE(cluster.topologyQuestions(), 2);
}

void FailoverTest::refresh_manyAnswersSaySo_oneQuestionAtATime()
{
    ScriptedCluster cluster({always(reply(200, oneDocument, "Refresh-Topology: true\r\n"))});
    HttpExecutor executor(cluster.options(), u"X"_s);
    QVERIFY(load(executor, u"a"_s));
    QTRY_COMPARE(cluster.topologyQuestions(), 2);
    QTRY_VERIFY(load(executor, u"a"_s) && cluster.topologyQuestions() > 2); // the second one is over
    cluster.setTopology(silence());
    QVERIFY(load(executor, u"b"_s));
    QTest::qWait(20);
    const qsizetype asked = cluster.topologyQuestions();
    for (int i = 0; i < 20; ++i)
        QVERIFY(load(executor, u"c"_s));
    QCOMPARE(cluster.topologyQuestions(), asked);
}

void FailoverTest::refresh_longWithoutAnswer_asksWithTheNextRequest()
{
    ScriptedCluster cluster({answerAsRaven});
    HttpOptions options = cluster.options();
    options.clusterTimes.topologyLifetime = 200ms;
    HttpExecutor executor(options, u"X"_s);
    QVERIFY(load(executor, u"a"_s));
    QVERIFY(load(executor, u"b"_s));
    QCOMPARE(cluster.topologyQuestions(), 1);
    QTest::qWait(250);
    QCOMPARE(cluster.topologyQuestions(), 1); // a program that does nothing asks nobody
    QVERIFY(load(executor, u"c"_s));
    QTRY_COMPARE(cluster.topologyQuestions(), 2);
}

QTEST_GUILESS_MAIN(FailoverTest)
#include "tst_failover.moc"
