// SPDX-License-Identifier: GPL-3.0-or-later
#include "async/waitfor.h"
#include "session/documentstore.h"
#include "session/hilo.h"
#include "support/scriptedexecutor.h"

#include <QElapsedTimer>
#include <QTest>

using namespace std::chrono_literals;
using namespace Qt::StringLiterals;
using namespace Rookery;

namespace {

HiLoRange fourUsers(const NextHiLoRange &)
{
    return HiLoRange{u"users/"_s, 5, 8, 4, u"A"_s, {}};
}

/// A store on this executor, which dies with it.
std::unique_ptr<DocumentStore> storeOn(
    std::unique_ptr<ScriptedExecutor> executor, std::chrono::milliseconds closeTimeout)
{
    DocumentStoreOptions options;
    options.database = u"Demo"_s;
    options.conventions.closeTimeout = closeTimeout;
    const auto handedOut = std::make_shared<std::unique_ptr<RequestExecutor>>(std::move(executor));
    return std::make_unique<DocumentStore>([handedOut](const QString &) { return std::move(*handedOut); }, options);
}

} // namespace

class HiLoTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void tag_ofACollection_isLowerCasedWithOneCapital();
    void ids_withinARange_areOneRequest();
    void ids_askedForAtOnce_shareARequest();
    void range_usedUp_tellsTheServerTheLastOne();
    void server_fails_everyWaitingIdFails();
    void server_reservesNothing_isABadReply();
    void returnUnused_thenNext_asksForANewRange();
    void row107_storeDies_returnsWhatWasNotUsed();
    void row107_storeThatDoesNotWait_returnsNothing();
    void row107_serverThatIsSilent_holdsTheStoreForItsTimeOnly();
};

void HiLoTest::tag_ofACollection_isLowerCasedWithOneCapital()
{
    QCOMPARE(HiLoIds::tagOf(u"Users"_s), u"users"_s);
    QCOMPARE(HiLoIds::tagOf(u"orders"_s), u"orders"_s);
    QCOMPARE(HiLoIds::tagOf(u"OrderLines"_s), u"OrderLines"_s);
}

void HiLoTest::ids_withinARange_areOneRequest()
{
    ScriptedExecutor executor;
    executor.onCommand<NextHiLoRange>(
        [](const NextHiLoRange &) { return HiLoRange{u"users/"_s, 1, 32, 32, u"A"_s, {}}; });
    HiLoIds ids(executor, u'/');
    QCOMPARE(waitFor(ids.next(u"Users"_s)).value(), u"users/1-A"_s);
    QCOMPARE(waitFor(ids.next(u"Users"_s)).value(), u"users/2-A"_s);
    QCOMPARE(executor.sentCount(), 1);
}

void HiLoTest::ids_askedForAtOnce_shareARequest()
{
    ScriptedExecutor executor;
    executor.hold<NextHiLoRange>();
    HiLoIds ids(executor, u'/');
    const auto first = ids.next(u"Users"_s);
    const auto second = ids.next(u"Users"_s);
    QCOMPARE(executor.sentCount(), 1);
    executor.answerHeld<NextHiLoRange>(HiLoRange{u"users/"_s, 5, 6, 2, u"B"_s, {}});
    QCOMPARE(waitFor(first).value(), u"users/5-B"_s);
    QCOMPARE(waitFor(second).value(), u"users/6-B"_s);
}

void HiLoTest::range_usedUp_tellsTheServerTheLastOne()
{
    ScriptedExecutor executor;
    executor.onCommand<NextHiLoRange>([](const NextHiLoRange &command) {
        const qint64 low = command.last.high + 1;
        return HiLoRange{u"users/"_s, low, low, 1, u"A"_s, u"then"_s};
    });
    HiLoIds ids(executor, u'/');
    QCOMPARE(waitFor(ids.next(u"Users"_s)).value(), u"users/1-A"_s);
    QCOMPARE(waitFor(ids.next(u"Users"_s)).value(), u"users/2-A"_s);
    const NextHiLoRange second = executor.sent<NextHiLoRange>().last();
    QCOMPARE(second.last.high, 1);
    QCOMPARE(second.last.lastSize, 1);
    QCOMPARE(second.last.lastRangeAt, u"then"_s);
}

