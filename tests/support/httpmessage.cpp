// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/httpmessage.h"

#include <QList>

namespace Rookery {

namespace {

struct ChunkedBody
{
    QByteArray body;
    qsizetype end = 0; ///< after the last chunk
};

std::optional<ChunkedBody> chunkedBodyAt(const QByteArray &bytes, qsizetype at)
{
    ChunkedBody chunked;
    while (true) {
        const qsizetype lineEnd = bytes.indexOf("\r\n", at);
        if (lineEnd < 0)
            return std::nullopt;
        const qsizetype size = bytes.mid(at, lineEnd - at).toLongLong(nullptr, 16);
        at = lineEnd + 2;
        if (bytes.size() < at + size + 2)
            return std::nullopt;
        chunked.body += bytes.mid(at, size);
        at += size + 2;
        chunked.end = at;
        if (size == 0)
            return chunked;
    }
}

} // namespace

QByteArray HttpMessage::method() const
{
    return head.left(head.indexOf(' '));
}

QByteArray HttpMessage::target() const
{
    const qsizetype begin = head.indexOf(' ') + 1;
    return head.mid(begin, head.indexOf(' ', begin) - begin);
}

QByteArray HttpMessage::header(QByteArrayView name) const
{
    for (const QByteArray &line : head.split('\n')) {
        const qsizetype colon = line.indexOf(':');
        if (colon > 0 && name.compare(line.left(colon), Qt::CaseInsensitive) == 0)
            return line.mid(colon + 1).trimmed();
    }
    return {};
}

std::optional<HttpMessage> HttpMessageReader::take(bool hasNoBody)
{
    const qsizetype headEnd = m_bytes.indexOf("\r\n\r\n");
    if (headEnd < 0)
        return std::nullopt;
    HttpMessage message;
    message.head = m_bytes.left(headEnd + 4);
    qsizetype end = message.head.size();
    if (!hasNoBody && message.header("Transfer-Encoding").toLower() == "chunked") {
        const auto chunked = chunkedBodyAt(m_bytes, end);
        if (!chunked)
            return std::nullopt;
        message.body = chunked->body;
        end = chunked->end;
    } else if (!hasNoBody) {
        const qsizetype length = message.header("Content-Length").toLongLong();
        if (m_bytes.size() < end + length)
            return std::nullopt;
        message.body = m_bytes.mid(end, length);
        end += length;
    }
    message.raw = m_bytes.left(end);
    m_bytes.remove(0, end);
    return message;
}

} // namespace Rookery
