// SPDX-License-Identifier: GPL-3.0-or-later
#include "textmodel.h"

#include "diff/detail/slide.h"

#include <QTest>

#include <algorithm>

using namespace Rookery;

class LineDiffTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void lines_endBehindLineFeeds_data();
    void lines_endBehindLineFeeds();
    void hunks_ofChange_areThese_data();
    void hunks_ofChange_areThese();
    void slidHunks_thatMayTouch_areOne();
    void unified_ofChange_isThisText_data();
    void unified_ofChange_isThisText();
    void unified_equalTexts_isEmpty();
    void unified_context_isAsAsked_data();
    void unified_context_isAsAsked();
    void unified_names_stayOnTheirLines();
    void largeTexts_oddOnes_areAppliedInTime_data();
    void largeTexts_oddOnes_areAppliedInTime();
};

namespace {

/// "first,count first,count" of each hunk, before and after, with "; " between hunks.
QByteArray written(const QList<LineHunk> &hunks)
{
    QByteArrayList list;
    for (const LineHunk &hunk : hunks) {
        list += QByteArray::number(hunk.beforeFirst) + ',' + QByteArray::number(hunk.beforeCount) + ' '
            + QByteArray::number(hunk.afterFirst) + ',' + QByteArray::number(hunk.afterCount);
    }
    return list.join("; ");
}

/// The unified diff without its head.
QByteArray body(const QByteArray &before, const QByteArray &after, qsizetype context = 3)
{
    const QByteArray diff = unifiedDiff(before, after, {"a", "b"}, context);
    const QByteArray head = "--- a\n+++ b\n";
    return diff.startsWith(head) ? diff.sliced(head.size()) : diff;
}

QByteArray numberedLines(int count, int step, int modulus)
{
    QByteArray text;
    for (int n = 0; n < count; ++n)
        text += QByteArray::number(static_cast<qint64>(n) * step % modulus) + '\n';
    return text;
}

} // namespace

void LineDiffTest::lines_endBehindLineFeeds_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArrayList>("lines");
    QTest::newRow("empty") << QByteArray("") << QByteArrayList();
    QTest::newRow("null") << QByteArray() << QByteArrayList();
    QTest::newRow("no line break") << QByteArray("a") << QByteArrayList{"a"};
    QTest::newRow("one line") << QByteArray("a\n") << QByteArrayList{"a\n"};
    QTest::newRow("last without line break") << QByteArray("a\nb") << QByteArrayList{"a\n", "b"};
    QTest::newRow("empty lines") << QByteArray("\n\n") << QByteArrayList{"\n", "\n"};
    QTest::newRow("CRLF and lone CR") << QByteArray("a\r\nb\rc") << QByteArrayList{"a\r\n", "b\rc"};
    QTest::newRow("NUL") << QByteArray("a\0\nb", 4) << QByteArrayList{QByteArray("a\0\n", 3), "b"};
}

void LineDiffTest::lines_endBehindLineFeeds()
{
    QFETCH(QByteArray, text);
    const TextLines lines(text);
    QByteArrayList list;
    for (qsizetype n = 0; n < lines.size(); ++n)
        list += lines[n].toByteArray();
    QTEST(list, "lines");
}

