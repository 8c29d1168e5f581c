// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStyle>

class QStyleOptionComplex;

namespace Rookery {

// What Style paints: pieces of controls, in the tokens of the option's palette.

void paintTickBox(QPainter *painter, const QStyleOption &option);
void paintRadioButton(QPainter *painter, const QStyleOption &option);
/// The chevron of a tree's row that has children.
void paintBranch(QPainter *painter, const QStyleOption &option);
/// The cross on a tab, on a tint under the pointer.
void paintTabClose(QPainter *painter, const QStyleOption &option);
/// In place, 2 px.
void paintFocusRing(QPainter *painter, const QRect &rect, const QPalette &palette);
/// Ground and frame of an input: 1 px, or a ring of 2 px where it has the focus, or red where it is `refused`.
void paintField(QPainter *painter, const QStyleOption &option, const QWidget *widget);
void paintHairlineFrame(QPainter *painter, const QStyleOption &option);
void paintComboBox(QPainter *painter, const QStyleOptionComplex &option, const QWidget *widget, const QStyle &style);
void paintSpinBox(QPainter *painter, const QStyleOptionComplex &option, const QWidget *widget, const QStyle &style);

} // namespace Rookery
