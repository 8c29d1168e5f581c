// SPDX-License-Identifier: GPL-3.0-or-later
#include "clitesting.h"
#include "support/httpserver.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace Rookery;

/// Servers that are not there, are something else, or answer badly: a clear sentence, and nothing hangs.
class CliBadServersTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void unreachable_namesTheAddress();
    void badAnswer_data();
    void badAnswer();
    void session_goesOnAfterEachError();
    void silence_endsWithTheTimeout();
    void lostSave_isUnknown_andSentOnce();
};

namespace {

QStringList optionsFor(const QString &url)
{
    return {u"--url"_s, url, u"--database"_s, u"Demo"_s, u"--no-topology"_s, u"--timeout"_s, u"5"_s};
}

const auto topology = R"({"Nodes":[],"Etag":0})"_ba;

/// Answers whatever asks for documents or batches like this, and the rest as a healthy server would.
HttpServer::Script answering(const ScriptedAnswer &answer)
{
    return [answer](const HttpMessage &request) {
        return request.target().startsWith("/topology") ? reply(200, topology) : answer;
    };
}

} // namespace

void CliBadServersTest::unreachable_namesTheAddress()
{
    const QString url = u"http://127.0.0.1:1"_s;
    const CliRun got = runCli(QStringList{u"get"_s, u"a/1"_s} + optionsFor(url));
    QCOMPARE(got.status, 3);
    QVERIFY(got.messages.contains("http://127.0.0.1:1"));
    QVERIFY(got.messages.contains("Check the address"));
    const QList<QByteArray> answers
        = answersTo({"load a/1", "store a/2 {}", "saveChanges", "hasChanges"}, optionsFor(url));
    QCOMPARE(answers.size(), 4);
    QVERIFY(answers.at(0).contains(R"("type":"AllTopologyNodesDownException","kind":"Unreachable")"));
    QVERIFY(answers.at(0).contains("\"address\":\"http://127.0.0.1:1"));
    QVERIFY(answers.at(2).contains(R"("kind":"Unreachable")"));
    QCOMPARE(answers.at(3), ok("true"));
}

void CliBadServersTest::badAnswer_data()
{
    QTest::addColumn<int>("httpStatus");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QByteArray>("kind");
    QTest::addColumn<int>("status");
    QTest::newRow("HTML") << 200 << "<html><body>Welcome to nginx</body></html>"_ba << "BadReply"_ba << 3;
    QTest::newRow("HTML of an error") << 404 << "<html><h1>Not Found</h1></html>"_ba << "BadReply"_ba << 3;
    QTest::newRow("JSON cut short") << 200 << R"({"Results":[{"x":1)"_ba << "BadReply"_ba << 3;
    QTest::newRow("JSON of somebody else") << 200 << R"({"hello":"world"})"_ba << "BadReply"_ba << 3;
    QTest::newRow("no permission") << 403
                                   << R"({"Type":"InvalidAuth","Message":"Could not authorize access to Demo"})"_ba
                                   << "Unauthorized"_ba << 1;
    QTest::newRow("a database that is not there")
        << 500
        << R"({"Type":"Raven.Client.Exceptions.Database.DatabaseDoesNotExistException","Message":"Database 'Demo' does not exist"})"_ba
        << "DatabaseMissing"_ba << 1;
    QTest::newRow("a stack trace")
        << 500
        << R"({"Type":"System.InvalidOperationException","Message":"It broke.\n   at Raven.Server.Main() in X.cs"})"_ba
        << "Rejected"_ba << 1;
}

void CliBadServersTest::badAnswer()
{
    QFETCH(const int, httpStatus);
    QFETCH(const QByteArray, body);
    QFETCH(const QByteArray, kind);
    QFETCH(const int, status);
    const HttpServer server(answering(reply(httpStatus, body)));
    const CliRun got = runCli(QStringList{u"get"_s, u"a/1"_s} + optionsFor(server.url()));
    QCOMPARE(got.status, status);
    QCOMPARE(got.output, "");
    QCOMPARE(got.messages.count('\n'), 1);
    QVERIFY2(got.messages.contains(server.url().toUtf8()), got.messages.constData());
    QVERIFY(!got.messages.contains("at Raven.Server"));
    const QList<QByteArray> answers = answersTo({"load a/1"}, optionsFor(server.url()));
    QCOMPARE(answers.size(), 1);
    QVERIFY2(answers.first().contains("\"kind\":\"" + kind + '"'), answers.first().constData());
}

void CliBadServersTest::session_goesOnAfterEachError()
{
    const HttpServer server(answering(reply(200, "<html>")));
    const QList<QByteArray> answers
        = answersTo({"store a/1 {\"x\":1}", "load b/1", "load a/1"}, optionsFor(server.url()));
    QCOMPARE(answers.size(), 3);
    QVERIFY(answers.at(1).startsWith(R"({"ok":false)"));
    QCOMPARE(answers.at(2), ok(R"({"x":1})"));
}

void CliBadServersTest::silence_endsWithTheTimeout()
{
    const HttpServer server(answering(silence()));
    QStringList options = optionsFor(server.url());
    options.last() = u"0.2"_s;
    const CliRun got = runCli(QStringList{u"get"_s, u"a/1"_s} + options);
    QCOMPARE(got.status, 3);
    QVERIFY2(got.messages.contains("within 200 ms"), got.messages.constData());
}

void CliBadServersTest::lostSave_isUnknown_andSentOnce()
{
    const HttpServer server([](const HttpMessage &request) {
        if (request.target().startsWith("/topology"))
            return reply(200, topology);
        return request.target().endsWith("/bulk_docs") ? bytesThenClose("HTTP/1.1 201 Cre") : reply(503, "");
    });
    QStringList options = optionsFor(server.url());
    options.last() = u"0.5"_s;
    const CliRun put = runCli(QStringList{u"put"_s, u"a/1"_s, u"-"_s} + options, "{}");
    QCOMPARE(put.status, 5);
    QVERIFY2(put.messages.contains("It is not known whether this was saved"), put.messages.constData());
    QCOMPARE(server.countOf("POST"), 1);
}

QTEST_GUILESS_MAIN(CliBadServersTest)
#include "tst_clibadservers.moc"
