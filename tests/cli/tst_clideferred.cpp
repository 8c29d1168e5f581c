// SPDX-License-Identifier: GPL-3.0-or-later
#include "clitesting.h"

#include <QTest>
#include <QUuid>

using namespace Qt::StringLiterals;
using namespace Rookery;

/// `patch`, `increment`, `attach`, `append` and the waits of `saveChanges`, on a real RavenDB.
class CliDeferredTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase();
    void patch_changesTheTrackedDocument();
    void everythingElse_isSavedInTheOrderOfTheCalls();
    void waits_areTakenAndStay();
    void badArguments_areRefused_data();
    void badArguments_areRefused();

private:
    QList<QByteArray> answers(const QList<QByteArray> &lines) const
    {
        QList<QByteArray> said = answersTo(lines, {u"--url"_s, m_server, u"--database"_s, m_database});
        for (QByteArray &line : said)
            line = steady(line);
        return said;
    }

    QString m_server;
    QString m_database;
};

void CliDeferredTest::initTestCase()
{
    m_server = qEnvironmentVariable("ROOKERY_TEST_SERVER");
    if (m_server.isEmpty())
        QSKIP("needs a RavenDB: set ROOKERY_TEST_SERVER to its address");
    m_database = u"cli-deferred-"_s + QUuid::createUuid().toString(QUuid::WithoutBraces);
    QCOMPARE(runCli({u"create-database"_s, m_database, u"--url"_s, m_server}).status, 0);
}

void CliDeferredTest::cleanupTestCase()
{
    if (!m_database.isEmpty())
        QCOMPARE(runCli({u"delete-database"_s, m_database, u"--yes"_s, u"--url"_s, m_server}).status, 0);
}

void CliDeferredTest::patch_changesTheTrackedDocument()
{
    const auto said = answers({
        R"(["store","p/1",{"n":1.10}])",
        R"(["saveChanges"])",
        R"(["patch","p/1","this.m = args.m",{"m":2}])",
        "patch p/1 'this.k = true'",
        R"(["hasChanges"])",
        R"(["whatChanged"])",
        R"(["saveChanges"])",
        R"(["hasChanges"])",
        R"(["load","p/1"])",
        R"(["patch","p/1","this.n = 3"])",
        R"(["set","p/1","/n",4])",
        R"(["saveChanges"])",
    });
    QCOMPARE(said.size(), 12);
    QCOMPARE(said.at(2), ok("null"));
    QCOMPARE(said.at(3), ok("null"));
    QCOMPARE(said.at(4), ok("true"));
    QCOMPARE(said.at(5), ok(R"({"p/1":[]})"));
    QCOMPARE(said.at(6), ok(R"({"results":[{"id":"p/1","type":"PATCH","changeVector":"CV"}]})"));
    QCOMPARE(said.at(7), ok("false"));
    QCOMPARE(said.at(8),
        ok(R"({"n":1.10,"m":2,"k":true,"@metadata":{"@change-vector":"CV","@id":"p/1","@last-modified":"TIME"}})"));
    QVERIFY2(said.at(11).contains("taking part in deferred PATCH command"), said.at(11).constData());
}

void CliDeferredTest::everythingElse_isSavedInTheOrderOfTheCalls()
{
    const auto said = answers({
        R"(["store","e/1",{}])",
        R"(["increment","e/1","likes"])",
        R"(["attach","e/1","a.txt","text/plain","aGVsbG8="])",
        R"(["append","e/1","HR","2026-11-23T08:20:09.250Z",[60,1.5],"watch"])",
        R"(["increment","e/1","likes",-3])",
        R"(["saveChanges"])",
        R"(["hasChanges"])",
        R"(["metadata","e/1"])",
        R"(["increment","e/9","likes",1])",
        R"(["saveChanges"])",
    });
    QCOMPARE(said.at(5),
        ok(R"({"results":[{"id":"e/1","type":"PUT","changeVector":"CV"},{"id":"e/1","type":"Counters","changeVector":"CV"},)"
           R"({"id":"e/1","type":"AttachmentPUT","changeVector":"CV"},{"id":"e/1","type":"TimeSeries","changeVector":null},)"
           R"({"id":"e/1","type":"Counters","changeVector":null}]})"));
    QCOMPARE(said.at(6), ok("false"));
    QVERIFY2(said.at(7).contains(R"("@attachments":[{"Name":"a.txt")"), said.at(7).constData());
    QVERIFY2(said.at(7).contains(R"("@counters":["likes"],"@timeseries":["HR"])"), said.at(7).constData());
    QVERIFY2(said.at(9).contains(R"("type":"DocumentDoesNotExistException")"), said.at(9).constData());
}

