// SPDX-License-Identifier: GPL-3.0-or-later
#include "editor/editorcolors.h"

#include "theme/tokens.h"

namespace Rookery {

EditorColors EditorColors::of(const QPalette &palette)
{
    const Tokens &tokens = tokensOf(palette);
    return {.text = tokens.text,
        .base = tokens.base,
        .gutter = tokens.gutterBg,
        .gutterText = tokens.gutter,
        .line = tokens.line,
        .caretLine = tokens.curLine,
        .selection = tokens.sel,
        .inactiveSelection = tokens.selOff,
        .folded = tokens.selOff,
        .key = tokens.jKey,
        .string = tokens.jStr,
        .number = tokens.jNum,
        .literal = tokens.jLit,
        .punctuation = tokens.jPun,
        .reference = tokens.jRef,
        .error = tokens.sErr,
        .added = tokens.sNew,
        .changed = tokens.sMod,
        .removed = tokens.sDel,
        .hit = tokens.tMod,
        .sign = tokens.text2};
}

} // namespace Rookery
