// SPDX-License-Identifier: GPL-3.0-or-later
#include "query/cellvalue.h"

using namespace Qt::StringLiterals;

namespace Rookery {

namespace {

constexpr qsizetype longestCellText = 200;

QString onOneLine(QString text)
{
    if (text.size() > longestCellText)
        text = text.first(longestCellText) + u'\u2026';
    for (QChar &character : text) {
        if (character.category() == QChar::Other_Control)
            character = u' ';
    }
    return text;
}

} // namespace

QString cellText(const std::optional<Json::Value> &value)
{
    if (!value)
        return {};
    switch (value->type()) {
    case Json::Type::Array: return u"[%1]"_s.arg(value->size());
    case Json::Type::Object: return u"{%1}"_s.arg(value->size());
    case Json::Type::String: return onOneLine(value->toString());
    default: return QString::fromUtf8(value->lexeme());
    }
}

} // namespace Rookery
