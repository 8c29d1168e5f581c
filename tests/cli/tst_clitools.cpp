// SPDX-License-Identifier: GPL-3.0-or-later
#include "clitesting.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace Rookery;

/// Single things done to documents, on a sandbox in a file.
class CliToolsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void databasesAndCollections();
    void get_rawBytes_inTheOrderAskedFor();
    void get_missing_isNamed();
    void put_keepsEveryLexeme();
    void put_idThatTheServerCompletes();
    void put_collection();
    void put_ifNewAndChangeVector_conflict();
    void put_invalidJson_namesFileLineAndColumn();
    void put_missingFile_isTrouble();
    void rm_deletesWhatIsThere_namesTheRest();
    void rm_changeVector();
    void ls_pagesAndLimit();
    void ls_long();
    void diff_sameAndDifferent();
    void diff_ofWhatIsNotThere();
    void hostileId_throughEveryTool();
    void databaseCommands_areRefusedByTheSandbox();

private:
    CliRun run(const QStringList &words, const QByteArray &input = {}) const
    {
        return runCli(words + QStringList{u"--sandbox"_s, m_folder.filePath(u"s.sqlite"_s)}, input);
    }
    QString file(const QByteArray &content) const
    {
        QFile file(m_folder.filePath(u"d.json"_s));
        return file.open(QIODevice::WriteOnly) && file.write(content) == content.size() ? file.fileName() : QString();
    }

    QTemporaryDir m_folder;
};

void CliToolsTest::databasesAndCollections()
{
    const CliRun databases = run({u"databases"_s});
    QCOMPARE(databases.status, 0);
    QVERIFY(databases.output.endsWith("  Sandbox\n"));
    const CliRun collections = run({u"collections"_s});
    QCOMPARE(collections.status, 0);
    QCOMPARE(collections.output.count('\n'), 6);
    QVERIFY(collections.output.contains("        64  Nests\n"));
}

void CliToolsTest::get_rawBytes_inTheOrderAskedFor()
{
    QCOMPARE(run({u"put"_s, u"g/1"_s, file("{\"b\": 1.10,\n\"a\":[ ]}")}).status, 0);
    const CliRun got = run({u"get"_s, u"nests/1-A"_s, u"G/1"_s});
    QCOMPARE(got.status, 0);
    const QList<QByteArray> lines = got.output.split('\n');
    QCOMPARE(lines.size(), 3);
    QVERIFY(lines.at(0).contains(R"("@id":"nests/1-A")"));
    QCOMPARE(steady(lines.at(1)),
        R"({"b":1.10,"a":[],"@metadata":{"@change-vector":"CV","@id":"g/1","@last-modified":"TIME"}})");
}

void CliToolsTest::get_missing_isNamed()
{
    const CliRun got = run({u"get"_s, u"no/1"_s, u"nests/1-A"_s});
    QCOMPARE(got.status, 1);
    QCOMPARE(got.messages, "rookery-cli: There is no document 'no/1'.\n");
    QCOMPARE(got.output.count('\n'), 1);
    QCOMPARE(run({u"get"_s, u""_s}).status, 2);
}

void CliToolsTest::put_keepsEveryLexeme()
{
    const QByteArray content = R"({"z":1.10,"a":123456789012345678901234567890,"m":1E+2,"t":"é😀")";
    const CliRun put = run({u"put"_s, u"p/1"_s, u"-"_s}, content + "}\n");
    QCOMPARE(put.status, 0);
    QCOMPARE(steady(put.output), "p/1\tCV\n");
    QVERIFY(run({u"get"_s, u"p/1"_s}).output.startsWith(content + ','));
}

void CliToolsTest::put_idThatTheServerCompletes()
{
    QCOMPARE(steady(run({u"put"_s, u"i|"_s, file("{}")}).output), "i/1\tCV\n");
    QVERIFY(run({u"put"_s, u"i/"_s, file("{}")}).output.startsWith("i/0000000000000000"));
}

