// SPDX-License-Identifier: MIT
#pragma once

#include <QUrl>

namespace Rookery {

/// A URL below a node's: path and query are percent-encoded and stay as they are.
QUrl urlBelow(const QUrl &node, const QByteArray &path, const QByteArray &query);

/// A URL for people and logs: without user name and password.
QString shownUrl(const QUrl &url);

/// Is this the machine itself? Then compressing costs more than it saves, and a proxy would be wrong.
bool isLoopback(const QUrl &url);

} // namespace Rookery
