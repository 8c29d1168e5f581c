// SPDX-License-Identifier: GPL-3.0-or-later
#include "async/waitfor.h"
#include "memoryserver.h"

#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace Rookery;

namespace {

Json::Value json(const QByteArray &text)
{
    return Json::parse(text).value();
}

Json::Pointer at(const QString &pointer)
{
    return Json::Pointer::parse(pointer).value();
}

} // namespace

/// Rows 14-50 and 65-83 of the table of session semantics, as far as they need no server to show.
class SessionTrackingTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void load_twiceInAnyCasing_isOneRequestAndOneDocument();
    void load_emptyId_isNothingWithoutARequest();
    void load_missing_isRememberedUntilClear();
    void load_many_asksOnceAndKeepsTheOrder();
    void load_edited_returnsTheEditedState();
    void load_afterStore_needsNoRequest();
    void load_afterRemove_isNothingWithoutARequest();
    void noTracking_everyLoadIsARequestAndNothingIsTracked();
    void noTracking_storeAndTrackedRemove_areMisuse();
    void noTracking_removeById_failsAtSave();
    void noTracking_includes_areMisuse();
    void include_parksTheDocument_untilItIsLoaded();
    void include_notFound_isKnownMissing();
    void include_allKnown_needsNoRequest();
    void exists_knownOrNot_isNotCounted();
    void store_sameIdTwice_isNonUnique();
    void store_afterRemoveById_isMisuse();
    void store_afterEvict_works();
    void store_notAnObject_isMisuse();
    void store_withoutId_takesAHiLoId();
    void remove_ofAChangedDocument_isMisuse();
    void removeTracked_unknown_isMisuse();
    void removeTracked_thenEvict_cancelsTheDeleteButStaysMissing();
    void set_back_leavesNothingChanged();
    void set_unknownDocument_isMisuse();
    void set_rootToAnArray_isMisuse();
    void set_otherSpelling_isAChange();
    void whatChanged_deletedAndModified_isOnlyDeleted();
    void revert_undoesEditDeleteAndStore();
    void evict_forgetsChanges_andLoadsAgain();
    void clear_keepsOnlyTheCount();
    void refresh_overwritesLocalChanges();
    void refresh_gone_saysSo();
    void refresh_neverLoaded_isMisuse();
    void limit_reached_refusesBeforeSending();
    void trackedDocuments_listDeletesById();
    void changed_isEmittedForEveryStep();
};

void SessionTrackingTest::load_twiceInAnyCasing_isOneRequestAndOneDocument()
{
    MemoryServer server;
    server.put(u"users/1"_s, R"({"name":"Ann"})");
    const auto session = server.session();
    const auto first = waitFor(session->load(u"USERS/1"_s)).value();
    const auto second = waitFor(session->load(u"users/1"_s)).value();
    QCOMPARE(first->id, u"users/1"_s);
    QVERIFY(first->json.isSameAs(second->json));
    QCOMPARE(session->numberOfRequests(), 1);
}

void SessionTrackingTest::load_emptyId_isNothingWithoutARequest()
{
    MemoryServer server;
    const auto session = server.session();
    QVERIFY(!waitFor(session->load(u" "_s)).value());
    QVERIFY(waitFor(session->load(QStringList())).value().isEmpty());
    QCOMPARE(server.executor->sentCount(), 0);
}

void SessionTrackingTest::load_missing_isRememberedUntilClear()
{
    MemoryServer server;
    const auto session = server.session();
    QVERIFY(!waitFor(session->load(u"users/1"_s)).value());
    QVERIFY(session->isLoaded(u"users/1"_s));
    server.put(u"users/1"_s, "{}");
    QVERIFY(!waitFor(session->load(u"users/1"_s)).value());
    QCOMPARE(session->numberOfRequests(), 1);
    session->clear();
    QVERIFY(waitFor(session->load(u"users/1"_s)).value());
}

