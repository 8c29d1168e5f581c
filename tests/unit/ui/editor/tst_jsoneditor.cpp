// SPDX-License-Identifier: GPL-3.0-or-later
#include "editor/jsoneditor.h"
#include "editor/jsonlines.h"
#include "theme/palette.h"
#include "theme/tokens.h"

#include <QApplication>
#include <QContextMenuEvent>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace Rookery;
using Sci = QsciScintillaBase;

namespace {

// No raw string: moc stumbles over a backslash in one.
const QByteArray order = "{\n"
                         "  \"Company\": \"companies/85-A\",\n"
                         "  \"Lines\": [\n"
                         "    {\n"
                         "      \"Product\": \"products/11-A\",\n"
                         "      \"Name\": \"a \\\"b\\\"\",\n"
                         "      \"Quantity\": 12\n"
                         "    }\n"
                         "  ],\n"
                         "  \"Bad\": tru\n"
                         "}";

void show(JsonEditor &editor, const QByteArray &text = order)
{
    editor.load(text);
    editor.resize(600, 400);
    editor.show();
    QVERIFY(QTest::qWaitForWindowExposed(&editor));
    editor.grab(); // styles what is visible
}

QPoint pointOf(const JsonEditor &editor, qsizetype offset)
{
    return QPoint(static_cast<int>(editor.send(Sci::SCI_POINTXFROMPOSITION, 0, offset)) + 2,
        static_cast<int>(editor.send(Sci::SCI_POINTYFROMPOSITION, 0, offset)) + 4);
}

QByteArray marked(const JsonEditor &editor, int indicator)
{
    const qsizetype end = editor.send(Sci::SCI_INDICATOREND, indicator, 0);
    if (editor.send(Sci::SCI_INDICATORVALUEAT, indicator, 0) != 0)
        return editor.bytes(0, end);
    const qsizetype start = end;
    return start == 0 ? QByteArray()
                      : editor.bytes(start, editor.send(Sci::SCI_INDICATOREND, indicator, start) - start);
}

QList<int> linesWith(const JsonEditor &editor, int marker)
{
    QList<int> lines;
    for (int line = 0; line < editor.send(Sci::SCI_GETLINECOUNT); ++line) {
        if ((editor.send(Sci::SCI_MARKERGET, line) & (1 << marker)) != 0)
            lines.append(line);
    }
    return lines;
}

int luminanceOf(const JsonEditor &editor, int style)
{
    const long color = editor.send(Sci::SCI_STYLEGETBACK, style);
    return static_cast<int>(color & 0xff);
}

} // namespace

class JsonEditorTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void styles_keysStringsAndReferences_differ();
    void folds_objectsAndArrays_closeWithTheirLastLine();
    void problem_position_marksTokenAndLine_data();
    void problem_position_marksTokenAndLine();
    void problem_gone_leavesNoMark();
    void changedLines_newOnes_replaceTheOld();
    void changedLines_edited_moveWithTheirLine();
    void reference_ctrlClick_isActivated();
    void reference_ctrlEnter_isActivatedDecoded();
    void reference_ctrlClickOnKey_isNone();
    void cursorMoved_goTo_tellsLineAndCharacter();
    void goTo_insideClosedFold_opensIt();
    void zoom_keysAndWheel_changeTheFont();
    void contextMenu_rightClick_isAskedFor();
    void palette_changed_recolours();
    void tab_inEditor_insertsTwoSpaces();
    void styling_jumpToTheEnd_reachesIt();
    void utf16Offset_characters_goesThereAndBack();
};

void JsonEditorTest::styles_keysStringsAndReferences_differ()
{
    JsonEditor editor;
    show(editor);
    const auto styleOf
        = [&editor](const char *text) { return static_cast<JsonStyle>(editor.styleAt(editor.utf8().indexOf(text))); };
    QCOMPARE(styleOf("\"Company\""), JsonStyle::Key);
    QCOMPARE(styleOf("\"companies/"), JsonStyle::Reference);
    QCOMPARE(styleOf("\"a \\"), JsonStyle::String);
    QCOMPARE(styleOf("12"), JsonStyle::Number);
    QCOMPARE(styleOf("tru"), JsonStyle::Error);
    QVERIFY(editor.send(Sci::SCI_STYLEGETUNDERLINE, static_cast<int>(JsonStyle::Reference)) != 0);
    QVERIFY(editor.send(Sci::SCI_STYLEGETFORE, static_cast<int>(JsonStyle::Key))
        != editor.send(Sci::SCI_STYLEGETFORE, static_cast<int>(JsonStyle::String)));
}

void JsonEditorTest::folds_objectsAndArrays_closeWithTheirLastLine()
{
    JsonEditor editor;
    show(editor);
    editor.folds().toggle(2);
    for (int line = 0; line < 11; ++line)
        QCOMPARE(editor.send(Sci::SCI_GETLINEVISIBLE, line) != 0, line < 3 || line > 8);
    editor.folds().toggle(2);
    QVERIFY(editor.send(Sci::SCI_GETALLLINESVISIBLE) != 0);
    editor.folds().toggle(1); // nothing to fold
    QVERIFY(editor.send(Sci::SCI_GETALLLINESVISIBLE) != 0);
    editor.folds().closeBelow(0);
    QVERIFY(editor.send(Sci::SCI_GETLINEVISIBLE, 1) == 0);
    editor.folds().openAll();
    QVERIFY(editor.send(Sci::SCI_GETALLLINESVISIBLE) != 0);
}

