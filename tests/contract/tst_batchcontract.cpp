// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/contracttest.h"

#include <QUuid>

using namespace Qt::StringLiterals;
using namespace Rookery;
using namespace Rookery::Testing;

class BatchContract : public ContractTest
{
    Q_OBJECT

private Q_SLOTS:
    void batch_empty_isNothing();
    void put_result_saysWhatWasStored();
    void put_again_changesTheChangeVector();
    void put_expectedMatches_isWritten();
    void put_expectedWrong_isConflict();
    void put_expectedNewButThere_isConflict();
    void put_expectedButMissing_isConflict();
    void put_expectedNewAndMissing_isWritten();
    void put_afterDelete_isNew();
    void put_noObject_isRejected_data();
    void put_noObject_isRejected();
    void delete_existing_isGone();
    void delete_missing_isNoError();
    void delete_expectedMatches_isGone();
    void delete_expectedWrong_isConflict();
    void delete_expectedNewButThere_isConflict();
    void delete_expectedButMissing_isConflict();
    void batch_oneFails_nothingIsWritten();
    void batch_sameIdTwice_seesItsOwnWrites();
    void batch_deleteAndPut_changesTheCollection();
    void check_unchanged_writesTheRest();
    void check_changedOrGone_isConflictAndWritesNothing();
    void clusterTransaction_sandbox_isRefusedByName();
};

void BatchContract::batch_empty_isNothing()
{
    const auto answer = batch({});
    VERIFY_RESULT(answer);
    QVERIFY(answer->results.isEmpty());
}

void BatchContract::put_result_saysWhatWasStored()
{
    const auto plain = put(u"p/1"_s, "{}");
    VERIFY_RESULT(plain);
    QCOMPARE(plain->collection, u"@empty"_s);
    const auto first = put(u"p/2"_s, R"({"@metadata":{"@collection":"Ps"}})");
    VERIFY_RESULT(first);
    QCOMPARE(first->collection, u"Ps"_s);
    const auto second = put(u"p/3"_s, R"({"@metadata":{"@collection":"PS"}})");
    VERIFY_RESULT(second);
    QCOMPARE(second->collection, u"Ps"_s); // counted under the casing that came first
    QVERIFY(text(u"p/3"_s).contains(R"("@collection":"PS")")); // and kept as it came
    QCOMPARE(second->id, u"p/3"_s);
    QCOMPARE(second->flags, QString());
    QVERIFY(second->changeVector.startsWith(u"A:"));
    QCOMPARE(second->changeVector.section(u'-', 1).size(), 22);
    QCOMPARE(second->lastModified.size(), u"2026-11-25T03:05:54.9067613Z"_s.size());
}

void BatchContract::put_again_changesTheChangeVector()
{
    const auto first = put(u"a"_s, "{}");
    const auto second = put(u"a"_s, "{}");
    VERIFY_RESULT(first);
    VERIFY_RESULT(second);
    QVERIFY(first->changeVector != second->changeVector);
    QCOMPARE(get(u"a"_s)->changeVector, second->changeVector);
}

void BatchContract::put_expectedMatches_isWritten()
{
    const auto first = put(u"a"_s, "{}");
    VERIFY_RESULT(first);
    VERIFY_RESULT(put(u"A"_s, R"({"n":2})", first->changeVector));
    QVERIFY(text(u"a"_s).contains("\"n\":2"));
}

void BatchContract::put_expectedWrong_isConflict()
{
    const auto first = put(u"a"_s, "{}");
    VERIFY_RESULT(first);
    const auto second = put(u"A"_s, "{}", u"A:99-x"_s);
    QCOMPARE(outcomeOf(second), u"Conflict ConcurrencyException"_s);
    const Error &error = second.error();
    QCOMPARE(error.documentId, u"A"_s);
    QCOMPARE(error.expectedChangeVector, u"A:99-x"_s);
    QCOMPARE(error.actualChangeVector, first->changeVector);
    QCOMPARE(error.message,
        u"Document A has change vector %1, but Put was called with change vector A:99-x. Optimistic "
        "concurrency violation, transaction will be aborted."_s.arg(first->changeVector));
}

void BatchContract::put_expectedNewButThere_isConflict()
{
    const auto first = put(u"a"_s, "{}");
    VERIFY_RESULT(first);
    const auto second = put(u"a"_s, "{}", u""_s);
    QCOMPARE(outcomeOf(second), u"Conflict ConcurrencyException"_s);
    QCOMPARE(second.error().documentId, u"a"_s);
    QCOMPARE(second.error().expectedChangeVector, u""_s);
    QCOMPARE(second.error().actualChangeVector, first->changeVector);
    QVERIFY(second.error().message.contains(u"but Put was called with expecting new document"));
}

