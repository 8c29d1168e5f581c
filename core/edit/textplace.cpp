// SPDX-License-Identifier: MIT
#include "edit/textplace.h"

namespace Rookery {

namespace {

/// A number of at least 1; nullopt: it is none.
std::optional<qsizetype> countFrom(QStringView text)
{
    bool isNumber = false;
    const qlonglong number = text.toLongLong(&isNumber);
    return isNumber && number >= 1 ? std::optional<qsizetype>(number) : std::nullopt;
}

bool isInsideCharacter(char c)
{
    return (static_cast<uchar>(c) & 0xc0) == 0x80;
}

} // namespace

std::optional<TextPlace> parseTextPlace(QStringView text)
{
    text = text.trimmed();
    if (text.startsWith(u'/')) {
        const Result<Json::Pointer> pointer = Json::Pointer::parse(text);
        return pointer ? std::optional<TextPlace>(*pointer) : std::nullopt;
    }
    const qsizetype colon = text.indexOf(u':');
    const auto line = countFrom(colon < 0 ? text : text.first(colon));
    const auto column = colon < 0 ? std::optional<qsizetype>(1) : countFrom(text.sliced(colon + 1));
    return line && column ? std::optional<TextPlace>(LineAndColumn{*line, *column}) : std::nullopt;
}

std::optional<qsizetype> offsetOf(const LineAndColumn &place, QByteArrayView text)
{
    qsizetype offset = 0;
    for (qsizetype line = 1; line < place.line; ++line) {
        offset = text.indexOf('\n', offset) + 1;
        if (offset == 0)
            return std::nullopt;
    }
    for (qsizetype column = 1; column < place.column && offset < text.size() && text[offset] != '\n'; ++column) {
        ++offset;
        while (offset < text.size() && isInsideCharacter(text[offset]))
            ++offset;
    }
    return offset;
}

std::optional<qsizetype> offsetOf(const Json::Pointer &pointer, const Json::Value &body)
{
    const std::optional<Json::Value> value = Json::resolve(body, pointer);
    return value && value->slice() ? std::optional<qsizetype>(value->slice()->node().offset) : std::nullopt;
}

} // namespace Rookery
