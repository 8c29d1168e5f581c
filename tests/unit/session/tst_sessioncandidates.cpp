// SPDX-License-Identifier: GPL-3.0-or-later
#include "async/waitfor.h"
#include "support/jsontext.h"
#include "support/memoryserver.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace Rookery;
using namespace Rookery::Testing;

namespace {

/// A session whose next save is lost, done by the server or not.
struct Lost
{
    explicit Lost(bool commitsFirst = true)
    {
        session = server.session();
        server.nextBatch = Error::of(ErrorKind::StateUnknown, u"connection closed"_s);
        server.commitsFirst = commitsFirst;
    }

    /// By the id that the session knows it by.
    QString store(const QString &id, const QByteArray &text) const { return session->store(id, json(text)).value(); }
    ErrorKind save() const { return waitFor(session->saveChanges()).error().kind; }
    QStringList candidates(qsizetype index = 0) const { return session->unsettledDocuments().at(index).candidates; }
    qsizetype batches() const { return server.executor->sent<ExecuteBatch>().size(); }

    MemoryServer server;
    std::unique_ptr<Session> session;
};

} // namespace

/// The reply to a save was lost, and only the server knows the ids of what it stored.
class SessionCandidatesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void openIds_wereDone_areShownAsCandidatesAndNotSentAgain();
    void openIds_wereNotDone_haveNoCandidatesAndWait();
    void openIds_appearLate_areFoundByAskingAgain();
    void openIds_besideAKnownId_waitAlthoughTheBatchWasDone();
    void settle_asCandidate_tracksItAsSaved();
    void settle_editedMeanwhile_keepsTheLaterEditPending();
    void settle_asNotSaved_isPendingAgain();
    void settle_twoOfOneId_eachTakesOneCandidate();
    void settle_candidateLoadedMeanwhile_keepsThatOneAndItsEdits();
    void settle_whatCannotBe_isMisuse();
    void candidates_areNewAndEqualAndNamedAsTheServerDoes();
};

void SessionCandidatesTest::openIds_wereDone_areShownAsCandidatesAndNotSentAgain()
{
    const Lost lost;
    lost.store(u""_s, R"({"n":1})");
    lost.store(u"users/"_s, R"({"n":2})");
    lost.store(u"orders|"_s, R"({"n":3,"@metadata":{"@collection":"Orders"}})");
    QCOMPARE(lost.save(), ErrorKind::StateUnknown);
    QCOMPARE(lost.session->unsettledDocuments().size(), 3);
    for (qsizetype index = 0; index < 3; ++index) {
        QCOMPARE(lost.candidates(index).size(), 1);
        const QByteArray content = *lost.server.content(lost.candidates(index).first());
        QVERIFY(content.startsWith("{\"n\":" + QByteArray::number(index + 1)));
    }
    QCOMPARE(lost.save(), ErrorKind::StateUnknown);
    QCOMPARE(lost.batches(), 1);
    QVERIFY(lost.session->hasChanges());
}

void SessionCandidatesTest::openIds_wereNotDone_haveNoCandidatesAndWait()
{
    const Lost lost(false);
    lost.store(u"users/"_s, R"({"n":2})");
    QCOMPARE(lost.save(), ErrorKind::StateUnknown);
    QVERIFY(lost.candidates().isEmpty());
    QCOMPARE(lost.save(), ErrorKind::StateUnknown);
    QCOMPARE(lost.batches(), 1);
}

void SessionCandidatesTest::openIds_appearLate_areFoundByAskingAgain()
{
    const Lost lost(false);
    lost.store(u""_s, R"({"n":2})");
    const QString id = u"0123abcd-0123-4567-89ab-0123456789ab"_s;
    int asked = 0;
    lost.server.executor->onCommand<GetCollectionPage>(
        [&asked, &id](const GetCollectionPage &page) -> Result<QList<Document>> {
            return ++asked < 2 || page.collection != u"@empty"_s ? QList<Document>()
                                                                 : QList<Document>{{id, u"A:9"_s, json(R"({"n":2})")}};
        });
    QCOMPARE(lost.save(), ErrorKind::StateUnknown);
    QCOMPARE(asked, 2);
    QCOMPARE(lost.candidates(), QStringList{id});
}

void SessionCandidatesTest::openIds_besideAKnownId_waitAlthoughTheBatchWasDone()
{
    const Lost lost;
    lost.store(u"a/1"_s, R"({"n":1})");
    lost.store(u"users/"_s, R"({"n":2})");
    QCOMPARE(lost.save(), ErrorKind::StateUnknown);
    QVERIFY(!lost.session->hasChanged(u"a/1"_s));
    QCOMPARE(lost.session->unsettledDocuments().size(), 1);
    QCOMPARE(lost.candidates().size(), 1);
    QCOMPARE(lost.save(), ErrorKind::StateUnknown);
    QCOMPARE(lost.batches(), 1);
}

