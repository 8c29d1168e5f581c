// SPDX-License-Identifier: GPL-3.0-or-later
#include "clitesting.h"

#include <QTest>
#include <QUuid>

using namespace Qt::StringLiterals;
using namespace Rookery;

/// `patch-query` and `delete-query`, on a real RavenDB.
class CliOperationsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase();
    void patch_runsOnAllThatIsFound();
    void details_areALineEach();
    void delete_deletesWhatIsFound();
    void wrongQuery_isTheServersSentence();

private:
    CliRun run(const QStringList &words, const QByteArray &input = {}) const
    {
        return runCli(words + QStringList{u"--url"_s, m_server, u"--database"_s, m_database}, input);
    }

    QString m_server;
    QString m_database;
};

void CliOperationsTest::initTestCase()
{
    m_server = qEnvironmentVariable("ROOKERY_TEST_SERVER");
    if (m_server.isEmpty())
        QSKIP("needs a RavenDB: set ROOKERY_TEST_SERVER to its address");
    m_database = u"cli-operations-"_s + QUuid::createUuid().toString(QUuid::WithoutBraces);
    QCOMPARE(runCli({u"create-database"_s, m_database, u"--url"_s, m_server}).status, 0);
    QByteArray lines;
    for (int number = 1; number <= 3; ++number)
        lines += R"({"n":)" + QByteArray::number(number) + R"(.10,"@metadata":{"@id":"x/)" + QByteArray::number(number)
            + R"(","@collection":"Xs"}})" + '\n';
    QCOMPARE(run({u"import"_s, u"-"_s}, lines).status, 0);
}

void CliOperationsTest::cleanupTestCase()
{
    if (!m_database.isEmpty())
        QCOMPARE(runCli({u"delete-database"_s, m_database, u"--yes"_s, u"--url"_s, m_server}).status, 0);
}

void CliOperationsTest::patch_runsOnAllThatIsFound()
{
    const CliRun patched
        = run({u"patch-query"_s, u"from Xs update { this.m = args.m; }"_s, u"--parameters"_s, uR"({"m":"é"})"_s});
    QCOMPARE(patched.messages, "rookery-cli: The script was run on 3 documents.\n");
    QCOMPARE(patched.status, 0);
    QCOMPARE(patched.output, "");
    QVERIFY(run({u"get"_s, u"x/2"_s}).output.startsWith("{\"n\":2.10,\"m\":\"é\""));
}

void CliOperationsTest::details_areALineEach()
{
    const QStringList patch{u"patch-query"_s, u"from Xs where n > 2.5 update { this.k = 2; }"_s, u"--details"_s};
    CliRun patched;
    QTRY_COMPARE((patched = run(patch)).status, 0); // until its index has caught up
    QVERIFY2(patched.output.startsWith("x/3\t"), patched.output.constData()); // patched, or was so the time before
}

void CliOperationsTest::delete_deletesWhatIsFound()
{
    const CliRun removed
        = run({u"delete-query"_s, u"from Xs where id() = $id"_s, u"--parameters"_s, uR"({"id":"x/1"})"_s});
    QCOMPARE(removed.messages, "rookery-cli: 1 documents were deleted.\n");
    QCOMPARE(run({u"get"_s, u"x/1"_s}).status, 1);
}

void CliOperationsTest::wrongQuery_isTheServersSentence()
{
    const CliRun refused = run({u"patch-query"_s, u"from Xs"_s});
    QCOMPARE(refused.status, 1);
    QVERIFY2(refused.messages.contains("UPDATE"), refused.messages.constData());
    QCOMPARE(run({u"delete-query"_s, u"from index 'Nope'"_s}).status, 1);
}

QTEST_GUILESS_MAIN(CliOperationsTest)
#include "tst_clioperations.moc"
