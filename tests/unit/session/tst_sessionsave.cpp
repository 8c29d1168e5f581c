// SPDX-License-Identifier: GPL-3.0-or-later
#include "async/deliver.h"
#include "async/waitfor.h"
#include "support/jsontext.h"
#include "support/memoryserver.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace Rookery;
using namespace Rookery::Testing;

namespace {

/// Loads a document and sets one of its fields.
void edit(Session &session, const QString &id, const QString &pointer, const QByteArray &value)
{
    QVERIFY(waitFor(session.load(id)).value());
    QVERIFY(session.set(id, Json::Pointer::parse(pointer).value(), json(value)));
}

QStringList described(const QList<BatchCommand> &commands)
{
    QStringList lines;
    for (const BatchCommand &command : commands) {
        const auto line = [](const auto &write) {
            return u"%1 %2"_s.arg(write.id, write.expected ? u"'%1'"_s.arg(*write.expected) : u"unchecked"_s);
        };
        if (const auto *put = std::get_if<PutDocument>(&command))
            lines.append(line(*put));
        else if (const auto *removed = std::get_if<DeleteDocument>(&command))
            lines.append(line(*removed));
        else
            lines.append(u"check "_s + std::get<CheckUnchanged>(command).changeVectors.keys().join(u' '));
    }
    return lines;
}

} // namespace

/// Rows 51-60 and 84-95 of the table of session semantics, as far as they need no server to show.
class SessionSaveTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void saveChanges_nothingPending_sendsNothing();
    void saveChanges_edits_areOneBatchAndKeepEveryOtherToken();
    void saveChanges_sends_deletesThenPutsThenDeletesById();
    void saveChanges_success_leavesNothingPending();
    void saveChanges_serverMakesTheId_documentGetsIt();
    void saveChanges_conflict_keepsEveryEdit();
    void saveChanges_editedMeanwhile_keepsTheLaterEditPending();
    void saveChanges_whileSaving_waitsAndSavesTheRest();
    void cancelSave_beforeItIsSent_keepsEverythingPending();
    void cancelSave_whileNoneRuns_leavesTheNextAlone();
    void evict_whileSaving_waits();
    void refresh_whileSaving_waits();
    void changeVectors_pessimisticOrNot_areSentAsTheRowsSay();
    void writesAndReads_whatWasOnlyRead_isCheckedBeforeDeletesById();
    void remove_withChangeVector_isAlwaysChecked();
    void clusterWide_withOptimisticConcurrency_isMisuse();
    void clusterWide_storedWithChangeVector_isMisuse();
    void clusterWide_savesInAClusterTransaction_andLaterReadsWaitForIt();
    void ignoredDocument_isNotSentButStaysChanged();
    void rewrittenByServer_isReadBackOutsideTheBudget();
};

void SessionSaveTest::saveChanges_nothingPending_sendsNothing()
{
    MemoryServer server;
    const auto session = server.session();
    QVERIFY(waitFor(session->saveChanges()).value().writes.isEmpty());
    QCOMPARE(session->numberOfRequests(), 0);
    QCOMPARE(server.executor->sentCount(), 0);
}

void SessionSaveTest::saveChanges_edits_areOneBatchAndKeepEveryOtherToken()
{
    MemoryServer server;
    server.put(u"orders/1"_s, R"({"a":1.10,"b":123456789012345678901234567890,"c":"x"})");
    server.put(u"orders/2"_s, R"({"z":1,"a":1e2})");
    const auto session = server.session();
    edit(*session, u"orders/1"_s, u"/c"_s, R"("y")");
    edit(*session, u"orders/2"_s, u"/z"_s, "2.50");
    const SaveAnswer saved = waitFor(session->saveChanges()).value();
    QCOMPARE(saved.writes.size(), 2);
    QCOMPARE(server.executor->sent<ExecuteBatch>().size(), 1);
    QCOMPARE(*server.content(u"orders/1"_s), R"({"a":1.10,"b":123456789012345678901234567890,"c":"y"})");
    QCOMPARE(*server.content(u"orders/2"_s), R"({"z":2.50,"a":1e2})");
}

