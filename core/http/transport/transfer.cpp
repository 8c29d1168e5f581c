// SPDX-License-Identifier: MIT
#include "http/transport/transfer.h"

#include "http/transport/bodyreader.h"
#include "http/transport/headerprobe.h"
#include "http/transport/nodelay.h"
#include "http/transport/oncebody.h"
#include "http/transport/proxies.h"
#include "http/transport/serveraddress.h"

#include <QNetworkAccessManager>
#include <QNetworkReply>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace Rookery {

namespace {

constexpr std::chrono::milliseconds headerPatience(1000);

// On Windows a connection to a near server may be there at once, and then Qt asks for the body before it says that it
// connects. A body waits this long for that word, which an older connection never gives.
#ifdef Q_OS_WIN
constexpr std::chrono::milliseconds connectionPatience(20);
#else
constexpr std::chrono::milliseconds connectionPatience(0);
#endif

QNetworkRequest networkRequestFor(const Outgoing &outgoing, const QSslConfiguration &tls)
{
    QNetworkRequest request(outgoing.url);
    for (const HttpHeader &header : outgoing.headers)
        request.setRawHeader(header.name, header.value);
    if (!outgoing.body.isEmpty()) {
        request.setHeader(QNetworkRequest::ContentTypeHeader, outgoing.contentType);
        request.setHeader(QNetworkRequest::ContentLengthHeader, outgoing.body.size());
    }
    request.setAttribute(QNetworkRequest::RedirectPolicyAttribute, QNetworkRequest::ManualRedirectPolicy);
    request.setAttribute(QNetworkRequest::CookieLoadControlAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::CookieSaveControlAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::CacheLoadControlAttribute, QNetworkRequest::AlwaysNetwork);
    request.setAttribute(QNetworkRequest::CacheSaveControlAttribute, false);
    // HTTP/1.1 only: what is promised about cut replies and repeated writes was tried on it.
    request.setAttribute(QNetworkRequest::Http2AllowedAttribute, false);
    // Or else a document of one repeated character is refused as a "decompression bomb"; we have a limit of our own.
    request.setDecompressedSafetyCheckThreshold(-1);
    if (outgoing.url.scheme() == u"https")
        request.setSslConfiguration(tls);
    return request;
}

/// Qt reports a status of 400 and more as an error, too: of a reply that is complete.
bool isOnlyAboutStatus(QNetworkReply::NetworkError error)
{
    const bool isOfContent = error >= QNetworkReply::ContentAccessDenied && error <= QNetworkReply::UnknownContentError;
    const bool isOfServer = error >= QNetworkReply::InternalServerError && error <= QNetworkReply::UnknownServerError;
    return (isOfContent && error != QNetworkReply::ContentReSendError) || isOfServer;
}

/// Qt has no words for a body that it could not send again, which is how a lost connection ends for a write.
QString faultOf(const QNetworkReply &network)
{
    const QNetworkReply::NetworkError error = network.error();
    if (error == QNetworkReply::ContentReSendError || error == QNetworkReply::UnknownNetworkError)
        return u"Connection closed"_s;
    return network.errorString();
}

} // namespace

Transfer::Transfer(QNetworkAccessManager &network, const QSslConfiguration &tls, Outgoing outgoing, QObject *parent)
    : QObject(parent), m_outgoing(std::move(outgoing)), m_tls(tls)
{
    Q_ASSERT(!m_outgoing.isSentOnce || !m_outgoing.body.isEmpty());
    m_reply.url = shownUrl(m_outgoing.url);
    start(networkOf(network), networkRequestFor(m_outgoing, tls));
    connect(m_network, &QNetworkReply::metaDataChanged, this, &Transfer::takeHeaders);
    connect(m_network, &QNetworkReply::readyRead, this, &Transfer::takeBody);
    connect(m_network, &QNetworkReply::finished, this, &Transfer::finish);
    connect(m_network, &QNetworkReply::socketStartedConnecting, this, &Transfer::refuseSecondConnection);
    connect(m_network, &QNetworkReply::sslErrors, this, [this](const QList<QSslError> &errors) {
        for (const QSslError &error : errors) {
            if (!m_tlsFaults.contains(error.errorString()))
                m_tlsFaults.append(error.errorString());
        }
    });
    m_patience.setSingleShot(true);
    connect(&m_patience, &QTimer::timeout, this, &Transfer::suspectHeaders);
    m_patience.start(headerPatience);
}

