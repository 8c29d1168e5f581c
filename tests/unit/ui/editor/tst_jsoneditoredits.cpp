// SPDX-License-Identifier: GPL-3.0-or-later
#include "editor/jsoneditor.h"
#include "editorinput.h"
#include "editormirror.h"

#include <QAccessible>
#include <QApplication>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace Rookery;

class JsonEditorEditsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void edited_wordTyped_continuesAfterTheFirstKey();
    void edited_caretMovedBetweenKeys_doesNotContinue();
    void edited_multipleCarets_isOneStep();
    void edited_composition_isOneStepWithoutPreedit();
    void edited_compositionCancelled_isSilent();
    void edited_commitWithNextPreedit_keepsBoth();
    void edited_pasteOfWindowsText_hasPlainLineBreaksAndNoByteOrderMark();
    void edited_assistiveTechnologyReplacesAll_isTold();
    void edited_returnBetweenBrackets_opensAnIndentedLine();
    void edited_closingBracketTyped_goesBackToItsOpening();
    void apply_anything_isSilentAndKeepsCaretSelectionAndBytes();
    void apply_whileComposing_takesTheCompositionBack();
    void settle_whileComposing_takesItAsTyped();
    void apply_whileReadOnly_isDoneAndStaysReadOnly();
    void apply_underClosedFold_keepsItClosed();
    void apply_acrossTheBorderOfAClosedFold_hidesNothingForGood();
    void load_nulAndBadUtf8_keepsBytes();
    void paste_ofALineTooLongToShow_isRefused();
    void readOnly_keysAndPaste_changeNothing();
    void undoKeys_areLeftToTheWindow();
};

void JsonEditorEditsTest::edited_wordTyped_continuesAfterTheFirstKey()
{
    JsonEditor editor;
    EditorMirror mirror(editor, "{}");
    openAt(editor, 1);
    typeText(editor, u"a"_s);
    QVERIFY(!mirror.hasContinued());
    typeText(editor, u"b"_s);
    QVERIFY(mirror.hasContinued());
    QCOMPARE(mirror.steps(), (QList<TextEdits>{{{1, "", "a"}}, {{2, "", "b"}}}));
    press(editor, Qt::Key_Backspace, Qt::NoModifier);
    QVERIFY(!mirror.hasContinued());
    press(editor, Qt::Key_Backspace, Qt::NoModifier);
    QVERIFY(mirror.hasContinued());
    QCOMPARE(mirror.text(), "{}");
}

void JsonEditorEditsTest::edited_caretMovedBetweenKeys_doesNotContinue()
{
    JsonEditor editor;
    EditorMirror mirror(editor, "{    }");
    openAt(editor, 1);
    typeText(editor, u"a"_s);
    press(editor, Qt::Key_End, Qt::NoModifier);
    typeText(editor, u"b"_s);
    QVERIFY(!mirror.hasContinued());
    mirror.applyToBoth({{0, "", "x"}});
    typeText(editor, u"c"_s);
    QVERIFY(!mirror.hasContinued());
}

void JsonEditorEditsTest::edited_multipleCarets_isOneStep()
{
    JsonEditor editor;
    EditorMirror mirror(editor, "a\nb\nc");
    openAt(editor, 1);
    editor.send(QsciScintillaBase::SCI_ADDSELECTION, 3, 3);
    editor.send(QsciScintillaBase::SCI_ADDSELECTION, 5, 5);
    typeText(editor, u","_s);
    QCOMPARE(mirror.steps().size(), 1);
    QCOMPARE(mirror.steps().first().size(), 3);
    QCOMPARE(mirror.text(), "a,\nb,\nc,");
}

void JsonEditorEditsTest::edited_composition_isOneStepWithoutPreedit()
{
    JsonEditor editor;
    EditorMirror mirror(editor, "{}");
    openAt(editor, 1);
    for (const QString &text : {u"k"_s, u"か"_s, u"かん"_s, u"漢字"_s})
        preedit(editor, text);
    QVERIFY(mirror.steps().isEmpty());
    QCOMPARE(editor.utf8(), "{漢字}");
    commit(editor, u"漢字"_s);
    QCOMPARE(mirror.steps(), (QList<TextEdits>{{{1, "", "漢字"}}}));
    QCOMPARE(editor.utf8(), mirror.text());
}

void JsonEditorEditsTest::edited_compositionCancelled_isSilent()
{
    JsonEditor editor;
    EditorMirror mirror(editor, "{}");
    openAt(editor, 1);
    preedit(editor, u"か"_s);
    preedit(editor, QString());
    QVERIFY(mirror.steps().isEmpty());
    QCOMPARE(editor.utf8(), "{}");
}

void JsonEditorEditsTest::edited_commitWithNextPreedit_keepsBoth()
{
    JsonEditor editor;
    EditorMirror mirror(editor, "{}");
    openAt(editor, 1);
    preedit(editor, u"가"_s);
    commit(editor, u"가"_s, u"나"_s);
    QCOMPARE(mirror.text(), "{가}");
    QVERIFY(editor.utf8().contains("나"));
    commit(editor, u"나"_s);
    QCOMPARE(mirror.text(), "{가나}");
    QCOMPARE(editor.utf8(), mirror.text());
}