void SessionTrackingTest::load_many_asksOnceAndKeepsTheOrder()
{
    MemoryServer server;
    server.put(u"users/1"_s, "{}");
    server.put(u"users/2"_s, "{}");
    const auto session = server.session();
    const auto loaded = waitFor(session->load({u"users/2"_s, QString(), u"users/9"_s, u"Users/2"_s, u"users/1"_s})).value();
    QStringList ids;
    for (const LoadedDocument &each : loaded)
        ids.append(each.document ? each.id : u"no "_s + each.id);
    QCOMPARE(ids, (QStringList{u"users/2"_s, u"no users/9"_s, u"users/1"_s}));
    QCOMPARE(session->numberOfRequests(), 1);
    QVERIFY(waitFor(session->load({u"users/1"_s, u"users/9"_s})));
    QCOMPARE(session->numberOfRequests(), 1);
}

void SessionTrackingTest::load_edited_returnsTheEditedState()
{
    MemoryServer server;
    server.put(u"users/1"_s, R"({"n":1.10})");
    const auto session = server.session();
    QVERIFY(waitFor(session->load(u"users/1"_s)));
    QVERIFY(session->set(u"users/1"_s, at(u"/n"_s), json("2")));
    QCOMPARE(waitFor(session->load(u"users/1"_s)).value()->json.member(u"n")->toJson(), "2");
    QCOMPARE(waitFor(session->load({u"users/1"_s, u"users/2"_s})).value().first().document->json.member(u"n")->toJson(), "2");
}

void SessionTrackingTest::load_afterStore_needsNoRequest()
{
    MemoryServer server;
    const auto session = server.session();
    QVERIFY(session->store(u"users/1"_s, json(R"({"a":1})")));
    QVERIFY(waitFor(session->load(u"users/1"_s)).value());
    QCOMPARE(session->numberOfRequests(), 0);
}

void SessionTrackingTest::load_afterRemove_isNothingWithoutARequest()
{
    MemoryServer server;
    server.put(u"users/1"_s, "{}");
    const auto session = server.session();
    QVERIFY(session->remove(u"users/1"_s));
    QVERIFY(!waitFor(session->load(u"users/1"_s)).value());
    QVERIFY(waitFor(session->saveChanges()));
    QVERIFY(!waitFor(session->load(u"users/1"_s)).value());
    QCOMPARE(session->numberOfRequests(), 1);
}

void SessionTrackingTest::noTracking_everyLoadIsARequestAndNothingIsTracked()
{
    MemoryServer server;
    server.put(u"users/1"_s, "{}");
    SessionOptions options;
    options.noTracking = true;
    const auto session = server.session(options);
    QVERIFY(waitFor(session->load(u"users/1"_s)).value());
    QVERIFY(waitFor(session->load(u"users/1"_s)).value());
    QVERIFY(!waitFor(session->load(u"users/2"_s)).value());
    QCOMPARE(session->numberOfRequests(), 3);
    QVERIFY(!session->isLoaded(u"users/1"_s));
    QVERIFY(!session->isLoaded(u"users/2"_s));
    QVERIFY(!session->hasChanges());
    QVERIFY(waitFor(session->saveChanges()).value().writes.isEmpty());
}

void SessionTrackingTest::noTracking_storeAndTrackedRemove_areMisuse()
{
    MemoryServer server;
    SessionOptions options;
    options.noTracking = true;
    const auto session = server.session(options);
    QCOMPARE(session->store(u"users/1"_s, json("{}")).error().exceptionName(), u"InvalidOperationException"_s);
    QCOMPARE(session->removeTracked(u"users/1"_s).error().exceptionName(), u"InvalidOperationException"_s);
}

void SessionTrackingTest::noTracking_removeById_failsAtSave()
{
    MemoryServer server;
    SessionOptions options;
    options.noTracking = true;
    const auto session = server.session(options);
    QVERIFY(session->remove(u"users/1"_s));
    QCOMPARE(waitFor(session->saveChanges()).error().kind, ErrorKind::Misuse);
    QCOMPARE(server.executor->sentCount(), 0);
}

