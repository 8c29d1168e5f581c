// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workspace/connection.h"
#include "workspace/documentstate.h"

#include <QColor>
#include <QIcon>

class QFont;
class QPainter;
class QPalette;
class QRect;

namespace Rookery {

struct DocumentChange;
struct Tokens;

// What several delegates paint, in sizes that grow with the view's own font (`font`, or the painter's). State letters
// and counts stand in the middle of `rect`, the others at its leading edge. None of them says anything to a screen
// reader: models give the words (text/statetext.h).

/// A square, 16 px with the system's font.
QSize stateLetterSize(const QFont &font);
/// The letter of a state on its tint, a tick for Saved. Nothing for Unmodified; Saving is a spinner, which the view
/// paints.
void paintStateLetter(QPainter &painter, const QRect &rect, DocumentState state, const QPalette &palette);
/// The same for tabs. Set it anew when the palette changes.
QIcon stateIcon(DocumentState state, const QPalette &palette);

QSize countBadgeSize(int count, const QFont &font);
/// A pill in the accent colour; grey where it is not `isProminent`.
void paintCountBadge(QPainter &painter, const QRect &rect, int count, const QPalette &palette, bool isProminent = true);

/// Empty where the environment has no word and nothing is locked.
QSize environmentChipSize(Environment environment, bool isLocked, const QFont &font);
/// "DEV" as outline, "PRODUCTION" solid; with a padlock and "LOCKED" where saving is locked.
void paintEnvironmentChip(
    QPainter &painter, const QRect &rect, Environment environment, bool isLocked, const QPalette &palette);

QSize collectionChipSize(const QString &collection, const QFont &font);
void paintCollectionChip(QPainter &painter, const QRect &rect, const QString &collection, const QPalette &palette);

/// Of "~", "+" and "−".
QColor signColor(const DocumentChange &change, const Tokens &tokens);
/// Of the line and the word of an environment; text2 for none.
QColor environmentColor(Environment environment, const Tokens &tokens);

} // namespace Rookery
