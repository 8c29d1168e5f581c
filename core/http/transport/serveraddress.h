// SPDX-License-Identifier: MIT
#pragma once

#include "base/result.h"
#include "http/httpexecutor.h"

#include <QList>
#include <QUrl>

namespace Rookery {

/// The URLs of the options, checked: http or https with a host, all of one kind, and https where there is a client
/// certificate. Fails with Misuse, naming the one that is wrong.
Result<QList<QUrl>> addressesOf(const HttpOptions &options);

/// A URL below a node's: path and query are percent-encoded and stay as they are.
QUrl urlBelow(const QUrl &node, const QByteArray &path, const QByteArray &query);

/// A URL for people and logs: without user name and password.
QString shownUrl(const QUrl &url);

/// Is this the machine itself? Then compressing costs more than it saves, and a proxy would be wrong.
bool isLoopback(const QUrl &url);

} // namespace Rookery
