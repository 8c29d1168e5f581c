// SPDX-License-Identifier: GPL-3.0-or-later
#include "http/cluster/clientconfigurationreply.h"
#include "http/cluster/nodeselector.h"
#include "session/documentstore.h"
#include "session/hilo.h"
#include "support/scriptedexecutor.h"
#include "unit/http/codectesting.h"
#include "unit/http/executortesting.h"

#include <QMutex>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace Rookery;

/// What an administrator prescribes on the server reaches the sessions that are opened later.
class ClientConfigurationTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void reply_everyValue();
    void reply_valuesThatCannotBe_areLeftOut_data();
    void reply_valuesThatCannotBe_areLeftOut();
    void reply_disabledOrNone_prescribesNothing();
    void executor_newerConfiguration_isFetchedOnceAndFollowed();
    void executor_unreadableConfiguration_whatIsKnownStays();
    void executor_roundRobin_isFollowed();
    void row109_sessionContext_isFollowed();
    void session_openedLater_hasTheBudget();
    void session_ownOptions_standAbove();
    void ids_reservedLater_haveTheSeparator();
};

namespace {

QByteArray configurationReply(const QByteArray &configuration, int etag)
{
    return R"({"Etag":)" + QByteArray::number(etag) + R"(,"Configuration":)" + configuration + '}';
}

/// A server with a configuration, which says that there is a newer one as RavenDB does: by comparing the etags.
class ConfiguredServer
{
public:
    void set(const QByteArray &configuration, int etag)
    {
        const QMutexLocker locker(&m_mutex);
        m_etag = etag;
        m_body = configurationReply(configuration, etag);
    }
    void setBody(const QByteArray &body)
    {
        const QMutexLocker locker(&m_mutex);
        m_body = body;
    }

    qsizetype questions() const
    {
        qsizetype count = 0;
        for (const HttpMessage &request : server.requests())
            count += request.target().endsWith("/configuration/client") ? 1 : 0;
        return count;
    }

private:
    ScriptedAnswer answer(const HttpMessage &request)
    {
        const QMutexLocker locker(&m_mutex);
        if (request.target() == "/databases/X/configuration/client")
            return reply(200, m_body);
        if (request.target().startsWith("/topology"))
            return reply(200, topologyReply({server.url()}, 1));
        const int known = request.header("Client-Configuration-Etag").replace('"', "").toInt();
        return reply(200, oneDocument, known < m_etag ? "Refresh-Client-Configuration: true\r\n" : "");
    }

    QMutex m_mutex;
    int m_etag = -2;
    QByteArray m_body = configurationReply("null", -2);

public:
    HttpServer server{[this](const HttpMessage &request) { return answer(request); }};
};

} // namespace

void ClientConfigurationTest::reply_everyValue()
{
    const auto read = clientConfigurationIn(okReply(configurationReply(
        R"({"MaxNumberOfRequestsPerSession":50,"ReadBalanceBehavior":"RoundRobin","LoadBalanceBehavior":"UseSessionContext",)"
        R"("LoadBalancerContextSeed":-7,"IdentityPartsSeparator":"-","Disabled":false})",
        9)));
    QCOMPARE(read->etag, 9);
    QCOMPARE(read->configuration.maxNumberOfRequestsPerSession, std::optional(50));
    QCOMPARE(read->configuration.readBalanceBehavior, std::optional(ReadBalanceBehavior::RoundRobin));
    QCOMPARE(read->configuration.loadBalanceBehavior, std::optional(LoadBalanceBehavior::UseSessionContext));
    QCOMPARE(read->configuration.loadBalancerContextSeed, std::optional(-7));
    QCOMPARE(read->configuration.identityPartsSeparator, std::optional(QChar(u'-')));
}

