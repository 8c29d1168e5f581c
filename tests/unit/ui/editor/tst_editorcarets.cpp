// SPDX-License-Identifier: GPL-3.0-or-later
#include "editor/jsoneditor.h"
#include "editorinput.h"
#include "editormirror.h"

#include <QMouseEvent>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace Rookery;

using Sci = QsciScintillaBase;

namespace {

QList<qsizetype> caretsOf(const JsonEditor &editor)
{
    QList<qsizetype> carets;
    for (long n = 0; n < editor.send(Sci::SCI_GETSELECTIONS); ++n)
        carets.append(editor.send(Sci::SCI_GETSELECTIONNCARET, n));
    std::sort(carets.begin(), carets.end());
    return carets;
}

QPoint pointOf(const JsonEditor &editor, qsizetype offset)
{
    return {static_cast<int>(editor.send(Sci::SCI_POINTXFROMPOSITION, 0, offset)),
        static_cast<int>(editor.send(Sci::SCI_POINTYFROMPOSITION, 0, offset)) + 5};
}

} // namespace

class EditorCaretsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void altClick_place_addsACaretThere();
    void altDrag_rectangle_isSelected();
    void addAboveAndBelow_linesOfAnyLength_keepTheColumn();
    void addBelow_closedFold_goesOverIt();
    void addNextOccurrence_word_isSelectedThenTheNext();
    void escape_manyCarets_leavesOne();
    void typing_manyCarets_bufferEqualsTheText();
    void pasting_manyCarets_bufferEqualsTheText();
    void folds_levels_closeWhatIsDeeper();
    void folds_caretsPath_staysOpen();
    void folds_atCaret_closeTheInnermost();
};

void EditorCaretsTest::altClick_place_addsACaretThere()
{
    JsonEditor editor;
    EditorMirror mirror(editor, "abc\nabc\nabc\n");
    openAt(editor, 1);
    QTest::mouseClick(editor.viewport(), Qt::LeftButton, Qt::AltModifier, pointOf(editor, 6));
    QTest::mouseClick(editor.viewport(), Qt::LeftButton, Qt::AltModifier, pointOf(editor, 8));
    QCOMPARE(caretsOf(editor), (QList<qsizetype>{1, 6, 8}));
    typeText(editor, u"x"_s);
    QCOMPARE(editor.utf8(), "axbc\nabxc\nxabc\n");
    QCOMPARE(mirror.text(), editor.utf8());
    QCOMPARE(mirror.steps().size(), 1);
}

void EditorCaretsTest::altDrag_rectangle_isSelected()
{
    JsonEditor editor;
    editor.load("abc\nabc\nabc\n");
    openAt(editor, 0);
    QTest::mousePress(editor.viewport(), Qt::LeftButton, Qt::AltModifier, pointOf(editor, 1));
    for (const qsizetype offset : {6, 10}) {
        const QPoint point = pointOf(editor, offset);
        QMouseEvent move(QEvent::MouseMove, point, editor.viewport()->mapToGlobal(point), Qt::NoButton, Qt::LeftButton,
            Qt::AltModifier);
        QCoreApplication::sendEvent(editor.viewport(), &move);
    }
    QTest::mouseRelease(editor.viewport(), Qt::LeftButton, Qt::AltModifier, pointOf(editor, 10));
    QCOMPARE(caretsOf(editor), (QList<qsizetype>{2, 6, 10}));
}

void EditorCaretsTest::addAboveAndBelow_linesOfAnyLength_keepTheColumn()
{
    JsonEditor editor;
    editor.load("abcd\na\nabcd\nabcd");
    openAt(editor, 10);
    editor.carets().addAbove();
    editor.carets().addAbove();
    editor.carets().addAbove(); // there is none
    editor.carets().addBelow();
    QCOMPARE(caretsOf(editor), (QList<qsizetype>{3, 6, 10, 15}));
}

void EditorCaretsTest::addBelow_closedFold_goesOverIt()
{
    JsonEditor editor;
    editor.load("{\n\"a\": {\n\"b\": 1\n},\n\"c\": 2\n}\n");
    openAt(editor, 2);
    editor.folds().toggle(1);
    editor.carets().addBelow();
    QCOMPARE(caretsOf(editor), (QList<qsizetype>{2, editor.lineStart(4)}));
    editor.carets().addAbove();
    QCOMPARE(caretsOf(editor), (QList<qsizetype>{0, 2, editor.lineStart(4)}));
}

void EditorCaretsTest::addNextOccurrence_word_isSelectedThenTheNext()
{
    JsonEditor editor;
    EditorMirror mirror(editor, "ab AB ab abc ab");
    openAt(editor, 7);
    editor.carets().addNextOccurrence();
    QCOMPARE(editor.selectionStart(), 6);
    editor.carets().addNextOccurrence();
    QCOMPARE(editor.send(Sci::SCI_GETSELECTIONS), 2);
    editor.carets().addAllOccurrences();
    typeText(editor, u"é"_s);
    QVERIFY2(!editor.utf8().startsWith("ab"), editor.utf8().constData());
    QVERIFY(editor.utf8().contains("AB"));
    QCOMPARE(mirror.text(), editor.utf8());
}

