// SPDX-License-Identifier: GPL-3.0-or-later
#include "executortesting.h"

#include <QTcpServer>

namespace Rookery {

QString deadUrl()
{
    QTcpServer server;
    server.listen(QHostAddress::LocalHost);
    return QStringLiteral("http://127.0.0.1:%1").arg(server.serverPort());
}

} // namespace Rookery
