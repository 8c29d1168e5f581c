// SPDX-License-Identifier: GPL-3.0-or-later
#include "edit/documentbuffer.h"

#include "editmodel.h"

#include <QElapsedTimer>
#include <QTest>

using namespace Rookery;

class DocumentBufferTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void text_ofAnySize_isWhatWasGiven();
    void apply_whatDoesNotFit_isRefused_data();
    void apply_whatDoesNotFit_isRefused();
    void apply_listWithOneThatDoesNotFit_changesNothing();
    void apply_list_isOneRevision();
    void apply_everythingRemoved_isEmptyAndGoesOn();
    void apply_randomEdits_isWhatAPlainTextBecomes_data();
    void apply_randomEdits_isWhatAPlainTextBecomes();
    void apply_randomLists_areUndoneByTheirInverse();
    void snapshot_whileTheOriginalIsEdited_staysAsItWas();
    void typing_atRandomPlaces_doesNotFragment();
    void apply_manyEditsOfALargeText_isQuick();
};

namespace {

qsizetype mostChunks(const DocumentBuffer &buffer)
{
    return buffer.size() / (16 * 1024) + 1;
}

QByteArray largeText(qsizetype size)
{
    QByteArray text;
    for (int line = 0; text.size() < size; ++line)
        text += "  \"Name" + QByteArray::number(line) + "\": \"something of a usual length\",\n";
    text.truncate(size);
    return text;
}

} // namespace

void DocumentBufferTest::text_ofAnySize_isWhatWasGiven()
{
    for (const qsizetype size : {0, 1, 32 * 1024, 32 * 1024 + 1, 64 * 1024, 64 * 1024 + 1, 1'000'000}) {
        const QByteArray text = largeText(size);
        const DocumentBuffer buffer(text);
        QCOMPARE(buffer.text(), text);
        QCOMPARE(buffer.size(), size);
        QCOMPARE(buffer.isEmpty(), size == 0);
        QCOMPARE(buffer.mid(size / 2, size), text.mid(size / 2));
        QCOMPARE(buffer.mid(size, 1), QByteArray());
        QVERIFY(buffer.chunkCount() <= mostChunks(buffer));
    }
}

void DocumentBufferTest::apply_whatDoesNotFit_isRefused_data()
{
    QTest::addColumn<TextEdit>("edit");
    QTest::newRow("other bytes") << TextEdit{1, "x", "y"};
    QTest::newRow("beyond the end") << TextEdit{4, "", "y"};
    QTest::newRow("longer than the text") << TextEdit{1, "bcd", "y"};
    QTest::newRow("before the text") << TextEdit{-1, "", "y"};
}

void DocumentBufferTest::apply_whatDoesNotFit_isRefused()
{
    QFETCH(TextEdit, edit);
    DocumentBuffer buffer("abc");
    QVERIFY(!buffer.apply(edit));
    QCOMPARE(buffer.text(), "abc");
    QCOMPARE(buffer.revision(), 0);
}

void DocumentBufferTest::apply_listWithOneThatDoesNotFit_changesNothing()
{
    DocumentBuffer buffer("abc");
    QVERIFY(!buffer.apply(TextEdits{{0, "a", "xyz"}, {3, "b", ""}, {3, "b", ""}}));
    QCOMPARE(buffer.text(), "abc");
    QCOMPARE(buffer.size(), 3);
    QCOMPARE(buffer.revision(), 0);
}

void DocumentBufferTest::apply_list_isOneRevision()
{
    DocumentBuffer buffer("abc");
    QVERIFY(buffer.apply(TextEdits{{0, "a", "xyz"}, {3, "b", ""}}));
    QCOMPARE(buffer.text(), "xyzc");
    QCOMPARE(buffer.revision(), 1);
    QVERIFY(buffer.apply(TextEdit{0, "x", ""}));
    QCOMPARE(buffer.revision(), 2);
    QVERIFY(buffer.apply(TextEdits()));
    QCOMPARE(buffer.revision(), 2);
}

