// SPDX-License-Identifier: GPL-3.0-or-later
#include "editor/textsearch.h"

#include "editor/scintillaview.h"

#include <algorithm>

namespace Rookery {

namespace {

using Sci = QsciScintillaBase;

constexpr int hitIndicator = Sci::INDIC_CONTAINER + 1;
constexpr qsizetype sliceBytes = 524'288;
constexpr qsizetype mostHitsPerSlice = 2'000; // marking them costs more than finding them
constexpr qsizetype mostMarkedHits = 20'000; // nobody looks at more

} // namespace

TextSearch::TextSearch(ScintillaView &view, QObject *parent) : QObject(parent), m_view(view)
{
    m_next.setSingleShot(true);
    connect(&m_next, &QTimer::timeout, this, &TextSearch::searchSlice);
}

void TextSearch::search(const QByteArray &word, bool isCaseSensitive)
{
    m_word = word;
    m_flags = isCaseSensitive ? Sci::SCFIND_MATCHCASE : 0;
    restart();
}

void TextSearch::restart()
{
    setUpMarks();
    clearMarks();
    m_hits.clear();
    m_reached = 0;
    m_current = -1;
    m_currentLength = 0;
    m_isComplete = m_word.isEmpty();
    if (m_isComplete)
        m_next.stop();
    else
        m_next.start(0);
    Q_EMIT progressed();
}

void TextSearch::searchSlice()
{
    // A hit may begin in this slice and end in the next one; folding the case changes its length a little.
    const qsizetype end = std::min(m_reached + sliceBytes, m_view.size());
    const qsizetype overlap = std::min(end + 4 * m_word.size(), m_view.size());
    m_view.send(Sci::SCI_SETINDICATORCURRENT, hitIndicator);
    qsizetype found = 0;
    while (found < mostHitsPerSlice && m_reached < end && findIn(m_reached, overlap)) {
        const qsizetype start = m_view.send(Sci::SCI_GETTARGETSTART);
        if (start >= end)
            break;
        m_length = m_view.send(Sci::SCI_GETTARGETEND) - start;
        m_hits.append(start);
        if (m_hits.size() <= mostMarkedHits && start != m_current)
            m_view.send(Sci::SCI_INDICATORFILLRANGE, start, m_length);
        m_reached = start + std::max<qsizetype>(m_length, 1);
        ++found;
    }
    if (found < mostHitsPerSlice)
        m_reached = std::max(m_reached, end);
    m_isComplete = m_reached >= m_view.size();
    if (!m_isComplete)
        m_next.start(0);
    Q_EMIT progressed();
}

bool TextSearch::findIn(qsizetype from, qsizetype to)
{
    m_view.send(Sci::SCI_SETSEARCHFLAGS, m_flags);
    m_view.send(Sci::SCI_SETTARGETRANGE, from, to);
    return m_view.send(Sci::SCI_SEARCHINTARGET, m_word.size(), m_word) >= 0;
}

qsizetype TextSearch::hitNumber(qsizetype start, qsizetype end) const
{
    const auto hit = std::lower_bound(m_hits.cbegin(), m_hits.cend(), start);
    return hit != m_hits.cend() && *hit == start && end > start ? hit - m_hits.cbegin() + 1 : 0;
}

bool TextSearch::selectNext()
{
    return select(m_view.selectionEnd(), m_view.size()) || select(0, m_view.size());
}

bool TextSearch::selectPrevious()
{
    return select(m_view.selectionStart(), 0) || select(m_view.size(), 0);
}

bool TextSearch::select(qsizetype from, qsizetype to)
{
    if (m_word.isEmpty() || !findIn(from, to))
        return false;
    const qsizetype start = m_view.send(Sci::SCI_GETTARGETSTART);
    showAsCurrent(start, m_view.send(Sci::SCI_GETTARGETEND) - start);
    m_view.reveal(start, start + m_currentLength);
    return true;
}

void TextSearch::showAsCurrent(qsizetype start, qsizetype length)
{
    // The selection is what shows it, and a mark would lie over the selection.
    m_view.send(Sci::SCI_SETINDICATORCURRENT, hitIndicator);
    if (m_currentLength > 0)
        m_view.send(Sci::SCI_INDICATORFILLRANGE, m_current, m_currentLength);
    m_view.send(Sci::SCI_INDICATORCLEARRANGE, start, length);
    m_current = start;
    m_currentLength = length;
}

void TextSearch::clearMarks()
{
    m_view.send(Sci::SCI_SETINDICATORCURRENT, hitIndicator);
    m_view.send(Sci::SCI_INDICATORCLEARRANGE, 0, m_view.size());
}

void TextSearch::setUpMarks()
{
    m_view.send(Sci::SCI_INDICSETSTYLE, hitIndicator, Sci::INDIC_STRAIGHTBOX);
    m_view.send(Sci::SCI_INDICSETUNDER, hitIndicator, 1);
    m_view.send(Sci::SCI_INDICSETALPHA, hitIndicator, 255);
    m_view.send(Sci::SCI_INDICSETOUTLINEALPHA, hitIndicator, 255);
    m_view.send(Sci::SCI_INDICSETFORE, hitIndicator, m_view.colors().hit);
}

} // namespace Rookery
