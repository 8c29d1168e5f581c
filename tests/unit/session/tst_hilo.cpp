// SPDX-License-Identifier: GPL-3.0-or-later
#include "async/waitfor.h"
#include "session/hilo.h"
#include "support/scriptedexecutor.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace Rookery;

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

QTEST_GUILESS_MAIN(HiLoTest)
#include "tst_hilo.moc"
