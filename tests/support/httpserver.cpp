// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/httpserver.h"

#include "async/thread.h"

#include <QHash>
#include <QMutex>
#include <QSslServer>
#include <QTcpServer>
#include <QTcpSocket>
#include <QWaitCondition>

#include <algorithm>
#include <atomic>
#include <limits>

using namespace Qt::StringLiterals;

namespace Rookery {

ScriptedAnswer reply(int status, const QByteArray &body, const QByteArray &moreHeaders)
{
    return {"HTTP/1.1 " + QByteArray::number(status) + " Said so\r\nContent-Type: application/json; charset=utf-8\r\n"
        + moreHeaders + "Content-Length: " + QByteArray::number(body.size()) + "\r\n\r\n" + body};
}

ScriptedAnswer chunkedReply(const QByteArray &body, const QByteArray &moreHeaders)
{
    return {"HTTP/1.1 200 OK\r\n" + moreHeaders + "Transfer-Encoding: chunked\r\n\r\n"
        + QByteArray::number(body.size(), 16) + "\r\n" + body + "\r\n0\r\n\r\n"};
}

ScriptedAnswer silence()
{
    return {};
}

ScriptedAnswer bytesThenClose(const QByteArray &bytes)
{
    return {bytes, ScriptedAnswer::After::Close};
}

namespace {

qint64 unsentBytesOf(const QTcpSocket *socket)
{
    const auto *secure = qobject_cast<const QSslSocket *>(socket);
    return socket->bytesToWrite() + (secure ? secure->encryptedBytesToWrite() : 0);
}

} // namespace

class HttpServer::Private
{
public:
    void listen();
    void accept(QTcpSocket *socket);
    void read(QTcpSocket *socket);
    void answer(QTcpSocket *socket, const ScriptedAnswer &answer);
    template <typename Condition>
    bool waitUntil(Condition condition) const;

    Script script;
    QSslConfiguration tls;
    quint16 port = 0;
    Thread thread;
    std::atomic<qint64> resetAfter = std::numeric_limits<qint64>::max();
    QTcpServer *server = nullptr; ///< lives and dies in the thread
    QHash<QTcpSocket *, HttpMessageReader> readers; ///< the thread's own

    mutable QMutex mutex; // guards what follows
    mutable QWaitCondition changed;
    QList<HttpMessage> requests;
    int connections = 0;
    int closed = 0;
};

void HttpServer::Private::listen()
{
    if (tls.localCertificate().isNull()) {
        server = new QTcpServer;
    } else {
        auto *secure = new QSslServer;
        secure->setSslConfiguration(tls);
        server = secure;
    }
    QObject::connect(server, &QTcpServer::pendingConnectionAvailable, server, [this] {
        while (QTcpSocket *socket = server->nextPendingConnection())
            accept(socket);
    });
    server->listen(QHostAddress::LocalHost);
    port = server->serverPort();
}

void HttpServer::Private::accept(QTcpSocket *socket)
{
    readers.insert(socket, {});
    QObject::connect(socket, &QTcpSocket::readyRead, server, [this, socket] { read(socket); });
    QObject::connect(socket, &QTcpSocket::disconnected, server, [this, socket] {
        readers.remove(socket);
        socket->deleteLater();
        const QMutexLocker locker(&mutex);
        ++closed;
        changed.wakeAll();
    });
    {
        const QMutexLocker locker(&mutex);
        ++connections;
    }
    read(socket); // what came with the TLS handshake
}

void HttpServer::Private::read(QTcpSocket *socket)
{
    readers[socket].feed(socket->readAll());
    if (readers[socket].size() > resetAfter) {
        resetAfter = std::numeric_limits<qint64>::max();
        return socket->abort();
    }
    while (readers.contains(socket)) {
        const auto request = readers[socket].take();
        if (!request)
            return;
        {
            const QMutexLocker locker(&mutex);
            requests.append(*request);
            changed.wakeAll();
        }
        answer(socket, script(*request));
    }
}

void HttpServer::Private::answer(QTcpSocket *socket, const ScriptedAnswer &answer)
{
    socket->write(answer.bytes);
    switch (answer.after) {
    case ScriptedAnswer::After::KeepOpen: break;
    case ScriptedAnswer::After::Close: socket->disconnectFromHost(); break;
    case ScriptedAnswer::After::Abort:
        socket->flush();
        socket->abort();
        break;
    case ScriptedAnswer::After::RepeatForever: {
        const auto more = [socket, repeated = answer.repeated] {
            while (socket->state() == QAbstractSocket::ConnectedState && unsentBytesOf(socket) < (64 << 10))
                socket->write(repeated);
        };
        QObject::connect(socket, &QTcpSocket::bytesWritten, socket, more);
        if (auto *secure = qobject_cast<QSslSocket *>(socket))
            QObject::connect(secure, &QSslSocket::encryptedBytesWritten, secure, more);
        more();
        break;
    }
    }
}

template <typename Condition>
bool HttpServer::Private::waitUntil(Condition condition) const
{
    QDeadlineTimer deadline(10'000);
    const QMutexLocker locker(&mutex);
    while (!condition()) {
        if (!changed.wait(&mutex, deadline))
            return condition();
    }
    return true;
}

HttpServer::HttpServer(Script script) : HttpServer(std::move(script), {}) {}

HttpServer::HttpServer(Script script, const QSslConfiguration &tls) : d(std::make_unique<Private>())
{
    d->script = std::move(script);
    d->tls = tls;
    d->thread.start();
    auto *const starter = new QObject;
    starter->moveToThread(&d->thread);
    QMetaObject::invokeMethod(starter, [this] { d->listen(); }, Qt::BlockingQueuedConnection);
    starter->deleteLater();
}

HttpServer::~HttpServer()
{
    QMetaObject::invokeMethod(
        d->server,
        [this] {
            for (QTcpSocket *socket : d->readers.keys()) {
                socket->disconnect();
                delete socket;
            }
            delete d->server;
        },
        Qt::BlockingQueuedConnection);
    d->thread.quit();
    d->thread.waitForEnd();
}

void HttpServer::resetAfter(qint64 bytes)
{
    d->resetAfter = bytes;
}

QString HttpServer::url() const
{
    const QString scheme = d->tls.localCertificate().isNull() ? u"http"_s : u"https"_s;
    return u"%1://127.0.0.1:%2"_s.arg(scheme, QString::number(d->port));
}

QList<HttpMessage> HttpServer::requests() const
{
    const QMutexLocker locker(&d->mutex);
    return d->requests;
}

qsizetype HttpServer::countOf(QByteArrayView method) const
{
    const auto all = requests();
    return std::ranges::count_if(all, [&](const HttpMessage &request) { return request.method() == method; });
}

int HttpServer::connections() const
{
    const QMutexLocker locker(&d->mutex);
    return d->connections;
}

bool HttpServer::waitForRequests(qsizetype count) const
{
    return d->waitUntil([this, count] { return d->requests.size() >= count; });
}

bool HttpServer::waitForClosed(int count) const
{
    return d->waitUntil([this, count] { return d->closed >= count; });
}

} // namespace Rookery
