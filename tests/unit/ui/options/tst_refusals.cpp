// SPDX-License-Identifier: GPL-3.0-or-later
#include "options/editdistance.h"
#include "options/refusals.h"
#include "options/studiourl.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace Rookery;

Q_DECLARE_METATYPE(Rookery::SessionChoice)
Q_DECLARE_METATYPE(Rookery::ServerFacts)

namespace {

SessionChoice onServer(const std::function<void(SessionChoice &)> &edit = {})
{
    SessionChoice choice;
    choice.connection.kind = Connection::Kind::Server;
    choice.connection.name = u"Local"_s;
    choice.connection.urls = {u"http://127.0.0.1:8080"_s};
    choice.connection.database = u"Northwind"_s;
    choice.options.optimisticConcurrency = OptimisticConcurrencyMode::Writes;
    if (edit)
        edit(choice);
    return choice;
}

SessionChoice onSandbox(const std::function<void(SessionChoice &)> &edit = {})
{
    SessionChoice choice;
    choice.connection.name = u"Sandbox"_s;
    choice.connection.database = u"Sandbox"_s;
    if (edit)
        edit(choice);
    return choice;
}

ServerFacts answered(const std::function<void(ServerFacts &)> &edit = {})
{
    ServerFacts facts;
    facts.version = u"7.2.7"_s;
    facts.askedAt = QDateTime(QDate(2026, 11, 25), QTime(10, 58, 31));
    facts.databases
        = {DatabaseInfo{.name = u"Northwind"_s, .documents = 1059}, DatabaseInfo{.name = u"Off"_s, .isDisabled = true}};
    if (edit)
        edit(facts);
    return facts;
}

QString plain(const QString &rich)
{
    return QString(rich).remove(u"<b>"_s).remove(u"</b>"_s);
}

/// One refusal a line, as the dialog would tell it: "! Database: sentence [cure] [cure]", "~" for warnings.
QStringList told(const QList<Refusal> &refusals)
{
    static const QStringList fields{u"Connection"_s, u"URL"_s, u"Name"_s, u"Certificate"_s, u"Authorities"_s,
        u"Database"_s, u"Tracking"_s, u"Caching"_s, u"Concurrency"_s, u"Executor"_s, u"Mode"_s, u"Budget"_s,
        u"Guards"_s};
    QStringList lines;
    for (const Refusal &refusal : refusals) {
        QString line = refusal.severity == Refusal::Severity::Warning ? u"~ "_s : u"! "_s;
        line += fields.at(static_cast<int>(refusal.field)) + u": "_s + plain(refusal.sentence);
        for (const Cure &cure : refusal.cures)
            line += u" [%1]"_s.arg(cure.text);
        lines.append(line);
    }
    return lines;
}

Error failed(ErrorKind kind)
{
    return Error::of(kind, u"said the server"_s);
}

} // namespace

class RefusalsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void refusals_ofAChoice_data();
    void refusals_ofAChoice();
    void refusals_severalFields_keepTheirOrder();
    void isOpenable_warningsAlone_isTrue();
    void sentence_nameWithMarkup_isEscaped();
    void whyOff_fields_data();
    void whyOff_fields();
    void optimisticConcurrency_whereItHasNoSay_isOff();
    void nearestName_candidates_data();
    void nearestName_candidates();
    void address_pasted_data();
    void address_pasted();
};

