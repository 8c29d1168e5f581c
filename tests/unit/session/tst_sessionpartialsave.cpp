// SPDX-License-Identifier: GPL-3.0-or-later
#include "async/waitfor.h"
#include "support/jsontext.h"
#include "support/memoryserver.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace Rookery;
using namespace Rookery::Testing;

namespace {

/// A session with something pending of each kind: a/1 and a/2 edited, a/3 deleted, a/4 deleted by id, a/5 new.
struct PendingOfEachKind
{
    PendingOfEachKind()
    {
        for (const QString &id : {u"a/1"_s, u"a/2"_s, u"a/3"_s, u"a/4"_s, u"a/read"_s})
            server.put(id, R"({"n":1})");
        session = server.session();
        const auto prepare = [this] {
            QVERIFY(waitFor(session->load(QStringList{u"a/1"_s, u"a/2"_s, u"a/3"_s, u"a/read"_s})));
            QVERIFY(session->set(u"a/1"_s, at(u"/n"_s), json("2")));
            QVERIFY(session->set(u"a/2"_s, at(u"/n"_s), json("2")));
            QVERIFY(session->removeTracked(u"a/3"_s));
            QVERIFY(session->remove(u"a/4"_s));
            QVERIFY(session->store(u"a/5"_s, json("{}")));
        };
        prepare();
    }

    Result<SaveAnswer> save(const QStringList &ids) { return waitFor(session->saveChanges(ids)); }
    qsizetype batchCount() const { return server.executor->sent<ExecuteBatch>().size(); }

    MemoryServer server;
    std::unique_ptr<Session> session;
};

QStringList savedIds(const SaveAnswer &answer)
{
    QStringList ids;
    for (const SavedWrite &write : answer.writes)
        ids.append(write.id);
    return ids;
}

} // namespace

/// saveChanges() of chosen documents, which RavenDB's sessions do not have: the promises of saveChanges(), for these.
class SessionPartialSaveTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void chosenEdit_isSaved_andTheOthersStayPending();
    void chosenOfEachKind_areOneBatchInTheUsualOrder();
    void chosenOneAfterTheOther_leaveNothingPending();
    void chosenWithNothingPending_sendNothing_data();
    void chosenWithNothingPending_sendNothing();
    void openId_isChosenByItsProvisionalId();
    void conflict_keepsEveryEdit();
    void whileSaving_waitsAndSavesOnlyTheChosen();
    void writesAndReads_chosen_checkWhatWasOnlyRead();
    void lostReply_wasNotDone_isAskedBeforeTheNextOnesAreSent();
    void lostReply_wasDone_leavesTheOthersPending();
};

void SessionPartialSaveTest::chosenEdit_isSaved_andTheOthersStayPending()
{
    PendingOfEachKind pending;
    const auto saved = pending.save({u"A/1"_s}); // ids know no case
    QVERIFY(saved);
    QCOMPARE(savedIds(*saved), QStringList{u"a/1"_s});
    QCOMPARE(*pending.server.content(u"a/1"_s), R"({"n":2})");
    QCOMPARE(*pending.server.content(u"a/2"_s), R"({"n":1})");
    QVERIFY(!pending.session->isPending(u"a/1"_s));
    QCOMPARE(pending.session->changedIds(), (QStringList{u"a/2"_s, u"a/3"_s, u"a/5"_s, u"a/4"_s}));
    QCOMPARE(pending.session->document(u"a/2"_s)->json.member(u"n")->toJson(), "2");
}

void SessionPartialSaveTest::chosenOfEachKind_areOneBatchInTheUsualOrder()
{
    PendingOfEachKind pending;
    const auto saved = pending.save({u"a/4"_s, u"a/5"_s, u"a/3"_s, u"a/2"_s});
    QVERIFY(saved);
    QCOMPARE(savedIds(*saved), (QStringList{u"a/3"_s, u"a/2"_s, u"a/5"_s, u"a/4"_s}));
    QCOMPARE(pending.batchCount(), 1);
    QCOMPARE(pending.session->changedIds(), QStringList{u"a/1"_s});
    QVERIFY(!pending.server.content(u"a/3"_s) && !pending.server.content(u"a/4"_s));
}

void SessionPartialSaveTest::chosenOneAfterTheOther_leaveNothingPending()
{
    PendingOfEachKind pending;
    for (const QString &id : pending.session->changedIds())
        QCOMPARE(savedIds(pending.save({id}).value()), QStringList{id});
    QVERIFY(!pending.session->hasChanges());
    QVERIFY(waitFor(pending.session->saveChanges()).value().writes.isEmpty());
    QCOMPARE(pending.batchCount(), 5);
}

void SessionPartialSaveTest::chosenWithNothingPending_sendNothing_data()
{
    QTest::addColumn<QStringList>("ids");
    QTest::newRow("no ids") << QStringList();
    QTest::newRow("one that was only read") << QStringList{u"a/read"_s};
    QTest::newRow("one that the session does not know") << QStringList{u"b/1"_s};
}

