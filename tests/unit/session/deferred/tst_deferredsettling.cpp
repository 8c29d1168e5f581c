// SPDX-License-Identifier: GPL-3.0-or-later
#include "async/waitfor.h"
#include "session/deferred/counters.h"
#include "support/jsontext.h"
#include "support/memoryserver.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace Rookery;
using namespace Rookery::Testing;

/// The reply to a save with patches is lost. No look at the server tells whether a patch was done, so it is never sent
/// again before somebody decides.
class DeferredSettlingTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void lostReply_patchAlone_isUnknownAndNeverSentAgain();
    void lostReply_besideADocumentThatWasSaved_wasDoneAsWell();
    void lostReply_besideADocumentThatWasNotSaved_isPendingStill();
    void settle_asDone_forgetsItAndLoadsTheDocumentAnew();
    void settle_asNotDone_sendsItWithTheNextSave();
    void settle_asAnother_isMisuse();
    void evictOrClear_givesItUp();

private:
    int batches() const { return int(m_server->executor->sent<ExecuteBatch>().size()); }
    ErrorKind loseReply(bool commitsFirst)
    {
        m_server->nextBatch = Error::of(ErrorKind::StateUnknown, u"connection closed"_s);
        m_server->commitsFirst = commitsFirst;
        const auto answer = waitFor(m_session->saveChanges());
        return answer ? ErrorKind::NotSent : answer.error().kind;
    }

    std::unique_ptr<MemoryServer> m_server;
    std::unique_ptr<Session> m_session;
};

void DeferredSettlingTest::init()
{
    m_session.reset();
    m_server = std::make_unique<MemoryServer>();
    m_server->put(u"a/1"_s, R"({"n":1})");
    m_server->put(u"a/2"_s, R"({"n":2})");
    m_session = m_server->session();
    QVERIFY(waitFor(m_session->load({u"a/1"_s, u"a/2"_s})));
    QVERIFY(m_session->patch(u"a/1"_s, u"x"_s, json(R"({"m":1})")));
}

void DeferredSettlingTest::lostReply_patchAlone_isUnknownAndNeverSentAgain()
{
    QVERIFY(m_session->countersFor(u"a/1"_s).increment(u"likes"_s));
    QCOMPARE(loseReply(true), ErrorKind::StateUnknown);
    QCOMPARE(m_session->unsettledDocuments(), (QList<UnsettledDocument>{{u"a/1"_s, {u"a/1"_s}}}));
    const auto again = waitFor(m_session->saveChanges());
    QCOMPARE(again.error().kind, ErrorKind::StateUnknown);
    QVERIFY(again.error().message.contains(u"PATCH of 'a/1', Counters of 'a/1'"));
    QCOMPARE(batches(), 1);
    QVERIFY(m_session->hasChanges());
}

void DeferredSettlingTest::lostReply_besideADocumentThatWasSaved_wasDoneAsWell()
{
    QVERIFY(m_session->set(u"a/2"_s, at(u"/n"_s), json("3")));
    QCOMPARE(loseReply(true), ErrorKind::NotSent); // it was found to be done
    QCOMPARE(batches(), 1);
    QVERIFY(!m_session->hasChanges());
    QCOMPARE(m_session->document(u"a/1"_s)->json.withoutMember(u"@metadata").toJson(), R"({"n":1,"m":1})");
    QCOMPARE(m_session->document(u"a/1"_s)->changeVector, m_server->documents.value(u"a/1"_s).changeVector);
}

void DeferredSettlingTest::lostReply_besideADocumentThatWasNotSaved_isPendingStill()
{
    QVERIFY(m_session->set(u"a/2"_s, at(u"/n"_s), json("3")));
    QCOMPARE(loseReply(false), ErrorKind::NotSaved);
    QCOMPARE(m_session->changedIds(), (QStringList{u"a/2"_s, u"a/1"_s}));
    QVERIFY(waitFor(m_session->saveChanges()));
    QCOMPARE(*m_server->content(u"a/1"_s), R"({"n":1,"m":1})");
}

void DeferredSettlingTest::settle_asDone_forgetsItAndLoadsTheDocumentAnew()
{
    QCOMPARE(loseReply(true), ErrorKind::StateUnknown);
    QVERIFY(m_session->settle(u"a/1"_s, u"a/1"_s));
    QVERIFY(!m_session->hasChanges());
    QVERIFY(m_session->unsettledDocuments().isEmpty());
    QVERIFY(waitFor(m_session->saveChanges()));
    QCOMPARE(batches(), 1);
    const auto document = waitFor(m_session->load(u"a/1"_s)).value();
    QCOMPARE(document->json.withoutMember(u"@metadata").toJson(), R"({"n":1,"m":1})");
}

void DeferredSettlingTest::settle_asNotDone_sendsItWithTheNextSave()
{
    QCOMPARE(loseReply(false), ErrorKind::StateUnknown);
    QVERIFY(m_session->settle(u"a/1"_s, std::nullopt));
    QVERIFY(m_session->hasChanges());
    QVERIFY(waitFor(m_session->saveChanges()));
    QCOMPARE(batches(), 2);
    QCOMPARE(*m_server->content(u"a/1"_s), R"({"n":1,"m":1})");
}

void DeferredSettlingTest::settle_asAnother_isMisuse()
{
    QCOMPARE(loseReply(true), ErrorKind::StateUnknown);
    QCOMPARE(m_session->settle(u"a/1"_s, u"a/2"_s).error().kind, ErrorKind::Misuse);
    QCOMPARE(m_session->settle(u"a/2"_s, u"a/2"_s).error().kind, ErrorKind::Misuse);
    QCOMPARE(m_session->unsettledDocuments().size(), 1);
}

void DeferredSettlingTest::evictOrClear_givesItUp()
{
    QCOMPARE(loseReply(true), ErrorKind::StateUnknown);
    m_session->evict(u"a/1"_s);
    QVERIFY(!m_session->hasChanges());
    QVERIFY(m_session->patch(u"a/1"_s, u"x"_s));
    QCOMPARE(loseReply(true), ErrorKind::StateUnknown);
    m_session->clear();
    QVERIFY(waitFor(m_session->saveChanges()));
    QCOMPARE(batches(), 2);
}

QTEST_GUILESS_MAIN(DeferredSettlingTest)
#include "tst_deferredsettling.moc"
