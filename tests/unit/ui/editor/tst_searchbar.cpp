// SPDX-License-Identifier: GPL-3.0-or-later
#include "editor/bars/searchbar.h"
#include "editor/jsoneditor.h"
#include "widgets/signlabel.h"

#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;
using namespace Rookery;

namespace {

class Window : public QWidget
{
public:
    explicit Window(const QByteArray &text) : bar(editor)
    {
        auto *layout = new QVBoxLayout(this);
        layout->addWidget(&bar);
        layout->addWidget(&editor);
        editor.load(text);
        connect(&bar, &SearchBar::replaceRequested, this, &Window::replace);
        resize(600, 400);
        show();
    }

    QLineEdit &field() { return *bar.findChild<QLineEdit *>(); }
    QString count() { return bar.findChild<QLabel *>()->text(); }
    QByteArray selected()
    {
        return editor.bytes(editor.selectionStart(), editor.selectionEnd() - editor.selectionStart());
    }
    qsizetype markedHits()
    {
        const int indicator = QsciScintillaBase::INDIC_CONTAINER + 1;
        qsizetype hits = 0;
        for (qsizetype at = 0; at < editor.size();
            at = editor.send(QsciScintillaBase::SCI_INDICATOREND, indicator, at)) {
            hits += editor.send(QsciScintillaBase::SCI_INDICATORVALUEAT, indicator, at);
            if (editor.send(QsciScintillaBase::SCI_INDICATOREND, indicator, at) <= at)
                break;
        }
        return hits;
    }

    QToolButton &option(const QString &name)
    {
        for (QToolButton *button : bar.findChildren<QToolButton *>()) {
            if (button->accessibleName() == name)
                return *button;
        }
        qFatal("no such button");
    }
    QLineEdit &with() { return *bar.findChildren<QLineEdit *>().last(); }
    QPushButton &button(const QString &text)
    {
        for (QPushButton *each : bar.findChildren<QPushButton *>()) {
            if (each->text() == text)
                return *each;
        }
        qFatal("no such button");
    }
    QString problem()
    {
        const auto *label = bar.findChild<SignLabel *>();
        return label->isHidden() ? QString() : label->text();
    }

    JsonEditor editor;
    SearchBar bar;
    QList<TextEdits> replaced; ///< as a document would do it

private:
    void replace(const TextPattern &pattern, const TextReplacement &with, const std::optional<TextHits> &chosen)
    {
        const auto hits = pattern.replacedIn(editor.utf8(), with, chosen ? &*chosen : nullptr);
        replaced.append(hits->edits);
        editor.apply(hits->edits);
        bar.showReplaced(hits->count);
    }
};

} // namespace

class SearchBarTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void open_wordTyped_countsAndMarksAll();
    void enter_again_goesRoundBothWays();
    void matchCase_toggled_countsLess();
    void open_withSelection_takesItAsTheWord();
    void edit_whileOpen_countsAnew();
    void escape_inField_closesAndGivesTheFocusBack();
    void word_notThere_saysSo();
    void hit_inLongText_isFoundOnce();
    void next_whileSearching_goesWhenTheHitsAreKnown();
    void expression_invalid_isSaidInPlace();
    void expression_withGroups_isReplaced();
    void replaceAll_hits_areOneStep();
    void replaceAll_whileItIsDone_isNotAskedForAgain();
    void replace_selectedHit_goesOnBehindTheReplacement();
    void replace_unknownGroup_isSaidInPlace();
    void replace_readOnly_isOff();
    void typing_inTenMegabytes_isNotHeldUp();
};

void SearchBarTest::open_wordTyped_countsAndMarksAll()
{
    Window window("{ \"ab\": \"AB ab\", \"é\": 1 }");
    window.bar.open();
    QTest::keyClicks(&window.field(), u"ab"_s);
    QTRY_COMPARE(window.count(), u"3 match(es)"_s);
    QCOMPARE(window.markedHits(), 3);
    window.field().setText(u"é"_s);
    QTRY_COMPARE(window.count(), u"1 match(es)"_s);
}

