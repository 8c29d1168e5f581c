// SPDX-License-Identifier: GPL-3.0-or-later
#include "async/waitfor.h"
#include "support/jsontext.h"
#include "support/memoryserver.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace Rookery;
using namespace Rookery::Testing;

/// Patches of a session: rows 40, 50, 53, 58, 59, 63, 69, 75, 76 and 92 of the table of session semantics.
class DeferredPatchTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void row40_storeAfterPatch_isMisuse();
    void row50_patchedAndModified_isMisuseAtSave();
    void row50_patchedAndDeleted_isMisuseAtSave();
    void row50_patchedAndDeletedById_areSentInTheOrderOfTheCalls();
    void row53_patches_areSentBehindTheDocuments();
    void row58_trackedDocument_isRefreshedInPlace();
    void row58_untrackedDocument_isNotAskedFor();
    void row58_editedMeanwhile_keepsTheEditAndItsChangeVector();
    void row58_notModified_staysAsItIs();
    void row59_failure_keepsThePatchPending();
    void row63_patchesOfOneDocument_areOneScript();
    void row63_otherCommandsInBetween_areNotJoined();
    void row69_pendingPatch_isAChange();
    void row76_clear_forgetsIt();
    void row92_clusterWide_isMisuseAtSave();
    void revert_forgetsIt();
    void evict_keepsIt();
    void saveChanges_ofChosenDocuments_sendsTheirPatchesAlone();
    void saveChanges_patchedWhileSaving_sendsTheLaterOneNext();
    void patch_badArguments_areRefused();
    void patch_ofAnIdThatIsStillToBeMade_isMisuse();
    void noTracking_patch_failsAtSave();

private:
    QList<BatchCommand> lastBatch() const { return m_server->executor->sent<ExecuteBatch>().last().commands; }
    int batches() const { return int(m_server->executor->sent<ExecuteBatch>().size()); }
    bool patch(const QString &id, const QByteArray &values = "{}")
    {
        return bool(m_session->patch(id, u"script"_s, json(values)));
    }

    std::unique_ptr<MemoryServer> m_server;
    std::unique_ptr<Session> m_session;
};

void DeferredPatchTest::init()
{
    m_session.reset();
    m_server = std::make_unique<MemoryServer>();
    m_server->put(u"a/1"_s, R"({"n":1.10})");
    m_server->put(u"a/2"_s, R"({"n":2})");
    m_session = m_server->session();
    QVERIFY(waitFor(m_session->load(u"a/1"_s)).value());
}

void DeferredPatchTest::row40_storeAfterPatch_isMisuse()
{
    QVERIFY(patch(u"a/9"_s));
    QCOMPARE(m_session->store(u"A/9"_s, json("{}")).error().kind, ErrorKind::Misuse);
}

void DeferredPatchTest::row50_patchedAndModified_isMisuseAtSave()
{
    QVERIFY(patch(u"A/1"_s));
    QVERIFY(m_session->set(u"a/1"_s, at(u"/n"_s), json("2")));
    const auto failed = waitFor(m_session->saveChanges());
    QCOMPARE(failed.error().kind, ErrorKind::Misuse);
    QVERIFY(failed.error().message.contains(u"is also taking part in deferred PATCH command"));
    QCOMPARE(batches(), 0);
    QVERIFY(m_session->set(u"a/1"_s, at(u"/n"_s), json("1.10")));
    QVERIFY(waitFor(m_session->saveChanges()));
}

void DeferredPatchTest::row50_patchedAndDeleted_isMisuseAtSave()
{
    QVERIFY(patch(u"a/1"_s));
    QVERIFY(m_session->removeTracked(u"a/1"_s));
    const auto failed = waitFor(m_session->saveChanges());
    QCOMPARE(failed.error().kind, ErrorKind::Misuse);
    QVERIFY(failed.error().message.contains(u"has been deleted by the session"));
    QCOMPARE(failed.error().documentId, u"a/1"_s);
    QCOMPARE(batches(), 0);
}

