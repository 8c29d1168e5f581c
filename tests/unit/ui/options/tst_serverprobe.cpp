// SPDX-License-Identifier: GPL-3.0-or-later
#include "options/serverprobe.h"
#include "support/scriptedexecutor.h"

#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace Rookery;

namespace {

/// Stands for the executors that a probe makes: `place` is "node|database".
struct Places
{
    std::map<QString, ScriptedExecutor *> made; ///< owned by the probe
    QStringList order;

    ExecutorsOf executors()
    {
        return [this](const Connection &connection, const QString &node) -> ExecutorFactory {
            const QString at = node.isEmpty() ? connection.urls.value(0) : node;
            return [this, at](const QString &database) {
                auto executor = std::make_unique<ScriptedExecutor>();
                executor->hold<GetServerVersion>();
                const QString place = at + u'|' + database;
                made[place] = executor.get();
                order.append(place);
                return executor;
            };
        };
    }
};

SessionChoice localChoice()
{
    SessionChoice choice;
    choice.connection.kind = Connection::Kind::Server;
    choice.connection.name = u"Local"_s;
    choice.connection.urls = {u"http://a"_s};
    choice.connection.database = u"Northwind"_s;
    return choice;
}

const QList<DatabaseInfo> northwindOnly{DatabaseInfo{.name = u"Northwind"_s, .documents = 1059}};

} // namespace

class ServerProbeTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void ask_server_learnsVersionDatabasesAndCount();
    void ask_typing_asksOnceInTheEnd();
    void ask_anotherServer_forgetsTheFirst();
    void ask_anotherDatabase_asksOnlyForThat();
    void ask_unlistedDatabase_isNotAsked();
    void ask_deadServer_keepsItsError();
    void ask_pinnedNode_isAskedApart();
    void ask_noAddress_asksNobody();
    void askAgain_afterAnError_forgetsIt();
    void createDatabase_done_asksAnew();
    void createDatabase_refused_saysSo();
    void destroyed_requestsInFlight_givesThemUp();
};

void ServerProbeTest::ask_server_learnsVersionDatabasesAndCount()
{
    Places places;
    ServerProbe probe(places.executors());
    probe.ask(localChoice());
    QVERIFY(probe.facts().isAsking);
    QVERIFY(places.order.isEmpty());
    QTRY_COMPARE(places.order, QStringList{u"http://a|"_s});

    places.made[u"http://a|"_s]->answerHeld<GetServerVersion>(u"7.2.7"_s);
    places.made[u"http://a|"_s]->answerHeld<GetDatabases>(northwindOnly);
    QTRY_COMPARE(places.order.size(), 2);
    QCOMPARE(places.order.last(), u"http://a|Northwind"_s);
    QVERIFY(probe.facts().isAsking);
    places.made[u"http://a|Northwind"_s]->answerHeld<GetCollectionStatistics>(CollectionStatistics{1059, 0, {}});
    QTRY_VERIFY(!probe.facts().isAsking);
    QCOMPARE(probe.facts().version, u"7.2.7"_s);
    QCOMPARE(probe.facts().documents, 1059);
    QVERIFY(probe.facts().latency.count() > 0);
}

void ServerProbeTest::ask_typing_asksOnceInTheEnd()
{
    Places places;
    ServerProbe probe(places.executors());
    SessionChoice choice = localChoice();
    for (const QString &url : {u"http://b"_s, u"http://br"_s, u"http://bri"_s}) {
        choice.connection.urls = {url};
        probe.ask(choice);
    }
    QTRY_VERIFY(!places.order.isEmpty());
    QCOMPARE(places.order, QStringList{u"http://bri|"_s});
}

void ServerProbeTest::ask_anotherServer_forgetsTheFirst()
{
    Places places;
    ServerProbe probe(places.executors());
    probe.ask(localChoice());
    QTRY_COMPARE(places.order.size(), 1);
    places.made[u"http://a|"_s]->answerHeld<GetServerVersion>(u"6.0.1"_s);
    QTRY_COMPARE(probe.facts().version, u"6.0.1"_s);

    SessionChoice other = localChoice();
    other.connection.urls = {u"http://b"_s};
    probe.ask(other);
    QVERIFY(!probe.facts().isAnswered());
    QTRY_COMPARE(places.order.last(), u"http://b|"_s);
    QVERIFY(probe.facts().isAsking);
}

void ServerProbeTest::ask_anotherDatabase_asksOnlyForThat()
{
    Places places;
    ServerProbe probe(places.executors());
    probe.ask(localChoice());
    QTRY_COMPARE(places.order.size(), 1);
    ScriptedExecutor *server = places.made[u"http://a|"_s];
    server->answerHeld<GetServerVersion>(u"7.2.7"_s);
    server->answerHeld<GetDatabases>(northwindOnly + QList{DatabaseInfo{.name = u"Demo"_s}});
    QTRY_COMPARE(places.order.size(), 2);

    SessionChoice other = localChoice();
    other.options.database = u"Demo"_s;
    probe.ask(other);
    QTRY_COMPARE(places.order.last(), u"http://a|Demo"_s);
    QCOMPARE(server->sentCount(), 2);
    QCOMPARE(probe.facts().version, u"7.2.7"_s);
}

