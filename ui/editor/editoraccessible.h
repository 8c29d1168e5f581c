// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAccessibleWidget>

namespace Rookery {

class ScintillaView;
struct RecordedStep;

/// What assistive technology sees of a text view: its text, caret and selection, and how to change them. The base's own
/// counts the characters of the whole text at each key and each question; this one uses an index of the lines.
class EditorAccessible final : public QAccessibleWidget,
                               public QAccessibleTextInterface,
                               public QAccessibleEditableTextInterface
{
public:
    explicit EditorAccessible(ScintillaView *view);

    /// Makes Qt use it for each ScintillaView. May be called again.
    static void install();
    /// That these edits were done.
    static void tell(ScintillaView *view, const RecordedStep &step);

    QAccessible::State state() const override;
    void *interface_cast(QAccessible::InterfaceType type) override;

    void selection(int index, int *startOffset, int *endOffset) const override;
    int selectionCount() const override;
    void addSelection(int startOffset, int endOffset) override;
    void removeSelection(int index) override;
    void setSelection(int index, int startOffset, int endOffset) override;
    int cursorPosition() const override;
    void setCursorPosition(int position) override;
    QString text(int startOffset, int endOffset) const override;
    QString textBeforeOffset(
        int offset, QAccessible::TextBoundaryType type, int *startOffset, int *endOffset) const override;
    QString textAfterOffset(
        int offset, QAccessible::TextBoundaryType type, int *startOffset, int *endOffset) const override;
    QString textAtOffset(
        int offset, QAccessible::TextBoundaryType type, int *startOffset, int *endOffset) const override;
    int characterCount() const override;
    QRect characterRect(int offset) const override;
    int offsetAtPoint(const QPoint &point) const override;
    void scrollToSubstring(int startIndex, int endIndex) override;
    QString attributes(int offset, int *startOffset, int *endOffset) const override;

    void deleteText(int startOffset, int endOffset) override;
    void insertText(int offset, const QString &text) override;
    void replaceText(int startOffset, int endOffset, const QString &text) override;

private:
    struct Range
    {
        qsizetype start = 0;
        qsizetype end = 0;
    };
    ScintillaView &view() const;
    qsizetype bytesAt(int offset) const; ///< -1 is the end, as Qt and AT-SPI have it
    int offsetAt(qsizetype bytes) const;
    Range around(qsizetype position, QAccessible::TextBoundaryType type) const;
    QString tellRange(Range range, int *startOffset, int *endOffset) const;
};

} // namespace Rookery
