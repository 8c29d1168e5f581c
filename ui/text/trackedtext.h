// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/changevector.h"

#include <QCoreApplication>
#include <QDateTime>

namespace Rookery {

/// What is said about a session as a whole.
class TrackedText
{
    Q_DECLARE_TR_FUNCTIONS(Rookery::TrackedText)

public:
    static QString requests(int made, int allowed); ///< "Requests 4/30"
    static QString cacheHits(int count); ///< "Cache 12 hits"
    static QString tracking(qsizetype count, bool isOff); ///< "Tracking 11 documents"
    static QString mode(TransactionMode mode); ///< "Single node"
    static QString concurrency(bool isOptimistic);
    static QString shortened(const QString &changeVector); ///< "A:2134-Kb0nY3eX…"
};

} // namespace Rookery