void ServerProbeTest::ask_unlistedDatabase_isNotAsked()
{
    Places places;
    ServerProbe probe(places.executors());
    SessionChoice choice = localChoice();
    choice.options.database = u"Nortwind"_s;
    probe.ask(choice);
    QTRY_COMPARE(places.order.size(), 1);
    places.made[u"http://a|"_s]->answerHeld<GetServerVersion>(u"7.2.7"_s);
    places.made[u"http://a|"_s]->answerHeld<GetDatabases>(northwindOnly);
    QTRY_VERIFY(!probe.facts().isAsking);
    QCOMPARE(places.order.size(), 1);
}

void ServerProbeTest::ask_deadServer_keepsItsError()
{
    Places places;
    const QDateTime now(QDate(2026, 11, 25), QTime(10, 58, 31), Qt::UTC);
    ServerProbe probe(places.executors(), [now] { return now; });
    probe.ask(localChoice());
    QTRY_COMPARE(places.order.size(), 1);
    places.made[u"http://a|"_s]->answerHeld<GetServerVersion>(Error::of(ErrorKind::Unreachable, u"refused"_s));
    places.made[u"http://a|"_s]->answerHeld<GetDatabases>(Error::of(ErrorKind::Timeout, u"later"_s));
    QTRY_VERIFY(!probe.facts().isAsking);
    QCOMPARE(probe.facts().serverError->kind, ErrorKind::Unreachable);
    QCOMPARE(probe.facts().askedAt, now);
}

void ServerProbeTest::ask_pinnedNode_isAskedApart()
{
    Places places;
    ServerProbe probe(places.executors());
    SessionChoice choice = localChoice();
    choice.pinnedNode = u"http://b"_s;
    probe.ask(choice);
    QTRY_COMPARE(places.order, (QStringList{u"http://a|"_s, u"http://b|"_s}));
    places.made[u"http://b|"_s]->answerHeld<GetServerVersion>(Error::of(ErrorKind::Unreachable, u"refused"_s));
    QTRY_VERIFY(probe.facts().nodeError);
    QVERIFY(!probe.facts().serverError);
    choice.pinnedNode.clear();
    probe.ask(choice);
    QVERIFY(!probe.facts().nodeError);
}

void ServerProbeTest::ask_noAddress_asksNobody()
{
    Places places;
    ServerProbe probe(places.executors());
    SessionChoice choice = localChoice();
    choice.connection.urls = {u"nowhere"_s};
    probe.ask(choice);
    QVERIFY(!probe.facts().isAsking);
    probe.askAgain();
    QVERIFY(places.order.isEmpty());
}

void ServerProbeTest::askAgain_afterAnError_forgetsIt()
{
    Places places;
    ServerProbe probe(places.executors());
    probe.ask(localChoice());
    QTRY_COMPARE(places.order.size(), 1);
    places.made[u"http://a|"_s]->answerHeld<GetServerVersion>(Error::of(ErrorKind::Unreachable, u"refused"_s));
    QTRY_VERIFY(probe.facts().serverError);
    probe.askAgain();
    QVERIFY(!probe.facts().serverError);
    QCOMPARE(places.order.size(), 2);
}

void ServerProbeTest::createDatabase_done_asksAnew()
{
    Places places;
    ServerProbe probe(places.executors());
    QSignalSpy created(&probe, &ServerProbe::databaseCreated);
    probe.ask(localChoice());
    QTRY_COMPARE(places.order.size(), 1);
    probe.createDatabase(u"Invoices"_s);
    places.made[u"http://a|"_s]->answerHeld<CreateDatabase>(Done{});
    QTRY_COMPARE(created.count(), 1);
    QCOMPARE(created.first().first().toString(), u"Invoices"_s);
    QTRY_COMPARE(places.order.size(), 2);
}

void ServerProbeTest::createDatabase_refused_saysSo()
{
    Places places;
    ServerProbe probe(places.executors());
    QSignalSpy refused(&probe, &ServerProbe::databaseNotCreated);
    probe.ask(localChoice());
    QTRY_COMPARE(places.order.size(), 1);
    probe.createDatabase(u"Invoices"_s);
    places.made[u"http://a|"_s]->answerHeld<CreateDatabase>(Error::of(ErrorKind::Unauthorized, u"no"_s));
    QTRY_COMPARE(refused.count(), 1);
    QCOMPARE(refused.first().at(1).value<Error>().kind, ErrorKind::Unauthorized);
}

void ServerProbeTest::destroyed_requestsInFlight_givesThemUp()
{
    Places places;
    auto probe = std::make_unique<ServerProbe>(places.executors());
    QSignalSpy changed(probe.get(), &ServerProbe::factsChanged);
    probe->ask(localChoice());
    QTRY_COMPARE(places.order.size(), 1);
    probe.reset();
    QCoreApplication::sendPostedEvents();
    QVERIFY(changed.count() > 0);
}

QTEST_GUILESS_MAIN(ServerProbeTest)
#include "tst_serverprobe.moc"
