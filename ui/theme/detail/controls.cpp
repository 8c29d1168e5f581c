// SPDX-License-Identifier: GPL-3.0-or-later
#include "theme/detail/controls.h"

#include "theme/icons.h"

#include <QPainter>
#include <QStyleOption>
#include <QWidget>

namespace Rookery {

namespace {

constexpr int indicatorSide = 14;

QRect indicatorRect(const QStyleOption &option)
{
    const int side = qMin(indicatorSide, qMin(option.rect.width(), option.rect.height()));
    return QStyle::alignedRect(option.direction, Qt::AlignCenter, {side, side}, option.rect);
}

/// Frame and fill of a tick box or radio button that is on, off, or disabled.
void setUpIndicator(QPainter *painter, const QStyleOption &option)
{
    const Tokens &tokens = tokensOf(option.palette);
    const bool isEnabled = option.state & QStyle::State_Enabled;
    const bool isSet = option.state & (QStyle::State_On | QStyle::State_NoChange);
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setOpacity(isEnabled ? 1 : .45);
    painter->setPen(isSet ? tokens.accent : tokens.field);
    painter->setBrush(isSet ? tokens.accent : tokens.base);
}

constexpr qreal controlFieldRadius = 4;

/// Along the middle of a line of such a width that runs within `rect`.
QRectF alongFrame(const QRect &rect, qreal width)
{
    return QRectF(rect).adjusted(width / 2, width / 2, -width / 2, -width / 2);
}

bool isRefused(const QWidget *widget)
{
    return widget && widget->property("refused").toBool();
}

QPen fieldPen(const QStyleOption &option, const QWidget *widget)
{
    const Tokens &tokens = tokensOf(option.palette);
    if (isRefused(widget))
        return QPen(tokens.sErr, 2);
    if (!(option.state & QStyle::State_Enabled))
        return QPen(tokens.line2, 1);
    if (option.state & QStyle::State_HasFocus)
        return QPen(tokens.focus, 2);
    return QPen(tokens.field, 1);
}

void paintSmallSign(QPainter *painter, const QRect &rect, Icon icon, const QStyleOption &option, bool isUsable)
{
    const Tokens &tokens = tokensOf(option.palette);
    const QRect box = QStyle::alignedRect(option.direction, Qt::AlignCenter, {12, 12}, rect);
    paintIcon(*painter, box, icon, isUsable ? tokens.text2 : tokens.disabled);
}

} // namespace

void paintTickBox(QPainter *painter, const QStyleOption &option)
{
    const QColor ink = tokensOf(option.palette).onAccent;
    const QRect box = indicatorRect(option);
    painter->save();
    setUpIndicator(painter, option);
    painter->drawRoundedRect(QRectF(box).adjusted(.5, .5, -.5, -.5), 3, 3);
    if (option.state & QStyle::State_NoChange)
        painter->fillRect(QRect(box.left() + 3, box.center().y(), box.width() - 6, 2), ink);
    else if (option.state & QStyle::State_On)
        paintIcon(*painter, box.adjusted(1, 1, -1, -1), Icon::Check, ink);
    painter->restore();
}

void paintRadioButton(QPainter *painter, const QStyleOption &option)
{
    const QRectF circle = QRectF(indicatorRect(option)).adjusted(.5, .5, -.5, -.5);
    painter->save();
    setUpIndicator(painter, option);
    painter->drawEllipse(circle);
    if (option.state & QStyle::State_On) {
        painter->setPen(Qt::NoPen);
        painter->setBrush(tokensOf(option.palette).onAccent);
        painter->drawEllipse(circle.center(), 3, 3);
    }
    painter->restore();
}

void paintBranch(QPainter *painter, const QStyleOption &option)
{
    if (!(option.state & QStyle::State_Children))
        return;
    const bool isOpen = option.state & QStyle::State_Open;
    const QRect box = QStyle::alignedRect(option.direction, Qt::AlignCenter, {12, 12}, option.rect);
    paintIcon(*painter, box, isOpen ? Icon::ChevronDown : Icon::ChevronRight, tokensOf(option.palette).text2);
}

void paintTabClose(QPainter *painter, const QStyleOption &option)
{
    const Tokens &tokens = tokensOf(option.palette);
    const bool isHovered = option.state & QStyle::State_MouseOver && option.state & QStyle::State_Enabled;
    painter->save();
    if (isHovered) {
        painter->setRenderHint(QPainter::Antialiasing);
        painter->setPen(Qt::NoPen);
        painter->setBrush(tokens.line2);
        painter->drawRoundedRect(option.rect, controlFieldRadius, controlFieldRadius);
    }
    paintSmallSign(painter, option.rect, Icon::Close, option, true);
    painter->restore();
}

void paintFocusRing(QPainter *painter, const QRect &rect, const QPalette &palette)
{
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(QPen(tokensOf(palette).focus, 2));
    painter->setBrush(Qt::NoBrush);
    painter->drawRoundedRect(alongFrame(rect, 2), 3, 3);
    painter->restore();
}

void paintField(QPainter *painter, const QStyleOption &option, const QWidget *widget)
{
    const QPen frame = fieldPen(option, widget);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(frame);
    painter->setBrush(option.palette.brush(QPalette::Base));
    painter->drawRoundedRect(alongFrame(option.rect, frame.widthF()), controlFieldRadius, controlFieldRadius);
    painter->restore();
}

void paintHairlineFrame(QPainter *painter, const QStyleOption &option)
{
    painter->save();
    painter->setPen(tokensOf(option.palette).line);
    painter->setBrush(Qt::NoBrush);
    painter->drawRect(option.rect.adjusted(0, 0, -1, -1));
    painter->restore();
}

void paintComboBox(QPainter *painter, const QStyleOptionComplex &option, const QWidget *widget, const QStyle &style)
{
    paintField(painter, option, widget);
    const QRect arrow = style.subControlRect(QStyle::CC_ComboBox, &option, QStyle::SC_ComboBoxArrow, widget);
    paintSmallSign(painter, arrow, Icon::ChevronDown, option, option.state & QStyle::State_Enabled);
}

void paintSpinBox(QPainter *painter, const QStyleOptionComplex &option, const QWidget *widget, const QStyle &style)
{
    paintField(painter, option, widget);
    const auto *spin = qstyleoption_cast<const QStyleOptionSpinBox *>(&option);
    if (!spin || spin->buttonSymbols == QAbstractSpinBox::NoButtons)
        return;
    const bool isEnabled = option.state & QStyle::State_Enabled;
    const auto rectOf
        = [&](QStyle::SubControl part) { return style.subControlRect(QStyle::CC_SpinBox, &option, part, widget); };
    // The same drawing upside down.
    const QRect up = rectOf(QStyle::SC_SpinBoxUp);
    painter->save();
    painter->translate(0, up.top() + up.bottom() + 1);
    painter->scale(1, -1);
    paintSmallSign(
        painter, up, Icon::ChevronDown, option, isEnabled && spin->stepEnabled & QAbstractSpinBox::StepUpEnabled);
    painter->restore();
    paintSmallSign(painter, rectOf(QStyle::SC_SpinBoxDown), Icon::ChevronDown, option,
        isEnabled && spin->stepEnabled & QAbstractSpinBox::StepDownEnabled);
}

} // namespace Rookery
