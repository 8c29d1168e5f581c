// SPDX-License-Identifier: GPL-3.0-or-later
#include "commands/identities.h"
#include "support/contracttest.h"

using namespace Qt::StringLiterals;
using namespace Rookery;
using namespace Rookery::Testing;

class IdentitiesContract : public ContractTest
{
    Q_OBJECT

private Q_SLOTS:
    void hilo_first_beginsAtOne();
    void hilo_next_followsAndGrowsWhenUsedUpAtOnce();
    void hilo_sizes_followTheTimePassed_data();
    void hilo_sizes_followTheTimePassed();
    void hilo_document_keepsWhatElseIsInIt();
    void hilo_lastMaximum_isALowerBound();
    void hilo_tags_compareWithoutCase();
    void hilo_emptyTag_isRejected();
    void return_unused_isGivenOutAgain();
    void return_afterNext_isIgnored();
    void return_unknownTag_isNoError();

private:
    Result<HiLoRange> next(const QString &tag, HiLoRange last = {});
    QString span(const Result<HiLoRange> &range);
};

Result<HiLoRange> IdentitiesContract::next(const QString &tag, HiLoRange last)
{
    return ask(NextHiLoRange{tag, u"/"_s, std::move(last)});
}

QString IdentitiesContract::span(const Result<HiLoRange> &range)
{
    return range ? u"%1%2-%3 (%4)"_s.arg(range->prefix).arg(range->low).arg(range->high).arg(range->lastSize)
                 : outcomeOf(range);
}

void IdentitiesContract::hilo_first_beginsAtOne()
{
    const auto range = next(u"users"_s);
    QCOMPARE(span(range), u"users/1-32 (32)"_s);
    QCOMPARE(range->serverTag, u"A"_s);
    QCOMPARE(text(u"Raven/Hilo/users"_s),
        R"({"Max":32,"@metadata":{"@collection":"@hilo","@change-vector":"CV","@id":"Raven/Hilo/users","@last-modified":"AT"}})");
}

void IdentitiesContract::hilo_next_followsAndGrowsWhenUsedUpAtOnce()
{
    const auto first = next(u"users"_s);
    VERIFY_RESULT(first);
    const auto second = next(u"users"_s, *first);
    QCOMPARE(span(second), u"users/33-96 (64)"_s);
    QCOMPARE(span(next(u"users"_s, *second)), u"users/97-224 (128)"_s);
    QCOMPARE(span(next(u"users"_s)), u"users/225-256 (32)"_s); // another client begins small
}

void IdentitiesContract::hilo_sizes_followTheTimePassed_data()
{
    QTest::addColumn<int>("lastSize");
    QTest::addColumn<int>("secondsAgo");
    QTest::addColumn<int>("size");
    QTest::newRow("at once") << 32 << 1 << 64;
    QTest::newRow("within half a minute") << 32 << 20 << 64;
    QTest::newRow("within a minute") << 64 << 45 << 64;
    QTest::newRow("later") << 1000 << 600 << 500;
    QTest::newRow("later, small") << 32 << 600 << 32;
    QTest::newRow("tiny") << 5 << 1 << 32;
    QTest::newRow("huge") << 1 << 20 << 32;
    QTest::newRow("at the top") << 1048576 << 1 << 1048576;
}

void IdentitiesContract::hilo_sizes_followTheTimePassed()
{
    QFETCH(int, lastSize);
    QFETCH(int, secondsAgo);
    QFETCH(int, size);
    HiLoRange last;
    last.lastSize = lastSize;
    last.lastRangeAt = QDateTime::currentDateTimeUtc().addSecs(-secondsAgo).toString(u"yyyy-MM-ddTHH:mm:ss.zzz0000Z"_s);
    const auto range = next(u"tag-%1"_s.arg(QLatin1StringView(QTest::currentDataTag())), last);
    VERIFY_RESULT(range);
    QCOMPARE(range->high - range->low + 1, size);
    QCOMPARE(range->lastSize, size);
}

void IdentitiesContract::hilo_document_keepsWhatElseIsInIt()
{
    VERIFY_RESULT(put(u"Raven/Hilo/users"_s, R"({"Max":5000,"x":1.10,"@metadata":{"@collection":"@hilo"}})"));
    QCOMPARE(span(next(u"users"_s)), u"users/5001-5032 (32)"_s);
    QVERIFY(text(u"Raven/Hilo/users"_s).startsWith(R"({"x":1.10,"Max":5032,)"));
}

void IdentitiesContract::hilo_lastMaximum_isALowerBound()
{
    HiLoRange last;
    last.high = 1000;
    QCOMPARE(span(next(u"users"_s, last)), u"users/1001-1032 (32)"_s);
    last.high = 5;
    QCOMPARE(span(next(u"users"_s, last)), u"users/1033-1064 (32)"_s);
}

void IdentitiesContract::hilo_tags_compareWithoutCase()
{
    QCOMPARE(span(next(u"users"_s)), u"users/1-32 (32)"_s);
    QCOMPARE(span(next(u"Users"_s)), u"Users/33-64 (32)"_s);
    const auto range = ask(NextHiLoRange{u"Users"_s, u"-"_s, {}});
    QCOMPARE(span(range), u"Users-65-96 (32)"_s);
}

void IdentitiesContract::hilo_emptyTag_isRejected()
{
    QCOMPARE(outcomeOf(next({})), u"Rejected RavenException"_s);
    QCOMPARE(outcomeOf(ask(ReturnHiLoRange{})), u"Rejected RavenException"_s);
}

void IdentitiesContract::return_unused_isGivenOutAgain()
{
    QCOMPARE(span(next(u"users"_s)), u"users/1-32 (32)"_s);
    VERIFY_RESULT(ask(ReturnHiLoRange{u"users"_s, 10, 32}));
    QCOMPARE(span(next(u"users"_s)), u"users/11-42 (32)"_s);
}

void IdentitiesContract::return_afterNext_isIgnored()
{
    QCOMPARE(span(next(u"users"_s)), u"users/1-32 (32)"_s);
    QCOMPARE(span(next(u"users"_s)), u"users/33-64 (32)"_s);
    VERIFY_RESULT(ask(ReturnHiLoRange{u"users"_s, 10, 32}));
    VERIFY_RESULT(ask(ReturnHiLoRange{u"users"_s, 70, 64}));
    QCOMPARE(span(next(u"users"_s)), u"users/65-96 (32)"_s);
}

void IdentitiesContract::return_unknownTag_isNoError()
{
    VERIFY_RESULT(ask(ReturnHiLoRange{u"never"_s, 3, 40}));
    QVERIFY(!get(u"Raven/Hilo/never"_s));
}

QTEST_GUILESS_MAIN(IdentitiesContract)
#include "tst_identitiescontract.moc"