void SessionTrackingTest::noTracking_includes_areMisuse()
{
    MemoryServer server;
    SessionOptions options;
    options.noTracking = true;
    QCOMPARE(waitFor(server.session(options)->load(u"users/1"_s, {{u"Company"_s}})).error().kind, ErrorKind::Misuse);
}

void SessionTrackingTest::include_parksTheDocument_untilItIsLoaded()
{
    MemoryServer server;
    server.put(u"orders/1"_s, R"({"Company":"companies/1"})");
    server.put(u"companies/1"_s, R"({"Name":"x"})");
    server.executor->onCommand<GetDocuments>([&server](const GetDocuments &) -> Result<LoadedDocuments> {
        return LoadedDocuments{{server.documents.value(u"orders/1"_s)}, {server.documents.value(u"companies/1"_s)}};
    });
    const auto session = server.session();
    QVERIFY(waitFor(session->load(u"orders/1"_s, {{u"Company"_s}})).value());
    QCOMPARE(session->trackedDocuments().size(), 1);
    QVERIFY(session->isLoaded(u"companies/1"_s));
    QVERIFY(waitFor(session->load(u"companies/1"_s)).value());
    QCOMPARE(session->trackedDocuments().size(), 2);
    QCOMPARE(session->numberOfRequests(), 1);
}

void SessionTrackingTest::include_notFound_isKnownMissing()
{
    MemoryServer server;
    server.put(u"orders/1"_s, R"({"Company":"companies/gone","Lines":[{"Product":"products/gone"}]})");
    const auto session = server.session();
    QVERIFY(waitFor(session->load(u"orders/1"_s, {{u"Company"_s, u"Lines[].Product"_s}})).value());
    QVERIFY(!waitFor(session->load({u"companies/gone"_s, u"products/gone"_s})).value().first().document);
    QCOMPARE(session->numberOfRequests(), 1);
}

void SessionTrackingTest::include_allKnown_needsNoRequest()
{
    MemoryServer server;
    server.put(u"orders/1"_s, R"({"Company":"companies/1"})");
    server.put(u"companies/1"_s, "{}");
    const auto session = server.session();
    QVERIFY(waitFor(session->load({u"orders/1"_s, u"companies/1"_s})));
    QVERIFY(waitFor(session->load(u"orders/1"_s, {{u"Company"_s}})).value());
    QCOMPARE(session->numberOfRequests(), 1);
    QVERIFY(waitFor(session->load(u"orders/1"_s, {{u"CompanyId(companies/)"_s}})).value());
    QCOMPARE(session->numberOfRequests(), 2);
}

void SessionTrackingTest::exists_knownOrNot_isNotCounted()
{
    MemoryServer server;
    server.put(u"users/1"_s, "{}");
    const auto session = server.session();
    QCOMPARE(waitFor(session->exists(u"users/1"_s)).value(), true);
    QCOMPARE(waitFor(session->exists(u"users/2"_s)).value(), false);
    QCOMPARE(server.executor->sentCount(), 2);
    QVERIFY(session->store(u"users/3"_s, json("{}")));
    QCOMPARE(waitFor(session->exists(u"users/3"_s)).value(), true);
    QCOMPARE(server.executor->sentCount(), 2);
    QCOMPARE(session->numberOfRequests(), 0);
}

void SessionTrackingTest::store_sameIdTwice_isNonUnique()
{
    MemoryServer server;
    server.put(u"users/1"_s, "{}");
    const auto session = server.session();
    QVERIFY(waitFor(session->load(u"users/1"_s)));
    QCOMPARE(session->store(u"USERS/1"_s, json("{}")).error().exceptionName(), u"NonUniqueObjectException"_s);
    QVERIFY(session->removeTracked(u"users/1"_s));
    QCOMPARE(session->store(u"users/1"_s, json("{}")).error().exceptionName(), u"NonUniqueObjectException"_s);
}