void JsonEditorTest::problem_position_marksTokenAndLine_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<int>("byte");
    QTest::addColumn<QByteArray>("marked");
    QTest::addColumn<int>("line");
    const auto row = [](const char *name, const char *text, int byte, const char *mark, int line) {
        QTest::newRow(name) << QByteArray(text) << byte << QByteArray(mark) << line;
    };
    row("a word", "{\n\"a\": tru\n}", 7, "tru", 1);
    row("within a word", "{\n\"a\": tru\n}", 9, "tru", 1);
    row("at the line's end", "{\n\"a\":\n}", 6, ":", 1);
    row("at the end of the text", "{\"a\"", 4, "\"", 0);
    row("beyond the end", "{", 70, "{", 0);
    row("first byte", "?{}", 0, "?", 0);
    row("empty text", "", 0, "", 0);
}

void JsonEditorTest::problem_position_marksTokenAndLine()
{
    QFETCH(QByteArray, text);
    QFETCH(int, byte);
    JsonEditor editor;
    show(editor, text);
    editor.setProblem(TextPosition{byte, 1, 1});
    QTEST(marked(editor, Sci::INDIC_CONTAINER), "marked");
    QFETCH(int, line);
    QCOMPARE(linesWith(editor, 3), QList<int>{line});
}

void JsonEditorTest::problem_gone_leavesNoMark()
{
    JsonEditor editor;
    show(editor);
    editor.setProblem(TextPosition{30, 1, 1});
    editor.setProblem(std::nullopt);
    QCOMPARE(marked(editor, Sci::INDIC_CONTAINER), "");
    QVERIFY(linesWith(editor, 3).isEmpty());
}

void JsonEditorTest::changedLines_newOnes_replaceTheOld()
{
    JsonEditor editor;
    show(editor);
    editor.setChangedLines({{1, 2}, {4}, {6}});
    editor.setChangedLines({{3}, {5, 6}, {99}});
    QCOMPARE(linesWith(editor, 1), QList<int>{3});
    QCOMPARE(linesWith(editor, 0), (QList<int>{5, 6}));
    QCOMPARE(linesWith(editor, 2), QList<int>{10}); // lines went at the end
}

void JsonEditorTest::changedLines_edited_moveWithTheirLine()
{
    JsonEditor editor;
    show(editor);
    editor.setChangedLines({{}, {4}, {}});
    editor.apply({{0, "", "\n\n"}});
    QCOMPARE(linesWith(editor, 0), QList<int>{6});
}

void JsonEditorTest::reference_ctrlClick_isActivated()
{
    JsonEditor editor;
    show(editor);
    QSignalSpy activated(&editor, &JsonEditor::referenceActivated);
    const QPoint point = pointOf(editor, order.indexOf("companies/") + 3);
    QTest::mouseClick(editor.viewport(), Qt::LeftButton, Qt::NoModifier, point);
    QVERIFY(activated.isEmpty());
    QTest::mouseClick(editor.viewport(), Qt::LeftButton, Qt::ControlModifier, point);
    QCOMPARE(activated, (QList<QVariantList>{{u"companies/85-A"_s}}));
}

void JsonEditorTest::reference_ctrlEnter_isActivatedDecoded()
{
    JsonEditor editor;
    show(editor);
    QSignalSpy activated(&editor, &JsonEditor::referenceActivated);
    const qsizetype start = order.indexOf("\"a \\");
    for (const qsizetype offset : {start, start + 4, start + 9}) {
        editor.select(offset, offset);
        QTest::keyClick(&editor, Qt::Key_Return, Qt::ControlModifier);
        QCOMPARE(activated.takeFirst().first().toString(), u"a \"b\""_s);
    }
    QCOMPARE(editor.utf8(), order);
}

void JsonEditorTest::reference_ctrlClickOnKey_isNone()
{
    JsonEditor editor;
    show(editor);
    QSignalSpy activated(&editor, &JsonEditor::referenceActivated);
    for (const char *text : {"Company", "12", "tru", "Lines"}) {
        QTest::mouseClick(editor.viewport(), Qt::LeftButton, Qt::ControlModifier, pointOf(editor, order.indexOf(text)));
        QVERIFY(!editor.stringAt(order.indexOf(text)));
    }
    QVERIFY(activated.isEmpty());
}

void JsonEditorTest::cursorMoved_goTo_tellsLineAndCharacter()
{
    JsonEditor editor;
    show(editor, "{\n\"Käse\": 1\n}");
    QSignalSpy moved(&editor, &JsonEditor::cursorMoved);
    editor.goTo({editor.utf8().indexOf(':'), 1, 1});
    QTRY_VERIFY((editor.grab(), !moved.isEmpty()));
    QCOMPARE(moved.last(), (QVariantList{QVariant::fromValue<qsizetype>(2), QVariant::fromValue<qsizetype>(7)}));
}

