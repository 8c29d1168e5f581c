// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QMap>
#include <QSet>
#include <QStringList>

#include <optional>

namespace Rookery::Testing {

/// The fields of a document, in their order.
using Fields = QList<std::pair<QString, int>>;

/// What a server holds: documents by lower-cased id.
class ServerModel
{
public:
    struct Stored
    {
        Fields fields;
        int version = 0;
    };

    void put(const QString &key, Fields fields) { documents[key] = {std::move(fields), ++m_lastVersion}; }
    bool has(const QString &key, std::optional<int> version) const
    {
        return documents.contains(key) && documents[key].version == version;
    }

    QMap<QString, Stored> documents;

private:
    int m_lastVersion = 0;
};

/// What a session promises, as plain maps: no requests, no trees, nothing shared. Ids are lower-cased keys. Calls that
/// can be refused answer whether they are allowed.
class SessionModel
{
public:
    SessionModel(ServerModel &server, bool isOptimistic) : m_server(server), m_isOptimistic(isOptimistic) {}

    QList<std::optional<Fields>> load(const QStringList &keys);
    QMap<QString, std::optional<Fields>> loadAll(); ///< starting with what all ids start with
    QMap<QString, std::optional<Fields>> queryAll(); ///< the results of a query for all, deleted ones included
    /// `isCurrent`: the caller has the change vector of what is stored now.
    std::optional<Fields> conditionalLoad(const QString &key, bool isCurrent);
    bool exists(const QString &key) const;
    bool refresh(const QStringList &keys);

    bool store(const QString &key, Fields fields);
    bool set(const QString &key, const QString &field, int value);
    bool unset(const QString &key, const QString &field);
    bool remove(const QString &key);
    bool removeTracked(const QString &key);
    bool revert(const QString &key);
    /// Sends what is pending, of these keys or all; what is called until finishSave() is called while the save runs.
    void beginSave(const std::optional<QStringList> &keys);
    bool finishSave();

    void evict(const QString &key) { m_tracked.remove(key); }
    void clear();
    void renew();

    std::optional<Fields> document(const QString &key) const;
    bool isLoaded(const QString &key) const { return m_tracked.contains(key) || m_missing.contains(key); }
    bool isPending(const QString &key) const;
    bool hasChanged(const QString &key) const;
    QStringList changedKeys() const;
    qsizetype trackedCount() const { return m_tracked.size() + m_deferred.size(); }
    int requests = 0;

private:
    struct Tracked
    {
        int sequence = 0;
        std::optional<Fields> before;
        Fields now;
        std::optional<int> version;
        bool isDeleted = false;

        bool isPending() const { return isDeleted || before != now; }
    };
    struct Deferred
    {
        QString key;
        std::optional<int> version;
    };

    /// A write that is under way.
    struct Sent
    {
        QString key;
        std::optional<Fields> fields; ///< nullopt: a delete
        int sequence = 0; ///< of the document; 0: a delete by id
    };

    Tracked *editable(const QString &key);
    void track(const QString &key);
    bool isRefused(const QStringList &keys) const;
    void adopt(const Sent &sent);

    ServerModel &m_server;
    bool m_isOptimistic;
    QMap<QString, Tracked> m_tracked;
    QList<Deferred> m_deferred;
    QSet<QString> m_missing;
    QList<Sent> m_sent;
    bool m_isSaveRefused = false;
    int m_lastSequence = 0;
};

} // namespace Rookery::Testing