void SearchBarTest::enter_again_goesRoundBothWays()
{
    Window window("ab AB ab");
    window.bar.open();
    window.field().setText(u"ab"_s);
    QTRY_COMPARE(window.count(), u"3 match(es)"_s);
    for (const QString &count : {u"1 of 3"_s, u"2 of 3"_s, u"3 of 3"_s, u"1 of 3"_s}) {
        QTest::keyClick(&window.field(), Qt::Key_Return);
        QCOMPARE(window.count(), count);
        QCOMPARE(window.markedHits(), 2); // the third is the selection
    }
    QTest::keyClick(&window.field(), Qt::Key_Return, Qt::ShiftModifier);
    QCOMPARE(window.count(), u"3 of 3"_s);
    QTest::keyClick(&window.field(), Qt::Key_F3, Qt::ShiftModifier);
    QCOMPARE(window.selected(), "AB");
    QTest::keyClick(&window.field(), Qt::Key_F3);
    QCOMPARE(window.editor.selectionStart(), 6);
}

void SearchBarTest::matchCase_toggled_countsLess()
{
    Window window("ab AB ab");
    window.bar.open();
    window.field().setText(u"AB"_s);
    QTRY_COMPARE(window.count(), u"3 match(es)"_s);
    window.option(u"Match case"_s).click();
    QTRY_COMPARE(window.count(), u"1 match(es)"_s);
}

void SearchBarTest::open_withSelection_takesItAsTheWord()
{
    Window window("one two\none");
    window.editor.select(0, 3);
    window.bar.open();
    QCOMPARE(window.field().text(), u"one"_s);
    QTRY_COMPARE(window.count(), u"1 of 2"_s);
    window.bar.dismiss();
    window.editor.select(0, 9);
    window.bar.open();
    QCOMPARE(window.field().text(), u"one"_s); // more than a line is not meant
}

void SearchBarTest::edit_whileOpen_countsAnew()
{
    Window window("a a");
    window.bar.open();
    window.field().setText(u"a"_s);
    QTRY_COMPARE(window.count(), u"2 match(es)"_s);
    window.editor.apply({{0, "", "a a "}});
    QTRY_COMPARE(window.count(), u"4 match(es)"_s);
}

void SearchBarTest::escape_inField_closesAndGivesTheFocusBack()
{
    Window window("a a");
    QVERIFY(QTest::qWaitForWindowActive(&window));
    window.bar.open();
    window.field().setText(u"a"_s);
    QTRY_COMPARE(window.markedHits(), 2);
    QVERIFY(window.field().hasFocus());
    QTest::keyClick(&window.field(), Qt::Key_Escape);
    QVERIFY(window.bar.isHidden());
    QVERIFY(window.editor.hasFocus());
    QCOMPARE(window.markedHits(), 0);
}

void SearchBarTest::word_notThere_saysSo()
{
    Window window("a a");
    window.bar.open();
    window.field().setText(u"b"_s);
    QTRY_COMPARE(window.count(), u"No matches"_s);
    QTest::keyClick(&window.field(), Qt::Key_Return);
    QCOMPARE(window.selected(), "");
}

void SearchBarTest::hit_inLongText_isFoundOnce()
{
    QByteArray text(1'200'000, ' ');
    for (const qsizetype at : {524'285, 524'688, 1'048'575, 1'199'990})
        text.replace(at, 6, "needle");
    Window window(text);
    window.bar.open();
    window.field().setText(u"NEEDLE"_s);
    QTRY_COMPARE(window.count(), u"4 match(es)"_s);
}

void SearchBarTest::next_whileSearching_goesWhenTheHitsAreKnown()
{
    Window window("a b a");
    window.bar.open();
    QTest::keyClicks(&window.field(), u"b"_s);
    QTest::keyClick(&window.field(), Qt::Key_F3);
    QTRY_COMPARE(window.selected(), "b");
    window.editor.apply({{0, "", "b b "}});
    QTest::keyClick(&window.field(), Qt::Key_F3);
    QTRY_COMPARE(window.count(), u"1 of 3"_s);
}

void SearchBarTest::expression_invalid_isSaidInPlace()
{
    Window window("a1 a22");
    window.bar.open();
    window.option(u"Regular expression"_s).click();
    QTest::keyClicks(&window.field(), u"a(\\d+"_s);
    QVERIFY(window.problem().startsWith(u"Not an expression, at character 6: "));
    QVERIFY(window.field().property("refused").toBool());
    QTest::keyClicks(&window.field(), u")"_s);
    QCOMPARE(window.problem(), QString());
    QTRY_COMPARE(window.count(), u"2 match(es)"_s);
}

