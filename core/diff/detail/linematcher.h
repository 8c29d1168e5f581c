// SPDX-License-Identifier: MIT
#pragma once

#include "diff/detail/lineids.h"

namespace Rookery::Diff {

/// Which lines did not change; both have the same number of `true`, and the nth of each are equal lines.
struct KeptLines
{
    std::vector<bool> before;
    std::vector<bool> after;
};

struct MatchLimits
{
    qint32 exactCost = 256; ///< half of the changed lines for which the smallest difference is looked for at first
    qint32 cost = 512; ///< the same where no anchors are; beyond it the furthest way so far is taken
    int levels = 64; ///< how often anchors are looked for between anchors
};

/// Matches as many lines as it can in reasonable time.
KeptLines matchLines(const LineIds &ids, const MatchLimits &limits = {});

} // namespace Rookery::Diff