void SessionPartialSaveTest::chosenWithNothingPending_sendNothing()
{
    QFETCH(QStringList, ids);
    for (const auto mode : {OptimisticConcurrencyMode::None, OptimisticConcurrencyMode::WritesAndReads}) {
        PendingOfEachKind pending;
        pending.session->setOptimisticConcurrency(mode);
        QVERIFY(pending.save(ids).value().writes.isEmpty());
        QCOMPARE(pending.batchCount(), 0);
        QCOMPARE(pending.session->changedIds().size(), 5);
    }
}

void SessionPartialSaveTest::openId_isChosenByItsProvisionalId()
{
    MemoryServer server;
    const auto session = server.session();
    const QString user = session->store(u"users|"_s, json(R"({"n":1})")).value();
    const QString order = session->store(u"orders|"_s, json(R"({"n":2})")).value();
    QCOMPARE(savedIds(waitFor(session->saveChanges({user})).value()), QStringList{u"users/1"_s});
    QCOMPARE(session->changedIds(), QStringList{order});
}

void SessionPartialSaveTest::conflict_keepsEveryEdit()
{
    PendingOfEachKind pending;
    pending.session->setOptimisticConcurrency(OptimisticConcurrencyMode::Writes);
    pending.server.put(u"a/1"_s, R"({"n":9})");
    QCOMPARE(pending.save({u"a/1"_s, u"a/3"_s}).error().kind, ErrorKind::Conflict);
    QCOMPARE(pending.session->changedIds().size(), 5);
    QVERIFY(pending.server.content(u"a/3"_s));
    QVERIFY(pending.save({u"a/2"_s, u"a/3"_s})); // the conflict is in nobody else's way
    QCOMPARE(pending.session->changedIds(), (QStringList{u"a/1"_s, u"a/5"_s, u"a/4"_s}));
}

void SessionPartialSaveTest::whileSaving_waitsAndSavesOnlyTheChosen()
{
    PendingOfEachKind pending;
    const auto first = pending.session->saveChanges({u"a/1"_s, u"a/2"_s});
    const auto second = pending.session->saveChanges({u"a/2"_s, u"a/3"_s});
    QCOMPARE(savedIds(waitFor(second).value()), QStringList{u"a/3"_s});
    QCOMPARE(savedIds(waitFor(first).value()), (QStringList{u"a/1"_s, u"a/2"_s}));
    QCOMPARE(pending.session->changedIds(), (QStringList{u"a/5"_s, u"a/4"_s}));
}

void SessionPartialSaveTest::writesAndReads_chosen_checkWhatWasOnlyRead()
{
    PendingOfEachKind pending;
    pending.session->setOptimisticConcurrency(OptimisticConcurrencyMode::WritesAndReads);
    pending.server.put(u"a/read"_s, R"({"n":9})");
    const auto failed = pending.save({u"a/1"_s});
    QCOMPARE(failed.error().kind, ErrorKind::Conflict);
    QCOMPARE(failed.error().documentId, u"a/read"_s);
    QCOMPARE(pending.session->changedIds().size(), 5);
}

void SessionPartialSaveTest::lostReply_wasNotDone_isAskedBeforeTheNextOnesAreSent()
{
    PendingOfEachKind pending;
    pending.server.nextBatch = Error::of(ErrorKind::StateUnknown, u"connection closed"_s);
    pending.server.reads = Error::of(ErrorKind::Unreachable, u"no route"_s);
    QCOMPARE(pending.save({u"a/1"_s}).error().kind, ErrorKind::StateUnknown);
    QCOMPARE(pending.session->unsettledDocuments().size(), 1);
    QCOMPARE(pending.session->unsettledDocuments().first().id, u"a/1"_s);
    pending.server.reads.reset();
    QCOMPARE(savedIds(pending.save({u"a/2"_s}).value()), QStringList{u"a/2"_s});
    QVERIFY(pending.session->unsettledDocuments().isEmpty());
    QVERIFY(pending.session->isPending(u"a/1"_s)); // not done, and not chosen this time
    QCOMPARE(*pending.server.content(u"a/1"_s), R"({"n":1})");
}

void SessionPartialSaveTest::lostReply_wasDone_leavesTheOthersPending()
{
    PendingOfEachKind pending;
    pending.server.nextBatch = Error::of(ErrorKind::StateUnknown, u"connection closed"_s);
    pending.server.commitsFirst = true;
    QVERIFY(pending.save({u"a/1"_s}));
    QCOMPARE(pending.batchCount(), 1);
    QCOMPARE(pending.session->changedIds(), (QStringList{u"a/2"_s, u"a/3"_s, u"a/5"_s, u"a/4"_s}));
}

QTEST_GUILESS_MAIN(SessionPartialSaveTest)
#include "tst_sessionpartialsave.moc"
