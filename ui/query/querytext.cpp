// SPDX-License-Identifier: GPL-3.0-or-later
#include "query/querytext.h"

#include "text/units.h"

#include <algorithm>

namespace Rookery {

QString QueryText::count(const QueryAnswer &answer)
{
    const auto shown = static_cast<int>(answer.results.size());
    if (answer.totalResults > shown)
        return tr("%1 of %2 results").arg(countText(shown), countText(answer.totalResults));
    return tr("%n result(s)", nullptr, shown);
}

QString QueryText::time(const QueryAnswer &answer, qint64 milliseconds)
{
    const QString all = durationText(std::chrono::milliseconds(milliseconds));
    if (answer.durationInMs < 0)
        return tr("from the cache, %1 in all").arg(all);
    return tr("%1 on the server, %2 in all").arg(durationText(std::chrono::milliseconds(answer.durationInMs)), all);
}

QString QueryText::included(qsizetype count)
{
    return tr("Included (%1)").arg(countText(count));
}

QString QueryText::tracking(const QueryAnswer &answer, bool isTrackingOff)
{
    const auto isProjection = [](const QueryResult &result) { return result.isProjection; };
    if (answer.results.isEmpty())
        return {};
    if (std::all_of(answer.results.cbegin(), answer.results.cend(), isProjection))
        return tr("Projections: for reading");
    return isTrackingOff ? tr("Not tracked: for reading") : tr("Tracked: edits go to pending changes");
}

} // namespace Rookery
