// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/signlabel.h"

#include <QPainter>
#include <QStyle>

namespace Rookery {

namespace {

constexpr int signSize = 16;
constexpr int signGap = 6;

} // namespace

SignLabel::SignLabel(int around, QWidget *parent) : QLabel(parent), m_around(around)
{
    setContentsMargins(around, 0, around, 0);
    setTextFormat(Qt::PlainText);
}

void SignLabel::setSign(const QIcon &sign)
{
    m_sign = sign;
    const int leading = m_around + signSize + signGap;
    const bool isMirrored = layoutDirection() == Qt::RightToLeft;
    setContentsMargins(isMirrored ? m_around : leading, 0, isMirrored ? leading : m_around, 0);
    update();
}

void SignLabel::paintEvent(QPaintEvent *event)
{
    QLabel::paintEvent(event);
    QPainter painter(this);
    const QRect place(m_around, (height() - signSize) / 2, signSize, signSize);
    m_sign.paint(&painter, QStyle::visualRect(layoutDirection(), rect(), place), Qt::AlignCenter,
        isEnabled() ? QIcon::Normal : QIcon::Disabled);
}

} // namespace Rookery
