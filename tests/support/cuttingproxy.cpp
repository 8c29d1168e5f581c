// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/cuttingproxy.h"

#include "async/thread.h"

#include "support/httpmessage.h"

#include <QMutex>
#include <QQueue>
#include <QTcpServer>
#include <QTcpSocket>

using namespace Qt::StringLiterals;

namespace Rookery {

namespace {

bool isBatchRequest(const HttpMessage &request)
{
    const bool isPost = request.method() == "POST";
    return request.method() == "PATCH" || (isPost && request.target().split('?').first().endsWith("/bulk_docs"));
}

struct Forwarded
{
    bool isHead = false;
    bool isTopology = false;
    Cut cut = Cut::Nowhere;
};

QByteArray authorityOf(const QUrl &url)
{
    return url.authority(QUrl::FullyEncoded).toUtf8();
}

/// The same reply with another body.
QByteArray replyWithBody(const QByteArray &body)
{
    return "HTTP/1.1 200 OK\r\nContent-Type: application/json; charset=utf-8\r\nContent-Length: "
        + QByteArray::number(body.size()) + "\r\n\r\n" + body;
}

} // namespace

/// What the connections share with the threads that ask.
struct CuttingProxyCounts
{
    QMutex mutex;
    int batches = 0;
    int forwardedBatches = 0;
    int cutAt = 0; ///< 0: no batch
    Cut cut = Cut::Nowhere;

    Cut received()
    {
        const QMutexLocker locker(&mutex);
        return ++batches == cutAt ? cut : Cut::Nowhere;
    }
};

namespace {

/// One client and the connection to the server that was opened for it. Deletes itself when either ends.
class ProxiedConnection : public QObject
{
public:
    ProxiedConnection(QTcpSocket *client, const QUrl &server, QUrl own, CuttingProxyCounts &counts, QObject *parent)
        : QObject(parent), m_client(client), m_server(server), m_own(std::move(own)), m_counts(counts)
    {
        m_client->setParent(this);
        connect(m_client, &QTcpSocket::readyRead, this, [this] { readRequests(); });
        connect(m_client, &QTcpSocket::disconnected, this, &QObject::deleteLater);
        connect(&m_upstream, &QTcpSocket::readyRead, this, [this] { readReplies(); });
        connect(&m_upstream, &QTcpSocket::disconnected, this, [this] { m_client->disconnectFromHost(); });
        connect(&m_upstream, &QTcpSocket::errorOccurred, this, [this] { m_client->disconnectFromHost(); });
        m_upstream.connectToHost(server.host(), static_cast<quint16>(server.port(80)));
    }

    ~ProxiedConnection() override
    {
        m_client->disconnect(this);
        m_upstream.disconnect(this);
    }

private:
    void readRequests()
    {
        m_requests.feed(m_client->readAll());
        while (const auto request = m_requests.take()) {
            Forwarded forwarded{
                .isHead = request->method() == "HEAD", .isTopology = request->target().startsWith("/topology")};
            if (isBatchRequest(*request))
                forwarded.cut = m_counts.received();
            if (forwarded.cut == Cut::BeforeForwarding)
                return m_client->abort();
            if (isBatchRequest(*request)) {
                const QMutexLocker locker(&m_counts.mutex);
                ++m_counts.forwardedBatches;
            }
            m_waiting.enqueue(forwarded);
            m_upstream.write(request->raw);
        }
    }

    void readReplies()
    {
        m_replies.feed(m_upstream.readAll());
        while (!m_waiting.isEmpty()) {
            const auto answer = m_replies.take(m_waiting.head().isHead);
            if (!answer)
                return;
            if (!pass(m_waiting.dequeue(), *answer))
                return;
        }
    }

    bool pass(const Forwarded &request, const HttpMessage &answer)
    {
        switch (request.cut) {
        case Cut::AfterAnswer: m_client->abort(); return false;
        case Cut::InAnswer:
            m_client->write(answer.raw.left(answer.head.size() + (answer.raw.size() - answer.head.size()) / 2));
            m_client->disconnectFromHost();
            return false;
        case Cut::GatewayTimeout:
            m_client->write("HTTP/1.1 504 Gateway Timeout\r\nContent-Type: text/html\r\n"
                            "Content-Length: 13\r\n\r\n<html></html>");
            return true;
        default: break;
        }
        if (request.isTopology && answer.head.startsWith("HTTP/1.1 200"))
            m_client->write(replyWithBody(QByteArray(answer.body).replace(authorityOf(m_server), authorityOf(m_own))));
        else
            m_client->write(answer.raw);
        return true;
    }

    QTcpSocket *m_client; ///< a child
    QTcpSocket m_upstream;
    QUrl m_server;
    QUrl m_own;
    CuttingProxyCounts &m_counts;
    HttpMessageReader m_requests;
    HttpMessageReader m_replies;
    QQueue<Forwarded> m_waiting; ///< for their replies
};

} // namespace

class CuttingProxy::Private
{
public:
    void listen(const QUrl &server)
    {
        listener = new QTcpServer;
        listener->listen(QHostAddress::LocalHost);
        own.setUrl(u"http://127.0.0.1:%1"_s.arg(listener->serverPort()));
        QObject::connect(listener, &QTcpServer::newConnection, listener, [this, server] {
            while (QTcpSocket *client = listener->nextPendingConnection())
                new ProxiedConnection(client, server, own, counts, listener);
        });
    }

    Thread thread;
    QTcpServer *listener = nullptr; ///< lives and dies in the thread, its connections with it
    QUrl own;
    CuttingProxyCounts counts;
};

CuttingProxy::CuttingProxy(const QUrl &server) : d(std::make_unique<Private>())
{
    d->thread.start();
    auto *const starter = new QObject;
    starter->moveToThread(&d->thread);
    QMetaObject::invokeMethod(starter, [this, server] { d->listen(server); }, Qt::BlockingQueuedConnection);
    starter->deleteLater();
}

CuttingProxy::~CuttingProxy()
{
    QMetaObject::invokeMethod(d->listener, [this] { delete d->listener; }, Qt::BlockingQueuedConnection);
    d->thread.quit();
    d->thread.waitForEnd();
}

QString CuttingProxy::url() const
{
    return d->own.toString();
}

void CuttingProxy::cutBatch(int nth, Cut cut)
{
    const QMutexLocker locker(&d->counts.mutex);
    d->counts.cutAt = d->counts.batches + nth;
    d->counts.cut = cut;
}

int CuttingProxy::batches() const
{
    const QMutexLocker locker(&d->counts.mutex);
    return d->counts.batches;
}

int CuttingProxy::forwardedBatches() const
{
    const QMutexLocker locker(&d->counts.mutex);
    return d->counts.forwardedBatches;
}

} // namespace Rookery
