// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QStringList>

namespace Rookery {

/// How the program was started.
struct CommandLine
{
    QStringList urls; ///< of a server to open a session on
    QString database;
    QString sandboxFile; ///< ":memory:" for one that is gone at the end
    QStringList ids; ///< documents to open in it
    QString traceFile;
    QString logFile;
    QString settingsFolder; ///< empty: the system's own place
    bool isSelfTest = false;

    /// Does it name a place? Otherwise the last tabs come back.
    bool namesPlace() const { return !urls.isEmpty() || !sandboxFile.isEmpty(); }

    /// For the program that runs already; and from there.
    QByteArray toMessage() const;
    static std::optional<CommandLine> fromMessage(const QByteArray &message);
};

/// Reads the arguments; `--help` and `--version` end the program. Fails with Misuse, saying what is wrong.
Result<CommandLine> commandLineOf(const QStringList &arguments);

} // namespace Rookery