void DocumentBufferTest::apply_everythingRemoved_isEmptyAndGoesOn()
{
    const QByteArray text = largeText(300'000);
    DocumentBuffer buffer(text);
    QVERIFY(buffer.apply(TextEdit{0, text, ""}));
    QVERIFY(buffer.isEmpty());
    QCOMPARE(buffer.chunkCount(), 0);
    QVERIFY(buffer.apply(TextEdit{0, "", text}));
    QCOMPARE(buffer.text(), text);
}

void DocumentBufferTest::apply_randomEdits_isWhatAPlainTextBecomes_data()
{
    QTest::addColumn<int>("start");
    QTest::addColumn<int>("maxRemoved");
    QTest::addColumn<int>("maxInserted");
    QTest::newRow("small ones that grow") << 0 << 3 << 200;
    QTest::newRow("some larger than a chunk") << 200'000 << 100'000 << 100'000;
    QTest::newRow("until nothing is left") << 300'000 << 3000 << 1;
}

void DocumentBufferTest::apply_randomEdits_isWhatAPlainTextBecomes()
{
    QFETCH(int, start);
    QFETCH(int, maxRemoved);
    QFETCH(int, maxInserted);
    EditDice dice(printedSeed());
    QByteArray plain = largeText(start);
    DocumentBuffer buffer(plain);
    for (int round = 0; round < 1000; ++round) {
        const TextEdit edit = dice.edit(plain, maxRemoved, maxInserted);
        plain.replace(edit.offset, edit.removed.size(), edit.inserted);
        QVERIFY(buffer.apply(edit));
        QCOMPARE(buffer.size(), plain.size());
        QVERIFY(buffer.chunkCount() <= mostChunks(buffer));
        const int at = dice.below(static_cast<int>(plain.size()) + 1);
        QCOMPARE(buffer.mid(at, 100'000), plain.mid(at, 100'000));
    }
    QCOMPARE(buffer.text(), plain);
}

void DocumentBufferTest::apply_randomLists_areUndoneByTheirInverse()
{
    EditDice dice(printedSeed());
    const QByteArray before = largeText(150'000);
    for (int round = 0; round < 100; ++round) {
        QByteArray plain = before;
        TextEdits edits;
        for (int n = dice.below(20); n > 0; --n) {
            edits.append(dice.edit(plain, 20'000, 20'000));
            plain.replace(edits.last().offset, edits.last().removed.size(), edits.last().inserted);
        }
        DocumentBuffer buffer(before);
        QVERIFY(buffer.apply(edits));
        QCOMPARE(buffer.text(), plain);
        QVERIFY(buffer.apply(inverseOf(edits)));
        QCOMPARE(buffer.text(), before);
    }
}

void DocumentBufferTest::snapshot_whileTheOriginalIsEdited_staysAsItWas()
{
    EditDice dice(printedSeed());
    QByteArray plain = largeText(200'000);
    DocumentBuffer buffer(plain);
    QList<std::pair<DocumentBuffer, QByteArray>> snapshots;
    for (int round = 0; round < 200; ++round) {
        if (round % 10 == 0)
            snapshots.append({buffer, plain});
        const TextEdit edit = dice.edit(plain, 1000, 1000);
        plain.replace(edit.offset, edit.removed.size(), edit.inserted);
        QVERIFY(buffer.apply(edit));
    }
    for (const auto &[snapshot, text] : snapshots)
        QCOMPARE(snapshot.text(), text);
    QCOMPARE(snapshots.at(3).first.revision(), 30);
}

void DocumentBufferTest::typing_atRandomPlaces_doesNotFragment()
{
    EditDice dice(printedSeed());
    DocumentBuffer buffer(largeText(500'000));
    for (int key = 0; key < 20'000; ++key) {
        const qsizetype at = dice.below(static_cast<int>(buffer.size()));
        QVERIFY(buffer.apply(key % 3 == 0 ? TextEdit{at, buffer.mid(at, 60), {}} : TextEdit{at, {}, "x"}));
        QVERIFY(buffer.chunkCount() <= mostChunks(buffer));
    }
}

void DocumentBufferTest::apply_manyEditsOfALargeText_isQuick()
{
    const QByteArray text = largeText(10'000'000);
    TextEdits edits;
    for (qsizetype at = 0; edits.size() < 35'000; at += 283)
        edits.append({at, text.mid(at, 3), "longer"});
    for (qsizetype n = 0; n < edits.size(); ++n)
        edits[n].offset += 3 * n; // on what those before made of it
    DocumentBuffer buffer(text);
    QElapsedTimer timer;
    timer.start();
    QVERIFY(buffer.apply(edits));
    // A flat text would move 5 MB with each: 175 GB. Generous, for builds with sanitizers on busy machines.
    QVERIFY2(timer.elapsed() < 5000, qPrintable(QString::number(timer.elapsed())));
    QCOMPARE(buffer.size(), text.size() + 3 * 35'000);
    QVERIFY(buffer.apply(inverseOf(edits)));
    QVERIFY(buffer.text() == text);
}

QTEST_GUILESS_MAIN(DocumentBufferTest)
#include "tst_documentbuffer.moc"