void SessionCandidatesTest::settle_asCandidate_tracksItAsSaved()
{
    const Lost lost;
    const QString made = lost.store(u"users/"_s, R"({"n":2})");
    QCOMPARE(lost.save(), ErrorKind::StateUnknown);
    const QString id = lost.candidates().first();
    QVERIFY(lost.session->settle(made, id));
    QVERIFY(lost.session->unsettledDocuments().isEmpty());
    QVERIFY(!lost.session->hasChanges());
    QCOMPARE(lost.session->document(id)->changeVector, lost.server.documents.value(idKey(id)).changeVector);
    QVERIFY(lost.session->set(id, Json::Pointer({u"n"_s}), json("3")));
    QVERIFY(waitFor(lost.session->saveChanges()));
    QCOMPARE(*lost.server.content(id), R"({"n":3})");
    QCOMPARE(lost.server.documents.size(), 1);
}

void SessionCandidatesTest::settle_editedMeanwhile_keepsTheLaterEditPending()
{
    const Lost lost;
    const QString made = lost.store(u"users/"_s, R"({"n":2})");
    QCOMPARE(lost.save(), ErrorKind::StateUnknown);
    const QString id = lost.candidates().first();
    QVERIFY(lost.session->set(made, Json::Pointer({u"n"_s}), json("3")));
    QVERIFY(lost.session->settle(made, id));
    QCOMPARE(lost.session->changedIds(), QStringList{id});
    QCOMPARE(lost.session->document(id)->json.member(u"n")->toJson(), "3");
    QCOMPARE(lost.session->original(id)->json.member(u"n")->toJson(), "2");
}

void SessionCandidatesTest::settle_asNotSaved_isPendingAgain()
{
    const Lost lost(false);
    const QString made = lost.store(u"users/"_s, R"({"n":2})");
    QCOMPARE(lost.save(), ErrorKind::StateUnknown);
    QVERIFY(lost.session->settle(made, std::nullopt));
    QVERIFY(lost.session->hasChanges());
    QCOMPARE(waitFor(lost.session->saveChanges())->writes.size(), 1);
    QCOMPARE(lost.server.documents.size(), 1);
}

void SessionCandidatesTest::settle_twoOfOneId_eachTakesOneCandidate()
{
    const Lost lost;
    const QString first = lost.store(u"users/"_s, R"({"n":2})");
    const QString second = lost.store(u"users/"_s, R"({"n":2})");
    QCOMPARE(lost.save(), ErrorKind::StateUnknown);
    const QStringList ids = lost.candidates();
    QCOMPARE(ids.size(), 2);
    QVERIFY(lost.session->settle(first, ids.first()));
    QCOMPARE(lost.candidates(), ids.mid(1));
    QVERIFY(lost.session->settle(second, ids.last()));
    QVERIFY(!lost.session->hasChanges());
}

void SessionCandidatesTest::settle_candidateLoadedMeanwhile_keepsThatOneAndItsEdits()
{
    const Lost lost;
    const QString made = lost.store(u"users/"_s, R"({"n":2})");
    QCOMPARE(lost.save(), ErrorKind::StateUnknown);
    const QString id = lost.candidates().first();
    QVERIFY(waitFor(lost.session->load(id)).value());
    QVERIFY(lost.session->set(id, Json::Pointer({u"n"_s}), json("3")));
    QCOMPARE(lost.save(), ErrorKind::StateUnknown);
    QVERIFY(lost.session->settle(made, id));
    QCOMPARE(lost.session->changedIds(), QStringList{id});
    QCOMPARE(lost.session->document(id)->json.member(u"n")->toJson(), "3");
}

void SessionCandidatesTest::settle_whatCannotBe_isMisuse()
{
    const Lost lost;
    const QString made = lost.store(u"users/"_s, R"({"n":2})");
    QCOMPARE(lost.session->settle(made, std::nullopt).error().kind, ErrorKind::Misuse);
    const Pending<SaveAnswer> saving = lost.session->saveChanges();
    QCOMPARE(lost.session->settle(made, std::nullopt).error().kind, ErrorKind::Misuse);
    QCOMPARE(waitFor(saving).error().kind, ErrorKind::StateUnknown);
    QCOMPARE(lost.session->settle(made, u"users/1-A"_s).error().kind, ErrorKind::Misuse);
    QCOMPARE(lost.session->settle(u"people/"_s, std::nullopt).error().kind, ErrorKind::Misuse);
    QCOMPARE(lost.session->unsettledDocuments().size(), 1);
}

void SessionCandidatesTest::candidates_areNewAndEqualAndNamedAsTheServerDoes()
{
    Lost lost;
    const QString before = u"users/0000000000000000001-A"_s;
    const QString ofOthers = u"users/0000000000000000002-A"_s;
    lost.server.put(before, R"({"n":2})");
    QVERIFY(waitFor(lost.session->load(before)).value());
    lost.store(u"users/"_s, R"({"n":2})");
    lost.server.put(ofOthers, R"({"n":2})");
    lost.server.put(u"users/0000000000000000003-A"_s, R"({"n":3})");
    lost.server.put(u"users/33-A"_s, R"({"n":2})");
    lost.server.put(u"people/0000000000000000004-A"_s, R"({"n":2})");
    QCOMPARE(lost.save(), ErrorKind::StateUnknown);
    QCOMPARE(lost.candidates().size(), 2);
    QCOMPARE(lost.candidates().last(), ofOthers);
}

QTEST_GUILESS_MAIN(SessionCandidatesTest)
#include "tst_sessioncandidates.moc"