void SessionSaveTest::saveChanges_sends_deletesThenPutsThenDeletesById()
{
    MemoryServer server;
    for (const QString &id : {u"a/1"_s, u"a/2"_s, u"a/3"_s, u"a/4"_s})
        server.put(id, R"({"n":1})");
    const auto session = server.session();
    QVERIFY(session->remove(u"a/4"_s));
    QVERIFY(session->store(u"a/5"_s, json("{}")));
    edit(*session, u"a/1"_s, u"/n"_s, "2");
    edit(*session, u"a/2"_s, u"/n"_s, "2");
    QVERIFY(waitFor(session->load(u"a/3"_s)).value());
    QVERIFY(session->removeTracked(u"a/3"_s));
    const SaveAnswer saved = waitFor(session->saveChanges()).value();
    QCOMPARE(described(server.executor->sent<ExecuteBatch>().first().commands),
        (QStringList{
            u"a/3 unchecked"_s, u"a/5 unchecked"_s, u"a/1 unchecked"_s, u"a/2 unchecked"_s, u"a/4 unchecked"_s}));
    QCOMPARE(saved.writes.first().type, SavedWrite::Type::Delete);
    QCOMPARE(saved.writes.at(1).id, u"a/5"_s);
}

void SessionSaveTest::saveChanges_success_leavesNothingPending()
{
    MemoryServer server;
    server.put(u"a/1"_s, R"({"n":1})");
    const auto session = server.session();
    edit(*session, u"a/1"_s, u"/n"_s, "2");
    QVERIFY(session->store(u"a/2"_s, json("{}")));
    QVERIFY(session->remove(u"a/3"_s));
    const SaveAnswer saved = waitFor(session->saveChanges()).value();
    QVERIFY(!session->hasChanges());
    QCOMPARE(session->document(u"a/1"_s)->changeVector, saved.writes.first().changeVector);
    QCOMPARE(metadataText(session->document(u"a/2"_s)->json, u"@id"), u"a/2"_s);
    QVERIFY(waitFor(session->saveChanges()).value().writes.isEmpty());
    QCOMPARE(session->numberOfRequests(), 2);
}

void SessionSaveTest::saveChanges_serverMakesTheId_documentGetsIt()
{
    MemoryServer server;
    const auto session = server.session();
    QVERIFY(session->store(u"users|"_s, json(R"({"n":1})")));
    QVERIFY(session->store(u"users|"_s, json(R"({"n":2})")));
    const SaveAnswer saved = waitFor(session->saveChanges()).value();
    QCOMPARE(saved.writes.at(1).id, u"users/2"_s);
    QVERIFY(!session->hasChanges());
    QCOMPARE(waitFor(session->load(u"users/2"_s)).value()->json.member(u"n")->toJson(), "2");
    QCOMPARE(session->numberOfRequests(), 1);
}

void SessionSaveTest::saveChanges_conflict_keepsEveryEdit()
{
    MemoryServer server;
    server.put(u"a/1"_s, R"({"n":1})");
    server.put(u"a/2"_s, R"({"n":1})");
    const auto session = server.session();
    session->setOptimisticConcurrency(OptimisticConcurrencyMode::Writes);
    edit(*session, u"a/1"_s, u"/n"_s, "2");
    edit(*session, u"a/2"_s, u"/n"_s, "2");
    server.put(u"a/2"_s, R"({"n":9})");
    const auto failed = waitFor(session->saveChanges());
    QCOMPARE(failed.error().kind, ErrorKind::Conflict);
    QCOMPARE(failed.error().documentId, u"a/2"_s);
    QCOMPARE(*server.content(u"a/1"_s), R"({"n":1})");
    QCOMPARE(session->whatChanged().size(), 2);
    QVERIFY(waitFor(session->refresh(u"a/2"_s)));
    QVERIFY(waitFor(session->saveChanges()));
    QCOMPARE(*server.content(u"a/1"_s), R"({"n":2})");
}

