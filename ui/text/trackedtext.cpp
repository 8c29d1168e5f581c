// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/trackedtext.h"

#include <QLocale>

using namespace Qt::StringLiterals;

namespace Rookery {

QString TrackedText::requests(int made, int allowed)
{
    return tr("Requests %1/%2").arg(made).arg(allowed);
}

QString TrackedText::cacheHits(int count)
{
    return tr("Cache %n hit(s)", nullptr, count);
}

QString TrackedText::tracking(qsizetype count, bool isOff)
{
    return isOff ? tr("No tracking") : tr("Tracking %n document(s)", nullptr, static_cast<int>(count));
}

QString TrackedText::mode(TransactionMode mode)
{
    return mode == TransactionMode::ClusterWide ? tr("Cluster-wide") : tr("Single node");
}

QString TrackedText::concurrency(bool isOptimistic)
{
    return isOptimistic ? tr("Optimistic concurrency on") : tr("Optimistic concurrency off");
}

QString TrackedText::shortened(const QString &changeVector)
{
    constexpr qsizetype length = 15;
    return changeVector.size() <= length ? changeVector : changeVector.first(length) + u'…';
}

} // namespace Rookery
