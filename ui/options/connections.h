// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "json/tree.h"
#include "options/sessionchoice.h"

#include <QObject>

namespace Rookery {

/// The connections of a person, in the order of their last use, the sandbox always among them; kept in a file that is
/// written whole or not at all and never holds a secret. A file that cannot be read is set aside, and named by
/// problem().
class Connections final : public QObject
{
    Q_OBJECT

public:
    /// An empty path keeps nothing.
    Connections(QString path, Connection sandbox, QObject *parent = nullptr);

    const QList<Connection> &all() const { return m_connections; }
    Connection sandbox() const;
    QString problem() const { return m_problem; }

    QList<SessionChoice> recent() const; ///< latest first
    void remember(const SessionChoice &choice);

Q_SIGNALS:
    void changed();

private:
    void load();
    void save();

    QString m_path;
    QString m_problem;
    QList<Connection> m_connections; ///< latest first
};

/// How a connection is written down, here and in the list of tabs.
Json::Value toJson(const Connection &connection);
std::optional<Connection> connectionFrom(const Json::Value &json);

} // namespace Rookery
