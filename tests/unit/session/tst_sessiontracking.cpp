// SPDX-License-Identifier: GPL-3.0-or-later
#include "async/waitfor.h"
#include "support/jsontext.h"
#include "support/memoryserver.h"

#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace Rookery;
using namespace Rookery::Testing;

/// Rows 24-27, 34-50 and 65-79 of the table of session semantics, as far as they need no server to show.
class SessionTrackingTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void noTracking_storeAndTrackedRemove_areMisuse();
    void noTracking_removeById_failsAtSave();
    void store_sameIdTwice_isNonUnique();
    void store_afterRemoveById_isMisuse();
    void store_afterEvict_works();
    void store_notAnObject_isMisuse();
    void store_withoutId_takesAHiLoId();
    void store_idMadeByTheServer_isKnownByAProvisionalOneUntilSaved();
    void store_provisionalIdAgain_goesOnBeingMadeByTheServer();
    void remove_ofAChangedDocument_isMisuse();
    void removeTracked_unknown_isMisuse();
    void removeTracked_thenEvict_cancelsTheDeleteButStaysMissing();
    void set_back_leavesNothingChanged();
    void set_lastFieldUnsetAndSetBack_leavesNothingChanged();
    void set_unknownDocument_isMisuse();
    void set_rootToAnArray_isMisuse();
    void set_otherSpelling_isAChange();
    void whatChanged_deletedAndModified_isOnlyDeleted();
    void revert_undoesEditDeleteAndStore();
    void original_isWhatWasLoaded_whateverIsPending();
    void evict_forgetsChanges_andLoadsAgain();
    void clear_keepsOnlyTheCount();
    void renew_keepsWhatIsPending_andTheBudgetIsWhole();
    void renew_whatWasMissing_isAskedForAgain();
    void trackedDocuments_listDeletesById();
    void changed_isEmittedForEveryStep();
};

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
        QCOMPARE(
            server.session()->store(u"users/1"_s, json(text)).error().exceptionName(), u"InvalidArgumentException"_s);
}

void SessionTrackingTest::store_withoutId_takesAHiLoId()
{
    MemoryServer server;
    const auto session = server.session();
    StoreOptions users;
    users.collection = u"Users"_s;
    QCOMPARE(waitFor(session->store(json("{}"), users)).value(), u"users/1-A"_s);
    QCOMPARE(
        waitFor(session->store(json(R"({"@metadata":{"@collection":"OrderLines"}})"))).value(), u"OrderLines/1-A"_s);
    QCOMPARE(session->numberOfRequests(), 0);
    QCOMPARE(waitFor(session->store(json("{}"))).error().kind, ErrorKind::Misuse);
    QCOMPARE(collectionOf(session->document(u"users/1-A"_s)->json), u"Users"_s);
}

void SessionTrackingTest::store_idMadeByTheServer_isKnownByAProvisionalOneUntilSaved()
{
    MemoryServer server;
    const auto session = server.session();
    const QString first = session->store(u"users|"_s, json(R"({"n":1})")).value();
    const QString second = session->store(u"users|"_s, json(R"({"n":2})")).value();
    QVERIFY(first != second);
    QVERIFY(session->set(second, at(u"/n"_s), json("3")));
    QCOMPARE(session->whatChanged().keys(), (QStringList{first, second}));
    QSignalSpy made(session.get(), &Session::idMade);
    QVERIFY(waitFor(session->saveChanges()));
    QCOMPARE(made.size(), 2);
    QCOMPARE(made.at(1), (QVariantList{second, u"users/2"_s}));
    QCOMPARE(*server.content(u"users/2"_s), R"({"n":3})");
    QVERIFY(!session->document(second));
    QVERIFY(session->document(u"users/2"_s));
    QVERIFY(!session->hasChanges());
}

