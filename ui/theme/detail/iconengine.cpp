// SPDX-License-Identifier: GPL-3.0-or-later
#include "theme/detail/iconengine.h"

#include <QGuiApplication>
#include <QPainter>
#include <QPalette>
#include <QPixmapCache>

using namespace Qt::StringLiterals;

// Q_INIT_RESOURCE declares a function, which must not land in our namespace.
static void initIcons()
{
    Q_INIT_RESOURCE(rookery_icons);
}

namespace Rookery {

namespace {

constexpr int maskSizes[] = {16, 20, 24, 32, 40, 48};

/// The nearest one that loses nothing.
int maskSizeFor(int pixels)
{
    for (const int size : maskSizes)
        if (size >= pixels)
            return size;
    return *std::rbegin(maskSizes);
}

bool pointsSomewhere(Icon icon)
{
    return icon == Icon::Undo || icon == Icon::Redo || icon == Icon::Revert || icon == Icon::ChevronRight;
}

QImage maskOf(Icon icon, int pixels)
{
    loadIcons();
    const QImage mask(u":/rookery/icons/%1/%2.png"_s.arg(maskSizeFor(pixels)).arg(nameOf(icon)));
    return mask.convertToFormat(QImage::Format_ARGB32_Premultiplied);
}

QPixmap tintedMask(QImage image, const QColor &color)
{
    QPainter painter(&image);
    painter.setCompositionMode(QPainter::CompositionMode_SourceIn);
    painter.fillRect(image.rect(), color);
    painter.end();
    return QPixmap::fromImage(image);
}

} // namespace

void loadIcons()
{
    static const bool areLoaded = [] {
        initIcons();
        return true;
    }();
    Q_UNUSED(areLoaded)
}

QPixmap tintedIcon(Icon icon, int pixels, const QColor &color)
{
    const bool isMirrored = pointsSomewhere(icon) && QGuiApplication::isRightToLeft();
    const QString key
        = u"rookery/%1/%2/%3/%4"_s.arg(nameOf(icon)).arg(pixels).arg(color.rgba()).arg(isMirrored ? u'<' : u'>');
    QPixmap pixmap;
    if (QPixmapCache::find(key, &pixmap))
        return pixmap;
    QImage image = maskOf(icon, pixels);
    if (image.width() != pixels)
        image = image.scaled(pixels, pixels, Qt::IgnoreAspectRatio, Qt::SmoothTransformation);
    pixmap = tintedMask(image.mirrored(isMirrored, false), color);
    QPixmapCache::insert(key, pixmap);
    return pixmap;
}

IconEngine::IconEngine(Icon icon, Ink ink) : m_icon(icon), m_ink(std::move(ink)) {}

void IconEngine::paint(QPainter *painter, const QRect &rect, QIcon::Mode mode, QIcon::State state)
{
    paintIcon(*painter, rect, m_icon, colorFor(mode, state));
}

QPixmap IconEngine::pixmap(const QSize &size, QIcon::Mode mode, QIcon::State state)
{
    return tintedIcon(m_icon, qMin(size.width(), size.height()), colorFor(mode, state));
}

QPixmap IconEngine::scaledPixmap(const QSize &size, QIcon::Mode mode, QIcon::State state, qreal scale)
{
    // Until Qt 6.8 QIcon asks in device pixels.
    const QSize devicePixels = QT_VERSION < QT_VERSION_CHECK(6, 8, 0) ? size : size * scale;
    QPixmap result = pixmap(devicePixels, mode, state);
    result.setDevicePixelRatio(scale);
    return result;
}

QSize IconEngine::actualSize(const QSize &size, QIcon::Mode, QIcon::State)
{
    const int side = qMin(size.width(), size.height());
    return {side, side};
}

QList<QSize> IconEngine::availableSizes(QIcon::Mode, QIcon::State)
{
    QList<QSize> sizes;
    for (const int size : maskSizes)
        sizes.append({size, size});
    return sizes;
}

QString IconEngine::key() const
{
    return u"rookery"_s;
}

QString IconEngine::iconName()
{
    return nameOf(m_icon);
}

QIconEngine *IconEngine::clone() const
{
    return new IconEngine(*this);
}

QColor IconEngine::colorFor(QIcon::Mode mode, QIcon::State state) const
{
    const Tokens &tokens = tokensOf(QGuiApplication::palette());
    if (mode == QIcon::Disabled)
        return tokens.disabled;
    if (const auto *color = std::get_if<QColor>(&m_ink))
        return *color;
    if (const auto *token = std::get_if<Token>(&m_ink))
        return tokens.*(*token);
    const bool isLively = mode == QIcon::Active || mode == QIcon::Selected || state == QIcon::On;
    return isLively ? tokens.text : tokens.text2;
}

} // namespace Rookery
