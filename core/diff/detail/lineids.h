// SPDX-License-Identifier: MIT
#pragma once

#include "diff/linediff.h"

namespace Rookery::Diff {

/// A range of lines of each text; ends are behind the last line.
struct LineRange
{
    qsizetype beforeFirst;
    qsizetype beforeEnd;
    qsizetype afterFirst;
    qsizetype afterEnd;
};

/// Lines as numbers from 0, in the order of their first appearance: equal lines of both texts have the same.
struct LineIds
{
    std::vector<quint32> before;
    std::vector<quint32> after;
    quint32 count = 0;
};

LineIds lineIds(const TextLines &before, const TextLines &after, const LineRange &range);

} // namespace Rookery::Diff