void BatchContract::put_expectedButMissing_isConflict()
{
    const auto result = put(u"nope"_s, "{}", u"A:9-x"_s);
    QCOMPARE(outcomeOf(result), u"Conflict ConcurrencyException"_s);
    QCOMPARE(result.error().documentId, u"nope"_s);
    QCOMPARE(result.error().expectedChangeVector, u"A:9-x"_s);
    QVERIFY(!result.error().actualChangeVector);
    QVERIFY(result.error().message.startsWith(
        u"Document nope does not exist, but Put was called with change vector: A:9-x."));
    QCOMPARE(text(u"nope"_s), "missing");
}

void BatchContract::put_expectedNewAndMissing_isWritten()
{
    VERIFY_RESULT(put(u"a"_s, "{}", u""_s));
    QVERIFY(get(u"a"_s));
}

void BatchContract::put_afterDelete_isNew()
{
    VERIFY_RESULT(put(u"A/1"_s, R"({"@metadata":{"@collection":"As"}})"));
    VERIFY_RESULT(remove(u"a/1"_s));
    VERIFY_RESULT(put(u"a/1"_s, R"({"@metadata":{"@collection":"Bs"}})", u""_s));
    QCOMPARE(get(u"A/1"_s)->id, u"a/1"_s);
}

void BatchContract::put_noObject_isRejected_data()
{
    QTest::addColumn<QByteArray>("text");
    for (const char *text : {"null", "[]", "1", "\"x\"", "true"})
        QTest::newRow(text) << QByteArray(text);
}

void BatchContract::put_noObject_isRejected()
{
    QFETCH(QByteArray, text);
    QCOMPARE(outcomeOf(put(u"a"_s, text)), u"Rejected RavenException"_s);
    QVERIFY(!get(u"a"_s));
}

void BatchContract::delete_existing_isGone()
{
    VERIFY_RESULT(put(u"A"_s, "{}"));
    const auto result = remove(u"a"_s);
    VERIFY_RESULT(result);
    QVERIFY(result->wasDeleted);
    QCOMPARE(result->id, u"a"_s);
    QVERIFY(!get(u"A"_s));
}

void BatchContract::delete_missing_isNoError()
{
    const auto result = remove(u"never/was"_s);
    VERIFY_RESULT(result);
    QVERIFY(!result->wasDeleted);
}

void BatchContract::delete_expectedMatches_isGone()
{
    const auto written = put(u"a"_s, "{}");
    VERIFY_RESULT(written);
    VERIFY_RESULT(remove(u"a"_s, written->changeVector));
    QVERIFY(!get(u"a"_s));
}

void BatchContract::delete_expectedWrong_isConflict()
{
    const auto written = put(u"a"_s, "{}");
    VERIFY_RESULT(written);
    const auto result = remove(u"a"_s, u"A:99-x"_s);
    QCOMPARE(outcomeOf(result), u"Conflict ConcurrencyException"_s);
    QCOMPARE(result.error().documentId, u"a"_s);
    QCOMPARE(result.error().expectedChangeVector, u"A:99-x"_s);
    QCOMPARE(result.error().actualChangeVector, written->changeVector);
    QCOMPARE(result.error().message,
        u"Document a has change vector %1, but Delete was called with change vector 'A:99-x'. "
        "Optimistic concurrency violation, transaction will be aborted."_s.arg(written->changeVector));
    QVERIFY(get(u"a"_s));
}

void BatchContract::delete_expectedNewButThere_isConflict()
{
    VERIFY_RESULT(put(u"a"_s, "{}"));
    QCOMPARE(outcomeOf(remove(u"a"_s, u""_s)), u"Conflict ConcurrencyException"_s);
    QVERIFY(get(u"a"_s));
}

void BatchContract::delete_expectedButMissing_isConflict()
{
    for (const QString &expected : {u""_s, u"A:9-x"_s}) {
        const auto result = remove(u"never/was"_s, expected);
        QCOMPARE(outcomeOf(result), u"Conflict ConcurrencyException"_s);
        QCOMPARE(result.error().message,
            u"Document never/was does not exist, but delete was called with change vector '%1'. "
            "Optimistic concurrency violation, transaction will be aborted."_s.arg(expected));
        QVERIFY(!result.error().actualChangeVector);
    }
}

