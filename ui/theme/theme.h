// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

namespace Rookery {

class DesktopScheme;

/// Gives the application its style, palette and style sheet, and changes them while it runs. One of them, made in
/// main(). Nobody needs to be told of it: see tokensOf().
class Theme final : public QObject
{
    Q_OBJECT

public:
    enum class Mode : quint8 { System, Light, Dark };
    Q_ENUM(Mode)

    /// The application must be there, and gets its looks at once.
    explicit Theme(Mode mode, QObject *parent = nullptr);

    Mode mode() const { return m_mode; }
    void setMode(Mode mode);
    bool isDark() const;

Q_SIGNALS:
    void modeChanged();

private:
    void setUpStyle();
    void apply();

    DesktopScheme *m_desktop; ///< a child of this
    const bool m_isStartPaletteDark; ///< of the palette that Qt made
    Mode m_mode;
};

} // namespace Rookery