void ClientConfigurationTest::reply_valuesThatCannotBe_areLeftOut_data()
{
    QTest::addColumn<QByteArray>("configuration");
    QTest::newRow("no requests") << QByteArray(R"({"MaxNumberOfRequestsPerSession":0})");
    QTest::newRow("fewer") << QByteArray(R"({"MaxNumberOfRequestsPerSession":-1})");
    QTest::newRow("too many") << QByteArray(R"({"MaxNumberOfRequestsPerSession":99999999999})");
    QTest::newRow("no number") << QByteArray(R"({"MaxNumberOfRequestsPerSession":"50"})");
    QTest::newRow("identities") << QByteArray(R"({"IdentityPartsSeparator":"|"})");
    QTest::newRow("long") << QByteArray(R"({"IdentityPartsSeparator":"--"})");
    QTest::newRow("nothing") << QByteArray(R"({"IdentityPartsSeparator":""})");
    QTest::newRow("unknown") << QByteArray(R"({"ReadBalanceBehavior":"Clairvoyant"})");
    QTest::newRow("unknown balance") << QByteArray(R"({"LoadBalanceBehavior":"Clairvoyant"})");
    QTest::newRow("no seed") << QByteArray(R"({"LoadBalancerContextSeed":"7"})");
    QTest::newRow("null") << QByteArray(
        R"({"MaxNumberOfRequestsPerSession":null,"ReadBalanceBehavior":null,"IdentityPartsSeparator":null,)"
        R"("LoadBalanceBehavior":null,"LoadBalancerContextSeed":null})");
}

void ClientConfigurationTest::reply_valuesThatCannotBe_areLeftOut()
{
    QFETCH(QByteArray, configuration);
    const auto read = clientConfigurationIn(okReply(configurationReply(configuration, 3)));
    QCOMPARE(read->configuration, ClientConfiguration{});
    QCOMPARE(read->etag, 3);
}

void ClientConfigurationTest::reply_disabledOrNone_prescribesNothing()
{
    const QByteArray disabled = R"({"MaxNumberOfRequestsPerSession":50,"Disabled":true})";
    QCOMPARE(clientConfigurationIn(okReply(configurationReply(disabled, 3)))->configuration, ClientConfiguration{});
    QCOMPARE(clientConfigurationIn(okReply(configurationReply("null", -2)))->configuration, ClientConfiguration{});
    QVERIFY(!clientConfigurationIn(okReply("[]")));
    QVERIFY(!clientConfigurationIn(replyOf(403, {})));
}

void ClientConfigurationTest::executor_newerConfiguration_isFetchedOnceAndFollowed()
{
    ConfiguredServer configured;
    HttpExecutor executor({.urls = {configured.server.url()}}, u"X"_s);
    QVERIFY(load(executor, u"a"_s));
    QCOMPARE(configured.server.requests().last().header("Client-Configuration-Etag"), "\"0\"");
    QCOMPARE(configured.questions(), 0); // -2 is not newer
    configured.set(R"({"MaxNumberOfRequestsPerSession":50})", 7);
    QVERIFY(load(executor, u"b"_s));
    QTRY_COMPARE(executor.clientConfiguration().maxNumberOfRequestsPerSession, std::optional(50));
    QVERIFY(load(executor, u"c"_s));
    QCOMPARE(configured.server.requests().last().header("Client-Configuration-Etag"), "\"7\"");
    QCOMPARE(configured.questions(), 1);
    configured.set(R"({"MaxNumberOfRequestsPerSession":50,"Disabled":true})", 8);
    QVERIFY(load(executor, u"d"_s));
    QTRY_COMPARE(executor.clientConfiguration(), ClientConfiguration{});
}

void ClientConfigurationTest::executor_unreadableConfiguration_whatIsKnownStays()
{
    ConfiguredServer configured;
    configured.set(R"({"MaxNumberOfRequestsPerSession":50})", 7);
    HttpExecutor executor({.urls = {configured.server.url()}}, u"X"_s);
    QVERIFY(load(executor, u"a"_s));
    QTRY_VERIFY(executor.clientConfiguration().maxNumberOfRequestsPerSession);
    configured.set({}, 8);
    configured.setBody("<html>");
    QVERIFY(load(executor, u"b"_s));
    QTRY_COMPARE(configured.questions(), 2);
    QTRY_VERIFY(load(executor, u"c"_s) && configured.questions() > 2); // the second one is over
    QCOMPARE(executor.clientConfiguration().maxNumberOfRequestsPerSession, std::optional(50));
}