void SessionTrackingTest::store_afterRemoveById_isMisuse()
{
    MemoryServer server;
    const auto session = server.session();
    QVERIFY(session->remove(u"users/1"_s));
    QCOMPARE(session->store(u"Users/1"_s, json("{}")).error().exceptionName(), u"InvalidOperationException"_s);
}

void SessionTrackingTest::store_afterEvict_works()
{
    MemoryServer server;
    server.put(u"users/1"_s, "{}");
    const auto session = server.session();
    QVERIFY(waitFor(session->load(u"users/1"_s)));
    session->evict(u"users/1"_s);
    QVERIFY(session->store(u"users/1"_s, json("{}")));
}

void SessionTrackingTest::store_notAnObject_isMisuse()
{
    MemoryServer server;
    for (const char *text : {"null", "[]", "1", "\"x\""})
        QCOMPARE(server.session()->store(u"users/1"_s, json(text)).error().exceptionName(), u"InvalidArgumentException"_s);
}

void SessionTrackingTest::store_withoutId_takesAHiLoId()
{
    MemoryServer server;
    const auto session = server.session();
    StoreOptions users;
    users.collection = u"Users"_s;
    QCOMPARE(waitFor(session->store(json("{}"), users)).value(), u"users/1-A"_s);
    QCOMPARE(waitFor(session->store(json(R"({"@metadata":{"@collection":"OrderLines"}})"))).value(), u"OrderLines/1-A"_s);
    QCOMPARE(session->numberOfRequests(), 0);
    QCOMPARE(waitFor(session->store(json("{}"))).error().kind, ErrorKind::Misuse);
    QCOMPARE(collectionOf(session->document(u"users/1-A"_s)->json), u"Users"_s);
}

void SessionTrackingTest::remove_ofAChangedDocument_isMisuse()
{
    MemoryServer server;
    server.put(u"users/1"_s, R"({"a":1})");
    const auto session = server.session();
    QVERIFY(waitFor(session->load(u"users/1"_s)));
    QVERIFY(session->set(u"users/1"_s, at(u"/a"_s), json("2")));
    QCOMPARE(session->remove(u"users/1"_s).error().exceptionName(), u"InvalidOperationException"_s);
    QVERIFY(session->removeTracked(u"users/1"_s));
}

void SessionTrackingTest::removeTracked_unknown_isMisuse()
{
    MemoryServer server;
    QCOMPARE(server.session()->removeTracked(u"users/1"_s).error().exceptionName(), u"InvalidOperationException"_s);
}

void SessionTrackingTest::removeTracked_thenEvict_cancelsTheDeleteButStaysMissing()
{
    MemoryServer server;
    server.put(u"users/1"_s, "{}");
    const auto session = server.session();
    QVERIFY(waitFor(session->load(u"users/1"_s)));
    QVERIFY(session->removeTracked(u"users/1"_s));
    session->evict(u"users/1"_s);
    QVERIFY(!session->hasChanges());
    QVERIFY(!waitFor(session->load(u"users/1"_s)).value());
}

void SessionTrackingTest::set_back_leavesNothingChanged()
{
    MemoryServer server;
    server.put(u"users/1"_s, R"({"a":1})");
    const auto session = server.session();
    QVERIFY(waitFor(session->load(u"users/1"_s)));
    QVERIFY(session->set(u"users/1"_s, at(u"/a"_s), json("2")));
    QVERIFY(session->hasChanges());
    QVERIFY(session->set(u"users/1"_s, at(u"/a"_s), json("1")));
    QVERIFY(!session->hasChanges());
    QVERIFY(session->whatChanged().isEmpty());
}

void SessionTrackingTest::set_unknownDocument_isMisuse()
{
    MemoryServer server;
    const auto session = server.session();
    const auto result = session->set(u"users/1"_s, at(u"/a"_s), json("2"));
    QCOMPARE(result.error().kind, ErrorKind::Misuse);
    QCOMPARE(result.error().documentId, u"users/1"_s);
}

