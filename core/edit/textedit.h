// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArray>
#include <QByteArrayView>
#include <QList>

namespace Rookery {

/// The only edit there is: at a byte offset of a document's text, `removed` makes way for `inserted`. Whoever changes a
/// document makes these, whether by typing, by formatting or by a revert; its inverse is undo.
struct TextEdit
{
    qsizetype offset = 0; ///< in bytes, on the text as the edits before it in the same list left it
    QByteArray removed; ///< what stands there, UTF-8
    QByteArray inserted; ///< UTF-8

    TextEdit inverse() const { return {offset, inserted, removed}; }
    bool operator==(const TextEdit &) const = default;
};

/// One step: what was done at once, and is undone at once. Applied from the first to the last.
using TextEdits = QList<TextEdit>;

/// The step that undoes another.
TextEdits inverseOf(const TextEdits &edits);

/// The step that makes `after` out of `before`, trimmed to what differs: unchanged lines are in none of its edits, so
/// that caret, folds and marks of a view stay where they are. In the order of their offsets; empty where both texts are
/// equal. Both are UTF-8; no edit cuts a character in two. Costs what lineDiff() costs; a pure function, for any
/// thread.
TextEdits editsBetween(QByteArrayView before, QByteArrayView after);

} // namespace Rookery
