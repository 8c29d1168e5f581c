// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sandbox/sandboxexecutor.h"
#include "support/scriptedexecutor.h"
#include "workspace/connection.h"

namespace Rookery {

/// A server that a test talks for: it answers at once, or is dead.
struct ScriptedServer
{
    bool isDead = false;
    QStringList deadNodes;
    QStringList created;
    QList<DatabaseInfo> databases{DatabaseInfo{QStringLiteral("Northwind"), 1059, 7, 0, false, false}};

    ExecutorsOf executors()
    {
        return [this](const Connection &connection, const QString &node) -> ExecutorFactory {
            if (connection.kind == Connection::Kind::Sandbox)
                return sandboxExecutors({});
            return [this, node](const QString &) { return executor(node); };
        };
    }

    std::unique_ptr<RequestExecutor> executor(const QString &node)
    {
        auto scripted = std::make_unique<ScriptedExecutor>();
        const bool fails = isDead || deadNodes.contains(node);
        const Error error = Error::of(ErrorKind::Unreachable, QStringLiteral("Connection refused"));
        scripted->onCommand<GetServerVersion>([fails, error](const auto &) -> Result<QString> {
            return fails ? Result<QString>(error) : Result<QString>(QStringLiteral("7.2.7"));
        });
        scripted->onCommand<GetDatabases>([this, fails, error](const auto &) -> Result<QList<DatabaseInfo>> {
            return fails ? Result<QList<DatabaseInfo>>(error) : Result<QList<DatabaseInfo>>(databases);
        });
        scripted->onCommand<GetCollectionStatistics>([](const auto &) { return CollectionStatistics{1059, 0, {}}; });
        scripted->onCommand<CreateDatabase>([this](const CreateDatabase &command) {
            created.append(command.database);
            databases.append(DatabaseInfo{command.database, 0, 0, 0, false, false});
            return Done{};
        });
        return scripted;
    }
};

inline Connection ownSandbox()
{
    Connection sandbox;
    sandbox.name = QStringLiteral("Sandbox");
    sandbox.database = QStringLiteral("Sandbox");
    return sandbox;
}

inline Connection staging()
{
    Connection connection;
    connection.kind = Connection::Kind::Server;
    connection.name = QStringLiteral("eu-staging");
    connection.urls = {QStringLiteral("https://a.example.com"), QStringLiteral("https://b.example.com")};
    connection.database = QStringLiteral("Northwind");
    connection.environment = Environment::Staging;
    return connection;
}

} // namespace Rookery
