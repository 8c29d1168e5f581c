// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "support/httpmessage.h"

#include <QList>
#include <QSslConfiguration>
#include <QString>

#include <functional>
#include <memory>

namespace Rookery {

/// What the scripted server does for one request.
struct ScriptedAnswer
{
    enum class After : quint8 {
        KeepOpen,
        Close, ///< in good order, once all is written
        Abort, ///< at once, with a reset
        RepeatForever, ///< `repeated` again and again, as fast as it is taken
    };

    QByteArray bytes; ///< written as they are; none: silence
    After after = After::KeepOpen;
    QByteArray repeated = {};
};

ScriptedAnswer reply(int status, const QByteArray &body, const QByteArray &moreHeaders = {}); ///< with Content-Length
ScriptedAnswer chunkedReply(const QByteArray &body, const QByteArray &moreHeaders = {});
ScriptedAnswer silence();
ScriptedAnswer bytesThenClose(const QByteArray &bytes);

/// A server for tests, in a thread of its own: records every request byte for byte and answers as the script says.
class HttpServer
{
public:
    /// Called in the server's thread, with the requests in the order of arrival.
    using Script = std::function<ScriptedAnswer(const HttpMessage &request)>;

    explicit HttpServer(Script script);
    /// Speaks TLS; `tls` holds the server's certificate and key.
    HttpServer(Script script, const QSslConfiguration &tls);
    ~HttpServer();
    Q_DISABLE_COPY_MOVE(HttpServer)

    /// One connection is reset as soon as that much of a request has come on it; the script is not asked.
    void resetAfter(qint64 bytes);

    QString url() const; ///< http(s)://127.0.0.1:PORT
    QList<HttpMessage> requests() const;
    qsizetype countOf(QByteArrayView method) const;
    int connections() const; ///< accepted so far

    // Both wait without an event loop, for up to ten seconds.
    bool waitForRequests(qsizetype count) const;
    bool waitForClosed(int count) const; ///< connections

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace Rookery
