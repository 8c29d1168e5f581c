// SPDX-License-Identifier: GPL-3.0-or-later
#include "options/form/environments.h"

#include "theme/painting.h"

#include <QCoreApplication>
#include <QGuiApplication>
#include <QPainter>

namespace Rookery {

namespace {

struct EnvironmentWords
{
    Q_DECLARE_TR_FUNCTIONS(Rookery::EnvironmentWords)

public:
    static QString name(Environment environment)
    {
        switch (environment) {
        case Environment::None: return tr("None");
        case Environment::Development: return tr("Development");
        case Environment::Testing: return tr("Testing");
        case Environment::Staging: return tr("Staging");
        case Environment::Production: return tr("Production");
        }
        return {};
    }
};

} // namespace

QList<Environment> allEnvironments()
{
    return {Environment::None, Environment::Development, Environment::Testing, Environment::Staging,
        Environment::Production};
}

QString nameOf(Environment environment)
{
    return EnvironmentWords::name(environment);
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
