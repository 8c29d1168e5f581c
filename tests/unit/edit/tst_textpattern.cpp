// SPDX-License-Identifier: GPL-3.0-or-later
#include "edit/textpattern.h"
#include "editmodel.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace Rookery;

namespace {

TextPattern patternOf(const TextQuery &query)
{
    const Result<TextPattern> pattern = TextPattern::of(query);
    return pattern ? *pattern : TextPattern();
}

TextPattern expression(const QString &text)
{
    return patternOf({text, true, true, false});
}

/// The text with all hits replaced; a sentence where that is not possible.
QByteArray replaced(const QByteArray &text, const TextPattern &pattern, const QString &with)
{
    const Result<TextReplacement> replacement = TextReplacement::of(with, pattern);
    if (!replacement)
        return "no group " + replacement.error().message.toUtf8();
    const Result<ReplacedHits> hits = pattern.replacedIn(text, *replacement);
    return hits ? appliedEdits(text, hits->edits).value_or("does not fit") : "failed";
}

TextHits hitsOf(const TextQuery &query, const QByteArray &text)
{
    return patternOf(query).hitsIn(text).value();
}

} // namespace

class TextPatternTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void hitsIn_query_areTheBytes_data();
    void hitsIn_query_areTheBytes();
    void hitsIn_bytesThatAreNoUtf8_countsOn();
    void hitsIn_stopped_isCanceled();
    void hitsIn_expressionWithoutEnd_isGivenUp();
    void hitsIn_tooManyHits_isTooLarge();
    void of_wrongExpression_tellsThePlace();
    void of_unbalancedExpressionAsWholeWord_isWrong();
    void replacedIn_groups_areInserted_data();
    void replacedIn_groups_areInserted();
    void replacedIn_lookBehind_takesWhatStandsBefore();
    void replacedIn_chosen_leavesTheOthers();
    void replacedIn_sameText_isCountedAndNoEdit();
    void movedBy_edits_followTheHit();
    void replacedIn_random_undoneGivesTheBytesBack();
};

void TextPatternTest::hitsIn_query_areTheBytes_data()
{
    QTest::addColumn<TextQuery>("query");
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<TextHits>("hits");
    const auto row = [](const char *name, const TextQuery &query, const QByteArray &text, const TextHits &hits) {
        QTest::newRow(name) << query << text << hits;
    };
    row("nothing", {u""_s}, "abc", {});
    row("either case", {u"ab"_s}, "ab AB aB", {{0, 2}, {3, 2}, {6, 2}});
    row("this case", {u"ab"_s, false, true}, "ab AB aB", {{0, 2}});
    row("either case beyond ASCII", {u"ä"_s}, "Ää", {{0, 2}, {2, 2}});
    row("whole word", {u"ab"_s, false, true, true}, "ab abc ab_ \"ab\"", {{0, 2}, {12, 2}});
    row("whole word beyond ASCII", {u"b"_s, false, true, true}, "äb b", {{4, 1}});
    row("signs mean themselves", {u"a.b$"_s}, "a.b$ axb", {{0, 4}});
    row("behind long characters", {u"x"_s}, "é€😀x", {{9, 1}});
    row("a long character", {u"😀"_s}, "é😀€😀", {{2, 4}, {9, 4}});
    row("expression", {u"\\d+"_s, true}, "1 22 333", {{0, 1}, {2, 2}, {5, 3}});
    row("ends of lines", {u"$"_s, true}, "a\nb", {{1, 0}, {3, 0}});
    row("overlap", {u"aa"_s}, "aaaaa", {{0, 2}, {2, 2}});
}

void TextPatternTest::hitsIn_query_areTheBytes()
{
    QFETCH(TextQuery, query);
    QFETCH(QByteArray, text);
    QFETCH(TextHits, hits);
    QCOMPARE(hitsOf(query, text), hits);
}

void TextPatternTest::hitsIn_bytesThatAreNoUtf8_countsOn()
{
    const QByteArray text("a\xff\xc3(\xed\xa0\x80\xf0\x9f"
                          "b\0b",
        12);
    QCOMPARE(hitsOf({u"b"_s}, text), (TextHits{{9, 1}, {11, 1}}));
    QCOMPARE(replaced(text, expression(u"(\\W+)b"_s), u"$1c"_s),
        QByteArray("a\xff\xc3(\xed\xa0\x80\xf0\x9f"
                   "c\0c",
            12));
}

void TextPatternTest::hitsIn_stopped_isCanceled()
{
    const auto hits = patternOf({u"a"_s}).hitsIn("aaa", [] { return true; });
    QVERIFY(!hits);
    QCOMPARE(hits.error().kind, ErrorKind::Canceled);
}

void TextPatternTest::hitsIn_tooManyHits_isTooLarge()
{
    const auto hits = patternOf({u"a"_s}).hitsIn(QByteArray(TextPattern::mostHits + 1, 'a'));
    QVERIFY(!hits);
    QCOMPARE(hits.error().kind, ErrorKind::TooLarge);
}

void TextPatternTest::hitsIn_expressionWithoutEnd_isGivenUp()
{
    const auto hits = expression(u"(a+)+$"_s).hitsIn(QByteArray(40, 'a') + 'b');
    QVERIFY(!hits);
    QCOMPARE(hits.error().kind, ErrorKind::Timeout);
}

void TextPatternTest::of_wrongExpression_tellsThePlace()
{
    const Result<TextPattern> pattern = TextPattern::of({u"a(b"_s, true});
    QVERIFY(!pattern);
    QCOMPARE(pattern.error().position->byte, 3);
    QVERIFY(!pattern.error().message.isEmpty());
}

