// SPDX-License-Identifier: GPL-3.0-or-later
#include "stalltracer.h"

#include <QMetaEnum>
#include <QThread>

using namespace Qt::StringLiterals;

namespace Rookery {

namespace {

constexpr qint64 stallMilliseconds = 50;

} // namespace

bool TracedApplication::traceStallsTo(const QString &path, QString *error)
{
    m_trace.setFileName(path);
    if (!m_trace.open(QIODevice::WriteOnly | QIODevice::Truncate | QIODevice::Text)) {
        *error = m_trace.errorString();
        return false;
    }
    m_trace.write("# at ms\tms\twhat ran\n");
    m_trace.flush();
    m_sinceStart.start();
    return true;
}

bool TracedApplication::notify(QObject *receiver, QEvent *event)
{
    const bool isTraced = m_trace.isOpen() && m_depth == 0 && QThread::currentThread() == thread();
    return isTraced ? notifyTraced(receiver, event) : QApplication::notify(receiver, event);
}

bool TracedApplication::notifyTraced(QObject *receiver, QEvent *event)
{
    // Both may be gone when it is over.
    const QByteArray name = receiver->metaObject()->className();
    const QByteArray objectName = receiver->objectName().toUtf8();
    const char *type = QMetaEnum::fromType<QEvent::Type>().valueToKey(event->type());
    const qint64 begin = m_sinceStart.elapsed();
    ++m_depth;
    const bool isHandled = QApplication::notify(receiver, event);
    --m_depth;
    const qint64 length = m_sinceStart.elapsed() - begin;
    if (length > stallMilliseconds) {
        m_trace.write(u"%1\t%2\t"_s.arg(begin).arg(length).toUtf8() + name + ' ' + objectName + ' '
            + (type ? type : "user event") + '\n');
        m_trace.flush();
    }
    return isHandled;
}

} // namespace Rookery
