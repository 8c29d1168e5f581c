// SPDX-License-Identifier: GPL-3.0-or-later
#include "../../diff/textmodel.h"
#include "diff/linediff.h"
#include "review/alignment.h"

#include <QtTest>

using namespace Rookery;
using namespace Qt::StringLiterals;

namespace {

QByteArray withoutRanges(QByteArrayView line, const QList<ByteRange> &ranges)
{
    QByteArray rest;
    qsizetype next = 0;
    for (const ByteRange &range : ranges) {
        rest += line.sliced(next, range.first - next);
        next = range.end();
    }
    return rest + line.sliced(next).toByteArray();
}

QByteArrayList marked(QByteArrayView line, const QList<ByteRange> &ranges)
{
    QByteArrayList parts;
    for (const ByteRange &range : ranges)
        parts.append(line.sliced(range.first, range.count).toByteArray());
    return parts;
}

bool isCharacterStart(QByteArrayView text, qsizetype index)
{
    return index == text.size() || (static_cast<uchar>(text[index]) & 0xc0) != 0x80;
}

QByteArrayList kindsOf(const Alignment &alignment)
{
    QByteArrayList kinds;
    for (const AlignedRow &row : alignment.rows)
        kinds.append(QByteArray("=~-+").mid(static_cast<int>(row.kind), 1));
    return kinds;
}

QByteArray jsonLine(TextDice &dice)
{
    const QByteArrayList keys{"\"Name\": ", "\"Größe\": ", "\"Tags\": ", ""};
    const QByteArrayList values{"14.00", "15.40", "\"Reims\"", "\"Paris, 𝄞\"", "\"é\\\"x\"", "{", "}", "null"};
    return keys[dice.below(4)] + values[dice.below(8)] + (dice.below(2) ? "," : "");
}

} // namespace

class TestAlignment : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aligned_randomTexts_everyLineOccursOnceInOrder();
    void aligned_anyTexts_changesAndFoldsCoverWhatTheySay();
    void aligned_memberAddedBeforeAChangedOne_pairsByName();
    void aligned_moreLinesThanBefore_leavesGapsBelow();
    void aligned_newDocument_isAllAdded();
    void aligned_equalTexts_hasNoChangeAndNoFold();
    void aligned_stopped_givesUp();
    void folds_farFromChanges_keepContextAndFirstRow();
    void intralineMarks_data();
    void intralineMarks();
    void intralineMarks_randomLines_leaveTheSameRestAndWholeCharacters();
};

void TestAlignment::aligned_randomTexts_everyLineOccursOnceInOrder()
{
    for (quint32 seed = 0; seed < 400; ++seed) {
        TextDice dice(seed);
        const QByteArray before = dice.text(dice.below(60), 12);
        const QByteArray after = dice.edited(before, dice.below(20), 12);
        const TextLines beforeLines(before);
        const TextLines afterLines(after);
        QByteArray joinedBefore;
        QByteArray joinedAfter;
        for (const AlignedRow &row : aligned(before, after).rows) {
            if (row.before != AlignedRow::gap)
                joinedBefore += beforeLines[row.before];
            if (row.after != AlignedRow::gap)
                joinedAfter += afterLines[row.after];
            QVERIFY(row.before != AlignedRow::gap || row.after != AlignedRow::gap);
            const bool isPair = row.before != AlignedRow::gap && row.after != AlignedRow::gap;
            if (isPair)
                QCOMPARE(row.kind == RowKind::Equal, beforeLines[row.before] == afterLines[row.after]);
        }
        QVERIFY2(joinedBefore == before && joinedAfter == after, qPrintable(u"seed %1"_s.arg(seed)));
    }
}

void TestAlignment::aligned_anyTexts_changesAndFoldsCoverWhatTheySay()
{
    for (quint32 seed = 0; seed < 200; ++seed) {
        TextDice dice(seed);
        const QByteArray before = dice.text(80, 40);
        const Alignment alignment = aligned(before, dice.edited(before, 4, 40));
        QList<bool> isInChange(alignment.rows.size(), false);
        for (const RowRange &change : alignment.changes)
            std::fill_n(isInChange.begin() + change.first, change.count, true);
        for (qsizetype row = 0; row < alignment.rows.size(); ++row)
            QVERIFY(isInChange[row] || alignment.rows[row].kind == RowKind::Equal);
        for (const RowRange &fold : alignment.folds) {
            QVERIFY(fold.first >= 1 && fold.count >= 3);
            for (qsizetype row = qMax(0, fold.first - 3); row < qMin(fold.end() + 3, isInChange.size()); ++row)
                QVERIFY(!isInChange[row]);
        }
    }
}

