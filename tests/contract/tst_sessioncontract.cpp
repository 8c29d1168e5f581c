// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/documentstore.h"
#include "session/hilo.h"
#include "support/contracttest.h"

using namespace Qt::StringLiterals;
using namespace Rookery;
using namespace Rookery::Testing;

/// What a session promises, on every executor. Rows are those of the table of session semantics.
class SessionContract : public ContractTest
{
    Q_OBJECT

private Q_SLOTS:
    void wrongDatabase_failsAtTheFirstRequest();
    void load_storesCasingOfTheServer();
    void mainJob_twoDocumentsInOneTransaction_untouchedTokensStay();
    void mainJob_saveTwice_sendsOnlyWhatChangedSince();
    void saveChanges_chosenDocuments_areSavedAndTheOthersStayPending();
    void store_idsMadeByServerAndHiLo_areTheDocuments();
    void row107_storeDies_theNextContinuesWithItsIds();
    void store_existingIdOptimistic_isConflictAndKeepsEverything();
    void edit_changedByOthersOptimistic_isConflictUntilRefreshed();
    void remove_everyKind_isGone();
    void loadStartingWith_tracksAndHidesDeleted();
    void include_bringsTheDocumentAlong();
    void metadata_edit_isSaved();
    void rewrittenTokens_areShownAsTheServerHasThem();
    void hostileIds_areLoadedEditedAndSaved_data();
    void hostileIds_areLoadedEditedAndSaved();

private:
    std::unique_ptr<DocumentStore> openStore(const QString &database);
    Result<std::optional<Document>> load(Session &session, const QString &id) { return waitFor(session.load(id)); }
    /// A document's text without @metadata, as another client sees it.
    QByteArray content(const QString &id);
};

std::unique_ptr<DocumentStore> SessionContract::openStore(const QString &database)
{
    DocumentStoreOptions options;
    options.database = database;
    return std::make_unique<DocumentStore>([this](const QString &name) { return fixture().another(name); }, options);
}

QByteArray SessionContract::content(const QString &id)
{
    const auto document = get(id);
    return document ? document->json.withoutMember(u"@metadata").toJson() : QByteArray("missing");
}

void SessionContract::wrongDatabase_failsAtTheFirstRequest()
{
    const auto store = openStore(u"no-such-database"_s);
    const auto session = std::move(store->openSession()).value();
    const auto loaded = load(*session, u"users/1"_s);
    QVERIFY(!loaded);
    QCOMPARE(loaded.error().kind, ErrorKind::DatabaseMissing);
    QCOMPARE(loaded.error().exceptionName(), u"DatabaseDoesNotExistException"_s);
}

void SessionContract::load_storesCasingOfTheServer()
{
    VERIFY_RESULT(put(u"Users/1"_s, R"({"n":1})"));
    const auto store = openStore(fixture().name());
    const auto session = std::move(store->openSession()).value();
    const auto loaded = load(*session, u"uSERS/1"_s);
    VERIFY_RESULT(loaded);
    QCOMPARE((*loaded)->id, u"Users/1"_s);
}

void SessionContract::mainJob_twoDocumentsInOneTransaction_untouchedTokensStay()
{
    const QByteArray first
        = R"({"z":1.10,"a":123456789012345678901234567890,"nested":{"b":[1e2,"x",null]},"n":"Anaïs 🐦"})";
    const QByteArray second = R"({"list":[{"q":1},{"q":2.00}],"big":9223372036854775807})";
    VERIFY_RESULT(put(u"orders/1"_s, first));
    VERIFY_RESULT(put(u"orders/2"_s, second));
    const auto store = openStore(fixture().name());
    const auto session = std::move(store->openSession()).value();
    VERIFY_RESULT(waitFor(session->load({u"orders/1"_s, u"orders/2"_s})));
    VERIFY_RESULT(session->set(u"orders/1"_s, at(u"/nested/b/1"_s), json(R"("y")")));
    VERIFY_RESULT(session->set(u"orders/2"_s, at(u"/list/1/q"_s), json("3.50")));
    const auto saved = waitFor(session->saveChanges());
    VERIFY_RESULT(saved);
    QCOMPARE(saved->writes.size(), 2);
    QCOMPARE(content(u"orders/1"_s), QByteArray(first).replace("\"x\"", "\"y\""));
    QCOMPARE(content(u"orders/2"_s), QByteArray(second).replace("2.00", "3.50"));
    QVERIFY(!session->hasChanges());
    QCOMPARE(session->numberOfRequests(), 2);
    QCOMPARE(session->document(u"orders/1"_s)->changeVector, get(u"orders/1"_s)->changeVector);
}

