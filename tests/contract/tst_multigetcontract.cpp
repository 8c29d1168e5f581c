// SPDX-License-Identifier: GPL-3.0-or-later
#include "commands/multiget.h"
#include "session/documentstore.h"
#include "session/lazy/lazily.h"
#include "support/contracttest.h"

using namespace Qt::StringLiterals;
using namespace Rookery;
using namespace Rookery::Testing;

/// Several reads in one request, and the lazy operations of a session. Rows are those of the table of session
/// semantics.
class MultiGetContract : public ContractTest
{
    Q_OBJECT

private Q_SLOTS:
    void everyKind_isAnsweredAsAlone();
    void manyIds_areAnsweredInOrder();
    void lexemes_stay();
    void includes_comeAlong();
    void wrongQuery_isThatOnesErrorAlone();
    void missingIndex_isRefused();
    void missingDatabase_isTheRequestsError();
    void clusterWide_isTheServers();
    void row97_lazily_isOneRequest();
    void row98_loaded_needsNoRequest();
    void row99_unchanged_comesFromTheCache();

private:
    void putUsers();
    std::unique_ptr<Session> openSession(DocumentStore &store) { return store.openSession().value(); }
    std::unique_ptr<DocumentStore> openStore();
    Result<MultiGet::Answer> askAll(QList<ReadCommand> reads, RequestContext context = {})
    {
        return ask(MultiGet{std::move(reads)}, std::move(context));
    }
};

namespace {

template <typename T>
Result<T> answerAt(const Result<MultiGet::Answer> &answers, qsizetype index)
{
    return std::get<Result<T>>(answers->at(index));
}

} // namespace

void MultiGetContract::putUsers()
{
    VERIFY_RESULT(batch({putOf(u"users/1"_s, R"({"n":"Ann","k":1.10,"c":"c/1","@metadata":{"@collection":"Users"}})"),
        putOf(u"users/2"_s, R"({"n":"Bob","k":2,"@metadata":{"@collection":"Users"}})"), putOf(u"c/1"_s, "{}")}));
}

std::unique_ptr<DocumentStore> MultiGetContract::openStore()
{
    DocumentStoreOptions options;
    options.database = fixture().name();
    return std::make_unique<DocumentStore>([this](const QString &name) { return fixture().another(name); }, options);
}

void MultiGetContract::everyKind_isAnsweredAsAlone()
{
    putUsers();
    const GetDocuments load{{u"USERS/1"_s, u"nobody"_s}};
    const GetDocuments missing{{u"nobody"_s}};
    const GetDocumentsByPrefix page{u"users/"_s};
    const QueryDocuments query{u"from Users order by id()"_s};
    const auto answers = askAll({load, missing, page, query});
    VERIFY_RESULT(answers);
    QCOMPARE(answers->size(), 4);
    const auto loaded = answerAt<LoadedDocuments>(answers, 0);
    VERIFY_RESULT(loaded);
    QCOMPARE(text(*loaded->documents.first()), text(u"users/1"_s));
    QVERIFY(!loaded->documents.last());
    VERIFY_RESULT(answerAt<LoadedDocuments>(answers, 1));
    QVERIFY(!answerAt<LoadedDocuments>(answers, 1)->documents.first());
    QCOMPARE(idsOf(answerAt<QList<Document>>(answers, 2).value()), idsOf(ask(page).value()));
    const auto found = answerAt<QueryResults>(answers, 3);
    VERIFY_RESULT(found);
    QCOMPARE(found->totalResults, 2);
    QCOMPARE(found->results.first().document.id, u"users/1"_s);
}

void MultiGetContract::manyIds_areAnsweredInOrder()
{
    putUsers();
    QStringList ids;
    for (int i = 0; i < 300; ++i)
        ids.append(u"nobody/%1"_s.arg(i)); // too many for a URL
    ids.append(u"users/2"_s);
    const auto answers = askAll({GetDocuments{ids}});
    VERIFY_RESULT(answers);
    const auto loaded = answerAt<LoadedDocuments>(answers, 0);
    VERIFY_RESULT(loaded);
    QCOMPARE(loaded->documents.size(), 301);
    QCOMPARE(loaded->documents.last()->id, u"users/2"_s);
}

void MultiGetContract::lexemes_stay()
{
    putUsers();
    QueryDocuments query{u"from Users where n = $n and k = $k"_s, json(R"({"n":"\u0041nn","k":1.10})")};
    query.waitForNonStale = std::chrono::seconds(30);
    const auto answers = askAll({query, GetDocuments{{u"users/1"_s}}});
    VERIFY_RESULT(answers);
    VERIFY_RESULT(answerAt<QueryResults>(answers, 0));
    QCOMPARE(answerAt<QueryResults>(answers, 0)->results.size(), 1);
    QCOMPARE(answerAt<LoadedDocuments>(answers, 1)->documents.first()->json.member(u"k")->lexeme(), "1.10"_ba);
}

