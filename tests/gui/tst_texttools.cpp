// SPDX-License-Identifier: GPL-3.0-or-later
#include "executors.h"
#include "testedwindow.h"
#include "views/panels/findpanel.h"

#include <QLabel>
#include <QLineEdit>
#include <QMenuBar>
#include <QPushButton>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace Rookery;

/// What is done to texts as a whole, by the window's own keys; document and editor hold the same text afterwards.
class TextToolsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void replaceAll_byKeys_isOneStepOfUndo();
    void findNext_f3_goesOnWithTheBarClosed();
    void goTo_linePointerAndNonsense_leadsThereOrSaysWhy();
    void formatAndCompact_keepEveryLexeme();
    void sortKeys_onRequest_isPending();
    void layout_invalidText_isOffAndSaysWhy();
    void manyCarets_typedDeletedUndoneRedone_documentEqualsTheText();
    void findInDocuments_replaced_isPendingInEach();

private:
    void press(int key, Qt::KeyboardModifiers modifiers = Qt::NoModifier);
    void typeInFocus(const QString &text);
    void setText(const QByteArray &text);
    QAction *action(const QString &text) const;
    JsonEditor &editor() const { return m_tab->editors().current()->editor(); }
    QByteArray text() const { return m_document->buffer().text(); }

    std::unique_ptr<TestedWindow> m_tested;
    SessionTab *m_tab = nullptr;
    OpenDocument *m_document = nullptr;
};

void TextToolsTest::init()
{
    m_tested = std::make_unique<TestedWindow>(&executorsOf);
    m_tab = m_tested->openTab();
    QVERIFY(m_tab);
    m_document = TestedWindow::open(*m_tab, firstSpecies);
    QVERIFY(m_document);
    QVERIFY(QTest::qWaitForWindowActive(&m_tested->window));
    editor().setFocus();
}

void TextToolsTest::cleanup()
{
    m_tested.reset();
}

void TextToolsTest::press(int key, Qt::KeyboardModifiers modifiers)
{
    QTest::keyClick(m_tested->window.windowHandle(), static_cast<Qt::Key>(key), modifiers);
}

void TextToolsTest::typeInFocus(const QString &text)
{
    QTest::keyClicks(QApplication::focusWidget(), text);
}

void TextToolsTest::setText(const QByteArray &text)
{
    m_document->edit(editsBetween(this->text(), text), u"Test"_s);
    m_document->readNow();
    QTRY_VERIFY(m_document->isRead());
}

QAction *TextToolsTest::action(const QString &text) const
{
    for (QAction *each : m_tested->window.findChildren<QAction *>()) {
        if (each->text().remove(u'&') == text)
            return each;
    }
    return nullptr;
}

