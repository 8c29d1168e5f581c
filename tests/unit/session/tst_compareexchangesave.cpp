// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchangecluster.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace Rookery;
using namespace Rookery::Testing;

/// Saving compare-exchange values, and what becomes of them where the reply is lost.
class CompareExchangeSaveTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void row53_order_isDeletesPutsValuesAndDeletesById();
    void row95_switchedToSingleNode_isMisuseAtSaveAndRecovers();
    void partialSave_leavesValuesPending();
    void editedWhileSaving_staysPending();
    void lostReply_isSettledByTheSameTransaction_data();
    void lostReply_isSettledByTheSameTransaction();
    void lostReply_ofDocumentsAlone_isNotSentAgain();
    void lostReply_othersWereFirst_isAConflict();
    void lostReply_unreachable_isUnknownUntilTheNextSave();
    void lostReply_documentEvictedMeanwhile_isNotAdopted();
    void row89_createdElsewhere_conflictMovesNothing();
};

void CompareExchangeSaveTest::row53_order_isDeletesPutsValuesAndDeletesById()
{
    Cluster cluster;
    cluster.server.put(u"d/1"_s, "{}");
    QVERIFY(waitFor(cluster.session->load(u"d/1"_s)));
    QVERIFY(cluster.session->remove(u"d/9"_s));
    QVERIFY(cluster.exchange().create(u"k"_s, json("1")));
    QVERIFY(cluster.session->store(u"d/2"_s, json("{}")));
    QVERIFY(cluster.session->removeTracked(u"d/1"_s));
    const auto saved = waitFor(cluster.session->saveChanges());
    QVERIFY(saved);
    QStringList ids;
    for (const SavedWrite &write : saved->writes)
        ids.append(write.id);
    QCOMPARE(ids, (QStringList{u"d/1"_s, u"d/2"_s, u"k"_s, u"d/9"_s}));
    QCOMPARE(saved->writes.at(2).type, SavedWrite::Type::PutCompareExchange);
    QVERIFY(!cluster.session->hasChanges());
}

void CompareExchangeSaveTest::row95_switchedToSingleNode_isMisuseAtSaveAndRecovers()
{
    Cluster cluster;
    QVERIFY(cluster.exchange().create(u"k"_s, json("1")));
    cluster.session->setTransactionMode(TransactionMode::SingleNode);
    QVERIFY(cluster.session->hasChanges());
    const auto failed = waitFor(cluster.session->saveChanges());
    QCOMPARE(failed.error().exceptionName(), u"InvalidOperationException"_s);
    QVERIFY(failed.error().message.contains(u"require the TransactionMode to be set to ClusterWide"));
    QCOMPARE(cluster.server.executor->sentCount(), 0);
    cluster.session->setTransactionMode(TransactionMode::ClusterWide);
    QVERIFY(waitFor(cluster.session->saveChanges()));
    QVERIFY(cluster.values.contains(u"k"_s));
}

void CompareExchangeSaveTest::partialSave_leavesValuesPending()
{
    Cluster cluster;
    QVERIFY(cluster.session->store(u"d/1"_s, json("{}")));
    QVERIFY(cluster.exchange().create(u"k"_s, json("1")));
    QCOMPARE(waitFor(cluster.session->saveChanges({u"d/1"_s}))->writes.size(), 1);
    QVERIFY(cluster.session->hasChanges());
    QVERIFY(cluster.values.isEmpty());
}

void CompareExchangeSaveTest::editedWhileSaving_staysPending()
{
    Cluster cluster;
    cluster.server.executor->hold<ExecuteClusterTransaction>();
    QVERIFY(cluster.exchange().create(u"k"_s, json("1")));
    const auto saving = cluster.session->saveChanges();
    QVERIFY(cluster.exchange().set(u"k"_s, json("2")));
    cluster.server.executor->answerHeld<ExecuteClusterTransaction>(
        BatchAnswer{{CompareExchangeResult{u"k"_s, 50}}, 50});
    QVERIFY(waitFor(saving));
    QVERIFY(cluster.session->hasChanges());
    QCOMPARE(cluster.load(u"k"_s)->index, 50);
    QCOMPARE(cluster.load(u"k"_s)->value.toJson(), "2");
}

void CompareExchangeSaveTest::lostReply_isSettledByTheSameTransaction_data()
{
    QTest::addColumn<Loss>("loss");
    QTest::newRow("before the server") << Loss::BeforeTheServer;
    QTest::newRow("after the server") << Loss::AfterTheServer;
}

