// SPDX-License-Identifier: MIT
#pragma once

#include "http/codec/httpcall.h"

#include <QObject>
#include <QPointer>
#include <QSslConfiguration>
#include <QTimer>
#include <QUrl>

#include <memory>

class QNetworkAccessManager;
class QNetworkReply;
class QNetworkRequest;

namespace Rookery {

class BodyReader;
class HeaderProbe;
class OnceBody;

/// A request with its node, ready for the wire.
struct Outgoing
{
    QUrl url;
    HttpMethod method = HttpMethod::Get;
    QList<HttpHeader> headers = {};
    QByteArray body = {};
    QByteArray contentType = "application/json"; ///< of the body
    bool isSentOnce = false; ///< a write; it needs a body
    bool isReplyJson = true; ///< else bytes of any kind
    bool isStream = false; ///< the body of a 2xx is for a BodyReader
    qint64 maxReplyBytes = 0; ///< of any other
};

/// How a transfer ended.
enum class TransferEnd : quint8 {
    Answered, ///< a complete reply, whatever its status
    NoAnswer, ///< the connection failed before the reply's headers were complete
    Cut, ///< the reply began, and the connection ended before it was complete
    TooLarge, ///< the reply exceeds the limit, or its headers do not end; the transfer was stopped
};

/// One request and its reply over one connection: the only place that knows QNetworkAccessManager. No redirect, no
/// cookie, no cache, no second try of a write. Its death aborts it.
class Transfer final : public QObject
{
    Q_OBJECT

public:
    Transfer(QNetworkAccessManager &network, const QSslConfiguration &tls, Outgoing outgoing, QObject *parent);
    ~Transfer() override;

    /// May the server have got a write? Exact to the byte that was handed out; meaningless for a read.
    bool mayHaveBeenSent() const;
    qint64 bytesSent() const { return m_bytesSent; } ///< of the body

    /// Once begun: the body, taken out of here. The reply has everything else.
    std::unique_ptr<BodyReader> takeReader();

    // Once finished, or begun:
    TransferEnd end() const { return m_end; }
    const HttpReply &reply() const { return m_reply; }
    bool wasConnectionLost() const { return m_wasConnectionLost; } ///< there was one, and it ended without an answer
    QString fault() const { return m_fault; } ///< Qt's own words for what went wrong

Q_SIGNALS:
    // One of them, once, from the event loop, never after the death of this object.
    void finished();
    void begun(); ///< of a stream: its headers have come, with 2xx

private:
    void start(QNetworkAccessManager &network, const QNetworkRequest &request);
    QNetworkAccessManager &networkOf(QNetworkAccessManager &shared);
    void refuseSecondConnection();
    void suspectHeaders();
    void takeHeaders();
    void begin();
    void takeBody();
    void scanBody();
    void finish();
    void noteHead();
    void stop(TransferEnd end, const QString &fault);
    TransferEnd endOfNetworkReply() const;
    void abandonNetworkReply();

    Outgoing m_outgoing;
    QSslConfiguration m_tls;
    std::unique_ptr<QNetworkAccessManager> m_ownNetwork; ///< of a stream; see BodyReader
    QTimer m_patience; ///< with headers that do not come
    std::unique_ptr<HeaderProbe> m_probe; ///< once that has run out
    QPointer<QNetworkReply> m_network; ///< ours; null once finished or gone with its manager
    QPointer<OnceBody> m_onceBody; ///< a child of the network reply
    bool m_isConnectionNew = false;
    bool m_wasBodyTaken = false;
    qint64 m_bytesSent = 0;
    HttpReply m_reply;
    QString m_fault;
    QStringList m_tlsFaults;
    bool m_wasConnectionLost = false;
    TransferEnd m_end = TransferEnd::NoAnswer;
};

} // namespace Rookery
