// SPDX-License-Identifier: GPL-3.0-or-later
#include "async/waitfor.h"
#include "support/jsontext.h"
#include "support/memoryserver.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace Rookery;
using namespace Rookery::Testing;

/// Rows 14-32 and 77-83 of the table of session semantics, as far as they need no server to show.
class SessionLoadTest : public QObject
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
    void noTracking_includes_areMisuse();
    void include_parksTheDocument_untilItIsLoaded();
    void include_notFound_isKnownMissing();
    void include_allKnown_needsNoRequest();
    void exists_knownOrNot_isNotCounted();
    void refresh_overwritesLocalChanges();
    void refresh_gone_saysSo();
    void refresh_neverLoaded_isMisuse();
    void row77_refreshMany_isOneRequest();
    void row77_refreshMany_oneGone_noneMoves();
    void row77_refreshMany_oneNeverLoaded_sendsNothing();
    void row77_refreshMany_none_sendsNothing();
    void row77_refresh_overtakenByASave_asksAgain();
    void row86_conditionalLoad_unchangedChangedOrMissing();
    void row86_conditionalLoad_loaded_needsNoRequest();
    void row86_conditionalLoad_withoutChangeVector_isMisuse();
    void row86_conditionalLoad_noTracking_tracksNothing();
    void limit_reached_refusesBeforeSending();
};

void SessionLoadTest::load_twiceInAnyCasing_isOneRequestAndOneDocument()
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

void SessionLoadTest::load_emptyId_isNothingWithoutARequest()
{
    MemoryServer server;
    const auto session = server.session();
    QVERIFY(!waitFor(session->load(u" "_s)).value());
    QVERIFY(waitFor(session->load(QStringList())).value().isEmpty());
    QCOMPARE(server.executor->sentCount(), 0);
}

void SessionLoadTest::load_missing_isRememberedUntilClear()
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

void SessionLoadTest::load_many_asksOnceAndKeepsTheOrder()
{
    MemoryServer server;
    server.put(u"users/1"_s, "{}");
    server.put(u"users/2"_s, "{}");
    const auto session = server.session();
    const auto loaded
        = waitFor(session->load({u"users/2"_s, QString(), u"users/9"_s, u"Users/2"_s, u"users/1"_s})).value();
    QStringList ids;
    for (const LoadedDocument &each : loaded)
        ids.append(each.document ? each.id : u"no "_s + each.id);
    QCOMPARE(ids, (QStringList{u"users/2"_s, u"no users/9"_s, u"users/1"_s}));
    QCOMPARE(session->numberOfRequests(), 1);
    QVERIFY(waitFor(session->load({u"users/1"_s, u"users/9"_s})));
    QCOMPARE(session->numberOfRequests(), 1);
}

void SessionLoadTest::load_edited_returnsTheEditedState()
{
    MemoryServer server;
    server.put(u"users/1"_s, R"({"n":1.10})");
    const auto session = server.session();
    QVERIFY(waitFor(session->load(u"users/1"_s)));
    QVERIFY(session->set(u"users/1"_s, at(u"/n"_s), json("2")));
    QCOMPARE(waitFor(session->load(u"users/1"_s)).value()->json.member(u"n")->toJson(), "2");
    QCOMPARE(waitFor(session->load({u"users/1"_s, u"users/2"_s})).value().first().document->json.member(u"n")->toJson(),
        "2");
}

void SessionLoadTest::load_afterStore_needsNoRequest()
{
    MemoryServer server;
    const auto session = server.session();
    QVERIFY(session->store(u"users/1"_s, json(R"({"a":1})")));
    QVERIFY(waitFor(session->load(u"users/1"_s)).value());
    QCOMPARE(session->numberOfRequests(), 0);
}

void SessionLoadTest::load_afterRemove_isNothingWithoutARequest()
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

void SessionLoadTest::noTracking_everyLoadIsARequestAndNothingIsTracked()
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

void SessionLoadTest::noTracking_includes_areMisuse()
{
    MemoryServer server;
    SessionOptions options;
    options.noTracking = true;
    QCOMPARE(waitFor(server.session(options)->load(u"users/1"_s, {{u"Company"_s}})).error().kind, ErrorKind::Misuse);
}

void SessionLoadTest::include_parksTheDocument_untilItIsLoaded()
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

void SessionLoadTest::include_notFound_isKnownMissing()
{
    MemoryServer server;
    server.put(u"orders/1"_s, R"({"Company":"companies/gone","Lines":[{"Product":"products/gone"}]})");
    const auto session = server.session();
    QVERIFY(waitFor(session->load(u"orders/1"_s, {{u"Company"_s, u"Lines[].Product"_s}})).value());
    QVERIFY(!waitFor(session->load({u"companies/gone"_s, u"products/gone"_s})).value().first().document);
    QCOMPARE(session->numberOfRequests(), 1);
}

