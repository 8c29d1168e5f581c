// SPDX-License-Identifier: GPL-3.0-or-later
#include "options/connections.h"

#include <QFile>
#include <QFileInfo>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace Rookery;

namespace {

Connection serverNamed(const QString &name)
{
    Connection connection;
    connection.kind = Connection::Kind::Server;
    connection.name = name;
    connection.urls = {u"https://a.example.com"_s, u"https://b.example.com"_s};
    connection.database = u"Northwind"_s;
    connection.certificateFile = u"me.pfx"_s;
    connection.caFiles = {u"ca.crt"_s};
    connection.environment = Environment::Staging;
    return connection;
}

Connection ownSandbox()
{
    Connection sandbox;
    sandbox.name = u"Sandbox"_s;
    sandbox.database = u"Sandbox"_s;
    return sandbox;
}

SessionChoice choiceOn(const Connection &connection, int budget = 30, const QString &database = {})
{
    SessionChoice choice = SessionChoice::forWindow(connection);
    choice.options.maxNumberOfRequestsPerSession = budget;
    choice.options.database = database;
    return choice;
}

QByteArray contentsOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void write(const QString &path, const QByteArray &text)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(text), text.size());
}

} // namespace

class ConnectionsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_now = QDateTime(QDate(2026, 11, 25), QTime(8, 35, 17), Qt::UTC);
    }

    void construct_noFile_hasTheSandboxAndWritesNothing();
    void put_server_isThereAfterARestart();
    void put_urlWithPassword_isKeptWithoutIt();
    void remove_sandbox_staysThere();
    void remove_server_isGoneAfterARestart();
    void replace_newName_keepsTheLastSession();
    void remember_choice_isTheLastOneAfterARestart();
    void remember_knownName_keepsTheConnection();
    void recent_severalUsed_beginsWithTheLatest();
    void load_unknownMembersAndEntries_areKept();
    void load_sandboxInTheMiddle_comesFirst();
    void load_damagedFile_isSetAsideAndNamed();
    void load_damagedFileThatCannotBeRenamed_isLeftAsItIs();
    void load_damagedFile_problemStaysUntilItIsDismissed();
    void save_unwritablePlace_saysSoAndKeepsTheListInMemory();

private:
    QString path() const { return m_folder->filePath(u"connections.json"_s); }

    std::unique_ptr<QTemporaryDir> m_folder;
    QDateTime m_now;
};

void ConnectionsTest::construct_noFile_hasTheSandboxAndWritesNothing()
{
    Connections connections(path(), ownSandbox());
    QCOMPARE(connections.names(), QStringList{u"Sandbox"_s});
    QCOMPARE(connections.recent().first().database(), u"Sandbox"_s);
    QVERIFY(connections.problem().isEmpty());
    QVERIFY(!QFileInfo::exists(path()));
}

void ConnectionsTest::put_server_isThereAfterARestart()
{
    const Connection server = serverNamed(u"eu-staging"_s);
    Connections before(path(), ownSandbox());
    QSignalSpy changed(&before, &Connections::changed);
    before.put(server);
    QCOMPARE(changed.count(), 1);

    Connections after(path(), ownSandbox());
    QCOMPARE(after.names(), (QStringList{u"Sandbox"_s, u"eu-staging"_s}));
    QCOMPARE(after.find(u"EU-Staging"_s), server);
}

void ConnectionsTest::put_urlWithPassword_isKeptWithoutIt()
{
    Connection server = serverNamed(u"secret"_s);
    server.urls = {u"https://me:hush@a.example.com"_s};
    Connections(path(), ownSandbox()).put(server);
    QVERIFY(!contentsOf(path()).contains("hush"));
    QCOMPARE(Connections(path(), ownSandbox()).find(u"secret"_s)->urls, QStringList{u"https://a.example.com"_s});
}

void ConnectionsTest::remove_sandbox_staysThere()
{
    Connections connections(path(), ownSandbox());
    connections.remove(u"Sandbox"_s);
    QCOMPARE(connections.names(), QStringList{u"Sandbox"_s});
}

