// SPDX-License-Identifier: GPL-3.0-or-later
#include "editor/jsoneditor.h"

#include "editor/editoraccessible.h"
#include "editor/jsonlines.h"
#include "json/tree.h"

#include <QAccessible>
#include <QGuiApplication>
#include <QInputMethod>
#include <QInputMethodEvent>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QScopedValueRollback>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Rookery {

namespace {

// Looking for the other bracket goes through all that is between them, at each move of the caret.
constexpr qsizetype largestWithMatchedBrackets = 2'000'000;

bool isTypingKey(const QKeyEvent &event)
{
    const Qt::KeyboardModifiers modifiers = event.modifiers() & ~(Qt::ShiftModifier | Qt::KeypadModifier);
    if (event.key() == Qt::Key_Backspace || event.key() == Qt::Key_Delete)
        return modifiers == Qt::NoModifier;
    return !event.text().isEmpty() && event.text().front().isPrint();
}

bool isReturnKey(const QKeyEvent &event)
{
    return event.key() == Qt::Key_Return || event.key() == Qt::Key_Enter;
}

bool isFollowKey(const QKeyEvent &event)
{
    return isReturnKey(event) && (event.modifiers() & ~Qt::KeypadModifier) == Qt::ControlModifier;
}

} // namespace

JsonEditor::JsonEditor(QWidget *parent)
    : ScintillaView(parent), m_recorder(*this), m_marks(*this), m_lexer(*this), m_folds(*this, m_lexer), m_carets(*this)
{
    setAccessibleName(tr("JSON editor"));
    setUpRecording();
    setUpSignals();
    setBraceMatching(SloppyBraceMatch);
    recolour();
}

JsonEditor::~JsonEditor() = default;

void JsonEditor::setUpRecording()
{
    EditorAccessible::install();
    send(SCI_SETAUTOMATICFOLD, SC_AUTOMATICFOLD_SHOW | SC_AUTOMATICFOLD_CHANGE);
    // Only what comes before a change: for what comes after it the base counts the characters of the whole text.
    send(SCI_SETMODEVENTMASK, SC_MOD_BEFOREINSERT | SC_MOD_BEFOREDELETE);
    m_flush.setSingleShot(true);
    connect(&m_flush, &QTimer::timeout, this, &JsonEditor::flush);
    connect(this, &QsciScintillaBase::SCN_MODIFIED, this,
        [this](int position, int kind, const char *, int length) { beforeChange(position, kind, length); });
}

void JsonEditor::setUpSignals()
{
    connect(this, &QsciScintillaBase::SCN_STYLENEEDED, this, [this](int offset) { m_lexer.styleTo(offset); });
    connect(this, &QsciScintilla::cursorPositionChanged, this, &JsonEditor::tellCursor);
    connect(this, &QsciScintilla::marginClicked, this, [this](int margin, int line) {
        if (EditorMarks::isFoldMargin(margin))
            m_folds.toggle(line);
    });
    connect(this, &QsciScintillaBase::SCN_ZOOM, this, [this] { m_marks.recolour(); });
}

// --- what a person does ---

void JsonEditor::beforeChange(int position, int kind, int length)
{
    if (m_isApplying)
        return;
    if ((kind & SC_MOD_BEFOREINSERT) != 0)
        m_recorder.beforeInsert(position, length);
    else if ((kind & SC_MOD_BEFOREDELETE) != 0)
        m_recorder.beforeDelete(position, length);
    m_flush.start(0);
}

void JsonEditor::flush()
{
    if (!m_preedit.isEmpty() || m_recorder.isEmpty())
        return;
    m_flush.stop();
    const RecordedStep step = m_recorder.take();
    if (step.edits.isEmpty())
        return;
    m_marks.fitToLineCount();
    tellAccessibility(step);
    const bool continues = continuesTyping(step.edits);
    Q_EMIT edited(step.edits, continues);
    Q_EMIT contentChanged();
}

bool JsonEditor::continuesTyping(const TextEdits &edits)
{
    const TextEdit &last = edits.constLast();
    const bool isForward = !last.inserted.isEmpty();
    const bool isOneKey = m_isTyping && edits.size() == m_typedCarets && isForward == last.removed.isEmpty()
        && !last.inserted.contains('\n') && !last.removed.contains('\n');
    const bool isWhereTyped = last.offset == m_typedUpTo || last.offset + last.removed.size() == m_typedUpTo;
    const bool continues = isOneKey && isWhereTyped && isForward == m_isTypedForward;
    m_typedUpTo = m_isTyping ? last.offset + last.inserted.size() : -1;
    m_isTypedForward = isForward;
    m_typedCarets = edits.size();
    return continues;
}

bool JsonEditor::event(QEvent *event)
{
    if (event->type() == QEvent::ShortcutOverride && isFollowKey(*static_cast<QKeyEvent *>(event))) {
        event->accept();
        return true;
    }
    const bool isHandled = ScintillaView::event(event);
    flush();
    return isHandled;
}