void BatchContract::batch_oneFails_nothingIsWritten()
{
    VERIFY_RESULT(put(u"kept"_s, "{}"));
    const QByteArray before = text(u"kept"_s);
    const auto result = batch({putOf(u"new"_s, R"({"@metadata":{"@collection":"Fresh"}})"), removalOf(u"kept"_s),
        putOf(u"third"_s, "{}", u"A:99-x"_s)});
    QCOMPARE(outcomeOf(result), u"Conflict ConcurrencyException"_s);
    QCOMPARE(text(u"new"_s), "missing");
    QCOMPARE(text(u"kept"_s), before);
    VERIFY_RESULT(put(u"new"_s, R"({"@metadata":{"@collection":"fresh"}})")); // nor is the collection known
    QVERIFY(text(u"new"_s).contains("fresh"));
}

void BatchContract::batch_sameIdTwice_seesItsOwnWrites()
{
    const auto answer = batch({putOf(u"d"_s, R"({"n":1})"), putOf(u"D"_s, R"({"n":2})"), removalOf(u"d"_s),
        putOf(u"d"_s, R"({"n":3})", u""_s)});
    VERIFY_RESULT(answer);
    QCOMPARE(answer->results.size(), 4);
    QVERIFY(std::get<DeleteResult>(answer->results[2]).wasDeleted);
    QVERIFY(text(u"d"_s).startsWith(R"({"n":3,)"));
    QCOMPARE(outcomeOf(batch({putOf(u"e"_s, "{}"), putOf(u"E"_s, "{}", u""_s)})), u"Conflict ConcurrencyException"_s);
}

void BatchContract::batch_deleteAndPut_changesTheCollection()
{
    VERIFY_RESULT(put(u"a"_s, R"({"@metadata":{"@collection":"As"}})"));
    const auto answer = batch({removalOf(u"a"_s), putOf(u"a"_s, R"({"@metadata":{"@collection":"Bs"}})")});
    VERIFY_RESULT(answer);
    QCOMPARE(std::get<PutResult>(answer->results[1]).collection, u"Bs"_s);
}

void BatchContract::check_unchanged_writesTheRest()
{
    const auto read = put(u"read"_s, "{}");
    VERIFY_RESULT(read);
    CheckUnchanged check;
    check.changeVectors = {{u"Read"_s, read->changeVector}, {u"never"_s, QString(u""_s)}};
    const auto answer = batch({putOf(u"written"_s, "{}"), check, removalOf(u"gone"_s)});
    VERIFY_RESULT(answer);
    QCOMPARE(answer->results.size(), 3);
    QVERIFY(std::holds_alternative<CheckResult>(answer->results[1]));
    QVERIFY(get(u"written"_s));
}

void BatchContract::check_changedOrGone_isConflictAndWritesNothing()
{
    const auto first = put(u"read"_s, "{}");
    VERIFY_RESULT(first);
    const auto second = put(u"read"_s, "{}");
    VERIFY_RESULT(second);
    for (const QString &id : {u"read"_s, u"never"_s}) {
        CheckUnchanged check;
        check.changeVectors = {{id, first->changeVector}};
        const auto answer = batch({putOf(u"written"_s, "{}"), check});
        QCOMPARE(outcomeOf(answer), u"Conflict ConcurrencyException"_s);
        QCOMPARE(answer.error().documentId, id);
        QCOMPARE(answer.error().expectedChangeVector, first->changeVector);
        QCOMPARE(answer.error().actualChangeVector, id == u"read" ? second->changeVector : QString());
        QVERIFY(answer.error().message.startsWith(u"Document '%1' has been modified since it was loaded."_s.arg(id)));
        QVERIFY(!get(u"written"_s));
    }
}

void BatchContract::clusterTransaction_sandbox_isRefusedByName()
{
    ExecuteClusterTransaction command;
    command.raftRequestId = QUuid::createUuid().toString(QUuid::WithoutBraces);
    command.commands = {putOf(u"cluster/1"_s, R"({"n":1})")};
    const auto answer = ask(command);
    if (fixture().isSandbox()) {
        QCOMPARE(outcomeOf(answer), u"NotSupported NotSupportedException"_s);
        QVERIFY(answer.error().message.contains(u"server would"));
        return;
    }
    VERIFY_RESULT(answer);
    QVERIFY(answer->transactionIndex > 0);
    QVERIFY(get(u"cluster/1"_s));
}

QTEST_GUILESS_MAIN(BatchContract)
#include "tst_batchcontract.moc"
