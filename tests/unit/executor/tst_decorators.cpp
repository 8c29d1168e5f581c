// SPDX-License-Identifier: GPL-3.0-or-later
#include "async/waitfor.h"
#include "executor/activitylog.h"
#include "executor/writeguard.h"
#include "support/scriptedexecutor.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace Rookery;

namespace {

Clock stoppedClock()
{
    return [] { return QDateTime(QDate(2026, 1, 2), QTime(3, 4), Qt::UTC); };
}

} // namespace

class DecoratorsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void guard_locked_letsReadsPassAlone_data();
    void guard_locked_letsReadsPassAlone();
    void guard_unlockedLater_letsWritesPass();
    void log_request_isNotedWithItsAnswer();
    void log_request_isNotedWithWhatItIsAbout();
    void log_failure_isNotedWithItsError();
    void log_unanswered_isNotFinished();
    void log_full_forgetsTheOldest();
    void log_diesBeforeTheAnswer_answerStillPasses();
};

void DecoratorsTest::guard_locked_letsReadsPassAlone_data()
{
    QTest::addColumn<Access>("allowed");
    QTest::addColumn<bool>("canWrite");
    QTest::addColumn<bool>("canAdminister");
    QTest::newRow("read") << Access::Read << false << false;
    QTest::newRow("write") << Access::Write << true << false;
    QTest::newRow("admin") << Access::Admin << true << true;
}

void DecoratorsTest::guard_locked_letsReadsPassAlone()
{
    QFETCH(Access, allowed);
    QFETCH(bool, canWrite);
    QFETCH(bool, canAdminister);
    ScriptedExecutor executor;
    executor.onCommand<GetServerVersion>([](const GetServerVersion &) { return u"7.2.7"_s; });
    executor.onCommand<ExecuteBatch>([](const ExecuteBatch &) { return BatchAnswer{}; });
    executor.onCommand<DeleteDatabase>([](const DeleteDatabase &) { return Done{}; });
    WriteGuard guard(executor, allowed);
    QVERIFY(waitFor(guard.send(GetServerVersion{})));
    const auto written = waitFor(guard.send(ExecuteBatch{}));
    const auto administered = waitFor(guard.send(DeleteDatabase{u"Demo"_s}));
    QCOMPARE(written.hasValue(), canWrite);
    QCOMPARE(administered.hasValue(), canAdminister);
    if (!canWrite)
        QCOMPARE(written.error().kind, ErrorKind::Locked);
    QCOMPARE(executor.sentCount(), 1 + canWrite + canAdminister);
}

void DecoratorsTest::guard_unlockedLater_letsWritesPass()
{
    ScriptedExecutor executor;
    executor.onCommand<ExecuteBatch>([](const ExecuteBatch &) { return BatchAnswer{}; });
    WriteGuard guard(executor, Access::Read);
    QVERIFY(!waitFor(guard.send(ExecuteBatch{})));
    guard.setAllowed(Access::Write);
    QVERIFY(waitFor(guard.send(ExecuteBatch{})));
}

void DecoratorsTest::log_request_isNotedWithItsAnswer()
{
    ScriptedExecutor executor;
    executor.onCommand<GetServerVersion>([](const GetServerVersion &) { return u"7.2.7"_s; });
    const auto history = std::make_shared<ActivityHistory>();
    ActivityLog log(executor, history, stoppedClock());
    RequestContext context;
    context.session = u"mine"_s;
    context.reason = Reason::Administration;
    QVERIFY(waitFor(log.send(GetServerVersion{}, context)));
    const QList<Activity> entries = history->entries();
    QCOMPARE(entries.size(), 1);
    QCOMPARE(entries.first().number, 1);
    QCOMPARE(entries.first().command, GetServerVersion::name);
    QCOMPARE(entries.first().session, u"mine"_s);
    QCOMPARE(entries.first().reason, Reason::Administration);
    QCOMPARE(entries.first().sentAt, stoppedClock()());
    QVERIFY(entries.first().isFinished);
    QVERIFY(!entries.first().error);
}