void TextToolsTest::replaceAll_byKeys_isOneStepOfUndo()
{
    const QByteArray before = text();
    press(Qt::Key_H, Qt::ControlModifier);
    typeInFocus(u"\""_s);
    press(Qt::Key_H, Qt::ControlModifier);
    typeInFocus(u"'"_s);
    press(Qt::Key_Return, Qt::ControlModifier | Qt::AltModifier);
    QTRY_COMPARE(text(), QByteArray(before).replace('"', '\''));
    QCOMPARE(editor().utf8(), text());
    QTRY_VERIFY(m_document->problem());
    press(Qt::Key_Escape);
    press(Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(text(), before);
    QCOMPARE(editor().utf8(), before);
    press(Qt::Key_Y, Qt::ControlModifier);
    QCOMPARE(text(), QByteArray(before).replace('"', '\''));
    QCOMPARE(editor().utf8(), text());
}

void TextToolsTest::findNext_f3_goesOnWithTheBarClosed()
{
    setText("{ \"a\": 1, \"a\": 1 }");
    press(Qt::Key_F, Qt::ControlModifier);
    typeInFocus(u"1"_s);
    press(Qt::Key_F3);
    QTRY_COMPARE(editor().selectionStart(), 7);
    press(Qt::Key_Escape);
    press(Qt::Key_F3);
    QTRY_COMPARE(editor().selectionStart(), 15);
    press(Qt::Key_F3, Qt::ShiftModifier);
    QTRY_COMPARE(editor().selectionStart(), 7);
}

void TextToolsTest::goTo_linePointerAndNonsense_leadsThereOrSaysWhy()
{
    press(Qt::Key_G, Qt::ControlModifier);
    QWidget *field = QApplication::focusWidget();
    typeInFocus(u"2:3"_s);
    press(Qt::Key_Return);
    QCOMPARE(editor().caret(), editor().lineStart(1) + 2);
    QCOMPARE(QApplication::focusWidget(), &editor());
    press(Qt::Key_G, Qt::ControlModifier);
    typeInFocus(u"/Measures/Wing"_s);
    press(Qt::Key_Return);
    const qsizetype wing = text().indexOf(':', text().indexOf("\"Wing\"")) + 2;
    QTRY_COMPARE(editor().caret(), wing);
    press(Qt::Key_G, Qt::ControlModifier);
    typeInFocus(u"/Nothing"_s);
    press(Qt::Key_Return);
    const auto says = [field](const QString &sentence) {
        const auto labels = field->parentWidget()->findChildren<QLabel *>();
        return std::any_of(labels.begin(), labels.end(),
            [&](const QLabel *label) { return label->isVisible() && label->text() == sentence; });
    };
    QTRY_VERIFY(says(u"Nothing stands at /Nothing."_s));
    QVERIFY(field->property("refused").toBool());
    static_cast<QLineEdit *>(field)->selectAll();
    typeInFocus(u"1000"_s);
    press(Qt::Key_Return);
    QVERIFY(says(u"The text has %1 line(s)."_s.arg(text().count('\n') + 1)));
}

void TextToolsTest::formatAndCompact_keepEveryLexeme()
{
    setText("{\"a\" : 1.10,\n\"b\":[ 1e5 ]}");
    press(Qt::Key_I, Qt::ControlModifier | Qt::ShiftModifier);
    QTRY_COMPARE(text(), "{\n  \"a\": 1.10,\n  \"b\": [\n    1e5\n  ]\n}\n");
    press(Qt::Key_M, Qt::ControlModifier | Qt::ShiftModifier);
    QTRY_COMPARE(text(), "{\"a\":1.10,\"b\":[1e5]}\n");
    QCOMPARE(editor().utf8(), text());
    press(Qt::Key_Z, Qt::ControlModifier);
    press(Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(text(), "{\"a\" : 1.10,\n\"b\":[ 1e5 ]}");
}

void TextToolsTest::sortKeys_onRequest_isPending()
{
    setText("{\"b\": 1, \"a\": 2}");
    press(Qt::Key_K, Qt::ControlModifier | Qt::ShiftModifier);
    QTRY_COMPARE(text(), "{\"a\": 2, \"b\": 1}");
    QCOMPARE(editor().utf8(), text());
    QTRY_VERIFY(m_tab->workspace().session().isPending(firstSpecies));
}

void TextToolsTest::layout_invalidText_isOffAndSaysWhy()
{
    QVERIFY(action(u"Format"_s)->isEnabled());
    setText("{ \"a\": }");
    QVERIFY(!action(u"Format"_s)->isEnabled());
    QCOMPARE(action(u"Format"_s)->toolTip(), u"The text is no JSON yet: mend its problem first."_s);
    setText("{ \"a\": 1 }");
    QVERIFY(action(u"Compact"_s)->isEnabled());
}

void TextToolsTest::manyCarets_typedDeletedUndoneRedone_documentEqualsTheText()
{
    const QByteArray before = text();
    const auto isEqual = [this] { return editor().utf8() == text(); };
    editor().select(2, 2);
    for (int n = 0; n < 3; ++n)
        press(Qt::Key_Down, Qt::ControlModifier | Qt::AltModifier);
    QCOMPARE(editor().send(QsciScintillaBase::SCI_GETSELECTIONS), 4);
    typeInFocus(u"xyz"_s);
    QVERIFY(isEqual());
    QVERIFY(text() != before);
    press(Qt::Key_Backspace);
    press(Qt::Key_Delete);
    QVERIFY(isEqual());
    const QByteArray after = text();
    const int steps = m_document->undoStack().count();
    QCOMPARE(steps, 3); // typing, and deleting in either direction
    for (int n = 0; n < steps; ++n)
        press(Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(text(), before);
    QVERIFY(isEqual());
    for (int n = 0; n < steps; ++n)
        press(Qt::Key_Y, Qt::ControlModifier);
    QCOMPARE(text(), after);
    QVERIFY(isEqual());
    press(Qt::Key_Escape);
    editor().select(text().indexOf("Corvus"), text().indexOf("Corvus") + 6);
    press(Qt::Key_J, Qt::AltModifier | Qt::ShiftModifier);
    typeInFocus(u"C"_s);
    QVERIFY(!text().contains("Corvus"));
    QVERIFY(isEqual());
}

void TextToolsTest::findInDocuments_replaced_isPendingInEach()
{
    QVERIFY(TestedWindow::open(*m_tab, secondSpecies));
    const QByteArray before = text();
    press(Qt::Key_F, Qt::ControlModifier | Qt::ShiftModifier);
    typeInFocus(u"Corvus"_s);
    press(Qt::Key_Return);
    auto *panel = m_tab->findChild<FindPanel *>();
    QTRY_VERIFY(panel->model().tickedDocuments() == 2);
    const QString hits = QString::number(panel->model().rowCount());
    QTRY_VERIFY(buttonThatBegins(m_tested->window, u"Replace %1 "_s.arg(hits)));
    panel->findChildren<QLineEdit *>().last()->setText(u"Krähe"_s);
    QTest::keyClick(buttonThatBegins(m_tested->window, u"Replace %1 "_s.arg(hits)), Qt::Key_Space);
    QTRY_COMPARE(
        QString::fromUtf8(text()), QString::fromUtf8(before).replace(u"Corvus"_s, u"Krähe"_s, Qt::CaseInsensitive));
    QTRY_COMPARE(m_tab->workspace().pending().count(), 2);
    for (OpenDocument *document : m_tab->workspace().openDocuments()) {
        QCOMPARE(document->undoStack().count(), 1);
        QCOMPARE(m_tab->editors().viewOf(document->id())->editor().utf8(), document->buffer().text());
    }
}

QTEST_MAIN(TextToolsTest)
#include "tst_texttools.moc"