void RefusalsTest::refusals_ofAChoice_data()
{
    QTest::addColumn<SessionChoice>("choice");
    QTest::addColumn<ServerFacts>("facts");
    QTest::addColumn<QStringList>("expected");
    const ServerFacts nothing;
    const auto row = [](const char *name, const SessionChoice &choice, const ServerFacts &facts,
                         const QStringList &expected) { QTest::newRow(name) << choice << facts << expected; };

    row("plain server, not asked yet", onServer(), nothing, {});
    row("plain server, answered", onServer(), answered(), {});
    row("plain sandbox", onSandbox(), nothing, {});
    row("database in another case", onServer([](auto &c) { c.options.database = u"NORTHWIND"_s; }), answered(), {});
    row("every option but cluster-wide", onServer([](auto &c) {
        c.options.noTracking = true;
        c.options.noCaching = true;
        c.options.optimisticConcurrency = OptimisticConcurrencyMode::None;
        c.options.maxNumberOfRequestsPerSession = 1;
    }),
        answered(), {});
    row("cluster-wide with optimistic concurrency wished for",
        onServer([](auto &c) { c.options.transactionMode = TransactionMode::ClusterWide; }), answered(), {});
    row("cluster-wide without guards", onServer([](auto &c) {
        c.options.transactionMode = TransactionMode::ClusterWide;
        c.options.disableAtomicDocumentWritesInClusterWideTransaction = true;
    }),
        answered(), {});

    row("misspelled database", onServer([](auto &c) { c.options.database = u"Nortwind"_s; }), answered(),
        {u"! Database: Database Nortwind does not exist on this server. Did you mean Northwind? [Use Northwind] [Create…]"_s});
    row("unknown database", onServer([](auto &c) { c.options.database = u"Invoices"_s; }), answered(),
        {u"! Database: Database Invoices does not exist on this server. [Create…]"_s});
    row("unknown default database", onServer([](auto &c) { c.connection.database = u"Invoices"_s; }), answered(),
        {u"! Database: Database Invoices does not exist on this server. [Create…]"_s});
    row("no database anywhere", onServer([](auto &c) { c.connection.database.clear(); }), answered(),
        {u"! Database: This connection has no default database: choose one."_s});
    row("database name with a slash", onServer([](auto &c) { c.options.database = u"a/b"_s; }), answered(),
        {u"! Database: a/b is no name of a database: it has letters, digits, “_”, “-” and “.”."_s});
    row("disabled database", onServer([](auto &c) { c.options.database = u"Off"_s; }), answered(),
        {u"! Database: Database Off is disabled. Enable it in RavenDB Studio. [Try again]"_s});
    row("database gone since it was listed", onServer(), answered([](auto &f) {
        f.database = u"Northwind"_s;
        f.databaseError = failed(ErrorKind::DatabaseMissing);
    }),
        {u"! Database: Database Northwind does not exist on this server. [Create…]"_s});
    row("database error of another database", onServer(), answered([](auto &f) {
        f.database = u"Other"_s;
        f.databaseError = failed(ErrorKind::Unavailable);
    }),
        {});
    row("database that times out", onServer(), answered([](auto &f) {
        f.database = u"Northwind"_s;
        f.databaseError = failed(ErrorKind::Timeout);
    }),
        {u"! Database: Northwind did not answer in time, at 10:58:31. [Try again]"_s});

    row("dead server", onServer(),
        [] {
            ServerFacts facts;
            facts.askedAt = QDateTime(QDate(2026, 11, 25), QTime(10, 58, 31));
            facts.serverError = failed(ErrorKind::Unreachable);
            return facts;
        }(),
        {u"! Connection: 127.0.0.1:8080 could not be reached at 10:58:31. [Try again]"_s});
    row("server without a URL", onServer([](auto &c) { c.connection.urls.clear(); }), nothing,
        {u"! URL: Enter the server’s URL. An address copied from RavenDB Studio will do, too."_s});
    row("URL without a scheme", onServer([](auto &c) { c.connection.urls = {u"raven.example:8080"_s}; }), nothing,
        {u"! URL: raven.example:8080 is no URL of a server: it begins with http:// or https://. [Use http://raven.example:8080]"_s});
    row("URL of another scheme", onServer([](auto &c) { c.connection.urls = {u"ftp://raven.example"_s}; }), nothing,
        {u"! URL: ftp://raven.example is no URL of a server: it begins with http:// or https://."_s});
    row("encrypted and plain nodes", onServer([](auto &c) { c.connection.urls.append(u"https://b.example"_s); }),
        nothing, {u"! URL: The URLs of one cluster begin all with http://, or all with https://."_s});
    row("certificate on a plain connection", onServer([](auto &c) { c.connection.certificateFile = u"me.pfx"_s; }),
        nothing,
        {u"! Certificate: A client certificate needs an encrypted connection: a URL with https://. [Use https] [Remove certificate]"_s});
    row("connection without a name", onServer([](auto &c) { c.connection.name = u" "_s; }), nothing,
        {u"! Name: Give the connection a name, by which its tabs are told apart."_s});
    row("connection with a name that is taken", onServer([](auto &c) { c.connection.name = u"taken"_s; }), nothing,
        {u"! Name: There is a connection named taken already."_s});

    row("pinned node that answers", onServer([](auto &c) { c.pinnedNode = u"http://b.example"_s; }), answered(), {});
    row("pinned node that does not answer", onServer([](auto &c) { c.pinnedNode = u"http://b.example"_s; }),
        answered([](auto &f) { f.nodeError = failed(ErrorKind::Unreachable); }),
        {u"! Executor: b.example could not be reached at 10:58:31. The cluster answers without it. [Try again] [Use default]"_s});
    row("pinned node on a sandbox", onSandbox([](auto &c) { c.pinnedNode = u"http://b.example"_s; }), nothing,
        {u"! Executor: The sandbox has no nodes: there is nothing to pin. [Use default]"_s});
    row("pinned node that is no URL", onServer([](auto &c) { c.pinnedNode = u"B"_s; }), nothing,
        {u"! Executor: B is no URL of a node: it begins with http:// or https://. [Use default]"_s});
    row("encrypted node of a plain cluster", onServer([](auto &c) { c.pinnedNode = u"https://b.example"_s; }), nothing,
        {u"! Executor: The nodes of one cluster begin all with http://, or all with https://. [Use default]"_s});

    row("cluster-wide on a sandbox",
        onSandbox([](auto &c) { c.options.transactionMode = TransactionMode::ClusterWide; }), nothing,
        {u"! Mode: A cluster-wide transaction needs a server: the sandbox has no cluster to agree. [Use single node] [Connect to a server…]"_s});
    row("cluster-wide without tracking", onServer([](auto &c) {
        c.options.transactionMode = TransactionMode::ClusterWide;
        c.options.noTracking = true;
    }),
        answered(),
        {u"~ Mode: With No tracking nothing is saved, so there is no transaction: this tab only reads. [Track documents]"_s});
    row("another database on a sandbox", onSandbox([](auto &c) { c.options.database = u"Northwind"_s; }),
        answered([](auto &f) { f.databases = {DatabaseInfo{.name = u"Sandbox"_s}}; }),
        {u"! Database: The sandbox holds one database, Sandbox. A server holds as many as you like. [Use Sandbox] [Connect to a server…]"_s});
    row("no caching on a sandbox", onSandbox([](auto &c) { c.options.noCaching = true; }), nothing,
        {u"~ Caching: The sandbox is on this machine and keeps no cache: this changes nothing."_s});
    row("budget of nothing", onServer([](auto &c) { c.options.maxNumberOfRequestsPerSession = 0; }), answered(),
        {u"! Budget: 0 would refuse the first load. Enter 1 or more; 30 is usual. [Use 30]"_s});
}

