// SPDX-License-Identifier: GPL-3.0-or-later
#include "theme/theme.h"

#include "theme/detail/desktopscheme.h"
#include "theme/detail/style.h"
#include "theme/fonts.h"
#include "theme/palette.h"
#include "theme/stylesheet.h"

#include <QApplication>
#include <QStyleHints>
#include <QToolTip>

namespace Rookery {

Theme::Theme(Mode mode, QObject *parent)
    : QObject(parent), m_desktop(new DesktopScheme(this)),
      m_isStartPaletteDark(QApplication::palette().color(QPalette::Window).lightness() < 128), m_mode(mode)
{
    setUpStyle();
    connect(m_desktop, &DesktopScheme::changed, this, &Theme::apply);
    apply();
}

void Theme::setMode(Mode mode)
{
    if (mode == std::exchange(m_mode, mode))
        return;
    apply();
    Q_EMIT modeChanged();
}

void Theme::setUpStyle()
{
#ifndef Q_OS_MACOS
    QApplication::setStyle(new Style); // which owns it
#endif
    for (const char *widget : {"QHeaderView", "QStatusBar"})
        QApplication::setFont(fontOf(FontStep::Small), widget);
}

void Theme::apply()
{
#if QT_VERSION >= QT_VERSION_CHECK(6, 8, 0)
    // For what Qt does not paint: the title bar, and the system's own dialogs.
    const bool isForced = m_mode != Mode::System;
    const auto forced = m_mode == Mode::Dark ? Qt::ColorScheme::Dark : Qt::ColorScheme::Light;
    QGuiApplication::styleHints()->setColorScheme(isForced ? forced : Qt::ColorScheme::Unknown);
#endif
    const Tokens &tokens = isDark() ? darkTokens() : lightTokens();
    const QPalette palette = paletteOf(tokens);
    const QString sheet = styleSheetOf(tokens);
    if (sheet == qApp->styleSheet() && palette == QApplication::palette())
        return;
    QApplication::setPalette(palette);
    QToolTip::setPalette(palette);
    qApp->setStyleSheet(sheet);
}

bool Theme::isDark() const
{
    switch (m_mode) {
    case Mode::System: return m_desktop->isDark().value_or(m_isStartPaletteDark);
    case Mode::Light: return false;
    case Mode::Dark: return true;
    }
    return false;
}

} // namespace Rookery
