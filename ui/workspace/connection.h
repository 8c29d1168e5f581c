// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "executor/requestexecutor.h"

#include <QString>
#include <QStringList>

namespace Rookery {

enum class Environment : quint8 { None, Development, Testing, Staging, Production };

/// A place to open sessions on: a cluster, or a sandbox. A value without secrets.
struct Connection
{
    enum class Kind : quint8 { Sandbox, Server };

    Kind kind = Kind::Sandbox;
    QString name = {}; ///< unique among the connections of a person
    QStringList urls = {}; ///< of a server
    QString database = {}; ///< the default of sessions that name none
    QString sandboxFile = {}; ///< empty: in memory
    QString certificateFile = {}; ///< client certificate of a server; its password is kept elsewhere
    QStringList caFiles = {};
    Environment environment = Environment::None;

    bool operator==(const Connection &) const = default;
};

/// Makes the executors of a connection. The window does not know wire or sandbox: the program gives it this.
/// `node` is the URL to pin to; empty: as the cluster says.
using ExecutorsOf = std::function<ExecutorFactory(const Connection &, const QString &node)>;

} // namespace Rookery
