// SPDX-License-Identifier: GPL-3.0-or-later
#include "theme/palette.h"

namespace Rookery {

namespace {

void setGrounds(QPalette &palette, const Tokens &tokens)
{
    palette.setColor(QPalette::Window, tokens.window);
    palette.setColor(QPalette::Base, tokens.base);
    palette.setColor(QPalette::AlternateBase, tokens.alt);
    palette.setColor(QPalette::Button, tokens.button);
    palette.setColor(QPalette::ToolTipBase, tokens.tooltip);
    palette.setColor(QPalette::Light, tokens.panel);
    palette.setColor(QPalette::Midlight, tokens.button);
    palette.setColor(QPalette::Mid, tokens.line);
    palette.setColor(QPalette::Dark, tokens.line2);
    palette.setColor(QPalette::Shadow, tokens.field);
}

void setTexts(QPalette &palette, const Tokens &tokens)
{
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText, QPalette::HighlightedText})
        palette.setColor(role, tokens.text);
    palette.setColor(QPalette::BrightText, tokens.onAccent);
    palette.setColor(QPalette::PlaceholderText, tokens.placeholder);
    palette.setColor(QPalette::Link, tokens.link);
    palette.setColor(QPalette::LinkVisited, tokens.link);
    palette.setColor(QPalette::ToolTipText, tokens.onAccent);
}

void setSelection(QPalette &palette, const Tokens &tokens)
{
    palette.setColor(QPalette::Highlight, tokens.sel);
    palette.setColor(QPalette::Inactive, QPalette::Highlight, tokens.selOff);
    palette.setColor(QPalette::Disabled, QPalette::Highlight, tokens.selOff);
#if QT_VERSION >= QT_VERSION_CHECK(6, 6, 0)
    palette.setColor(QPalette::Accent, tokens.accent);
    palette.setColor(QPalette::Disabled, QPalette::Accent, tokens.disabled);
#endif
}

void setDisabled(QPalette &palette, const Tokens &tokens)
{
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText, QPalette::HighlightedText,
             QPalette::BrightText, QPalette::PlaceholderText, QPalette::Link, QPalette::LinkVisited})
        palette.setColor(QPalette::Disabled, role, tokens.disabled);
    palette.setColor(QPalette::Disabled, QPalette::Base, tokens.panel);
    palette.setColor(QPalette::Disabled, QPalette::Button, tokens.window);
}

} // namespace

QPalette paletteOf(const Tokens &tokens)
{
    QPalette palette;
    setGrounds(palette, tokens);
    setTexts(palette, tokens);
    setSelection(palette, tokens);
    setDisabled(palette, tokens);
    return palette;
}

QPalette panelPaletteOf(const QPalette &palette)
{
    QPalette panel = palette;
    panel.setColor(QPalette::Window, tokensOf(palette).panel);
    return panel;
}

} // namespace Rookery
