// SPDX-License-Identifier: GPL-3.0-or-later
#include "editor/bars/textsearch.h"

#include "async/background.h"
#include "async/deliver.h"
#include "editor/scintillaview.h"

#include <algorithm>

using namespace std::chrono_literals;

namespace Rookery {

namespace {

using Sci = QsciScintillaBase;

constexpr int hitIndicator = Sci::INDIC_CONTAINER + 1;
constexpr qsizetype mostMarksAtOnce = 2'000; // marking them costs more than finding them
constexpr qsizetype mostMarkedHits = 20'000; // nobody looks at more

/// The first hit that begins there or behind.
TextHits::const_iterator hitFrom(const TextHits &hits, qsizetype offset)
{
    return std::lower_bound(
        hits.cbegin(), hits.cend(), offset, [](const TextHit &hit, qsizetype place) { return hit.offset < place; });
}

} // namespace

TextSearch::TextSearch(ScintillaView &view, QObject *parent) : QObject(parent), m_view(view)
{
    for (QTimer *timer : {&m_pause, &m_marking})
        timer->setSingleShot(true);
    m_pause.setInterval(150ms);
    connect(&m_pause, &QTimer::timeout, this, &TextSearch::restart);
    connect(&m_marking, &QTimer::timeout, this, &TextSearch::markSome);
}

TextSearch::~TextSearch()
{
    stop();
}

void TextSearch::search(const TextPattern &pattern)
{
    m_pattern = pattern;
    m_wanted = Step::None;
    restart();
}

void TextSearch::restart()
{
    stop();
    setUpMarks();
    clearMarks();
    m_hits.clear();
    m_problem.reset();
    m_current = {};
    m_marked = 0;
    m_isComplete = m_pattern.isEmpty();
    if (!m_isComplete)
        start();
    Q_EMIT progressed();
}

void TextSearch::restartSoon()
{
    if (m_pattern.isEmpty())
        return;
    stop();
    m_isComplete = false;
    if (m_wanted == Step::None)
        m_pause.start();
    else
        restart(); // a person waits for it
}

void TextSearch::start()
{
    m_stop = std::make_shared<std::atomic_bool>(false);
    const auto find = [pattern = m_pattern, text = m_view.utf8(), stop = m_stop] {
        return pattern.hitsIn(text, [&stop] { return stop->load(); });
    };
    deliver(inBackground(find), this, [this, stop = m_stop](const Result<TextHits> &hits) {
        if (stop == m_stop)
            receive(hits);
    });
}

void TextSearch::stop()
{
    m_pause.stop();
    m_marking.stop();
    if (m_stop)
        m_stop->store(true);
    m_stop.reset();
}

void TextSearch::receive(const Result<TextHits> &hits)
{
    m_isComplete = true;
    if (hits)
        m_hits = *hits;
    else
        m_problem = hits.error();
    markSome();
    Q_EMIT progressed();
    if (const Step wanted = std::exchange(m_wanted, Step::None); wanted != Step::None)
        step(wanted);
}

qsizetype TextSearch::hitNumber(qsizetype start, qsizetype end) const
{
    if (!m_isComplete)
        return 0;
    auto hit = hitFrom(m_hits, start);
    if (hit != m_hits.cend() && *hit != TextHit{start, end - start})
        ++hit; // behind an empty one
    return hit != m_hits.cend() && *hit == TextHit{start, end - start} ? hit - m_hits.cbegin() + 1 : 0;
}

void TextSearch::selectNext()
{
    step(Step::Next);
}

void TextSearch::selectPrevious()
{
    step(Step::Previous);
}

void TextSearch::step(Step step)
{
    if (!m_isComplete) {
        m_wanted = step;
        if (m_pause.isActive())
            restart();
        return;
    }
    if (const TextHit *hit = step == Step::Next ? nextHit() : previousHit()) {
        showAsCurrent(*hit);
        m_view.reveal(hit->offset, hit->end());
    }
    Q_EMIT stepped();
}

/// The hit behind the selection; the first one where there is none.
const TextHit *TextSearch::nextHit() const
{
    if (m_hits.isEmpty())
        return nullptr;
    const qsizetype start = m_view.selectionStart();
    const qsizetype end = m_view.selectionEnd();
    auto hit = hitFrom(m_hits, end);
    if (hit != m_hits.cend() && *hit == TextHit{start, end - start})
        ++hit; // an empty one that is selected
    return hit != m_hits.cend() ? &*hit : &m_hits.constFirst();
}

const TextHit *TextSearch::previousHit() const
{
    if (m_hits.isEmpty())
        return nullptr;
    const qsizetype start = m_view.selectionStart();
    const auto hit = hitFrom(m_hits, start);
    return hit != m_hits.cbegin() ? &*(hit - 1) : &m_hits.constLast();
}

void TextSearch::showAsCurrent(const TextHit &hit)
{
    // The selection is what shows it, and a mark would lie over the selection.
    m_view.send(Sci::SCI_SETINDICATORCURRENT, hitIndicator);
    mark(m_current);
    m_view.send(Sci::SCI_INDICATORCLEARRANGE, hit.offset, hit.length);
    m_current = hit;
}

void TextSearch::markSome()
{
    m_view.send(Sci::SCI_SETINDICATORCURRENT, hitIndicator);
    const qsizetype all = std::min(m_hits.size(), mostMarkedHits);
    const qsizetype end = std::min(m_marked + mostMarksAtOnce, all);
    for (; m_marked < end; ++m_marked) {
        if (m_hits[m_marked] != m_current)
            mark(m_hits[m_marked]);
    }
    if (m_marked < all)
        m_marking.start(0);
}

void TextSearch::mark(const TextHit &hit)
{
    if (hit.length > 0)
        m_view.send(Sci::SCI_INDICATORFILLRANGE, hit.offset, hit.length);
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
