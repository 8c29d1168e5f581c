// SPDX-License-Identifier: GPL-3.0-or-later
#include "theme/detail/style.h"

#include "theme/detail/controls.h"
#include "theme/rowdelegate.h"

#include <QStyleOption>

using namespace Qt::StringLiterals;

namespace Rookery {

namespace {

constexpr int styledFieldHeight = 28;
constexpr int styledFieldPadding = 4; ///< besides the 2 px that a line edit keeps and those of Fusion's frame

} // namespace

Style::Style() : QProxyStyle(u"fusion"_s) {}

void Style::drawPrimitive(
    PrimitiveElement element, const QStyleOption *option, QPainter *painter, const QWidget *widget) const
{
    switch (element) {
    case PE_IndicatorCheckBox:
    case PE_IndicatorItemViewItemCheck: return paintTickBox(painter, *option);
    case PE_IndicatorRadioButton: return paintRadioButton(painter, *option);
    case PE_IndicatorBranch: return paintBranch(painter, *option);
    case PE_IndicatorTabClose: return paintTabClose(painter, *option);
    case PE_FrameFocusRect: return paintFocusRing(painter, option->rect, option->palette);
    case PE_Frame: return paintHairlineFrame(painter, *option);
    case PE_FrameLineEdit: return paintField(painter, *option, widget);
    case PE_PanelItemViewRow:
    case PE_PanelItemViewItem:
        if (const auto *item = qstyleoption_cast<const QStyleOptionViewItem *>(option))
            return paintRowGround(painter, *item);
        break;
    default: break;
    }
    QProxyStyle::drawPrimitive(element, option, painter, widget);
}

void Style::drawComplexControl(
    ComplexControl control, const QStyleOptionComplex *option, QPainter *painter, const QWidget *widget) const
{
    switch (control) {
    case CC_ComboBox: return paintComboBox(painter, *option, widget, *this);
    case CC_SpinBox: return paintSpinBox(painter, *option, widget, *this);
    default: return QProxyStyle::drawComplexControl(control, option, painter, widget);
    }
}

QSize Style::sizeFromContents(
    ContentsType type, const QStyleOption *option, const QSize &size, const QWidget *widget) const
{
    const QSize result = QProxyStyle::sizeFromContents(type, option, size, widget);
    switch (type) {
    case CT_LineEdit:
    case CT_ComboBox:
    case CT_SpinBox: return result.expandedTo({0, styledFieldHeight});
    case CT_ItemViewItem: return result.expandedTo({0, minimumRowHeight(option->fontMetrics)});
    default: return result;
    }
}

QRect Style::subElementRect(SubElement element, const QStyleOption *option, const QWidget *widget) const
{
    const QRect rect = QProxyStyle::subElementRect(element, option, widget);
    const auto *frame = qstyleoption_cast<const QStyleOptionFrame *>(option);
    const bool isFramedField = element == SE_LineEditContents && frame && frame->lineWidth > 0;
    return isFramedField ? rect.adjusted(styledFieldPadding, 0, -styledFieldPadding, 0) : rect;
}

int Style::pixelMetric(PixelMetric metric, const QStyleOption *option, const QWidget *widget) const
{
    switch (metric) {
    case PM_IndicatorWidth:
    case PM_IndicatorHeight:
    case PM_ExclusiveIndicatorWidth:
    case PM_ExclusiveIndicatorHeight: return 14;
    case PM_TreeViewIndentation:
    case PM_SmallIconSize:
    case PM_ButtonIconSize:
    case PM_ListViewIconSize:
    case PM_TabBarIconSize:
    case PM_ToolBarIconSize: return 16;
    case PM_TabCloseIndicatorWidth:
    case PM_TabCloseIndicatorHeight: return 18;
    case PM_SplitterWidth:
    case PM_DockWidgetSeparatorExtent: return 1;
    default: return QProxyStyle::pixelMetric(metric, option, widget);
    }
}

int Style::styleHint(
    StyleHint hint, const QStyleOption *option, const QWidget *widget, QStyleHintReturn *returnData) const
{
    switch (hint) {
    case SH_Widget_Animation_Duration: return 0;
    case SH_EtchDisabledText:
    case SH_DitherDisabledText: return 0;
    case SH_ItemView_ShowDecorationSelected: return 1;
    case SH_DialogButtonBox_ButtonsHaveIcons: return 0;
    default: return QProxyStyle::styleHint(hint, option, widget, returnData);
    }
}

} // namespace Rookery