void JsonEditorTest::goTo_insideClosedFold_opensIt()
{
    JsonEditor editor;
    show(editor);
    editor.folds().toggle(2);
    editor.goTo({order.indexOf("Quantity"), 1, 1});
    QVERIFY(editor.send(Sci::SCI_GETLINEVISIBLE, 6) != 0);
    QCOMPARE(editor.caret(), order.indexOf("Quantity"));
}

void JsonEditorTest::zoom_keysAndWheel_changeTheFont()
{
    JsonEditor editor;
    show(editor);
    const long height = editor.send(Sci::SCI_TEXTHEIGHT, 0);
    QTest::keyClick(&editor, Qt::Key_Plus, Qt::ControlModifier);
    QTest::keyClick(&editor, Qt::Key_Equal, Qt::ControlModifier);
    QCOMPARE(editor.send(Sci::SCI_GETZOOM), 2);
    QVERIFY(editor.send(Sci::SCI_TEXTHEIGHT, 0) > height);
    QTest::keyClick(&editor, Qt::Key_Minus, Qt::ControlModifier);
    QCOMPARE(editor.send(Sci::SCI_GETZOOM), 1);
    QTest::keyClick(&editor, Qt::Key_0, Qt::ControlModifier);
    QCOMPARE(editor.send(Sci::SCI_GETZOOM), 0);
    QWheelEvent wheel(QPointF(50, 50), editor.mapToGlobal(QPointF(50, 50)), {}, {0, 120}, Qt::NoButton,
        Qt::ControlModifier, Qt::NoScrollPhase, false);
    QApplication::sendEvent(editor.viewport(), &wheel);
    QCOMPARE(editor.send(Sci::SCI_GETZOOM), 1);
    QCOMPARE(editor.utf8(), order);
}

void JsonEditorTest::contextMenu_rightClick_isAskedFor()
{
    JsonEditor editor;
    show(editor);
    QSignalSpy asked(&editor, &JsonEditor::contextMenuRequested);
    QContextMenuEvent event(QContextMenuEvent::Mouse, {100, 50}, editor.viewport()->mapToGlobal(QPoint(100, 50)));
    QApplication::sendEvent(editor.viewport(), &event);
    QCOMPARE(asked.size(), 1);
    QVERIFY(QApplication::activePopupWidget() == nullptr);
}

void JsonEditorTest::palette_changed_recolours()
{
    JsonEditor editor;
    show(editor);
    const int styles[] = {Sci::STYLE_DEFAULT, Sci::STYLE_LINENUMBER, static_cast<int>(JsonStyle::Key)};
    for (const int style : styles)
        QVERIFY(luminanceOf(editor, style) > 128);
    editor.setPalette(paletteOf(darkTokens()));
    for (const int style : styles)
        QVERIFY(luminanceOf(editor, style) < 128);
    QVERIFY(editor.colors().text.lightness() > 128);
    editor.setPalette(QPalette());
    for (const int style : styles)
        QVERIFY(luminanceOf(editor, style) > 128);
}

void JsonEditorTest::tab_inEditor_insertsTwoSpaces()
{
    JsonEditor editor;
    show(editor, "1");
    editor.setFocus();
    QTest::keyClick(&editor, Qt::Key_Tab);
    QCOMPARE(editor.utf8(), "  1");
    QTest::keyClick(&editor, Qt::Key_Backtab, Qt::ShiftModifier);
    QCOMPARE(editor.utf8(), "1");
}

void JsonEditorTest::styling_jumpToTheEnd_reachesIt()
{
    QByteArray text = "[\n";
    for (int i = 0; i < 30'000; ++i)
        text += "  {\n    \"Company\": \"companies/85-A\"\n  },\n";
    JsonEditor editor;
    show(editor, text + "  0\n]");
    editor.goTo({editor.size() - 3, 1, 1});
    QTRY_COMPARE(static_cast<JsonStyle>((editor.grab(), editor.styleAt(editor.size() - 3))), JsonStyle::Number);
    editor.folds().toggle(0);
    QVERIFY(editor.send(Sci::SCI_GETLINEVISIBLE, 90'000) == 0);
}

void JsonEditorTest::utf16Offset_characters_goesThereAndBack()
{
    const QString text = u"é😀\nab\n\n漢"_s;
    JsonEditor editor;
    editor.load(text.toUtf8());
    for (qsizetype utf16 = 0; utf16 <= text.size(); ++utf16) {
        if (utf16 == 2)
            continue; // within a surrogate pair
        QCOMPARE(editor.offsetOfUtf16(utf16), text.first(utf16).toUtf8().size());
        QCOMPARE(editor.utf16Offset(text.first(utf16).toUtf8().size()), utf16);
    }
    editor.apply({{2, "", "ö\n"}}); // the index of the lines goes along
    QCOMPARE(editor.utf16Offset(editor.size()), text.size() + 2);
    QCOMPARE(editor.offsetOfUtf16(99), editor.size());
}

QTEST_MAIN(JsonEditorTest)
#include "tst_jsoneditor.moc"