void DeferredPatchTest::row50_patchedAndDeletedById_areSentInTheOrderOfTheCalls()
{
    QVERIFY(patch(u"a/1"_s));
    QVERIFY(m_session->remove(u"a/1"_s));
    QVERIFY(patch(u"a/1"_s));
    QVERIFY(waitFor(m_session->saveChanges()));
    QCOMPARE(lastBatch().size(), 3);
    QVERIFY(std::holds_alternative<DeleteDocument>(lastBatch().at(1)));
    QVERIFY(!m_session->hasChanges());
}

void DeferredPatchTest::row53_patches_areSentBehindTheDocuments()
{
    QVERIFY(patch(u"a/2"_s));
    QVERIFY(m_session->remove(u"a/3"_s));
    QVERIFY(m_session->store(u"a/4"_s, json("{}")));
    QVERIFY(m_session->removeTracked(u"a/1"_s));
    const SaveAnswer saved = waitFor(m_session->saveChanges()).value();
    QStringList sent;
    for (const BatchCommand &command : lastBatch())
        sent.append(typeOf(command) + u' ' + documentIdOf(command));
    QCOMPARE(sent, (QStringList{u"DELETE a/1"_s, u"PUT a/4"_s, u"PATCH a/2"_s, u"DELETE a/3"_s}));
    QCOMPARE(saved.writes.at(2).type, SavedWrite::Type::Patch);
    QCOMPARE(saved.writes.at(2).id, u"a/2"_s);
    QVERIFY(!saved.writes.at(2).changeVector.isEmpty());
}

void DeferredPatchTest::row58_trackedDocument_isRefreshedInPlace()
{
    QVERIFY(patch(u"a/1"_s, R"({"m":2.50})"));
    QVERIFY(waitFor(m_session->saveChanges()));
    QVERIFY(std::get<PatchDocument>(lastBatch().first()).returnsDocument);
    const Document document = *m_session->document(u"a/1"_s);
    QCOMPARE(document.json.withoutMember(u"@metadata").toJson(), R"({"n":1.10,"m":2.50})");
    QCOMPARE(document.changeVector, m_server->documents.value(u"a/1"_s).changeVector);
    QCOMPARE(metadataText(document.json, u"@change-vector"), document.changeVector);
    QVERIFY(lastModifiedOf(document.json).isValid());
    QVERIFY(!m_session->hasChanges());
    QCOMPARE(m_session->numberOfRequests(), 2);
}

void DeferredPatchTest::row58_untrackedDocument_isNotAskedFor()
{
    QVERIFY(patch(u"a/2"_s, R"({"m":1})"));
    QVERIFY(waitFor(m_session->saveChanges()));
    QVERIFY(!std::get<PatchDocument>(lastBatch().first()).returnsDocument);
    QVERIFY(!m_session->isLoaded(u"a/2"_s));
}

void DeferredPatchTest::row58_editedMeanwhile_keepsTheEditAndItsChangeVector()
{
    m_session->setOptimisticConcurrency(OptimisticConcurrencyMode::Writes);
    m_server->executor->hold<ExecuteBatch>();
    QVERIFY(patch(u"a/1"_s));
    const auto saving = m_session->saveChanges();
    QVERIFY(m_session->set(u"a/1"_s, at(u"/n"_s), json("7")));
    const QString before = m_session->document(u"a/1"_s)->changeVector;
    const PatchResult patched{u"a/1"_s, u"A:99"_s, u"2026-01-01T00:00:00.0000000Z"_s, json(R"({"n":5})")};
    m_server->executor->answerHeld<ExecuteBatch>(BatchAnswer{{patched}});
    QVERIFY(waitFor(saving));
    QCOMPARE(m_session->changedIds(), QStringList(u"a/1"_s));
    QCOMPARE(m_session->document(u"a/1"_s)->changeVector, before);
}