void SessionContract::mainJob_saveTwice_sendsOnlyWhatChangedSince()
{
    VERIFY_RESULT(put(u"orders/1"_s, R"({"n":1})"));
    VERIFY_RESULT(put(u"orders/2"_s, R"({"n":1})"));
    const auto store = openStore(fixture().name());
    SessionOptions options;
    options.optimisticConcurrency = OptimisticConcurrencyMode::Writes;
    const auto session = std::move(store->openSession(options)).value();
    VERIFY_RESULT(waitFor(session->load({u"orders/1"_s, u"orders/2"_s})));
    VERIFY_RESULT(session->set(u"orders/1"_s, at(u"/n"_s), json("2")));
    VERIFY_RESULT(waitFor(session->saveChanges()));
    const QString untouched = get(u"orders/2"_s)->changeVector;
    VERIFY_RESULT(session->set(u"orders/1"_s, at(u"/n"_s), json("3")));
    const auto saved = waitFor(session->saveChanges());
    VERIFY_RESULT(saved);
    QCOMPARE(saved->writes.size(), 1);
    QCOMPARE(content(u"orders/1"_s), R"({"n":3})");
    QCOMPARE(get(u"orders/2"_s)->changeVector, untouched);
}

void SessionContract::saveChanges_chosenDocuments_areSavedAndTheOthersStayPending()
{
    for (const QString &id : {u"a/1"_s, u"a/2"_s, u"a/3"_s, u"a/4"_s})
        VERIFY_RESULT(put(id, R"({"n":1.10})"));
    const auto store = openStore(fixture().name());
    const auto session = std::move(store->openSession()).value();
    session->setOptimisticConcurrency(OptimisticConcurrencyMode::Writes);
    VERIFY_RESULT(waitFor(session->load({u"a/1"_s, u"a/2"_s, u"a/3"_s})));
    VERIFY_RESULT(session->set(u"a/1"_s, at(u"/m"_s), json("2")));
    VERIFY_RESULT(session->set(u"a/2"_s, at(u"/m"_s), json("2")));
    VERIFY_RESULT(session->removeTracked(u"a/3"_s));
    VERIFY_RESULT(session->remove(u"a/4"_s));
    VERIFY_RESULT(session->store(u"a/5"_s, json("{}")));
    VERIFY_RESULT(put(u"a/2"_s, R"({"n":"theirs"})"));
    const auto chosen = waitFor(session->saveChanges({u"A/1"_s, u"a/4"_s}));
    VERIFY_RESULT(chosen);
    QCOMPARE(chosen->writes.size(), 2);
    QCOMPARE(content(u"a/1"_s), R"({"n":1.10,"m":2})");
    QCOMPARE(content(u"a/4"_s), "missing");
    QCOMPARE(content(u"a/3"_s), R"({"n":1.10})");
    QCOMPARE(session->changedIds(), (QStringList{u"a/2"_s, u"a/3"_s, u"a/5"_s}));
    QCOMPARE(waitFor(session->saveChanges({u"a/2"_s, u"a/3"_s})).error().kind, ErrorKind::Conflict);
    QCOMPARE(content(u"a/3"_s), R"({"n":1.10})"); // one transaction
    VERIFY_RESULT(waitFor(session->saveChanges({u"a/3"_s, u"a/5"_s})));
    QCOMPARE(content(u"a/3"_s), "missing");
    QCOMPARE(content(u"a/5"_s), "{}");
    QCOMPARE(session->changedIds(), QStringList{u"a/2"_s});
}

void SessionContract::store_idsMadeByServerAndHiLo_areTheDocuments()
{
    const auto store = openStore(fixture().name());
    const auto session = std::move(store->openSession()).value();
    StoreOptions users;
    users.collection = u"Users"_s;
    const auto hiLo = waitFor(session->store(json(R"({"n":1})"), users));
    VERIFY_RESULT(hiLo);
    QCOMPARE(*hiLo, u"users/1-A"_s);
    VERIFY_RESULT(session->store(u"users/"_s, json(R"({"n":2})"), users));
    VERIFY_RESULT(session->store(u"users|"_s, json(R"({"n":3})"), users));
    VERIFY_RESULT(session->store(QString(), json(R"({"n":4})")));
    const auto saved = waitFor(session->saveChanges());
    VERIFY_RESULT(saved);
    QCOMPARE(saved->writes.size(), 4);
    QVERIFY(saved->writes.at(1).id.startsWith(u"users/00000000"));
    QCOMPARE(saved->writes.at(2).id, u"users/1"_s);
    QCOMPARE(saved->writes.at(3).id.size(), 36);
    for (qsizetype i = 0; i < 4; ++i) {
        const QString id = saved->writes.at(i).id;
        QCOMPARE(content(id), "{\"n\":" + QByteArray::number(i + 1) + "}");
        QCOMPARE((*load(*session, id))->id, id);
    }
    QCOMPARE(session->numberOfRequests(), 1);
}