void JsonEditorEditsTest::edited_pasteOfWindowsText_hasPlainLineBreaksAndNoByteOrderMark()
{
    JsonEditor editor;
    EditorMirror mirror(editor, "");
    openAt(editor, 0);
    paste(editor, u"\ufeff{\r\n  \"é\": 1\r\n}"_s);
    QCOMPARE(mirror.text(), "{\n  \"é\": 1\n}");
    QCOMPARE(editor.utf8(), mirror.text());
}

void JsonEditorEditsTest::paste_ofALineTooLongToShow_isRefused()
{
    JsonEditor editor;
    EditorMirror mirror(editor, "{}");
    openAt(editor, 0);
    QSignalSpy refusals(&editor, &JsonEditor::pasteRefused);
    paste(editor, u"{\n"_s + QString(2 << 20, u'x'));
    QCOMPARE(refusals.size(), 1);
    QCOMPARE(refusals.first().first().value<qsizetype>(), 2 << 20);
    QCOMPARE(mirror.text(), "{}");
    editor.select(0, 2);
    paste(editor, QString(2 << 20, u'x'));
    QCOMPARE(mirror.text(), "{}");
    QCOMPARE(editor.utf8(), "{}");
}

void JsonEditorEditsTest::edited_assistiveTechnologyReplacesAll_isTold()
{
    JsonEditor editor;
    EditorMirror mirror(editor, order);
    openAt(editor, 0);
    auto *accessible = QAccessible::queryAccessibleInterface(&editor);
    QCOMPARE(accessible->text(QAccessible::Name), u"JSON editor"_s);
    QCOMPARE(accessible->textInterface()->text(0, -1), QString::fromUtf8(order));
    QCOMPARE(accessible->textInterface()->characterCount(), QString::fromUtf8(order).size());
    const int face = static_cast<int>(QString::fromUtf8(order).indexOf(u"😀"_s));
    QCOMPARE(accessible->textInterface()->text(face, face + 2), u"😀"_s);
    accessible->editableTextInterface()->replaceText(0, -1, u"{\"é\": 2}"_s);
    QTRY_COMPARE(mirror.text(), "{\"é\": 2}");
    QCOMPARE(mirror.steps().size(), 1);
}

void JsonEditorEditsTest::edited_returnBetweenBrackets_opensAnIndentedLine()
{
    JsonEditor editor;
    EditorMirror mirror(editor, "{\n  \"a\": {}\n}");
    openAt(editor, 10);
    press(editor, Qt::Key_Return, Qt::NoModifier, u"\r"_s);
    QCOMPARE(mirror.text(), "{\n  \"a\": {\n    \n  }\n}");
    QCOMPARE(mirror.steps().size(), 1);
    QCOMPARE(editor.caret(), 15);
    typeText(editor, u"1"_s);
    press(editor, Qt::Key_Return, Qt::NoModifier, u"\r"_s);
    QCOMPARE(mirror.text(), "{\n  \"a\": {\n    1\n    \n  }\n}");
}

void JsonEditorEditsTest::edited_closingBracketTyped_goesBackToItsOpening()
{
    JsonEditor editor;
    EditorMirror mirror(editor, "{\n  \"a\": [\n    \n");
    openAt(editor, 15);
    typeText(editor, u"]"_s);
    QCOMPARE(mirror.text(), "{\n  \"a\": [\n  ]\n");
    QCOMPARE(mirror.steps().size(), 1);
    QCOMPARE(editor.caret(), 14);
}

void JsonEditorEditsTest::apply_anything_isSilentAndKeepsCaretSelectionAndBytes()
{
    JsonEditor editor;
    QSignalSpy edited(&editor, &JsonEditor::edited);
    editor.load("0123456789");
    editor.select(4, 6);
    editor.apply({{0, "01", "\xff\0\r\n"_ba}, {10, "89", ""}});
    QCoreApplication::processEvents();
    QCOMPARE(editor.utf8(), "\xff\0\r\n"_ba + "234567");
    QCOMPARE(editor.selectionStart(), 6);
    QCOMPARE(editor.selectionEnd(), 8);
    QVERIFY(edited.isEmpty());
}

void JsonEditorEditsTest::apply_whileComposing_takesTheCompositionBack()
{
    JsonEditor editor;
    EditorMirror mirror(editor, "{12}");
    openAt(editor, 0);
    editor.select(1, 3);
    preedit(editor, u"か"_s); // has deleted the selection, too
    QCOMPARE(editor.utf8(), "{か}");
    mirror.applyToBoth({{0, "", "["}});
    QCOMPARE(mirror.text(), "[{12}");
    QCOMPARE(editor.utf8(), mirror.text());
    QCOMPARE(mirror.steps().size(), 1);
    preedit(editor, u"か"_s);
    commit(editor, u"か"_s);
    QCOMPARE(editor.utf8(), mirror.text());
    QVERIFY(mirror.isExact());
}