void MultiGetContract::includes_comeAlong()
{
    putUsers();
    const auto answers = askAll({GetDocuments{{u"users/1"_s}, {u"c"_s}}});
    VERIFY_RESULT(answers);
    QCOMPARE(idsOf(answerAt<LoadedDocuments>(answers, 0)->includes), QStringList{u"c/1"_s});
}

void MultiGetContract::wrongQuery_isThatOnesErrorAlone()
{
    putUsers();
    const auto answers = askAll({QueryDocuments{u"frm x"_s}, GetDocuments{{u"users/1"_s}}});
    VERIFY_RESULT(answers);
    const auto refused = answerAt<QueryResults>(answers, 0);
    QCOMPARE(outcomeOf(refused), u"Rejected InvalidOperationException"_s);
    QVERIFY(refused.error().message.startsWith(
        u"Got an error from server about 'frm x': 1:1 Expected FROM clause but got: frm"_s));
    QVERIFY(refused.error().position.has_value());
    VERIFY_RESULT(answerAt<LoadedDocuments>(answers, 1));
}

void MultiGetContract::missingIndex_isRefused()
{
    const auto answers = askAll({QueryDocuments{u"from index 'Nope'"_s}});
    VERIFY_RESULT(answers);
    QCOMPARE(outcomeOf(answerAt<QueryResults>(answers, 0)), outcomeOf(ask(QueryDocuments{u"from index 'Nope'"_s})));
}

void MultiGetContract::missingDatabase_isTheRequestsError()
{
    const auto nowhere = fixture().another(fixture().name() + u"-nope"_s);
    const auto answers = waitFor<MultiGet::Answer>(nowhere->send(MultiGet{{GetDocuments{{u"a"_s}}}}));
    QVERIFY(!answers);
    QCOMPARE(answers.error().kind, ErrorKind::DatabaseMissing);
}

void MultiGetContract::clusterWide_isTheServers()
{
    putUsers();
    const auto answers
        = askAll({GetDocuments{{u"users/1"_s, u"nobody"_s}}}, {.transactionMode = TransactionMode::ClusterWide});
    QCOMPARE(outcomeOf(answers), fixture().isSandbox() ? u"NotSupported NotSupportedException"_s : u"ok"_s);
    if (answers) {
        QCOMPARE(answerAt<LoadedDocuments>(answers, 0)->documents.size(), 2);
        QVERIFY(!answerAt<LoadedDocuments>(answers, 0)->documents.last());
    }
}

void MultiGetContract::row97_lazily_isOneRequest()
{
    putUsers();
    const auto store = openStore();
    const auto session = openSession(*store);
    const auto one = session->lazily().load(u"users/1"_s, {.includes = {u"c"_s}});
    const auto many = session->lazily().load({u"users/2"_s, u"nobody"_s});
    const auto found = session->lazily().query({u"from Users order by id()"_s});
    const auto results = waitFor(found.value());
    VERIFY_RESULT(results);
    QCOMPARE(results->results.size(), 2);
    QCOMPARE(waitFor(one.value()).value()->id, u"users/1"_s);
    QVERIFY(!waitFor(many.value()).value().last().document);
    QCOMPARE(session->numberOfRequests(), 1);
    QVERIFY(waitFor(session->load(u"c/1"_s)).value()); // came along
    QVERIFY(session->set(u"users/1"_s, at(u"/n"_s), json("1")));
    VERIFY_RESULT(waitFor(session->saveChanges()));
    QCOMPARE(session->numberOfRequests(), 2);
    QCOMPARE(get(u"users/1"_s)->json.member(u"n")->lexeme(), "1"_ba);
}

void MultiGetContract::row98_loaded_needsNoRequest()
{
    putUsers();
    const auto store = openStore();
    const auto session = openSession(*store);
    VERIFY_RESULT(waitFor(session->load({u"users/1"_s, u"nobody"_s})));
    const auto again = session->lazily().load({u"Users/1"_s, u"nobody"_s});
    QCOMPARE(waitFor(again.value()).value().size(), 2);
    QCOMPARE(session->numberOfRequests(), 1);
}

void MultiGetContract::row99_unchanged_comesFromTheCache()
{
    putUsers();
    const auto store = openStore();
    const auto loadInANewSession = [this, &store](int hits) {
        const auto session = openSession(*store);
        const auto one = session->lazily().load(u"users/1"_s);
        const auto none = session->lazily().load(u"nobody"_s);
        const auto found = session->lazily().query({u"from Users order by id()"_s});
        QCOMPARE(waitFor(one.value()).value()->id, u"users/1"_s);
        QVERIFY(!waitFor(none.value()).value());
        QCOMPARE(waitFor(found.value()).value().results.size(), 2);
        QCOMPARE(session->cacheHits(), fixture().isSandbox() ? 0 : hits);
    };
    loadInANewSession(0);
    loadInANewSession(3);
    VERIFY_RESULT(put(u"users/1"_s, R"({"n":"Anna","@metadata":{"@collection":"Users"}})"));
    loadInANewSession(1);
}

QTEST_GUILESS_MAIN(MultiGetContract)
#include "tst_multigetcontract.moc"
