// SPDX-License-Identifier: MIT
#include "http/transport/headerprobe.h"

#include <QSslConfiguration>

using namespace Qt::StringLiterals;

namespace Rookery {

HeaderProbe::HeaderProbe(const QUrl &url, QList<HttpHeader> headers, const QSslConfiguration &tls, QObject *parent)
    : QObject(parent), m_url(url), m_headers(std::move(headers))
{
    const bool isEncrypted = url.scheme() == u"https";
    const auto port = static_cast<quint16>(url.port(isEncrypted ? 443 : 80));
    connect(&m_socket, &QSslSocket::readyRead, this, &HeaderProbe::look);
    m_socket.setProtocolTag(url.scheme()); // for the choice of a proxy
    if (isEncrypted) {
        m_socket.setSslConfiguration(tls);
        connect(&m_socket, &QSslSocket::encrypted, this, &HeaderProbe::ask);
        m_socket.connectToHostEncrypted(url.host(), port);
    } else {
        connect(&m_socket, &QSslSocket::connected, this, &HeaderProbe::ask);
        m_socket.connectToHost(url.host(), port);
    }
}

HeaderProbe::~HeaderProbe()
{
    m_socket.disconnect(this);
}

void HeaderProbe::ask()
{
    const QByteArray path = m_url.toEncoded(QUrl::RemoveScheme | QUrl::RemoveAuthority | QUrl::RemoveFragment);
    const QByteArray host = m_url
                                .toEncoded(QUrl::RemoveScheme | QUrl::RemoveUserInfo | QUrl::RemovePath
                                    | QUrl::RemoveQuery | QUrl::RemoveFragment)
                                .sliced(2); // without the two slashes
    QByteArray request = "GET " + path + " HTTP/1.1\r\nHost: " + host + "\r\n";
    for (const HttpHeader &header : m_headers)
        request += header.name + ": " + header.value + "\r\n";
    m_socket.write(request + "Connection: close\r\n\r\n");
}

void HeaderProbe::look()
{
    m_received += m_socket.read(maxHeaderBytes + 1 - m_received.size());
    if (m_received.contains("\r\n\r\n") || m_received.contains("\n\n"))
        m_socket.abort();
    else if (m_received.size() > maxHeaderBytes) {
        m_socket.abort();
        Q_EMIT foundEndless();
    }
}

} // namespace Rookery
