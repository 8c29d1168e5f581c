// SPDX-License-Identifier: GPL-3.0-or-later
#include "commands/compareexchange.h"
#include "http/httpexecutor.h"
#include "session/compareexchange/compareexchange.h"
#include "session/documentstore.h"
#include "support/contracttest.h"
#include "support/cuttingproxy.h"

#include <QUuid>

using namespace Qt::StringLiterals;
using namespace Rookery;
using namespace Rookery::Testing;

Q_DECLARE_METATYPE(Rookery::Cut)

/// Compare-exchange values on a real server, and their refusal by the sandbox. Rows are those of the table of session
/// semantics.
class CompareExchangeContract : public ContractTest
{
    Q_OBJECT

private Q_SLOTS:
    void commands_sandbox_areRefusedByName();
    void get_oneOrSeveral_keepsOrderAndHoles();
    void prefix_pages_leaveAtomicGuardsOut();
    void row90_severalAndByPrefix_areTracked();
    void batch_mixed_isAnsweredInItsOrder();
    void row89_createdElsewhere_isAConflictAndMovesNothing();
    void row33_include_bringsTheValuesAlong();
    void row90_createEditDelete_throughTwoSessions();
    void row91_limits_areTheServers();
    void values_keepTheirLexemes();
    void lostReply_isSettledByTheSameTransaction_data();
    void lostReply_isSettledByTheSameTransaction();

private:
    std::unique_ptr<Session> openSession();
    std::optional<CompareExchangeValue> stored(const QString &key)
    {
        return ask(GetCompareExchangeValues{{key}}).value().first();
    }
    Result<BatchAnswer> transaction(QList<BatchCommand> commands)
    {
        return ask(ExecuteClusterTransaction{
            std::move(commands), QUuid::createUuid().toString(QUuid::WithoutBraces), std::nullopt});
    }

    std::unique_ptr<DocumentStore> m_store;
};

std::unique_ptr<Session> CompareExchangeContract::openSession()
{
    DocumentStoreOptions storeOptions;
    storeOptions.database = fixture().name();
    m_store = std::make_unique<DocumentStore>(
        [this](const QString &name) { return fixture().another(name); }, storeOptions);
    return std::move(m_store->openSession({.transactionMode = TransactionMode::ClusterWide})).value();
}

void CompareExchangeContract::commands_sandbox_areRefusedByName()
{
    if (!fixture().isSandbox())
        return;
    const auto loaded = ask(GetCompareExchangeValues{{u"k"_s}});
    QCOMPARE(outcomeOf(loaded), u"NotSupported NotSupportedException"_s);
    QVERIFY(loaded.error().message.contains(u"server would"));
    for (const BatchCommand &command :
        {BatchCommand(PutCompareExchange{u"k"_s, 0, json("1")}), BatchCommand(DeleteCompareExchange{u"k"_s, 1})}) {
        const auto answer = batch({putOf(u"d/1"_s, "{}"), command});
        QCOMPARE(outcomeOf(answer), u"NotSupported NotSupportedException"_s);
        QVERIFY(answer.error().message.contains(u"server would"));
        QVERIFY(!get(u"d/1"_s));
    }
    const auto session = openSession();
    QCOMPARE(waitFor(session->compareExchange().load(u"k"_s)).error().kind, ErrorKind::NotSupported);
    QVERIFY(session->compareExchange().create(u"k"_s, json("1")));
    QCOMPARE(waitFor(session->saveChanges()).error().kind, ErrorKind::NotSupported);
    QVERIFY(session->hasChanges());
}

void CompareExchangeContract::get_oneOrSeveral_keepsOrderAndHoles()
{
    if (fixture().isSandbox())
        return; // see the first case
    QVERIFY(!stored(u"none"_s));
    const auto written
        = transaction({PutCompareExchange{u"a"_s, 0, json("1")}, PutCompareExchange{u"b"_s, 0, json("null")}});
    VERIFY_RESULT(written);
    const auto values = ask(GetCompareExchangeValues{{u"b"_s, u"none"_s, u"A"_s, u"b"_s}});
    VERIFY_RESULT(values);
    QCOMPARE(values->size(), 4);
    QVERIFY(values->at(0)->value.isNull());
    QCOMPARE(values->at(0)->index, written->transactionIndex);
    QVERIFY(!values->at(1));
    QCOMPARE(values->at(2)->value.toInteger(), 1);
    QVERIFY(values->at(3));
}

