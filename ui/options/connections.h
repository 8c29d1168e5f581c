// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "options/connectionjson.h"
#include "storage/settingsfile.h"

#include <QObject>

namespace Rookery {

/// A person's connections, kept in a JSON file without secrets: the sandbox is first and always there. Every change is
/// written at once, whole or not at all; members that a newer version wrote are kept. A file that cannot be understood
/// is set aside under another name, never overwritten.
class Connections final : public QObject
{
    Q_OBJECT

public:
    /// Reads `file`; one that is not there yet is made by the first change, and an empty name keeps nothing. `sandbox`
    /// is the program's own; what a person changed of it is in the file. `clock` says when something was used.
    Connections(QString file, Connection sandbox, Clock clock = systemClock(), QObject *parent = nullptr);

    QList<Connection> all() const; ///< the sandbox first
    Connection sandbox() const { return m_known.first().connection; }
    std::optional<Connection> find(const QString &name) const; ///< without case
    QStringList names() const;
    /// What is wrong with the file, for a banner, naming it; empty: nothing.
    const QString &problem() const { return m_file.problem(); }
    /// Somebody has read it. Comes back where saving goes on failing.
    void dismissProblem();

    /// Adds a connection, or replaces that of the same name.
    void put(const Connection &connection);
    /// Changes a connection, its name included. One named `oldName` must be there.
    void replace(const QString &oldName, const Connection &connection);
    void remove(const QString &name); ///< not the sandbox

    /// Keeps a session's options as the last ones of its connection, which is added where its name is new, and else
    /// stays as it is.
    void remember(const SessionChoice &choice);
    std::optional<SessionChoice> lastChoice(const QString &name) const;
    QDateTime lastUsed(const QString &name) const; ///< invalid: never
    /// The last session of each connection, the latest first; after them those that were never used.
    QList<SessionChoice> recent() const;

Q_SIGNALS:
    void changed();
    void problemChanged();

private:
    void load();
    void take(const Json::Value &root);
    static SessionChoice choiceOf(const KnownConnection &known);
    void putSandboxFirst(const Connection &own);
    void save();
    qsizetype indexOf(const QString &name) const;

    SettingsFile m_file;
    Clock m_clock;
    QList<KnownConnection> m_known;
    QList<Json::Value> m_foreign; ///< entries that a newer version may understand
    Json::Value m_root = Json::Value::emptyObject();
};

} // namespace Rookery
