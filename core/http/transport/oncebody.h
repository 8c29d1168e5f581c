// SPDX-License-Identifier: MIT
#pragma once

#include <QIODevice>
#include <QTimer>

#include <chrono>

namespace Rookery {

/// The body of a request that must not be sent twice. QNetworkAccessManager repeats any request, a POST as well, up to
/// three times when the connection closes before the reply's headers are complete; it rewinds the body to do so, which
/// this one refuses. It also knows whether anything of it was taken, which is when the server may have got it. Asked
/// for the first time it gives nothing, until it is released or `patience` is over.
class OnceBody final : public QIODevice
{
    Q_OBJECT

public:
    OnceBody(QByteArray bytes, std::chrono::milliseconds patience, QObject *parent);

    /// What was asked for can be had now.
    void release();

    bool wasTaken() const { return m_position > 0; }

    bool isSequential() const override { return true; }
    bool atEnd() const override { return m_position >= m_bytes.size(); }
    qint64 bytesAvailable() const override { return m_bytes.size() - m_position; }
    bool reset() override { return false; }

protected:
    qint64 readData(char *data, qint64 maxSize) override;
    qint64 writeData(const char *data, qint64 size) override;

private:
    QByteArray m_bytes;
    QTimer m_patience;
    bool m_isReleased = false;
    qint64 m_position = 0;
};

} // namespace Rookery
