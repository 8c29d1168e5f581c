// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "theme/tokens.h"

#include <QString>

class QVariant;
class QWidget;

namespace Rookery {

/// What palette and Style do not say: tabs, docks, buttons, headers, hairlines, focus rings. Dynamic properties that it
/// knows, true unless said otherwise:
/// - of a QLabel: `role`, "hint", "strong", "title", "warning" or "error"
/// - of a QPushButton: `primary`, at most one in a window; `production`, where it writes to a production database;
///   `link`, looks like one; `small`, 24 px, for strips (also of a QToolButton); `role`, "card"
/// - of a QToolButton: `role`, "fold", a heading that opens and closes what stands below it
/// - of a QTabBar: `documents`, a line above the current tab instead of below
/// - of a QFrame: `banner`, "stale", "error", "warning" or "info"; `card`
/// - of a QProgressBar: `warning`; of any field: `refused`, a red frame, which is Style's work
QString styleSheetOf(const Tokens &tokens);

/// Sets such a property of a widget that is shown already. Unlike a colour of its own, it follows a change of theme.
void setStyleProperty(QWidget &widget, const char *property, const QVariant &value);

} // namespace Rookery