void HiLoTest::server_fails_everyWaitingIdFails()
{
    ScriptedExecutor executor;
    executor.hold<NextHiLoRange>();
    HiLoIds ids(executor, u'/');
    const auto first = ids.next(u"Users"_s);
    const auto second = ids.next(u"Users"_s);
    executor.answerHeld<NextHiLoRange>(Error::of(ErrorKind::Unreachable, u"no"_s));
    QCOMPARE(waitFor(first).error().kind, ErrorKind::Unreachable);
    QCOMPARE(waitFor(second).error().kind, ErrorKind::Unreachable);
}

void HiLoTest::server_reservesNothing_isABadReply()
{
    ScriptedExecutor executor;
    executor.onCommand<NextHiLoRange>(
        [](const NextHiLoRange &) { return HiLoRange{u"users/"_s, 1, 0, 0, u"A"_s, {}}; });
    HiLoIds ids(executor, u'/');
    QCOMPARE(waitFor(ids.next(u"Users"_s)).error().kind, ErrorKind::BadReply);
}

void HiLoTest::returnUnused_thenNext_asksForANewRange()
{
    ScriptedExecutor executor;
    executor.onCommand<NextHiLoRange>(fourUsers);
    executor.onCommand<ReturnHiLoRange>([](const ReturnHiLoRange &) { return Done{}; });
    HiLoIds ids(executor, u'/');
    QVERIFY(ids.returnUnused(1s).isEmpty());
    QVERIFY(waitFor(ids.next(u"Users"_s)));
    QCOMPARE(ids.returnUnused(1s).size(), 1);
    QVERIFY(ids.returnUnused(1s).isEmpty());
    QVERIFY(waitFor(ids.next(u"Users"_s)));
    QCOMPARE(executor.sent<NextHiLoRange>().size(), 2);
    QCOMPARE(executor.sent<NextHiLoRange>().last().last.high, 0);
}

void HiLoTest::row107_storeDies_returnsWhatWasNotUsed()
{
    QList<ReturnHiLoRange> returned;
    auto executor = std::make_unique<ScriptedExecutor>();
    executor->onCommand<NextHiLoRange>(fourUsers);
    executor->onCommand<ReturnHiLoRange>([&returned](const ReturnHiLoRange &command) {
        returned.append(command);
        return Done{};
    });
    auto store = storeOn(std::move(executor), 10s);
    QVERIFY(waitFor(store->hiLoIds(u"Demo"_s).next(u"Users"_s)));
    QVERIFY(waitFor(store->hiLoIds(u"Demo"_s).next(u"Users"_s)));
    store.reset();
    QCOMPARE(returned.size(), 1);
    QCOMPARE(returned.first().tag, u"users"_s);
    QCOMPARE(returned.first().last, 6);
    QCOMPARE(returned.first().end, 8);
}

void HiLoTest::row107_storeThatDoesNotWait_returnsNothing()
{
    int returned = 0;
    auto executor = std::make_unique<ScriptedExecutor>();
    executor->onCommand<NextHiLoRange>(fourUsers);
    executor->onCommand<ReturnHiLoRange>([&returned](const ReturnHiLoRange &) {
        ++returned;
        return Done{};
    });
    auto store = storeOn(std::move(executor), 0ms);
    QVERIFY(waitFor(store->hiLoIds(u"Demo"_s).next(u"Users"_s)));
    store.reset();
    QCOMPARE(returned, 0);
}

void HiLoTest::row107_serverThatIsSilent_holdsTheStoreForItsTimeOnly()
{
    auto executor = std::make_unique<ScriptedExecutor>();
    executor->onCommand<NextHiLoRange>(fourUsers);
    executor->hold<ReturnHiLoRange>();
    auto store = storeOn(std::move(executor), 50ms);
    QVERIFY(waitFor(store->hiLoIds(u"Demo"_s).next(u"Users"_s)));
    QElapsedTimer clock;
    clock.start();
    store.reset();
    QVERIFY(clock.elapsed() >= 50);
    QVERIFY2(clock.elapsed() < 5000, "the store waited on");
}

QTEST_GUILESS_MAIN(HiLoTest)
#include "tst_hilo.moc"
