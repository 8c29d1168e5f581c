// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/edittext.h"

#include "workspace/opendocument.h"

#include <algorithm>
#include <optional>

namespace Rookery {

namespace {

constexpr int stepId = 1;

quint64 nextNumber()
{
    static quint64 last = 0; // of the thread with the window
    return ++last;
}

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

TextEdit joined(const TextEdit &last, const TextEdit &next)
{
    return {std::min(last.offset, next.offset),
        next.offset < last.offset ? next.removed + last.removed : last.removed + next.removed,
        last.inserted + next.inserted};
}

/// Two steps of typing as one, where the second goes on at each caret of the first. Scintilla goes through many carets
/// from the bottom to the top, so that in both steps no edit moves those behind it in the list.
std::optional<TextEdits> joinedTyping(const TextEdits &last, const TextEdits &next)
{
    if (last.size() != next.size())
        return std::nullopt;
    TextEdits all = last;
    qsizetype shift = 0; // by what the last step did above
    qsizetype above = 0; // where the edit above ends
    for (qsizetype caret = last.size() - 1; caret >= 0; --caret) {
        const TextEdit &edit = last.at(caret);
        TextEdit moved = next.at(caret);
        moved.offset -= shift;
        all[caret] = joined(edit, moved);
        if (!continuesTyping(edit, moved) || all.at(caret).offset < above)
            return std::nullopt;
        shift += edit.inserted.size() - edit.removed.size();
        above = edit.offset + edit.removed.size();
    }
    return all;
}

} // namespace

EditText::EditText(OpenDocument &document, TextEdits edits, const QString &what, QObject *source, bool isTyping)
    : QUndoCommand(what), m_number(nextNumber()), m_document(document), m_edits(std::move(edits)), m_source(source),
      m_isTyping(isTyping)
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
    return stepId;
}

bool EditText::mergeWith(const QUndoCommand *other)
{
    const auto &next = static_cast<const EditText &>(*other); // QUndoStack compares id() first
    if (!next.m_isTyping)
        return false;
    const std::optional<TextEdits> joined = joinedTyping(m_edits, next.m_edits);
    if (joined)
        m_edits = *joined;
    return joined.has_value();
}

} // namespace Rookery
