// SPDX-License-Identifier: GPL-3.0-or-later
#include "window/tabend.h"

#include "theme/icons.h"
#include "theme/painting.h"

#include <QPainter>
#include <QToolButton>

namespace Rookery {

namespace {

constexpr int gap = 6;
constexpr int closeSize = 18;

} // namespace

TabEnd::TabEnd(Environment environment, QWidget *parent) : QWidget(parent), m_environment(environment)
{
    auto *close = new QToolButton(this);
    close->setIcon(icon(Icon::Close));
    close->setIconSize({12, 12});
    close->setAutoRaise(true);
    close->setProperty("small", true);
    close->setFocusPolicy(Qt::NoFocus);
    close->setAccessibleName(tr("Close session"));
    close->setToolTip(tr("Close session"));
    connect(close, &QToolButton::clicked, this, &TabEnd::closeRequested);
    m_close = close;
    resize(sizeHint());
}

void TabEnd::setPending(int count)
{
    if (m_pending == count)
        return;
    m_pending = count;
    resize(sizeHint()); // the tab bar hears of it
    update();
}

QSize TabEnd::sizeHint() const
{
    const int chip = environmentChipSize(m_environment, false, font()).width();
    const int badge = m_pending > 0 ? countBadgeSize(m_pending, font()).width() : 0;
    return {(chip > 0 ? chip + gap : 0) + (badge > 0 ? badge + gap : 0) + closeSize, closeSize};
}

void TabEnd::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    QRect place = rect();
    const QSize chip = environmentChipSize(m_environment, false, font());
    if (!chip.isEmpty()) {
        paintEnvironmentChip(painter, place, m_environment, false, palette());
        place.setLeft(place.left() + chip.width() + gap);
    }
    if (m_pending > 0) {
        place.setWidth(countBadgeSize(m_pending, font()).width());
        paintCountBadge(painter, place, m_pending, palette());
    }
}

void TabEnd::resizeEvent(QResizeEvent *)
{
    m_close->setGeometry(width() - closeSize, (height() - closeSize) / 2, closeSize, closeSize);
}

} // namespace Rookery