Transfer::~Transfer()
{
    abandonNetworkReply();
}

QNetworkAccessManager &Transfer::networkOf(QNetworkAccessManager &shared)
{
    if (!m_outgoing.isStream)
        return shared;
    m_ownNetwork = std::make_unique<QNetworkAccessManager>();
    m_ownNetwork->setProxyFactory(new Proxies); // owned by the manager
    return *m_ownNetwork;
}

void Transfer::start(QNetworkAccessManager &network, const QNetworkRequest &request)
{
    m_bytesSent = m_outgoing.body.size();
    if (m_outgoing.isSentOnce) {
        // A sequential device would be copied into a buffer, which can be rewound: hence the attribute.
        QNetworkRequest unbuffered = request;
        unbuffered.setAttribute(QNetworkRequest::DoNotBufferUploadDataAttribute, true);
        m_onceBody = new OnceBody(std::exchange(m_outgoing.body, {}), connectionPatience, nullptr);
        m_network = network.sendCustomRequest(unbuffered, nameOf(m_outgoing.method), m_onceBody);
        m_onceBody->setParent(m_network);
    } else if (m_outgoing.method == HttpMethod::Get) {
        m_network = network.get(request);
    } else if (m_outgoing.method == HttpMethod::Head) {
        m_network = network.head(request); // as a custom request it would wait for a body
    } else {
        m_network = network.sendCustomRequest(request, nameOf(m_outgoing.method), m_outgoing.body);
    }
}

bool Transfer::mayHaveBeenSent() const
{
    return m_onceBody ? m_onceBody->wasTaken() : m_wasBodyTaken;
}

void Transfer::refuseSecondConnection()
{
    m_isConnectionNew = true;
    // Lost while it was being sent, a body goes on where it was, over a new connection: a request that is never whole.
    if (m_network && mayHaveBeenSent())
        stop(TransferEnd::NoAnswer, u"Connection closed while the request was being sent"_s);
    else if (m_onceBody)
        m_onceBody->release();
}

void Transfer::suspectHeaders()
{
    // A read can be asked again as it is. A write cannot: the server is asked for something harmless instead.
    const bool isHarmless = m_outgoing.method == HttpMethod::Get || m_outgoing.method == HttpMethod::Head;
    const QUrl url = isHarmless ? m_outgoing.url : m_outgoing.url.resolved(QUrl(u"/setup/alive"_s));
    m_probe = std::make_unique<HeaderProbe>(url, m_outgoing.headers, m_tls, nullptr);
    // Queued: the probe must not die in its own signal.
    connect(
        m_probe.get(), &HeaderProbe::foundEndless, this,
        [this] { stop(TransferEnd::TooLarge, u"its headers do not end"_s); }, Qt::QueuedConnection);
}

void Transfer::takeHeaders()
{
    m_patience.stop();
    m_probe.reset();
    if (m_isConnectionNew)
        sendWithoutDelay(m_outgoing.url);
    const qint64 length = m_network->header(QNetworkRequest::ContentLengthHeader).toLongLong();
    const int status = m_network->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    if (m_outgoing.isStream && status >= 200 && status < 300)
        return begin();
    if (m_outgoing.method == HttpMethod::Head)
        return;
    if (length > m_outgoing.maxReplyBytes)
        stop(TransferEnd::TooLarge, u"a reply of %1 bytes was announced"_s.arg(length));
    else
        m_reply.body.reserve(length);
}

