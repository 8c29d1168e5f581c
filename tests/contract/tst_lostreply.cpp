// SPDX-License-Identifier: GPL-3.0-or-later
#include "async/waitfor.h"
#include "commands/databases.h"
#include "commands/documents.h"
#include "http/httpexecutor.h"
#include "session/documentstore.h"
#include "support/cuttingproxy.h"

#include <QTest>
#include <QUuid>

using namespace std::chrono_literals;
using namespace Qt::StringLiterals;
using namespace Rookery;

Q_DECLARE_METATYPE(Rookery::Cut)

/// A proxy in front of a real RavenDB loses the reply to a save: the session finds out what became of it, and the
/// server never sees the batch twice.
class LostReplyTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase();
    void save_replyLost_isSettledByAsking_data();
    void save_replyLost_isSettledByAsking();
    void save_neverArrived_isNotSavedAndSavesTheNextTime();
    void save_sessionClosedMeanwhile_isDoneOnce();
    void save_idsOfTheServer_areCandidatesToDecideAbout();

private:
    std::unique_ptr<DocumentStore> openStore(const QString &url);
    std::optional<Document> stored(const QString &id);

    QString m_server;
    QString m_database;
    std::unique_ptr<DocumentStore> m_direct;
};

std::unique_ptr<DocumentStore> LostReplyTest::openStore(const QString &url)
{
    DocumentStoreOptions options;
    options.database = m_database;
    options.conventions.settleTimeout = 3s;
    return std::make_unique<DocumentStore>(httpExecutors(HttpOptions{{url}}), options);
}

std::optional<Document> LostReplyTest::stored(const QString &id)
{
    return waitFor(m_direct->executor().send(GetDocuments{{id}})).value().documents.first();
}

void LostReplyTest::initTestCase()
{
    m_server = qEnvironmentVariable("ROOKERY_TEST_SERVER");
    if (m_server.isEmpty())
        QSKIP("needs a RavenDB: set ROOKERY_TEST_SERVER to its address");
    m_database = u"lost-reply-"_s + QUuid::createUuid().toString(QUuid::WithoutBraces);
    m_direct = openStore(m_server);
    QVERIFY(waitFor(m_direct->server().send(CreateDatabase{m_database})));
}

void LostReplyTest::cleanupTestCase()
{
    if (m_direct)
        QVERIFY(waitFor(m_direct->server().send(DeleteDatabase{m_database})));
}

void LostReplyTest::save_replyLost_isSettledByAsking_data()
{
    QTest::addColumn<Cut>("cut");
    QTest::newRow("after the server answered") << Cut::AfterAnswer;
    QTest::newRow("in the middle of the reply") << Cut::InAnswer;
    QTest::newRow("by a gateway") << Cut::GatewayTimeout;
}

void LostReplyTest::save_replyLost_isSettledByAsking()
{
    QFETCH(Cut, cut);
    CuttingProxy proxy{QUrl(m_server)};
    const auto store = openStore(proxy.url());
    const auto session = std::move(store->openSession()).value();
    const QString edited = QUuid::createUuid().toString(QUuid::WithoutBraces);
    const QString added = QUuid::createUuid().toString(QUuid::WithoutBraces);
    QVERIFY(session->store(edited, Json::parse(R"({"n":1.10,"keep":1e2})").value()));
    QVERIFY(waitFor(session->saveChanges()));
    QVERIFY(session->set(edited, Json::Pointer({u"n"_s}), Json::parse("2.20").value()));
    QVERIFY(session->store(added, Json::parse("{}").value()));

    proxy.cutBatch(1, cut);
    const auto saved = waitFor(session->saveChanges());
    QVERIFY2(saved, saved ? "" : qPrintable(saved.error().message));
    QCOMPARE(saved->writes.size(), 2);
    QCOMPARE(proxy.batches(), 2);
    QCOMPARE(proxy.forwardedBatches(), 2);
    QVERIFY(!session->hasChanges());
    QCOMPARE(stored(edited)->json.withoutMember(u"@metadata").toJson(), R"({"n":2.20,"keep":1e2})");
    QCOMPARE(session->document(edited)->changeVector, stored(edited)->changeVector);
    QVERIFY(stored(added));

    QVERIFY(session->set(edited, Json::Pointer({u"n"_s}), Json::parse("3").value()));
    QVERIFY(waitFor(session->saveChanges()));
    QCOMPARE(proxy.batches(), 3);
}

void LostReplyTest::save_neverArrived_isNotSavedAndSavesTheNextTime()
{
    CuttingProxy proxy{QUrl(m_server)};
    const auto store = openStore(proxy.url());
    const auto session = std::move(store->openSession()).value();
    const QString id = QUuid::createUuid().toString(QUuid::WithoutBraces);
    QVERIFY(session->store(id, Json::parse("{}").value()));
    proxy.cutBatch(1, Cut::BeforeForwarding);
    const auto failed = waitFor(session->saveChanges());
    QVERIFY(!failed);
    QCOMPARE(failed.error().kind, ErrorKind::NotSaved);
    QCOMPARE(proxy.batches(), 1);
    QVERIFY(session->hasChanges());
    QVERIFY(!stored(id));
    QVERIFY(waitFor(session->saveChanges()));
    QVERIFY(stored(id));
    QCOMPARE(proxy.batches(), 2);
}

void LostReplyTest::save_sessionClosedMeanwhile_isDoneOnce()
{
    CuttingProxy proxy{QUrl(m_server)};
    const auto store = openStore(proxy.url());
    auto session = std::move(store->openSession()).value();
    const QString id = QUuid::createUuid().toString(QUuid::WithoutBraces);
    QVERIFY(session->store(id, Json::parse("{}").value()));
    proxy.cutBatch(1, Cut::AfterAnswer);
    const Pending<SaveAnswer> saving = session->saveChanges();
    session.reset();
    const auto saved = waitFor(saving);
    QVERIFY2(saved, saved ? "" : qPrintable(saved.error().message));
    QCOMPARE(proxy.forwardedBatches(), 1);
    QVERIFY(stored(id));
}

void LostReplyTest::save_idsOfTheServer_areCandidatesToDecideAbout()
{
    CuttingProxy proxy{QUrl(m_server)};
    const auto store = openStore(proxy.url());
    const auto session = std::move(store->openSession()).value();
    const QStringList ids{u""_s, u"candidates/"_s, u"candidates|"_s};
    StoreOptions options;
    options.collection = u"Candidates"_s;
    for (const QString &id : ids)
        QVERIFY(session->store(id, Json::parse(R"({"n":1.10})").value(), options));
    proxy.cutBatch(1, Cut::AfterAnswer);
    QCOMPARE(waitFor(session->saveChanges()).error().kind, ErrorKind::StateUnknown);
    QCOMPARE(session->unsettledDocuments().size(), ids.size());
    for (const UnsettledDocument &unsettled : session->unsettledDocuments()) {
        QCOMPARE(unsettled.candidates.size(), 1);
        const QString savedAs = unsettled.candidates.first();
        QVERIFY(session->settle(unsettled.id, savedAs));
        QCOMPARE(session->document(savedAs)->changeVector, stored(savedAs)->changeVector);
        QVERIFY(session->set(savedAs, Json::Pointer({u"n"_s}), Json::parse("2").value()));
    }
    QVERIFY(waitFor(session->saveChanges()));
    QCOMPARE(proxy.forwardedBatches(), 2);
}

QTEST_GUILESS_MAIN(LostReplyTest)
#include "tst_lostreply.moc"