void RefusalsTest::refusals_ofAChoice()
{
    QFETCH(SessionChoice, choice);
    QFETCH(ServerFacts, facts);
    QFETCH(QStringList, expected);
    QCOMPARE(told(refusals(choice, facts, {u"Taken"_s})), expected);
}

void RefusalsTest::refusals_severalFields_keepTheirOrder()
{
    const SessionChoice choice = onServer([](SessionChoice &c) {
        c.options.database = u"Nortwind"_s;
        c.pinnedNode = u"http://b.example"_s;
        c.options.maxNumberOfRequestsPerSession = 0;
    });
    QStringList names;
    for (const Refusal &each : refusals(choice, answered([](auto &f) { f.nodeError = failed(ErrorKind::Timeout); })))
        names.append(each.shortName);
    QCOMPARE(names, (QStringList{u"database"_s, u"node b.example"_s, u"budget"_s}));
}

void RefusalsTest::isOpenable_warningsAlone_isTrue()
{
    QVERIFY(isOpenable(refusals(onSandbox([](SessionChoice &c) { c.options.noCaching = true; }))));
    QVERIFY(!isOpenable(refusals(onSandbox([](SessionChoice &c) { c.options.maxNumberOfRequestsPerSession = 0; }))));
}

void RefusalsTest::sentence_nameWithMarkup_isEscaped()
{
    const auto found = refusals(onServer([](SessionChoice &c) { c.options.database = u"<i>x</i>"_s; }));
    QVERIFY(found.first().sentence.contains(u"&lt;i&gt;x"_s));
}

