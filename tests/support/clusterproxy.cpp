// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/clusterproxy.h"

#include "async/thread.h"

#include "support/httpmessage.h"

#include <QMutex>
#include <QQueue>
#include <QTcpServer>
#include <QTcpSocket>

#include <array>

using namespace Qt::StringLiterals;

namespace Rookery {

enum class BatchFate : quint8 { Passes, KillsBefore, KillsAfter };

namespace {

QByteArray pathOf(const HttpMessage &request)
{
    return request.target().split('?').first();
}

} // namespace

/// What the nodes share with the threads that ask.
struct ClusterProxyCounts
{
    QMutex mutex;
    std::array<qsizetype, ClusterProxy::nodeCount> requests{};
    std::array<qsizetype, ClusterProxy::nodeCount> healthChecks{};
    int batches = 0;
    int forwardedBatches = 0;
    BatchFate nextBatch = BatchFate::Passes;

    BatchFate note(int node, const HttpMessage &request)
    {
        const QMutexLocker locker(&mutex);
        if (pathOf(request).endsWith("/healthcheck")) {
            ++healthChecks[static_cast<size_t>(node)];
            return BatchFate::Passes;
        }
        ++requests[static_cast<size_t>(node)];
        if (!pathOf(request).endsWith("/bulk_docs"))
            return BatchFate::Passes;
        ++batches;
        const BatchFate fate = std::exchange(nextBatch, BatchFate::Passes);
        if (fate != BatchFate::KillsBefore)
            ++forwardedBatches;
        return fate;
    }
};

/// One node: its listener, and a connection to the server for each of a client's.
class ClusterProxyNode : public QObject
{
public:
    ClusterProxyNode(int number, QUrl server, ClusterProxyCounts &counts, const QByteArray &topology)
        : m_number(number), m_server(std::move(server)), m_counts(counts), m_topology(topology)
    {
        connect(&m_listener, &QTcpServer::newConnection, this, [this] {
            while (QTcpSocket *client = m_listener.nextPendingConnection())
                accept(client);
        });
        m_listener.listen(QHostAddress::LocalHost);
        m_port = m_listener.serverPort();
    }

    quint16 port() const { return m_port; }
    void revive() { m_listener.listen(QHostAddress::LocalHost, m_port); }

    void kill()
    {
        m_listener.close();
        const auto connections = findChildren<QTcpSocket *>();
        for (QTcpSocket *socket : connections) {
            socket->disconnect();
            socket->abort();
            socket->deleteLater();
        }
    }

private:
    struct Link
    {
        QTcpSocket *client;
        QTcpSocket *upstream;
        HttpMessageReader requests;
        HttpMessageReader replies;
        QQueue<std::pair<bool, BatchFate>> waiting; ///< is it a HEAD, and what becomes of it
    };

    void accept(QTcpSocket *client)
    {
        client->setParent(this);
        auto link = std::make_shared<Link>(Link{client, new QTcpSocket(this), {}, {}, {}}); // shared by its slots
        connect(client, &QTcpSocket::readyRead, this, [this, link] { readRequests(*link); });
        connect(client, &QTcpSocket::disconnected, link->upstream, &QObject::deleteLater);
        connect(client, &QTcpSocket::disconnected, client, &QObject::deleteLater);
        connect(link->upstream, &QTcpSocket::readyRead, this, [this, link] { readReplies(*link); });
        connect(link->upstream, &QTcpSocket::disconnected, client, &QTcpSocket::disconnectFromHost);
        link->upstream->connectToHost(m_server.host(), static_cast<quint16>(m_server.port(80)));
    }

    void readRequests(Link &link)
    {
        link.requests.feed(link.client->readAll());
        while (const auto request = link.requests.take()) {
            if (pathOf(*request) == "/topology") {
                link.client->write("HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: "
                    + QByteArray::number(m_topology.size()) + "\r\n\r\n" + m_topology);
                continue;
            }
            const BatchFate fate = m_counts.note(m_number, *request);
            if (fate == BatchFate::KillsBefore)
                return kill();
            link.waiting.enqueue({request->method() == "HEAD", fate});
            link.upstream->write(request->raw);
        }
    }

