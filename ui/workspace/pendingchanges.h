// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workspace/pendingdocument.h"

#include <QHash>
#include <QObject>
#include <QSet>
#include <QStringList>

#include <functional>

namespace Rookery {

class Session;

/// What a save would send, and what stands in its way: a line for each document of the session that differs from the
/// server or whose text is no document, in the order of their ids. Which lines there are is known at once; what changed
/// in a document is found out by a worker.
class PendingChanges final : public QObject
{
    Q_OBJECT

public:
    /// Why the open text of a document is invalid; nullopt: it is not.
    using ProblemOf = std::function<std::optional<Error>(const QString &id)>;

    /// `session` must outlive it.
    PendingChanges(const Session &session, ProblemOf problemOf, QObject *parent);

    const QList<PendingDocument> &documents() const { return m_documents; }
    qsizetype count() const; ///< without those that were just saved, which documents() shows a moment longer
    const PendingDocument *find(const QString &id) const; ///< until the next change; nullptr: not pending
    int row(const QString &id) const; ///< -1: not pending
    QStringList readyIds() const; ///< ticked, and ready

    void setTicked(const QString &id, bool isTicked);
    /// How the save of a document goes or went; holds until the document is edited, saved or forgotten.
    void setOutcome(const QStringList &ids, DocumentState state, const std::optional<Error> &error = std::nullopt);
    void clearOutcome(const QStringList &ids);

    /// Looks again at these documents; at all for an empty list.
    void update(const QStringList &ids);

Q_SIGNALS:
    void rowAboutToBeInserted(int row);
    void rowInserted(int row);
    void rowAboutToBeRemoved(int row);
    void rowRemoved(int row);
    void rowChanged(int row);
    void statesChanged(const QStringList &ids); ///< after any of the above

private:
    struct Outcome
    {
        DocumentState state;
        std::optional<Error> error;
    };

    qsizetype placeOf(const QString &id) const; ///< where it stands, or would
    std::optional<PendingDocument> pendingDocument(const QString &id) const;
    void updateOne(const QString &id);
    void place(const PendingDocument &document);
    void remove(int row);
    void compare(const QString &id);

    const Session &m_session;
    ProblemOf m_problemOf;
    QList<PendingDocument> m_documents; ///< sorted by id
    QSet<QString> m_unticked; ///< by idKey()
    QHash<QString, Outcome> m_outcomes; ///< by idKey()
    QHash<QString, qint64> m_comparisons; ///< by idKey(): the latest one asked for; older answers are dropped
    qint64 m_lastComparison = 0;
};

} // namespace Rookery
