// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/documentstore.h"
#include "support/contracttest.h"

using namespace Qt::StringLiterals;
using namespace Rookery;
using namespace Rookery::Testing;

/// Queries of a session, on every executor. Rows are those of the table of session semantics.
class SessionQueryContract : public ContractTest
{
    Q_OBJECT

private Q_SLOTS:
    void row100_foundEditedAndSaved_untouchedTokensStay();
    void row102_includes_areFreeAfterwards();
    void row101_projections_areNotTracked();
    void repeatedQuery_comesFromTheCache();
    void editedElsewhere_isFoundAnew();
    void noCaching_asksAnew();
    void clusterWide_isTheServers();

private:
    std::unique_ptr<Session> openSession(SessionOptions options = {});
    Result<QueryAnswer> find(Session &session, const QString &rql);

    std::unique_ptr<DocumentStore> m_store;
};

/// A session of a new store, so that no cache knows the question, on a database of two users and a company.
std::unique_ptr<Session> SessionQueryContract::openSession(SessionOptions options)
{
    const auto stored
        = batch({putOf(u"users/1"_s, R"({"n":"Ann","k":1.10,"c":"c/1","@metadata":{"@collection":"Users"}})"),
            putOf(u"users/2"_s, R"({"n":"Bob","k":2,"@metadata":{"@collection":"Users"}})"), putOf(u"c/1"_s, "{}")});
    if (!stored)
        qWarning() << stored.error().message;
    DocumentStoreOptions storeOptions;
    storeOptions.database = fixture().name();
    m_store = std::make_unique<DocumentStore>(
        [this](const QString &name) { return fixture().another(name); }, storeOptions);
    return std::move(m_store->openSession(std::move(options))).value();
}

Result<QueryAnswer> SessionQueryContract::find(Session &session, const QString &rql)
{
    Query query{rql};
    query.waitForNonStaleResults = true;
    query.timeout = std::chrono::seconds(30);
    return waitFor(session.query(std::move(query)));
}

void SessionQueryContract::row100_foundEditedAndSaved_untouchedTokensStay()
{
    const auto session = openSession();
    const auto found = find(*session, u"from Users where n = 'ann'"_s);
    VERIFY_RESULT(found);
    QCOMPARE(found->results.size(), 1);
    QVERIFY(!session->hasChanges());
    QVERIFY(session->set(u"users/1"_s, at(u"/n"_s), json(R"("Anna")")));
    VERIFY_RESULT(waitFor(session->saveChanges()));
    QCOMPARE(get(u"users/1"_s)->json.withoutMember(u"@metadata").toJson(), R"({"n":"Anna","k":1.10,"c":"c/1"})"_ba);
    QCOMPARE(session->numberOfRequests(), 2);
}

void SessionQueryContract::row102_includes_areFreeAfterwards()
{
    const auto session = openSession();
    VERIFY_RESULT(find(*session, u"from Users order by id() include c"_s));
    const auto company = waitFor(session->load(u"c/1"_s));
    VERIFY_RESULT(company);
    QVERIFY(company->has_value());
    QCOMPARE(session->numberOfRequests(), 1);
}

void SessionQueryContract::row101_projections_areNotTracked()
{
    const auto session = openSession();
    const auto found = find(*session, u"from Users order by id() select k"_s);
    VERIFY_RESULT(found);
    QVERIFY(found->results.first().isProjection);
    QVERIFY(session->trackedDocuments().isEmpty());
}

void SessionQueryContract::repeatedQuery_comesFromTheCache()
{
    const auto session = openSession();
    const auto first = find(*session, u"from Users order by id()"_s);
    const auto second = find(*session, u"from Users order by id()"_s);
    const auto other = find(*session, u"from Users order by id() desc"_s); // the same ETag, another question
    VERIFY_RESULT(first);
    VERIFY_RESULT(second);
    VERIFY_RESULT(other);
    QCOMPARE(session->numberOfRequests(), 3);
    QCOMPARE(other->results.first().document.id, u"users/2"_s);
    QCOMPARE(second->results.size(), first->results.size());
    QCOMPARE(session->cacheHits(), fixture().isSandbox() ? 0 : 1);
    QCOMPARE(second->durationInMs < 0, !fixture().isSandbox());
}

void SessionQueryContract::editedElsewhere_isFoundAnew()
{
    const auto session = openSession();
    QCOMPARE(find(*session, u"from Users where k = 7"_s)->results.size(), 0);
    VERIFY_RESULT(put(u"users/2"_s, R"({"n":"Bob","k":7,"@metadata":{"@collection":"Users"}})"));
    const auto found = find(*session, u"from Users where k = 7"_s);
    VERIFY_RESULT(found);
    QCOMPARE(found->results.size(), 1);
    QCOMPARE(found->results.first().document.json.member(u"k")->lexeme(), "7"_ba);
}

void SessionQueryContract::noCaching_asksAnew()
{
    const auto session = openSession({.noCaching = true});
    VERIFY_RESULT(find(*session, u"from Users order by id()"_s));
    VERIFY_RESULT(find(*session, u"from Users order by id()"_s));
    QCOMPARE(session->cacheHits(), 0);
}

void SessionQueryContract::clusterWide_isTheServers()
{
    const auto session = openSession({.transactionMode = TransactionMode::ClusterWide});
    const auto found = find(*session, u"from Users where n = 'ann'"_s);
    QCOMPARE(outcomeOf(found), fixture().isSandbox() ? u"NotSupported NotSupportedException"_s : u"ok"_s);
}

QTEST_GUILESS_MAIN(SessionQueryContract)
#include "tst_sessionquerycontract.moc"