void DecoratorsTest::log_request_isNotedWithWhatItIsAbout()
{
    ScriptedExecutor executor;
    const auto history = std::make_shared<ActivityHistory>();
    ActivityLog log(executor, history, stoppedClock());
    log.send(GetDocuments{{u"orders/1-A"_s, u"orders/2-A"_s}});
    log.send(GetChangeVector{u"orders/3-A"_s});
    log.send(GetDocumentsByPrefix{.prefix = u"orders/"_s});
    log.send(GetCollectionPage{.collection = u"Orders"_s});
    PutDocument put;
    put.id = u"orders/4-A"_s;
    DeleteDocument removal;
    removal.id = u"orders/5-A"_s;
    log.send(ExecuteBatch{{put, removal}});
    log.send(GetCompareExchangeValues{{u"key"_s}});
    log.send(
        ExecuteClusterTransaction{{PutCompareExchange{u"key"_s, 0, {}}, DeleteCompareExchange{u"lock"_s, 1}}, {}, {}});
    log.send(MultiGet{{GetDocuments{{u"orders/6-A"_s}}, QueryDocuments{u"from Orders"_s}}});
    log.send(GetCollectionStatistics{});
    QList<QStringList> subjects;
    for (const Activity &activity : history->entries())
        subjects.append(activity.subjects);
    QCOMPARE(subjects,
        (QList<QStringList>{{u"orders/1-A"_s, u"orders/2-A"_s}, {u"orders/3-A"_s}, {u"orders/"_s}, {u"Orders"_s},
            {u"orders/4-A"_s, u"orders/5-A"_s}, {u"key"_s}, {u"key"_s, u"lock"_s}, {u"orders/6-A"_s, u"from Orders"_s},
            {}}));
}

void DecoratorsTest::log_failure_isNotedWithItsError()
{
    ScriptedExecutor executor;
    executor.onCommand<GetServerVersion>(
        [](const GetServerVersion &) { return Error::of(ErrorKind::Unreachable, u"no"_s); });
    const auto history = std::make_shared<ActivityHistory>();
    ActivityLog log(executor, history);
    QVERIFY(!waitFor(log.send(GetServerVersion{})));
    QCOMPARE(history->entries().first().error->kind, ErrorKind::Unreachable);
}

void DecoratorsTest::log_unanswered_isNotFinished()
{
    ScriptedExecutor executor;
    const auto history = std::make_shared<ActivityHistory>();
    ActivityLog log(executor, history);
    const auto pending = log.send(GetServerVersion{});
    QVERIFY(!history->entries().first().isFinished);
    executor.answerHeld<GetServerVersion>(u"7.2.7"_s);
    QVERIFY(history->entries().first().isFinished);
}

void DecoratorsTest::log_full_forgetsTheOldest()
{
    ScriptedExecutor executor;
    const auto history = std::make_shared<ActivityHistory>(2);
    ActivityLog log(executor, history);
    const auto first = log.send(GetServerVersion{});
    executor.onCommand<GetDatabases>([](const GetDatabases &) { return QList<DatabaseInfo>(); });
    QVERIFY(waitFor(log.send(GetDatabases{})));
    QVERIFY(waitFor(log.send(GetDatabases{})));
    executor.answerHeld<GetServerVersion>(u"7.2.7"_s); // its entry is gone, and that is no harm
    const QList<Activity> entries = history->entries();
    QCOMPARE(entries.size(), 2);
    QCOMPARE(entries.first().number, 2);
    QVERIFY(entries.first().isFinished && entries.last().isFinished);
}

void DecoratorsTest::log_diesBeforeTheAnswer_answerStillPasses()
{
    ScriptedExecutor executor;
    const auto history = std::make_shared<ActivityHistory>();
    auto log = std::make_unique<ActivityLog>(executor, history);
    const auto pending = log->send(GetServerVersion{});
    log.reset();
    executor.answerHeld<GetServerVersion>(u"7.2.7"_s);
    QCOMPARE(*waitFor(pending), u"7.2.7"_s);
    QVERIFY(history->entries().first().isFinished);
}

QTEST_GUILESS_MAIN(DecoratorsTest)
#include "tst_decorators.moc"
