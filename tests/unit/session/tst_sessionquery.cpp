// SPDX-License-Identifier: GPL-3.0-or-later
#include "async/waitfor.h"
#include "support/jsontext.h"
#include "support/memoryserver.h"

#include <QTest>

using namespace std::chrono_literals;
using namespace Qt::StringLiterals;
using namespace Rookery;
using namespace Rookery::Testing;

/// Rows 18, 24, 28-33 and 100-104 of the table of session semantics (protocol.md), as far as they are about queries.
class SessionQueryTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void query_command_isSentAsItIs();
    void row100_results_areTracked();
    void row100_trackedAndEdited_isTheLocalState();
    void row100_locallyDeleted_isStillAResult();
    void row18_knownMissing_staysMissing();
    void row101_projections_areNotTracked();
    void row102_includes_areParked();
    void row31_includeNotFound_isKnownMissing();
    void row24_noTrackingSession_tracksNothing();
    void row28_noTrackingSession_includesAreMisuse();
    void row29_noTrackingQuery_leavesTheRestAlone();
    void row83_query_isCounted();
    void row104_staleAfterTheWait_isTimeout();
    void staleWithoutAWait_isAnAnswer();
    void parkedInclude_asResult_isTheParkedOne();
    void wrongCalls_areMisuseWithoutARequest();
    void error_isTold();
    void sessionGone_cancelsTheQuery();

private:
    void answer(QueryResults results);
    QueryResult result(const QString &id);

    std::unique_ptr<MemoryServer> m_server;
};

void SessionQueryTest::init()
{
    m_server = std::make_unique<MemoryServer>();
    m_server->put(u"users/1"_s, R"({"n":"Ann","c":"companies/1"})");
    m_server->put(u"users/2"_s, R"({"n":"Bob","c":"companies/9"})");
    m_server->put(u"companies/1"_s, R"({"n":"C"})");
}

/// What the server answers to every query from now on.
void SessionQueryTest::answer(QueryResults results)
{
    m_server->executor->onCommand<QueryDocuments>(
        [results = std::move(results)](const QueryDocuments &) -> Result<QueryResults> { return results; });
}

QueryResult SessionQueryTest::result(const QString &id)
{
    return {m_server->documents.value(idKey(id)), false};
}

void SessionQueryTest::query_command_isSentAsItIs()
{
    answer({});
    const auto session = m_server->session();
    Query query{u"from Users where n = $n"_s, json(R"({"n":1.10})"), 5, 7};
    query.waitForNonStaleResults = true;
    query.timeout = 250ms;
    QVERIFY(waitFor(session->query(query)));
    const QueryDocuments sent = m_server->executor->sent<QueryDocuments>().first();
    QCOMPARE(sent.query, u"from Users where n = $n"_s);
    QCOMPARE(sent.parameters.toJson(), R"({"n":1.10})"_ba);
    QCOMPARE(sent.start, 5);
    QCOMPARE(sent.pageSize, 7);
    QCOMPARE(sent.waitForNonStale, 250ms);
    QVERIFY(m_server->executor->contexts().back().timeout > 250ms); // the server may need all of the wait
    QCOMPARE(m_server->executor->contexts().back().reason, Reason::Query);
    QVERIFY(waitFor(session->query({u"from Users"_s})));
    QVERIFY(!m_server->executor->sent<QueryDocuments>().last().waitForNonStale);
}

void SessionQueryTest::row100_results_areTracked()
{
    answer({.results = {result(u"users/1"_s), result(u"users/2"_s)}, .totalResults = 2, .indexName = u"i"_s});
    const auto session = m_server->session();
    const auto found = waitFor(session->query({u"from Users"_s})).value();
    QCOMPARE(found.results.size(), 2);
    QCOMPARE(found.totalResults, 2);
    QCOMPARE(found.indexName, u"i"_s);
    QVERIFY(session->isLoaded(u"USERS/2"_s));
    QVERIFY(!session->hasChanges());
    QVERIFY(session->set(u"users/1"_s, at(u"/n"_s), json("1")));
    QCOMPARE(session->changedIds(), QStringList{u"users/1"_s});
}

void SessionQueryTest::row100_trackedAndEdited_isTheLocalState()
{
    answer({.results = {result(u"users/1"_s)}});
    const auto session = m_server->session();
    QVERIFY(waitFor(session->load(u"users/1"_s)));
    QVERIFY(session->set(u"users/1"_s, at(u"/n"_s), json(R"("Ann-Marie")")));
    const auto found = waitFor(session->query({u"from Users"_s})).value();
    QCOMPARE(found.results.first().document.json.member(u"n")->toString(), u"Ann-Marie"_s);
    QCOMPARE(session->changedIds(), QStringList{u"users/1"_s});
}