void CliDeferredTest::waits_areTakenAndStay()
{
    const auto said = answers({
        R"(["store","w/1",{}])",
        R"(["saveChanges",{"waitForIndexes":{"timeoutMs":5000,"indexes":[]},"waitForReplication":{"majority":true}}])",
        R"(["store","w/2",{}])",
        R"(["saveChanges",{"waitForReplication":{"timeoutMs":100,"replicas":1}}])",
        R"(["hasChanges"])",
        R"(["refresh","w/1"])",
        R"(["set","w/1","/n",1])",
        R"(["saveChanges"])",
        R"(["saveChanges",{"waitForReplication":null}])",
    });
    QCOMPARE(said.at(1), ok(R"({"results":[{"id":"w/1","type":"PUT","changeVector":"CV"}]})"));
    QVERIFY2(said.at(3).contains(R"("type":"RavenTimeoutException","kind":"Timeout")"), said.at(3).constData());
    QVERIFY2(said.at(3).contains("It was saved"), said.at(3).constData());
    QCOMPARE(said.at(4), ok("true"));
    QVERIFY2(said.at(7).contains(R"("kind":"Timeout")"), said.at(7).constData());
    QVERIFY2(said.at(8).contains(R"("ok":true)"), said.at(8).constData());
}

void CliDeferredTest::badArguments_areRefused_data()
{
    QTest::addColumn<QByteArray>("line");
    QTest::addColumn<QByteArray>("words");
    const auto row
        = [](const char *line, const char *words) { QTest::newRow(line) << QByteArray(line) << QByteArray(words); };
    row(R"(["patch","a/1"])", "needs more than 1");
    row(R"(["patch","a/1","x",[]])", "must be an object of options");
    row(R"(["patch","a/1",""])", "cannot be empty");
    row(R"(["increment","a/1","likes",1.5])", "must be a whole number");
    row(R"(["attach","a/1","f","text/plain","*"])", "Base64");
    row(R"(["append","a/1","HR","yesterday",[1]])", "'yesterday' is no moment");
    row(R"(["append","a/1","HR","2026-11-23T08:20:09Z",["x"]])", "must be an array of numbers");
    row(R"(["append","a/1","HR","2026-11-23T08:20:09Z",[]])", "one value or more");
    row(R"(["saveChanges",{"waitForIndexes":{"timeout":1}}])", "There is no option 'timeout' here");
    row(R"(["saveChanges",{"waitForIndexes":{"timeoutMs":-1}}])", "must not be negative");
    row(R"(["saveChanges",{"waitForReplication":{"replicas":0}}])", "at least 1");
    row(R"(["saveChanges",{"waitForReplication":true}])", "must be an object of options");
}

void CliDeferredTest::badArguments_areRefused()
{
    QFETCH(const QByteArray, line);
    QFETCH(const QByteArray, words);
    const QByteArray said = answersTo({line}).first();
    QVERIFY2(said.startsWith(R"({"ok":false,"error":{"type":"InvalidArgumentException")"), said.constData());
    QVERIFY2(said.contains(words), said.constData());
}

QTEST_GUILESS_MAIN(CliDeferredTest)
#include "tst_clideferred.moc"
