// SPDX-License-Identifier: MIT
#include "session/save/settling.h"

#include "session/changes.h"
#include "session/save/batchbuilder.h"

#include <algorithm>

namespace Rookery {

namespace {

Evidence evidenceOfPut(const PutDocument &put, const DocumentsById &found)
{
    const auto stored = found.constFind(idKey(put.id));
    const bool wasThere = put.originalChangeVector.has_value();
    if (stored == found.cend())
        return wasThere ? Evidence::Unclear : Evidence::NotSaved;
    if (wasThere && stored->changeVector == *put.originalChangeVector)
        return Evidence::NotSaved;
    return isSameContent(put.json, stored->json) ? Evidence::Saved : Evidence::Unclear;
}

Evidence evidenceOfDelete(const DeleteDocument &remove, const DocumentsById &found)
{
    const auto stored = found.constFind(idKey(remove.id));
    const bool wasThere = remove.originalChangeVector.has_value();
    if (stored == found.cend())
        return wasThere ? Evidence::Saved : Evidence::Unclear;
    const bool isUntouched = !wasThere || stored->changeVector == *remove.originalChangeVector;
    return isUntouched ? Evidence::NotSaved : Evidence::Unclear;
}

} // namespace

QStringList askableIds(const QList<PlannedWrite> &writes)
{
    QStringList ids;
    for (const QString &id : idsOf(writes)) {
        if (TrackedDocument::hasFinalId(id))
            ids.append(id);
    }
    return ids;
}

Evidence evidenceOf(const QList<PlannedWrite> &writes, const DocumentsById &found)
{
    Evidence evidence = Evidence::Unclear;
    for (const PlannedWrite &write : writes) {
        if (!TrackedDocument::hasFinalId(idOf(write.command)))
            continue;
        const auto *put = std::get_if<PutDocument>(&write.command);
        const Evidence each
            = put ? evidenceOfPut(*put, found) : evidenceOfDelete(std::get<DeleteDocument>(write.command), found);
        if (each == Evidence::Saved)
            return Evidence::Saved;
        if (each == Evidence::NotSaved)
            evidence = Evidence::NotSaved;
    }
    return evidence;
}

bool isSameContent(const Json::Value &sent, const Json::Value &stored)
{
    const QList<DocumentChange> changes
        = changesBetween(sent.withoutMember(u"@metadata"), stored.withoutMember(u"@metadata"));
    return std::all_of(
        changes.cbegin(), changes.cend(), [](const DocumentChange &change) { return change.isSpelling; });
}

} // namespace Rookery
