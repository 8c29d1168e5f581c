// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "executor/activitylog.h"

#include <QCoreApplication>
#include <QString>

namespace Rookery {

/// What is said about requests.
class ActivityText
{
    Q_DECLARE_TR_FUNCTIONS(Rookery::ActivityText)

public:
    static QString purpose(const Activity &activity); ///< "Load orders/1-A"
    static QString method(const Activity &activity); ///< "GET"; empty where HTTP is not involved
    static QString target(const Activity &activity); ///< address below the database; in a sandbox the command's name
    static QString request(const Activity &activity); ///< method and target
    static QString time(const Activity &activity); ///< "10:44:19", local
    static QString status(const Activity &activity); ///< "200"; without HTTP the kind of error, or "ok"
    static QString duration(const Activity &activity); ///< "6 ms"; empty while it is under way
    static qint64 bytesOf(const Activity &activity); ///< both ways

    /// Loads of one document each that could have been one: all of them, oldest last.
    static QString foldPurpose(const QList<Activity> &loads); ///< "12 × load companies/…"
    static QString foldChild(const Activity &load); ///< "companies/85-A"
    static QString foldTarget(const QList<Activity> &loads);
    static QString foldDuration(const QList<Activity> &loads);
    static QString foldHeadline(const QList<Activity> &loads); ///< "12 single loads of companies, 201 ms"
    static QString foldAdvice(const QList<Activity> &loads); ///< "(Select N+1). …"

    static QString asLine(const Activity &activity); ///< tab-separated, for the clipboard
    static QString asCurl(const Activity &activity); ///< without secrets; empty where HTTP is not involved

private:
    static QString browsing(const Activity &activity);
    static QString administration(const Activity &activity);
    static QString newIds(const Activity &activity);
};

} // namespace Rookery
