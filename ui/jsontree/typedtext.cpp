// SPDX-License-Identifier: GPL-3.0-or-later
#include "jsontree/typedtext.h"

#include "json/writer.h"

using namespace Qt::StringLiterals;

namespace Rookery {

namespace {

bool isHex(QStringView digits)
{
    return std::all_of(digits.begin(), digits.end(), [](QChar c) {
        const char16_t lower = c.unicode() | 0x20;
        return (c >= u'0' && c <= u'9') || (lower >= u'a' && lower <= u'f');
    });
}

/// How long the escape is that begins here; 0: JSON knows none like it.
qsizetype escapeLength(QStringView text)
{
    if (text.size() < 2 || text[0] != u'\\')
        return 0;
    if (QStringView(u"\"\\/bfnrt").contains(text[1]))
        return 2;
    return text[1] == u'u' && text.size() >= 6 && isHex(text.sliced(2, 4)) ? 6 : 0;
}

} // namespace

QString insideOf(QByteArrayView token)
{
    return QString::fromUtf8(token.sliced(1, token.size() - 2));
}

QString typedTextOf(const Json::Value &scalar)
{
    const QByteArray lexeme = scalar.lexeme();
    return scalar.isString() ? insideOf(lexeme) : QString::fromUtf8(lexeme);
}

QByteArray tokenOfTyped(const QString &typed)
{
    QByteArray token = "\"";
    const QStringView text = typed;
    for (qsizetype at = 0; at < text.size();) {
        if (const qsizetype length = escapeLength(text.sliced(at)); length > 0) {
            token += text.sliced(at, length).toUtf8();
            at += length;
            continue;
        }
        const qsizetype length
            = text[at].isHighSurrogate() && at + 1 < text.size() && text[at + 1].isLowSurrogate() ? 2 : 1;
        QByteArray quoted;
        Json::appendQuoted(quoted, text.sliced(at, length));
        token += quoted.sliced(1, quoted.size() - 2);
        at += length;
    }
    return token + '"';
}

std::optional<Json::Value> valueOfTyped(const QString &typed, const Json::Value &over)
{
    const QByteArray text = over.isString() ? tokenOfTyped(typed) : typed.trimmed().toUtf8();
    const Result<Json::Value> value = Json::parse(text);
    if (!value || value->isContainer())
        return std::nullopt;
    const bool isSameType = over.isBool() ? value->isBool() : value->type() == over.type();
    return isSameType ? std::optional(*value) : std::nullopt;
}

} // namespace Rookery
