// SPDX-License-Identifier: MIT
#pragma once

#include "diff/linediff.h"

namespace Rookery::Diff {

/// The same difference, its insertions and deletions moved to where people expect them. An insertion of lines may begin
/// a line later where the line behind it is the one it begins with, and so on. Each goes where it joins another hunk,
/// else where it begins and ends at the least indentation.
QList<LineHunk> slidHunks(QList<LineHunk> hunks, const TextLines &before, const TextLines &after);

} // namespace Rookery::Diff