void SearchBarTest::expression_withGroups_isReplaced()
{
    Window window("orders/1 orders/22");
    window.bar.openForReplacing();
    window.option(u"Regular expression"_s).click();
    window.field().setText(u"(\\w+)/(\\d+)"_s);
    QTest::keyClicks(&window.with(), u"$2-$1"_s);
    QTRY_COMPARE(window.count(), u"2 match(es)"_s);
    window.button(u"Replace all"_s).click();
    QCOMPARE(window.editor.utf8(), "1-orders 22-orders");
}

void SearchBarTest::replaceAll_hits_areOneStep()
{
    Window window("a b a A");
    window.editor.select(0, 1);
    window.bar.openForReplacing();
    QVERIFY(QTest::qWaitForWindowActive(&window));
    QVERIFY(window.with().hasFocus());
    QTest::keyClicks(&window.with(), u"cc"_s);
    QTest::keyClick(&window.with(), Qt::Key_Return, Qt::ControlModifier | Qt::AltModifier);
    QCOMPARE(window.editor.utf8(), "cc b cc cc");
    QCOMPARE(window.replaced, (QList<TextEdits>{{{0, "a", "cc"}, {5, "a", "cc"}, {8, "A", "cc"}}}));
    QCOMPARE(window.count(), u"3 match(es) replaced"_s);
    QTest::qWait(300); // it looks again, and still says so
    QCOMPARE(window.count(), u"3 match(es) replaced"_s);
}

void SearchBarTest::replaceAll_whileItIsDone_isNotAskedForAgain()
{
    JsonEditor editor;
    SearchBar bar(editor);
    const QSignalSpy requested(&bar, &SearchBar::replaceRequested);
    bar.openForReplacing();
    bar.findChild<QLineEdit *>()->setText(u"a"_s);
    const QList<QPushButton *> buttons = bar.findChildren<QPushButton *>();
    QPushButton &all = *buttons.last();
    QCOMPARE(all.text(), u"Replace all"_s);
    all.click();
    all.click();
    QCOMPARE(requested.size(), 1);
    bar.showReplaced(0);
    all.click();
    QCOMPARE(requested.size(), 2);
}

void SearchBarTest::replace_selectedHit_goesOnBehindTheReplacement()
{
    Window window("a b a");
    window.bar.openForReplacing();
    window.field().setText(u"a"_s);
    window.with().setText(u"aa"_s);
    window.with().setFocus();
    QTRY_COMPARE(window.count(), u"2 match(es)"_s);
    QTest::keyClick(&window.with(), Qt::Key_Return); // goes to the first
    QTRY_COMPARE(window.count(), u"1 of 2"_s);
    QTest::keyClick(&window.with(), Qt::Key_Return);
    QTRY_COMPARE(window.count(), u"3 of 3"_s);
    QTest::keyClick(&window.with(), Qt::Key_Return);
    QCOMPARE(window.editor.utf8(), "aa b aa");
    QCOMPARE(window.replaced.size(), 2);
}

void SearchBarTest::replace_unknownGroup_isSaidInPlace()
{
    Window window("a");
    window.bar.openForReplacing();
    window.option(u"Regular expression"_s).click();
    window.field().setText(u"(a)"_s);
    window.with().setText(u"$2"_s);
    QCOMPARE(window.problem(), u"The expression has no group 2."_s);
    QVERIFY(!window.button(u"Replace all"_s).isEnabled());
    window.with().setText(u"$1"_s);
    QCOMPARE(window.problem(), QString());
    QVERIFY(window.button(u"Replace all"_s).isEnabled());
}

void SearchBarTest::replace_readOnly_isOff()
{
    Window window("a");
    window.editor.setReadOnly(true);
    window.bar.openForReplacing();
    window.field().setText(u"a"_s);
    QVERIFY(!window.button(u"Replace"_s).isEnabled());
    QCOMPARE(window.button(u"Replace"_s).toolTip(), u"This document can only be read."_s);
}

void SearchBarTest::typing_inTenMegabytes_isNotHeldUp()
{
    QByteArray text;
    while (text.size() < 10'000'000)
        text += "  \"Company\": \"companies/85-A\",\n";
    Window window(text);
    window.bar.open();
    window.field().setText(u"company"_s);
    QElapsedTimer turn;
    qint64 longest = 0;
    while (!window.count().endsWith(u"match(es)"_s)) {
        turn.start();
        QCoreApplication::processEvents();
        longest = qMax(longest, turn.elapsed());
        QVERIFY(window.editor.size() == text.size());
    }
    QVERIFY2(longest < 500, qPrintable(u"%1 ms"_s.arg(longest)));
}

QTEST_MAIN(SearchBarTest)
#include "tst_searchbar.moc"
