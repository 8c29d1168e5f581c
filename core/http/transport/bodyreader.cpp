// SPDX-License-Identifier: MIT
#include "http/transport/bodyreader.h"

#include <QNetworkAccessManager>
#include <QNetworkReply>

namespace Rookery {

BodyReader::BodyReader(std::unique_ptr<QNetworkAccessManager> network, QNetworkReply *reply)
    : m_network(std::move(network)), m_reply(reply)
{
    connect(m_reply, &QNetworkReply::readyRead, this, &BodyReader::changed);
    connect(m_reply, &QNetworkReply::finished, this, &BodyReader::changed);
}

BodyReader::~BodyReader()
{
    disconnect(m_reply, nullptr, this, nullptr);
    m_reply->abort();
}

QByteArray BodyReader::readAll()
{
    return m_reply->readAll(); // all: with a limited buffer, what reads less waits for ever (measured on Qt 6.4.2)
}

bool BodyReader::isAtEnd() const
{
    return m_reply->isFinished() && m_reply->bytesAvailable() == 0;
}

QString BodyReader::fault() const
{
    return m_reply->error() == QNetworkReply::NoError ? QString() : m_reply->errorString();
}

} // namespace Rookery