void ConnectionsTest::remove_server_isGoneAfterARestart()
{
    Connections connections(path(), ownSandbox());
    connections.put(serverNamed(u"one"_s));
    connections.put(serverNamed(u"two"_s));
    connections.remove(u"one"_s);
    QCOMPARE(Connections(path(), ownSandbox()).names(), (QStringList{u"Sandbox"_s, u"two"_s}));
}

void ConnectionsTest::replace_newName_keepsTheLastSession()
{
    Connections connections(path(), ownSandbox());
    connections.remember(choiceOn(serverNamed(u"old"_s), 60));
    connections.replace(u"old"_s, serverNamed(u"new"_s));
    Connections after(path(), ownSandbox());
    QCOMPARE(after.lastChoice(u"new"_s)->requestBudget(), 60);
    QCOMPARE(after.lastChoice(u"new"_s)->connection, serverNamed(u"new"_s));
}

void ConnectionsTest::remember_choice_isTheLastOneAfterARestart()
{
    SessionChoice choice = choiceOn(serverNamed(u"eu-staging"_s), 60, u"Orders"_s);
    choice.options.noTracking = true;
    choice.options.noCaching = true;
    choice.options.optimisticConcurrency = OptimisticConcurrencyMode::None;
    choice.options.transactionMode = TransactionMode::ClusterWide;
    choice.options.disableAtomicDocumentWritesInClusterWideTransaction = true;
    choice.pinnedNode = u"https://b.example.com"_s;
    Connections(path(), ownSandbox(), [this] { return m_now; }).remember(choice);

    Connections after(path(), ownSandbox());
    const SessionChoice last = after.lastChoice(u"eu-staging"_s).value();
    QCOMPARE(last.connection, choice.connection);
    QCOMPARE(last.pinnedNode, choice.pinnedNode);
    QCOMPARE(last.options.database, u"Orders"_s);
    QVERIFY(last.options.noTracking && last.options.noCaching && last.isClusterWide());
    QVERIFY(last.isWithoutAtomicDocumentWrites());
    QCOMPARE(last.options.optimisticConcurrency, OptimisticConcurrencyMode::None);
    QCOMPARE(last.requestBudget(), 60);
    QCOMPARE(after.lastUsed(u"eu-staging"_s), m_now);
    QVERIFY(!after.lastUsed(u"Sandbox"_s).isValid());
}

void ConnectionsTest::remember_knownName_keepsTheConnection()
{
    Connections connections(path(), ownSandbox());
    connections.put(serverNamed(u"eu-staging"_s));
    Connection bare = serverNamed(u"eu-staging"_s);
    bare.certificateFile.clear();
    connections.remember(choiceOn(bare, 60));
    QCOMPARE(connections.find(u"eu-staging"_s), serverNamed(u"eu-staging"_s));
    QCOMPARE(connections.lastChoice(u"eu-staging"_s)->requestBudget(), 60);
}

void ConnectionsTest::recent_severalUsed_beginsWithTheLatest()
{
    Connections connections(path(), ownSandbox(), [this] { return m_now; });
    connections.remember(choiceOn(serverNamed(u"first"_s)));
    m_now = m_now.addSecs(1);
    connections.remember(choiceOn(serverNamed(u"second"_s)));
    m_now = m_now.addSecs(1);
    connections.remember(choiceOn(serverNamed(u"first"_s), 30, u"Orders"_s));
    QCOMPARE(connections.recent().first().options.database, u"Orders"_s);
}

