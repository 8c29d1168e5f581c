// SPDX-License-Identifier: GPL-3.0-or-later
#include "editor/jsonlexer.h"

#include "editor/jsonlines.h"
#include "editor/scintillaview.h"

#include <algorithm>

namespace Rookery {

namespace {

using Sci = QsciScintillaBase;

// Scintilla asks line by line when it looks for the end of a fold; each question costs more than styling this.
constexpr qsizetype leastStyled = 32'768;
// The upper half of a fold level carries the depth at the end of its line over to the next one.
constexpr int depthShift = 16;
constexpr int deepest = 0x7fff;

int foldNumber(int depth)
{
    return std::min(Sci::SC_FOLDLEVELBASE + depth, static_cast<int>(Sci::SC_FOLDLEVELNUMBERMASK));
}

} // namespace

JsonLexer::JsonLexer(ScintillaView &view) : m_view(view)
{
    view.send(Sci::SCI_SETLEXER, Sci::SCLEX_CONTAINER);
}

void JsonLexer::recolour()
{
    const EditorColors &colors = m_view.colors();
    const std::pair<JsonStyle, QColor> styles[] = {
        {JsonStyle::Space, colors.text},
        {JsonStyle::Punctuation, colors.punctuation},
        {JsonStyle::Key, colors.key},
        {JsonStyle::String, colors.string},
        {JsonStyle::Reference, colors.reference},
        {JsonStyle::Number, colors.number},
        {JsonStyle::Literal, colors.literal},
        {JsonStyle::Error, colors.error},
    };
    for (const auto &[style, color] : styles)
        m_view.send(Sci::SCI_STYLESETFORE, static_cast<int>(style), color);
    m_view.send(Sci::SCI_STYLESETUNDERLINE, static_cast<int>(JsonStyle::Reference), 1);
}

void JsonLexer::styleTo(qsizetype offset)
{
    qsizetype line = m_view.lineAt(m_view.send(Sci::SCI_GETENDSTYLED));
    const qsizetype start = m_view.lineStart(line);
    const qsizetype wanted = std::min(std::max(offset, start + leastStyled), m_view.size());
    const qsizetype end = m_view.lineStart(m_view.lineAt(wanted) + 1);
    const StyledLines styled = styleJson(m_view.bytes(start, end - start));
    m_view.send(Sci::SCI_STARTSTYLING, start);
    m_view.send(Sci::SCI_SETSTYLINGEX, styled.styles.size(), styled.styles);

    int depth = line > 0 ? static_cast<int>(m_view.send(Sci::SCI_GETFOLDLEVEL, line - 1)) >> depthShift : 0;
    for (const LineNesting &nesting : styled.nesting) {
        setFoldLevel(line++, depth, nesting.change, nesting.lowest);
        depth = std::clamp(depth + nesting.change, 0, deepest);
    }
}

void JsonLexer::setFoldLevel(qsizetype line, int depth, int change, int lowest)
{
    const bool isHeader = change > lowest; // it opens more than it closes again
    const int after = std::clamp(depth + change, 0, deepest);
    const int level = foldNumber(isHeader ? std::max(depth + lowest, 0) : depth) | after << depthShift
        | (isHeader ? Sci::SC_FOLDLEVELHEADERFLAG : 0);
    if (m_view.send(Sci::SCI_GETFOLDLEVEL, line) != level)
        m_view.send(Sci::SCI_SETFOLDLEVEL, line, level);
}

bool JsonLexer::isFoldable(qsizetype line)
{
    const qsizetype end = m_view.lineStart(line + 1);
    if (m_view.send(Sci::SCI_GETENDSTYLED) < end)
        styleTo(end);
    return (m_view.send(Sci::SCI_GETFOLDLEVEL, line) & Sci::SC_FOLDLEVELHEADERFLAG) != 0;
}

int JsonLexer::depthOf(qsizetype line) const
{
    return (static_cast<int>(m_view.send(Sci::SCI_GETFOLDLEVEL, line)) & Sci::SC_FOLDLEVELNUMBERMASK)
        - Sci::SC_FOLDLEVELBASE;
}

int JsonLexer::childCount(qsizetype line, int limit) const
{
    const qsizetype last = m_view.send(Sci::SCI_GETLASTCHILD, line, -1);
    const int level = foldNumber(static_cast<int>(m_view.send(Sci::SCI_GETFOLDLEVEL, line)) >> depthShift);
    int count = 0;
    for (qsizetype child = line + 1; child < last && count < limit; ++child) // the last one closes it
        count += (m_view.send(Sci::SCI_GETFOLDLEVEL, child) & Sci::SC_FOLDLEVELNUMBERMASK) == level;
    return count;
}

} // namespace Rookery