void JsonEditorEditsTest::settle_whileComposing_takesItAsTyped()
{
    JsonEditor editor;
    EditorMirror mirror(editor, "{}");
    openAt(editor, 1);
    preedit(editor, u"か"_s);
    editor.settle();
    QCOMPARE(mirror.text(), "{か}");
    mirror.applyToBoth({{0, "", "["}});
    QCOMPARE(editor.utf8(), "[{か}");
    QCOMPARE(mirror.textBeforeAll(), "{}");
}

void JsonEditorEditsTest::apply_whileReadOnly_isDoneAndStaysReadOnly()
{
    JsonEditor editor;
    EditorMirror mirror(editor, "{}");
    editor.setReadOnly(true);
    mirror.applyToBoth({{1, "", "1"}});
    QCOMPARE(editor.utf8(), "{1}");
    QVERIFY(editor.isReadOnly());
}

void JsonEditorEditsTest::apply_underClosedFold_keepsItClosed()
{
    JsonEditor editor;
    EditorMirror mirror(editor, order);
    openAt(editor, 0);
    editor.folds().toggle(4);
    const auto isVisible
        = [&editor](int line) { return editor.send(QsciScintillaBase::SCI_GETLINEVISIBLE, line) != 0; };
    QVERIFY(isVisible(4));
    QVERIFY(!isVisible(5));
    mirror.applyToBoth({{editor.lineStart(6), "", "      \"A\": 1,\n      \"B\": 2,\n"}});
    QCOMPARE(editor.utf8(), mirror.text());
    for (int line = 5; line < 10; ++line)
        QVERIFY2(!isVisible(line), qPrintable(QString::number(line)));
    QVERIFY(isVisible(10));
    mirror.applyToBoth(inverseOf(mirror.steps().last()));
    QVERIFY(!isVisible(7));
    QVERIFY(isVisible(8));
}

void JsonEditorEditsTest::apply_acrossTheBorderOfAClosedFold_hidesNothingForGood()
{
    JsonEditor editor;
    EditorMirror mirror(editor, order);
    openAt(editor, 0);
    editor.folds().toggle(0);
    mirror.applyToBoth({{0, order.first(editor.lineStart(5)), ""}}); // the line that opens the fold, too
    editor.grab();
    QVERIFY(editor.send(QsciScintillaBase::SCI_GETALLLINESVISIBLE) != 0);
    editor.load(order);
    editor.folds().toggle(4);
    editor.apply(
        {{editor.lineStart(6), order.sliced(editor.lineStart(6), editor.lineStart(9) - editor.lineStart(6)), ""}});
    editor.grab();
    QVERIFY(editor.send(QsciScintillaBase::SCI_GETALLLINESVISIBLE) != 0);
}

void JsonEditorEditsTest::load_nulAndBadUtf8_keepsBytes()
{
    JsonEditor editor;
    const QByteArray text = "\xEF\xBB\xBF{\0\xff\xc3\r\n}"_ba;
    EditorMirror mirror(editor, text);
    QCOMPARE(editor.utf8(), text);
    editor.select(0, 0);
    for (int i = 0; i < 12; ++i)
        press(editor, Qt::Key_Delete, Qt::NoModifier);
    QCOMPARE(editor.utf8(), "");
    QCOMPARE(mirror.text(), "");
    QCOMPARE(mirror.textBeforeAll(), text);
}

void JsonEditorEditsTest::readOnly_keysAndPaste_changeNothing()
{
    JsonEditor editor;
    EditorMirror mirror(editor, order);
    openAt(editor, 1);
    editor.setReadOnly(true);
    typeText(editor, u"}]a"_s);
    press(editor, Qt::Key_Return, Qt::NoModifier, u"\r"_s);
    paste(editor, u"x"_s);
    commit(editor, u"x"_s);
    preedit(editor, u"x"_s);
    QCOMPARE(editor.utf8(), order);
    QVERIFY(mirror.steps().isEmpty());
}

void JsonEditorEditsTest::undoKeys_areLeftToTheWindow()
{
    JsonEditor editor;
    EditorMirror mirror(editor, "{}");
    openAt(editor, 1);
    typeText(editor, u"a"_s);
    for (const QKeyCombination keys : {Qt::CTRL | Qt::Key_Z, Qt::CTRL | Qt::Key_Y, Qt::CTRL | Qt::SHIFT | Qt::Key_Z,
             Qt::CTRL | Qt::Key_L, Qt::CTRL | Qt::Key_D, Qt::CTRL | Qt::Key_T, Qt::CTRL | Qt::SHIFT | Qt::Key_T,
             Qt::CTRL | Qt::Key_U, Qt::CTRL | Qt::Key_P}) {
        QKeyEvent asked(QEvent::ShortcutOverride, keys.key(), keys.keyboardModifiers());
        asked.ignore();
        QApplication::sendEvent(&editor, &asked);
        QVERIFY2(!asked.isAccepted(), qPrintable(QKeySequence(keys).toString()));
        press(editor, keys.key(), keys.keyboardModifiers());
        QCOMPARE(editor.utf8(), "{a}");
    }
}

QTEST_MAIN(JsonEditorEditsTest)
#include "tst_jsoneditoredits.moc"
