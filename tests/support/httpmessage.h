// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

#include <optional>

namespace Rookery {

/// A request or a reply, complete.
struct HttpMessage
{
    QByteArray raw; ///< byte for byte as it came
    QByteArray head; ///< first line and headers, with the empty line
    QByteArray body; ///< without chunks

    QByteArray method() const; ///< of a request
    QByteArray target() const; ///< of a request: path and query as sent
    QByteArray header(QByteArrayView name) const; ///< without case; empty where there is none
};

/// Cuts a stream of bytes into messages.
class HttpMessageReader
{
public:
    void feed(const QByteArray &bytes) { m_bytes += bytes; }
    qsizetype size() const { return m_bytes.size(); } ///< bytes not yet taken
    /// The next message, nullopt while it is not complete. A reply to HEAD has no body whatever its headers say.
    std::optional<HttpMessage> take(bool hasNoBody = false);

private:
    QByteArray m_bytes;
};

} // namespace Rookery
