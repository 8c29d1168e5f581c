// SPDX-License-Identifier: GPL-3.0-or-later
#include "logfile.h"

#include <QDateTime>
#include <QFile>
#include <QMutex>

namespace Rookery {

namespace {

struct Log
{
    QFile file;
    QMutex mutex; ///< messages come from any thread
    QtMessageHandler next = nullptr;
};

Log &theLog()
{
    static Log log; // a message handler has nowhere else to find it
    return log;
}

void write(QtMsgType type, const QMessageLogContext &context, const QString &message)
{
    Log &log = theLog();
    {
        const QMutexLocker lock(&log.mutex);
        const QString line = qFormatLogMessage(type, context, message);
        log.file.write((QDateTime::currentDateTimeUtc().toString(Qt::ISODateWithMs) + u' ' + line + u'\n').toUtf8());
        log.file.flush();
    }
    log.next(type, context, message);
}

} // namespace

bool logTo(const QString &path, QString *error)
{
    Log &log = theLog();
    log.file.setFileName(path);
    if (!log.file.open(QIODevice::WriteOnly | QIODevice::Append | QIODevice::Text)) {
        *error = log.file.errorString();
        return false;
    }
    log.next = qInstallMessageHandler(write);
    return true;
}

} // namespace Rookery
