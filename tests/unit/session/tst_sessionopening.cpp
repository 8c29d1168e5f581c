// SPDX-License-Identifier: GPL-3.0-or-later
#include "async/waitfor.h"
#include "support/memoryserver.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace Rookery;

/// Rows 1-13 of the table of session semantics.
class SessionOpeningTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void openSession_plain_takesTheDefaultDatabase();
    void openSession_byName_takesThatDatabase();
    void openSession_anyOverload_sendsNothing();
    void openSession_withoutAnyDatabase_isMisuse();
    void openSession_limitBelowOne_isMisuse();
    void openSession_separatorOfIdentities_isMisuse();
    void openSession_optionsLeftOut_comeFromTheConventions();
    void openSession_ownExecutor_isUsed();
    void noCaching_isSaidWithEveryRequest();
    void clusterWide_isSaidWithEveryLoad();
};

void SessionOpeningTest::openSession_plain_takesTheDefaultDatabase()
{
    MemoryServer server;
    QCOMPARE(server.store().openSession().value()->options().database, u"Demo"_s);
}

void SessionOpeningTest::openSession_byName_takesThatDatabase()
{
    QStringList asked;
    DocumentStore store([&asked](const QString &database) {
        asked.append(database);
        return std::make_unique<ScriptedExecutor>();
    });
    const auto session = store.openSession(u"Other"_s);
    QCOMPARE(session.value()->options().database, u"Other"_s);
    QCOMPARE(asked, QStringList{u"Other"_s});
}

void SessionOpeningTest::openSession_anyOverload_sendsNothing()
{
    MemoryServer server;
    QVERIFY(server.store().openSession());
    QVERIFY(server.store().openSession(SessionOptions{}));
    QCOMPARE(server.executor->sentCount(), 0);
}

void SessionOpeningTest::openSession_withoutAnyDatabase_isMisuse()
{
    DocumentStore store([](const QString &) { return std::make_unique<ScriptedExecutor>(); });
    const auto session = store.openSession();
    QVERIFY(!session);
    QCOMPARE(session.error().kind, ErrorKind::Misuse);
    QCOMPARE(session.error().exceptionName(), u"InvalidOperationException"_s);
}

void SessionOpeningTest::openSession_limitBelowOne_isMisuse()
{
    MemoryServer server;
    SessionOptions options;
    options.maxNumberOfRequestsPerSession = 0;
    QCOMPARE(server.store().openSession(options).error().exceptionName(), u"InvalidArgumentException"_s);
}

void SessionOpeningTest::openSession_separatorOfIdentities_isMisuse()
{
    DocumentStoreOptions options;
    options.database = u"Demo"_s;
    options.conventions.identityPartsSeparator = u'|';
    DocumentStore store([](const QString &) { return std::make_unique<ScriptedExecutor>(); }, options);
    QCOMPARE(store.openSession().error().exceptionName(), u"InvalidArgumentException"_s);
}

void SessionOpeningTest::openSession_optionsLeftOut_comeFromTheConventions()
{
    DocumentStoreOptions options;
    options.database = u"Demo"_s;
    options.conventions.maxNumberOfRequestsPerSession = 7;
    options.conventions.optimisticConcurrency = OptimisticConcurrencyMode::Writes;
    options.conventions.disableAtomicDocumentWritesInClusterWideTransaction = true;
    DocumentStore store([](const QString &) { return std::make_unique<ScriptedExecutor>(); }, options);
    const auto session = std::move(store.openSession()).value();
    QCOMPARE(session->options().maxNumberOfRequestsPerSession, 7);
    QCOMPARE(session->options().optimisticConcurrency, OptimisticConcurrencyMode::Writes);
    QCOMPARE(session->options().disableAtomicDocumentWritesInClusterWideTransaction, true);
}

void SessionOpeningTest::openSession_ownExecutor_isUsed()
{
    MemoryServer server;
    ScriptedExecutor own;
    own.onCommand<GetDocuments>([](const GetDocuments &) { return LoadedDocuments{{std::nullopt}, {}}; });
    SessionOptions options;
    options.requestExecutor = &own;
    const auto session = server.session(options);
    QVERIFY(waitFor(session->load(u"users/1"_s)));
    QCOMPARE(own.sentCount(), 1);
    QCOMPARE(server.executor->sentCount(), 0);
}

void SessionOpeningTest::noCaching_isSaidWithEveryRequest()
{
    MemoryServer server;
    SessionOptions options;
    options.noCaching = true;
    const auto session = server.session(options);
    QVERIFY(waitFor(session->load(u"users/1"_s)));
    QCOMPARE(server.executor->contexts().front().caching, Caching::None);
}

void SessionOpeningTest::clusterWide_isSaidWithEveryLoad()
{
    MemoryServer server;
    SessionOptions options;
    options.transactionMode = TransactionMode::ClusterWide;
    const auto session = server.session(options);
    QVERIFY(waitFor(session->load(u"users/1"_s)));
    QCOMPARE(server.executor->contexts().front().transactionMode, TransactionMode::ClusterWide);
}

QTEST_GUILESS_MAIN(SessionOpeningTest)
#include "tst_sessionopening.moc"
