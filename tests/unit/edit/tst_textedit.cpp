// SPDX-License-Identifier: GPL-3.0-or-later
#include "editmodel.h"

#include <QStringDecoder>
#include <QTest>

using namespace Rookery;

class TextEditTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void editsBetween_oneChange_isTrimmedToIt_data();
    void editsBetween_oneChange_isTrimmedToIt();
    void editsBetween_changesInTwoLines_leaveTheLinesBetweenAlone();
    void editsBetween_equalTexts_areNone();
    void editsBetween_randomTexts_makeAfterOutOfBefore();
    void editsBetween_randomTexts_cutNoCharacter();
    void inverseOf_randomSteps_makesBeforeOutOfAfter();
};

namespace {

struct BothTexts
{
    QByteArray before;
    QByteArray after;
};

BothTexts randomBothTexts(EditDice &dice)
{
    const QByteArray before = dice.text(dice.below(20));
    return {before, dice.below(4) == 0 ? dice.text(dice.below(20)) : dice.edited(before, dice.below(6))};
}

bool isUtf8(const QByteArray &bytes)
{
    QStringDecoder decoder(QStringDecoder::Utf8);
    const QString text = decoder(bytes);
    return !decoder.hasError() && text.toUtf8() == bytes;
}

} // namespace

void TextEditTest::editsBetween_oneChange_isTrimmedToIt_data()
{
    QTest::addColumn<QByteArray>("before");
    QTest::addColumn<QByteArray>("after");
    QTest::addColumn<TextEdit>("edit");
    QTest::newRow("a digit") << QByteArray("{\n  \"a\": 1,\n  \"b\": 2\n}")
                             << QByteArray("{\n  \"a\": 7,\n  \"b\": 2\n}") << TextEdit{9, "1", "7"};
    QTest::newRow("into an empty text") << QByteArray() << QByteArray("{}") << TextEdit{0, "", "{}"};
    QTest::newRow("all") << QByteArray("{}") << QByteArray() << TextEdit{0, "{}", ""};
    QTest::newRow("a repeated letter") << QByteArray("aa") << QByteArray("aaa") << TextEdit{2, "", "a"};
    QTest::newRow("characters with one first byte")
        << QByteArray("x\xc3\xa9y") << QByteArray("x\xc3\xa8y") << TextEdit{1, "\xc3\xa9", "\xc3\xa8"};
    QTest::newRow("characters with one last byte")
        << QByteArray("x\xc3\xa9y") << QByteArray("x\xc4\xa9y") << TextEdit{1, "\xc3\xa9", "\xc4\xa9"};
    QTest::newRow("a line break at the end") << QByteArray("{}\n") << QByteArray("{}") << TextEdit{2, "\n", ""};
}

void TextEditTest::editsBetween_oneChange_isTrimmedToIt()
{
    QFETCH(QByteArray, before);
    QFETCH(QByteArray, after);
    QFETCH(TextEdit, edit);
    QCOMPARE(editsBetween(before, after), TextEdits{edit});
}

void TextEditTest::editsBetween_changesInTwoLines_leaveTheLinesBetweenAlone()
{
    const TextEdits edits = editsBetween("a1\nsame\nb1\n", "a22\nsame\nb2\n");
    const TextEdits expected{{1, "1", "22"}, {10, "1", "2"}}; // the second on the text that is one byte longer by then
    QCOMPARE(edits, expected);
}

void TextEditTest::editsBetween_equalTexts_areNone()
{
    QCOMPARE(editsBetween("a\nb", "a\nb"), TextEdits());
    QCOMPARE(editsBetween("", ""), TextEdits());
}

void TextEditTest::editsBetween_randomTexts_makeAfterOutOfBefore()
{
    EditDice dice(printedSeed());
    for (int round = 0; round < 3000; ++round) {
        const auto [before, after] = randomBothTexts(dice);
        QCOMPARE(appliedEdits(before, editsBetween(before, after)), std::optional(after));
    }
}

void TextEditTest::editsBetween_randomTexts_cutNoCharacter()
{
    EditDice dice(printedSeed());
    for (int round = 0; round < 3000; ++round) {
        const auto [before, after] = randomBothTexts(dice);
        for (const TextEdit &edit : editsBetween(before, after)) {
            QVERIFY(edit.removed != edit.inserted);
            QVERIFY(isUtf8(edit.removed) && isUtf8(edit.inserted));
        }
    }
}

void TextEditTest::inverseOf_randomSteps_makesBeforeOutOfAfter()
{
    EditDice dice(printedSeed());
    for (int round = 0; round < 3000; ++round) {
        const auto [before, after] = randomBothTexts(dice);
        QCOMPARE(appliedEdits(after, inverseOf(editsBetween(before, after))), std::optional(before));
    }
}

QTEST_GUILESS_MAIN(TextEditTest)
#include "tst_textedit.moc"
