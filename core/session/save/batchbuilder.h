// SPDX-License-Identifier: MIT
#pragma once

#include "session/sessionstate.h"

#include <QSet>

namespace Rookery {

/// Which of the pending documents a save is about.
class SaveSelection
{
public:
    static SaveSelection everything() { return {}; }
    static SaveSelection of(const QStringList &ids);

    bool isEverything() const { return m_isEverything; }
    bool contains(QStringView id) const { return m_isEverything || m_keys.contains(idKey(id)); }

private:
    bool m_isEverything = true;
    QSet<QString> m_keys; ///< by idKey()
};

/// What a save of this session would send now, in RavenDB's order: deletes of tracked documents, puts in the order of
/// tracking, forced revisions, compare-exchange values, deferred commands in the order of the calls. Fails with Misuse
/// where the session's options forbid it, or two of them contradict each other.
Result<QList<PlannedWrite>> plannedWrites(const SessionState &state, const SaveSelection &selection);

/// The documents of a batch, as the session knows them.
QStringList idsOf(const QList<PlannedWrite> &writes);
QString trackedIdOf(const PlannedWrite &write);
bool isWrite(const PlannedWrite &write); ///< false: it only checks
bool isDocumentWrite(const PlannedWrite &write); ///< false: it only checks, or is about a compare-exchange value
/// Does a look at its document not tell whether it was done, and is doing it twice not the same as once?
bool isBlind(const PlannedWrite &write);

} // namespace Rookery
