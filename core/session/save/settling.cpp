// SPDX-License-Identifier: MIT
#include "session/save/settling.h"

#include "session/changes.h"
#include "session/deferred/adopting.h"
#include "session/save/batchbuilder.h"

#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Rookery {

namespace {

Evidence evidenceOfPut(const PlannedWrite &write, const DocumentsById &found)
{
    const auto &put = std::get<PutDocument>(write.command);
    const auto stored = found.constFind(idKey(put.id));
    const bool wasThere = put.originalChangeVector && !write.document->isNew();
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

/// The ids that the server makes of an open one.
QRegularExpression idsMadeOf(const QString &open)
{
    if (open.isEmpty())
        return QRegularExpression(QRegularExpression::anchoredPattern(u"[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}"_s));
    const QString end = open.endsWith(u'|') ? u"\\D\\d+"_s : u"/\\d{19}-\\w+"_s;
    return QRegularExpression(QRegularExpression::anchoredPattern(QRegularExpression::escape(open.chopped(1)) + end),
        QRegularExpression::CaseInsensitiveOption);
}

/// One that was loaded meanwhile, to look at it, stays as it is tracked.
void adoptCandidate(SessionState &state, const PlannedWrite &write, const Document &candidate)
{
    const TrackedPointer &document = write.document;
    if (state.map.find(candidate.id)) {
        state.map.untrack(document);
        return;
    }
    const bool wasEditedSince = write.wasEditedSince();
    document->before = candidate.json;
    if (!wasEditedSince)
        document->now = candidate.json;
    document->changeVector = candidate.changeVector;
    state.setFinalId(document, candidate.id);
    state.map.updatePending(document);
    state.tellSaved(*document);
}

} // namespace

QStringList askableIds(const QList<PlannedWrite> &writes)
{
    const auto isTelling
        = [](const PlannedWrite &write) { return isWrite(write) && !hasOpenId(write) && !isBlind(write); };
    if (std::none_of(writes.cbegin(), writes.cend(), isTelling))
        return {};
    QStringList ids;
    for (const PlannedWrite &write : writes) {
        if (isWrite(write) && !hasOpenId(write))
            ids.append(documentIdOf(write.command));
    }
    ids.removeDuplicates();
    return ids;
}

Evidence evidenceOf(const QList<PlannedWrite> &writes, const DocumentsById &found)
{
    Evidence evidence = Evidence::Unclear;
    for (const PlannedWrite &write : writes) {
        if (!TrackedDocument::hasFinalId(documentIdOf(write.command)) || isBlind(write))
            continue;
        const bool isPut = std::holds_alternative<PutDocument>(write.command);
        const Evidence each
            = isPut ? evidenceOfPut(write, found) : evidenceOfDelete(std::get<DeleteDocument>(write.command), found);
        if (each == Evidence::Saved)
            return Evidence::Saved;
        if (each == Evidence::NotSaved)
            evidence = Evidence::NotSaved;
    }
    return evidence;
}

bool hasOpenId(const PlannedWrite &write)
{
    const auto *put = std::get_if<PutDocument>(&write.command);
    return put && !TrackedDocument::hasFinalId(put->id);
}

QStringList collectionsOfOpenIds(const QList<PlannedWrite> &writes)
{
    QStringList collections;
    for (const PlannedWrite &write : writes) {
        if (!hasOpenId(write))
            continue;
        const QString name = collectionOf(std::get<PutDocument>(write.command).json);
        collections.append(name.isEmpty() ? u"@empty"_s : name);
    }
    collections.removeDuplicates();
    return collections;
}

QList<Document> candidatesFor(const PlannedWrite &write, const QList<Document> &latest, const IdentityMap &map)
{
    const auto &put = std::get<PutDocument>(write.command);
    const QRegularExpression ids = idsMadeOf(put.id);
    QList<Document> candidates;
    for (const Document &document : latest) {
        const TrackedPointer known = map.find(document.id);
        const bool wasKnownBefore = known && known->sequence < write.document->sequence;
        if (!wasKnownBefore && ids.match(document.id).hasMatch() && isSameContent(put.json, document.json))
            candidates.append(document);
    }
    return candidates;
}

bool settleBlind(SessionState &state, const QString &id, const std::optional<QString> &savedAs)
{
    const bool isDone = savedAs && idKey(*savedAs) == idKey(id);
    const auto isMeant
        = [&id](const PlannedWrite &write) { return isBlind(write) && idKey(trackedIdOf(write)) == idKey(id); };
    if ((savedAs && !isDone) || std::none_of(state.unsettled.cbegin(), state.unsettled.cend(), isMeant))
        return false;
    for (const PlannedWrite &write : std::as_const(state.unsettled)) {
        if (isDone && isMeant(write))
            adoptDeferred(state, write, ExtensionResult{});
    }
    state.unsettled.removeIf(isMeant);
    const TrackedPointer document = state.map.find(id);
    if (isDone && document && !document->isPending())
        state.map.untrack(document); // the next load shows what became of it
    return true;
}

Result<Done> settleAs(SessionState &state, const QString &id, const std::optional<QString> &savedAs)
{
    const auto isIt = [&savedAs](const Document &candidate) { return candidate.id == savedAs; };
    const auto isMeant = [&id, &savedAs, &isIt](const PlannedWrite &write) {
        const QList<Document> &candidates = write.candidates;
        return idKey(trackedIdOf(write)) == idKey(id)
            && (!savedAs || std::any_of(candidates.cbegin(), candidates.cend(), isIt));
    };
    const auto write = std::find_if(state.unsettled.cbegin(), state.unsettled.cend(), isMeant);
    if (write == state.unsettled.cend()) {
        const QString why = savedAs ? u"'%1' does not wait to be settled as '%2'."_s.arg(id, *savedAs)
                                    : u"'%1' does not wait to be settled."_s.arg(id);
        return Error::misuse(why).about(id);
    }
    if (savedAs)
        adoptCandidate(state, *write, *std::find_if(write->candidates.cbegin(), write->candidates.cend(), isIt));
    state.unsettled.erase(write);
    for (PlannedWrite &other : state.unsettled)
        other.candidates.removeIf(isIt);
    return Done{};
}

bool isSameContent(const Json::Value &sent, const Json::Value &stored)
{
    const QList<DocumentChange> changes
        = changesBetween(sent.withoutMember(u"@metadata"), stored.withoutMember(u"@metadata"));
    return std::all_of(
        changes.cbegin(), changes.cend(), [](const DocumentChange &change) { return change.isSpelling; });
}

} // namespace Rookery
