// SPDX-License-Identifier: MIT
#include "http/transport/nodelay.h"

#include <QUrl>

#ifdef Q_OS_UNIX
#  include <QDir>

#  include <netinet/in.h>
#  include <netinet/tcp.h>
#  include <sys/socket.h>
#endif

using namespace Qt::StringLiterals;

namespace Rookery {

#ifdef Q_OS_UNIX

namespace {

/// The port that a socket is connected to; -1 where this is no such socket.
int peerPortOf(int descriptor)
{
    sockaddr_storage peer = {};
    socklen_t size = sizeof(peer);
    if (getpeername(descriptor, reinterpret_cast<sockaddr *>(&peer), &size) != 0)
        return -1;
    switch (peer.ss_family) {
    case AF_INET: return ntohs(reinterpret_cast<const sockaddr_in *>(&peer)->sin_port);
    case AF_INET6: return ntohs(reinterpret_cast<const sockaddr_in6 *>(&peer)->sin6_port);
    default: return -1;
    }
}

} // namespace

void sendWithoutDelay(const QUrl &server)
{
    const int port = server.port(server.scheme() == u"https" ? 443 : 80);
    const int on = 1;
    for (const QString &name : QDir(u"/dev/fd"_s).entryList(QDir::AllEntries | QDir::System)) {
        bool isNumber = false;
        const int descriptor = name.toInt(&isNumber);
        if (isNumber && peerPortOf(descriptor) == port)
            setsockopt(descriptor, IPPROTO_TCP, TCP_NODELAY, &on, sizeof(on));
    }
}

#else

void sendWithoutDelay(const QUrl &) {}

#endif

} // namespace Rookery
