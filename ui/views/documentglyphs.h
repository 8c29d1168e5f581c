// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/documentrows.h"
#include "theme/icons.h"

#include <optional>

class QPainter;
class QPalette;
class QRect;

namespace Rookery::DocumentGlyphs {

std::optional<Icon> iconOf(DocumentRows::Kind kind);

void paintSpinner(QPainter &painter, const QRect &rect, const QPalette &palette); ///< as far as it has turned by now

QColor quietText(const QPalette &palette); ///< of counts and hints
QColor stripe(const QPalette &palette); ///< of skeletons
QColor hover(const QPalette &palette);
QColor focus(const QPalette &palette); ///< of the bar at a selected row
QColor warning(const QPalette &palette);
QColor warningGround(const QPalette &palette);
QColor struck(const QPalette &palette); ///< of the line through a deleted id

} // namespace Rookery::DocumentGlyphs
