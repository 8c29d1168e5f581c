// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArrayView>

#include <vector>

namespace Rookery {

using Pieces = std::vector<QByteArrayView>; ///< lines, tokens or characters; point into a text

/// That many-th piece of the one is that many-th of the other.
struct PiecePair
{
    qsizetype before = 0;
    qsizetype after = 0;
    bool operator==(const PiecePair &) const = default;
};

/// Equal pieces in the same order, as many as there are: those that both begin and end with, and between them the
/// longest common subsequence where that is a table of at most `maxCells`; else nothing.
std::vector<PiecePair> commonPieces(const Pieces &before, const Pieces &after, qsizetype maxCells = 1 << 18);

} // namespace Rookery
