// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/reviewtext.h"

#include "text/changetext.h"
#include "text/statetext.h"

#include <QStringList>

using namespace Qt::StringLiterals;

namespace Rookery {

SaveCounts SaveCounts::of(const QList<PendingDocument> &documents)
{
    SaveCounts counts;
    for (const PendingDocument &document : documents) {
        if (!document.isTicked || !document.isReady())
            continue;
        if (!document.now) // first: what was never loaded can be deleted too
            ++counts.deleted;
        else if (!document.before)
            ++counts.created;
        else
            ++counts.changed;
    }
    return counts;
}

QString ReviewText::saveButton(const SaveCounts &counts)
{
    QStringList parts;
    if (counts.changed > 0)
        parts.append(tr("%n changed", "documents", counts.changed));
    if (counts.created > 0)
        parts.append(tr("%n new", "documents", counts.created));
    if (counts.deleted > 0)
        parts.append(tr("%n deleted", "documents", counts.deleted));
    if (parts.isEmpty())
        return tr("Save in one transaction");
    return tr("Save %1 in one transaction", "3 changed, 1 new, 1 deleted").arg(parts.join(tr(", ", "between counts")));
}

QString ReviewText::saving(const SaveCounts &counts)
{
    return tr("Saving %n documents in one transaction…", nullptr, counts.total());
}

QString ReviewText::ticked(qsizetype ticked, qsizetype all)
{
    return tr("%1 of %n documents", nullptr, static_cast<int>(all)).arg(ticked);
}

QString ReviewText::place(const ReviewPlace &place)
{
    QStringList parts{place.database, place.isClusterWide ? tr("cluster-wide") : tr("single node")};
    if (place.environment != Environment::None)
        parts.prepend(nameOf(place.environment));
    return parts.join(u" · "_s);
}

QString ReviewText::whatChanged(const PendingDocument &document)
{
    if (!document.now)
        return tr("deleted");
    if (!document.before)
        return tr("new");
    if (!document.difference)
        return tr("changed");
    const QList<DocumentChange> &changes = document.difference->changes;
    if (changes.size() != 1)
        return tr("%n fields", nullptr, static_cast<int>(changes.size()));
    return changePath(changes.first());
}

QString ReviewText::summary(const PendingDocument &document)
{
    switch (document.state) {
    case DocumentState::Invalid:
        return document.error && document.error->position
            ? tr("Invalid JSON, line %1").arg(document.error->position->line)
            : tr("Invalid JSON");
    case DocumentState::Stale: return tr("Stale: rebase first");
    case DocumentState::Conflict: return tr("Conflict: changed on the server");
    case DocumentState::Unknown: return tr("State unknown: ask the server first");
    case DocumentState::Saving: return tr("Saving…");
    case DocumentState::Saved: return tr("Saved");
    case DocumentState::Failed: return tr("Not saved: refused by the server");
    case DocumentState::Unmodified:
    case DocumentState::New:
    case DocumentState::Modified:
    case DocumentState::Deleted: break;
    }
    const QString what = whatChanged(document);
    return document.collection.isEmpty() ? what
                                         : tr("%1 · %2", "collection, what changed").arg(document.collection, what);
}

QString ReviewText::failure(const Error &error, const QString &id)
{
    const QString document = error.documentId.isEmpty() ? id : error.documentId;
    switch (error.kind) {
    case ErrorKind::Conflict:
        return document.isEmpty()
            ? tr("A document was changed on the server by somebody else. Nothing was saved; your changes are kept.")
            : tr("%1 was changed on the server by somebody else. Nothing was saved; your changes are kept.")
                  .arg(document);
    case ErrorKind::StateUnknown:
        return tr("The server's reply was lost, so it is not known whether the documents were saved. Your changes are "
                  "kept; nothing is sent again before the server was asked.");
    case ErrorKind::Locked:
        return tr("The database is locked against writes. Nothing was sent; your changes are kept.");
    case ErrorKind::Canceled: return tr("Stopped before anything was sent. Nothing was saved; your changes are kept.");
    case ErrorKind::Unreachable:
    case ErrorKind::NotSent:
        return tr(
            "The server could not be reached. Nothing was sent; your changes are kept. Save again when it is there.");
    default: break;
    }
    return document.isEmpty() ? tr("Nothing was saved; your changes are kept.")
                              : tr("%1 was not saved, and nothing else was; your changes are kept.").arg(document);
}

} // namespace Rookery