void ClientConfigurationTest::executor_roundRobin_isFollowed()
{
    ConfiguredServer configured;
    HttpServer other([](const HttpMessage &) { return reply(200, oneDocument); });
    configured.set(R"({"ReadBalanceBehavior":"RoundRobin"})", 7);
    HttpExecutor executor(optionsFor({configured.server.url(), other.url()}), u"X"_s);
    QVERIFY(load(executor, u"a"_s, {.sessionNumber = 1}));
    QVERIFY(other.requests().isEmpty());
    QTRY_VERIFY(executor.clientConfiguration().readBalanceBehavior);
    QVERIFY(load(executor, u"a"_s, {.sessionNumber = 1}));
    QCOMPARE(other.requests().size(), 1);
}

void ClientConfigurationTest::row109_sessionContext_isFollowed()
{
    ConfiguredServer configured;
    HttpServer other([](const HttpMessage &) { return reply(200, oneDocument); });
    configured.set(R"({"LoadBalanceBehavior":"UseSessionContext","LoadBalancerContextSeed":3})", 7);
    HttpExecutor executor(optionsFor({configured.server.url(), other.url()}), u"X"_s);
    QString context = u"a"_s;
    while (NodeSelector::placeOf(context, 3) % 2 == 0)
        context += u'a';
    QVERIFY(load(executor, u"a"_s, {.loadBalanceContext = context}));
    QVERIFY(other.requests().isEmpty());
    QTRY_VERIFY(executor.clientConfiguration().loadBalanceBehavior);
    QVERIFY(load(executor, u"a"_s, {.loadBalanceContext = context}));
    QVERIFY(save(executor, u"a"_s, {.loadBalanceContext = context}).hasValue() || other.countOf("POST") == 1);
    QCOMPARE(other.requests().size(), 2);
    QVERIFY(load(executor, u"a"_s));
    QCOMPARE(other.requests().size(), 2); // without a context as before
}

void ClientConfigurationTest::session_openedLater_hasTheBudget()
{
    ConfiguredServer configured;
    DocumentStore store(httpExecutors({.urls = {configured.server.url()}}), {.database = u"X"_s});
    const auto before = store.openSession().value();
    configured.set(R"({"MaxNumberOfRequestsPerSession":50})", 7);
    QVERIFY(waitFor(before->load(u"a"_s)));
    QTRY_COMPARE(store.openSession().value()->options().maxNumberOfRequestsPerSession.value(), 50);
    QCOMPARE(before->options().maxNumberOfRequestsPerSession.value(), 30);
}

void ClientConfigurationTest::session_ownOptions_standAbove()
{
    ConfiguredServer configured;
    configured.set(R"({"MaxNumberOfRequestsPerSession":50})", 7);
    DocumentStore store(httpExecutors({.urls = {configured.server.url()}}), {.database = u"X"_s});
    QVERIFY(waitFor(store.openSession().value()->load(u"a"_s)));
    QTRY_COMPARE(store.openSession().value()->options().maxNumberOfRequestsPerSession.value(), 50);
    SessionOptions options;
    options.maxNumberOfRequestsPerSession = 2;
    QCOMPARE(store.openSession(options).value()->options().maxNumberOfRequestsPerSession.value(), 2);
}

void ClientConfigurationTest::ids_reservedLater_haveTheSeparator()
{
    ScriptedExecutor *scripted = nullptr;
    DocumentStore store(
        [&scripted](const QString &) {
            auto executor = std::make_unique<ScriptedExecutor>();
            scripted = executor.get();
            return executor;
        },
        {.database = u"X"_s});
    const auto session = store.openSession().value();
    scripted->hold<NextHiLoRange>();
    const auto first = store.hiLoIds(u"X"_s).next(u"Users"_s);
    scripted->prescribed.identityPartsSeparator = u'-';
    const auto later = store.openSession().value();
    const auto second = store.hiLoIds(u"X"_s).next(u"Orders"_s);
    QCOMPARE(scripted->sent<NextHiLoRange>().first().separator, u"/"_s);
    QCOMPARE(scripted->sent<NextHiLoRange>().last().separator, u"-"_s);
}

QTEST_GUILESS_MAIN(ClientConfigurationTest)
#include "tst_clientconfiguration.moc"
