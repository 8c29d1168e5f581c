// SPDX-License-Identifier: GPL-3.0-or-later
#include "commands/bulkinsert.h"
#include "session/bulkinsert/bulkinsert.h"
#include "session/documentstore.h"
#include "support/contracttest.h"

using namespace Qt::StringLiterals;
using namespace Rookery;
using namespace Rookery::Testing;

/// Bulk insert, on every executor.
class BulkInsertContract : public ContractTest
{
    Q_OBJECT

private Q_SLOTS:
    void documents_areStoredAsTheyAre();
    void existing_isOverwritten();
    void wrongId_isRejected();
    void databaseMissing_isSaid();
    void manyParts_areCounted();
    void withoutAnId_theCollectionMakesOne();
    void unfinishedId_isMisuse();
    void failedPart_leavesTheOthers();

private:
    Result<Done> insert(QList<PutDocument> documents);
    std::unique_ptr<DocumentStore> openStore();
};

Result<Done> BulkInsertContract::insert(QList<PutDocument> documents)
{
    const auto operation = ask(NextOperationId{});
    return operation ? ask(InsertInBulk{*operation, std::move(documents)}) : Result<Done>(operation.error());
}

std::unique_ptr<DocumentStore> BulkInsertContract::openStore()
{
    DocumentStoreOptions options;
    options.database = fixture().name();
    return std::make_unique<DocumentStore>([this](const QString &name) { return fixture().another(name); }, options);
}

void BulkInsertContract::documents_areStoredAsTheyAre()
{
    VERIFY_RESULT(insert({putOf(u"b/1"_s,
                              R"({"z":1.10,"a":123456789012345678901234567890,"t":"\u00e9\ud83d\ude00",)"
                              R"("@metadata":{"@collection":"Bs","@id":"other","@change-vector":"A:9-x",)"
                              R"("@last-modified":"2020-01-01T00:00:00.0000000Z","own":1}})"),
        putOf(u"b/2"_s, "{}")}));
    QCOMPARE(text(u"b/1"_s),
        R"({"z":1.10,"a":123456789012345678901234567890,"t":"é😀","@metadata":{"@collection":"Bs","own":1,)"
        R"("@change-vector":"CV","@id":"b/1","@last-modified":"AT"}})");
    QCOMPARE(text(u"b/2"_s), R"({"@metadata":{"@change-vector":"CV","@id":"b/2","@last-modified":"AT"}})");
}

void BulkInsertContract::existing_isOverwritten()
{
    VERIFY_RESULT(put(u"b/1"_s, R"({"n":1})"));
    VERIFY_RESULT(insert({putOf(u"b/1"_s, R"({"n":2})")}));
    QVERIFY(text(u"b/1"_s).startsWith(R"({"n":2,)"));
}

void BulkInsertContract::wrongId_isRejected()
{
    const auto inserted = insert({putOf(u"b/1"_s, "{}"), putOf(QString(600, u'k'), "{}")});
    QCOMPARE(outcomeOf(inserted), u"Rejected RavenException"_s);
    QVERIFY2(inserted.error().message.contains(u"512"), qPrintable(inserted.error().message));
    QCOMPARE(text(u"b/1"_s), "missing");
}

void BulkInsertContract::databaseMissing_isSaid()
{
    const auto executor = fixture().another(u"no-such-database"_s);
    QCOMPARE(outcomeOf(waitFor(executor->send(InsertInBulk{{1}, {putOf(u"b/1"_s, "{}")}}))),
        u"DatabaseMissing DatabaseDoesNotExistException"_s);
}

void BulkInsertContract::manyParts_areCounted()
{
    const auto store = openStore();
    BulkInsert bulk(*store);
    const QByteArray document = "{\"p\":\"" + QByteArray(2000, 'x') + "\",\"@metadata\":{\"@collection\":\"Bs\"}}";
    for (int n = 0; n < 3000; ++n)
        VERIFY_RESULT(waitFor(bulk.store(u"b/%1"_s.arg(n), json(document))));
    QVERIFY(bulk.stored() > 0 && bulk.stored() < 3000); // parts went on the way
    VERIFY_RESULT(waitFor(bulk.finish()));
    QCOMPARE(bulk.stored(), 3000);
    QVERIFY(get(u"b/2999"_s));
    QCOMPARE(waitFor(bulk.store(u"b/x"_s, json("{}"))).error().kind, ErrorKind::Misuse);
}

void BulkInsertContract::withoutAnId_theCollectionMakesOne()
{
    const auto store = openStore();
    BulkInsert bulk(*store);
    VERIFY_RESULT(waitFor(bulk.store({}, json(R"({"n":1,"@metadata":{"@collection":"Nests"}})"))));
    QCOMPARE(waitFor(bulk.store({}, json("{}"))).error().kind, ErrorKind::Misuse);
    VERIFY_RESULT(waitFor(bulk.finish()));
    QVERIFY(get(u"nests/1-A"_s));
}

void BulkInsertContract::unfinishedId_isMisuse()
{
    const auto store = openStore();
    BulkInsert bulk(*store);
    for (const QString &id : {u"b/"_s, u"b|"_s})
        QCOMPARE(waitFor(bulk.store(id, json("{}"))).error().kind, ErrorKind::Misuse);
    VERIFY_RESULT(waitFor(bulk.finish()));
    QCOMPARE(bulk.stored(), 0);
}

void BulkInsertContract::failedPart_leavesTheOthers()
{
    const auto store = openStore();
    BulkInsert bulk(*store);
    Result<Done> taken = Done{};
    for (int n = 0; n < 12'000 && taken; ++n) {
        const QString id = n == 7000 ? QString(600, u'k') : u"b/%1"_s.arg(n); // in the second part
        taken = waitFor(bulk.store(id, json("{}")));
    }
    QCOMPARE(outcomeOf(waitFor(bulk.finish())), u"Rejected RavenException"_s);
    QCOMPARE(bulk.stored(), 5000);
    QCOMPARE(bulk.uncertain(), fixture().isSandbox() ? 0 : 5000); // only there it is one transaction
    QVERIFY(get(u"b/4999"_s));
}

QTEST_GUILESS_MAIN(BulkInsertContract)
#include "tst_bulkinsertcontract.moc"
