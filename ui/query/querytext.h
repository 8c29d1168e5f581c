// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "session/sessionvalues.h"

#include <QCoreApplication>

namespace Rookery {

/// What is said about the answer to a query.
class QueryText
{
    Q_DECLARE_TR_FUNCTIONS(Rookery::QueryText)

public:
    static QString count(const QueryAnswer &answer); ///< "212 results", "500 of 3,902,117 results"
    static QString time(const QueryAnswer &answer, qint64 milliseconds); ///< "18 ms on the server, 24 ms in all"
    static QString included(qsizetype count); ///< "Included (89)"
    static QString tracking(const QueryAnswer &answer, bool isTrackingOff); ///< what becomes of edits
};

} // namespace Rookery
