// SPDX-License-Identifier: GPL-3.0-or-later
#include "async/waitfor.h"
#include "support/jsontext.h"
#include "support/memoryserver.h"

#include <QTest>

using namespace std::chrono_literals;
using namespace Qt::StringLiterals;
using namespace Rookery;
using namespace Rookery::Testing;

/// Rows 60 and 106 of the table of session semantics: waiting for indexes and replicas behind a save.
class SaveWaitsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void row106_waits_areSentWithEverySaveFromThenOn();
    void row106_waits_giveTheRequestThatTimeAsWell();
    void row106_waits_canBeEnded();
    void row60_waitInVain_isATimeoutAndEverythingStaysPending();
};

void SaveWaitsTest::row106_waits_areSentWithEverySaveFromThenOn()
{
    MemoryServer server;
    const auto session = server.session();
    session->waitForIndexesAfterSaveChanges({{.timeout = 2s, .throwsOnTimeout = false, .indexes = {u"A/ByX"_s}}});
    session->waitForReplicationAfterSaveChanges();
    for (const QString &id : {u"a/1"_s, u"a/2"_s}) {
        QVERIFY(session->store(id, json("{}")));
        QVERIFY(waitFor(session->saveChanges()));
    }
    for (const ExecuteBatch &batch : server.executor->sent<ExecuteBatch>()) {
        QCOMPARE(batch.waits.indexes->timeout, 2s);
        QCOMPARE(batch.waits.indexes->indexes, QStringList(u"A/ByX"_s));
        QVERIFY(!batch.waits.indexes->throwsOnTimeout);
        QCOMPARE(batch.waits.replication->timeout, 15s);
        QCOMPARE(batch.waits.replication->replicas, 1);
        QVERIFY(batch.waits.replication->throwsOnTimeout);
    }
}

void SaveWaitsTest::row106_waits_giveTheRequestThatTimeAsWell()
{
    MemoryServer server;
    const auto session = server.session();
    QVERIFY(session->store(u"a/1"_s, json("{}")));
    QVERIFY(waitFor(session->saveChanges()));
    QCOMPARE(server.executor->contexts().back().timeout, 0s);
    session->waitForIndexesAfterSaveChanges(IndexWait{.timeout = 90s});
    QVERIFY(session->store(u"a/2"_s, json("{}")));
    QVERIFY(waitFor(session->saveChanges()));
    QCOMPARE(server.executor->contexts().back().timeout, 150s);
}

void SaveWaitsTest::row106_waits_canBeEnded()
{
    MemoryServer server;
    const auto session = server.session();
    session->waitForIndexesAfterSaveChanges();
    session->waitForIndexesAfterSaveChanges(std::nullopt);
    QVERIFY(session->store(u"a/1"_s, json("{}")));
    QVERIFY(waitFor(session->saveChanges()));
    QVERIFY(!server.executor->sent<ExecuteBatch>().first().waits.indexes);
}

void SaveWaitsTest::row60_waitInVain_isATimeoutAndEverythingStaysPending()
{
    MemoryServer server;
    const auto session = server.session();
    session->waitForIndexesAfterSaveChanges();
    QVERIFY(session->store(u"a/1"_s, json(R"({"n":1})")));
    Error vain = Error::of(ErrorKind::Timeout, u"After waiting for 00:00:15"_s);
    vain.type = u"RavenTimeoutException"_s;
    server.nextBatch = vain;
    server.commitsFirst = true;
    const auto failed = waitFor(session->saveChanges());
    QCOMPARE(failed.error().kind, ErrorKind::Timeout);
    QVERIFY(!failed.error().isRetryable());
    QCOMPARE(server.executor->sent<ExecuteBatch>().size(), 1);
    QCOMPARE(*server.content(u"a/1"_s), R"({"n":1})");
    QVERIFY(session->hasChanges());
    QVERIFY(session->unsettledDocuments().isEmpty());
    session->clear();
    QVERIFY(waitFor(session->load(u"a/1"_s)).value());
}

QTEST_GUILESS_MAIN(SaveWaitsTest)
#include "tst_savewaits.moc"
