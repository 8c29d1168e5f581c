// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "theme/icons.h"

#include <QIconEngine>

#include <variant>

namespace Rookery {

/// Makes the pictures that are built into this library known to Qt; cheap when repeated.
void loadIcons();

/// The drawing as a square of so many device pixels in one colour, mirrored where the application is right-to-left and
/// the drawing points somewhere. Kept in QPixmapCache.
QPixmap tintedIcon(Icon icon, int pixels, const QColor &color);

/// Draws an icon in the colours of the application's palette as it is when drawn.
class IconEngine final : public QIconEngine
{
public:
    /// A colour, a token, or neither for the colour of text.
    using Ink = std::variant<std::monostate, QColor, Token>;

    explicit IconEngine(Icon icon, Ink ink = {});

    void paint(QPainter *painter, const QRect &rect, QIcon::Mode mode, QIcon::State state) override;
    QPixmap pixmap(const QSize &size, QIcon::Mode mode, QIcon::State state) override;
    QPixmap scaledPixmap(const QSize &size, QIcon::Mode mode, QIcon::State state, qreal scale) override;
    QSize actualSize(const QSize &size, QIcon::Mode mode, QIcon::State state) override;
    QList<QSize> availableSizes(QIcon::Mode mode, QIcon::State state) override;
    QString key() const override;
    QString iconName() override;
    bool isNull() override { return false; }
    QIconEngine *clone() const override;

private:
    QColor colorFor(QIcon::Mode mode, QIcon::State state) const;

    Icon m_icon;
    Ink m_ink;
};

} // namespace Rookery