void SessionContract::row107_storeDies_theNextContinuesWithItsIds()
{
    for (const QString &expected : {u"users/1-A"_s, u"users/2-A"_s, u"users/3-A"_s}) {
        const auto store = openStore(fixture().name());
        QCOMPARE(waitFor(store->hiLoIds(fixture().name()).next(u"Users"_s)).value(), expected);
    }
}

void SessionContract::store_existingIdOptimistic_isConflictAndKeepsEverything()
{
    VERIFY_RESULT(put(u"users/1"_s, R"({"n":1})"));
    const auto store = openStore(fixture().name());
    SessionOptions options;
    options.optimisticConcurrency = OptimisticConcurrencyMode::Writes;
    const auto session = std::move(store->openSession(options)).value();
    VERIFY_RESULT(session->store(u"users/0"_s, json("{}")));
    VERIFY_RESULT(session->store(u"users/1"_s, json(R"({"n":2})")));
    const auto saved = waitFor(session->saveChanges());
    QVERIFY(!saved);
    QCOMPARE(saved.error().kind, ErrorKind::Conflict);
    QCOMPARE(saved.error().exceptionName(), u"ConcurrencyException"_s);
    QCOMPARE(saved.error().documentId, u"users/1"_s);
    QCOMPARE(content(u"users/0"_s), "missing");
    QCOMPARE(content(u"users/1"_s), R"({"n":1})");
    QCOMPARE(session->whatChanged().size(), 2);
}

void SessionContract::edit_changedByOthersOptimistic_isConflictUntilRefreshed()
{
    VERIFY_RESULT(put(u"users/1"_s, R"({"n":1})"));
    const auto store = openStore(fixture().name());
    const auto session = std::move(store->openSession()).value();
    session->setOptimisticConcurrency(OptimisticConcurrencyMode::Writes);
    VERIFY_RESULT(load(*session, u"users/1"_s));
    VERIFY_RESULT(session->set(u"users/1"_s, at(u"/n"_s), json("2")));
    const auto theirs = put(u"users/1"_s, R"({"n":9})");
    VERIFY_RESULT(theirs);
    for (int attempt = 0; attempt < 2; ++attempt) {
        const auto saved = waitFor(session->saveChanges());
        QVERIFY(!saved);
        QCOMPARE(saved.error().kind, ErrorKind::Conflict);
        QCOMPARE(saved.error().actualChangeVector, theirs->changeVector);
    }
    VERIFY_RESULT(waitFor(session->refresh(u"users/1"_s)));
    VERIFY_RESULT(session->set(u"users/1"_s, at(u"/n"_s), json("3")));
    VERIFY_RESULT(waitFor(session->saveChanges()));
    QCOMPARE(content(u"users/1"_s), R"({"n":3})");
}

void SessionContract::remove_everyKind_isGone()
{
    for (const QString &id : {u"a/1"_s, u"a/2"_s, u"a/3"_s})
        VERIFY_RESULT(put(id, "{}"));
    const auto store = openStore(fixture().name());
    const auto session = std::move(store->openSession()).value();
    VERIFY_RESULT(waitFor(session->load({u"a/1"_s, u"a/2"_s})));
    VERIFY_RESULT(session->removeTracked(u"a/1"_s));
    VERIFY_RESULT(session->remove(u"a/2"_s));
    VERIFY_RESULT(session->remove(u"a/3"_s, get(u"a/3"_s)->changeVector));
    VERIFY_RESULT(session->remove(u"a/never"_s));
    const auto saved = waitFor(session->saveChanges());
    VERIFY_RESULT(saved);
    QCOMPARE(saved->writes.size(), 4);
    for (const QString &id : {u"a/1"_s, u"a/2"_s, u"a/3"_s})
        QCOMPARE(content(id), "missing");
    QVERIFY(!session->hasChanges());
    VERIFY_RESULT(session->store(u"a/1"_s, json(R"({"again":true})")));
    VERIFY_RESULT(waitFor(session->saveChanges()));
    QCOMPARE(content(u"a/1"_s), R"({"again":true})");
}

void SessionContract::loadStartingWith_tracksAndHidesDeleted()
{
    for (const QString &id : {u"a/1"_s, u"a/10"_s, u"a/2"_s, u"b/1"_s})
        VERIFY_RESULT(put(id, "{}"));
    const auto store = openStore(fixture().name());
    const auto session = std::move(store->openSession()).value();
    VERIFY_RESULT(session->remove(u"a/10"_s));
    const auto loaded = waitFor(session->loadStartingWith(u"a/"_s));
    VERIFY_RESULT(loaded);
    QStringList ids;
    for (const LoadedDocument &each : *loaded)
        ids.append(each.document ? each.id : u"no "_s + each.id);
    QCOMPARE(ids, (QStringList{u"a/1"_s, u"no a/10"_s, u"a/2"_s}));
    VERIFY_RESULT(load(*session, u"a/2"_s));
    QCOMPARE(session->numberOfRequests(), 1);
}