void ConnectionsTest::load_unknownMembersAndEntries_areKept()
{
    write(path(), R"({"version": 7, "colour": "teal", "connections": [
        {"kind": "server", "name": "Local", "urls": ["http://127.0.0.1:8080"], "proxy": {"port": 1.50},
         "lastSession": {"noTracking": true, "readOnly": true}},
        {"kind": "satellite", "name": "Far"}]})");
    Connections connections(path(), ownSandbox());
    QCOMPARE(connections.names(), (QStringList{u"Sandbox"_s, u"Local"_s}));
    QCOMPARE(connections.lastChoice(u"Local"_s)->options.noTracking, true);
    connections.put(serverNamed(u"new"_s));

    const auto root = Json::parse(contentsOf(path()));
    QVERIFY(root);
    QCOMPARE(root->member(u"version")->toInteger(), 7);
    QCOMPARE(root->member(u"colour")->toString(), u"teal"_s);
    const Json::Value list = *root->member(u"connections");
    QCOMPARE(list.size(), 4);
    QCOMPARE(list.at(1).member(u"proxy")->member(u"port")->lexeme(), QByteArray("1.50"));
    QVERIFY(list.at(1).member(u"lastSession")->member(u"readOnly")->toBool());
    QCOMPARE(list.at(3).member(u"name")->toString(), u"Far"_s);
}

void ConnectionsTest::load_sandboxInTheMiddle_comesFirst()
{
    write(path(), R"({"connections": [{"kind": "server", "name": "A"}, {"kind": "sandbox", "name": "Toys",
        "sandboxFile": "toys.db"}, {"kind": "server", "name": "B"}]})");
    Connections connections(path(), ownSandbox());
    QCOMPARE(connections.names(), (QStringList{u"Toys"_s, u"A"_s, u"B"_s}));
    QCOMPARE(connections.all().first().sandboxFile, u"toys.db"_s);
}

void ConnectionsTest::load_damagedFile_isSetAsideAndNamed()
{
    for (const QByteArray &text : {QByteArray("{\"connections\": [{"), QByteArray("[]"), QByteArray()}) {
        write(path(), text);
        Connections connections(path(), ownSandbox(), [this] { return m_now; });
        const QString aside = path() + u".damaged-20261125-083517"_s;
        QVERIFY2(connections.problem().contains(aside), qPrintable(connections.problem()));
        QCOMPARE(contentsOf(aside), text);
        QCOMPARE(connections.names(), QStringList{u"Sandbox"_s});
        QVERIFY(QFile::remove(aside));
    }
}

void ConnectionsTest::load_damagedFileThatCannotBeRenamed_isLeftAsItIs()
{
    write(path(), "nonsense");
    write(path() + u".damaged-20261125-083517"_s, "in the way");
    Connections connections(path(), ownSandbox(), [this] { return m_now; });
    connections.put(serverNamed(u"new"_s));
    QVERIFY2(connections.problem().contains(u"left as it is"_s), qPrintable(connections.problem()));
    QVERIFY(connections.find(u"new"_s));
    QCOMPARE(contentsOf(path()), QByteArray("nonsense"));
}

void ConnectionsTest::load_damagedFile_problemStaysUntilItIsDismissed()
{
    write(path(), "nonsense");
    Connections connections(path(), ownSandbox());
    connections.put(serverNamed(u"new"_s));
    QVERIFY(!connections.problem().isEmpty());
    QSignalSpy changed(&connections, &Connections::problemChanged);
    connections.dismissProblem();
    QCOMPARE(changed.count(), 1);
    QVERIFY(connections.problem().isEmpty());
    QCOMPARE(Connections(path(), ownSandbox()).names().size(), 2);
}

void ConnectionsTest::save_unwritablePlace_saysSoAndKeepsTheListInMemory()
{
    write(m_folder->filePath(u"file"_s), "in the way");
    const QString impossible = m_folder->filePath(u"file/connections.json"_s);
    Connections connections(impossible, ownSandbox());
    QVERIFY(connections.problem().isEmpty());
    connections.put(serverNamed(u"new"_s));
    QVERIFY(connections.problem().contains(impossible));
    QVERIFY(connections.find(u"new"_s));
}

QTEST_GUILESS_MAIN(ConnectionsTest)
#include "tst_connections.moc"
