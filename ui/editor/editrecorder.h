// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "edit/textedit.h"

namespace Rookery {

class ScintillaView;

/// What was done in a view since it was last asked.
struct RecordedStep
{
    TextEdits edits;
    QList<qsizetype> utf16Offsets; ///< of each edit, for assistive technology; empty while there is none
};

/// Learns the exact edits of a view from the notifications that come before each change: a removal is read while it
/// still stands, an insertion at the next notification or when the step is taken. Scintilla counts characters of the
/// whole text only for the notifications afterwards, which is why those stay off.
///
/// Neighbours are joined: inserting behind an edit makes it longer, deleting its end makes it shorter, so that a
/// pre-edit string which an input method takes back leaves nothing behind.
class EditRecorder
{
public:
    explicit EditRecorder(const ScintillaView &view) : m_view(view) {}

    void beforeInsert(qsizetype offset, qsizetype length);
    void beforeDelete(qsizetype offset, qsizetype length);

    bool isEmpty() const { return m_pendingLength == 0 && m_step.edits.isEmpty(); }
    /// The step so far; from then on a new one. Not from within a notification.
    RecordedStep take();

private:
    void completeInsertion();
    void insert(qsizetype offset, const QByteArray &bytes);
    bool shortenInsertion(qsizetype offset, qsizetype length);
    void append(TextEdit edit);

    const ScintillaView &m_view;
    RecordedStep m_step;
    qsizetype m_pendingOffset = 0; ///< of an insertion that is announced, but was not read yet
    qsizetype m_pendingLength = 0;
};

} // namespace Rookery
