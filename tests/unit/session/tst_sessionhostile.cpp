// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/memoryserver.h"
#include "unit/session/exchangecluster.h"

#include <QTest>
#include <QTimer>

using namespace std::chrono_literals;
using namespace Qt::StringLiterals;
using namespace Rookery;
using namespace Rookery::Testing;

/// Calls in an order that nobody would choose, and answers when nobody expects them any more.
class SessionHostileTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void row41_storeAfterDeleteAfterEvict_isANewDocument();
    void row40_storeAfterRemoveByIdAfterEvict_isMisuse();
    void row14_oneIdInTwoCases_isOneDocumentEverywhere();
    void row95_switchedToSingleNodeWhileSaving_isSettledAsItWasSent();
    void row95_switchedToClusterWideWhileSaving_theNextOneIsClusterWide();
    void row3_storeGone_everyCallFailsOrForgets();
    void row107_storeDiesWhileAnIdIsReserved_theCallerIsAnswered();
    void revert_whileTheDeleteIsSaved_storesItAgain();
    void removeTracked_whileItIsStored_deletesItNext();
    void lostReply_doneLate_isSaved();
    void lostReply_clusterWide_doneLate_isSavedOnce();
    void answer_afterTheSessionAndItsStore_movesNobody();
};

void SessionHostileTest::row41_storeAfterDeleteAfterEvict_isANewDocument()
{
    MemoryServer server;
    server.put(u"a/1"_s, R"({"n":1})");
    const auto session = server.session();
    QVERIFY(waitFor(session->load(u"a/1"_s)));
    QVERIFY(session->removeTracked(u"A/1"_s));
    QVERIFY(!session->store(u"a/1"_s, json("{}"))); // row 38: still tracked
    session->evict(u"A/1"_s);
    QVERIFY(!session->hasChanges());
    QVERIFY(session->store(u"a/1"_s, json(R"({"n":2})")));
    QVERIFY(session->document(u"a/1"_s));
    QVERIFY(!session->original(u"a/1"_s));
    session->setOptimisticConcurrency(OptimisticConcurrencyMode::Writes);
    QCOMPARE(waitFor(session->saveChanges()).error().kind, ErrorKind::Conflict); // it is there, and is said to be new
    session->setOptimisticConcurrency(OptimisticConcurrencyMode::None);
    QCOMPARE(waitFor(session->saveChanges()).value().writes.size(), 1);
    QCOMPARE(server.content(u"a/1"_s).value(), R"({"n":2})");
}

void SessionHostileTest::row40_storeAfterRemoveByIdAfterEvict_isMisuse()
{
    MemoryServer server;
    server.put(u"a/1"_s, "{}");
    const auto session = server.session();
    QVERIFY(waitFor(session->load(u"a/1"_s)));
    QVERIFY(session->remove(u"a/1"_s));
    session->evict(u"a/1"_s);
    QCOMPARE(session->store(u"A/1"_s, json("{}")).error().exceptionName(), u"InvalidOperationException"_s);
    QVERIFY(waitFor(session->saveChanges()));
    QVERIFY(!server.content(u"a/1"_s));
    QVERIFY(session->store(u"A/1"_s, json("{}")));
}

void SessionHostileTest::row14_oneIdInTwoCases_isOneDocumentEverywhere()
{
    MemoryServer server;
    server.put(u"a/1"_s, R"({"n":1})");
    server.put(u"a/2"_s, "{}");
    const auto session = server.session();
    QCOMPARE(waitFor(session->load({u"A/1"_s, u"a/1"_s})).value().size(), 1);
    QVERIFY(session->set(u"A/1"_s, at(u"/n"_s), json("2")));
    QVERIFY(session->set(u"a/1"_s, at(u"/n"_s), json("3")));
    QCOMPARE(session->store(u"A/1"_s, json("{}")).error().exceptionName(), u"NonUniqueObjectException"_s);
    QVERIFY(session->remove(u"A/2"_s));
    QVERIFY(session->remove(u"a/2"_s));
    QCOMPARE(session->changedIds(), (QStringList{u"a/1"_s, u"A/2"_s}));
    QVERIFY(session->isPending(u"a/2"_s));
    QCOMPARE(waitFor(session->saveChanges({u"A/1"_s, u"a/1"_s})).value().writes.size(), 1);
    QCOMPARE(server.content(u"a/1"_s).value(), R"({"n":3})");
    QCOMPARE(waitFor(session->saveChanges({u"a/2"_s})).value().writes.size(), 1);
    QVERIFY(!session->hasChanges());
    QVERIFY(!server.content(u"a/2"_s));
}

