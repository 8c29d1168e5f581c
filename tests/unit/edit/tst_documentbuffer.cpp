// SPDX-License-Identifier: GPL-3.0-or-later
#include "edit/documentbuffer.h"

#include <QRandomGenerator>
#include <QTest>

using namespace Rookery;

/// The buffer against a plain byte array, and steps against the texts they lead between.
class DocumentBufferTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void apply_editThatDoesNotFit_isRefusedWhole();
    void apply_randomEdits_equalThoseOfAByteArray();
    void snapshot_staysAsItWas();
    void editsBetween_randomTexts_leadThereAndBack();
    void editsBetween_keepCharactersWhole();
};

namespace {

QByteArray randomText(QRandomGenerator &random, int length)
{
    static const QByteArrayList pieces{"a", "{", "}", "\n", "\"x\"", "1.10", "é", "😀", "  ", "\n"};
    QByteArray text;
    for (int piece = 0; piece < length; ++piece)
        text += pieces.at(random.bounded(static_cast<int>(pieces.size())));
    return text;
}

TextEdit randomEdit(QRandomGenerator &random, const QByteArray &text)
{
    const auto offset = random.bounded(static_cast<int>(text.size()) + 1);
    const auto removed = random.bounded(std::min(200, static_cast<int>(text.size()) - offset) + 1);
    return {offset, text.mid(offset, removed), randomText(random, random.bounded(100))};
}

QByteArray applied(const QByteArray &text, const TextEdits &edits)
{
    DocumentBuffer buffer(text);
    return buffer.apply(edits) ? buffer.text() : QByteArray("does not fit");
}

} // namespace

void DocumentBufferTest::apply_editThatDoesNotFit_isRefusedWhole()
{
    DocumentBuffer buffer("abc");
    QVERIFY(!buffer.apply(TextEdit{1, "x", "y"}));
    QVERIFY(!buffer.apply(TextEdit{2, "cd", ""}));
    QVERIFY(!buffer.apply(TextEdit{4, "", "y"}));
    QVERIFY(!buffer.apply(TextEdits{{0, "a", "A"}, {1, "x", "y"}}));
    QCOMPARE(buffer.text(), "abc");
    QCOMPARE(buffer.revision(), 0);
    QVERIFY(buffer.apply(TextEdits{{0, "a", "A"}, {1, "b", ""}}));
    QCOMPARE(buffer.text(), "Ac");
}

void DocumentBufferTest::apply_randomEdits_equalThoseOfAByteArray()
{
    const quint32 seed = QRandomGenerator::global()->generate();
    qInfo("seed %u", seed);
    QRandomGenerator random(seed);
    QByteArray text = randomText(random, 200'000);
    DocumentBuffer buffer(text);
    for (int step = 0; step < 1'000; ++step) {
        const TextEdit edit = randomEdit(random, text);
        text.replace(edit.offset, edit.removed.size(), edit.inserted);
        QVERIFY(buffer.apply(edit));
        QCOMPARE(buffer.size(), text.size());
    }
    QCOMPARE(buffer.text(), text);
    QCOMPARE(buffer.mid(70'000, 130'000), text.mid(70'000, 130'000));
}

void DocumentBufferTest::snapshot_staysAsItWas()
{
    DocumentBuffer buffer(QByteArray(100'000, 'a'));
    const DocumentBuffer snapshot = buffer;
    QVERIFY(buffer.apply(TextEdit{50'000, "a", "b"}));
    QCOMPARE(snapshot.text(), QByteArray(100'000, 'a'));
    QCOMPARE(buffer.mid(49'999, 3), "aba");
    QCOMPARE(buffer.revision(), snapshot.revision() + 1);
}

void DocumentBufferTest::editsBetween_randomTexts_leadThereAndBack()
{
    const quint32 seed = QRandomGenerator::global()->generate();
    qInfo("seed %u", seed);
    QRandomGenerator random(seed);
    for (int round = 0; round < 300; ++round) {
        const QByteArray before = randomText(random, random.bounded(300));
        QByteArray after = before;
        for (int edit = random.bounded(5); edit > 0; --edit) {
            const TextEdit change = randomEdit(random, after);
            after.replace(change.offset, change.removed.size(), change.inserted);
        }
        const TextEdits edits = editsBetween(before, after);
        QCOMPARE(applied(before, edits), after);
        QCOMPARE(applied(after, inverseOf(edits)), before);
    }
}

void DocumentBufferTest::editsBetween_keepCharactersWhole()
{
    const TextEdits edits = editsBetween("a é b\nsame\n", "a è b\nsame\n"); // both begin with the same byte
    QCOMPARE(edits, (TextEdits{{2, "é", "è"}}));
    QVERIFY(editsBetween("same", "same").isEmpty());
}

QTEST_GUILESS_MAIN(DocumentBufferTest)
#include "tst_documentbuffer.moc"
