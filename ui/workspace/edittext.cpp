// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/edittext.h"

#include "workspace/opendocument.h"

namespace Rookery {

namespace {

constexpr int typingId = 1;

/// Does `next` go on where `last` left the caret, in the same direction and on the same line?
bool continuesTyping(const TextEdit &last, const TextEdit &next)
{
    if (last.inserted.contains('\n') || next.inserted.contains('\n'))
        return false;
    const bool isInserting = next.removed.isEmpty() && last.removed.isEmpty();
    const bool isDeleting = next.inserted.isEmpty() && last.inserted.isEmpty();
    if (isInserting)
        return next.offset == last.offset + last.inserted.size();
    return isDeleting && (next.offset + next.removed.size() == last.offset || next.offset == last.offset);
}

} // namespace

EditText::EditText(OpenDocument &document, TextEdits edits, const QString &what, QObject *source, bool isTyping)
    : QUndoCommand(what), m_document(document), m_edits(std::move(edits)), m_source(source), m_isTyping(isTyping)
{}

void EditText::redo()
{
    m_document.apply(m_edits, m_source);
    m_source.clear();
}

void EditText::undo()
{
    m_document.apply(inverseOf(m_edits), nullptr);
}

int EditText::id() const
{
    return m_isTyping ? typingId : -1;
}

bool EditText::mergeWith(const QUndoCommand *other)
{
    const auto &next = static_cast<const EditText &>(*other); // QUndoStack compares id() first
    if (m_edits.size() != 1 || next.m_edits.size() != 1)
        return false;
    TextEdit &last = m_edits.first();
    const TextEdit &edit = next.m_edits.first();
    if (!continuesTyping(last, edit))
        return false;
    last.inserted += edit.inserted;
    last.removed = edit.offset < last.offset ? edit.removed + last.removed : last.removed + edit.removed;
    last.offset = std::min(last.offset, edit.offset);
    return true;
}

} // namespace Rookery
