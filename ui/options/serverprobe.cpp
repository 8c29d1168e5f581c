// SPDX-License-Identifier: GPL-3.0-or-later
#include "options/serverprobe.h"

#include "async/deliver.h"
#include "commands/collections.h"
#include "commands/databases.h"
#include "options/refusals.h"

#include <QElapsedTimer>

#include <algorithm>

using namespace std::chrono_literals;

namespace Rookery {

namespace {

constexpr auto pauseAfterTyping = 250ms;
constexpr auto patience = 10s;

RequestContext probeContext()
{
    RequestContext context;
    context.caching = Caching::None;
    context.timeout = patience;
    return context;
}

/// Is there an address that can be asked?
bool isAskable(const SessionChoice &choice)
{
    const QList<Refusal> found = refusals(choice);
    return std::none_of(found.cbegin(), found.cend(), [](const Refusal &each) {
        return each.field == OptionField::ServerUrl || each.field == OptionField::Certificate;
    });
}

/// Would both be answered by the same server? Names and defaults make no difference.
bool isSamePlace(Connection a, const Connection &b)
{
    a.name = b.name;
    a.database = b.database;
    a.environment = b.environment;
    return a == b;
}

} // namespace

struct ServerProbe::Door
{
    std::unique_ptr<RequestExecutor> executor;
    QObject receiver; ///< first to die: nothing is delivered any more, and what is under way is given up
    QElapsedTimer opened;
    int waiting = 0;
};

ServerProbe::ServerProbe(ExecutorsOf executorsOf, Clock clock, QObject *parent)
    : QObject(parent), m_executorsOf(std::move(executorsOf)), m_clock(std::move(clock))
{
    m_pause.setSingleShot(true);
    m_pause.setInterval(pauseAfterTyping);
    connect(&m_pause, &QTimer::timeout, this, &ServerProbe::askOpenQuestions);
}

ServerProbe::~ServerProbe() = default;

void ServerProbe::ask(const SessionChoice &choice)
{
    const SessionChoice before = std::exchange(m_choice, choice);
    if (!isSamePlace(before.connection, choice.connection))
        forgetServer();
    if (before.pinnedNode != choice.pinnedNode) {
        m_node.reset();
        m_facts.nodeError.reset();
    }
    if (before.database() != choice.database()) {
        m_database.reset();
        m_facts.documents.reset();
        m_facts.databaseError.reset();
        m_facts.database.clear();
    }
    m_pause.start();
    report();
}

void ServerProbe::askAgain()
{
    forgetServer();
    askOpenQuestions();
}

void ServerProbe::forgetServer()
{
    m_database.reset();
    m_node.reset();
    m_server.reset();
    m_factory = {};
    m_facts = {};
}

void ServerProbe::askOpenQuestions()
{
    m_pause.stop();
    if (isAskable(m_choice)) {
        if (!m_server)
            askServer();
        if (!m_node && !m_choice.pinnedNode.isEmpty())
            askNode();
        if (!m_database)
            askDatabase();
    }
    report();
}

std::unique_ptr<ServerProbe::Door> ServerProbe::open(const QString &node, const QString &database)
{
    auto door = std::make_unique<Door>();
    if (node.isEmpty()) {
        if (!m_factory)
            m_factory = m_executorsOf(m_choice.connection, {});
        door->executor = m_factory(database);
    } else {
        door->executor = m_executorsOf(m_choice.connection, node)(database);
    }
    door->opened.start();
    return door;
}

void ServerProbe::askServer()
{
    m_server = open({}, {});
    m_server->waiting = 2;
    m_facts.askedAt = m_clock();
    RequestExecutor &executor = *m_server->executor;
    deliver(executor.send(GetServerVersion{}, probeContext()), &m_server->receiver,
        [this](const Result<QString> &version) { receiveVersion(version); });
    deliver(executor.send(GetDatabases{}, probeContext()), &m_server->receiver,
        [this](const Result<QList<DatabaseInfo>> &databases) { receiveDatabases(databases); });
}

void ServerProbe::askNode()
{
    m_node = open(m_choice.pinnedNode, {});
    m_node->waiting = 1;
    m_facts.askedAt = m_clock();
    deliver(m_node->executor->send(GetServerVersion{}, probeContext()), &m_node->receiver,
        [this](const Result<QString> &version) {
            --m_node->waiting;
            if (!version)
                m_facts.nodeError = version.error();
            report();
        });
}

void ServerProbe::askDatabase()
{
    const QString database = m_choice.database();
    if (!isListed(database))
        return;
    m_database = open({}, database);
    m_database->waiting = 1;
    m_facts.database = database;
    deliver(m_database->executor->send(GetCollectionStatistics{}, probeContext()), &m_database->receiver,
        [this](const Result<CollectionStatistics> &statistics) { receiveStatistics(statistics); });
}

void ServerProbe::receiveVersion(const Result<QString> &version)
{
    --m_server->waiting;
    if (version) {
        m_facts.version = *version;
        m_facts.latency = std::chrono::microseconds(m_server->opened.nsecsElapsed() / 1000);
    } else if (!m_facts.serverError) {
        m_facts.serverError = version.error();
    }
    report();
}

void ServerProbe::receiveDatabases(const Result<QList<DatabaseInfo>> &databases)
{
    --m_server->waiting;
    if (databases) {
        m_facts.databases = *databases;
        if (!m_pause.isActive() && !m_database)
            askDatabase();
    } else if (!m_facts.serverError) {
        m_facts.serverError = databases.error();
    }
    report();
}

void ServerProbe::receiveStatistics(const Result<CollectionStatistics> &statistics)
{
    --m_database->waiting;
    if (statistics)
        m_facts.documents = statistics->documents;
    else
        m_facts.databaseError = statistics.error();
    report();
}

void ServerProbe::createDatabase(const QString &name)
{
    if (!m_server)
        return;
    deliver(m_server->executor->send(CreateDatabase{name}, {.reason = Reason::Administration}), &m_server->receiver,
        [this, name](const Result<Done> &done) {
            if (!done)
                return Q_EMIT databaseNotCreated(name, done.error());
            Q_EMIT databaseCreated(name);
            // What this runs in belongs to the server that is about to be forgotten.
            QTimer::singleShot(0, this, &ServerProbe::askAgain);
        });
}

bool ServerProbe::isListed(const QString &database) const
{
    return m_facts.databases
        && std::any_of(m_facts.databases->cbegin(), m_facts.databases->cend(), [&database](const DatabaseInfo &each) {
               return !each.isDisabled && each.name.compare(database, Qt::CaseInsensitive) == 0;
           });
}

void ServerProbe::report()
{
    const auto isWaiting = [](const std::unique_ptr<Door> &door) { return door && door->waiting > 0; };
    m_facts.isAsking = isAskable(m_choice)
        && (m_pause.isActive() || isWaiting(m_server) || isWaiting(m_node) || isWaiting(m_database));
    Q_EMIT factsChanged();
}

} // namespace Rookery