    void readReplies(Link &link)
    {
        link.replies.feed(link.upstream->readAll());
        while (!link.waiting.isEmpty()) {
            const auto answer = link.replies.take(link.waiting.head().first);
            if (!answer)
                return;
            if (link.waiting.dequeue().second == BatchFate::KillsAfter)
                return kill();
            link.client->write(answer->raw);
        }
    }

    int m_number;
    QUrl m_server;
    ClusterProxyCounts &m_counts;
    const QByteArray &m_topology;
    QTcpServer m_listener;
    quint16 m_port = 0;
};

class ClusterProxy::Private
{
public:
    template <typename Function>
    void inThread(Function function)
    {
        QMetaObject::invokeMethod(anchor, function, Qt::BlockingQueuedConnection);
    }

    ClusterProxyNode &node(int number) { return *nodes[static_cast<size_t>(number)]; }

    Thread thread;
    QObject *anchor = nullptr; ///< lives and dies in the thread, as the nodes do
    std::array<std::unique_ptr<ClusterProxyNode>, nodeCount> nodes;
    std::array<QString, nodeCount> urls;
    QByteArray topology;
    ClusterProxyCounts counts;
};

ClusterProxy::ClusterProxy(const QUrl &server) : d(std::make_unique<Private>())
{
    d->thread.start();
    d->anchor = new QObject;
    d->anchor->moveToThread(&d->thread);
    d->inThread([this, server] {
        QByteArrayList entries;
        for (int i = 0; i < nodeCount; ++i) {
            d->nodes[static_cast<size_t>(i)] = std::make_unique<ClusterProxyNode>(i, server, d->counts, d->topology);
            const QString url = u"http://127.0.0.1:%1"_s.arg(d->node(i).port());
            d->urls[static_cast<size_t>(i)] = url;
            entries.append(
                R"({"Url":")" + url.toUtf8() + R"(","ClusterTag":")" + char('A' + i) + R"(","ServerRole":"Member"})");
        }
        // An etag above every server's own, so that none says that there is a newer topology.
        d->topology = R"({"Nodes":[)" + entries.join(',') + R"(],"Etag":1000000000})";
    });
}

ClusterProxy::~ClusterProxy()
{
    d->inThread([this] {
        for (auto &node : d->nodes) {
            node->kill();
            node.reset();
        }
    });
    d->anchor->deleteLater();
    d->thread.quit();
    d->thread.waitForEnd();
}

QString ClusterProxy::url(int node) const
{
    return d->urls[static_cast<size_t>(node)];
}

QStringList ClusterProxy::urls() const
{
    return {d->urls.begin(), d->urls.end()};
}

void ClusterProxy::kill(int node)
{
    d->inThread([this, node] { d->node(node).kill(); });
}

void ClusterProxy::revive(int node)
{
    d->inThread([this, node] { d->node(node).revive(); });
}

void ClusterProxy::dieOfNextBatch(bool isForwarded)
{
    const QMutexLocker locker(&d->counts.mutex);
    d->counts.nextBatch = isForwarded ? BatchFate::KillsAfter : BatchFate::KillsBefore;
}

qsizetype ClusterProxy::requests(int node) const
{
    const QMutexLocker locker(&d->counts.mutex);
    return d->counts.requests[static_cast<size_t>(node)];
}

qsizetype ClusterProxy::healthChecks(int node) const
{
    const QMutexLocker locker(&d->counts.mutex);
    return d->counts.healthChecks[static_cast<size_t>(node)];
}

int ClusterProxy::batches() const
{
    const QMutexLocker locker(&d->counts.mutex);
    return d->counts.batches;
}

int ClusterProxy::forwardedBatches() const
{
    const QMutexLocker locker(&d->counts.mutex);
    return d->counts.forwardedBatches;
}

} // namespace Rookery