void SessionLoadTest::include_allKnown_needsNoRequest()
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

void SessionLoadTest::exists_knownOrNot_isNotCounted()
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

void SessionLoadTest::refresh_overwritesLocalChanges()
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

void SessionLoadTest::refresh_gone_saysSo()
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

void SessionLoadTest::refresh_neverLoaded_isMisuse()
{
    MemoryServer server;
    const auto session = server.session();
    QVERIFY(session->store(u"users/1"_s, json("{}")));
    QCOMPARE(waitFor(session->refresh(u"users/1"_s)).error().exceptionName(), u"InvalidArgumentException"_s);
    QCOMPARE(waitFor(session->refresh(u"users/2"_s)).error().exceptionName(), u"InvalidArgumentException"_s);
}

void SessionLoadTest::row77_refreshMany_isOneRequest()
{
    MemoryServer server;
    server.put(u"users/1"_s, R"({"a":1})");
    server.put(u"users/2"_s, R"({"a":1})");
    const auto session = server.session();
    QVERIFY(waitFor(session->load({u"users/1"_s, u"users/2"_s})));
    QVERIFY(session->set(u"users/1"_s, at(u"/a"_s), json("2")));
    server.put(u"users/2"_s, R"({"a":3})");
    const auto fresh = waitFor(session->refresh({u"USERS/2"_s, u"users/1"_s, u"users/2"_s})).value();
    QCOMPARE(fresh.size(), 2);
    QCOMPARE(fresh.first().json.member(u"a")->toJson(), "3");
    QCOMPARE(session->document(u"users/1"_s)->json.member(u"a")->toJson(), "1");
    QVERIFY(!session->hasChanges());
    QCOMPARE(session->numberOfRequests(), 2);
}

void SessionLoadTest::row77_refreshMany_oneGone_noneMoves()
{
    MemoryServer server;
    server.put(u"users/1"_s, R"({"a":1})");
    server.put(u"users/2"_s, R"({"a":1})");
    const auto session = server.session();
    QVERIFY(waitFor(session->load({u"users/1"_s, u"users/2"_s})));
    QVERIFY(session->set(u"users/1"_s, at(u"/a"_s), json("2")));
    server.put(u"users/1"_s, R"({"a":3})");
    server.remove(u"users/2"_s);
    const auto fresh = waitFor(session->refresh({u"users/1"_s, u"users/2"_s}));
    QCOMPARE(fresh.error().exceptionName(), u"InvalidArgumentException"_s);
    QCOMPARE(fresh.error().documentId, u"users/2"_s);
    QCOMPARE(session->document(u"users/1"_s)->json.member(u"a")->toJson(), "2");
    QCOMPARE(session->original(u"users/1"_s)->json.member(u"a")->toJson(), "1");
    QVERIFY(session->document(u"users/2"_s));
}

void SessionLoadTest::row77_refreshMany_oneNeverLoaded_sendsNothing()
{
    MemoryServer server;
    server.put(u"users/1"_s, "{}");
    const auto session = server.session();
    QVERIFY(waitFor(session->load(u"users/1"_s)));
    const auto fresh = waitFor(session->refresh({u"users/1"_s, u"users/2"_s}));
    QCOMPARE(fresh.error().exceptionName(), u"InvalidArgumentException"_s);
    QCOMPARE(session->numberOfRequests(), 1);
}

void SessionLoadTest::row77_refreshMany_none_sendsNothing()
{
    MemoryServer server;
    const auto session = server.session();
    QVERIFY(waitFor(session->refresh(QStringList())).value().isEmpty());
    QCOMPARE(session->numberOfRequests(), 0);
}

/// The answer was read before the save: taken over it would be an edit that undoes what was saved.
void SessionLoadTest::row77_refresh_overtakenByASave_asksAgain()
{
    MemoryServer server;
    server.put(u"users/1"_s, R"({"a":1})");
    const auto session = server.session();
    QVERIFY(waitFor(session->load(u"users/1"_s)));
    QVERIFY(session->set(u"users/1"_s, at(u"/a"_s), json("2")));
    const Document old = server.documents.value(u"users/1"_s);
    server.executor->hold<GetDocuments>();
    const auto refreshing = session->refresh(u"users/1"_s);
    QVERIFY(waitFor(session->saveChanges()));
    const Document stored = server.documents.value(u"users/1"_s);
    server.executor->answerHeld<GetDocuments>(LoadedDocuments{{old}, {}});
    QTRY_COMPARE(server.executor->heldCount<GetDocuments>(), 1);
    server.executor->answerHeld<GetDocuments>(LoadedDocuments{{stored}, {}});
    QCOMPARE(waitFor(refreshing).value().changeVector, stored.changeVector);
    QVERIFY(!session->hasChanges());
}

