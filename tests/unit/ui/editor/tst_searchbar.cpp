// SPDX-License-Identifier: GPL-3.0-or-later
#include "editor/jsoneditor.h"
#include "editor/searchbar.h"

#include <QLabel>
#include <QLineEdit>
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

    JsonEditor editor;
    SearchBar bar;
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
    void hit_acrossSlices_isFoundOnce();
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
    for (QToolButton *button : window.bar.findChildren<QToolButton *>()) {
        if (button->accessibleName() == u"Match case")
            button->click();
    }
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

void SearchBarTest::hit_acrossSlices_isFoundOnce()
{
    QByteArray text(1'200'000, ' ');
    for (const qsizetype at : {524'285, 524'688, 1'048'575, 1'199'990})
        text.replace(at, 6, "needle");
    Window window(text);
    window.bar.open();
    window.field().setText(u"NEEDLE"_s);
    QTRY_COMPARE(window.count(), u"4 match(es)"_s);
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
