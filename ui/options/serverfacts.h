// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"
#include "model/database.h"

#include <QDateTime>
#include <QList>

#include <chrono>
#include <optional>

namespace Rookery {

/// What is known of the place that a choice names, from asking it. Empty: nothing was answered yet.
struct ServerFacts
{
    bool isAsking = false;
    QString version = {}; ///< "7.2.7"; empty until it answered
    std::chrono::microseconds latency{0}; ///< of that answer
    QDateTime askedAt = {};
    std::optional<Error> serverError = {}; ///< of the connection as a whole
    std::optional<QList<DatabaseInfo>> databases = {};
    QString database = {}; ///< the one that `documents` and `databaseError` are about
    std::optional<qint64> documents = {};
    std::optional<Error> databaseError = {};
    std::optional<Error> nodeError = {}; ///< of the pinned node; the rest was asked of the cluster

    bool isAnswered() const { return !version.isEmpty(); }
};

} // namespace Rookery
