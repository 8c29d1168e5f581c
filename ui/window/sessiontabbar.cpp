// SPDX-License-Identifier: GPL-3.0-or-later
#include "window/sessiontabbar.h"

#include "theme/painting.h"
#include "theme/tokens.h"

#include <QPainter>

namespace Rookery {

namespace {

constexpr int frontLine = 3;
constexpr int backLine = 2;

} // namespace

SessionTabBar::SessionTabBar(QWidget *parent) : QTabBar(parent)
{
    setProperty("sessions", true);
    setMovable(false); // a tab and its page go by the same number
    setExpanding(false);
    setDrawBase(false);
    setAccessibleName(tr("Session tabs"));
}

int SessionTabBar::add(const QString &title, Environment environment)
{
    const int index = addTab(title);
    setTabData(index, QVariant::fromValue(environment));
    return index;
}

void SessionTabBar::paintEvent(QPaintEvent *event)
{
    QTabBar::paintEvent(event);
    QPainter painter(this);
    const Tokens &tokens = tokensOf(palette());
    for (int index = 0; index < count(); ++index) {
        const auto environment = tabData(index).value<Environment>();
        const bool isFront = index == currentIndex();
        if (environment == Environment::None && !isFront)
            continue;
        QRect line = tabRect(index);
        line.setHeight(isFront ? frontLine : backLine);
        painter.fillRect(line, environment == Environment::None ? tokens.focus : environmentColor(environment, tokens));
    }
}

} // namespace Rookery
