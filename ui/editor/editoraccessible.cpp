// SPDX-License-Identifier: GPL-3.0-or-later
#include "editor/editoraccessible.h"

#include "editor/editrecorder.h"
#include "editor/scintillaview.h"

namespace Rookery {

namespace {

using Sci = QsciScintillaBase;

QAccessibleInterface *accessibleOfEditor(const QString &className, QObject *object)
{
    if (className != QLatin1StringView(ScintillaView::staticMetaObject.className()))
        return nullptr;
    auto *view = qobject_cast<ScintillaView *>(object);
    return view == nullptr ? nullptr : new EditorAccessible(view);
}

} // namespace

EditorAccessible::EditorAccessible(ScintillaView *view) : QAccessibleWidget(view, QAccessible::EditableText) {}

void EditorAccessible::install()
{
    QAccessible::installFactory(accessibleOfEditor); // one that is installed already stays where it is
}

void EditorAccessible::tell(ScintillaView *view, const RecordedStep &step)
{
    for (qsizetype i = 0; i < step.edits.size(); ++i) {
        const TextEdit &edit = step.edits[i];
        const int offset = static_cast<int>(step.utf16Offsets[i]);
        if (!edit.removed.isEmpty()) {
            QAccessibleTextRemoveEvent removed(view, offset, QString::fromUtf8(edit.removed));
            QAccessible::updateAccessibility(&removed);
        }
        if (!edit.inserted.isEmpty()) {
            QAccessibleTextInsertEvent inserted(view, offset, QString::fromUtf8(edit.inserted));
            QAccessible::updateAccessibility(&inserted);
        }
    }
}

ScintillaView &EditorAccessible::view() const
{
    return *static_cast<ScintillaView *>(widget());
}

QAccessible::State EditorAccessible::state() const
{
    QAccessible::State state = QAccessibleWidget::state();
    state.selectableText = true;
    state.multiLine = true;
    state.readOnly = view().isReadOnly();
    state.editable = !view().isReadOnly();
    return state;
}

void *EditorAccessible::interface_cast(QAccessible::InterfaceType type)
{
    if (type == QAccessible::TextInterface)
        return static_cast<QAccessibleTextInterface *>(this);
    if (type == QAccessible::EditableTextInterface)
        return static_cast<QAccessibleEditableTextInterface *>(this);
    return QAccessibleWidget::interface_cast(type);
}

qsizetype EditorAccessible::bytesAt(int offset) const
{
    return offset < 0 ? view().size() : view().offsetOfUtf16(offset);
}

int EditorAccessible::offsetAt(qsizetype bytes) const
{
    return static_cast<int>(view().utf16Offset(bytes));
}

void EditorAccessible::selection(int index, int *startOffset, int *endOffset) const
{
    *startOffset = *endOffset = 0;
    if (index < 0 || index >= selectionCount())
        return;
    *startOffset = offsetAt(view().send(Sci::SCI_GETSELECTIONNSTART, index));
    *endOffset = offsetAt(view().send(Sci::SCI_GETSELECTIONNEND, index));
}

int EditorAccessible::selectionCount() const
{
    const bool isEmpty = view().send(Sci::SCI_GETSELECTIONEMPTY) != 0;
    return isEmpty ? 0 : static_cast<int>(view().send(Sci::SCI_GETSELECTIONS));
}

void EditorAccessible::addSelection(int startOffset, int endOffset)
{
    setSelection(0, startOffset, endOffset);
}

void EditorAccessible::removeSelection(int index)
{
    if (index >= 0 && index < selectionCount())
        view().select(view().caret(), view().caret());
}

void EditorAccessible::setSelection(int index, int startOffset, int endOffset)
{
    if (index == 0)
        view().select(bytesAt(startOffset), bytesAt(endOffset));
}

int EditorAccessible::cursorPosition() const
{
    return offsetAt(view().caret());
}

void EditorAccessible::setCursorPosition(int position)
{
    view().reveal(bytesAt(position), bytesAt(position));
}

QString EditorAccessible::text(int startOffset, int endOffset) const
{
    const qsizetype start = bytesAt(startOffset);
    return QString::fromUtf8(view().bytes(start, bytesAt(endOffset) - start));
}

EditorAccessible::Range EditorAccessible::around(qsizetype position, QAccessible::TextBoundaryType type) const
{
    switch (type) {
    case QAccessible::CharBoundary: return {position, view().send(Sci::SCI_POSITIONAFTER, position)};
    case QAccessible::WordBoundary:
        return {
            view().send(Sci::SCI_WORDSTARTPOSITION, position, 1), view().send(Sci::SCI_WORDENDPOSITION, position, 1)};
    case QAccessible::NoBoundary: return {0, view().size()};
    default: {
        // A sentence or paragraph of JSON is a line.
        const qsizetype line = view().lineAt(position);
        return {view().lineStart(line), view().lineStart(line + 1)};
    }
    }
}

QString EditorAccessible::tellRange(Range range, int *startOffset, int *endOffset) const
{
    *startOffset = offsetAt(range.start);
    *endOffset = offsetAt(range.end);
    return QString::fromUtf8(view().bytes(range.start, range.end - range.start));
}

QString EditorAccessible::textAtOffset(
    int offset, QAccessible::TextBoundaryType type, int *startOffset, int *endOffset) const
{
    return tellRange(around(bytesAt(offset), type), startOffset, endOffset);
}

QString EditorAccessible::textBeforeOffset(
    int offset, QAccessible::TextBoundaryType type, int *startOffset, int *endOffset) const
{
    const qsizetype start = around(bytesAt(offset), type).start;
    const qsizetype before = view().send(Sci::SCI_POSITIONBEFORE, start);
    return tellRange(start == 0 ? Range() : Range{around(before, type).start, start}, startOffset, endOffset);
}

QString EditorAccessible::textAfterOffset(
    int offset, QAccessible::TextBoundaryType type, int *startOffset, int *endOffset) const
{
    const qsizetype end = around(bytesAt(offset), type).end;
    return tellRange({end, qMax(end, around(end, type).end)}, startOffset, endOffset);
}

int EditorAccessible::characterCount() const
{
    return offsetAt(view().size());
}

QRect EditorAccessible::characterRect(int offset) const
{
    const qsizetype position = bytesAt(offset);
    const auto pointOf = [this](qsizetype at) {
        return QPoint(static_cast<int>(view().send(Sci::SCI_POINTXFROMPOSITION, 0, at)),
            static_cast<int>(view().send(Sci::SCI_POINTYFROMPOSITION, 0, at)));
    };
    const QPoint start = pointOf(position);
    const int width = pointOf(view().send(Sci::SCI_POSITIONAFTER, position)).x() - start.x();
    const int height = static_cast<int>(view().send(Sci::SCI_TEXTHEIGHT, view().lineAt(position)));
    return {view().viewport()->mapToGlobal(start), QSize(qMax(1, width), height)};
}

int EditorAccessible::offsetAtPoint(const QPoint &point) const
{
    const QPoint local = view().viewport()->mapFromGlobal(point);
    const qsizetype position = view().send(Sci::SCI_POSITIONFROMPOINT, local.x(), local.y());
    return position < 0 ? -1 : offsetAt(position);
}

void EditorAccessible::scrollToSubstring(int startIndex, int endIndex)
{
    view().send(Sci::SCI_SCROLLRANGE, bytesAt(endIndex), bytesAt(startIndex));
}

QString EditorAccessible::attributes(int offset, int *startOffset, int *endOffset) const
{
    *startOffset = offset;
    *endOffset = characterCount(); // colours repeat what the text says already
    return {};
}

void EditorAccessible::deleteText(int startOffset, int endOffset)
{
    replaceText(startOffset, endOffset, QString());
}

void EditorAccessible::insertText(int offset, const QString &text)
{
    replaceText(offset, offset, text);
}

void EditorAccessible::replaceText(int startOffset, int endOffset, const QString &text)
{
    if (view().isReadOnly())
        return;
    const qsizetype start = bytesAt(startOffset);
    view().replace(start, bytesAt(endOffset) - start, text.toUtf8());
}

} // namespace Rookery