void SessionLoadTest::row86_conditionalLoad_unchangedChangedOrMissing()
{
    MemoryServer server;
    server.put(u"a/1"_s, R"({"n":1})");
    const QString first = server.documents.value(u"a/1"_s).changeVector;
    const auto session = server.session();
    const auto unchanged = waitFor(session->conditionalLoad(u"a/1"_s, first)).value();
    QVERIFY(!unchanged.document);
    QCOMPARE(unchanged.changeVector, first);
    QVERIFY(!session->isLoaded(u"a/1"_s));
    server.put(u"a/1"_s, R"({"n":2})");
    const auto changed = waitFor(session->conditionalLoad(u"A/1"_s, first)).value();
    QCOMPARE(changed.document->id, u"a/1"_s);
    QCOMPARE(changed.changeVector, server.documents.value(u"a/1"_s).changeVector);
    QVERIFY(session->document(u"a/1"_s));
    const auto missing = waitFor(session->conditionalLoad(u"a/2"_s, first)).value();
    QVERIFY(!missing.document && !missing.changeVector);
    QCOMPARE(session->numberOfRequests(), 3);
    QVERIFY(!waitFor(session->load(u"a/2"_s)).value()); // known to be missing
    QCOMPARE(session->numberOfRequests(), 3);
}

void SessionLoadTest::row86_conditionalLoad_loaded_needsNoRequest()
{
    MemoryServer server;
    server.put(u"a/1"_s, R"({"n":1})");
    const auto session = server.session();
    QVERIFY(waitFor(session->load(u"a/1"_s)).value());
    QVERIFY(session->set(u"a/1"_s, at(u"/n"_s), json("2")));
    const auto answer = waitFor(session->conditionalLoad(u"a/1"_s, {})).value();
    QCOMPARE(answer.document->json.member(u"n")->toInteger(), 2);
    QCOMPARE(answer.changeVector, server.documents.value(u"a/1"_s).changeVector);
    QVERIFY(session->remove(u"a/3"_s));
    QVERIFY(!waitFor(session->conditionalLoad(u"a/3"_s, u"A:1"_s)).value().changeVector);
    QCOMPARE(session->numberOfRequests(), 1);
}

void SessionLoadTest::row86_conditionalLoad_withoutChangeVector_isMisuse()
{
    MemoryServer server;
    const auto session = server.session();
    const auto failed = waitFor(session->conditionalLoad(u"a/1"_s, {}));
    QCOMPARE(failed.error().exceptionName(), u"InvalidArgumentException"_s);
    QCOMPARE(waitFor(session->conditionalLoad({}, u"A:1"_s)).error().kind, ErrorKind::Misuse);
    QCOMPARE(server.executor->sentCount(), 0);
}

void SessionLoadTest::row86_conditionalLoad_noTracking_tracksNothing()
{
    MemoryServer server;
    server.put(u"a/1"_s, R"({"n":1})");
    const auto session = server.session({.noTracking = true});
    QVERIFY(waitFor(session->conditionalLoad(u"a/1"_s, u"A:99"_s)).value().document);
    QCOMPARE(session->trackedCount(), 0);
    QVERIFY(!session->isLoaded(u"a/1"_s));
}

void SessionLoadTest::limit_reached_refusesBeforeSending()
{
    MemoryServer server;
    const auto session = server.session();
    session->setMaxNumberOfRequests(2);
    QVERIFY(waitFor(session->load(u"users/1"_s)));
    QVERIFY(waitFor(session->load(u"users/2"_s)));
    const auto refused = waitFor(session->load(u"users/3"_s));
    QCOMPARE(refused.error().kind, ErrorKind::RequestLimit);
    QCOMPARE(refused.error().exceptionName(), u"InvalidOperationException"_s);
    QVERIFY(refused.error().message.startsWith(
        u"The maximum number of requests (2) allowed for this session has been reached"));
    QCOMPARE(session->numberOfRequests(), 3);
    QCOMPARE(server.executor->sentCount(), 2);
    QVERIFY(waitFor(session->exists(u"users/4"_s)));
    QVERIFY(session->store(u"users/5"_s, json("{}")));
    QCOMPARE(waitFor(session->saveChanges()).error().kind, ErrorKind::RequestLimit);
    QVERIFY(session->hasChanges());
}

QTEST_GUILESS_MAIN(SessionLoadTest)
#include "tst_sessionload.moc"