void TestAlignment::aligned_memberAddedBeforeAChangedOne_pairsByName()
{
    const Alignment alignment = aligned("{\n  \"Rate\": 1\n}", "{\n  \"Added\": 0,\n  \"Rate\": 2\n}");
    QCOMPARE(kindsOf(alignment), (QByteArrayList{"=", "+", "~", "="}));
    QCOMPARE(alignment.rows[2], (AlignedRow{RowKind::Replaced, 1, 2}));
}

void TestAlignment::aligned_moreLinesThanBefore_leavesGapsBelow()
{
    const Alignment alignment = aligned("{\n  \"Via\": 1\n}", "{\n  \"Via\": 1,\n  \"Tags\": 2\n}");
    QCOMPARE(kindsOf(alignment), (QByteArrayList{"=", "~", "+", "="}));
    QCOMPARE(alignment.changes, (QList<RowRange>{{1, 2}}));
    QCOMPARE(alignment.kindOf(alignment.changes.first()), RowKind::Replaced);
    QCOMPARE(alignment.linesAdded(), 2);
    QCOMPARE(alignment.linesRemoved(), 1);
}

void TestAlignment::aligned_newDocument_isAllAdded()
{
    const Alignment alignment = aligned({}, "{\n}");
    QCOMPARE(kindsOf(alignment), (QByteArrayList{"+", "+"}));
    QCOMPARE(alignment.kindOf(alignment.changes.first()), RowKind::Added);
}

void TestAlignment::aligned_equalTexts_hasNoChangeAndNoFold()
{
    const QByteArray text("{\n1\n2\n3\n4\n5\n6\n7\n}");
    const Alignment alignment = aligned(text, text);
    QCOMPARE(alignment.rows.size(), 9);
    QVERIFY(alignment.changes.isEmpty() && alignment.folds.isEmpty());
}

void TestAlignment::aligned_stopped_givesUp()
{
    QVERIFY(aligned("a\n", "b\n", 3, [] { return true; }).rows.isEmpty());
}

void TestAlignment::folds_farFromChanges_keepContextAndFirstRow()
{
    QByteArray before("{\n");
    for (int line = 1; line < 40; ++line)
        before += QByteArray::number(line) + '\n';
    QByteArray after = before;
    after.replace("\n20\n", "\n20a\n");
    const Alignment alignment = aligned(before, after);
    QCOMPARE(alignment.folds, (QList<RowRange>{{1, 16}, {24, 16}}));
}

void TestAlignment::intralineMarks_data()
{
    QTest::addColumn<QByteArray>("before");
    QTest::addColumn<QByteArray>("after");
    QTest::addColumn<QByteArrayList>("marksBefore");
    QTest::addColumn<QByteArrayList>("marksAfter");
    const auto row = [](const char *name, const QByteArray &before, const QByteArray &after,
                         const QByteArrayList &marksBefore, const QByteArrayList &marksAfter) {
        QTest::newRow(name) << before << after << marksBefore << marksAfter;
    };
    row("digits in their columns", "\"P\": 14.00,", "\"P\": 15.40,", {"4", "0"}, {"5", "4"});
    row("more digits", "\"R\": 1.10,", "\"R\": 1.100047,", {}, {"0047"});
    row("a comma more", "\"V\": \"a\"", "\"V\": \"a\",", {}, {","});
    row("words with little in common", "\"Reims\"", "\"Paris\"", {"Reims"}, {"Paris"});
    row("a letter more", "\"Grüße\"", "\"Grüßen\"", {}, {"n"});
    row("another character of the same first byte", "\"é\"", "\"è\"", {"é"}, {"è"});
    row("a number becomes a string", "\"Q\": 12", "\"Q\": \"12\"", {}, {"\"", "\""});
    row("another key", "\"A\": 1", "\"B\": 1", {"A"}, {"B"});
    row("nothing", "1", "1", {}, {});
}

void TestAlignment::intralineMarks()
{
    QFETCH(QByteArray, before);
    QFETCH(QByteArray, after);
    const LineMarks marks = Rookery::intralineMarks(before, after);
    QTEST(marked(before, marks.before), "marksBefore");
    QTEST(marked(after, marks.after), "marksAfter");
}

void TestAlignment::intralineMarks_randomLines_leaveTheSameRestAndWholeCharacters()
{
    for (quint32 seed = 0; seed < 2000; ++seed) {
        TextDice dice(seed);
        const QByteArray before = jsonLine(dice);
        const QByteArray after = jsonLine(dice);
        const LineMarks marks = Rookery::intralineMarks(before, after);
        QVERIFY(withoutRanges(before, marks.before) == withoutRanges(after, marks.after));
        for (const ByteRange &range : marks.before)
            QVERIFY(isCharacterStart(before, range.first) && isCharacterStart(before, range.end()));
        for (const ByteRange &range : marks.after)
            QVERIFY(isCharacterStart(after, range.first) && isCharacterStart(after, range.end()));
    }
}

QTEST_GUILESS_MAIN(TestAlignment)
#include "tst_alignment.moc"