void CompareExchangeContract::prefix_pages_leaveAtomicGuardsOut()
{
    if (fixture().isSandbox()) {
        QCOMPARE(outcomeOf(ask(GetCompareExchangeByPrefix{})), u"NotSupported NotSupportedException"_s);
        return;
    }
    VERIFY_RESULT(
        transaction({PutCompareExchange{u"p/1"_s, 0, json("1.10")}, PutCompareExchange{u"p/2"_s, 0, json("null")},
            PutCompareExchange{u"q"_s, 0, json("3")}, putOf(u"d/1"_s, "{}")}));
    const auto page = ask(GetCompareExchangeByPrefix{u"P/"_s});
    VERIFY_RESULT(page);
    QCOMPARE(page->size(), 2);
    QCOMPARE(page->first().value.toJson(), "1.10");
    QVERIFY(page->last().value.isNull() && page->last().index > 0);
    QCOMPARE(ask(GetCompareExchangeByPrefix{u"p/"_s, 1, 1})->first().key, u"p/2"_s);
    QVERIFY(ask(GetCompareExchangeByPrefix{u"none"_s})->isEmpty());
    QCOMPARE(ask(GetCompareExchangeByPrefix{})->size(), 3); // there is a guard of d/1, too
}

void CompareExchangeContract::row90_severalAndByPrefix_areTracked()
{
    if (fixture().isSandbox())
        return; // see the first case
    VERIFY_RESULT(
        transaction({PutCompareExchange{u"p/1"_s, 0, json("1")}, PutCompareExchange{u"p/2"_s, 0, json("2")}}));
    const auto session = openSession();
    CompareExchange exchange = session->compareExchange();
    const auto several = waitFor(exchange.load(QStringList{u"p/1"_s, u"none"_s, u"p/1"_s}));
    VERIFY_RESULT(several);
    QVERIFY(several->first() && !several->at(1) && several->last());
    QVERIFY(!waitFor(exchange.load(u"none"_s)).value());
    QCOMPARE(session->numberOfRequests(), 1);
    QVERIFY(exchange.set(u"p/1"_s, json("7")));
    const auto page = waitFor(exchange.loadStartingWith(u"p/"_s));
    VERIFY_RESULT(page);
    QCOMPARE(page->size(), 2);
    QCOMPARE(page->first().value.toInteger(), 7);
    QVERIFY(exchange.set(u"p/2"_s, json("8")));
    QVERIFY(exchange.remove(u"p/1"_s, page->first().index));
    QCOMPARE(waitFor(exchange.loadStartingWith(u"p/"_s)).value().size(), 1);
    VERIFY_RESULT(waitFor(session->saveChanges()));
    QCOMPARE(stored(u"p/2"_s)->value.toInteger(), 8);
    QVERIFY(!stored(u"p/1"_s));
}

void CompareExchangeContract::batch_mixed_isAnsweredInItsOrder()
{
    if (fixture().isSandbox())
        return; // see the first case
    const auto answer = transaction({PutCompareExchange{u"a"_s, 0, json("1")}, putOf(u"d/1"_s, "{}"),
        DeleteCompareExchange{u"none"_s, 0}, removalOf(u"d/2"_s), PutCompareExchange{u"b"_s, 0, json("2")}});
    VERIFY_RESULT(answer);
    QCOMPARE(answer->results.size(), 5);
    QCOMPARE(std::get<CompareExchangeResult>(answer->results.at(0)).key, u"a"_s);
    QCOMPARE(std::get<PutResult>(answer->results.at(1)).id, u"d/1"_s);
    QCOMPARE(std::get<CompareExchangeResult>(answer->results.at(2)).key, u"none"_s);
    QCOMPARE(std::get<DeleteResult>(answer->results.at(3)).id, u"d/2"_s);
    QCOMPARE(std::get<CompareExchangeResult>(answer->results.at(4)).key, u"b"_s);
    QCOMPARE(std::get<CompareExchangeResult>(answer->results.at(4)).index, answer->transactionIndex);
}