void SessionContract::include_bringsTheDocumentAlong()
{
    VERIFY_RESULT(put(
        u"orders/1"_s, R"({"Company":"companies/1","Lines":[{"Product":"products/1"},{"Product":"products/gone"}]})"));
    VERIFY_RESULT(put(u"companies/1"_s, "{}"));
    VERIFY_RESULT(put(u"products/1"_s, "{}"));
    const auto store = openStore(fixture().name());
    const auto session = std::move(store->openSession()).value();
    VERIFY_RESULT(waitFor(session->load(u"orders/1"_s, {{u"Company"_s, u"Lines[].Product"_s}})));
    QVERIFY(*load(*session, u"companies/1"_s));
    QVERIFY(*load(*session, u"products/1"_s));
    QVERIFY(!*load(*session, u"products/gone"_s));
    QCOMPARE(session->numberOfRequests(), 1);
}

void SessionContract::metadata_edit_isSaved()
{
    VERIFY_RESULT(put(u"users/1"_s, R"({"n":1,"@metadata":{"@collection":"Users"}})"));
    const auto store = openStore(fixture().name());
    const auto session = std::move(store->openSession()).value();
    VERIFY_RESULT(load(*session, u"users/1"_s));
    VERIFY_RESULT(session->set(u"users/1"_s, at(u"/@metadata/reviewed"_s), json("true")));
    QVERIFY(session->hasChanges());
    QCOMPARE(session->whatChanged(u"users/1"_s).first().fieldPath, u"@metadata"_s);
    VERIFY_RESULT(waitFor(session->saveChanges()));
    const Json::Value metadata = get(u"users/1"_s)->json.member(u"@metadata").value();
    QCOMPARE(metadata.member(u"reviewed")->toBool(), true);
    QCOMPARE(metadata.member(u"@collection")->toString(), u"Users"_s);
}

void SessionContract::rewrittenTokens_areShownAsTheServerHasThem()
{
    const auto store = openStore(fixture().name());
    const auto session = std::move(store->openSession()).value();
    VERIFY_RESULT(session->store(u"users/1"_s, json(R"({"zero":-0,"path":"a\/b","e":"\u00e9","twice":1,"twice":2})")));
    VERIFY_RESULT(waitFor(session->saveChanges()));
    const QByteArray stored = content(u"users/1"_s);
    QCOMPARE(session->document(u"users/1"_s)->json.withoutMember(u"@metadata").toJson(), stored);
    QVERIFY(!session->hasChanges());
    QCOMPARE(session->numberOfRequests(), 1);
}

void SessionContract::hostileIds_areLoadedEditedAndSaved_data()
{
    QTest::addColumn<QString>("id");
    QTest::newRow("quotes") << u"a\"b'c`d"_s;
    QTest::newRow("slashes") << u"//a\\b//c"_s;
    QTest::newRow("spaces") << u"a b  c"_s;
    QTest::newRow("plus, percent, ampersand, hash, question") << u"a+b%20c&d#e?f=g"_s;
    QTest::newRow("emoji") << u"bird/🐦‍⬛"_s;
    QTest::newRow("512 bytes of everything") << u"q\"/ 🐦"_s.repeated(64);
}

void SessionContract::hostileIds_areLoadedEditedAndSaved()
{
    QFETCH(QString, id);
    QVERIFY(id.toUtf8().size() <= 512);
    const auto store = openStore(fixture().name());
    const auto session = std::move(store->openSession()).value();
    VERIFY_RESULT(session->store(id, json(R"({"n":1.0})")));
    VERIFY_RESULT(waitFor(session->saveChanges()));
    session->clear();
    const auto loaded = load(*session, id);
    VERIFY_RESULT(loaded);
    QVERIFY(*loaded);
    QCOMPARE((*loaded)->id, id);
    VERIFY_RESULT(session->set(id, at(u"/n"_s), json("1.00")));
    VERIFY_RESULT(waitFor(session->saveChanges()));
    QCOMPARE(content(id), R"({"n":1.00})");
    VERIFY_RESULT(session->remove(id));
    VERIFY_RESULT(waitFor(session->saveChanges()));
    QCOMPARE(content(id), "missing");
}

QTEST_GUILESS_MAIN(SessionContract)
#include "tst_sessioncontract.moc"