void SessionQueryTest::row100_locallyDeleted_isStillAResult()
{
    answer({.results = {result(u"users/1"_s), result(u"users/2"_s)}});
    const auto session = m_server->session();
    QVERIFY(waitFor(session->load(u"users/1"_s)));
    QVERIFY(session->removeTracked(u"users/1"_s));
    QVERIFY(session->remove(u"users/2"_s));
    const auto found = waitFor(session->query({u"from Users"_s})).value();
    QCOMPARE(found.results.size(), 2);
    QCOMPARE(found.results.first().document.id, u"users/1"_s);
    QVERIFY(!session->document(u"users/1"_s));
    QVERIFY(!session->document(u"users/2"_s));
    QCOMPARE(session->changedIds(), (QStringList{u"users/1"_s, u"users/2"_s}));
}

void SessionQueryTest::row18_knownMissing_staysMissing()
{
    const auto session = m_server->session();
    QVERIFY(!waitFor(session->load(u"users/3"_s)).value());
    m_server->put(u"users/3"_s, R"({"n":"late"})");
    answer({.results = {result(u"users/3"_s)}});
    const auto found = waitFor(session->query({u"from Users"_s})).value();
    QCOMPARE(found.results.first().document.id, u"users/3"_s);
    QVERIFY(!waitFor(session->load(u"users/3"_s)).value());
    session->clear();
    QVERIFY(waitFor(session->load(u"users/3"_s)).value());
}

void SessionQueryTest::row101_projections_areNotTracked()
{
    QueryResult projection = result(u"users/1"_s);
    projection.isProjection = true;
    const QueryResult group{{{}, {}, json(R"({"Count":1,"@metadata":{"@projection":true}})")}, true};
    answer({.results = {projection, group}});
    const auto session = m_server->session();
    const auto found = waitFor(session->query({u"from Users select n"_s})).value();
    QCOMPARE(found.results.size(), 2);
    QVERIFY(found.results.last().isProjection);
    QVERIFY(session->trackedDocuments().isEmpty());
    QVERIFY(!session->isLoaded(u"users/1"_s));
}

void SessionQueryTest::row102_includes_areParked()
{
    answer({.results = {result(u"users/1"_s)},
        .includes = {result(u"companies/1"_s).document},
        .includedPaths = {u"c"_s}});
    const auto session = m_server->session();
    QVERIFY(waitFor(session->query({u"from Users include c"_s})));
    QCOMPARE(session->trackedDocuments().size(), 1);
    QVERIFY(session->isLoaded(u"companies/1"_s));
    QVERIFY(waitFor(session->load(u"companies/1"_s)).value());
    QCOMPARE(session->numberOfRequests(), 1);
    QCOMPARE(session->trackedDocuments().size(), 2);
}

void SessionQueryTest::row31_includeNotFound_isKnownMissing()
{
    answer({.results = {result(u"users/2"_s)}, .includedPaths = {u"c"_s}});
    const auto session = m_server->session();
    QVERIFY(waitFor(session->query({u"from Users include c"_s})));
    QVERIFY(!waitFor(session->load(u"companies/9"_s)).value());
    QCOMPARE(session->numberOfRequests(), 1);
}

void SessionQueryTest::row24_noTrackingSession_tracksNothing()
{
    answer({.results = {result(u"users/1"_s)}});
    const auto session = m_server->session({.noTracking = true});
    QCOMPARE(waitFor(session->query({u"from Users"_s})).value().results.size(), 1);
    QVERIFY(!session->isLoaded(u"users/1"_s));
    QVERIFY(waitFor(session->query({u"from Users"_s})));
    QCOMPARE(session->numberOfRequests(), 2);
}

void SessionQueryTest::row28_noTrackingSession_includesAreMisuse()
{
    answer({.results = {result(u"users/1"_s)}, .includedPaths = {u"c"_s}});
    const auto session = m_server->session({.noTracking = true});
    const auto found = waitFor(session->query({u"from Users include c"_s}));
    QVERIFY(!found);
    QCOMPARE(found.error().exceptionName(), u"InvalidOperationException"_s);
    QVERIFY(found.error().message.contains(u"does not track any entities"_s));
}

