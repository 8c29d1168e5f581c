// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>

class QPalette;

namespace Rookery {

/// Every colour of the window, once. What a letter of the name means: s a state's text, t its tint, d a difference,
/// env an environment, j a piece of JSON.
struct Tokens
{
    QColor window, panel, base, alt, button, tooltip; // grounds
    QColor line, line2, field; // hairlines, frames of buttons, frames of fields
    QColor text, text2, placeholder, disabled;
    QColor accent, onAccent, accentHover, link;
    QColor sel, selOff, hover, curLine, focus;
    QColor sNew, sMod, sDel, sStale, sConf, sErr, errFill, sOk, sWarn;
    QColor tNew, tMod, tDel, tStale, tConf, tErr, tWarn, tInfo;
    QColor dAdd, dAddHi, dDel, dDelHi, dMod;
    QColor envDev, envTest, envStage, envProd, onProd;
    QColor jKey, jStr, jNum, jLit, jPun, jRef, gutter, gutterBg;
};

/// Names a token, so that what is kept follows the theme: `tokensOf(palette).*token`.
using Token = QColor Tokens::*;

const Tokens &lightTokens();
const Tokens &darkTokens();

/// The tokens that go with a palette. A widget needs nothing else: it asks when it paints, and hears of another theme
/// by QEvent::PaletteChange.
const Tokens &tokensOf(const QPalette &palette);

} // namespace Rookery
