// SPDX-License-Identifier: GPL-3.0-or-later
#include "theme/tokens.h"

#include <QPalette>

namespace Rookery {

const Tokens &lightTokens()
{
    static const Tokens tokens{
        .window = 0xECEEF2,
        .panel = 0xF5F6F8,
        .base = 0xFFFFFF,
        .alt = 0xF8F9FB,
        .button = 0xFFFFFF,
        .tooltip = 0x2A2E37,
        .line = 0xDADEE5,
        .line2 = 0xC4CAD4,
        .field = 0x848C9A,
        .text = 0x1A1D23,
        .text2 = 0x545C6A,
        .placeholder = 0x646C7A,
        .disabled = 0x979EAB,
        .accent = 0x4450C4,
        .onAccent = 0xFFFFFF,
        .accentHover = 0x3842AD,
        .link = 0x3540B0,
        .sel = 0xDEE3FB,
        .selOff = 0xE3E6EC,
        .hover = 0xEEF0F4,
        .curLine = 0xF4F6FB,
        .focus = 0x4450C4,
        .sNew = 0x00694F,
        .sMod = 0x834E00,
        .sDel = 0xAE2419,
        .sStale = 0x126384,
        .sConf = 0x7C1372,
        .sErr = 0xAE2419,
        .errFill = 0xAE2419,
        .sOk = 0x00694F,
        .sWarn = 0x834E00,
        .tNew = 0xDDF2EA,
        .tMod = 0xFBEED3,
        .tDel = 0xFBE5E0,
        .tStale = 0xDDEFF6,
        .tConf = 0xF6E3F4,
        .tErr = 0xFBE5E0,
        .tWarn = 0xFBEED3,
        .tInfo = 0xE6EAFC,
        .dAdd = 0xDEF1F3,
        .dAddHi = 0xB0DEE3,
        .dDel = 0xFDEADF,
        .dDelHi = 0xF9CFB8,
        .dMod = 0xFCF3DF,
        .envDev = 0x0E6B6B,
        .envTest = 0x4A5568,
        .envStage = 0x834E00,
        .envProd = 0xAE2419,
        .onProd = 0xFFFFFF,
        .jKey = 0x27408B,
        .jStr = 0x0A6248,
        .jNum = 0x8A3D00,
        .jLit = 0x7A2A8C,
        .jPun = 0x545C6A,
        .jRef = 0x1D5C9C,
        .gutter = 0x656D7B,
        .gutterBg = 0xF8F9FB,
    };
    return tokens;
}

const Tokens &darkTokens()
{
    static const Tokens tokens{
        .window = 0x24272F,
        .panel = 0x1F2229,
        .base = 0x181A20,
        .alt = 0x1C1F26,
        .button = 0x30343E,
        .tooltip = 0x3A3F4B,
        .line = 0x323743,
        .line2 = 0x434956,
        .field = 0x747D8E,
        .text = 0xE3E6EC,
        .text2 = 0xA5AEBC,
        .placeholder = 0x969FAE,
        .disabled = 0x666E7D,
        .accent = 0x5A68DC,
        .onAccent = 0xFFFFFF,
        .accentHover = 0x4E5CD0,
        .link = 0xAAB5FF,
        .sel = 0x313A6B,
        .selOff = 0x333843,
        .hover = 0x2A2E38,
        .curLine = 0x1F2330,
        .focus = 0x8E9BFF,
        .sNew = 0x5FCFA6,
        .sMod = 0xEDB458,
        .sDel = 0xFF9585,
        .sStale = 0x62C6EE,
        .sConf = 0xE68FDC,
        .sErr = 0xFF9585,
        .errFill = 0xC23A2E,
        .sOk = 0x5FCFA6,
        .sWarn = 0xEDB458,
        .tNew = 0x17372D,
        .tMod = 0x3D301A,
        .tDel = 0x442522,
        .tStale = 0x17343F,
        .tConf = 0x3D2440,
        .tErr = 0x442522,
        .tWarn = 0x3D301A,
        .tInfo = 0x272D4D,
        .dAdd = 0x122E38,
        .dAddHi = 0x1B4A59,
        .dDel = 0x39241B,
        .dDelHi = 0x613421,
        .dMod = 0x332A1B,
        .envDev = 0x58C4C0,
        .envTest = 0xA5AEBC,
        .envStage = 0xEDB458,
        .envProd = 0xC23A2E,
        .onProd = 0xFFFFFF,
        .jKey = 0xA3B8FF,
        .jStr = 0x8DD6AE,
        .jNum = 0xF2B680,
        .jLit = 0xDDADF5,
        .jPun = 0xB6BECB,
        .jRef = 0x7CC4F5,
        .gutter = 0x8B95A6,
        .gutterBg = 0x1C1F26,
    };
    return tokens;
}

const Tokens &tokensOf(const QPalette &palette)
{
    // Not by Window: where a style sheet sets a background, it is that, and black where it is transparent.
    return palette.color(QPalette::Mid).lightness() < 128 ? darkTokens() : lightTokens();
}

} // namespace Rookery