void SessionSaveTest::saveChanges_editedMeanwhile_keepsTheLaterEditPending()
{
    MemoryServer server;
    server.put(u"a/1"_s, R"({"n":1})");
    const auto session = server.session();
    edit(*session, u"a/1"_s, u"/n"_s, "2");
    server.executor->hold<ExecuteBatch>();
    const Pending<SaveAnswer> saving = session->saveChanges();
    QVERIFY(session->isSaving());
    QVERIFY(session->set(u"a/1"_s, Json::Pointer({u"n"_s}), json("3")));
    BatchAnswer answer;
    answer.results.append(PutResult{u"a/1"_s, u"A:7"_s, u"@empty"_s, u"2026-01-01T00:00:00.0000000Z"_s, {}});
    server.executor->answerHeld<ExecuteBatch>(answer);
    QVERIFY(waitFor(saving));
    const auto changes = session->whatChanged(u"a/1"_s);
    QCOMPARE(changes.size(), 1);
    QCOMPARE(changes.first().oldValue->toJson(), "2");
    QCOMPARE(changes.first().newValue->toJson(), "3");
    QCOMPARE(session->document(u"a/1"_s)->changeVector, u"A:7"_s);
}

void SessionSaveTest::saveChanges_whileSaving_waitsAndSavesTheRest()
{
    MemoryServer server;
    const auto session = server.session();
    QVERIFY(session->store(u"a/1"_s, json("{}")));
    const Pending<SaveAnswer> first = session->saveChanges();
    QVERIFY(session->store(u"a/2"_s, json("{}")));
    const Pending<SaveAnswer> second = session->saveChanges();
    QCOMPARE(waitFor(second).value().writes.first().id, u"a/2"_s);
    QCOMPARE(waitFor(first).value().writes.first().id, u"a/1"_s);
    QCOMPARE(server.executor->sent<ExecuteBatch>().size(), 2);
}

void SessionSaveTest::cancelSave_beforeItIsSent_keepsEverythingPending()
{
    MemoryServer server;
    const auto session = server.session();
    QVERIFY(session->store(u"a/1"_s, json("{}")));
    server.executor->hold<ExecuteBatch>();
    const Pending<SaveAnswer> saving = session->saveChanges();
    session->cancelSave();
    QVERIFY(server.executor->contexts().back().withdrawal.isWithdrawn());
    server.executor->answerHeld<ExecuteBatch>(Error::of(ErrorKind::Canceled, u"not sent"_s));
    QCOMPARE(waitFor(saving).error().kind, ErrorKind::Canceled);
    QVERIFY(!session->isSaving());
    QVERIFY(session->isPending(u"a/1"_s));
    QVERIFY(session->unsettledDocuments().isEmpty());
}

void SessionSaveTest::cancelSave_whileNoneRuns_leavesTheNextAlone()
{
    MemoryServer server;
    const auto session = server.session();
    session->cancelSave();
    QVERIFY(session->store(u"a/1"_s, json("{}")));
    QVERIFY(waitFor(session->saveChanges()));
    session->cancelSave();
    QVERIFY(session->store(u"a/2"_s, json("{}")));
    QVERIFY(waitFor(session->saveChanges()));
}

void SessionSaveTest::evict_whileSaving_waits()
{
    MemoryServer server;
    const auto session = server.session();
    QVERIFY(session->store(u"a/1"_s, json("{}")));
    const Pending<SaveAnswer> saving = session->saveChanges();
    session->evict(u"a/1"_s);
    QVERIFY(session->document(u"a/1"_s));
    QVERIFY(waitFor(saving));
    QVERIFY(!session->document(u"a/1"_s));
}

