// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"
#include "executor/requestexecutor.h"
#include "model/document.h"
#include "models/idplace.h"

#include <QList>
#include <QObject>
#include <QSet>

#include <memory>

namespace Rookery {

/// Lists the ids of one place, some hundred at a time, with store-level requests: free of a session's budget.
///
/// By prefix, in the order of the ids, wherever it can. A folder is never listed: when a page ends in one, the next
/// begins behind it, so that each folder costs one request at most. A collection has no order by id on the server; so
/// its first and its last document are looked at. Where all of them begin with the same "orders/", that prefix is
/// walked, and what others have there is left out. Else, and where the walk shows that the prefix does not hold (fewer
/// documents than the collection has, or pages of nothing but others'), the collection is paged as the server does it,
/// latest change first, without folders. Documents of a collection that has folders, and other ids beyond its oldest
/// and its latest ones, are found in "All documents" only.
///
/// Lives and answers in its own thread; its death cancels what is under way.
class IdWalk final : public QObject
{
    Q_OBJECT

public:
    static constexpr int step = 500; ///< entries in one go

    /// `executor` must outlive it. Asks nothing yet.
    IdWalk(RequestExecutor &executor, IdPlace place, QObject *parent = nullptr);

    void fetch(); ///< goes on for a step; nothing where it is under way or at the end
    void restart(); ///< again from the start, as far as it has come; answers under way are dropped
    void cancel(); ///< fetch() goes on from here
    void setTotal(qint64 total) { m_place.total = total; }

    const IdPlace &place() const { return m_place; } ///< with the prefix that was found out: knowsPrefix()
    bool knowsPrefix() const { return m_way != Way::Unknown; }
    bool hasFolders() const { return m_hasFolders; }
    bool isFetching() const { return m_isFetching; }
    bool isAtEnd() const { return m_isAtEnd; }
    int count() const { return static_cast<int>(m_met.size()); } ///< entries so far
    qint64 remaining() const; ///< documents beyond those; -1: not known
    /// Would an id of that key have been met by now, if it were there?
    bool isPast(const QByteArray &key) const;
    bool hasMet(const QByteArray &key) const { return m_met.contains(key); }

Q_SIGNALS:
    void paged(const QList<Rookery::IdEntry> &entries); ///< new ones, each once since the start
    void stopped(); ///< the step is complete, or the end is reached
    void failed(const Rookery::Error &error); ///< fetch() tries again

private:
    enum class Way : quint8 { Unknown, ByPrefix, ByChange };

    void start();
    void askNext();
    template <typename C>
    void ask(C command, void (IdWalk::*receive)(const QList<Document> &));
    void askSample(qint64 start, qint64 pageSize);
    void receiveSample(const QList<Document> &sample);
    void chooseWay();
    void walkByChange();
    void receivePage(const QList<Document> &page);
    bool isWanted(const Document &document) const;
    IdEntry entryOf(const Document &document) const;
    void moveBehind(const QList<Document> &page);
    bool isPrefixRefuted() const;
    void goOn();

    RequestExecutor &m_executor;
    IdPlace m_place;
    Way m_way;
    QStringList m_samples;
    QString m_cursor; ///< by prefix: all up to here is known
    qint64 m_start = 0; ///< by change: as many are known
    qint64 m_pageSize = step; ///< of the request under way
    qint64 m_others = 0; ///< documents in a row that are of other collections
    int m_wanted = 0; ///< entries to go on to
    QSet<QByteArray> m_met; ///< since the start
    QSet<QByteArray> m_metBefore; ///< the restart
    bool m_hasFolders = false;
    bool m_isFetching = false;
    bool m_isAtEnd = false;
    /// Receives the answers of one generation: its death cancels and drops those of an older one.
    std::unique_ptr<QObject> m_generation = std::make_unique<QObject>();
};

} // namespace Rookery
