// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "http/codec/httpcall.h"

namespace Rookery {

/// A call as text: "POST /docs?x=1\nBODY", with "server " before the path where it is not below a database.
inline QByteArray textOf(const HttpCall &call)
{
    QByteArray text = nameOf(call.method) + (call.scope == CallScope::Server ? " server " : " ") + call.path;
    if (!call.query.isEmpty())
        text += '?' + call.query;
    return call.body.isEmpty() ? text : text + '\n' + call.body;
}

inline HttpReply replyOf(int status, const QByteArray &body, const QList<HttpHeader> &headers = {})
{
    return {status, headers, body, QStringLiteral("http://host/what")};
}

inline HttpReply okReply(const QByteArray &body)
{
    return replyOf(200, body);
}

} // namespace Rookery