void SessionTrackingTest::store_provisionalIdAgain_goesOnBeingMadeByTheServer()
{
    MemoryServer server;
    const auto session = server.session();
    const QString id = session->store(u"users|"_s, json(R"({"n":1})")).value();
    QVERIFY(session->revert(id));
    QVERIFY(!session->hasChanges());
    QCOMPARE(session->store(id, json(R"({"n":2})")).value(), id);
    QVERIFY(waitFor(session->saveChanges()));
    QCOMPARE(*server.content(u"users/1"_s), R"({"n":2})");
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

void SessionTrackingTest::set_lastFieldUnsetAndSetBack_leavesNothingChanged()
{
    MemoryServer server;
    const auto session = server.session();
    QVERIFY(session->store(u"a/1"_s, json(R"({"@metadata":{"k":1},"a":1,"b":2})")));
    QVERIFY(waitFor(session->saveChanges())); // the server has the metadata last
    QVERIFY(session->unset(u"a/1"_s, at(u"/b"_s)));
    QVERIFY(session->hasChanges());
    QVERIFY(session->set(u"a/1"_s, at(u"/b"_s), json("2")));
    QVERIFY(!session->hasChanges());
    QVERIFY(session->set(u"a/1"_s, at(u"/c"_s), json("3")));
    QVERIFY(session->document(u"a/1"_s)->json.toJson().startsWith(R"({"a":1,"b":2,"c":3,"@metadata":{)"));
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

void SessionTrackingTest::original_isWhatWasLoaded_whateverIsPending()
{
    MemoryServer server;
    server.put(u"users/1"_s, R"({"a":1})");
    const auto session = server.session();
    QVERIFY(waitFor(session->load(u"users/1"_s)));
    QVERIFY(session->changedIds().isEmpty());
    QVERIFY(session->remove(u"users/3"_s));
    QVERIFY(session->store(u"users/2"_s, json("{}")));
    QVERIFY(session->set(u"users/1"_s, at(u"/a"_s), json("2")));
    QCOMPARE(session->changedIds(), (QStringList{u"users/1"_s, u"users/2"_s, u"users/3"_s}));
    QVERIFY(session->removeTracked(u"users/1"_s));
    QCOMPARE(session->original(u"USERS/1"_s)->json.member(u"a")->toJson(), "1");
    QVERIFY(!session->original(u"users/2"_s));
    QVERIFY(!session->original(u"users/3"_s));
    QVERIFY(session->isPending(u"users/2"_s) && session->isPending(u"USERS/3"_s));
    QVERIFY(!session->isPending(u"users/4"_s));
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

void SessionTrackingTest::renew_keepsWhatIsPending_andTheBudgetIsWhole()
{
    MemoryServer server;
    server.put(u"users/1"_s, R"({"a":1})");
    server.put(u"users/2"_s, R"({"a":1})");
    const auto session = server.session();
    QVERIFY(waitFor(session->load(QStringList{u"users/1"_s, u"users/2"_s})));
    QVERIFY(session->set(u"users/1"_s, at(u"/a"_s), json("2")));
    QVERIFY(session->remove(u"users/3"_s));
    session->renew();
    QCOMPARE(session->numberOfRequests(), 0);
    QVERIFY(!session->isLoaded(u"users/2"_s));
    QCOMPARE(session->changedIds(), (QStringList{u"users/1"_s, u"users/3"_s}));
    QCOMPARE(session->document(u"users/1"_s)->json.member(u"a")->toJson(), "2");
}

void SessionTrackingTest::renew_whatWasMissing_isAskedForAgain()
{
    MemoryServer server;
    server.put(u"users/1"_s, "{}");
    server.put(u"users/2"_s, "{}");
    const auto session = server.session();
    QVERIFY(waitFor(session->load(QStringList{u"users/1"_s, u"users/3"_s})));
    QVERIFY(session->removeTracked(u"users/1"_s));
    QVERIFY(session->remove(u"users/2"_s));
    server.put(u"users/3"_s, "{}");
    session->renew();
    QVERIFY(waitFor(session->load(u"users/3"_s)).value());
    QVERIFY(!waitFor(session->load(u"users/1"_s)).value()); // deleted here, and not saved yet
    QVERIFY(!waitFor(session->load(u"users/2"_s)).value());
    QCOMPARE(session->numberOfRequests(), 1);
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
