// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QApplication>
#include <QElapsedTimer>
#include <QFile>

namespace Rookery {

/// The application, which notes what kept its event loop from turning: with a trace file, a line for each event that
/// took longer than 50 ms, with its length and what ran.
class TracedApplication final : public QApplication
{
    Q_OBJECT

public:
    using QApplication::QApplication;

    /// False where the file cannot be written; `error` says why.
    bool traceStallsTo(const QString &path, QString *error);

    bool notify(QObject *receiver, QEvent *event) override;

private:
    bool notifyTraced(QObject *receiver, QEvent *event);

    QFile m_trace;
    QElapsedTimer m_sinceStart;
    int m_depth = 0; ///< events are handled within events: only the outermost is timed
};

} // namespace Rookery
