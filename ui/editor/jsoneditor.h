// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"
#include "edit/textedit.h"
#include "editor/editorcarets.h"
#include "editor/editorfolds.h"
#include "editor/editormarks.h"
#include "editor/editrecorder.h"
#include "editor/jsonlexer.h"
#include "editor/scintillaview.h"

#include <QTimer>

#include <optional>

namespace Rookery {

/// A view of a document's text, which a person edits. The text's truth is a DocumentBuffer: it is loaded once, what a
/// person does is told by edited(), what others do is put in by apply(), and nothing else changes it. Undo is the
/// document's, so Ctrl+Z and Ctrl+Y go on to the window.
class JsonEditor final : public ScintillaView
{
    Q_OBJECT

public:
    explicit JsonEditor(QWidget *parent = nullptr);
    ~JsonEditor() override;

    /// Replaces everything and forgets caret, folds and marks: for a document that is opened. Emits no edited().
    void load(const QByteArray &text);
    /// What was done elsewhere: by undo, in the tree view, by a revert. Emits no edited(), also while read-only; keeps
    /// caret, selection, marks and folds; a closed one opens where an edit crosses its border. The edits are on the
    /// text as edited() told it: what is not told yet, as a text that is being composed, is taken back.
    void apply(const TextEdits &edits);
    /// Takes a text that is being composed as typed, and tells what is not told yet: before the document is changed
    /// from elsewhere, or saved.
    void settle();
    void setReadOnly(bool isReadOnly) override;

    /// Where the text is no JSON: a squiggle there, and a sign beside the line.
    void setProblem(const std::optional<TextPosition> &position);
    void setChangedLines(const ChangedLines &lines);
    void goTo(const TextPosition &position);
    EditorFolds &folds() { return m_folds; }
    EditorCarets &carets() { return m_carets; }

    /// The decoded string value at this offset; nothing on keys and everything else.
    std::optional<QString> stringAt(qsizetype offset) const;

Q_SIGNALS:
    /// One step, as it was done: `edits` in their order, on the text before. `continuesTyping`: of one character, where
    /// the last step left off, so that both are one for undo. Never emitted while an input method composes.
    void edited(const Rookery::TextEdits &edits, bool continuesTyping);
    void contentChanged(); ///< by a person or by apply() or load(): the text is another one now
    void cursorMoved(qsizetype line, qsizetype column); ///< in characters, both from 1
    /// Ctrl+click or Ctrl+Enter on a string value; whether it is a document is for others to say.
    void referenceActivated(const QString &id);

protected:
    void recolour() override;
    bool event(QEvent *event) override;
    bool viewportEvent(QEvent *event) override;
    void inputMethodEvent(QInputMethodEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;

private:
    void setUpRecording();
    void setUpSignals();
    void beforeChange(int position, int kind, int length);
    void flush();
    bool continuesTyping(const TextEdits &edits);
    void compose(QInputMethodEvent *event);
    void takePreedit(QInputMethodEvent &event);
    void takeBackUntold();
    void replace(const TextEdit &edit);
    bool isHidden(qsizetype firstLine, qsizetype lastLine) const;
    void breakLine();
    void outdentClosingBracket();
    bool activateReference(qsizetype offset);
    void tellCursor(int line);
    void tellAccessibility(const RecordedStep &step);

    EditRecorder m_recorder;
    EditorMarks m_marks;
    JsonLexer m_lexer;
    EditorFolds m_folds;
    EditorCarets m_carets;
    QTimer m_flush; ///< for edits outside of events, as assistive technology makes them
    QString m_preedit;
    qsizetype m_typedUpTo = -1; ///< where typing would go on, at the caret that Scintilla comes to last
    qsizetype m_typedCarets = 0; ///< so many were typed at
    bool m_isTypedForward = true;
    bool m_isTyping = false; ///< in the event of this moment
    bool m_isApplying = false;
};

} // namespace Rookery
