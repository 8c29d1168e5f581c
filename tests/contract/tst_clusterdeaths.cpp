// SPDX-License-Identifier: GPL-3.0-or-later
#include "async/waitfor.h"
#include "commands/batch.h"
#include "commands/databases.h"
#include "commands/documents.h"
#include "http/cluster/nodeselector.h"
#include "http/httpexecutor.h"
#include "session/documentstore.h"
#include "support/clusterproxy.h"
#include "support/httpserver.h"
#include "support/jsontext.h"

#include <QTest>
#include <QUuid>

using namespace std::chrono_literals;
using namespace Qt::StringLiterals;
using namespace Rookery;

/// Three nodes in front of one server, which die in turn: reads go on, no write arrives twice, the dead come back. The
/// server is a RavenDB where there is one, else one that has the same answer to everything.
class ClusterDeathsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase();
    void init();
    void read_nodesDieInTurn_goesOn();
    void read_allDead_namesEachAndComesBack();
    void write_nodeDied_goesToTheNextOnce();
    void write_nodeDiesOfIt_isSentOnceAndUnknown_data();
    void write_nodeDiesOfIt_isSentOnceAndUnknown();
    void save_nodeDiesOfIt_isSettledByAnotherNode();
    void manyAtOnce_nodeDiesUnderway_eachIsAnswered();
    void firstAddressDead_theNextIsAsked();
    void row109_sessionContext_staysWithItsNodeThroughDeaths();

private:
    std::unique_ptr<RequestExecutor> executor(QStringList urls = {}) const;
    Result<LoadedDocuments> load(RequestExecutor &executor) const;
    Result<BatchAnswer> save(RequestExecutor &executor) const;

    QString m_server;
    QString m_database = u"cluster-deaths-"_s + QUuid::createUuid().toString(QUuid::WithoutBraces);
    std::unique_ptr<HttpServer> m_scripted; ///< where there is no RavenDB
    std::unique_ptr<ClusterProxy> m_cluster;
};

namespace {

ScriptedAnswer standInFor(const HttpMessage &request)
{
    if (request.target().endsWith("/healthcheck"))
        return reply(200, {});
    if (request.method() == "POST")
        return reply(201, R"({"Results":[{"Type":"PUT","@id":"a/1","@change-vector":"A:1","@collection":"@empty"}]})");
    return reply(200, R"({"Results":[{"n":1,"@metadata":{"@id":"a/1","@change-vector":"A:1"}}],"Includes":{}})");
}

HttpOptions optionsOf(const QStringList &urls)
{
    HttpOptions options{.urls = urls};
    options.clusterTimes.firstHealthCheck = 10ms;
    options.clusterTimes.healthCheckInterval = 50ms;
    return options;
}

} // namespace

void ClusterDeathsTest::initTestCase()
{
    m_server = qEnvironmentVariable("ROOKERY_TEST_SERVER");
    if (m_server.isEmpty()) {
        m_scripted = std::make_unique<HttpServer>(standInFor);
        m_server = m_scripted->url();
        return;
    }
    const auto server = httpExecutors({.urls = {m_server}})({});
    QVERIFY(waitFor<Done>(server->send(CreateDatabase{m_database})));
}

void ClusterDeathsTest::cleanupTestCase()
{
    m_cluster.reset();
    if (!m_scripted)
        QVERIFY(waitFor<Done>(httpExecutors({.urls = {m_server}})({})->send(DeleteDatabase{m_database})));
}

void ClusterDeathsTest::init()
{
    m_cluster = std::make_unique<ClusterProxy>(QUrl(m_server));
}

std::unique_ptr<RequestExecutor> ClusterDeathsTest::executor(QStringList urls) const
{
    if (urls.isEmpty())
        urls = {m_cluster->url(0)};
    return httpExecutors(optionsOf(urls))(m_database);
}

Result<LoadedDocuments> ClusterDeathsTest::load(RequestExecutor &executor) const
{
    return waitFor<LoadedDocuments>(executor.send(GetDocuments{{u"a/1"_s}}));
}

Result<BatchAnswer> ClusterDeathsTest::save(RequestExecutor &executor) const
{
    return waitFor<BatchAnswer>(executor.send(ExecuteBatch{{PutDocument{u"a/1"_s, {}, {}, *Json::parse("{}")}}}));
}

void ClusterDeathsTest::read_nodesDieInTurn_goesOn()
{
    const auto database = executor();
    QVERIFY(load(*database));
    for (int round = 0; round < 3; ++round) {
        for (int node = 0; node < ClusterProxy::nodeCount; ++node) {
            m_cluster->kill(node);
            QVERIFY(load(*database));
            QVERIFY(load(*database));
            m_cluster->revive(node);
            const qsizetype before = m_cluster->healthChecks(node);
            if (node == 0) // the preferred one, which was missed
                QTRY_VERIFY(m_cluster->healthChecks(node) > before);
        }
    }
    const qsizetype before = m_cluster->requests(0);
    QTRY_VERIFY(load(*database) && m_cluster->requests(0) > before);
}