void EditorCaretsTest::escape_manyCarets_leavesOne()
{
    JsonEditor editor;
    editor.load("a\na\na");
    openAt(editor, 0);
    editor.carets().addBelow();
    editor.carets().addBelow();
    press(editor, Qt::Key_Escape, Qt::NoModifier);
    QCOMPARE(editor.send(Sci::SCI_GETSELECTIONS), 1);
}

void EditorCaretsTest::typing_manyCarets_bufferEqualsTheText()
{
    JsonEditor editor;
    EditorMirror mirror(editor, order);
    openAt(editor, 4);
    for (int n = 0; n < 5; ++n)
        editor.carets().addBelow();
    typeText(editor, u"äb{"_s);
    press(editor, Qt::Key_Backspace, Qt::NoModifier);
    press(editor, Qt::Key_Delete, Qt::NoModifier);
    press(editor, Qt::Key_Return, Qt::NoModifier, u"\r"_s);
    press(editor, Qt::Key_Tab, Qt::NoModifier, u"\t"_s);
    press(editor, Qt::Key_Left, Qt::ShiftModifier | Qt::ControlModifier);
    typeText(editor, u"}"_s);
    commit(editor, u"漢"_s);
    QCOMPARE(mirror.text(), editor.utf8());
    QVERIFY(mirror.isExact());
    QVERIFY(editor.send(Sci::SCI_GETSELECTIONS) == 6);
    QCOMPARE(mirror.textBeforeAll(), order);
    mirror.applyToBoth(inverseOf(mirror.steps().last())); // undo, and redo
    mirror.applyToBoth(inverseOf(mirror.steps().last()));
    QCOMPARE(mirror.text(), editor.utf8());
    typeText(editor, u"z"_s);
    QCOMPARE(mirror.text(), editor.utf8());
}

void EditorCaretsTest::pasting_manyCarets_bufferEqualsTheText()
{
    JsonEditor editor;
    EditorMirror mirror(editor, "a\na\na\n");
    openAt(editor, 1);
    editor.carets().addBelow();
    editor.carets().addBelow();
    paste(editor, u"€ "_s);
    QCOMPARE(editor.utf8(), "a€ \na€ \na€ \n");
    QCOMPARE(mirror.text(), editor.utf8());
    QCOMPARE(mirror.steps().size(), 1);
}

void EditorCaretsTest::folds_levels_closeWhatIsDeeper()
{
    JsonEditor editor;
    editor.load(order);
    openAt(editor, 0);
    const auto visibleLines = [&editor] {
        qsizetype visible = 0;
        for (long line = 0; line < editor.send(Sci::SCI_GETLINECOUNT); ++line)
            visible += editor.send(Sci::SCI_GETLINEVISIBLE, line);
        return visible;
    };
    const qsizetype all = visibleLines();
    editor.folds().closeBelow(1);
    QCOMPARE(visibleLines(), 5);
    editor.folds().closeBelow(2);
    QCOMPARE(visibleLines(), 8);
    editor.folds().closeBelow(3);
    QCOMPARE(visibleLines(), all);
    editor.folds().closeBelow(1);
    editor.folds().toggle(3); // what is in it is closed as well
    QCOMPARE(visibleLines(), 8);
    editor.folds().openAll();
    QCOMPARE(visibleLines(), all);
}

void EditorCaretsTest::folds_caretsPath_staysOpen()
{
    JsonEditor editor;
    editor.load(order);
    openAt(editor, order.indexOf("products/42"));
    editor.folds().closeAllButCaret();
    QVERIFY(editor.send(Sci::SCI_GETLINEVISIBLE, editor.lineAt(order.indexOf("products/11"))) == 0);
    QVERIFY(editor.send(Sci::SCI_GETLINEVISIBLE, editor.lineAt(order.indexOf("products/42"))) != 0);
}

void EditorCaretsTest::folds_atCaret_closeTheInnermost()
{
    JsonEditor editor;
    editor.load(order);
    openAt(editor, order.indexOf("products/42"));
    editor.folds().toggleAtCaret();
    QVERIFY(editor.send(Sci::SCI_GETLINEVISIBLE, editor.lineAt(order.indexOf("products/11"))) != 0);
    QVERIFY(editor.send(Sci::SCI_GETLINEVISIBLE, editor.lineAt(order.indexOf("products/42"))) == 0);
    editor.folds().toggleAtCaret();
    QVERIFY(editor.send(Sci::SCI_GETALLLINESVISIBLE) != 0);
}

QTEST_MAIN(EditorCaretsTest)
#include "tst_editorcarets.moc"
