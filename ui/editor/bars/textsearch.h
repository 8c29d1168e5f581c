// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QList>
#include <QObject>
#include <QTimer>

namespace Rookery {

class ScintillaView;

/// Looks through a view's text for all places of a word, a slice at each turn of the event loop, and marks them.
class TextSearch final : public QObject
{
    Q_OBJECT

public:
    explicit TextSearch(ScintillaView &view, QObject *parent = nullptr);

    /// Begins anew; an empty word ends it and takes the marks away. Where case does not matter, it still does for
    /// letters beyond ASCII.
    void search(const QByteArray &word, bool isCaseSensitive);
    void restart(); ///< after an edit

    bool isComplete() const { return m_isComplete; }
    qsizetype hitCount() const { return m_hits.size(); }
    /// The number of the hit that is exactly this range, from 1; 0: none.
    qsizetype hitNumber(qsizetype start, qsizetype end) const;

    /// Selects the next hit behind the selection or before it, from the other end of the text when there is none.
    bool selectNext();
    bool selectPrevious();

Q_SIGNALS:
    void progressed(); ///< more hits, or complete

private:
    void searchSlice();
    bool findIn(qsizetype from, qsizetype to);
    bool select(qsizetype from, qsizetype to);
    void showAsCurrent(qsizetype start, qsizetype length);
    void clearMarks();
    void setUpMarks();

    ScintillaView &m_view;
    QByteArray m_word;
    int m_flags = 0;
    QList<qsizetype> m_hits; ///< where they begin, ascending
    qsizetype m_length = 0; ///< of a hit, in bytes
    qsizetype m_reached = 0;
    qsizetype m_current = -1; ///< the hit that was selected last
    qsizetype m_currentLength = 0;
    bool m_isComplete = true;
    QTimer m_next;
};

} // namespace Rookery
