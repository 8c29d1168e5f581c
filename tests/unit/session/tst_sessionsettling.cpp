// SPDX-License-Identifier: GPL-3.0-or-later
#include "async/waitfor.h"
#include "support/jsontext.h"
#include "support/memoryserver.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace Rookery;
using namespace Rookery::Testing;

namespace {

Error lostReply()
{
    return Error::of(ErrorKind::StateUnknown, u"connection closed"_s);
}

/// A session with one edited and one new document, and a server that loses the reply to the next batch.
struct Lost
{
    explicit Lost(bool commitsFirst)
    {
        server.put(u"a/1"_s, R"({"n":1})");
        session = server.session();
        [this] { QVERIFY(waitFor(session->load(u"a/1"_s)).value()); }();
        [this] { QVERIFY(session->set(u"a/1"_s, Json::Pointer({u"n"_s}), json("2"))); }();
        [this] { QVERIFY(session->store(u"a/2"_s, json(R"({"n":5})"))); }();
        server.nextBatch = lostReply();
        server.commitsFirst = commitsFirst;
    }

    MemoryServer server;
    std::unique_ptr<Session> session;
};

} // namespace

/// A save whose reply was lost is asked after, and never sent again blindly.
class SessionSettlingTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void lostReply_wasDone_isSavedWithoutASecondBatch();
    void lostReply_wasNotDone_isNotSavedAndStaysPending();
    void lostReply_serverDoesNotAnswer_staysUnknown();
    void lostReply_thenSaveAgain_asksBeforeItSends();
    void lostReply_thenSaveAgainAfterAll_sendsOnlyWhatIsLeft();
    void lostReply_othersWroteMeanwhile_staysUnknownUntilRefreshed();
    void lostReply_deletes_areSettledByTheirAbsence();
    void lostReply_spellingOfTheServer_countsAsSaved();
    void asking_isOutsideTheBudgetAndTheCache();
};

void SessionSettlingTest::lostReply_wasDone_isSavedWithoutASecondBatch()
{
    Lost lost(true);
    const SaveAnswer saved = waitFor(lost.session->saveChanges()).value();
    QCOMPARE(saved.writes.size(), 2);
    QCOMPARE(lost.server.executor->sent<ExecuteBatch>().size(), 1);
    QVERIFY(!lost.session->hasChanges());
    QCOMPARE(lost.session->document(u"a/1"_s)->changeVector, lost.server.documents.value(u"a/1"_s).changeVector);
    QVERIFY(lost.session->unsettledDocuments().isEmpty());
}

void SessionSettlingTest::lostReply_wasNotDone_isNotSavedAndStaysPending()
{
    Lost lost(false);
    const auto failed = waitFor(lost.session->saveChanges());
    QCOMPARE(failed.error().kind, ErrorKind::NotSaved);
    QCOMPARE(lost.server.executor->sent<ExecuteBatch>().size(), 1);
    QCOMPARE(lost.session->whatChanged().size(), 2);
    QVERIFY(lost.session->unsettledDocuments().isEmpty());
    QVERIFY(waitFor(lost.session->saveChanges()));
    QCOMPARE(*lost.server.content(u"a/2"_s), R"({"n":5})");
}

void SessionSettlingTest::lostReply_serverDoesNotAnswer_staysUnknown()
{
    Lost lost(true);
    lost.server.reads = Error::of(ErrorKind::Unreachable, u"no connection"_s);
    const auto failed = waitFor(lost.session->saveChanges());
    QCOMPARE(failed.error().kind, ErrorKind::StateUnknown);
    QVERIFY(lost.session->hasChanges());
    const auto unsettled = lost.session->unsettledDocuments();
    QCOMPARE(unsettled.size(), 2);
    QCOMPARE(unsettled.first().id, u"a/1"_s);
    QCOMPARE(unsettled.last().id, u"a/2"_s);
}

void SessionSettlingTest::lostReply_thenSaveAgain_asksBeforeItSends()
{
    Lost lost(true);
    lost.server.reads = Error::of(ErrorKind::Unreachable, u"no connection"_s);
    QCOMPARE(waitFor(lost.session->saveChanges()).error().kind, ErrorKind::StateUnknown);
    lost.server.reads.reset();
    QCOMPARE(waitFor(lost.session->saveChanges()).value().writes.size(), 2);
    QCOMPARE(lost.server.executor->sent<ExecuteBatch>().size(), 1);
    QVERIFY(!lost.session->hasChanges());
}