void SessionHostileTest::row95_switchedToSingleNodeWhileSaving_isSettledAsItWasSent()
{
    Cluster cluster;
    cluster.loss = Loss::AfterTheServer;
    QVERIFY(cluster.exchange().create(u"k"_s, json("1")));
    const auto saving = cluster.session->saveChanges();
    cluster.session->setTransactionMode(TransactionMode::SingleNode);
    QVERIFY(waitFor(saving));
    QCOMPARE(cluster.sent().size(), 2); // the lost one, and the same again
    QCOMPARE(cluster.sent().first().raftRequestId, cluster.sent().last().raftRequestId);
    QVERIFY(cluster.server.executor->sent<ExecuteBatch>().isEmpty());
    QVERIFY(!cluster.session->hasChanges());
    QCOMPARE(cluster.values.value(u"k"_s).value.toJson(), "1");
}

void SessionHostileTest::row95_switchedToClusterWideWhileSaving_theNextOneIsClusterWide()
{
    Cluster cluster;
    cluster.session->setTransactionMode(TransactionMode::SingleNode);
    QVERIFY(cluster.session->store(u"a/1"_s, json("{}")));
    const auto first = cluster.session->saveChanges();
    cluster.session->setTransactionMode(TransactionMode::ClusterWide);
    QVERIFY(cluster.session->store(u"a/2"_s, json("{}")));
    QVERIFY(waitFor(cluster.session->saveChanges()));
    QVERIFY(waitFor(first));
    QCOMPARE(cluster.server.executor->sent<ExecuteBatch>().size(), 1);
    QCOMPARE(cluster.sent().size(), 1);
    QCOMPARE(cluster.sent().first().commands.size(), 1);
}

void SessionHostileTest::row3_storeGone_everyCallFailsOrForgets()
{
    MemoryServer server;
    server.put(u"a/1"_s, "{}");
    const auto session = server.session();
    QVERIFY(waitFor(session->load(u"a/1"_s)));
    server.closeStore();
    const auto isMisuse = [](const auto &pending) { return waitFor(pending).error().kind == ErrorKind::Misuse; };
    QVERIFY(isMisuse(session->load(u"a/2"_s)));
    QVERIFY(isMisuse(session->loadStartingWith(u"a"_s)));
    QVERIFY(isMisuse(session->query(Query{u"from Users"_s})));
    QVERIFY(isMisuse(session->conditionalLoad(u"a/2"_s, u"A:1"_s)));
    QVERIFY(isMisuse(session->exists(u"a/2"_s)));
    QVERIFY(isMisuse(session->refresh(u"a/1"_s)));
    QVERIFY(isMisuse(session->refresh(QStringList{u"a/1"_s})));
    session->setTransactionMode(TransactionMode::ClusterWide);
    QVERIFY(isMisuse(session->compareExchange().load(u"k"_s)));
    QVERIFY(waitFor(session->load(u"a/1"_s)).value()); // what is here needs no store
    QVERIFY(session->set(u"a/1"_s, at(u"/n"_s), json("1")));
    QVERIFY(isMisuse(session->saveChanges({u"a/1"_s})));
    QCOMPARE(session->changedIds(), QStringList{u"a/1"_s});
    QVERIFY(session->revert(u"a/1"_s));
    session->cancelSave();
    session->renew();
    session->evict(u"a/1"_s);
    session->clear();
    QCOMPARE(session->trackedCount(), 0);
}

void SessionHostileTest::row107_storeDiesWhileAnIdIsReserved_theCallerIsAnswered()
{
    MemoryServer server;
    server.executor->hold<NextHiLoRange>();
    const auto session = server.session();
    StoreOptions users;
    users.collection = u"Users"_s;
    const auto storing = session->store(json("{}"), users);
    server.closeStore();
    QVERIFY(!waitFor(storing));
    QVERIFY(!session->hasChanges());
}