void CliToolsTest::put_collection()
{
    QCOMPARE(run({u"put"_s, u"c/1"_s, file("{}"), u"--collection"_s, u"Cs"_s}).status, 0);
    QVERIFY(run({u"get"_s, u"c/1"_s}).output.contains(R"("@collection":"Cs")"));
}

void CliToolsTest::put_ifNewAndChangeVector_conflict()
{
    const QString name = file("{}");
    const CliRun first = run({u"put"_s, u"v/1"_s, name, u"--if-new"_s});
    QCOMPARE(first.status, 0);
    const CliRun again = run({u"put"_s, u"v/1"_s, name, u"--if-new"_s});
    QCOMPARE(again.status, 4);
    QVERIFY(again.messages.contains("v/1"));
    QVERIFY(again.messages.contains("nothing was written"));
    const QString changeVector = QString::fromUtf8(first.output.trimmed().split('\t').last());
    QCOMPARE(run({u"put"_s, u"v/1"_s, name, u"--change-vector"_s, changeVector}).status, 0);
    QCOMPARE(run({u"put"_s, u"v/1"_s, name, u"--change-vector"_s, changeVector}).status, 4);
}

void CliToolsTest::put_invalidJson_namesFileLineAndColumn()
{
    const QString name = file("{\n  \"a\": 1.,\n}");
    const CliRun put = run({u"put"_s, u"x/1"_s, name});
    QCOMPARE(put.status, 1);
    QVERIFY2(put.messages.startsWith("rookery-cli: " + name.toUtf8() + ":2:10: "), put.messages.constData());
    QCOMPARE(run({u"get"_s, u"x/1"_s}).status, 1);
    QCOMPARE(run({u"put"_s, u"x/1"_s, file("[]")}).status, 1);
}

void CliToolsTest::put_missingFile_isTrouble()
{
    const CliRun put = run({u"put"_s, u"x/1"_s, m_folder.filePath(u"no.json"_s)});
    QCOMPARE(put.status, 3);
    QVERIFY(put.messages.contains("no.json"));
}

void CliToolsTest::rm_deletesWhatIsThere_namesTheRest()
{
    QCOMPARE(run({u"put"_s, u"r/1"_s, file("{}")}).status, 0);
    const CliRun removed = run({u"rm"_s, u"r/1"_s, u"r/2"_s});
    QCOMPARE(removed.status, 1);
    QCOMPARE(removed.messages, "rookery-cli: There is no document 'r/2'.\n");
    QCOMPARE(run({u"get"_s, u"r/1"_s}).status, 1);
}

void CliToolsTest::rm_changeVector()
{
    QCOMPARE(run({u"put"_s, u"r/3"_s, file("{}")}).status, 0);
    QCOMPARE(run({u"rm"_s, u"r/3"_s, u"--change-vector"_s, u"A:1-x"_s}).status, 4);
    QCOMPARE(run({u"rm"_s, u"r/3"_s, u"r/4"_s, u"--change-vector"_s, u"A:1-x"_s}).status, 2);
    QCOMPARE(run({u"rm"_s, u"r/3"_s}).status, 0);
}

void CliToolsTest::ls_pagesAndLimit()
{
    QByteArray lines;
    for (int number = 0; number < 1100; ++number)
        lines += "store many/" + QByteArray::number(number) + " {}\n";
    QCOMPARE(run({u"session"_s}, lines + "saveChanges\n").status, 0);
    const CliRun all = run({u"ls"_s, u"many/"_s, u"--limit"_s, u"5000"_s});
    QCOMPARE(all.status, 0);
    QCOMPARE(all.output.count('\n'), 1100);
    QCOMPARE(all.messages, "");
    QList<QByteArray> ids = all.output.split('\n');
    ids.removeLast();
    QCOMPARE(QSet<QByteArray>(ids.cbegin(), ids.cend()).size(), 1100);
    const CliRun some = run({u"ls"_s, u"many/"_s});
    QCOMPARE(some.output.count('\n'), 500);
    QVERIFY(some.messages.contains("There are more than 500"));
    QCOMPARE(run({u"ls"_s, u"many/"_s, u"--limit"_s, u"1100"_s}).messages, "");
    QCOMPARE(run({u"ls"_s, u"none/"_s}).output, "");
    QVERIFY(run({u"ls"_s, u"--limit"_s, u"5000"_s}).output.count('\n') > 1400);
}

