// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "session/sessionoptions.h"
#include "workspace/connection.h"

#include <QList>

namespace Rookery {

/// What a person wants to open: where, and how. `options.requestExecutor` stays empty: the store's own is pinned.
struct SessionChoice
{
    Connection connection;
    QString pinnedNode = {}; ///< URL of one node; empty: as the cluster says
    SessionOptions options = {};

    /// As a window's tab begins: with optimistic concurrency.
    static SessionChoice forWindow(const Connection &connection);
    QString database() const { return options.database.isEmpty() ? connection.database : options.database; }
};

enum class ChoiceField : quint8 { Connection, Database, Tracking, Concurrency, Executor, Mode, Budget, AtomicWrites };

/// What is wrong with a choice, or pointless in it, in the place of the field's explanation.
struct Refusal
{
    ChoiceField field;
    bool isWarning = false; ///< legal, but not what anybody wants
    QString sentence;
};

/// Everything that can be told without asking the server.
QList<Refusal> refusalsOf(const SessionChoice &choice);

/// Address and database of what a person pastes: a server's URL, or that of a page of RavenDB Studio.
Result<Connection> connectionFromAddress(const QString &text);

} // namespace Rookery