bool JsonEditor::viewportEvent(QEvent *event)
{
    const bool isHandled = ScintillaView::viewportEvent(event);
    flush();
    return isHandled;
}

void JsonEditor::keyPressEvent(QKeyEvent *event)
{
    const QScopedValueRollback typing(m_isTyping, isTypingKey(*event));
    if (isFollowKey(*event)) {
        activateReference(caret());
    } else if (isReturnKey(*event) && !isReadOnly() && send(SCI_GETSELECTIONS) == 1) {
        breakLine();
    } else {
        ScintillaView::keyPressEvent(event);
        if (event->text() == u"}" || event->text() == u"]")
            outdentClosingBracket();
    }
    flush(); // here as well as at the end of the event: the rollback is to come after it
}

void JsonEditor::breakLine()
{
    const qsizetype start = selectionStart();
    const qsizetype end = selectionEnd();
    const qsizetype line = lineStart(lineAt(start));
    const QByteArray behind = bytes(end, lineStart(lineAt(end) + 1) - end);
    const LineBreak lineBreak = jsonLineBreak(bytes(line, start - line), behind);
    ScintillaView::replace(start, end - start, lineBreak.before + lineBreak.behind);
    reveal(start + lineBreak.before.size(), start + lineBreak.before.size());
    send(SCI_CHOOSECARETX);
}

void JsonEditor::outdentClosingBracket()
{
    const qsizetype bracket = caret() - 1;
    const qsizetype line = lineAt(bracket);
    if (isReadOnly() || send(SCI_GETSELECTIONS) != 1 || size() > largestWithMatchedBrackets
        || !bytes(lineStart(line), bracket - lineStart(line)).trimmed().isEmpty())
        return;
    const qsizetype opening = send(SCI_BRACEMATCH, bracket);
    if (opening < 0)
        return;
    const qsizetype indent = indentationOf(this->line(lineAt(opening)));
    ScintillaView::replace(lineStart(line), bracket - lineStart(line), QByteArray(indent, ' '));
}

// --- input methods ---

void JsonEditor::inputMethodEvent(QInputMethodEvent *event)
{
    const QScopedValueRollback typing(m_isTyping, true);
    if (!event->commitString().isEmpty() && !event->preeditString().isEmpty()) {
        // The base forgets the second where there is the first.
        QInputMethodEvent commit;
        commit.setCommitString(event->commitString(), event->replacementStart(), event->replacementLength());
        compose(&commit);
        QInputMethodEvent preedit(event->preeditString(), event->attributes());
        compose(&preedit);
        return;
    }
    compose(event);
}

void JsonEditor::compose(QInputMethodEvent *event)
{
    if (isReadOnly()) {
        event->ignore();
        return;
    }
    takePreedit(*event);
    flush();
}

void JsonEditor::takePreedit(QInputMethodEvent &event)
{
    // The base takes a pre-edit string back by Scintilla's undo: without it, each one would stay.
    if (m_preedit.isEmpty() && !event.preeditString().isEmpty())
        send(SCI_SETUNDOCOLLECTION, 1);
    m_preedit = event.preeditString();
    ScintillaView::inputMethodEvent(&event);
    if (m_preedit.isEmpty()) {
        send(SCI_SETUNDOCOLLECTION, 0);
        send(SCI_EMPTYUNDOBUFFER);
    }
}

void JsonEditor::settle()
{
    if (!m_preedit.isEmpty()) {
        QInputMethodEvent commit;
        commit.setCommitString(m_preedit);
        inputMethodEvent(&commit);
        QGuiApplication::inputMethod()->reset();
    }
    flush();
}

void JsonEditor::takeBackUntold()
{
    if (!m_preedit.isEmpty()) {
        QInputMethodEvent cancel;
        takePreedit(cancel);
        QGuiApplication::inputMethod()->reset();
    }
    const QScopedValueRollback applying(m_isApplying, true);
    for (const TextEdit &edit : inverseOf(m_recorder.take().edits))
        replace(edit);
}

// --- what others do ---

void JsonEditor::load(const QByteArray &text)
{
    takeBackUntold();
    const QScopedValueRollback applying(m_isApplying, true);
    const bool wasReadOnly = isReadOnly();
    send(SCI_SETREADONLY, 0);
    send(SCI_CLEARALL);
    send(SCI_MARKERDELETEALL, -1);
    send(SCI_ALLOCATE, text.size() + text.size() / 8); // else one of the next keys moves everything
    send(SCI_ADDTEXT, text.size(), text);
    send(SCI_GOTOPOS, 0);
    send(SCI_SETREADONLY, wasReadOnly);
    setBraceMatching(text.size() > largestWithMatchedBrackets ? NoBraceMatch : SloppyBraceMatch);
    m_marks.fitToLineCount();
    m_typedUpTo = -1;
    Q_EMIT contentChanged();
}