void SessionTrackingTest::set_rootToAnArray_isMisuse()
{
    MemoryServer server;
    const auto session = server.session();
    QVERIFY(session->store(u"users/1"_s, json("{}")));
    QCOMPARE(session->set(u"users/1"_s, Json::Pointer(), json("[]")).error().kind, ErrorKind::Misuse);
}

void SessionTrackingTest::set_otherSpelling_isAChange()
{
    MemoryServer server;
    server.put(u"users/1"_s, R"({"a":1.0})");
    const auto session = server.session();
    QVERIFY(waitFor(session->load(u"users/1"_s)));
    QVERIFY(session->set(u"users/1"_s, at(u"/a"_s), json("1.00")));
    QVERIFY(session->hasChanges());
    QCOMPARE(session->whatChanged(u"users/1"_s).first().isSpelling, true);
}

void SessionTrackingTest::whatChanged_deletedAndModified_isOnlyDeleted()
{
    MemoryServer server;
    server.put(u"users/1"_s, R"({"a":1})");
    const auto session = server.session();
    QVERIFY(waitFor(session->load(u"users/1"_s)));
    QVERIFY(session->set(u"users/1"_s, at(u"/a"_s), json("2")));
    QVERIFY(session->removeTracked(u"users/1"_s));
    const auto changes = session->whatChanged().value(u"users/1"_s);
    QCOMPARE(changes.size(), 1);
    QCOMPARE(changes.first().kind, ChangeKind::DocumentDeleted);
}

void SessionTrackingTest::revert_undoesEditDeleteAndStore()
{
    MemoryServer server;
    server.put(u"users/1"_s, R"({"a":1})");
    const auto session = server.session();
    QVERIFY(waitFor(session->load(u"users/1"_s)));
    QVERIFY(session->set(u"users/1"_s, at(u"/a"_s), json("2")));
    QVERIFY(session->removeTracked(u"users/1"_s));
    QVERIFY(session->store(u"users/2"_s, json("{}")));
    QVERIFY(session->remove(u"users/3"_s));
    for (const QString &id : {u"users/1"_s, u"users/2"_s, u"users/3"_s})
        QVERIFY(session->revert(id));
    QVERIFY(!session->hasChanges());
    QCOMPARE(session->document(u"users/1"_s)->json.member(u"a")->toJson(), "1");
    QVERIFY(!session->isLoaded(u"users/3"_s));
    QCOMPARE(session->revert(u"users/4"_s).error().kind, ErrorKind::Misuse);
}

void SessionTrackingTest::evict_forgetsChanges_andLoadsAgain()
{
    MemoryServer server;
    server.put(u"users/1"_s, R"({"a":1})");
    const auto session = server.session();
    QVERIFY(waitFor(session->load(u"users/1"_s)));
    QVERIFY(session->set(u"users/1"_s, at(u"/a"_s), json("2")));
    session->evict(u"users/1"_s);
    session->evict(u"users/unknown"_s);
    QVERIFY(!session->hasChanges());
    QCOMPARE(waitFor(session->load(u"users/1"_s)).value()->json.member(u"a")->toJson(), "1");
    QCOMPARE(session->numberOfRequests(), 2);
}

void SessionTrackingTest::clear_keepsOnlyTheCount()
{
    MemoryServer server;
    server.put(u"users/1"_s, "{}");
    const auto session = server.session();
    QVERIFY(waitFor(session->load(u"users/1"_s)));
    QVERIFY(session->store(u"users/2"_s, json("{}")));
    QVERIFY(session->remove(u"users/3"_s));
    session->clear();
    QVERIFY(!session->hasChanges());
    QVERIFY(session->trackedDocuments().isEmpty());
    QVERIFY(!session->isLoaded(u"users/3"_s));
    QCOMPARE(session->numberOfRequests(), 1);
}

