// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArray>
#include <QList>

namespace Rookery {

/// A body of several parts, and what its Content-Type header says.
struct Multipart
{
    QByteArray contentType;
    QByteArray body;
};

/// The JSON of a batch, and the bytes of its attachments in the order of their commands, as RavenDB takes them.
Multipart multipartOf(const QByteArray &json, const QList<QByteArray> &attachments);

} // namespace Rookery
