// SPDX-License-Identifier: GPL-3.0-or-later
#include "clitesting.h"

#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace Rookery;

/// The command line: help, wrong usage, and what must never be shown.
class CliOptionsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void help_ofAllAndOfEach();
    void version();
    void wrongUsage_isStatus2_data();
    void wrongUsage_isStatus2();
    void nowhere_saysBothWays();
    void userInUrl_isRefused_andNotRepeated();
    void environment_namesServerAndDatabase();
    void sandbox_ignoresTheEnvironment();
    void checkReads_othersChangedWhatWasOnlyRead_isConflict_data();
    void checkReads_othersChangedWhatWasOnlyRead_isConflict();
    void verbose_tellsRequests();
};

void CliOptionsTest::help_ofAllAndOfEach()
{
    const CliRun overview = runCli({u"--help"_s});
    QCOMPARE(overview.status, 0);
    for (const QString &name : {u"session"_s, u"get"_s, u"put"_s, u"rm"_s, u"ls"_s, u"diff"_s, u"databases"_s,
             u"collections"_s, u"create-database"_s, u"delete-database"_s, u"sample-data"_s}) {
        QVERIFY(overview.output.contains("\n  " + name.toUtf8()));
        const CliRun help = runCli({name, u"--help"_s});
        QCOMPARE(help.status, 0);
        QVERIFY(help.output.startsWith("usage: rookery-cli " + name.toUtf8()));
        QVERIFY(help.output.contains("--sandbox FILE"));
        QCOMPARE(runCli({u"help"_s, name}).output, help.output);
    }
}

void CliOptionsTest::version()
{
    const CliRun run = runCli({u"--version"_s});
    QCOMPARE(run.status, 0);
    QVERIFY(run.output.startsWith("rookery-cli "));
}

void CliOptionsTest::wrongUsage_isStatus2_data()
{
    QTest::addColumn<QStringList>("words");
    QTest::addColumn<QByteArray>("message");
    const auto row = [](const char *name, const QString &words, const QByteArray &message) {
        QTest::newRow(name) << words.split(u' ', Qt::SkipEmptyParts) << message;
    };
    row("nothing", u""_s, "Which command?");
    row("an unknown command", u"lst"_s, "There is no command 'lst'");
    row("help on an unknown command", u"help lst"_s, "There is no command 'lst'");
    row("options first", u"--sandbox x ls"_s, "The command comes first");
    row("an unknown option", u"ls --sandbox :memory: --colour"_s, "colour");
    row("an option of another command", u"get a --sandbox :memory: --limit 3"_s, "'get' has no option --limit");
    row("too few arguments", u"put a --sandbox :memory:"_s, "Too few arguments");
    row("too many arguments", u"ls a b --sandbox :memory:"_s, "Too many arguments");
    row("two places", u"ls --sandbox :memory: --url http://127.0.0.1:1"_s, "exclude each other");
    row("no address", u"databases --url localhost:8080"_s, "is not the address of a server");
    row("another scheme", u"databases --url ftp://localhost"_s, "is not the address of a server");
    row("no database", u"ls --url http://127.0.0.1:1"_s, "Which database?");
    row("a time that is none", u"ls --sandbox :memory: --timeout soon"_s, "--timeout needs a number of seconds");
    row("a limit of nothing", u"ls --sandbox :memory: --limit 0"_s, "--limit needs a whole number of at least 1");
    row("two expectations", u"put a f --sandbox :memory: --if-new --change-vector x"_s, "exclude each other");
    row("a certificate that is not there", u"databases --url https://127.0.0.1:1 --certificate no.pem"_s,
        "'no.pem' cannot be read");
    row("a certificate in the clear", u"databases --url http://127.0.0.1:1 --certificate no.pem"_s, "it needs https");
    row("authorities that are not there", u"session --url https://127.0.0.1:1 --ca no.pem"_s,
        "'no.pem' cannot be read");
}

void CliOptionsTest::wrongUsage_isStatus2()
{
    QFETCH(const QStringList, words);
    QFETCH(const QByteArray, message);
    const CliRun run = runCli(words, "hasChanges\n");
    QCOMPARE(run.status, 2);
    QCOMPARE(run.output, "");
    QVERIFY2(run.messages.startsWith("rookery-cli: ") && run.messages.contains(message), run.messages.constData());
    QCOMPARE(run.messages.count('\n'), 1);
}

