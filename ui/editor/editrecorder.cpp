// SPDX-License-Identifier: GPL-3.0-or-later
#include "editor/editrecorder.h"

#include "editor/scintillaview.h"

#include <QAccessible>

#include <utility>

namespace Rookery {

void EditRecorder::beforeInsert(qsizetype offset, qsizetype length)
{
    completeInsertion();
    m_pendingOffset = offset;
    m_pendingLength = length;
}

void EditRecorder::beforeDelete(qsizetype offset, qsizetype length)
{
    completeInsertion();
    if (!shortenInsertion(offset, length))
        append({offset, m_view.bytes(offset, length), {}});
}

RecordedStep EditRecorder::take()
{
    completeInsertion();
    return std::exchange(m_step, {});
}

void EditRecorder::completeInsertion()
{
    if (m_pendingLength > 0)
        insert(m_pendingOffset, m_view.bytes(m_pendingOffset, std::exchange(m_pendingLength, 0)));
}

void EditRecorder::insert(qsizetype offset, const QByteArray &bytes)
{
    if (!m_step.edits.isEmpty()) {
        TextEdit &last = m_step.edits.last();
        if (offset == last.offset + last.inserted.size()) {
            last.inserted.append(bytes);
            return;
        }
    }
    append({offset, {}, bytes});
}

bool EditRecorder::shortenInsertion(qsizetype offset, qsizetype length)
{
    if (m_step.edits.isEmpty())
        return false;
    TextEdit &last = m_step.edits.last();
    const qsizetype kept = offset - last.offset;
    if (kept < 0 || kept + length != last.inserted.size())
        return false;
    last.inserted.truncate(kept);
    if (kept == 0 && last.removed.isEmpty()) {
        m_step.edits.removeLast();
        m_step.utf16Offsets.resize(qMin(m_step.utf16Offsets.size(), m_step.edits.size()));
    }
    return true;
}

void EditRecorder::append(TextEdit edit)
{
    if (QAccessible::isActive())
        m_step.utf16Offsets.append(m_view.utf16Offset(edit.offset));
    m_step.edits.append(std::move(edit));
}

} // namespace Rookery
