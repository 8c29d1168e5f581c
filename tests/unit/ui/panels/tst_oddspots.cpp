// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/panels/oddspots.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace Rookery;

class OddSpotsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void oddSpots_ordinaryText_findsNothing();
    void oddSpots_minusZero_isStoredAsZero();
    void oddSpots_escapes_areStoredAsCharacters_data();
    void oddSpots_escapes_areStoredAsCharacters();
    void oddSpots_loneSurrogate_isLost();
    void oddSpots_duplicateKeys_areFoundWhereTheFirstStands();
    void oddSpots_manySpots_areCounted();
    void oddSpots_invalidText_findsNothing();
};

void OddSpotsTest::oddSpots_ordinaryText_findsNothing()
{
    const QByteArray text = R"({"a": -0.0, "b": -0e1, "c": "-0", "d": "\n \" \\u0041", "e": -10, "é": "\u0001"})";
    QCOMPARE(oddSpots(text), QList<OddSpot>());
}

void OddSpotsTest::oddSpots_minusZero_isStoredAsZero()
{
    const QList<OddSpot> spots = oddSpots("{\n  \"a\": [1, -0]\n}");
    QCOMPARE(spots.size(), 1);
    QCOMPARE(spots.first().position, (TextPosition{13, 2, 12}));
    QCOMPARE(spots.first().written, u"-0"_s);
    QCOMPARE(spots.first().stored, u"0"_s);
}

void OddSpotsTest::oddSpots_escapes_areStoredAsCharacters_data()
{
    QTest::addColumn<QByteArray>("written");
    QTest::addColumn<QString>("stored");
    QTest::newRow("slash") << QByteArray(R"(\/)") << u"/"_s;
    QTest::newRow("letter") << QByteArray(R"(\u00e9)") << u"é"_s;
    QTest::newRow("pair") << QByteArray(R"(\ud83d\ude00)") << u"😀"_s;
    QTest::newRow("control with a short form") << QByteArray(R"(\u000a)") << u"\\n"_s;
    QTest::newRow("control in lower case") << QByteArray(R"(\u001f)") << u"\\u001F"_s;
    QTest::newRow("quote") << QByteArray(R"(\u0022)") << u"\\\""_s;
}

void OddSpotsTest::oddSpots_escapes_areStoredAsCharacters()
{
    QFETCH(QByteArray, written);
    QFETCH(QString, stored);
    const QList<OddSpot> spots = oddSpots("{\"key\": \"a" + written + "b\"}");
    QCOMPARE(spots.size(), 1);
    QCOMPARE(spots.first().kind, OddSpot::Kind::Rewritten);
    QCOMPARE(spots.first().position, (TextPosition{10, 1, 11}));
    QCOMPARE(spots.first().written, QString::fromUtf8(written));
    QCOMPARE(spots.first().stored, stored);
}

void OddSpotsTest::oddSpots_loneSurrogate_isLost()
{
    const QList<OddSpot> spots = oddSpots(R"(["\ud83d\u0041"])");
    QCOMPARE(spots.size(), 2);
    QCOMPARE(spots.at(0).kind, OddSpot::Kind::LostCharacter);
    QCOMPARE(spots.at(1).stored, u"A"_s);
}

void OddSpotsTest::oddSpots_duplicateKeys_areFoundWhereTheFirstStands()
{
    const QList<OddSpot> spots = oddSpots("{\"x\": {\n \"a\": 1, \"b\": 2, \"b\": -0, \"b\": 4}}");
    QCOMPARE(spots.size(), 2);
    QCOMPARE(spots.at(0).kind, OddSpot::Kind::DuplicateKey);
    QCOMPARE(spots.at(0).written, u"b"_s);
    QCOMPARE(spots.at(0).count, 3);
    QCOMPARE(spots.at(0).position, (TextPosition{17, 2, 10}));
    QCOMPARE(spots.at(1).written, u"-0"_s);
}

void OddSpotsTest::oddSpots_manySpots_areCounted()
{
    const QList<OddSpot> spots = oddSpots("[-0, -0, -0, -0]", 2);
    QCOMPARE(spots.size(), 3);
    QCOMPARE(spots.last().kind, OddSpot::Kind::More);
    QCOMPARE(spots.last().count, 2);
}

void OddSpotsTest::oddSpots_invalidText_findsNothing()
{
    QCOMPARE(oddSpots("{\"a\": -0"), QList<OddSpot>());
}

QTEST_GUILESS_MAIN(OddSpotsTest)
#include "tst_oddspots.moc"
