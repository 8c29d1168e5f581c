// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/documentglyphs.h"

#include "theme/tokens.h"

#include <QDeadlineTimer>
#include <QPainter>
#include <QPalette>

namespace Rookery::DocumentGlyphs {

std::optional<Icon> iconOf(DocumentRows::Kind kind)
{
    switch (kind) {
    case DocumentRows::Kind::All: return Icon::AllDocuments;
    case DocumentRows::Kind::Collection: return Icon::Collection;
    case DocumentRows::Kind::Folder: return Icon::Folder;
    case DocumentRows::Kind::Document: return Icon::Document;
    case DocumentRows::Kind::Error: return Icon::Error;
    case DocumentRows::Kind::More:
    case DocumentRows::Kind::Loading:
    case DocumentRows::Kind::Skeleton: return std::nullopt;
    }
    Q_UNREACHABLE();
}

void paintSpinner(QPainter &painter, const QRect &rect, const QPalette &palette)
{
    constexpr int turn = 900; // ms
    const qint64 passed = QDeadlineTimer::current().deadline() % turn;
    const QRectF circle = QRectF(rect).adjusted(2, 2, -2, -2);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(stripe(palette), 2));
    painter.drawEllipse(circle);
    painter.setPen(QPen(focus(palette), 2, Qt::SolidLine, Qt::RoundCap));
    painter.drawArc(circle, static_cast<int>(-passed * 360 * 16 / turn) + 90 * 16, -90 * 16);
    painter.restore();
}

QColor quietText(const QPalette &palette)
{
    return tokensOf(palette).text2;
}

QColor stripe(const QPalette &palette)
{
    return tokensOf(palette).line;
}

QColor hover(const QPalette &palette)
{
    return tokensOf(palette).hover;
}

QColor focus(const QPalette &palette)
{
    return tokensOf(palette).focus;
}

QColor warning(const QPalette &palette)
{
    return tokensOf(palette).sWarn;
}

QColor warningGround(const QPalette &palette)
{
    return tokensOf(palette).tWarn;
}

QColor struck(const QPalette &palette)
{
    return tokensOf(palette).sDel;
}

} // namespace Rookery::DocumentGlyphs