void SessionSaveTest::refresh_whileSaving_waits()
{
    MemoryServer server;
    server.put(u"a/1"_s, R"({"n":1})");
    const auto session = server.session();
    edit(*session, u"a/1"_s, u"/n"_s, "2");
    const Pending<SaveAnswer> saving = session->saveChanges();
    QCOMPARE(waitFor(session->refresh(u"a/1"_s)).value().json.member(u"n")->toJson(), "2");
    QVERIFY(saving.isFinished());
}

void SessionSaveTest::changeVectors_pessimisticOrNot_areSentAsTheRowsSay()
{
    const auto sentBy = [](OptimisticConcurrencyMode mode) {
        MemoryServer server;
        server.put(u"a/1"_s, R"({"n":1})");
        const auto session = server.session();
        session->setOptimisticConcurrency(mode);
        edit(*session, u"a/1"_s, u"/n"_s, "2");
        const auto store = [&session](const QString &id, std::optional<ExpectedChangeVector> changeVector) {
            StoreOptions options;
            options.changeVector = std::move(changeVector);
            QVERIFY(session->store(id, json("{}"), options));
        };
        store(u"a/2"_s, std::nullopt);
        store(u"a/3"_s, ExpectedChangeVector(std::nullopt));
        store(u"a/4"_s, ExpectedChangeVector(QString(u""_s)));
        StoreOptions users;
        users.collection = u"Users"_s;
        [&] { QVERIFY(waitFor(session->store(json("{}"), users))); }();
        [&] { QVERIFY(waitFor(session->saveChanges())); }();
        [&] { QVERIFY(session->set(u"users/1-A"_s, Json::Pointer({u"n"_s}), json("1"))); }();
        [&] { QVERIFY(waitFor(session->saveChanges())); }();
        return described(server.executor->sent<ExecuteBatch>().first().commands)
            + described(server.executor->sent<ExecuteBatch>().last().commands);
    };
    QCOMPARE(sentBy(OptimisticConcurrencyMode::None),
        (QStringList{u"a/1 unchecked"_s, u"a/2 unchecked"_s, u"a/3 unchecked"_s, u"a/4 ''"_s, u"users/1-A unchecked"_s,
            u"users/1-A 'A:6'"_s}));
    QCOMPARE(sentBy(OptimisticConcurrencyMode::Writes),
        (QStringList{
            u"a/1 'A:1'"_s, u"a/2 ''"_s, u"a/3 unchecked"_s, u"a/4 ''"_s, u"users/1-A ''"_s, u"users/1-A 'A:6'"_s}));
}

void SessionSaveTest::writesAndReads_whatWasOnlyRead_isCheckedBeforeDeletesById()
{
    MemoryServer server;
    for (const QString &id : {u"a/1"_s, u"a/2"_s, u"a/3"_s})
        server.put(id, R"({"n":1})");
    const auto session = server.session();
    session->setOptimisticConcurrency(OptimisticConcurrencyMode::WritesAndReads);
    QVERIFY(session->remove(u"a/3"_s));
    QVERIFY(waitFor(session->load(u"a/2"_s)).value());
    edit(*session, u"a/1"_s, u"/n"_s, "2");
    QCOMPARE(waitFor(session->saveChanges()).value().writes.at(1).type, SavedWrite::Type::Check);
    QCOMPARE(described(server.executor->sent<ExecuteBatch>().first().commands),
        (QStringList{u"a/1 'A:1'"_s, u"check a/2"_s, u"a/3 unchecked"_s}));
    server.put(u"a/2"_s, R"({"n":9})");
    const auto failed = waitFor(session->saveChanges());
    QCOMPARE(failed.error().kind, ErrorKind::Conflict);
    QCOMPARE(failed.error().documentId, u"a/2"_s);
}

void SessionSaveTest::remove_withChangeVector_isAlwaysChecked()
{
    MemoryServer server;
    server.put(u"a/1"_s, "{}");
    const auto session = server.session();
    QVERIFY(session->remove(u"a/1"_s, u"A:99"_s));
    QCOMPARE(waitFor(session->saveChanges()).error().kind, ErrorKind::Conflict);
    QVERIFY(server.content(u"a/1"_s));
    QVERIFY(session->hasChanges());
}

