// SPDX-License-Identifier: GPL-3.0-or-later
#include "async/waitfor.h"
#include "support/jsontext.h"
#include "support/memoryserver.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace Rookery;
using namespace Rookery::Testing;

/// What a program has a say in while a session saves.
class SessionHooksTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void row74_ignoredByConvention_isNotSentButStaysChanged();
    void row64_beforeStore_editsWhatIsSent();
    void row64_beforeStore_saveFails_nothingMoves();
    void row64_beforeStore_editedMeanwhile_keepsTheLaterEditPending();
    void row64_beforeStore_refuses_nothingIsSent();
    void row64_beforeDelete_refuses_nothingIsSent();
    void row64_beforeDelete_isNotAskedOfDeletesById();
    void row64_afterSaveChanges_isToldWhatWasStored();
    void row64_afterSaveChanges_ofASaveThatWasSettled();
};

namespace {

/// Counts a document's versions up, as a program may want of all that it saves.
Conventions countingVersions()
{
    Conventions conventions;
    conventions.beforeStore = [](const SessionOptions &, const Document &document) -> Result<Json::Value> {
        const auto version = document.json.member(u"version");
        const qint64 last = version ? version->toInteger().value_or(0) : 0;
        return document.json.withMember(u"version", Json::Value::fromInteger(last + 1));
    };
    return conventions;
}

} // namespace

void SessionHooksTest::row74_ignoredByConvention_isNotSentButStaysChanged()
{
    Conventions conventions;
    conventions.shouldIgnoreEntityChanges = [](const SessionOptions &session, const Document &document) {
        return session.database == u"Demo" && document.id.startsWith(u"drafts/");
    };
    MemoryServer server(conventions);
    server.put(u"drafts/1"_s, R"({"n":1})");
    server.put(u"drafts/2"_s, R"({"n":1})");
    const auto session = server.session();
    QVERIFY(waitFor(session->load({u"drafts/1"_s, u"drafts/2"_s})));
    QVERIFY(session->set(u"drafts/1"_s, at(u"/n"_s), json("2")));
    QVERIFY(session->removeTracked(u"drafts/2"_s));
    QVERIFY(session->store(u"drafts/3"_s, json("{}")));
    QVERIFY(session->store(u"users/1"_s, json("{}")));
    QCOMPARE(waitFor(session->saveChanges()).value().writes.size(), 2); // deletes are sent all the same
    QCOMPARE(session->changedIds(), (QStringList{u"drafts/1"_s, u"drafts/3"_s}));
    QCOMPARE(server.content(u"drafts/1"_s).value(), R"({"n":1})");
    QVERIFY(!server.content(u"drafts/2"_s));
    QVERIFY(!server.content(u"drafts/3"_s));
    QVERIFY(session->hasChanged(u"drafts/1"_s));
}

void SessionHooksTest::row64_beforeStore_editsWhatIsSent()
{
    MemoryServer server(countingVersions());
    server.put(u"a/1"_s, R"({"n":1})");
    const auto session = server.session();
    QVERIFY(waitFor(session->load(u"a/1"_s)));
    QVERIFY(session->set(u"a/1"_s, at(u"/n"_s), json("2")));
    QVERIFY(session->store(u"a/2"_s, json("{}")));
    QVERIFY(waitFor(session->saveChanges()));
    QCOMPARE(server.content(u"a/1"_s).value(), R"({"n":2,"version":1})");
    QCOMPARE(server.content(u"a/2"_s).value(), R"({"version":1})");
    QVERIFY(!session->hasChanges());
    QCOMPARE(session->document(u"a/1"_s)->json.member(u"version")->toJson(), "1");
    QVERIFY(waitFor(session->saveChanges()).value().writes.isEmpty());
}

void SessionHooksTest::row64_beforeStore_saveFails_nothingMoves()
{
    MemoryServer server(countingVersions());
    const auto session = server.session();
    QVERIFY(session->store(u"a/1"_s, json(R"({"n":1})")));
    server.nextBatch = Error::of(ErrorKind::Conflict, u"no"_s);
    QCOMPARE(waitFor(session->saveChanges()).error().kind, ErrorKind::Conflict);
    QCOMPARE(session->document(u"a/1"_s)->json.toJson(), R"({"n":1})");
    QVERIFY(waitFor(session->saveChanges()));
    QCOMPARE(server.content(u"a/1"_s).value(), R"({"n":1,"version":1})");
}

