// SPDX-License-Identifier: GPL-3.0-or-later
// A text that comes piece by piece is scanned as one that came at once. A failure prints its seed:
// ROOKERY_TEST_SEED=<seed> runs it again.
#include "jsonmodel.h"

#include "json/detail/tapescan.h"

#include <QTest>

using namespace Rookery;
using namespace Rookery::Json;

class JsonGrowingScanTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void everyCut_givesTheSameTape_data();
    void everyCut_givesTheSameTape();
    void randomPieces_ofRandomTexts_giveTheSameTape();
    void randomPieces_ofDamagedTexts_giveTheSameError();
    void longText_isScannedBeforeItsEnd();
    void feed_ofAnyText_leavesTheAnswerToFinish();

private:
    quint32 m_seed = 0;
};

namespace {

QByteArray textOf(const NodeBuffer &nodes)
{
    return QByteArray(reinterpret_cast<const char *>(nodes.data()), qsizetype(nodes.size() * sizeof(Node)));
}

/// What a scan found: its nodes, or what is wrong and where.
QByteArray found(TapeScan &scan, const QByteArray &text)
{
    if (scan.complete(text))
        return textOf(scan.takeNodes());
    const Error error = errorOf(scan.fault(), text);
    return error.message.toUtf8() + QByteArray::number(error.position->byte);
}

QByteArray foundAtOnce(const QByteArray &text)
{
    TapeScan scan(Mode::Reply, {});
    return found(scan, text);
}

QByteArray foundInPieces(JsonDice &dice, const QByteArray &text)
{
    TapeScan scan(Mode::Reply, {});
    for (int end = dice.below(8); end < text.size(); end += dice.below(8))
        scan.advance(text.first(end));
    return found(scan, text);
}

} // namespace

void JsonGrowingScanTest::initTestCase()
{
    const QByteArray given = qgetenv("ROOKERY_TEST_SEED");
    m_seed = given.isEmpty() ? QRandomGenerator::global()->generate() : given.toUInt();
    qInfo("seed %u", m_seed);
}

void JsonGrowingScanTest::everyCut_givesTheSameTape_data()
{
    QTest::addColumn<QByteArray>("text");
    const QByteArray long1(100, 'x');
    QTest::newRow("everything") << QByteArray(R"( {"a":[1.,-2.5e+10,0],"\"\\b":{"":{}},"c":[[],[[ ]],{}],"t":true,)"
                                              "\"\xc3\xa4\xf0\x9f\x98\x80\":null , \"d\":false} \n");
    QTest::newRow("long strings") << QByteArray("[\"" + long1 + "\\n\",\"" + long1 + "\"]");
    QTest::newRow("a number") << QByteArray("12.5");
    QTest::newRow("a word") << QByteArray("null");
    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("space") << QByteArray("  ");
    QTest::newRow("a byte order mark") << QByteArray("\xef\xbb\xbf{}");
    QTest::newRow("more than one") << QByteArray("[1] [2]");
    QTest::newRow("a comma too many") << QByteArray(R"({"a":[1,2,],"b":1})");
    QTest::newRow("no comma") << QByteArray(R"({"a":12 "b":1})");
    QTest::newRow("no colon") << QByteArray(R"({"a":1,"b" 2})");
    QTest::newRow("not closed") << QByteArray(R"({"a":[12)");
    QTest::newRow("ill-formed UTF-8") << QByteArray("[\"\xe4\",1]");
}

void JsonGrowingScanTest::everyCut_givesTheSameTape()
{
    QFETCH(QByteArray, text);
    const QByteArray expected = foundAtOnce(text);
    TapeScan byByte(Mode::Reply, {});
    for (qsizetype end = 0; end <= text.size(); ++end) {
        TapeScan once(Mode::Reply, {});
        once.advance(text.first(end));
        QCOMPARE(found(once, text), expected);
        byByte.advance(text.first(end));
    }
    QCOMPARE(found(byByte, text), expected);
}

void JsonGrowingScanTest::randomPieces_ofRandomTexts_giveTheSameTape()
{
    for (quint32 seed = m_seed; seed < m_seed + 500; ++seed) {
        JsonDice dice(seed);
        const QByteArray text = dice.textWithSpace(dice.tree(6));
        QVERIFY2(foundInPieces(dice, text) == foundAtOnce(text), qPrintable(QString::number(seed)));
    }
}

void JsonGrowingScanTest::randomPieces_ofDamagedTexts_giveTheSameError()
{
    for (quint32 seed = m_seed; seed < m_seed + 2000; ++seed) {
        JsonDice dice(seed);
        const QByteArray text = dice.mutated(dice.textWithSpace(dice.tree(4)));
        QVERIFY2(foundInPieces(dice, text) == foundAtOnce(text), qPrintable(QString::number(seed)));
    }
}

void JsonGrowingScanTest::longText_isScannedBeforeItsEnd()
{
    QByteArray text = "[0";
    for (int n = 0; n < 10'000; ++n)
        text += ",{\"n\":1}";
    TapeScan scan(Mode::Reply, {});
    QVERIFY(scan.advance(text) > text.size() - 10);
}

void JsonGrowingScanTest::feed_ofAnyText_leavesTheAnswerToFinish()
{
    const QByteArray whole = '[' + QByteArray(200'000, '1') + ",2]";
    GrowingScan scan(Mode::Reply);
    for (qsizetype end = 0; end < whole.size(); end += 1000)
        scan.feed(whole.first(end));
    const auto tape = scan.finish(whole);
    QVERIFY(tape);
    QCOMPARE((*tape)->size(), 3U);

    GrowingScan damaged;
    damaged.feed(whole + ']');
    QCOMPARE(damaged.finish(whole + ']').error().position->byte, whole.size());
}

QTEST_GUILESS_MAIN(JsonGrowingScanTest)
#include "tst_jsongrowingscan.moc"
