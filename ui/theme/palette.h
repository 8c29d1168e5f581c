// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "theme/tokens.h"

#include <QPalette>

namespace Rookery {

/// All roles of all groups. Highlight is a tint, so that state letters and JSON colours stay readable on it.
QPalette paletteOf(const Tokens &tokens);

/// The same with `panel` as its ground: for docks and what stands in them.
QPalette panelPaletteOf(const QPalette &palette);

} // namespace Rookery