void ClusterDeathsTest::read_allDead_namesEachAndComesBack()
{
    const auto database = executor();
    QVERIFY(load(*database));
    for (int node = 0; node < ClusterProxy::nodeCount; ++node)
        m_cluster->kill(node);
    const Error error = load(*database).error();
    QCOMPARE(error.kind, ErrorKind::Unreachable);
    QCOMPARE(error.exceptionName(), u"AllTopologyNodesDownException"_s);
    for (const QString &url : m_cluster->urls())
        QVERIFY2(error.message.contains(url), qPrintable(error.message));
    m_cluster->revive(2);
    QVERIFY(load(*database)); // at once, whoever it is
}

void ClusterDeathsTest::write_nodeDied_goesToTheNextOnce()
{
    // Dead before there is a connection to them: a write that is on one when it breaks may have been sent.
    m_cluster->kill(0);
    m_cluster->kill(1);
    const auto database = executor({m_cluster->url(2)});
    const auto saved = save(*database);
    QVERIFY2(saved, qPrintable(saved ? QString() : saved.error().message));
    QCOMPARE(m_cluster->batches(), 1);
    QCOMPARE(m_cluster->forwardedBatches(), 1);
    QCOMPARE(m_cluster->requests(2), 1);
}

void ClusterDeathsTest::write_nodeDiesOfIt_isSentOnceAndUnknown_data()
{
    QTest::addColumn<bool>("isForwarded");
    QTest::newRow("before the server has it") << false;
    QTest::newRow("once the server has done it") << true;
}

void ClusterDeathsTest::write_nodeDiesOfIt_isSentOnceAndUnknown()
{
    QFETCH(bool, isForwarded);
    const auto database = executor();
    QVERIFY(load(*database));
    m_cluster->dieOfNextBatch(isForwarded);
    QCOMPARE(save(*database).error().kind, ErrorKind::StateUnknown);
    QCOMPARE(m_cluster->batches(), 1);
    QCOMPARE(m_cluster->forwardedBatches(), isForwarded ? 1 : 0);
    QVERIFY(save(*database)); // the next one goes elsewhere
    QCOMPARE(m_cluster->batches(), 2);
    m_cluster->revive(0);
    const qsizetype before = m_cluster->requests(0);
    QTRY_VERIFY(load(*database) && m_cluster->requests(0) > before);
}

void ClusterDeathsTest::save_nodeDiesOfIt_isSettledByAnotherNode()
{
    if (m_scripted)
        QSKIP("needs a RavenDB, which remembers what was saved: set ROOKERY_TEST_SERVER to its address");
    DocumentStore store(httpExecutors(optionsOf({m_cluster->url(0)})), {.database = m_database});
    const auto session = store.openSession().value();
    QVERIFY(session->store(u"b/1"_s, *Json::parse(R"({"n":1})")));
    m_cluster->dieOfNextBatch(true);
    QVERIFY(waitFor(session->saveChanges()));
    QVERIFY(!session->hasChanges());
    QCOMPARE(m_cluster->batches(), 1);
}

void ClusterDeathsTest::manyAtOnce_nodeDiesUnderway_eachIsAnswered()
{
    const auto database = executor();
    QVERIFY(load(*database));
    QList<Pending<LoadedDocuments>> pending;
    for (int i = 0; i < 100; ++i) {
        pending.append(database->send(GetDocuments{{u"a/1"_s}}));
        if (i == 50)
            m_cluster->kill(0);
    }
    for (const auto &answer : pending)
        QVERIFY(waitFor<LoadedDocuments>(answer));
}

void ClusterDeathsTest::firstAddressDead_theNextIsAsked()
{
    m_cluster->kill(0);
    const auto database = executor(m_cluster->urls());
    QVERIFY(load(*database));
    QVERIFY(save(*database));
    QCOMPARE(m_cluster->forwardedBatches(), 1);
    QCOMPARE(m_cluster->requests(1), 2);
}

void ClusterDeathsTest::row109_sessionContext_staysWithItsNodeThroughDeaths()
{
    HttpOptions options = optionsOf({m_cluster->url(0)});
    options.loadBalanceBehavior = LoadBalanceBehavior::UseSessionContext;
    DocumentStore store(httpExecutors(options), {.database = m_database});
    const auto work = [&store](const QString &user) {
        SessionOptions of;
        of.loadBalanceContext = user;
        const auto session = store.openSession(of).value();
        return waitFor(session->load(u"a/1"_s)).hasValue()
            && session->store(u"of/"_s + user, Json::Value::emptyObject()).hasValue()
            && waitFor(session->saveChanges()).hasValue();
    };
    for (const QString &user : {u"ann"_s, u"bob"_s, u"cora"_s, u"dan"_s}) {
        const auto node = static_cast<int>(NodeSelector::placeOf(user, 0) % ClusterProxy::nodeCount);
        const int next = (node + 1) % ClusterProxy::nodeCount;
        qsizetype before = m_cluster->requests(node);
        QVERIFY(work(user));
        QVERIFY(work(user));
        QCOMPARE(m_cluster->requests(node), before + 4);
        m_cluster->kill(node);
        before = m_cluster->requests(next);
        QVERIFY(work(user));
        QCOMPARE(m_cluster->requests(next), before + 2);
        m_cluster->revive(node);
        before = m_cluster->requests(node);
        QTRY_VERIFY(work(user) && m_cluster->requests(node) > before);
    }
}

QTEST_GUILESS_MAIN(ClusterDeathsTest)
#include "tst_clusterdeaths.moc"