void SessionSaveTest::clusterWide_withOptimisticConcurrency_isMisuse()
{
    MemoryServer server;
    SessionOptions options;
    options.transactionMode = TransactionMode::ClusterWide;
    options.optimisticConcurrency = OptimisticConcurrencyMode::Writes;
    const auto session = server.session(options);
    QVERIFY(session->store(u"a/1"_s, json("{}")));
    const auto failed = waitFor(session->saveChanges());
    QCOMPARE(failed.error().exceptionName(), u"InvalidOperationException"_s);
    QVERIFY(failed.error().message.startsWith(u"useOptimisticConcurrency is not supported"));
    QCOMPARE(server.executor->sentCount(), 0);
}

void SessionSaveTest::clusterWide_storedWithChangeVector_isMisuse()
{
    MemoryServer server;
    SessionOptions options;
    options.transactionMode = TransactionMode::ClusterWide;
    const auto session = server.session(options);
    StoreOptions checked;
    checked.changeVector = u"A:1"_s;
    QVERIFY(session->store(u"a/1"_s, json("{}"), checked));
    QCOMPARE(waitFor(session->saveChanges()).error().documentId, u"a/1"_s);
}

void SessionSaveTest::clusterWide_savesInAClusterTransaction_andLaterReadsWaitForIt()
{
    MemoryServer server;
    server.executor->onCommand<ExecuteClusterTransaction>([](const ExecuteClusterTransaction &) -> Result<BatchAnswer> {
        BatchAnswer answer;
        answer.results.append(PutResult{u"a/1"_s, u"A:1,TRXN:9"_s, u"@empty"_s, u"2026-01-01T00:00:00.0000000Z"_s, {}});
        answer.transactionIndex = 42;
        return answer;
    });
    SessionOptions options;
    options.transactionMode = TransactionMode::ClusterWide;
    const auto session = server.session(options);
    QVERIFY(session->store(u"a/1"_s, json("{}")));
    QVERIFY(waitFor(session->saveChanges()));
    QVERIFY(!server.executor->sent<ExecuteClusterTransaction>().first().raftRequestId.isEmpty());
    const auto later = server.session();
    QVERIFY(waitFor(later->load(u"a/2"_s)));
    QCOMPARE(server.executor->contexts().back().knownRaftIndex, 42);
}

void SessionSaveTest::ignoredDocument_isNotSentButStaysChanged()
{
    MemoryServer server;
    server.put(u"a/1"_s, R"({"n":1})");
    const auto session = server.session();
    edit(*session, u"a/1"_s, u"/n"_s, "2");
    QVERIFY(session->ignoreChanges(u"a/1"_s));
    QVERIFY(waitFor(session->saveChanges()).value().writes.isEmpty());
    QVERIFY(session->hasChanged(u"a/1"_s));
    QVERIFY(server.executor->sent<ExecuteBatch>().isEmpty());
}

void SessionSaveTest::rewrittenByServer_isReadBackOutsideTheBudget()
{
    MemoryServer server;
    const auto session = server.session();
    QVERIFY(session->store(u"a/1"_s, json(R"({"n":-0})")));
    server.executor->onCommand<GetDocuments>([&server](const GetDocuments &command) -> Result<LoadedDocuments> {
        Document stored = server.documents.value(idKey(command.ids.first()));
        stored.json = stored.json.withMember(u"n", json("0"));
        return LoadedDocuments{{stored}, {}};
    });
    QVERIFY(waitFor(session->saveChanges()));
    QCOMPARE(session->document(u"a/1"_s)->json.member(u"n")->toJson(), "0");
    QVERIFY(!session->hasChanges());
    QCOMPARE(session->numberOfRequests(), 1);
    QCOMPARE(server.executor->contexts().back().reason, Reason::ReadBack);
}

QTEST_GUILESS_MAIN(SessionSaveTest)
#include "tst_sessionsave.moc"
