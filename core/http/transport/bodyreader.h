// SPDX-License-Identifier: MIT
#pragma once

#include <QObject>
#include <QPointer>

#include <memory>

class QNetworkAccessManager;
class QNetworkReply;

namespace Rookery {

/// The body of a reply whose headers have come, taken as it comes. What nobody takes stays with the server, but for a
/// buffer. Its death aborts the transfer.
class BodyReader final : public QObject
{
    Q_OBJECT

public:
    static constexpr qint64 bufferSize = 512 << 10;

    /// Has a manager of its own: one that is shared lends six connections to a host, and a stream keeps one for long.
    BodyReader(std::unique_ptr<QNetworkAccessManager> network, QNetworkReply *reply);
    ~BodyReader() override;

    QByteArray readAll(); ///< what is there
    bool isAtEnd() const; ///< nothing is there, and nothing will come
    QString fault() const; ///< at the end: what went wrong, in Qt's words; empty where nothing did

Q_SIGNALS:
    void changed(); ///< there may be something, or it is at its end

private:
    std::unique_ptr<QNetworkAccessManager> m_network;
    QNetworkReply *m_reply; ///< the manager's child
};

} // namespace Rookery
