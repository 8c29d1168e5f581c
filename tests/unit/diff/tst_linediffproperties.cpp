// SPDX-License-Identifier: GPL-3.0-or-later
// Random texts and edits, read back the plain way. A failure prints its seed: ROOKERY_TEST_SEED=<seed> runs it again.
#include "textmodel.h"

#include "diff/detail/linematcher.h"
#include "json/format.h"

#include <QTest>

using namespace Rookery;

class LineDiffPropertiesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void smallTexts_areAppliedAndMinimal();
    void unifiedDiff_withAnyContext_isApplied();
    void editedTexts_largeOnes_markNotMoreThanTheEdits();
    void jsonElement_insertedOrDeleted_isOneWholeObject();
    void matching_withAnyLimits_keepsEqualLines();
    void matching_withAnchorsOnly_isNearlyMinimal();

private:
    quint32 m_seed = 0;
};

namespace {

struct Texts
{
    QByteArray before;
    QByteArray after;
};

/// Two texts of few or many different lines, unrelated or one an edit of the other.
Texts randomTexts(TextDice &dice, int maxLines)
{
    const int different = 1 + dice.below(dice.below(2) == 0 ? 5 : 2 * maxLines);
    const QByteArray before = dice.text(dice.below(maxLines), different);
    const bool isEdit = dice.below(3) != 0;
    return {
        before, isEdit ? dice.edited(before, dice.below(12), different) : dice.text(dice.below(maxLines), different)};
}

/// Objects with the same members of few values, one of them an object itself.
Json::Value randomElement(TextDice &dice)
{
    const auto number = [&dice](int limit) { return QByteArray::number(dice.below(limit)); };
    return *Json::parse(R"({"Product":)" + number(40) + R"(,"Price":{"Net":)" + number(3) + R"(,"Tax":)" + number(2)
        + R"(},"Tags":[)" + number(2) + ',' + number(2) + R"(],"Count":)" + number(3) + '}');
}

Json::Value randomArray(TextDice &dice)
{
    Json::Value array = Json::Value::emptyArray();
    for (int n = 1 + dice.below(30); n > 0; --n)
        array = array.withInserted(0, randomElement(dice));
    return array;
}

Diff::LineIds idsOf(const Texts &texts)
{
    const TextLines before(texts.before);
    const TextLines after(texts.after);
    return Diff::lineIds(before, after, {0, before.size(), 0, after.size()});
}

std::vector<quint32> keptIds(const std::vector<quint32> &ids, const std::vector<bool> &isKept)
{
    std::vector<quint32> kept;
    for (size_t line = 0; line < ids.size(); ++line) {
        if (isKept[line])
            kept.push_back(ids[line]);
    }
    return kept;
}

} // namespace

void LineDiffPropertiesTest::initTestCase()
{
    bool isGiven = false;
    m_seed = qEnvironmentVariable("ROOKERY_TEST_SEED").toUInt(&isGiven);
    if (!isGiven)
        m_seed = QRandomGenerator::global()->generate();
    qInfo("ROOKERY_TEST_SEED=%u", m_seed);
}

void LineDiffPropertiesTest::smallTexts_areAppliedAndMinimal()
{
    TextDice dice(m_seed);
    for (int round = 0; round < 4000; ++round) {
        const Texts texts = randomTexts(dice, round % 10 == 0 ? 200 : 20);
        const auto hunks = lineDiff(texts.before, texts.after);
        QCOMPARE(appliedHunks(texts.before, texts.after, hunks), texts.after);
        QCOMPARE(changedLines(hunks), fewestChangedLines(texts.before, texts.after));
    }
}

void LineDiffPropertiesTest::unifiedDiff_withAnyContext_isApplied()
{
    TextDice dice(m_seed);
    for (int round = 0; round < 3000; ++round) {
        const Texts texts = randomTexts(dice, 40);
        const QByteArray diff = unifiedDiff(texts.before, texts.after, {"a", "b"}, dice.below(5));
        QCOMPARE(appliedUnified(texts.before, diff), texts.after);
    }
}

void LineDiffPropertiesTest::editedTexts_largeOnes_markNotMoreThanTheEdits()
{
    TextDice dice(m_seed);
    for (const int edits : {10, 300, 2000}) {
        const QByteArray before = dice.text(20'000, 50'000);
        const QByteArray after = dice.edited(before, edits, 50'000);
        const auto hunks = lineDiff(before, after);
        QVERIFY(appliedHunks(before, after, hunks) == after);
        QVERIFY2(changedLines(hunks) <= 2 * edits + 2, QByteArray::number(changedLines(hunks)).constData());
    }
}

void LineDiffPropertiesTest::jsonElement_insertedOrDeleted_isOneWholeObject()
{
    TextDice dice(m_seed);
    for (int round = 0; round < 500; ++round) {
        const Json::Value array = randomArray(dice);
        const Json::Value more = array.withInserted(dice.below(static_cast<int>(array.size())), randomElement(dice));
        const QByteArray before = Json::formatted(array);
        const QByteArray after = Json::formatted(more);
        const auto inserted = lineDiff(before, after);
        QCOMPARE(inserted.size(), 1);
        const QByteArray text = linesOf(after, inserted[0].afterFirst, inserted[0].afterEnd()).trimmed();
        QVERIFY2(text.endsWith(',') && Json::parse(text.chopped(1)), text.constData());
        const auto deleted = lineDiff(after, before);
        QCOMPARE(deleted.size(), 1);
        QCOMPARE(deleted[0].beforeFirst, inserted[0].afterFirst);
    }
}

void LineDiffPropertiesTest::matching_withAnyLimits_keepsEqualLines()
{
    TextDice dice(m_seed);
    for (int round = 0; round < 4000; ++round) {
        const auto ids = idsOf(randomTexts(dice, 60));
        const auto kept = Diff::matchLines(ids, {dice.below(4), 1 + dice.below(4), dice.below(3)});
        QVERIFY(keptIds(ids.before, kept.before) == keptIds(ids.after, kept.after));
    }
}

void LineDiffPropertiesTest::matching_withAnchorsOnly_isNearlyMinimal()
{
    TextDice dice(m_seed);
    qsizetype changed = 0;
    qsizetype fewest = 0;
    for (int round = 0; round < 500; ++round) {
        const Texts texts = randomTexts(dice, 100);
        const auto ids = idsOf(texts);
        const auto kept = Diff::matchLines(ids, {.exactCost = 0});
        const auto keptCount = static_cast<qsizetype>(keptIds(ids.before, kept.before).size());
        changed += static_cast<qsizetype>(ids.before.size() + ids.after.size()) - 2 * keptCount;
        fewest += fewestChangedLines(texts.before, texts.after);
    }
    QVERIFY2(changed * 100 <= fewest * 115, qPrintable(QString::number(changed) + u'/' + QString::number(fewest)));
}

QTEST_GUILESS_MAIN(LineDiffPropertiesTest)
#include "tst_linediffproperties.moc"
