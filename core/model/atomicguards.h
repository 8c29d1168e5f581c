// SPDX-License-Identifier: MIT
#pragma once

#include <QStringView>

namespace Rookery {

/// How the keys of atomic guards begin: the compare-exchange values by which cluster-wide transactions guard documents.
/// The document's id follows.
inline constexpr QStringView atomicGuardPrefix = u"rvn-atomic/";

} // namespace Rookery
