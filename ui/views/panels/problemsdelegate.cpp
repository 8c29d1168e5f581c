// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/panels/problemsdelegate.h"

#include "models/panels/problemsmodel.h"
#include "theme/icons.h"
#include "theme/tokens.h"

#include <algorithm>

namespace Rookery {

QSize ProblemsDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    constexpr int rowHeight = 24;
    const QSize hint = QStyledItemDelegate::sizeHint(option, index);
    return QSize(hint.width(), std::max(rowHeight, hint.height()));
}

void ProblemsDelegate::initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const
{
    QStyledItemDelegate::initStyleOption(option, index);
    const Tokens &tokens = tokensOf(option->palette);
    if (index.column() == ProblemsModel::SignColumn) {
        const bool isError
            = index.data(ProblemsModel::SignRole).value<ProblemsModel::Sign>() == ProblemsModel::Sign::Error;
        option->features |= QStyleOptionViewItem::HasDecoration;
        option->decorationSize = QSize(16, 16);
        option->icon = isError ? icon(Icon::Error, tokens.sErr) : icon(Icon::Warning, tokens.sWarn);
    }
    const QColor color = index.column() == ProblemsModel::Place ? tokens.text2 : tokens.text;
    option->palette.setColor(QPalette::Text, color);
    option->palette.setColor(QPalette::HighlightedText, color);
}

} // namespace Rookery
