// SPDX-License-Identifier: GPL-3.0-or-later
#include "query/querydelegate.h"

#include "json/tree.h"
#include "query/querymodel.h"
#include "theme/painting.h"
#include "theme/tokens.h"

#include <QPainter>

namespace Rookery {

namespace {

constexpr int letterPlace = 22;

DocumentState rowStateAt(const QModelIndex &index)
{
    const QVariant state = index.data(QueryModel::StateRole);
    return state.isValid() ? state.value<DocumentState>() : DocumentState::Unmodified;
}

} // namespace

void QueryDelegate::initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const
{
    RowDelegate::initStyleOption(option, index);
    const QVariant type = index.data(QueryModel::TypeRole);
    if (type.isValid()) {
        const auto kind = type.value<Json::Type>();
        const bool isQuiet = kind == Json::Type::Null || kind == Json::Type::Array || kind == Json::Type::Object;
        option->font.setItalic(kind == Json::Type::Null);
        if (isQuiet) {
            const QColor quiet = tokensOf(option->palette).text2;
            option->palette.setColor(QPalette::Text, quiet);
            option->palette.setColor(QPalette::HighlightedText, quiet);
        }
        return;
    }
    option->textElideMode = Qt::ElideMiddle;
    option->font.setStrikeOut(rowStateAt(index) == DocumentState::Deleted);
}

void QueryDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    RowDelegate::paint(painter, option, index);
    const DocumentState state = rowStateAt(index);
    if (state == DocumentState::Unmodified)
        return;
    const QRect place(option.rect.right() - letterPlace, option.rect.top(), letterPlace, option.rect.height());
    paintStateLetter(*painter, QStyle::visualRect(option.direction, option.rect, place), state, option.palette);
}

} // namespace Rookery
