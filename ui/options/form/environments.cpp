// SPDX-License-Identifier: GPL-3.0-or-later
#include "options/form/environments.h"

#include "theme/painting.h"

#include <QGuiApplication>
#include <QPainter>

namespace Rookery {

QList<Environment> allEnvironments()
{
    return {Environment::None, Environment::Development, Environment::Testing, Environment::Staging,
        Environment::Production};
}

QIcon environmentChip(Environment environment, const QPalette &palette)
{
    if (environment == Environment::None)
        return {};
    const QSize size = environmentChipSize(environment, false, QGuiApplication::font());
    QPixmap pixmap(size * qGuiApp->devicePixelRatio());
    pixmap.setDevicePixelRatio(qGuiApp->devicePixelRatio());
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    painter.setFont(QGuiApplication::font());
    paintEnvironmentChip(painter, QRect(QPoint(), size), environment, false, palette);
    painter.end();
    return QIcon(pixmap);
}

} // namespace Rookery