void SessionTrackingTest::refresh_overwritesLocalChanges()
{
    MemoryServer server;
    server.put(u"users/1"_s, R"({"a":1})");
    const auto session = server.session();
    QVERIFY(waitFor(session->load(u"users/1"_s)));
    QVERIFY(session->set(u"users/1"_s, at(u"/a"_s), json("2")));
    QVERIFY(session->set(u"users/1"_s, at(u"/mine"_s), json("2")));
    server.put(u"users/1"_s, R"({"a":3})");
    const auto fresh = waitFor(session->refresh(u"users/1"_s)).value();
    QCOMPARE(fresh.json.member(u"a")->toJson(), "3");
    QVERIFY(!session->document(u"users/1"_s)->json.contains(u"mine"));
    QVERIFY(!session->hasChanges());
    QCOMPARE(session->numberOfRequests(), 2);
}

void SessionTrackingTest::refresh_gone_saysSo()
{
    MemoryServer server;
    server.put(u"users/1"_s, "{}");
    const auto session = server.session();
    QVERIFY(waitFor(session->load(u"users/1"_s)));
    server.remove(u"users/1"_s);
    const auto result = waitFor(session->refresh(u"users/1"_s));
    QCOMPARE(result.error().exceptionName(), u"InvalidOperationException"_s);
    QCOMPARE(result.error().documentId, u"users/1"_s);
}

void SessionTrackingTest::refresh_neverLoaded_isMisuse()
{
    MemoryServer server;
    const auto session = server.session();
    QVERIFY(session->store(u"users/1"_s, json("{}")));
    QCOMPARE(waitFor(session->refresh(u"users/1"_s)).error().exceptionName(), u"InvalidArgumentException"_s);
    QCOMPARE(waitFor(session->refresh(u"users/2"_s)).error().exceptionName(), u"InvalidArgumentException"_s);
}

void SessionTrackingTest::limit_reached_refusesBeforeSending()
{
    MemoryServer server;
    const auto session = server.session();
    session->setMaxNumberOfRequests(2);
    QVERIFY(waitFor(session->load(u"users/1"_s)));
    QVERIFY(waitFor(session->load(u"users/2"_s)));
    const auto refused = waitFor(session->load(u"users/3"_s));
    QCOMPARE(refused.error().kind, ErrorKind::RequestLimit);
    QCOMPARE(refused.error().exceptionName(), u"InvalidOperationException"_s);
    QVERIFY(refused.error().message.startsWith(u"The maximum number of requests (2) allowed for this session has been reached"));
    QCOMPARE(session->numberOfRequests(), 3);
    QCOMPARE(server.executor->sentCount(), 2);
    QVERIFY(waitFor(session->exists(u"users/4"_s)));
    QVERIFY(session->store(u"users/5"_s, json("{}")));
    QCOMPARE(waitFor(session->saveChanges()).error().kind, ErrorKind::RequestLimit);
    QVERIFY(session->hasChanges());
}

void SessionTrackingTest::trackedDocuments_listDeletesById()
{
    MemoryServer server;
    server.put(u"users/1"_s, "{}");
    const auto session = server.session();
    QVERIFY(waitFor(session->load({u"users/1"_s, u"users/missing"_s})));
    QVERIFY(session->remove(u"users/2"_s));
    const auto tracked = session->trackedDocuments();
    QCOMPARE(tracked.size(), 2);
    QCOMPARE(tracked.at(0).isDeleted, false);
    QCOMPARE(tracked.at(1).id, u"users/2"_s);
    QCOMPARE(tracked.at(1).isDeleted, true);
}

void SessionTrackingTest::changed_isEmittedForEveryStep()
{
    MemoryServer server;
    server.put(u"users/1"_s, R"({"a":1})");
    const auto session = server.session();
    QSignalSpy changed(session.get(), &Session::changed);
    QVERIFY(waitFor(session->load(u"users/1"_s)));
    QVERIFY(session->set(u"users/1"_s, at(u"/a"_s), json("2")));
    QVERIFY(waitFor(session->saveChanges()));
    QCOMPARE(changed.size(), 3);
}

QTEST_GUILESS_MAIN(SessionTrackingTest)
#include "tst_sessiontracking.moc"