void LineDiffTest::hunks_ofChange_areThese_data()
{
    QTest::addColumn<QByteArray>("before");
    QTest::addColumn<QByteArray>("after");
    QTest::addColumn<QByteArray>("hunks");
    const auto row = [](const char *title, const char *before, const char *after, const char *hunks) {
        QTest::newRow(title) << QByteArray(before) << QByteArray(after) << QByteArray(hunks);
    };
    row("both empty", "", "", "");
    row("equal", "a\nb\n", "a\nb\n", "");
    row("everything new", "", "a\nb\n", "0,0 0,2");
    row("everything gone", "a\nb\n", "", "0,2 0,0");
    row("nothing in common", "a\nb\n", "c\n", "0,2 0,1");
    row("inserted at the beginning", "a\nb\n", "x\na\nb\n", "0,0 0,1");
    row("inserted within", "a\nb\n", "a\nx\nb\n", "1,0 1,1");
    row("inserted at the end", "a\nb\n", "a\nb\nx\n", "2,0 2,1");
    row("deleted within", "a\nx\nb\n", "a\nb\n", "1,1 1,0");
    row("replaced", "a\nb\nc\n", "a\nx\ny\nc\n", "1,1 1,2");
    row("changed in two places", "a\nb\nc\ne\n", "x\nb\nc\ny\n", "0,1 0,1; 3,1 3,1");
    row("moved down", "m\na\nb\nc\n", "a\nb\nc\nm\n", "0,1 0,0; 4,0 3,1");
    row("moved up", "a\nb\nc\nm\n", "m\na\nb\nc\n", "0,0 0,1; 3,1 4,0");
    row("line break at the end gone", "a\nb\n", "a\nb", "1,1 1,1");
    row("line break at the end new", "a\nb", "a\nb\n", "1,1 1,1");
    row("line breaks of another kind", "a\nb\nc\n", "a\r\nb\nc\r\n", "0,1 0,1; 2,1 2,1");
    row("one more of equal lines", "a\na\na\n", "a\na\na\na\n", "3,0 3,1");
    row("JSON: object put before its like", "[\n  {\n    1\n  },\n  {\n    2\n  }\n]\n",
        "[\n  {\n    0\n  },\n  {\n    1\n  },\n  {\n    2\n  }\n]\n", "1,0 1,3");
    row("JSON: object put between its like", "[\n  {\n    1\n  },\n  {\n    2\n  }\n]\n",
        "[\n  {\n    1\n  },\n  {\n    0\n  },\n  {\n    2\n  }\n]\n", "4,0 4,3");
    row("JSON: the same object twice", "[\n  {\n    1\n  },\n  {\n    2\n  }\n]\n",
        "[\n  {\n    1\n  },\n  {\n    1\n  },\n  {\n    2\n  }\n]\n", "4,0 4,3");
    row("JSON: the last object twice", "[\n  {\n    1\n  }\n]\n", "[\n  {\n    1\n  },\n  {\n    1\n  }\n]\n",
        "1,0 1,3");
    row("JSON: object taken out", "[\n\t{\n\t\t1\n\t},\n\t{\n\t\t0\n\t},\n\t{\n\t\t2\n\t}\n]\n",
        "[\n\t{\n\t\t1\n\t},\n\t{\n\t\t2\n\t}\n]\n", "4,3 4,0");
    row("JSON: member with an object", "{\n  \"a\": {\n    \"x\": 1\n  },\n  \"c\": {\n    \"x\": 1\n  }\n}\n",
        "{\n  \"a\": {\n    \"x\": 1\n  },\n  \"b\": {\n    \"x\": 1\n  },\n  \"c\": {\n    \"x\": 1\n  }\n}\n",
        "4,0 4,3");
    row("JSON: object with its last member changed", "[\n  {\n    1,\n    2\n  },\n  {\n    1,\n    3\n  }\n]\n",
        "[\n  {\n    1,\n    2\n  },\n  {\n    1,\n    4\n  }\n]\n", "7,1 7,1");
    row("paragraph that is there twice", "a\n\nb\n", "a\n\nb\n\nb\n", "2,0 2,2");
    row("blank line stays with what it parts", "f\n  x\n\nh\n  x\n", "f\n  x\n\ng\n  x\n\nh\n  x\n", "3,0 3,3");
}

void LineDiffTest::hunks_ofChange_areThese()
{
    QFETCH(QByteArray, before);
    QFETCH(QByteArray, after);
    const auto hunks = lineDiff(before, after);
    QTEST(written(hunks), "hunks");
    QCOMPARE(appliedHunks(before, after, hunks), after);
    QCOMPARE(appliedUnified(before, unifiedDiff(before, after, {"a", "b"})), after);
}

void LineDiffTest::slidHunks_thatMayTouch_areOne()
{
    const TextLines before("  x\n  x\n    y\n");
    const TextLines after("  x\n  x\n  x\n    z\n");
    QCOMPARE(written(Diff::slidHunks({{0, 0, 0, 1}, {2, 1, 3, 1}}, before, after)), "2,1 2,2");
    const TextLines beforeUp("  y\n  x\n  x\n");
    const TextLines afterUp("  z\n  x\n  x\n  x\n");
    QCOMPARE(written(Diff::slidHunks({{0, 1, 0, 1}, {3, 0, 3, 1}}, beforeUp, afterUp)), "0,1 0,2");
    const TextLines shorter("x\nx\n");
    const TextLines longer("x\nx\nx\nx\nx\n");
    QCOMPARE(written(Diff::slidHunks({{0, 0, 0, 1}, {1, 0, 2, 1}, {2, 0, 4, 1}}, shorter, longer)), "2,0 2,3");
}

