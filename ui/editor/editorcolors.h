// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>

class QPalette;

namespace Rookery {

/// The colours of a text view. Scintilla takes nothing from the palette, so they are set one by one whenever it
/// changes.
struct EditorColors
{
    QColor text, base, gutter, gutterText, line, caretLine;
    QColor selection, inactiveSelection, folded;
    QColor key, string, number, literal, punctuation, reference, error;
    QColor added, changed, removed;
    QColor hit, sign;

    static EditorColors of(const QPalette &palette);
};

} // namespace Rookery
