// SPDX-License-Identifier: GPL-3.0-or-later
#include "clitesting.h"
#include "support/httpserver.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace Rookery;

/// `patch-query` and `delete-query` on servers that lose answers, answer rubbish, or are slow.
class CliByQueryTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void wrongParameters_areUsage_data();
    void wrongParameters_areUsage();
    void sandbox_refusesByName();
    void lostAnswer_isAskedAfter_andSentOnce();
    void rubbishForAState_isUnknown();
    void fault_isTheServersSentence();
};

namespace {

QStringList on(const HttpServer &server)
{
    return {u"--url"_s, server.url(), u"--database"_s, u"db"_s, u"--no-topology"_s, u"--timeout"_s, u"1"_s};
}

/// Begins operation 7, whose state the test says.
HttpServer::Script operation(std::function<ScriptedAnswer()> state)
{
    return [state = std::move(state)](const HttpMessage &request) {
        if (request.target().contains("/next-operation-id"))
            return reply(200, R"({"Id":7,"NodeTag":"A"})");
        if (request.target().contains("/operations/state"))
            return state();
        if (request.target().contains("/operations/kill"))
            return reply(204, {});
        return reply(200, R"({"OperationId":7})");
    };
}

} // namespace

void CliByQueryTest::wrongParameters_areUsage_data()
{
    QTest::addColumn<QStringList>("words");
    QTest::newRow("no query") << QStringList{u"patch-query"_s};
    QTest::newRow("two") << QStringList{u"delete-query"_s, u"from"_s, u"X"_s};
    QTest::newRow("no JSON") << QStringList{u"patch-query"_s, u"q"_s, u"--parameters"_s, u"x"_s};
    QTest::newRow("no object") << QStringList{u"patch-query"_s, u"q"_s, u"--parameters"_s, u"[1]"_s};
    QTest::newRow("no pace") << QStringList{u"patch-query"_s, u"q"_s, u"--max-ops"_s, u"0"_s};
    QTest::newRow("of another command") << QStringList{u"patch-query"_s, u"q"_s, u"--long"_s};
}

void CliByQueryTest::wrongParameters_areUsage()
{
    QFETCH(const QStringList, words);
    QCOMPARE(runCli(words + QStringList{u"--sandbox"_s, u":memory:"_s}).status, 2);
}

void CliByQueryTest::sandbox_refusesByName()
{
    for (const QString &command : {u"patch-query"_s, u"delete-query"_s}) {
        const CliRun refused = runCli({command, u"from Orders"_s, u"--sandbox"_s, u":memory:"_s});
        QCOMPARE(refused.status, 1);
        QVERIFY2(refused.messages.contains("server would"), refused.messages.constData());
    }
}

void CliByQueryTest::lostAnswer_isAskedAfter_andSentOnce()
{
    const auto answer = operation([] { return reply(200, R"({"Result":{"Total":9},"Status":"Completed"})"); });
    HttpServer server([answer](const HttpMessage &request) {
        return request.method() == "PATCH" ? bytesThenClose("HTTP/1.1 200 OK\r\nContent-Le") : answer(request);
    });
    const CliRun done = runCli(QStringList{u"patch-query"_s, u"from As update {}"_s} + on(server));
    QCOMPARE(done.messages, "rookery-cli: The script was run on 9 documents.\n");
    QCOMPARE(done.status, 0);
    QCOMPARE(server.countOf("PATCH"), 1);
}

void CliByQueryTest::rubbishForAState_isUnknown()
{
    HttpServer server(operation([] { return reply(200, R"({"Status":"Sleeping"})"); }));
    const CliRun unknown = runCli(QStringList{u"delete-query"_s, u"from As"_s} + on(server));
    QCOMPARE(unknown.status, 5);
    QVERIFY2(unknown.messages.contains("Nothing can be learned of operation 7"), unknown.messages.constData());
    QCOMPARE(server.countOf("DELETE"), 1);
}

void CliByQueryTest::fault_isTheServersSentence()
{
    HttpServer server(operation([] {
        return reply(200, R"({"Result":{"Type":"X","Message":"At 7:3","StatusCode":500},"Status":"Faulted"})");
    }));
    const CliRun failed = runCli(QStringList{u"delete-query"_s, u"from As"_s} + on(server));
    QCOMPARE(failed.status, 1);
    QVERIFY2(failed.messages.contains("At 7:3"), failed.messages.constData());
}

QTEST_GUILESS_MAIN(CliByQueryTest)
#include "tst_clibyquery.moc"
