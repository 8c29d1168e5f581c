// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/countbadge.h"

#include "theme/painting.h"

#include <QPainter>

namespace Rookery {

CountBadge::CountBadge(int count, bool isProminent, QWidget *parent)
    : QWidget(parent), m_count(count), m_isProminent(isProminent)
{
    setAttribute(Qt::WA_TransparentForMouseEvents); // a click is the tab's
    resize(sizeHint());
}

void CountBadge::setCount(int count)
{
    m_count = count;
    resize(sizeHint()); // the tab bar hears of it
    update();
}

QSize CountBadge::sizeHint() const
{
    return countBadgeSize(m_count, font());
}

void CountBadge::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    paintCountBadge(painter, rect(), m_count, palette(), m_isProminent);
}

} // namespace Rookery
