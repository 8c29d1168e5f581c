// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "session/documentstore.h"

#include <QList>

#include <utility>

namespace Rookery {

/// The timed part of a workload, and what proves that it was done.
struct WorkloadRun
{
    qint64 count = 0;
    double seconds = 0;
    qint64 check = 0;
    QList<std::pair<QString, double>> parts = {}; ///< seconds of named parts
};

struct WorkloadOptions
{
    qint64 stamp = 1; ///< another one in every run
    bool isWarmUp = false; ///< on other ids than the timed run
};

/// Nothing it calls may fail: a failed call ends the program.
using Workload = WorkloadRun (*)(DocumentStore &store, const WorkloadOptions &options);

/// "W1" to "W9"; nullptr where there is no such workload.
Workload findWorkload(const QString &name);

/// What a call answered; ends the program where it failed.
template <typename T>
T valueOrExit(Result<T> result)
{
    if (!result)
        qFatal("%s", qPrintable(result.error().message));
    return *std::move(result);
}

} // namespace Rookery