void TextPatternTest::of_unbalancedExpressionAsWholeWord_isWrong()
{
    QVERIFY(!TextPattern::of({u"a)(b"_s, true, false, true}));
    QVERIFY(!TextPattern::of({u"(?x)a # and the rest"_s, true, false, true}));
    QVERIFY(!TextPattern::of({u"\\Qa"_s, true, false, true}));
}

void TextPatternTest::replacedIn_groups_areInserted_data()
{
    QTest::addColumn<QString>("find");
    QTest::addColumn<QString>("with");
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("result");
    QTest::newRow("a group") << u"(\\w+)/(\\d+)"_s << u"$2-$1"_s << QByteArray("orders/1 é/22")
                             << QByteArray("1-orders 22-é");
    QTest::newRow("all of it") << u"b"_s << u"[$0$&]"_s << QByteArray("abc") << QByteArray("a[bb]c");
    QTest::newRow("a dollar sign") << u"b"_s << u"$$1 $ $x"_s << QByteArray("b") << QByteArray("$1 $ $x");
    QTest::newRow("a name") << u"(?<n>b)"_s << u"${n}${1}"_s << QByteArray("b") << QByteArray("bb");
    QTest::newRow("two digits, one group") << u"(b)"_s << u"$12"_s << QByteArray("b") << QByteArray("b2");
    QTest::newRow("a group without part") << u"(a)|b"_s << u"<$1>"_s << QByteArray("ab") << QByteArray("<a><>");
    QTest::newRow("escapes") << u","_s << u",\\n\\t\\\\\\x"_s << QByteArray("a,b") << QByteArray("a,\n\t\\\\xb");
    QTest::newRow("an unknown number") << u"(b)"_s << u"$2"_s << QByteArray("b") << QByteArray("no group 2");
    QTest::newRow("an unknown name") << u"(b)"_s << u"${x}"_s << QByteArray("b") << QByteArray("no group x");
    QTest::newRow("starts of lines") << u"^"_s << u"> "_s << QByteArray("a\nb") << QByteArray("> a\n> b");
}

void TextPatternTest::replacedIn_groups_areInserted()
{
    QFETCH(QString, find);
    QFETCH(QString, with);
    QFETCH(QByteArray, text);
    QFETCH(QByteArray, result);
    QCOMPARE(replaced(text, expression(find), with), result);
}

void TextPatternTest::replacedIn_lookBehind_takesWhatStandsBefore()
{
    QCOMPARE(replaced("éa xa", expression(u"(?<=(\\w))a"_s), u"$1"_s), QByteArray("éé xx"));
}

void TextPatternTest::replacedIn_chosen_leavesTheOthers()
{
    const TextPattern pattern = patternOf({u"a"_s});
    const TextHits chosen{{2, 1}, {3, 1}};
    const auto hits = pattern.replacedIn("a a a", TextReplacement::of(u"bb"_s, pattern).value(), &chosen).value();
    QCOMPARE(hits.count, 1);
    QCOMPARE(hits.edits, (TextEdits{{2, "a", "bb"}}));
}

void TextPatternTest::replacedIn_sameText_isCountedAndNoEdit()
{
    const TextPattern pattern = patternOf({u"a"_s});
    const auto hits = pattern.replacedIn("a A", TextReplacement::of(u"a"_s, pattern).value()).value();
    QCOMPARE(hits.count, 2);
    QCOMPARE(hits.edits, (TextEdits{{2, "A", "a"}}));
}

void TextPatternTest::movedBy_edits_followTheHit()
{
    const TextHit hit{4, 3};
    QCOMPARE(movedBy({4, "", "ab"}, hit), std::optional(TextHit{6, 3}));
    QCOMPARE(movedBy({2, "ab", ""}, hit), std::optional(TextHit{2, 3}));
    QCOMPARE(movedBy({7, "a", "bc"}, hit), std::optional(hit));
    QCOMPARE(movedBy({3, "ab", ""}, hit), std::nullopt);
    QCOMPARE(movedBy({6, "", "a"}, hit), std::nullopt);
}

void TextPatternTest::replacedIn_random_undoneGivesTheBytesBack()
{
    EditDice dice(printedSeed());
    const QStringList finds{u"."_s, u"\\w+"_s, u"^"_s, u"(\\w)(\\W)"_s, u"\\n"_s, u"[^a]"_s, u"(?=é)"_s};
    const QStringList texts{u""_s, u"x"_s, u"$0$0"_s, u"€\\n"_s, u"$&é"_s};
    for (int run = 0; run < 500; ++run) {
        QByteArray text = dice.text(20);
        if (dice.below(3) == 0)
            text.insert(dice.below(static_cast<int>(text.size()) + 1), "\xff\xe2");
        const TextPattern pattern = expression(finds[dice.below(static_cast<int>(finds.size()))]);
        const auto with = TextReplacement::of(texts[dice.below(static_cast<int>(texts.size()))], pattern).value();
        const auto hits = pattern.replacedIn(text, with).value();
        QCOMPARE(hits.count, pattern.hitsIn(text).value().size());
        const auto after = appliedEdits(text, hits.edits);
        QVERIFY(after);
        QCOMPARE(appliedEdits(*after, inverseOf(hits.edits)), std::optional(text));
    }
}

QTEST_APPLESS_MAIN(TextPatternTest)
#include "tst_textpattern.moc"
