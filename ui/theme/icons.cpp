// SPDX-License-Identifier: GPL-3.0-or-later
#include "theme/icons.h"

#include "theme/detail/iconengine.h"

#include <QGuiApplication>
#include <QPainter>

using namespace Qt::StringLiterals;

namespace Rookery {

namespace {

// In the order of the enum.
constexpr QLatin1StringView iconNames[] = {
    "activity"_L1,
    "all-documents"_L1,
    "cache"_L1,
    "certificate"_L1,
    "check"_L1,
    "check-circle"_L1,
    "chevron-down"_L1,
    "chevron-right"_L1,
    "close"_L1,
    "cluster"_L1,
    "collection"_L1,
    "command"_L1,
    "connection"_L1,
    "copy"_L1,
    "database"_L1,
    "delete"_L1,
    "diff-text"_L1,
    "diff-tree"_L1,
    "document"_L1,
    "document-new"_L1,
    "error"_L1,
    "export"_L1,
    "eye"_L1,
    "filter"_L1,
    "fold"_L1,
    "folder"_L1,
    "group-by-kind"_L1,
    "history"_L1,
    "info"_L1,
    "key"_L1,
    "lock"_L1,
    "merge"_L1,
    "metadata"_L1,
    "more"_L1,
    "next-change"_L1,
    "offline"_L1,
    "pin"_L1,
    "plus"_L1,
    "previous-change"_L1,
    "query"_L1,
    "redo"_L1,
    "reference"_L1,
    "refresh"_L1,
    "revert"_L1,
    "review"_L1,
    "run"_L1,
    "sandbox"_L1,
    "save"_L1,
    "search"_L1,
    "server"_L1,
    "session-new"_L1,
    "session-options"_L1,
    "settings"_L1,
    "stale"_L1,
    "star"_L1,
    "table"_L1,
    "text"_L1,
    "tree-view"_L1,
    "undo"_L1,
    "unlock"_L1,
    "warning"_L1,
};

QString appIconFile(int pixels)
{
    return u":/rookery/icons/app/%1.png"_s.arg(pixels);
}

} // namespace

QList<Icon> allIcons()
{
    QList<Icon> icons;
    for (size_t index = 0; index < std::size(iconNames); ++index)
        icons.append(static_cast<Icon>(index));
    return icons;
}

QLatin1StringView nameOf(Icon icon)
{
    return iconNames[static_cast<size_t>(icon)];
}

QIcon icon(Icon name)
{
    return QIcon(new IconEngine(name)); // which owns it
}

QIcon icon(Icon name, Token tint)
{
    return QIcon(new IconEngine(name, tint));
}

QIcon icon(Icon name, const QColor &color)
{
    return QIcon(new IconEngine(name, color));
}

void paintIcon(QPainter &painter, const QRect &rect, Icon name, const QColor &color)
{
    const qreal ratio = painter.device()->devicePixelRatioF();
    const int side = qMin(rect.width(), rect.height());
    QRect square(0, 0, side, side);
    square.moveCenter(rect.center());
    painter.drawPixmap(square, tintedIcon(name, qRound(side * ratio), color));
}

QIcon appIcon()
{
    loadIcons();
    QIcon icon;
    for (const int pixels : {16, 20, 24, 32, 40, 48, 64, 128, 256})
        icon.addFile(appIconFile(pixels), {pixels, pixels});
    return icon;
}

} // namespace Rookery