void JsonEditor::apply(const TextEdits &edits)
{
    takeBackUntold();
    const QScopedValueRollback applying(m_isApplying, true);
    const bool wasReadOnly = isReadOnly();
    send(SCI_SETREADONLY, 0); // it would refuse ours, too, and say nothing
    for (const TextEdit &edit : edits)
        replace(edit);
    send(SCI_SETREADONLY, wasReadOnly);
    m_marks.fitToLineCount();
    m_typedUpTo = -1;
    Q_EMIT contentChanged();
}

void JsonEditor::replace(const TextEdit &edit)
{
    Q_ASSERT(bytes(edit.offset, edit.removed.size()) == edit.removed);
    const qsizetype line = lineAt(edit.offset);
    const qsizetype first = edit.offset == lineStart(line) ? line : line + 1;
    const bool isUnderFold = isHidden(line, lineAt(edit.offset + edit.removed.size()));
    const long automaticFold = send(SCI_GETAUTOMATICFOLD);
    if (isUnderFold)
        send(SCI_SETAUTOMATICFOLD, 0); // else the fold would open
    ScintillaView::replace(edit.offset, edit.removed.size(), edit.inserted);
    send(SCI_SETAUTOMATICFOLD, automaticFold);
    const qsizetype addedLines = edit.inserted.count('\n');
    if (isUnderFold && addedLines > 0)
        send(SCI_HIDELINES, first, first + addedLines - 1);
    if (QAccessible::isActive())
        tellAccessibility({{edit}, {utf16Offset(edit.offset)}});
}

bool JsonEditor::isHidden(qsizetype firstLine, qsizetype lastLine) const
{
    return send(SCI_GETLINEVISIBLE, firstLine) == 0
        && send(SCI_VISIBLEFROMDOCLINE, firstLine) == send(SCI_VISIBLEFROMDOCLINE, lastLine + 1);
}

void JsonEditor::setReadOnly(bool isReadOnly)
{
    settle();
    ScintillaView::setReadOnly(isReadOnly);
}

// --- marks and places ---

void JsonEditor::setProblem(const std::optional<TextPosition> &position)
{
    m_marks.showProblem(position);
}

void JsonEditor::setChangedLines(const ChangedLines &lines)
{
    m_marks.showChanges(lines);
}

void JsonEditor::goTo(const TextPosition &position)
{
    const qsizetype offset = std::clamp<qsizetype>(position.byte, 0, size());
    reveal(offset, offset);
}

std::optional<QString> JsonEditor::stringAt(qsizetype offset) const
{
    const qsizetype number = lineAt(offset);
    return jsonStringAt(line(number), offset - lineStart(number));
}

bool JsonEditor::activateReference(qsizetype offset)
{
    const std::optional<QString> id = stringAt(offset);
    if (id && !id->isEmpty())
        Q_EMIT referenceActivated(*id);
    return id.has_value();
}

void JsonEditor::mousePressEvent(QMouseEvent *event)
{
    if (event->button() == Qt::LeftButton && event->modifiers() == Qt::ControlModifier) {
        const QPoint point = event->position().toPoint();
        const qsizetype offset = send(SCI_POSITIONFROMPOINTCLOSE, point.x(), point.y());
        if (offset >= 0 && activateReference(offset))
            return;
    }
    if (!m_carets.press(*event))
        ScintillaView::mousePressEvent(event);
}

void JsonEditor::mouseMoveEvent(QMouseEvent *event)
{
    if (!m_carets.move(*event))
        ScintillaView::mouseMoveEvent(event);
}

void JsonEditor::mouseReleaseEvent(QMouseEvent *event)
{
    if (!m_carets.release(*event))
        ScintillaView::mouseReleaseEvent(event);
}

void JsonEditor::tellCursor(int line)
{
    const qsizetype column = send(SCI_COUNTCHARACTERS, lineStart(line), caret()) + 1;
    Q_EMIT cursorMoved(line + 1, column);
    if (QAccessible::isActive()) {
        QAccessibleTextCursorEvent moved(this, static_cast<int>(utf16Offset(caret())));
        QAccessible::updateAccessibility(&moved);
    }
}

void JsonEditor::tellAccessibility(const RecordedStep &step)
{
    if (QAccessible::isActive() && step.utf16Offsets.size() == step.edits.size())
        EditorAccessible::tell(this, step);
}

void JsonEditor::recolour()
{
    ScintillaView::recolour();
    m_lexer.recolour();
    m_marks.recolour();
    setMatchedBraceForegroundColor(colors().text);
    setMatchedBraceBackgroundColor(colors().inactiveSelection);
    setUnmatchedBraceForegroundColor(colors().error);
    setUnmatchedBraceBackgroundColor(colors().base);
}

} // namespace Rookery
