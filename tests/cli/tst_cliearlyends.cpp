// SPDX-License-Identifier: GPL-3.0-or-later
#include "clitesting.h"
#include "support/httpserver.h"

#include <QFile>
#include <QFileInfo>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include <atomic>
#include <csignal>

using namespace Qt::StringLiterals;
using namespace Rookery;

/// What takes long and is ended early by the system, in the ways of Unix.
class CliEarlyEndsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void export_fullDisk_saysHowMany();
    void export_limitOfFileSize_keepsWholeLines();
    void export_interrupted_keepsWholeLines();
    void deleteQuery_interrupted_killsIt_andSaysHowFarItWas();

private:
    QString path(const QString &name) const { return m_folder.filePath(name); }
    QByteArray contentOf(const QString &name) const;

    QTemporaryDir m_folder;
};

QByteArray CliEarlyEndsTest::contentOf(const QString &name) const
{
    QFile file(path(name));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : "missing";
}

void CliEarlyEndsTest::export_fullDisk_saysHowMany()
{
    const CliRun exported = runCli({u"export"_s, u"/dev/full"_s, u"--sandbox"_s, u":memory:"_s});
    QCOMPARE(exported.status, 3);
    QVERIFY2(exported.messages.contains("No space left on device. It is not complete: '/dev/full' has 0 documents"),
        exported.messages.constData());
}

void CliEarlyEndsTest::export_limitOfFileSize_keepsWholeLines()
{
    QProcess shell;
    shell.setProcessEnvironment(cleanEnvironment());
    const QString command = u"ulimit -f 8; exec '%1' export '%2' --sandbox :memory:"_s;
    shell.start(u"sh"_s, {u"-c"_s, command.arg(QStringLiteral(ROOKERY_CLI_PROGRAM), path(u"short"_s))});
    QVERIFY(shell.waitForFinished());
    QCOMPARE(shell.exitStatus(), QProcess::NormalExit);
    QCOMPARE(shell.exitCode(), 3);
    const QByteArray content = contentOf(u"short"_s);
    QVERIFY(content.endsWith("}}\n"));
    const QByteArray messages = shell.readAllStandardError();
    QVERIFY2(messages.contains("has " + QByteArray::number(content.count('\n')) + " documents, all of them whole"),
        messages.constData());
}

void CliEarlyEndsTest::export_interrupted_keepsWholeLines()
{
    HttpServer server([](const HttpMessage &) {
        return ScriptedAnswer{
            "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n1c\r\n{\"Results\":[{\"n\":1},{\"n\":2\r\n"};
    });
    QProcess process;
    process.setProcessEnvironment(cleanEnvironment());
    process.start(QStringLiteral(ROOKERY_CLI_PROGRAM),
        {u"export"_s, path(u"cut"_s), u"--url"_s, server.url(), u"--database"_s, u"db"_s, u"--no-topology"_s});
    QVERIFY(server.waitForRequests(1));
    QTRY_COMPARE(QFileInfo::exists(path(u"cut"_s)), true); // the stream has begun
    kill(static_cast<pid_t>(process.processId()), SIGINT);
    QVERIFY(process.waitForFinished());
    QCOMPARE(process.exitCode(), 3);
    QCOMPARE(contentOf(u"cut"_s), "{\"n\":1}\n");
    const QByteArray messages = process.readAllStandardError();
    QVERIFY2(messages.contains("Interrupted. It is not complete: "), messages.constData());
    QVERIFY2(messages.contains("has 1 documents"), messages.constData());
}

void CliEarlyEndsTest::deleteQuery_interrupted_killsIt_andSaysHowFarItWas()
{
    std::atomic<bool> isKilled = false;
    HttpServer server([&isKilled](const HttpMessage &request) {
        if (request.target().contains("/next-operation-id"))
            return reply(200, R"({"Id":7,"NodeTag":"A"})");
        isKilled = isKilled || request.target().contains("/operations/kill");
        if (!request.target().contains("/operations/state"))
            return reply(200, R"({"OperationId":7})");
        const QByteArray running = R"({"Progress":{"Processed":3,"Total":9},"Result":null,"Status":"InProgress"})";
        return reply(200, isKilled ? QByteArray(R"({"Status":"Canceled"})") : running);
    });
    QProcess process;
    process.setProcessEnvironment(cleanEnvironment());
    process.start(QStringLiteral(ROOKERY_CLI_PROGRAM),
        {u"delete-query"_s, u"from As"_s, u"--url"_s, server.url(), u"--database"_s, u"db"_s, u"--no-topology"_s});
    QVERIFY(server.waitForRequests(4)); // a number, the start, and two looks at it
    kill(static_cast<pid_t>(process.processId()), SIGINT);
    QVERIFY(process.waitForFinished());
    QCOMPARE(process.exitCode(), 3);
    const QByteArray messages = process.readAllStandardError();
    QVERIFY2(messages.contains("was killed") && messages.contains("3 of 9"), messages.constData());
}

QTEST_GUILESS_MAIN(CliEarlyEndsTest)
#include "tst_cliearlyends.moc"