void Transfer::begin()
{
    // Not before: of a request with a body, Qt forgets a limit that was set when it had not begun to send.
    m_network->setReadBufferSize(BodyReader::bufferSize);
    disconnect(m_network, nullptr, this, nullptr);
    noteHead();
    m_end = TransferEnd::Answered;
    Q_EMIT begun();
}

std::unique_ptr<BodyReader> Transfer::takeReader()
{
    auto reader = std::make_unique<BodyReader>(std::move(m_ownNetwork), m_network);
    m_network.clear();
    return reader;
}

void Transfer::takeBody()
{
    constexpr qint64 pieceSize = 1 << 20; // bounds what a highly compressed reply unpacks at once
    QByteArray &body = m_reply.body;
    while (m_network) {
        const qint64 available = m_network->bytesAvailable();
        if (available <= 0)
            return scanBody();
        const qsizetype before = body.size();
        body.resize(before + std::min(available, pieceSize));
        const qint64 taken = m_network->read(body.data() + before, body.size() - before);
        body.resize(before + std::max<qint64>(taken, 0));
        if (taken <= 0)
            return scanBody();
        if (body.size() > m_outgoing.maxReplyBytes)
            stop(TransferEnd::TooLarge, u"more than %1 bytes were received"_s.arg(m_outgoing.maxReplyBytes));
    }
}

/// A long body is scanned while its rest is on the way.
void Transfer::scanBody()
{
    constexpr qsizetype longBody = 64 << 10;
    if (m_reply.body.size() < longBody || !m_outgoing.isReplyJson)
        return;
    if (!m_reply.scan)
        m_reply.scan = std::make_shared<Json::GrowingScan>(Json::Mode::Reply);
    m_reply.scan->feed(m_reply.body);
}

void Transfer::finish()
{
    if (!m_network)
        return;
    takeBody();
    if (!m_network)
        return;
    noteHead();
    m_end = endOfNetworkReply();
    m_wasConnectionLost = m_end == TransferEnd::NoAnswer && m_network->error() == QNetworkReply::RemoteHostClosedError;
    if (m_end != TransferEnd::Answered)
        m_fault = m_tlsFaults.isEmpty() ? faultOf(*m_network) : m_tlsFaults.join(u"; ");
    abandonNetworkReply();
    Q_EMIT finished();
}

void Transfer::noteHead()
{
    m_reply.status = m_network->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    for (const QNetworkReply::RawHeaderPair &header : m_network->rawHeaderPairs())
        m_reply.headers.append(HttpHeader{header.first, header.second});
}

TransferEnd Transfer::endOfNetworkReply() const
{
    if (m_reply.status == 0)
        return TransferEnd::NoAnswer;
    const QNetworkReply::NetworkError error = m_network->error();
    if (error != QNetworkReply::NoError && (m_reply.status < 400 || !isOnlyAboutStatus(error)))
        return TransferEnd::Cut;
    const bool hasBody = m_outgoing.method != HttpMethod::Head && m_reply.status != 204 && m_reply.status != 304;
    const QByteArray length = m_reply.header("Content-Length"); // Qt removes it where it decompressed
    if (hasBody && !length.isEmpty() && length.toLongLong() != m_reply.body.size())
        return TransferEnd::Cut;
    return TransferEnd::Answered;
}

void Transfer::stop(TransferEnd end, const QString &fault)
{
    if (!m_network)
        return; // came to an end meanwhile
    m_end = end;
    m_fault = fault;
    m_reply.status = m_network->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    m_reply.body.clear();
    abandonNetworkReply();
    QMetaObject::invokeMethod(this, &Transfer::finished, Qt::QueuedConnection);
}

void Transfer::abandonNetworkReply()
{
    m_patience.stop();
    m_probe.reset();
    m_wasBodyTaken = mayHaveBeenSent();
    QNetworkReply *network = m_network;
    m_network.clear();
    if (!network)
        return;
    disconnect(network, nullptr, this, nullptr);
    network->abort(); // does nothing to a finished one
    network->deleteLater();
}

} // namespace Rookery
