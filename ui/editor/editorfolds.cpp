// SPDX-License-Identifier: GPL-3.0-or-later
#include "editor/editorfolds.h"

#include "editor/jsonlexer.h"
#include "editor/scintillaview.h"

#include <QSet>

using namespace Qt::StringLiterals;

namespace Rookery {

namespace {

using Sci = QsciScintillaBase;

constexpr int mostCountedChildren = 10'000;

} // namespace

void EditorFolds::toggle(qsizetype line)
{
    if (!m_lexer.isFoldable(line))
        return;
    const bool isArray = m_view.line(line).trimmed().endsWith('[');
    const int count = m_lexer.childCount(line, mostCountedChildren);
    const QString children = isArray ? tr("%n item(s)", nullptr, count) : tr("%n field(s)", nullptr, count);
    m_view.send(Sci::SCI_TOGGLEFOLDSHOWTEXT, line, u" %1 "_s.arg(children).toUtf8());
}

void EditorFolds::toggleAtCaret()
{
    const qsizetype line = m_view.lineAt(m_view.caret());
    const qsizetype first = m_lexer.isFoldable(line) ? line : parentOf(line);
    if (first >= 0)
        toggle(first);
}

void EditorFolds::openAll()
{
    m_view.send(Sci::SCI_FOLDALL, Sci::SC_FOLDACTION_EXPAND);
}

void EditorFolds::closeBelow(int level)
{
    openAll();
    for (qsizetype line = 0; line < lineCount(); ++line) {
        if (m_lexer.isFoldable(line) && m_lexer.depthOf(line) >= level)
            close(line);
    }
}

void EditorFolds::closeAllButCaret()
{
    openAll();
    QSet<qsizetype> around;
    for (qsizetype line = m_view.lineAt(m_view.caret()); line >= 0; line = parentOf(line))
        around.insert(line);
    for (qsizetype line = 0; line < lineCount(); ++line) {
        if (!m_lexer.isFoldable(line) || around.contains(line))
            continue;
        close(line);
        line = m_view.send(Sci::SCI_GETLASTCHILD, line, -1);
    }
}

qsizetype EditorFolds::lineCount() const
{
    return m_view.send(Sci::SCI_GETLINECOUNT);
}

/// -1: none.
qsizetype EditorFolds::parentOf(qsizetype line) const
{
    return m_view.send(Sci::SCI_GETFOLDPARENT, line);
}

bool EditorFolds::isOpen(qsizetype line) const
{
    return m_view.send(Sci::SCI_GETFOLDEXPANDED, line) != 0;
}

void EditorFolds::close(qsizetype line)
{
    if (isOpen(line))
        toggle(line);
}

} // namespace Rookery