void SessionHostileTest::revert_whileTheDeleteIsSaved_storesItAgain()
{
    MemoryServer server;
    server.put(u"a/1"_s, R"({"n":1})");
    const auto session = server.session();
    QVERIFY(waitFor(session->load(u"a/1"_s)));
    QVERIFY(session->removeTracked(u"a/1"_s));
    const auto saving = session->saveChanges();
    QVERIFY(session->revert(u"a/1"_s));
    QVERIFY(waitFor(saving));
    QVERIFY(!server.content(u"a/1"_s));
    QVERIFY(session->document(u"a/1"_s));
    QCOMPARE(session->changedIds(), QStringList{u"a/1"_s});
    session->setOptimisticConcurrency(OptimisticConcurrencyMode::Writes);
    QVERIFY(waitFor(session->saveChanges()));
    QCOMPARE(server.content(u"a/1"_s).value(), R"({"n":1})");
    QVERIFY(!session->hasChanges());
}

void SessionHostileTest::removeTracked_whileItIsStored_deletesItNext()
{
    MemoryServer server;
    const auto session = server.session();
    QVERIFY(session->store(u"a/1"_s, json("{}")));
    const auto saving = session->saveChanges();
    QVERIFY(session->removeTracked(u"a/1"_s));
    QVERIFY(waitFor(saving));
    QVERIFY(server.content(u"a/1"_s));
    QVERIFY(session->isPending(u"a/1"_s));
    session->setOptimisticConcurrency(OptimisticConcurrencyMode::Writes);
    QVERIFY(waitFor(session->saveChanges()));
    QVERIFY(!server.content(u"a/1"_s));
    QVERIFY(!session->hasChanges());
}

/// The server was slow: it has the batch, and does it after the first question.
void SessionHostileTest::lostReply_doneLate_isSaved()
{
    MemoryServer server;
    const auto session = server.session();
    QVERIFY(session->store(u"a/1"_s, json(R"({"n":1})")));
    server.nextBatch = Error::of(ErrorKind::StateUnknown, u"no answer within 60000 ms"_s);
    QTimer::singleShot(150ms, this, [&server] { server.put(u"a/1"_s, R"({"n":1})"); });
    QVERIFY(waitFor(session->saveChanges()));
    QVERIFY(!session->hasChanges());
    QCOMPARE(session->document(u"a/1"_s)->changeVector, server.documents.value(u"a/1"_s).changeVector);
    QCOMPARE(server.executor->sent<ExecuteBatch>().size(), 1);
}

void SessionHostileTest::lostReply_clusterWide_doneLate_isSavedOnce()
{
    Cluster cluster;
    cluster.loss = Loss::BeforeTheServer; // as far as the client can tell
    cluster.losses = 100;
    QVERIFY(cluster.session->store(u"a/1"_s, json(R"({"n":1})")));
    QTimer::singleShot(150ms, this, [&cluster] { cluster.server.put(u"a/1"_s, R"({"n":1})"); });
    QVERIFY(waitFor(cluster.session->saveChanges()));
    QVERIFY(!cluster.session->hasChanges());
    QCOMPARE(cluster.sent().size(), 1);
}

void SessionHostileTest::answer_afterTheSessionAndItsStore_movesNobody()
{
    MemoryServer server;
    auto executor = std::make_unique<ScriptedExecutor>();
    executor->hold<ExecuteBatch>();
    executor->hold<GetDocuments>();
    SessionOptions options;
    options.requestExecutor = executor.get();
    auto session = server.session(options);
    QVERIFY(session->store(u"a/1"_s, json("{}")));
    const auto saving = session->saveChanges();
    const auto loading = session->load(u"a/2"_s);
    session.reset();
    server.closeStore();
    executor->answerHeld<ExecuteBatch>(BatchAnswer{});
    executor->answerHeld<GetDocuments>(LoadedDocuments{{std::nullopt}, {}});
    QCOMPARE(waitFor(saving).error().kind, ErrorKind::StateUnknown);
    QCOMPARE(waitFor(loading).error().kind, ErrorKind::Canceled);
}

QTEST_GUILESS_MAIN(SessionHostileTest)
#include "tst_sessionhostile.moc"
