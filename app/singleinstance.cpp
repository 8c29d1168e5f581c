// SPDX-License-Identifier: GPL-3.0-or-later
#include "singleinstance.h"

#include <QCryptographicHash>
#include <QDir>
#include <QLocalSocket>

using namespace Qt::StringLiterals;

namespace Rookery {

namespace {

constexpr int patienceMilliseconds = 2'000;
constexpr qint64 longestMessage = 1 << 20;

/// Names of local sockets are short on some systems, and shared by all users on others.
QString socketName(const QString &place)
{
    const QByteArray hash = QCryptographicHash::hash(
        (QDir::homePath() + u'\n' + QDir(place).absolutePath()).toUtf8(), QCryptographicHash::Sha256);
    return u"rookery-"_s + QString::fromLatin1(hash.toHex().left(16));
}

} // namespace

SingleInstance::SingleInstance(const QString &place, QObject *parent) : QObject(parent), m_name(socketName(place))
{
    m_server.setSocketOptions(QLocalServer::UserAccessOption);
    connect(&m_server, &QLocalServer::newConnection, this, [this] {
        while (QLocalSocket *socket = m_server.nextPendingConnection()) {
            connect(socket, &QLocalSocket::readyRead, this, [this, socket] { answer(socket); });
            connect(socket, &QLocalSocket::disconnected, socket, &QObject::deleteLater);
            answer(socket);
        }
    });
}

std::optional<QString> SingleInstance::handOver(const QByteArray &message) const
{
    QLocalSocket socket;
    socket.connectToServer(m_name);
    if (!socket.waitForConnected(patienceMilliseconds))
        return std::nullopt;
    socket.write(message + '\n');
    QByteArray reply;
    while (!reply.endsWith('\n')) {
        if (!socket.waitForReadyRead(patienceMilliseconds))
            return tr("Rookery runs already, but does not answer.");
        reply += socket.readAll();
    }
    return QString::fromUtf8(reply.chopped(1));
}

Result<Done> SingleInstance::listen()
{
    QLocalServer::removeServer(m_name); // left over by one that crashed: nobody answered there
    if (!m_server.listen(m_name))
        return Error::of(ErrorKind::Storage, m_server.errorString());
    return Done{};
}

void SingleInstance::answer(QLocalSocket *socket)
{
    if (!socket->canReadLine()) {
        if (socket->bytesAvailable() > longestMessage)
            socket->abort();
        return;
    }
    const QByteArray message = socket->readLine().chopped(1);
    socket->write((receive ? receive(message) : QString()).toUtf8() + '\n');
    socket->flush();
}

} // namespace Rookery
