// SPDX-License-Identifier: GPL-3.0-or-later
#include "http/httpexecutor.h"
#include "session/deferred/attachments.h"
#include "session/deferred/counters.h"
#include "session/deferred/revisions.h"
#include "session/deferred/timeseries.h"
#include "session/documentstore.h"
#include "support/contracttest.h"
#include "support/cuttingproxy.h"

using namespace std::chrono_literals;
using namespace Qt::StringLiterals;
using namespace Rookery;
using namespace Rookery::Testing;

/// What a session saves beside whole documents, on a real server, and its refusal by the sandbox.
class DeferredContract : public ContractTest
{
    Q_OBJECT

private Q_SLOTS:
    void sandbox_refusesByName_andWritesNothing_data();
    void sandbox_refusesByName_andWritesNothing();
    void row58_patch_refreshesTheTrackedDocument();
    void row58_patch_ofAMissingDocument_isNothing();
    void row59_scriptThatFails_writesNothing();
    void row63_joinedPatches_doWhatEachWouldHaveDone();
    void row61_forcedRevision_ofANewDocument_isRejected();
    void row62_attachments_arePutAndDeletedInTheBatch();
    void extensions_together_areInTheMetadataOfTheTrackedDocument();
    void extensions_ofAMissingDocument_failTheWholeBatch();
    void row106_waits_areTaken();
    void row60_replicationThatNeverComes_isATimeoutAfterTheSave();
    void lostReply_patch_isUnknownAndNotSentAgain();

private:
    std::unique_ptr<Session> openSession(ExecutorFactory factory = {});

    std::unique_ptr<DocumentStore> m_store;
};

Q_DECLARE_METATYPE(Rookery::BatchCommand)

std::unique_ptr<Session> DeferredContract::openSession(ExecutorFactory factory)
{
    DocumentStoreOptions options;
    options.database = fixture().name();
    options.conventions.settleTimeout = 2s;
    if (!factory)
        factory = [this](const QString &name) { return fixture().another(name); };
    m_store = std::make_unique<DocumentStore>(std::move(factory), options);
    return std::move(m_store->openSession()).value();
}

void DeferredContract::sandbox_refusesByName_andWritesNothing_data()
{
    QTest::addColumn<BatchCommand>("command");
    QTest::newRow("patch") << BatchCommand(PatchDocument{u"d/1"_s, u"this.x = 1"_s, {}, false});
    QTest::newRow("counters") << BatchCommand(ChangeCounters{u"d/1"_s, {{u"likes"_s, 1}}});
    QTest::newRow("attachment") << BatchCommand(PutAttachment{u"d/1"_s, u"f"_s, {}, "x"});
    QTest::newRow("no attachment") << BatchCommand(DeleteAttachment{u"d/1"_s, u"f"_s});
    QTest::newRow("time series") << BatchCommand(ChangeTimeSeries{u"d/1"_s, u"HR"_s, {{}}, {}});
    QTest::newRow("revision") << BatchCommand(ForceRevision{u"d/1"_s});
    PutDocument put = putOf(u"d/1"_s, "{}");
    put.forcesRevision = true;
    QTest::newRow("revision with a put") << BatchCommand(put);
}

void DeferredContract::sandbox_refusesByName_andWritesNothing()
{
    if (!fixture().isSandbox())
        return;
    QFETCH(const BatchCommand, command);
    const auto answer = batch({putOf(u"d/1"_s, "{}"), command});
    QCOMPARE(outcomeOf(answer), u"NotSupported NotSupportedException"_s);
    QVERIFY2(answer.error().message.contains(u"server would"), qPrintable(answer.error().message));
    QVERIFY(!get(u"d/1"_s));
}

void DeferredContract::row58_patch_refreshesTheTrackedDocument()
{
    if (fixture().isSandbox())
        return;
    QVERIFY(put(u"d/1"_s, R"({"n":1.10,"big":123456789012345678901234567890,"@metadata":{"@collection":"Ds"}})"));
    const auto session = openSession();
    QVERIFY(waitFor(session->load(u"d/1"_s)).value());
    QVERIFY(session->patch(u"d/1"_s, u"this.m = args.m;"_s, json(R"({"m":"\uD83D\uDE00 5"})")));
    VERIFY_RESULT(waitFor(session->saveChanges()));
    QVERIFY(!session->hasChanges());
    QCOMPARE(session->document(u"d/1"_s)->json.toJson(), get(u"d/1"_s)->json.toJson());
    QCOMPARE(session->document(u"d/1"_s)->changeVector, get(u"d/1"_s)->changeVector);
    QVERIFY(session->document(u"d/1"_s)->json.toJson().contains(R"("n":1.10,"big":123456789012345678901234567890)"));
    session->setOptimisticConcurrency(OptimisticConcurrencyMode::Writes);
    QVERIFY(session->set(u"d/1"_s, at(u"/n"_s), json("2.20")));
    VERIFY_RESULT(waitFor(session->saveChanges()));
}