void LineDiffTest::unified_ofChange_isThisText_data()
{
    QTest::addColumn<QByteArray>("before");
    QTest::addColumn<QByteArray>("after");
    QTest::addColumn<QByteArray>("diff");
    const auto row = [](const char *title, const char *before, const char *after, const char *diff) {
        QTest::newRow(title) << QByteArray(before) << QByteArray(after) << QByteArray(diff);
    };
    row("new text", "", "a\nb\n", "@@ -0,0 +1,2 @@\n+a\n+b\n");
    row("no text any more", "a\n", "", "@@ -1 +0,0 @@\n-a\n");
    row("single line", "a\n", "b\n", "@@ -1 +1 @@\n-a\n+b\n");
    row("three lines around", "1\n2\n3\n4\n5\n6\n7\n8\n9\n", "1\n2\n3\n4\nx\n6\n7\n8\n9\n",
        "@@ -2,7 +2,7 @@\n 2\n 3\n 4\n-5\n+x\n 6\n 7\n 8\n");
    row("contexts that touch", "a\n1\n2\n3\n4\n5\n6\nb\n", "x\n1\n2\n3\n4\n5\n6\ny\n",
        "@@ -1,8 +1,8 @@\n-a\n+x\n 1\n 2\n 3\n 4\n 5\n 6\n-b\n+y\n");
    row("contexts that do not touch", "a\n1\n2\n3\n4\n5\n6\n7\nb\n", "x\n1\n2\n3\n4\n5\n6\n7\ny\n",
        "@@ -1,4 +1,4 @@\n-a\n+x\n 1\n 2\n 3\n@@ -6,4 +6,4 @@\n 5\n 6\n 7\n-b\n+y\n");
    row("no line break at the end before", "a", "a\n", "@@ -1 +1 @@\n-a\n\\ No newline at end of file\n+a\n");
    row("no line break at the end after", "a\n", "a", "@@ -1 +1 @@\n-a\n+a\n\\ No newline at end of file\n");
    row("no line break at the end of both", "x\na", "y\na",
        "@@ -1,2 +1,2 @@\n-x\n+y\n a\n\\ No newline at end of file\n");
    row("CRLF", "a\r\nb\r\n", "a\r\nc\r\n", "@@ -1,2 +1,2 @@\n a\r\n-b\r\n+c\r\n");
}

void LineDiffTest::unified_ofChange_isThisText()
{
    QFETCH(QByteArray, before);
    QFETCH(QByteArray, after);
    const QByteArray diff = body(before, after);
    QTEST(diff, "diff");
}

void LineDiffTest::unified_equalTexts_isEmpty()
{
    QCOMPARE(unifiedDiff("", "", {"a", "b"}), QByteArray());
    QCOMPARE(unifiedDiff("a\nb", "a\nb", {"a", "b"}), QByteArray());
}

void LineDiffTest::unified_context_isAsAsked_data()
{
    QTest::addColumn<qsizetype>("context");
    QTest::addColumn<QByteArray>("diff");
    QTest::newRow("none") << qsizetype(0) << QByteArray("@@ -2,0 +3 @@\n+x\n@@ -4 +4,0 @@\n-4\n");
    QTest::newRow("one") << qsizetype(1) << QByteArray("@@ -2,4 +2,4 @@\n 2\n+x\n 3\n-4\n 5\n");
    QTest::newRow("more than there is") << qsizetype(100) << QByteArray("@@ -1,5 +1,5 @@\n 1\n 2\n+x\n 3\n-4\n 5\n");
}

void LineDiffTest::unified_context_isAsAsked()
{
    QFETCH(qsizetype, context);
    const QByteArray diff = body("1\n2\n3\n4\n5\n", "1\n2\nx\n3\n5\n", context);
    QTEST(diff, "diff");
}

void LineDiffTest::unified_names_stayOnTheirLines()
{
    QVERIFY(unifiedDiff("", "a\n", {"/dev/null", "orders/1-A"}).startsWith("--- /dev/null\n+++ orders/1-A\n@@"));
    QVERIFY(unifiedDiff("", "a\n", {"of two\nlines", "größer"}).startsWith("--- of two lines\t\n+++ größer\n@@"));
}

void LineDiffTest::largeTexts_oddOnes_areAppliedInTime_data()
{
    QTest::addColumn<QByteArray>("before");
    QTest::addColumn<QByteArray>("after");
    constexpr int prime = 20'011;
    const QByteArray counting = numberedLines(prime, 1, prime);
    QTest::newRow("nothing in common") << counting << QByteArray(counting).replace("\n", "x\n");
    QTest::newRow("backwards") << counting << numberedLines(prime, prime - 1, prime);
    QTest::newRow("shuffled") << counting << numberedLines(prime, 7'919, prime);
    QTest::newRow("every line twice, shuffled")
        << numberedLines(prime, 7, prime / 2) << numberedLines(prime, 7'919, prime / 2);
    QTest::newRow("all lines equal") << QByteArray("a\n").repeated(prime) << QByteArray("a\n").repeated(prime * 2);
    QTest::newRow("two lines, in turn and in pairs")
        << QByteArray("a\nb\n").repeated(prime / 4) << QByteArray("a\na\nb\nb\n").repeated(prime / 8);
}

void LineDiffTest::largeTexts_oddOnes_areAppliedInTime()
{
    QFETCH(QByteArray, before);
    QFETCH(QByteArray, after);
    const auto hunks = lineDiff(before, after);
    QVERIFY(appliedHunks(before, after, hunks) == after);
    QVERIFY(appliedUnified(before, unifiedDiff(before, after, {"a", "b"})) == after);
}

QTEST_GUILESS_MAIN(LineDiffTest)
#include "tst_linediff.moc"