void SessionSettlingTest::lostReply_thenSaveAgainAfterAll_sendsOnlyWhatIsLeft()
{
    Lost lost(true);
    lost.server.reads = Error::of(ErrorKind::Unreachable, u"no connection"_s);
    QCOMPARE(waitFor(lost.session->saveChanges()).error().kind, ErrorKind::StateUnknown);
    lost.server.reads.reset();
    QVERIFY(lost.session->set(u"a/1"_s, Json::Pointer({u"n"_s}), json("3")));
    QVERIFY(waitFor(lost.session->saveChanges()));
    const auto batches = lost.server.executor->sent<ExecuteBatch>();
    QCOMPARE(batches.size(), 2);
    QCOMPARE(batches.last().commands.size(), 1);
    QCOMPARE(*lost.server.content(u"a/1"_s), R"({"n":3})");
}

void SessionSettlingTest::lostReply_othersWroteMeanwhile_staysUnknownUntilRefreshed()
{
    MemoryServer server;
    server.put(u"a/1"_s, R"({"n":1})");
    const auto session = server.session();
    QVERIFY(waitFor(session->load(u"a/1"_s)).value());
    QVERIFY(session->set(u"a/1"_s, Json::Pointer({u"n"_s}), json("2")));
    server.put(u"a/1"_s, R"({"n":77})");
    server.nextBatch = lostReply();
    QCOMPARE(waitFor(session->saveChanges()).error().kind, ErrorKind::StateUnknown);
    QCOMPARE(waitFor(session->saveChanges()).error().kind, ErrorKind::StateUnknown);
    QCOMPARE(server.executor->sent<ExecuteBatch>().size(), 1);
    QVERIFY(waitFor(session->refresh(u"a/1"_s)));
    QVERIFY(session->unsettledDocuments().isEmpty());
    QVERIFY(waitFor(session->saveChanges()));
}

void SessionSettlingTest::lostReply_deletes_areSettledByTheirAbsence()
{
    MemoryServer server;
    server.put(u"a/1"_s, "{}");
    const auto session = server.session();
    QVERIFY(waitFor(session->load(u"a/1"_s)).value());
    QVERIFY(session->removeTracked(u"a/1"_s));
    server.nextBatch = lostReply();
    server.commitsFirst = true;
    QCOMPARE(waitFor(session->saveChanges()).value().writes.first().type, SavedWrite::Type::Delete);
    QVERIFY(!session->hasChanges());
}

void SessionSettlingTest::lostReply_spellingOfTheServer_countsAsSaved()
{
    MemoryServer server;
    const auto session = server.session();
    QVERIFY(session->store(u"a/1"_s, json(R"({"path":"a\/b","n":-0})")));
    server.nextBatch = lostReply();
    server.commitsFirst = true;
    server.executor->onCommand<GetDocuments>([&server](const GetDocuments &) -> Result<LoadedDocuments> {
        Document stored = server.documents.value(u"a/1"_s);
        stored.json = stored.json.withMember(u"path", json(R"("a/b")")).withMember(u"n", json("0"));
        return LoadedDocuments{{stored}, {}};
    });
    QVERIFY(waitFor(session->saveChanges()));
    QCOMPARE(session->document(u"a/1"_s)->json.member(u"path")->toJson(), R"("a/b")");
    QVERIFY(!session->hasChanges());
}

void SessionSettlingTest::asking_isOutsideTheBudgetAndTheCache()
{
    Lost lost(true);
    QVERIFY(waitFor(lost.session->saveChanges()));
    QCOMPARE(lost.session->numberOfRequests(), 2);
    QCOMPARE(lost.server.executor->contexts().back().reason, Reason::SettleSave);
    QCOMPARE(lost.server.executor->contexts().back().caching, Caching::None);
}

QTEST_GUILESS_MAIN(SessionSettlingTest)
#include "tst_sessionsettling.moc"