void DeferredContract::row58_patch_ofAMissingDocument_isNothing()
{
    if (fixture().isSandbox())
        return;
    const auto session = openSession();
    QVERIFY(session->patch(u"d/none"_s, u"this.m = 1;"_s));
    const auto saved = waitFor(session->saveChanges());
    VERIFY_RESULT(saved);
    QVERIFY(saved->writes.first().changeVector.isEmpty());
    QVERIFY(!session->hasChanges());
    QVERIFY(!get(u"d/none"_s));
}

void DeferredContract::row59_scriptThatFails_writesNothing()
{
    if (fixture().isSandbox())
        return;
    QVERIFY(put(u"d/1"_s, "{}"));
    const auto session = openSession();
    QVERIFY(session->store(u"d/2"_s, json("{}")));
    QVERIFY(session->patch(u"d/1"_s, u"this.a.b.c = 1;"_s));
    const auto failed = waitFor(session->saveChanges());
    QCOMPARE(outcomeOf(failed), u"Rejected JavaScriptException"_s);
    QVERIFY(!get(u"d/2"_s));
    QVERIFY(session->hasChanges());
}

void DeferredContract::row63_joinedPatches_doWhatEachWouldHaveDone()
{
    if (fixture().isSandbox())
        return;
    QVERIFY(put(u"d/1"_s, R"({"list":[]})"));
    const auto session = openSession();
    QVERIFY(session->patch(
        u"d/1"_s, u"let x = args.a; this.list.push(x); return; this.no = 1; // end"_s, json(R"({"a":"first"})")));
    QVERIFY(session->patch(
        u"d/1"_s, u"let x = args.a; this.list.push(x); this.id = id(this);"_s, json(R"({"a":"second"})")));
    const auto saved = waitFor(session->saveChanges());
    VERIFY_RESULT(saved);
    QCOMPARE(saved->writes.size(), 1);
    QCOMPARE(get(u"d/1"_s)->json.withoutMember(u"@metadata").toJson(), R"({"list":["first","second"],"id":"d/1"})");
}

void DeferredContract::row61_forcedRevision_ofANewDocument_isRejected()
{
    if (fixture().isSandbox())
        return;
    const auto session = openSession();
    QVERIFY(session->store(u"d/1"_s, json("{}")));
    QVERIFY(session->revisions().forceCreationFor(u"d/1"_s));
    const auto failed = waitFor(session->saveChanges());
    QCOMPARE(outcomeOf(failed), u"Rejected RavenException"_s);
    QVERIFY(failed.error().message.contains(u"was not saved on the server yet"));
}

void DeferredContract::row62_attachments_arePutAndDeletedInTheBatch()
{
    if (fixture().isSandbox())
        return;
    const auto session = openSession();
    QVERIFY(session->store(u"d/1"_s, json(R"({"n":1})")));
    const QByteArray bytes = QByteArray("\0\r\n--rookery-part-1-\r\n\xff", 23) + QByteArray(300000, 'x');
    QVERIFY(session->attachments().store(u"d/1"_s, u"f 1.bin"_s, bytes, u"image/png"_s));
    QVERIFY(session->attachments().store(u"d/1"_s, u"empty"_s, {}));
    VERIFY_RESULT(waitFor(session->saveChanges()));
    const auto listed
        = [this] { return get(u"d/1"_s)->json.member(u"@metadata")->member(u"@attachments").value_or(Json::Value()); };
    QCOMPARE(listed().size(), 2);
    QCOMPARE(listed().at(1).member(u"Name")->toString(), u"f 1.bin"_s);
    QCOMPARE(listed().at(1).member(u"Size")->toInteger(), bytes.size());
    QCOMPARE(listed().at(1).member(u"ContentType")->toString(), u"image/png"_s);
    QCOMPARE(session->document(u"d/1"_s)->json.toJson(), get(u"d/1"_s)->json.toJson());
    QVERIFY(session->attachments().remove(u"d/1"_s, u"F 1.BIN"_s));
    VERIFY_RESULT(waitFor(session->saveChanges()));
    QCOMPARE(listed().size(), 1);
    QCOMPARE(session->document(u"d/1"_s)->changeVector, get(u"d/1"_s)->changeVector);
}

