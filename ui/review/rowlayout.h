// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "review/alignment.h"

namespace Rookery {

/// Which rows of an alignment are on the screen, one below the other: a closed fold is a single bar. Both sides of a
/// diff have the same layout, which is what keeps them level.
class RowLayout
{
public:
    /// A line on the screen: a row, or the bar of a fold.
    struct Line
    {
        qsizetype row = -1;
        qsizetype fold = -1;
        bool operator==(const Line &) const = default;
    };

    RowLayout() = default;
    /// All folds are closed.
    RowLayout(qsizetype rows, QList<RowRange> folds);

    qsizetype count() const; ///< lines on the screen
    Line at(qsizetype line) const;
    qsizetype lineOf(qsizetype row) const; ///< of a folded row its bar

    bool isClosed(qsizetype fold) const { return m_isClosed.value(fold); }
    void setClosed(qsizetype fold, bool isClosed);

private:
    void count(qsizetype fromFold);

    qsizetype m_rows = 0;
    QList<RowRange> m_folds;
    QList<bool> m_isClosed;
    QList<qsizetype> m_hiddenBefore; ///< lines that the folds before save; one more than there are folds
};

} // namespace Rookery
