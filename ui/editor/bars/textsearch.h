// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"
#include "edit/textpattern.h"

#include <QObject>
#include <QTimer>

#include <atomic>
#include <memory>
#include <optional>

namespace Rookery {

class ScintillaView;

/// All places of a pattern in a view's text, found by a worker and marked in the view, some at each turn of the event
/// loop.
class TextSearch final : public QObject
{
    Q_OBJECT

public:
    explicit TextSearch(ScintillaView &view, QObject *parent = nullptr);
    ~TextSearch() override;

    /// Begins anew; an empty pattern ends it and takes the marks away.
    void search(const TextPattern &pattern);
    void restart();
    void restartSoon(); ///< after an edit: in a moment, and what is known is not true any more

    /// Are the hits those of the text as it is?
    bool isComplete() const { return m_isComplete; }
    const std::optional<Error> &problem() const { return m_problem; } ///< why there are no hits
    qsizetype hitCount() const { return m_hits.size(); }
    /// The number of the hit that is exactly this range, from 1; 0: none.
    qsizetype hitNumber(qsizetype start, qsizetype end) const;

    /// Selects the next hit behind the selection or before it, from the other end of the text when there is none; when
    /// the hits are known, if they are not.
    void selectNext();
    void selectPrevious();

Q_SIGNALS:
    void progressed(); ///< it began, or it is complete
    void stepped(); ///< a hit was selected, or there is none

private:
    enum class Step : quint8 { None, Next, Previous };

    void start();
    void stop();
    void receive(const Result<TextHits> &hits);
    void step(Step step);
    const TextHit *nextHit() const;
    const TextHit *previousHit() const;
    void showAsCurrent(const TextHit &hit);
    void markSome();
    void mark(const TextHit &hit);
    void clearMarks();
    void setUpMarks();

    ScintillaView &m_view;
    TextPattern m_pattern;
    TextHits m_hits;
    std::optional<Error> m_problem;
    TextHit m_current; ///< that was selected last
    qsizetype m_marked = 0; ///< so many of the hits
    bool m_isComplete = true;
    Step m_wanted = Step::None; ///< as soon as the hits are known
    std::shared_ptr<std::atomic_bool> m_stop; ///< shared with the worker, which asks it
    QTimer m_pause;
    QTimer m_marking;
};

} // namespace Rookery
