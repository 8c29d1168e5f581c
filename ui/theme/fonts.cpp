// SPDX-License-Identifier: GPL-3.0-or-later
#include "theme/fonts.h"

#include <QApplication>
#include <QFontDatabase>
#include <QFontInfo>

using namespace Qt::StringLiterals;

namespace Rookery {

namespace {

constexpr qreal bodyPixels = 13;

qreal pixelsOf(FontStep step)
{
    switch (step) {
    case FontStep::Caption: return 11;
    case FontStep::Small: return 12;
    case FontStep::Body: break;
    case FontStep::Head: return 15;
    case FontStep::Title: return 22;
    }
    return bodyPixels;
}

QFont scaledFont(QFont font, qreal factor)
{
    if (font.pixelSize() > 0)
        font.setPixelSize(qRound(font.pixelSize() * factor));
    else
        font.setPointSizeF(font.pointSizeF() * factor);
    return font;
}

QFont systemFixedFont()
{
    QFont font = QFontDatabase::systemFont(QFontDatabase::FixedFont);
    if (!QFontInfo(font).fixedPitch())
        font.setFamilies({u"Cascadia Mono"_s, u"SF Mono"_s, u"Menlo"_s, u"JetBrains Mono"_s, u"DejaVu Sans Mono"_s});
    font.setStyleHint(QFont::Monospace);
    font.setFixedPitch(true);
#if QT_VERSION >= QT_VERSION_CHECK(6, 7, 0)
    font.setFeature("liga", 0);
    font.setFeature("calt", 0);
#endif
    return font;
}

} // namespace

QFont fontOf(FontStep step, const QFont &base)
{
    QFont font = scaledFont(base, pixelsOf(step) / bodyPixels);
    if (step == FontStep::Head || step == FontStep::Title)
        font.setWeight(QFont::DemiBold);
    return font;
}

QFont fontOf(FontStep step)
{
    return fontOf(step, QApplication::font());
}

QFont monospaceFont(const QFont &beside)
{
    const QFont small = fontOf(FontStep::Small, beside);
    QFont font = systemFixedFont();
    if (small.pixelSize() > 0)
        font.setPixelSize(small.pixelSize());
    else
        font.setPointSizeF(small.pointSizeF());
    font.setStrikeOut(beside.strikeOut());
    return font;
}

} // namespace Rookery
