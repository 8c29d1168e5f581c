// SPDX-License-Identifier: MIT
#pragma once

class QUrl;

namespace Rookery {

/// Has this process's connections to a server's port, on whatever host, send at once what they are given (TCP_NODELAY).
/// Qt's HTTP leaves Nagle's algorithm on and hands out no socket; it writes a long request in pieces, and the last of
/// them would wait until the server acknowledges what came before: 40 ms on one machine. Does nothing on Windows, which
/// has no list of sockets.
void sendWithoutDelay(const QUrl &server);

} // namespace Rookery