void DeferredContract::extensions_together_areInTheMetadataOfTheTrackedDocument()
{
    if (fixture().isSandbox())
        return;
    QVERIFY(put(u"d/1"_s, R"({"n":1.10})"));
    const auto session = openSession();
    session->setOptimisticConcurrency(OptimisticConcurrencyMode::Writes);
    QVERIFY(waitFor(session->load(u"d/1"_s)).value());
    const QDateTime time = QDateTime::fromString(u"2026-11-23T08:20:09.250Z"_s, Qt::ISODateWithMs);
    QVERIFY(session->countersFor(u"d/1"_s).increment(u"likes"_s, 3));
    QVERIFY(session->timeSeriesFor(u"d/1"_s, u"HR"_s).append(time, {60, 1.5}, u"watch"_s));
    QVERIFY(session->revisions().forceCreationFor(u"d/1"_s));
    VERIFY_RESULT(waitFor(session->saveChanges()));
    const QByteArray now = session->document(u"d/1"_s)->json.toJson();
    QCOMPARE(now, get(u"d/1"_s)->json.toJson());
    QVERIFY2(now.contains(R"("@counters":["likes"])") && now.contains(R"("@timeseries":["HR"])"), now.constData());
    QVERIFY(session->set(u"d/1"_s, at(u"/n"_s), json("2")));
    QVERIFY(session->countersFor(u"d/1"_s).remove(u"likes"_s));
    QVERIFY(session->timeSeriesFor(u"d/1"_s, u"HR"_s).remove());
    VERIFY_RESULT(waitFor(session->saveChanges()));
    QCOMPARE(session->document(u"d/1"_s)->json.toJson(), get(u"d/1"_s)->json.toJson());
    QVERIFY(!session->hasChanges());
}

void DeferredContract::extensions_ofAMissingDocument_failTheWholeBatch()
{
    if (fixture().isSandbox())
        return;
    const auto session = openSession();
    QVERIFY(session->store(u"d/2"_s, json("{}")));
    QVERIFY(session->countersFor(u"d/none"_s).increment(u"likes"_s));
    QCOMPARE(outcomeOf(waitFor(session->saveChanges())), u"Rejected DocumentDoesNotExistException"_s);
    QVERIFY(!get(u"d/2"_s));
    QVERIFY(session->hasChanges());
}

void DeferredContract::row106_waits_areTaken()
{
    const auto session = openSession();
    session->waitForIndexesAfterSaveChanges(IndexWait{.timeout = 5s});
    QVERIFY(session->store(u"d/1"_s, json("{}")));
    VERIFY_RESULT(waitFor(session->saveChanges()));
    session->waitForReplicationAfterSaveChanges(ReplicationWait{.timeout = 1s, .isMajority = true});
    QVERIFY(session->store(u"d/2"_s, json("{}")));
    const auto saved = waitFor(session->saveChanges());
    QCOMPARE(outcomeOf(saved), fixture().isSandbox() ? u"NotSupported NotSupportedException"_s : u"ok"_s);
    QCOMPARE(get(u"d/2"_s).has_value(), !fixture().isSandbox());
}

void DeferredContract::row60_replicationThatNeverComes_isATimeoutAfterTheSave()
{
    if (fixture().isSandbox())
        return;
    const auto session = openSession();
    session->waitForReplicationAfterSaveChanges(ReplicationWait{.timeout = 200ms});
    QVERIFY(session->store(u"d/1"_s, json("{}")));
    const auto failed = waitFor(session->saveChanges());
    QCOMPARE(outcomeOf(failed), u"Timeout RavenTimeoutException"_s);
    QVERIFY(get(u"d/1"_s));
    QVERIFY(session->hasChanges());
    QVERIFY(session->unsettledDocuments().isEmpty());
}

void DeferredContract::lostReply_patch_isUnknownAndNotSentAgain()
{
    if (fixture().isSandbox())
        return;
    QVERIFY(put(u"d/1"_s, R"({"n":1})"));
    CuttingProxy proxy{QUrl(qEnvironmentVariable("ROOKERY_TEST_SERVER"))};
    const auto session = openSession(httpExecutors(HttpOptions{{proxy.url()}}));
    QVERIFY(session->patch(u"d/1"_s, u"this.n++;"_s));
    proxy.cutBatch(1, Cut::AfterAnswer);
    QCOMPARE(outcomeOf(waitFor(session->saveChanges())), u"StateUnknown ServerStateUnknownException"_s);
    QCOMPARE(outcomeOf(waitFor(session->saveChanges())), u"StateUnknown ServerStateUnknownException"_s);
    QCOMPARE(proxy.batches(), 1);
    QVERIFY(session->settle(u"d/1"_s, u"d/1"_s));
    VERIFY_RESULT(waitFor(session->saveChanges()));
    QCOMPARE(get(u"d/1"_s)->json.member(u"n")->toInteger(), 2);
}

QTEST_GUILESS_MAIN(DeferredContract)
#include "tst_deferredcontract.moc"
