// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QPoint>

class QMouseEvent;

namespace Rookery {

class ScintillaView;

/// Several carets in a view, each with its selection: what is typed, deleted and pasted is so at each of them, as one
/// step. Esc leaves the last one.
class EditorCarets
{
public:
    explicit EditorCarets(ScintillaView &view) : m_view(view) {}

    void addAbove(); ///< in the line above all others
    void addBelow();
    /// Of what is selected, as it is spelled; selects the word at the caret where nothing is.
    void addNextOccurrence();
    void addAllOccurrences();

    /// Alt and a click add a caret; with a move between, they select a rectangle. True: the event was for that, and not
    /// for the view.
    bool press(const QMouseEvent &event);
    bool move(const QMouseEvent &event);
    bool release(const QMouseEvent &event);

private:
    struct Range
    {
        qsizetype anchor = 0;
        qsizetype caret = 0;
    };

    QList<Range> ranges() const;
    void add(Range range);
    void addAt(qsizetype line);
    qsizetype placeOf(const QMouseEvent &event) const;
    void addOccurrences(unsigned int message);

    ScintillaView &m_view;
    qsizetype m_pressed = -1; ///< where the press with Alt was; -1: there is none
    bool m_isDragged = false;
    QPoint m_pressedPoint;
};

} // namespace Rookery