void RefusalsTest::whyOff_fields_data()
{
    QTest::addColumn<OptionField>("field");
    QTest::addColumn<SessionChoice>("choice");
    QTest::addColumn<QString>("expected");
    const SessionChoice wide
        = onServer([](SessionChoice &c) { c.options.transactionMode = TransactionMode::ClusterWide; });
    const SessionChoice untracked = onServer([](SessionChoice &c) { c.options.noTracking = true; });
    QTest::newRow("concurrency, single node") << OptionField::OptimisticConcurrency << onServer() << QString();
    QTest::newRow("concurrency, cluster-wide") << OptionField::OptimisticConcurrency << wide
                                               << u"Off: atomic guards do its work in a cluster-wide transaction."_s;
    QTest::newRow("concurrency, no tracking") << OptionField::OptimisticConcurrency << untracked
                                              << u"Off: without tracking nothing is saved that could clash."_s;
    QTest::newRow("guards, single node") << OptionField::AtomicDocumentWrites << onServer()
                                         << u"Only with a cluster-wide transaction: choose that mode first."_s;
    QTest::newRow("guards, cluster-wide") << OptionField::AtomicDocumentWrites << wide << QString();
    QTest::newRow("any other") << OptionField::RequestBudget << wide << QString();
}

void RefusalsTest::whyOff_fields()
{
    QFETCH(OptionField, field);
    QFETCH(SessionChoice, choice);
    QFETCH(QString, expected);
    QCOMPARE(whyOff(field, choice), expected);
}

void RefusalsTest::optimisticConcurrency_whereItHasNoSay_isOff()
{
    QCOMPARE(onServer().effective().options.optimisticConcurrency, OptimisticConcurrencyMode::Writes);
    const auto wide = onServer([](SessionChoice &c) { c.options.transactionMode = TransactionMode::ClusterWide; });
    QCOMPARE(wide.effective().options.optimisticConcurrency, OptimisticConcurrencyMode::None);
    const auto single
        = onServer([](SessionChoice &c) { c.options.disableAtomicDocumentWritesInClusterWideTransaction = true; });
    QVERIFY(!single.effective().options.disableAtomicDocumentWritesInClusterWideTransaction);
}

void RefusalsTest::nearestName_candidates_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("expected");
    QTest::newRow("letter missing") << u"Nortwind"_s << u"Northwind"_s;
    QTest::newRow("letters swapped") << u"Norhtwind"_s << u"Northwind"_s;
    QTest::newRow("two letters wrong") << u"Nordwynd"_s << QString();
    QTest::newRow("other case") << u"demo"_s << u"Demo"_s;
    QTest::newRow("short, one letter wrong") << u"Damo"_s << u"Demo"_s;
    QTest::newRow("short, two letters wrong") << u"Dama"_s << QString();
    QTest::newRow("nothing like it") << u"Invoices"_s << QString();
    QTest::newRow("empty") << QString() << QString();
}

void RefusalsTest::nearestName_candidates()
{
    QFETCH(QString, name);
    QTEST(nearestName(name, {u"Demo"_s, u"Northwind"_s, u"Orders"_s}), "expected");
}

void RefusalsTest::address_pasted_data()
{
    QTest::addColumn<QString>("pasted");
    QTest::addColumn<QString>("url");
    QTest::addColumn<QString>("database");
    const auto row = [](const char *name, const QString &pasted, const QString &url, const QString &database = {}) {
        QTest::newRow(name) << pasted << url << database;
    };
    const QString server = u"http://host:8080"_s;
    row("plain", u" http://host:8080 "_s, server);
    row("with a slash", u"http://host:8080/"_s, server);
    row("Studio, documents", u"http://host:8080/studio/index.html#databases/documents?database=Northwind"_s, server,
        u"Northwind"_s);
    row("Studio, a document",
        u"http://host:8080/studio/index.html#databases/edit?&collection=Orders&database=My%20Db&id=orders%2F1-A"_s,
        server, u"My Db"_s);
    row("Studio, start page", u"http://host:8080/studio/index.html#dashboard"_s, server);
    row("endpoint", u"https://a.example.com/databases/Northwind/docs?id=orders/1-A"_s, u"https://a.example.com"_s,
        u"Northwind"_s);
    row("with a password", u"https://me:secret@a.example.com"_s, u"https://a.example.com"_s);
    row("no scheme", u"host:8080"_s, u"host:8080"_s);
    row("nothing", u"  "_s, {});
}

void RefusalsTest::address_pasted()
{
    QFETCH(QString, pasted);
    QFETCH(QString, url);
    QFETCH(QString, database);
    QCOMPARE(addressFrom(pasted).url, url);
    QCOMPARE(addressFrom(pasted).database, database);
}

QTEST_GUILESS_MAIN(RefusalsTest)
#include "tst_refusals.moc"
