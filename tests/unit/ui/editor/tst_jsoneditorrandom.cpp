// SPDX-License-Identifier: GPL-3.0-or-later
#include "editor/jsoneditor.h"
#include "editorinput.h"
#include "editormirror.h"

#include <QAccessible>
#include <QCoreApplication>
#include <QRandomGenerator>
#include <QTest>

#include <array>

using namespace Qt::StringLiterals;
using namespace Rookery;

namespace {

/// One thing that a person, an input method, assistive technology or the rest of the program may do, by chance.
class RandomHand
{
public:
    RandomHand(JsonEditor &editor, EditorMirror &mirror, quint32 seed)
        : m_editor(editor), m_mirror(mirror), m_random(seed)
    {}

    void act()
    {
        if (m_random.bounded(3) == 0)
            placeCaret();
        (this->*actions[m_random.bounded(static_cast<int>(actions.size()))])();
        QCoreApplication::processEvents();
    }

private:
    using Action = void (RandomHand::*)();
    static const std::array<Action, 18> actions;

    qsizetype anyOffset()
    {
        const qsizetype near = m_random.bounded(static_cast<int>(m_editor.size()) + 1);
        const qsizetype before = m_editor.send(QsciScintillaBase::SCI_POSITIONBEFORE, near);
        return m_editor.send(QsciScintillaBase::SCI_POSITIONAFTER, before);
    }

    QString anyText()
    {
        static const QStringList texts = {u"a"_s, u"\"k\": 1,\n"_s, u"é😀"_s, u"{\n  [\n"_s, u"one\r\ntwo\rthree"_s,
            u"]}"_s, u"    "_s, QString(3000, u'x')};
        return texts[m_random.bounded(texts.size())];
    }

    void placeCaret()
    {
        using Sci = QsciScintillaBase;
        const qsizetype anchor = anyOffset();
        const qsizetype caret = anyOffset();
        switch (m_random.bounded(4)) {
        case 0: m_editor.select(anchor, caret); break;
        case 1:
            m_editor.send(Sci::SCI_SETRECTANGULARSELECTIONANCHOR, anchor);
            m_editor.send(Sci::SCI_SETRECTANGULARSELECTIONCARET, caret);
            break;
        case 2:
            m_editor.select(anchor, anchor);
            for (int i = m_random.bounded(4); i > 0; --i) {
                const qsizetype more = anyOffset();
                m_editor.send(Sci::SCI_ADDSELECTION, more, m_random.bounded(2) == 0 ? more : anyOffset());
            }
            break;
        default: m_editor.select(caret, caret);
        }
    }

