// SPDX-License-Identifier: GPL-3.0-or-later
#include "editor/editorcarets.h"

#include "editor/scintillaview.h"

#include <QApplication>
#include <QMouseEvent>

#include <algorithm>
#include <utility>

namespace Rookery {

namespace {

using Sci = QsciScintillaBase;

} // namespace

void EditorCarets::addAbove()
{
    const QList<Range> all = ranges();
    const auto top
        = std::min_element(all.cbegin(), all.cend(), [](const Range &a, const Range &b) { return a.caret < b.caret; });
    const qsizetype line = m_view.send(Sci::SCI_VISIBLEFROMDOCLINE, m_view.lineAt(top->caret));
    if (line > 0)
        addAt(m_view.send(Sci::SCI_DOCLINEFROMVISIBLE, line - 1));
}

void EditorCarets::addBelow()
{
    const QList<Range> all = ranges();
    const auto bottom
        = std::max_element(all.cbegin(), all.cend(), [](const Range &a, const Range &b) { return a.caret < b.caret; });
    qsizetype line = m_view.lineAt(bottom->caret) + 1;
    const qsizetype end = m_view.send(Sci::SCI_GETLINECOUNT);
    while (line < end && m_view.send(Sci::SCI_GETLINEVISIBLE, line) == 0)
        ++line;
    if (line < end)
        addAt(line);
}

void EditorCarets::addNextOccurrence()
{
    addOccurrences(Sci::SCI_MULTIPLESELECTADDNEXT);
}

void EditorCarets::addAllOccurrences()
{
    addOccurrences(Sci::SCI_MULTIPLESELECTADDEACH);
}

void EditorCarets::addOccurrences(unsigned int message)
{
    m_view.send(Sci::SCI_SETSEARCHFLAGS, Sci::SCFIND_MATCHCASE);
    m_view.send(Sci::SCI_TARGETWHOLEDOCUMENT);
    m_view.send(message);
    m_view.send(Sci::SCI_ENSUREVISIBLEENFORCEPOLICY, m_view.lineAt(m_view.caret()));
    m_view.send(Sci::SCI_SCROLLCARET);
}

/// As far to the right as the farthest of the others, so that a short line between does not move them all.
void EditorCarets::addAt(qsizetype line)
{
    long column = 0;
    for (const Range &range : ranges())
        column = std::max(column, m_view.send(Sci::SCI_GETCOLUMN, range.caret));
    const qsizetype place = m_view.send(Sci::SCI_FINDCOLUMN, line, column);
    add({place, place});
    m_view.send(Sci::SCI_SCROLLCARET);
}

void EditorCarets::add(Range range)
{
    m_view.send(Sci::SCI_ADDSELECTION, range.caret, range.anchor);
}

QList<EditorCarets::Range> EditorCarets::ranges() const
{
    QList<Range> all;
    const long count = m_view.send(Sci::SCI_GETSELECTIONS);
    for (long n = 0; n < count; ++n)
        all.append({m_view.send(Sci::SCI_GETSELECTIONNANCHOR, n), m_view.send(Sci::SCI_GETSELECTIONNCARET, n)});
    return all;
}

qsizetype EditorCarets::placeOf(const QMouseEvent &event) const
{
    const QPoint point = event.position().toPoint();
    return m_view.send(Sci::SCI_POSITIONFROMPOINT, point.x(), point.y());
}

bool EditorCarets::press(const QMouseEvent &event)
{
    const bool isOurs = event.button() == Qt::LeftButton && event.modifiers() == Qt::AltModifier;
    m_pressed = isOurs ? placeOf(event) : -1;
    m_pressedPoint = event.position().toPoint();
    m_isDragged = false;
    return isOurs;
}

bool EditorCarets::move(const QMouseEvent &event)
{
    if (m_pressed < 0)
        return false;
    const int distance = (event.position().toPoint() - m_pressedPoint).manhattanLength();
    m_isDragged = m_isDragged || distance >= QApplication::startDragDistance();
    if (m_isDragged) {
        m_view.send(Sci::SCI_SETRECTANGULARSELECTIONANCHOR, m_pressed);
        m_view.send(Sci::SCI_SETRECTANGULARSELECTIONCARET, placeOf(event));
    }
    return true;
}

bool EditorCarets::release(const QMouseEvent &event)
{
    const qsizetype place = std::exchange(m_pressed, -1);
    if (place < 0 || event.button() != Qt::LeftButton)
        return false;
    if (!m_isDragged)
        add({place, place});
    return true;
}

} // namespace Rookery