void CliOptionsTest::nowhere_saysBothWays()
{
    const CliRun run = runCli({u"session"_s}, "hasChanges\n");
    QCOMPARE(run.status, 2);
    QVERIFY(run.messages.contains("--url"));
    QVERIFY(run.messages.contains("--sandbox"));
}

void CliOptionsTest::userInUrl_isRefused_andNotRepeated()
{
    for (const QString &url : {u"http://ann:s3cret@localhost:8080"_s, u"http://s3cret@localhost"_s,
             u"http://ann:s3 cret@localhost"_s, u"ann:s3cret@localhost"_s}) {
        const CliRun run = runCli({u"databases"_s, u"--url"_s, url});
        QCOMPARE(run.status, 2);
        QVERIFY(run.messages.contains("certificate"));
        QVERIFY(!run.messages.contains("cret"));
    }
    const CliRun run = runCli({u"databases"_s, u"--url"_s, u"http://localhost?token=s3cret"_s});
    QCOMPARE(run.status, 2);
    QVERIFY(!run.messages.contains("s3cret"));
}

void CliOptionsTest::environment_namesServerAndDatabase()
{
    QProcessEnvironment environment = cleanEnvironment();
    environment.insert(u"ROOKERY_URL"_s, u"http://127.0.0.1:1"_s);
    QVERIFY(runCli({u"ls"_s}, {}, environment).messages.contains("Which database?"));
    environment.insert(u"ROOKERY_DATABASE"_s, u"Demo"_s);
    const CliRun run = runCli({u"ls"_s}, {}, environment);
    QCOMPARE(run.status, 3);
    QVERIFY(run.messages.contains("http://127.0.0.1:1"));
}

void CliOptionsTest::sandbox_ignoresTheEnvironment()
{
    QProcessEnvironment environment = cleanEnvironment();
    environment.insert(u"ROOKERY_URL"_s, u"http://127.0.0.1:1"_s);
    environment.insert(u"ROOKERY_DATABASE"_s, u"Demo"_s);
    QCOMPARE(runCli({u"collections"_s, u"--sandbox"_s, u":memory:"_s}, {}, environment).status, 0);
}

void CliOptionsTest::checkReads_othersChangedWhatWasOnlyRead_isConflict_data()
{
    QTest::addColumn<QString>("option");
    QTest::addColumn<bool>("isRefused");
    QTest::newRow("reads and writes") << u"--check-reads"_s << true;
    QTest::newRow("writes") << u"--optimistic-concurrency"_s << false;
}

void CliOptionsTest::checkReads_othersChangedWhatWasOnlyRead_isConflict()
{
    QFETCH(QString, option);
    QFETCH(bool, isRefused);
    const QList<QByteArray> answers = answersTo(
        {
            R"(["open",{"name":"reader"}])",
            R"(["load","nests/1-A"])",
            R"(["open",{"name":"writer"}])",
            R"(["load","nests/1-A"])",
            R"(["set","nests/1-A","/x",1])",
            R"(["saveChanges"])",
            R"(["use","reader"])",
            R"(["store","a/1",{}])",
            R"(["saveChanges"])",
        },
        {u"--sandbox"_s, u":memory:"_s, option});
    QCOMPARE(answers.size(), 9);
    QVERIFY(answers.at(5).startsWith(R"({"ok":true)"));
    QCOMPARE(answers.at(8).contains(R"("kind":"Conflict")"), isRefused);
    QCOMPARE(answers.at(8).startsWith(R"({"ok":true)"), !isRefused);
}

void CliOptionsTest::verbose_tellsRequests()
{
    const CliRun run = runCli({u"session"_s, u"--sandbox"_s, u":memory:"_s, u"--verbose"_s}, "load nests/1-A\n");
    QCOMPARE(run.status, 0);
    QCOMPARE(run.output.count('\n'), 1);
    QVERIFY(run.messages.startsWith("rookery-cli: GetDocuments "));
    QCOMPARE(run.messages.count('\n'), 1);
}

QTEST_GUILESS_MAIN(CliOptionsTest)
#include "tst_clioptions.moc"
