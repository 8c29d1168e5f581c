// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workspace/pendingdocument.h"

#include <QHash>
#include <QObject>
#include <QStringList>

namespace Rookery {

class Workspace;

/// What a save would send, and what stands in its way: a line for each document of the session that differs from the
/// server, in the order of the ids. Kept up to date by itself; lines are counted in a worker.
class PendingChanges final : public QObject
{
    Q_OBJECT

public:
    explicit PendingChanges(Workspace &workspace);

    const QList<PendingDocument> &documents() const { return m_documents; }
    const PendingDocument *find(const QString &id) const; ///< valid until the next change; nullptr: not pending
    int count() const { return static_cast<int>(m_documents.size()); }
    QStringList tickedIds() const; ///< that are ready
    void setTicked(const QString &id, bool isTicked);
    void setAllTicked(bool isTicked);

    /// What a document was when it was loaded, and is now; for review. nullopt: it was not there, or is not any more.
    std::optional<Json::Value> before(const QString &id) const;
    std::optional<Json::Value> now(const QString &id) const;

    /// How the last save of a document ended, where that is not yet overtaken by another edit or save.
    void setOutcome(const QString &id, DocumentState state, std::optional<Error> error = std::nullopt);
    void clearOutcome(const QString &id);

Q_SIGNALS:
    void aboutToChange(); ///< rows come or go: models reset
    void changed();
    void lineChanged(const QString &id); ///< one line's contents: ticks, counts, state

private:
    struct Outcome
    {
        DocumentState state;
        std::optional<Error> error;
    };

    Workspace &m_workspace;
    QList<PendingDocument> m_documents;
    QHash<QString, bool> m_ticks; ///< by idKey(), of those that a person unticked
    QHash<QString, Outcome> m_outcomes; ///< by idKey()
};

} // namespace Rookery