void CompareExchangeContract::row89_createdElsewhere_isAConflictAndMovesNothing()
{
    if (fixture().isSandbox())
        return; // see the first case
    VERIFY_RESULT(transaction({PutCompareExchange{u"k"_s, 0, json("7")}}));
    const auto session = openSession();
    QVERIFY(session->store(u"d/1"_s, json("{}")));
    QVERIFY(session->compareExchange().create(u"k"_s, json("1")));
    const auto failed = waitFor(session->saveChanges());
    QCOMPARE(outcomeOf(failed), u"Conflict ClusterTransactionConcurrencyException"_s);
    QCOMPARE(failed.error().documentId, QString());
    QVERIFY(failed.error().message.contains(u"'k'"));
    QVERIFY(session->hasChanges());
    QVERIFY(!get(u"d/1"_s));
    QCOMPARE(stored(u"k"_s)->value.toInteger(), 7);
}

void CompareExchangeContract::row33_include_bringsTheValuesAlong()
{
    VERIFY_RESULT(put(u"d/1"_s, R"({"lock":"k/1","locks":["k/2","k/none"]})"));
    if (fixture().isSandbox()) {
        const auto refused = ask(GetDocuments{{u"d/1"_s}, {}, false, {u"lock"_s}});
        QCOMPARE(outcomeOf(refused), u"NotSupported NotSupportedException"_s);
        QVERIFY(refused.error().message.contains(u"server would"));
        return;
    }
    VERIFY_RESULT(
        transaction({PutCompareExchange{u"k/1"_s, 0, json("1.10")}, PutCompareExchange{u"k/2"_s, 0, json("null")}}));
    const auto session = openSession();
    const LoadOptions options{.compareExchangeValues = {u"lock"_s, u"locks[]"_s}};
    VERIFY_RESULT(waitFor(session->load({u"d/1"_s, u"d/none"_s}, options)));
    QCOMPARE(waitFor(session->compareExchange().load(u"k/1"_s)).value()->value.toJson(), "1.10");
    QCOMPARE(waitFor(session->compareExchange().load(u"k/1"_s)).value()->index, stored(u"k/1"_s)->index);
    QVERIFY(waitFor(session->compareExchange().load(u"k/2"_s)).value()->value.isNull());
    QVERIFY(!waitFor(session->compareExchange().load(u"k/none"_s)).value());
    QCOMPARE(session->numberOfRequests(), 1);
    VERIFY_RESULT(session->compareExchange().set(u"k/1"_s, json("2")));
    VERIFY_RESULT(session->compareExchange().create(u"k/none"_s, json("3")));
    VERIFY_RESULT(waitFor(session->saveChanges()));
    QCOMPARE(stored(u"k/1"_s)->value.toJson(), "2");
    QCOMPARE(stored(u"k/none"_s)->value.toJson(), "3");
}

void CompareExchangeContract::row90_createEditDelete_throughTwoSessions()
{
    if (fixture().isSandbox())
        return; // see the first case
    const auto session = openSession();
    QVERIFY(session->store(u"d/1"_s, json("{}")));
    QVERIFY(session->remove(u"d/9"_s)); // behind the values in the batch, before them in the answer
    QVERIFY(session->compareExchange().create(u"k"_s, json("1")));
    const auto saved = waitFor(session->saveChanges());
    VERIFY_RESULT(saved);
    QCOMPARE(saved->writes.size(), 3);
    QCOMPARE(saved->writes.at(1).id, u"k"_s);
    const auto first = waitFor(session->compareExchange().load(u"k"_s)).value();
    QCOMPARE(first->index, stored(u"k"_s)->index);
    QVERIFY(session->compareExchange().set(u"k"_s, json("2")));
    VERIFY_RESULT(waitFor(session->saveChanges()));
    const auto second = waitFor(session->compareExchange().load(u"k"_s)).value();
    QVERIFY(second->index > first->index);
    QCOMPARE(stored(u"k"_s)->value.toInteger(), 2);
    QVERIFY(session->compareExchange().remove(u"k"_s, first->index)); // an old one
    QCOMPARE(nameOf(waitFor(session->saveChanges()).error().kind), u"Conflict"_s);
    session->clear();
    QVERIFY(session->compareExchange().remove(u"k"_s, second->index));
    VERIFY_RESULT(waitFor(session->saveChanges()));
    QVERIFY(!stored(u"k"_s));
}

