// SPDX-License-Identifier: GPL-3.0-or-later
#include "clitesting.h"
#include "support/cuttingproxy.h"

#include <QEventLoop>
#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QTest>
#include <QUuid>

using namespace Qt::StringLiterals;
using namespace Rookery;

/// The main job on a real RavenDB: two orders of its sample data are edited and saved in one session, and what was not
/// touched is byte for byte what it was.
class CliMainJobTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase();
    void twoOrders_editedAndSaved_differInTheEditedTokensOnly();
    void tools_onTheServer();

private:
    QByteArray fetched(const QString &id);
    QStringList at(const QString &url) const
    {
        return {u"--url"_s, url, u"--database"_s, m_database, u"--no-topology"_s};
    }
    CliRun run(const QStringList &words, const QByteArray &input = {}) const
    {
        return runCli(words + at(m_server), input);
    }

    QString m_server;
    QString m_database;
    QNetworkAccessManager m_network;
};

void CliMainJobTest::initTestCase()
{
    m_server = qEnvironmentVariable("ROOKERY_TEST_SERVER");
    if (m_server.isEmpty())
        QSKIP("needs a RavenDB: set ROOKERY_TEST_SERVER to its address");
    m_database = u"cli-"_s + QUuid::createUuid().toString(QUuid::WithoutBraces);
    QCOMPARE(runCli({u"create-database"_s, m_database, u"--url"_s, m_server}).status, 0);
    QCOMPARE(run({u"sample-data"_s}).status, 0);
}

void CliMainJobTest::cleanupTestCase()
{
    if (!m_database.isEmpty())
        QCOMPARE(runCli({u"delete-database"_s, m_database, u"--yes"_s, u"--url"_s, m_server}).status, 0);
}

/// As the server sends it, without anything of ours in between.
QByteArray CliMainJobTest::fetched(const QString &id)
{
    const QString url = u"%1/databases/%2/docs?id=%3"_s.arg(m_server, m_database, id);
    const std::unique_ptr<QNetworkReply> reply(m_network.get(QNetworkRequest(QUrl(url))));
    QEventLoop loop;
    connect(reply.get(), &QNetworkReply::finished, &loop, &QEventLoop::quit);
    loop.exec();
    return reply->readAll();
}

void CliMainJobTest::twoOrders_editedAndSaved_differInTheEditedTokensOnly()
{
    const QByteArray first = fetched(u"orders/829-A"_s);
    const QByteArray second = fetched(u"orders/830-A"_s);
    QVERIFY(first.contains(R"("Freight":38.28,)") && second.contains(R"("City":"Albuquerque",)"));
    const CuttingProxy proxy{QUrl(m_server)};
    const QList<QByteArray> answers = answersTo(
        {
            "load orders/829-A",
            "load orders/830-A",
            "set orders/829-A /Freight 21.50",
            R"(["set","orders/830-A","/ShipTo/City","Lyon"])",
            "whatChanged",
            "saveChanges",
            "hasChanges",
            "info",
        },
        at(proxy.url()));
    QCOMPARE(answers.size(), 8);
    QCOMPARE(answers.at(4),
        ok(R"({"orders/829-A":[{"change":"FieldChanged","fieldName":"Freight","fieldPath":"","oldValue":38.28,"newValue":21.50}],)"
           R"("orders/830-A":[{"change":"FieldChanged","fieldName":"City","fieldPath":"ShipTo","oldValue":"Albuquerque",)"
           R"("newValue":"Lyon"}]})"));
    QCOMPARE(steady(answers.at(5)),
        ok(R"({"results":[{"id":"orders/829-A","type":"PUT","changeVector":"CV"},)"
           R"({"id":"orders/830-A","type":"PUT","changeVector":"CV"}]})"));
    QCOMPARE(answers.at(6), ok("false"));
    QVERIFY(answers.at(7).contains(R"("numberOfRequests":3,)"));
    QCOMPARE(proxy.batches(), 1);
    QByteArray expected = first;
    QCOMPARE(
        steady(fetched(u"orders/829-A"_s)), steady(expected.replace(R"("Freight":38.28,)", R"("Freight":21.50,)")));
    expected = second;
    QCOMPARE(
        steady(fetched(u"orders/830-A"_s)), steady(expected.replace(R"("City":"Albuquerque",)", R"("City":"Lyon",)")));
}

void CliMainJobTest::tools_onTheServer()
{
    const CliRun listed = run({u"ls"_s, u"--limit"_s, u"2000"_s});
    QCOMPARE(listed.output.count('\n'), 1059);
    QVERIFY(run({u"collections"_s}).output.contains("       830  Orders\n"));
    QVERIFY(
        runCli({u"databases"_s, u"--url"_s, m_server}).output.contains("      1059  " + m_database.toUtf8() + '\n'));
    const QByteArray got = run({u"get"_s, u"orders/1-A"_s}).output;
    QVERIFY(fetched(u"orders/1-A"_s).contains(got.trimmed()));
    QCOMPARE(run({u"put"_s, u"orders/1-A"_s, u"-"_s}, got).status, 0);
    QCOMPARE(run({u"put"_s, u"orders/1-A"_s, u"-"_s, u"--if-new"_s}, got).status, 4);
    QCOMPARE(run({u"diff"_s, u"orders/2-A"_s, u"-"_s}, got).status, 1);
    QCOMPARE(run({u"rm"_s, u"orders/1-A"_s, u"orders/none"_s}).status, 1);
    QCOMPARE(run({u"get"_s, u"orders/1-A"_s}).status, 1);
    QCOMPARE(run({u"sample-data"_s}).status, 1);
    QCOMPARE(runCli({u"create-database"_s, m_database, u"--url"_s, m_server}).status, 4);
}

QTEST_GUILESS_MAIN(CliMainJobTest)
#include "tst_climainjob.moc"
