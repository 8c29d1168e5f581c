// SPDX-License-Identifier: GPL-3.0-or-later
#include "editormirror.h"

#include "editor/jsoneditor.h"

namespace Rookery {

EditorMirror::EditorMirror(JsonEditor &editor, const QByteArray &text) : m_editor(editor), m_text(text)
{
    connect(&editor, &JsonEditor::edited, this, [this](const TextEdits &edits, bool continuesTyping) {
        m_isExact = apply(m_text, edits) && m_isExact;
        m_steps.append(edits);
        m_hasContinued = continuesTyping;
    });
    editor.load(text);
}

void EditorMirror::applyToBoth(const TextEdits &edits)
{
    m_editor.apply(edits); // first: it may have a step of its own to end
    m_isExact = apply(m_text, edits) && m_isExact;
    m_steps.append(edits);
}

QByteArray EditorMirror::textBeforeAll() const
{
    QByteArray text = m_text;
    for (auto step = m_steps.crbegin(); step != m_steps.crend(); ++step) {
        if (!apply(text, inverseOf(*step)))
            return QByteArrayLiteral("does not fit");
    }
    return text;
}

bool EditorMirror::apply(QByteArray &text, const TextEdits &edits)
{
    for (const TextEdit &edit : edits) {
        if (edit.offset < 0 || edit.offset + edit.removed.size() > text.size()
            || text.mid(edit.offset, edit.removed.size()) != edit.removed)
            return false;
        text.replace(edit.offset, edit.removed.size(), edit.inserted);
    }
    return true;
}

} // namespace Rookery