void DeferredPatchTest::row58_notModified_staysAsItIs()
{
    const Document before = *m_session->document(u"a/1"_s);
    m_server->executor->onCommand<ExecuteBatch>(
        [](const ExecuteBatch &) { return BatchAnswer{{PatchResult{u"a/1"_s, {}, {}, {}}}}; });
    QVERIFY(patch(u"a/1"_s));
    QVERIFY(waitFor(m_session->saveChanges()));
    QCOMPARE(m_session->document(u"a/1"_s)->changeVector, before.changeVector);
    QCOMPARE(m_session->document(u"a/1"_s)->json, before.json);
    QVERIFY(!m_session->hasChanges());
}

void DeferredPatchTest::row59_failure_keepsThePatchPending()
{
    m_server->nextBatch = Error::of(ErrorKind::Rejected, u"Script failed"_s);
    QVERIFY(patch(u"a/1"_s, R"({"m":1})"));
    QCOMPARE(waitFor(m_session->saveChanges()).error().kind, ErrorKind::Rejected);
    QVERIFY(m_session->hasChanges());
    QVERIFY(waitFor(m_session->saveChanges()));
    QCOMPARE(*m_server->content(u"a/1"_s), R"({"n":1.10,"m":1})");
}

void DeferredPatchTest::row63_patchesOfOneDocument_areOneScript()
{
    QVERIFY(m_session->patch(u"a/1"_s, u"let x = 1; return;"_s, json(R"({"a":1})")));
    QVERIFY(m_session->patch(u"a/2"_s, u"other"_s));
    QVERIFY(m_session->patch(u"A/1"_s, u"let x = 2; // so"_s, json(R"({"a":2.0})")));
    QVERIFY(waitFor(m_session->saveChanges()));
    QCOMPARE(lastBatch().size(), 2);
    const auto joined = std::get<PatchDocument>(lastBatch().first());
    QCOMPARE(joined.id, u"a/1"_s);
    QCOMPARE(joined.values.toJson(), R"({"val_0":{"a":1},"val_1":{"a":2.0}})");
    QCOMPARE(joined.script,
        u"(function (args) {\nlet x = 1; return;\n}).call(this, args.val_0);\n"
        "(function (args) {\nlet x = 2; // so\n}).call(this, args.val_1);\n"_s);
    QCOMPARE(std::get<PatchDocument>(lastBatch().last()).script, u"other"_s);
    QVERIFY(!m_session->hasChanges());
}

void DeferredPatchTest::row63_otherCommandsInBetween_areNotJoined()
{
    QVERIFY(patch(u"a/3"_s));
    QVERIFY(m_session->remove(u"a/3"_s));
    QVERIFY(patch(u"a/3"_s));
    QVERIFY(waitFor(m_session->saveChanges()));
    QCOMPARE(lastBatch().size(), 3);
}

void DeferredPatchTest::row69_pendingPatch_isAChange()
{
    QVERIFY(patch(u"a/1"_s));
    QVERIFY(patch(u"a/9"_s));
    QVERIFY(m_session->hasChanges());
    QVERIFY(!m_session->hasChanged(u"a/1"_s));
    QVERIFY(m_session->isPending(u"A/1"_s));
    QVERIFY(m_session->isPending(u"a/9"_s));
    QCOMPARE(m_session->changedIds(), (QStringList{u"a/1"_s, u"a/9"_s}));
    QCOMPARE(m_session->whatChanged().keys(), (QStringList{u"a/1"_s, u"a/9"_s}));
    QVERIFY(m_session->whatChanged(u"a/9"_s).isEmpty());
    QCOMPARE(m_session->trackedDocuments().size(), 1);
}

void DeferredPatchTest::row76_clear_forgetsIt()
{
    QVERIFY(patch(u"a/1"_s));
    m_session->clear();
    QVERIFY(!m_session->hasChanges());
    QVERIFY(waitFor(m_session->saveChanges()));
    QCOMPARE(batches(), 0);
}

