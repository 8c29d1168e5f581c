// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "review/intraline.h"

#include <QByteArray>
#include <QHash>
#include <QList>

#include <functional>

namespace Rookery {

enum class RowKind : quint8 { Equal, Replaced, Removed, Added };

/// One row of a text and its changed self side by side. Lines count from 0.
struct AlignedRow
{
    static constexpr qsizetype gap = -1;

    RowKind kind = RowKind::Equal;
    qsizetype before = gap;
    qsizetype after = gap;
    bool operator==(const AlignedRow &) const = default;
};

struct RowRange
{
    qsizetype first = 0;
    qsizetype count = 0;

    qsizetype end() const { return first + count; }
    bool operator==(const RowRange &) const = default;
};

/// Two texts side by side: every line of each occurs once, in order.
struct Alignment
{
    QList<AlignedRow> rows;
    QHash<qsizetype, LineMarks> marks; ///< by row; of Replaced ones
    QList<RowRange> changes; ///< runs of rows that are not equal, from the first to the last
    QList<RowRange> folds; ///< equal rows that need not be seen

    /// What a change is as a whole: Replaced where both sides have lines in it.
    RowKind kindOf(const RowRange &change) const;
    qsizetype linesAdded() const;
    qsizetype linesRemoved() const;
};

/// Asked now and then by what takes long; true: give up.
using StopCheck = std::function<bool()>;

/// Lines that both have stand in one row. In a change, members of the same name do; others as they come. Rows further
/// than `context` from any change are folded; the first row never is. Incomplete where it was stopped.
Alignment aligned(
    const QByteArray &before, const QByteArray &after, qsizetype context = 3, const StopCheck &isStopped = {});

} // namespace Rookery