    void type() { typeText(m_editor, u"x1 {}[]\"é"_s.mid(m_random.bounded(6), 1 + m_random.bounded(3))); }
    void breakLine() { press(m_editor, Qt::Key_Return, Qt::NoModifier, u"\r"_s); }
    void pasteAny() { paste(m_editor, anyText()); }
    void dropAny() { drop(m_editor, anyText(), {80.0 + m_random.bounded(300), 1.0 + m_random.bounded(300)}); }
    void deleteAny()
    {
        const int key = m_random.bounded(2) == 0 ? Qt::Key_Backspace : Qt::Key_Delete;
        const Qt::KeyboardModifiers modifiers[]
            = {Qt::NoModifier, Qt::NoModifier, Qt::ControlModifier, Qt::ControlModifier | Qt::ShiftModifier};
        press(m_editor, key, modifiers[m_random.bounded(4)]);
    }
    void cut() { press(m_editor, Qt::Key_X, Qt::ControlModifier); }
    void indent() { press(m_editor, Qt::Key_Tab, Qt::NoModifier, u"\t"_s); }
    void outdent() { press(m_editor, Qt::Key_Backtab, Qt::ShiftModifier); }
    void overtype() { press(m_editor, Qt::Key_Insert, Qt::NoModifier); }
    void commandLine()
    {
        using Sci = QsciScintillaBase;
        // Not SCI_MOVESELECTEDLINESUP and -DOWN, which no key has: of a rectangular selection they read too much.
        const unsigned commands[] = {Sci::SCI_LINEDUPLICATE, Sci::SCI_LINETRANSPOSE, Sci::SCI_LINEDELETE,
            Sci::SCI_SELECTIONDUPLICATE, Sci::SCI_UPPERCASE};
        m_editor.send(commands[m_random.bounded(static_cast<int>(std::size(commands)))]);
    }
    void compose()
    {
        preedit(m_editor, u"か"_s);
        preedit(m_editor, u"かん"_s);
        switch (m_random.bounded(5)) {
        case 0: preedit(m_editor, QString()); break;
        case 1: commit(m_editor, u"漢"_s, u"j"_s); break;
        case 2: applyAny(); break;
        case 3: break; // goes on during what comes next
        default: commit(m_editor, u"漢"_s);
        }
    }
    void applyAny()
    {
        if (m_random.bounded(2) == 0)
            m_editor.settle();
        const QByteArray &text = m_mirror.text();
        qsizetype start = m_random.bounded(static_cast<int>(text.size()) + 1);
        const qsizetype length = qMin<qsizetype>(m_random.bounded(30), text.size() - start);
        m_mirror.applyToBoth({{start, text.mid(start, length), anyText().toUtf8()}});
    }
    void assist()
    {
        auto *accessible = QAccessible::queryAccessibleInterface(&m_editor);
        const int count = accessible->textInterface()->characterCount();
        const int start = m_random.bounded(count + 1);
        accessible->editableTextInterface()->replaceText(start, qMin(count, start + m_random.bounded(10)), anyText());
    }
    void fold() { m_editor.folds().toggle(m_random.bounded(static_cast<int>(m_editor.lineAt(m_editor.size())) + 1)); }
    void refuse()
    {
        m_editor.setReadOnly(true);
        type();
        deleteAny();
        dropAny();
        compose();
        m_editor.setReadOnly(false);
    }
    void shrink()
    {
        if (m_editor.size() > 20'000)
            m_mirror.applyToBoth({{0, m_mirror.text(), order}});
    }

    JsonEditor &m_editor;
    EditorMirror &m_mirror;
    QRandomGenerator m_random;
};

const std::array<RandomHand::Action, 18> RandomHand::actions
    = {&RandomHand::type, &RandomHand::type, &RandomHand::breakLine, &RandomHand::pasteAny, &RandomHand::dropAny,
        &RandomHand::deleteAny, &RandomHand::deleteAny, &RandomHand::cut, &RandomHand::indent, &RandomHand::outdent,
        &RandomHand::overtype, &RandomHand::commandLine, &RandomHand::compose, &RandomHand::applyAny,
        &RandomHand::assist, &RandomHand::fold, &RandomHand::refuse, &RandomHand::shrink};

} // namespace

class JsonEditorRandomTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void edited_randomOperations_tellsEachExactly_data();
    void edited_randomOperations_tellsEachExactly();
};

void JsonEditorRandomTest::edited_randomOperations_tellsEachExactly_data()
{
    QTest::addColumn<quint32>("seed");
    const quint32 chosen = qEnvironmentVariable("ROOKERY_TEST_SEED").toUInt();
    const quint32 first = chosen != 0 ? chosen : QRandomGenerator::global()->generate();
    for (quint32 i = 0; i < 4; ++i)
        QTest::addRow("seed %u", first + i) << first + i;
}

void JsonEditorRandomTest::edited_randomOperations_tellsEachExactly()
{
    QFETCH(quint32, seed);
    qInfo("ROOKERY_TEST_SEED=%u", seed);
    JsonEditor editor;
    EditorMirror mirror(editor, order);
    openAt(editor, 0);
    RandomHand hand(editor, mirror, seed);
    for (int i = 0; i < 400; ++i) {
        hand.act();
        editor.settle(); // ends a composition that goes on
        QVERIFY2(mirror.isExact(), qPrintable(u"an edit does not fit, operation %1"_s.arg(i)));
        QCOMPARE(mirror.text(), editor.utf8());
    }
    QCOMPARE(mirror.textBeforeAll(), order);
}

QTEST_MAIN(JsonEditorRandomTest)
#include "tst_jsoneditorrandom.moc"