void SessionQueryTest::row29_noTrackingQuery_leavesTheRestAlone()
{
    answer({.results = {result(u"users/1"_s)},
        .includes = {result(u"companies/1"_s).document},
        .includedPaths = {u"c"_s}});
    const auto session = m_server->session();
    QVERIFY(waitFor(session->load(u"users/1"_s)));
    QVERIFY(session->set(u"users/1"_s, at(u"/n"_s), json("1")));
    Query query{u"from Users include c"_s};
    query.noTracking = true;
    const auto found = waitFor(session->query(query)).value();
    QCOMPARE(found.results.first().document.json.member(u"n")->toString(), u"Ann"_s); // the server's
    QVERIFY(!session->isLoaded(u"companies/1"_s));
    QVERIFY(session->hasChanged(u"users/1"_s));
}

void SessionQueryTest::row83_query_isCounted()
{
    answer({});
    const auto session = m_server->session({.maxNumberOfRequestsPerSession = 1});
    QVERIFY(waitFor(session->query({u"from Users"_s})));
    const auto refused = waitFor(session->query({u"from Users"_s}));
    QCOMPARE(refused.error().kind, ErrorKind::RequestLimit);
    QCOMPARE(session->numberOfRequests(), 2);
    QCOMPARE(m_server->executor->sentCount(), 1);
}

void SessionQueryTest::row104_staleAfterTheWait_isTimeout()
{
    answer({.results = {result(u"users/1"_s)}, .isStale = true});
    const auto session = m_server->session();
    Query query{u"from Users"_s};
    query.waitForNonStaleResults = true;
    const auto found = waitFor(session->query(query));
    QVERIFY(!found);
    QCOMPARE(found.error().kind, ErrorKind::Timeout);
    QCOMPARE(found.error().exceptionName(), u"TimeoutException"_s);
    QCOMPARE(m_server->executor->sent<QueryDocuments>().first().waitForNonStale, 15s);
    QVERIFY(!session->isLoaded(u"users/1"_s));
}

void SessionQueryTest::staleWithoutAWait_isAnAnswer()
{
    answer({.results = {result(u"users/1"_s)}, .isStale = true});
    const auto session = m_server->session();
    QVERIFY(waitFor(session->query({u"from Users"_s})).value().isStale);
    QVERIFY(session->isLoaded(u"users/1"_s));
}

void SessionQueryTest::parkedInclude_asResult_isTheParkedOne()
{
    answer({.results = {result(u"users/1"_s)},
        .includes = {result(u"companies/1"_s).document},
        .includedPaths = {u"c"_s}});
    const auto session = m_server->session();
    QVERIFY(waitFor(session->query({u"from Users include c"_s})));
    m_server->put(u"companies/1"_s, R"({"n":"newer"})");
    answer({.results = {result(u"companies/1"_s)}});
    const auto found = waitFor(session->query({u"from Companies"_s})).value();
    QCOMPARE(found.results.first().document.json.member(u"n")->toString(), u"C"_s);
    QCOMPARE(session->trackedDocuments().size(), 2);
}

void SessionQueryTest::wrongCalls_areMisuseWithoutARequest()
{
    const auto session = m_server->session();
    QCOMPARE(waitFor(session->query({u" "_s})).error().exceptionName(), u"InvalidArgumentException"_s);
    QCOMPARE(
        waitFor(session->query({u"from a"_s, json("[1]")})).error().exceptionName(), u"InvalidArgumentException"_s);
    QCOMPARE(session->numberOfRequests(), 0);
    m_server->closeStore();
    QCOMPARE(waitFor(session->query({u"from a"_s})).error().kind, ErrorKind::Misuse);
}

void SessionQueryTest::error_isTold()
{
    m_server->executor->onCommand<QueryDocuments>([](const QueryDocuments &) -> Result<QueryResults> {
        return Error::of(ErrorKind::Rejected, u"1:1 Expected FROM clause but got: frm"_s);
    });
    const auto session = m_server->session();
    QVERIFY(waitFor(session->query({u"frm"_s})).error().message.startsWith(u"1:1 "_s));
}

void SessionQueryTest::sessionGone_cancelsTheQuery()
{
    m_server->executor->hold<QueryDocuments>();
    auto session = m_server->session();
    const auto pending = session->query({u"from Users"_s});
    session.reset();
    QCOMPARE(waitFor(pending).error().kind, ErrorKind::Canceled);
    QVERIFY(m_server->executor->isAnyWaitingCanceled());
}

QTEST_GUILESS_MAIN(SessionQueryTest)
#include "tst_sessionquery.moc"
