// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/pendingdocument.h"

#include "diff/linediff.h"
#include "edit/documenttext.h"

namespace Rookery {

bool PendingDocument::isReady() const
{
    switch (state) {
    case DocumentState::New:
    case DocumentState::Modified:
    case DocumentState::Deleted:
    case DocumentState::Failed: return true;
    case DocumentState::Unmodified:
    case DocumentState::Invalid:
    case DocumentState::Stale:
    case DocumentState::Conflict:
    case DocumentState::Unknown:
    case DocumentState::Saving:
    case DocumentState::Saved: return false;
    }
    Q_UNREACHABLE();
}

Difference differenceBetween(const std::optional<Json::Value> &before, const std::optional<Json::Value> &now)
{
    Difference difference;
    if (before && now)
        difference.changes = changesBetween(*before, *now);
    const QByteArray textBefore = before ? documentText(*before) : QByteArray();
    const QByteArray textNow = now ? documentText(*now) : QByteArray();
    for (const LineHunk &hunk : lineDiff(TextLines(textBefore), TextLines(textNow))) {
        difference.linesRemoved += hunk.beforeCount;
        difference.linesAdded += hunk.afterCount;
    }
    if (const std::optional<Json::Value> &document = now ? now : before)
        difference.fields = document->size() - (document->contains(u"@metadata") ? 1 : 0);
    return difference;
}

} // namespace Rookery
