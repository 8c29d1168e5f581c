// SPDX-License-Identifier: MIT
#include "json/writer.h"

#include "json/detail/bytescan.h"

namespace Rookery::Json {

namespace {

/// Does this code unit stand for itself in a token: no escape demanded, not half of a character?
bool standsForItself(QStringView text, qsizetype at)
{
    const QChar c = text[at];
    if (c.isHighSurrogate())
        return at + 1 < text.size() && text[at + 1].isLowSurrogate();
    if (c.isLowSurrogate())
        return at > 0 && text[at - 1].isHighSurrogate();
    return c >= u' ' && c != u'"' && c != u'\\';
}

void appendEscape(QByteArray &out, QChar c)
{
    constexpr char digits[] = "0123456789abcdef";
    switch (c.unicode()) {
    case '"': out += "\\\""; return;
    case '\\': out += "\\\\"; return;
    case '\b': out += "\\b"; return;
    case '\f': out += "\\f"; return;
    case '\n': out += "\\n"; return;
    case '\r': out += "\\r"; return;
    case '\t': out += "\\t"; return;
    default: break;
    }
    out += "\\u";
    for (int shift = 12; shift >= 0; shift -= 4)
        out += digits[(c.unicode() >> shift) & 0xf];
}

/// QString::fromUtf8, but a U+FEFF at the beginning is text here, not a byte order mark to be dropped.
QString textOf(QByteArrayView utf8)
{
    QString text;
    while (utf8.startsWith("\xef\xbb\xbf")) {
        text += QChar(0xfeff);
        utf8 = utf8.sliced(3);
    }
    return text.isEmpty() ? QString::fromUtf8(utf8) : text + QString::fromUtf8(utf8);
}

/// Appends what the escape behind a backslash means, and returns its length without the backslash.
qsizetype appendUnescaped(QString &text, QByteArrayView escape)
{
    switch (escape[0]) {
    case 'b': text += u'\b'; return 1;
    case 'f': text += u'\f'; return 1;
    case 'n': text += u'\n'; return 1;
    case 'r': text += u'\r'; return 1;
    case 't': text += u'\t'; return 1;
    case 'u': break;
    default: text += QLatin1Char(escape[0]); return 1;
    }
    uint unit = 0;
    for (qsizetype n = 1; n <= 4; ++n)
        unit = unit << 4 | static_cast<uint>(hexValue(escape[n]));
    text += QChar(static_cast<char16_t>(unit));
    return 5;
}

} // namespace

Writer &Writer::beginObject()
{
    return open('{');
}

Writer &Writer::endObject()
{
    return close('}');
}

Writer &Writer::beginArray()
{
    return open('[');
}

Writer &Writer::endArray()
{
    return close(']');
}

Writer &Writer::open(char bracket)
{
    separate();
    m_out += bracket;
    m_needsComma = false;
    return *this;
}

Writer &Writer::close(char bracket)
{
    m_out += bracket;
    m_needsComma = true;
    return *this;
}

Writer &Writer::key(QStringView name)
{
    separate();
    appendQuoted(m_out, name);
    m_out += ':';
    m_needsComma = false;
    return *this;
}

Writer &Writer::value(const Value &value)
{
    separate();
    value.appendTo(m_out);
    return *this;
}

Writer &Writer::string(QStringView text)
{
    separate();
    appendQuoted(m_out, text);
    return *this;
}

Writer &Writer::integer(qint64 number)
{
    separate();
    m_out += QByteArray::number(number);
    return *this;
}

Writer &Writer::boolean(bool flag)
{
    separate();
    m_out += flag ? "true" : "false";
    return *this;
}

Writer &Writer::null()
{
    separate();
    m_out += "null";
    return *this;
}

/// A comma where a value stands before; one will stand before whatever comes after this.
void Writer::separate()
{
    if (m_needsComma)
        m_out += ',';
    m_needsComma = true;
}

void appendQuoted(QByteArray &out, QStringView text)
{
    out += '"';
    qsizetype from = 0;
    for (qsizetype at = 0; at < text.size(); ++at) {
        if (standsForItself(text, at))
            continue;
        out += text.sliced(from, at - from).toUtf8();
        appendEscape(out, text[at]);
        from = at + 1;
    }
    out += text.sliced(from).toUtf8();
    out += '"';
}

QString unquoted(QByteArrayView token)
{
    Q_ASSERT(token.size() >= 2 && token.front() == '"' && token.back() == '"');
    QByteArrayView body = token.sliced(1, token.size() - 2);
    qsizetype backslash = body.indexOf('\\');
    if (backslash < 0)
        return textOf(body);
    QString text;
    for (; backslash >= 0; backslash = body.indexOf('\\')) {
        text += textOf(body.first(backslash));
        body = body.sliced(backslash + 1);
        body = body.sliced(appendUnescaped(text, body));
    }
    return text + textOf(body);
}

} // namespace Rookery::Json