void SessionHooksTest::row64_beforeStore_editedMeanwhile_keepsTheLaterEditPending()
{
    MemoryServer server(countingVersions());
    const auto session = server.session();
    QVERIFY(session->store(u"a/1"_s, json(R"({"n":1})")));
    const auto saving = session->saveChanges();
    QVERIFY(session->set(u"a/1"_s, at(u"/n"_s), json("2")));
    QVERIFY(waitFor(saving));
    QCOMPARE(session->document(u"a/1"_s)->json.member(u"n")->toJson(), "2");
    QVERIFY(session->hasChanges());
}

void SessionHooksTest::row64_beforeStore_refuses_nothingIsSent()
{
    Conventions conventions;
    conventions.beforeStore = [](const SessionOptions &, const Document &document) -> Result<Json::Value> {
        if (document.json.contains(u"name"))
            return document.json;
        return Error::of(ErrorKind::Misuse, u"It needs a name."_s).about(document.id);
    };
    MemoryServer server(conventions);
    const auto session = server.session();
    QVERIFY(session->store(u"a/1"_s, json(R"({"name":"Ann"})")));
    QVERIFY(session->store(u"a/2"_s, json("{}")));
    const auto refused = waitFor(session->saveChanges());
    QCOMPARE(refused.error().message, u"It needs a name."_s);
    QCOMPARE(refused.error().documentId, u"a/2"_s);
    QVERIFY(server.executor->sent<ExecuteBatch>().isEmpty());
    QCOMPARE(session->changedIds().size(), 2);
}

void SessionHooksTest::row64_beforeDelete_refuses_nothingIsSent()
{
    Conventions conventions;
    conventions.beforeDelete = [](const SessionOptions &, const Document &document) -> Result<Done> {
        return Error::of(ErrorKind::Misuse, u"It is to stay."_s).about(document.id);
    };
    MemoryServer server(conventions);
    server.put(u"a/1"_s, "{}");
    const auto session = server.session();
    QVERIFY(waitFor(session->load(u"a/1"_s)));
    QVERIFY(session->removeTracked(u"a/1"_s));
    QCOMPARE(waitFor(session->saveChanges()).error().message, u"It is to stay."_s);
    QVERIFY(server.content(u"a/1"_s));
    QVERIFY(session->hasChanges());
}

void SessionHooksTest::row64_beforeDelete_isNotAskedOfDeletesById()
{
    int asked = 0;
    Conventions conventions;
    conventions.beforeDelete = [&asked](const SessionOptions &, const Document &) -> Result<Done> {
        ++asked;
        return Done{};
    };
    MemoryServer server(conventions);
    server.put(u"a/1"_s, "{}");
    server.put(u"a/2"_s, "{}");
    const auto session = server.session();
    QVERIFY(waitFor(session->load({u"a/1"_s, u"a/2"_s})));
    QVERIFY(session->removeTracked(u"a/1"_s));
    QVERIFY(session->remove(u"a/2"_s));
    QVERIFY(waitFor(session->saveChanges()));
    QCOMPARE(asked, 1);
    QVERIFY(server.documents.isEmpty());
}

void SessionHooksTest::row64_afterSaveChanges_isToldWhatWasStored()
{
    QStringList told;
    Conventions conventions;
    conventions.afterSaveChanges = [&told](const SessionOptions &, const Document &document) {
        told.append(document.id + u' ' + document.changeVector);
    };
    MemoryServer server(conventions);
    server.put(u"a/1"_s, "{}");
    const auto session = server.session();
    QVERIFY(waitFor(session->load(u"a/1"_s)));
    QVERIFY(session->removeTracked(u"a/1"_s));
    QVERIFY(session->store(u"users|"_s, json("{}")));
    QVERIFY(session->store(u"a/2"_s, json("{}")));
    QVERIFY(waitFor(session->saveChanges()));
    QCOMPARE(told, (QStringList{u"users/1 A:2"_s, u"a/2 A:3"_s}));
}

void SessionHooksTest::row64_afterSaveChanges_ofASaveThatWasSettled()
{
    QStringList told;
    Conventions conventions = countingVersions();
    conventions.afterSaveChanges
        = [&told](const SessionOptions &, const Document &document) { told.append(document.id); };
    MemoryServer server(conventions);
    const auto session = server.session();
    QVERIFY(session->store(u"a/1"_s, json("{}")));
    server.nextBatch = Error::of(ErrorKind::StateUnknown, u"the reply was lost"_s);
    server.commitsFirst = true;
    QVERIFY(waitFor(session->saveChanges()));
    QCOMPARE(told, QStringList{u"a/1"_s});
    QVERIFY(!session->hasChanges());
}

QTEST_GUILESS_MAIN(SessionHooksTest)
#include "tst_sessionhooks.moc"
