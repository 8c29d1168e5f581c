// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "options/serverfacts.h"
#include "options/sessionchoice.h"

#include <QObject>
#include <QTimer>

#include <memory>

namespace Rookery {

/// Asks the place that a choice names whether it is there, and what it holds: a moment after the last change, without
/// anybody waiting. What is overtaken by another choice is cancelled, and never reported.
class ServerProbe final : public QObject
{
    Q_OBJECT

public:
    explicit ServerProbe(ExecutorsOf executorsOf, Clock clock = systemClock(), QObject *parent = nullptr);
    ~ServerProbe() override;

    /// Asks what is not known yet of this choice.
    void ask(const SessionChoice &choice);
    void askAgain(); ///< everything, now
    const ServerFacts &facts() const { return m_facts; }

    /// Makes a database on the server that was last asked; databaseCreated() or databaseNotCreated() follows.
    void createDatabase(const QString &name);

Q_SIGNALS:
    void factsChanged();
    void databaseCreated(const QString &name);
    void databaseNotCreated(const QString &name, const Rookery::Error &error);

private:
    struct Door; ///< an executor and whoever receives its answers

    void forgetServer();
    void askOpenQuestions();
    void askServer();
    void askNode();
    void askDatabase();
    void receiveVersion(const Result<QString> &version);
    void receiveDatabases(const Result<QList<DatabaseInfo>> &databases);
    void receiveStatistics(const Result<CollectionStatistics> &statistics);
    std::unique_ptr<Door> open(const QString &node, const QString &database);
    bool isListed(const QString &database) const;
    void report();

    ExecutorsOf m_executorsOf;
    Clock m_clock;
    SessionChoice m_choice;
    ServerFacts m_facts;
    QTimer m_pause;
    ExecutorFactory m_factory; ///< of the connection; keeps a sandbox in memory alive
    std::unique_ptr<Door> m_server;
    std::unique_ptr<Door> m_node;
    std::unique_ptr<Door> m_database;
};

} // namespace Rookery