void DeferredPatchTest::row92_clusterWide_isMisuseAtSave()
{
    m_session->setTransactionMode(TransactionMode::ClusterWide);
    QVERIFY(patch(u"a/1"_s));
    const auto failed = waitFor(m_session->saveChanges());
    QCOMPARE(failed.error().exceptionName(), u"InvalidOperationException"_s);
    QVERIFY(failed.error().message.contains(u"The command 'PATCH' is not supported in a cluster session."));
    m_session->setTransactionMode(TransactionMode::SingleNode);
    QVERIFY(waitFor(m_session->saveChanges()));
}

void DeferredPatchTest::revert_forgetsIt()
{
    QVERIFY(patch(u"a/1"_s));
    QVERIFY(patch(u"a/9"_s));
    QVERIFY(m_session->revert(u"a/1"_s));
    QVERIFY(m_session->revert(u"a/9"_s));
    QVERIFY(!m_session->hasChanges());
}

void DeferredPatchTest::evict_keepsIt()
{
    QVERIFY(patch(u"a/1"_s));
    m_session->evict(u"a/1"_s);
    QVERIFY(m_session->hasChanges());
}

void DeferredPatchTest::saveChanges_ofChosenDocuments_sendsTheirPatchesAlone()
{
    QVERIFY(patch(u"a/1"_s));
    QVERIFY(patch(u"a/2"_s));
    QVERIFY(waitFor(m_session->saveChanges({u"a/2"_s})));
    QCOMPARE(lastBatch().size(), 1);
    QCOMPARE(m_session->changedIds(), QStringList(u"a/1"_s));
}

void DeferredPatchTest::saveChanges_patchedWhileSaving_sendsTheLaterOneNext()
{
    m_server->executor->hold<ExecuteBatch>();
    QVERIFY(m_session->patch(u"a/2"_s, u"first"_s));
    const auto saving = m_session->saveChanges();
    QVERIFY(m_session->patch(u"a/2"_s, u"second"_s));
    const auto savingAgain = m_session->saveChanges();
    m_server->executor->answerHeld<ExecuteBatch>(BatchAnswer{{PatchResult{u"a/2"_s, u"A:8"_s, {}, {}}}});
    QVERIFY(waitFor(saving));
    QCOMPARE(std::get<PatchDocument>(lastBatch().first()).script, u"second"_s);
    m_server->executor->answerHeld<ExecuteBatch>(BatchAnswer{{PatchResult{u"a/2"_s, u"A:9"_s, {}, {}}}});
    QVERIFY(waitFor(savingAgain));
    QVERIFY(!m_session->hasChanges());
}

void DeferredPatchTest::patch_badArguments_areRefused()
{
    QCOMPARE(m_session->patch(u" "_s, u"x"_s).error().exceptionName(), u"InvalidArgumentException"_s);
    QCOMPARE(m_session->patch(u"a/1"_s, u" "_s).error().exceptionName(), u"InvalidArgumentException"_s);
    QCOMPARE(m_session->patch(u"a/1"_s, u"x"_s, json("[]")).error().exceptionName(), u"InvalidArgumentException"_s);
    QVERIFY(!m_session->hasChanges());
}

void DeferredPatchTest::patch_ofAnIdThatIsStillToBeMade_isMisuse()
{
    const QString provisional = m_session->store(u"a/"_s, json("{}")).value();
    QCOMPARE(m_session->patch(provisional, u"x"_s).error().kind, ErrorKind::Misuse);
    QCOMPARE(m_session->patch(u"a|"_s, u"x"_s).error().kind, ErrorKind::Misuse);
}

void DeferredPatchTest::noTracking_patch_failsAtSave()
{
    const auto session = m_server->session({.noTracking = true});
    QVERIFY(session->patch(u"a/1"_s, u"x"_s));
    QCOMPARE(waitFor(session->saveChanges()).error().kind, ErrorKind::Misuse);
    QCOMPARE(batches(), 0);
}

QTEST_GUILESS_MAIN(DeferredPatchTest)
#include "tst_deferredpatch.moc"