void CliToolsTest::ls_long()
{
    const CliRun listed = run({u"ls"_s, u"nests/1-"_s, u"--long"_s});
    QCOMPARE(steady(listed.output), "nests/1-A\tNests\tCV\tTIME\n");
}

void CliToolsTest::diff_sameAndDifferent()
{
    QCOMPARE(run({u"put"_s, u"d/1"_s, file(R"({"a":1.10,"b":[1,2]})")}).status, 0);
    const CliRun same = run({u"diff"_s, u"d/1"_s, file(R"({"a": 1.10, "b": [ 1, 2 ]})")});
    QCOMPARE(same.status, 0);
    QCOMPARE(same.output, "");
    const QString name = file(R"({"a":1.1,"b":[1,2]})");
    const CliRun different = run({u"diff"_s, u"d/1"_s, name});
    QCOMPARE(different.status, 1);
    QCOMPARE(different.output,
        "--- d/1\n+++ " + name.toUtf8()
            + "\n@@ -1,5 +1,5 @@\n {\n-    \"a\": 1.10,\n+    \"a\": 1.1,\n     \"b\": [\n         1,\n         2\n");
    const QByteArray whole = run({u"get"_s, u"d/1"_s}).output;
    QCOMPARE(run({u"diff"_s, u"d/1"_s, file(whole)}).status, 0);
}

void CliToolsTest::diff_ofWhatIsNotThere()
{
    QCOMPARE(run({u"diff"_s, u"d/9"_s, file("{}")}).messages, "rookery-cli: There is no document 'd/9'.\n");
    QCOMPARE(run({u"diff"_s, u"d/9"_s, file("{")}).status, 1);
    QCOMPARE(run({u"diff"_s, u"d/9"_s, m_folder.filePath(u"no.json"_s)}).status, 3);
}

void CliToolsTest::hostileId_throughEveryTool()
{
    const QString id = u"h/"_s + u"\"/ 'é\\😀"_s.repeated(46) + u"1234"_s;
    QCOMPARE(id.toUtf8().size(), 512);
    const CliRun put = run({u"put"_s, id, file("{\"x\":1}")});
    QCOMPARE(put.status, 0);
    QVERIFY(put.output.startsWith(id.toUtf8() + '\t'));
    QVERIFY(run({u"get"_s, id}).output.startsWith("{\"x\":1,"));
    QCOMPARE(run({u"ls"_s, id}).output, id.toUtf8() + '\n');
    QCOMPARE(run({u"diff"_s, id, file("{\"x\":1}")}).status, 0);
    QCOMPARE(run({u"rm"_s, id}).status, 0);
    const CliRun tooLong = run({u"put"_s, id + u'5', file("{}")});
    QCOMPARE(tooLong.status, 1);
    QVERIFY(tooLong.messages.contains("512"));
}

void CliToolsTest::databaseCommands_areRefusedByTheSandbox()
{
    QCOMPARE(run({u"create-database"_s, u"x"_s}).status, 1);
    QCOMPARE(run({u"delete-database"_s, u"x"_s, u"--yes"_s}).status, 1);
    const CliRun unconfirmed = run({u"delete-database"_s, u"x"_s});
    QCOMPARE(unconfirmed.status, 2);
    QVERIFY(unconfirmed.messages.contains("--yes"));
    QCOMPARE(run({u"sample-data"_s}).status, 1);
}

QTEST_GUILESS_MAIN(CliToolsTest)
#include "tst_clitools.moc"