void CompareExchangeContract::row91_limits_areTheServers()
{
    if (fixture().isSandbox())
        return; // see the first case
    const auto session = openSession();
    const QString longest(256, u'\u00e9');
    QVERIFY(session->compareExchange().create(longest, json("1")));
    VERIFY_RESULT(waitFor(session->saveChanges()));
    QVERIFY(stored(longest));
    const QString tooBig = longest + u'x';
    QCOMPARE(transaction({PutCompareExchange{tooBig, 0, json("1")}}).error().exceptionName(),
        session->compareExchange().create(tooBig, json("1")).error().exceptionName());
    const QString guard = u"rvn-atomic/d/1"_s;
    QCOMPARE(transaction({PutCompareExchange{guard, 0, json("1")}}).error().exceptionName(),
        session->compareExchange().create(guard, json("1")).error().exceptionName());
}

void CompareExchangeContract::values_keepTheirLexemes()
{
    if (fixture().isSandbox())
        return; // see the first case
    const QByteArray value = R"({"z":123456789012345678901234567890,"e":1.50,"a":[-0.000000000000000000000000000001]})";
    const auto session = openSession();
    QVERIFY(session->compareExchange().create(u"k"_s, json(value)));
    QVERIFY(session->compareExchange().create(u"plain"_s, json("123456789012345678901234567890")));
    VERIFY_RESULT(waitFor(session->saveChanges()));
    QCOMPARE(stored(u"k"_s)->value.toJson(), value);
    QCOMPARE(stored(u"plain"_s)->value.toJson(), "123456789012345678901234567890");
}

void CompareExchangeContract::lostReply_isSettledByTheSameTransaction_data()
{
    QTest::addColumn<Cut>("cut");
    QTest::newRow("before the server") << Cut::BeforeForwarding;
    QTest::newRow("after the server") << Cut::AfterAnswer;
    QTest::newRow("in the answer") << Cut::InAnswer;
    QTest::newRow("gateway timeout") << Cut::GatewayTimeout;
}

void CompareExchangeContract::lostReply_isSettledByTheSameTransaction()
{
    if (fixture().isSandbox())
        return; // see the first case
    QFETCH(const Cut, cut);
    const QString key = u"lost/"_s + QString::fromLatin1(QTest::currentDataTag());
    CuttingProxy proxy{QUrl(qEnvironmentVariable("ROOKERY_TEST_SERVER"))};
    DocumentStoreOptions options;
    options.database = fixture().name();
    DocumentStore store(httpExecutors(HttpOptions{{proxy.url()}}), options);
    const auto session = store.openSession({.transactionMode = TransactionMode::ClusterWide}).value();
    QVERIFY(session->store(u"lost|"_s, json("{}"))); // the server makes the id: nobody could ask for it
    QVERIFY(session->compareExchange().create(key, json("1")));
    proxy.cutBatch(1, cut);
    const auto saved = waitFor(session->saveChanges());
    VERIFY_RESULT(saved);
    QVERIFY(proxy.batches() >= 2);
    QVERIFY(!session->hasChanges());
    QVERIFY(session->unsettledDocuments().isEmpty());
    QVERIFY(get(saved->writes.first().id));
    QCOMPARE(waitFor(session->compareExchange().load(key)).value()->index, stored(key)->index);
    const auto numbered = ask(GetDocumentsByPrefix{.prefix = u"lost/"_s});
    VERIFY_RESULT(numbered);
    static qsizetype documents = 0; // the rows share a database
    QCOMPARE(numbered->size(), ++documents);
}

QTEST_GUILESS_MAIN(CompareExchangeContract)
#include "tst_compareexchangecontract.moc"
