// SPDX-License-Identifier: MIT
#include "http/transport/oncebody.h"

#include <algorithm>
#include <utility>

namespace Rookery {

OnceBody::OnceBody(QByteArray bytes, std::chrono::milliseconds patience, QObject *parent)
    : QIODevice(parent), m_bytes(std::move(bytes)), m_isReleased(patience == std::chrono::milliseconds::zero())
{
    m_patience.setSingleShot(true);
    m_patience.setInterval(patience);
    connect(&m_patience, &QTimer::timeout, this, &OnceBody::release);
    Q_ASSERT(!m_bytes.isEmpty()); // nothing to take would leave "was it sent?" open
    open(QIODevice::ReadOnly | QIODevice::Unbuffered);
}

void OnceBody::release()
{
    m_patience.stop();
    if (!std::exchange(m_isReleased, true))
        Q_EMIT readyRead();
}

qint64 OnceBody::readData(char *data, qint64 maxSize)
{
    if (atEnd())
        return -1;
    if (!m_isReleased) {
        if (!m_patience.isActive())
            m_patience.start();
        return 0;
    }
    const qint64 size = std::min<qint64>(maxSize, m_bytes.size() - m_position);
    std::copy_n(m_bytes.constData() + m_position, size, data);
    m_position += size;
    return size;
}

qint64 OnceBody::writeData(const char *, qint64)
{
    return -1;
}

} // namespace Rookery