void CompareExchangeSaveTest::lostReply_isSettledByTheSameTransaction()
{
    QFETCH(const Loss, loss);
    Cluster cluster;
    QVERIFY(cluster.exchange().create(u"k"_s, json("1")));
    QVERIFY(cluster.session->store(u"d/1"_s, json("{}")));
    cluster.loss = loss;
    const auto saved = waitFor(cluster.session->saveChanges());
    QVERIFY(saved);
    QCOMPARE(saved->writes.size(), 2);
    QCOMPARE(cluster.sent().size(), 2);
    QCOMPARE(cluster.sent().first().raftRequestId, cluster.sent().last().raftRequestId);
    QCOMPARE(cluster.session->numberOfRequests(), 1);
    QCOMPARE(cluster.load(u"k"_s)->index, 41);
    QVERIFY(!cluster.session->hasChanges());
    QVERIFY(waitFor(cluster.session->saveChanges())->writes.isEmpty());
}

void CompareExchangeSaveTest::lostReply_ofDocumentsAlone_isNotSentAgain()
{
    Cluster cluster;
    QVERIFY(cluster.session->store(u"d/1"_s, json("{}")));
    cluster.loss = Loss::BeforeTheServer;
    QCOMPARE(waitFor(cluster.session->saveChanges()).error().kind, ErrorKind::NotSaved);
    QCOMPARE(cluster.sent().size(), 1);
    QVERIFY(cluster.session->hasChanges());
}

void CompareExchangeSaveTest::lostReply_othersWereFirst_isAConflict()
{
    Cluster cluster;
    QVERIFY(cluster.exchange().create(u"lock"_s, json("true")));
    cluster.put(u"lock"_s, "true"); // the same value, and yet not ours
    cluster.loss = Loss::AfterTheServer;
    QCOMPARE(waitFor(cluster.session->saveChanges()).error().kind, ErrorKind::Conflict);
    QVERIFY(cluster.session->hasChanges());
    QCOMPARE(cluster.load(u"lock"_s)->index, 0);
}

void CompareExchangeSaveTest::lostReply_unreachable_isUnknownUntilTheNextSave()
{
    Cluster cluster;
    QVERIFY(cluster.exchange().create(u"k"_s, json("1")));
    cluster.loss = Loss::AfterTheServer;
    cluster.losses = 1000;
    QCOMPARE(waitFor(cluster.session->saveChanges()).error().kind, ErrorKind::StateUnknown);
    QVERIFY(cluster.session->hasChanges());
    cluster.losses = 0;
    const auto saved = waitFor(cluster.session->saveChanges());
    QVERIFY(saved);
    QCOMPARE(saved->writes.size(), 1);
    QCOMPARE(cluster.sent().first().raftRequestId, cluster.sent().last().raftRequestId);
    QCOMPARE(cluster.load(u"k"_s)->index, 41);
    QVERIFY(!cluster.session->hasChanges());
}

void CompareExchangeSaveTest::lostReply_documentEvictedMeanwhile_isNotAdopted()
{
    Cluster cluster;
    QVERIFY(cluster.session->store(u"d/1"_s, json("{}")));
    QVERIFY(cluster.exchange().create(u"k"_s, json("1")));
    cluster.loss = Loss::AfterTheServer;
    cluster.losses = 1000;
    QCOMPARE(waitFor(cluster.session->saveChanges()).error().kind, ErrorKind::StateUnknown);
    cluster.session->evict(u"d/1"_s);
    cluster.losses = 0;
    const auto saved = waitFor(cluster.session->saveChanges());
    QVERIFY(saved);
    QCOMPARE(saved->writes.size(), 1);
    QCOMPARE(saved->writes.first().id, u"k"_s);
    QVERIFY(!cluster.session->document(u"d/1"_s));
}

void CompareExchangeSaveTest::row89_createdElsewhere_conflictMovesNothing()
{
    Cluster cluster;
    cluster.put(u"k"_s, "7");
    QVERIFY(cluster.exchange().create(u"k"_s, json("1")));
    const auto failed = waitFor(cluster.session->saveChanges());
    QCOMPARE(failed.error().kind, ErrorKind::Conflict);
    QCOMPARE(failed.error().exceptionName(), u"ClusterTransactionConcurrencyException"_s);
    QVERIFY(cluster.session->hasChanges());
    QCOMPARE(cluster.load(u"k"_s)->value.toJson(), "1");
    QCOMPARE(cluster.values.value(u"k"_s).value.toJson(), "7");
}

QTEST_GUILESS_MAIN(CompareExchangeSaveTest)
#include "tst_compareexchangesave.moc"
