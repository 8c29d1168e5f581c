// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/units.h"

#include <QTest>

using namespace Rookery;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

class UnitsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void bytes_ofAnySize_haveOneOrTwoFigures()
    {
        const QLocale english = QLocale::c();
        QCOMPARE(byteText(0, english), u"0 byte(s)"_s); // plural forms come with the translation to English
        QCOMPARE(byteText(1946, english), u"1.9 KB"_s);
        QCOMPARE(byteText(2048, english), u"2 KB"_s);
        QCOMPARE(byteText(12'900'000, english), u"12 MB"_s);
        QCOMPARE(byteText(1'048'575, english), u"1 MB"_s);
        QCOMPARE(byteText(3'221'225'472, english), u"3 GB"_s);
        QCOMPARE(byteText(1946, QLocale(QLocale::German)), u"1,9 KB"_s);
    }

    void duration_ofAnyLength_isShort()
    {
        const QLocale english = QLocale::c();
        QCOMPARE(durationText(400us, english), u"under 1 ms"_s);
        QCOMPARE(durationText(6ms, english), u"6 ms"_s);
        QCOMPARE(durationText(1400ms, english), u"1.4 s"_s);
        QCOMPARE(durationText(12'300ms, english), u"12 s"_s);
        QCOMPARE(durationText(59'700ms, english), u"1 min"_s);
        QCOMPARE(durationText(125s, english), u"2 min 5 s"_s);
    }

    void count_ofThousands_isGrouped()
    {
        QCOMPARE(countText(1059, QLocale(QLocale::English, QLocale::UnitedStates)), u"1,059"_s);
        QCOMPARE(countText(1'059'000, QLocale(QLocale::German, QLocale::Germany)), u"1.059.000"_s);
    }

    void time_byDistance_namesTheDay()
    {
        const QLocale british(QLocale::English, QLocale::UnitedKingdom);
        const QDateTime now(QDate(2026, 7, 4), QTime(12, 0));
        QCOMPARE(timeText(QDateTime(now.date(), QTime(10, 42)), now, british), u"today 10:42"_s);
        QCOMPARE(timeText(QDateTime(now.date().addDays(-1), QTime(10, 42)), now, british), u"yesterday 10:42"_s);
        QCOMPARE(timeText(QDateTime(QDate(2026, 3, 1), QTime(10, 42)), now, british), u"1 Mar 10:42"_s);
        QCOMPARE(timeText(QDateTime(QDate(2025, 12, 31), QTime(9, 5)), now, british), u"31 Dec 2025 09:05"_s);
        QCOMPARE(timeText({}, now, british), QString());
    }
};

QTEST_GUILESS_MAIN(UnitsTest)
#include "tst_units.moc"
