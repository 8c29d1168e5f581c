// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

namespace Rookery {

/// How many letters are wrong, missing, too many, or swapped with their neighbour, without case.
int editDistance(const QString &a, const QString &b);

/// The name in `names` that `name` was probably meant to be: equal but for case, or at most 2 (for short ones 1) edits
/// away. Empty where there is none.
QString nearestName(const QString &name, const QStringList &names);

} // namespace Rookery
