// SPDX-License-Identifier: GPL-3.0-or-later
#include "clitesting.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace Rookery;

/// What a session refuses: an error ends nothing, and its sentence says what is wrong.
class CliSessionRefusalsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void badLine_isRefused_data();
    void badLine_isRefused();
    void onTheSandbox_isRefusedAtSave_data();
    void onTheSandbox_isRefusedAtSave();
    void semantics_areRavens_data();
    void semantics_areRavens();
    void noTracking_refusesToStore();
    void clusterWide_inTheSandbox_isNotSupported();
    void fileThatIsNoSandbox_isLeftAlone();
    void sandboxInMissingFolder_isStorage();
};

namespace {

/// The last answer must be an error of this type and kind, with these words in its sentence; and the session goes on.
void verifyRefused(const QList<QByteArray> &lines, const QByteArray &type, const QByteArray &kind,
    const QByteArray &words, const QStringList &options = {u"--sandbox"_s, u":memory:"_s})
{
    const QList<QByteArray> answers = answersTo(lines + QList<QByteArray>{"help help"}, options);
    QCOMPARE(answers.size(), lines.size() + 1);
    const QByteArray &refusal = answers.at(answers.size() - 2);
    const QByteArray begin = R"({"ok":false,"error":{"type":")" + type + R"(","kind":")" + kind + R"(","message":")";
    QVERIFY2(refusal.startsWith(begin), refusal.constData());
    QVERIFY2(refusal.contains(words), refusal.constData());
    QVERIFY(answers.last().startsWith(R"({"ok":true)"));
}

} // namespace

void CliSessionRefusalsTest::badLine_isRefused_data()
{
    QTest::addColumn<QByteArray>("line");
    QTest::addColumn<QByteArray>("kind");
    QTest::addColumn<QByteArray>("words");
    const auto row = [](const char *name, const QByteArray &line, const QByteArray &kind, const QByteArray &words) {
        QTest::newRow(name) << line << kind << words;
    };
    row("an array cut short", R"(["load")", "InvalidJson", "Column 8 of this line: ");
    row("an array with a bad number", R"(["set","a","/x",1.])", "InvalidJson", "Column 19 of this line: ");
    row("text behind an array", R"(["info"] x)", "InvalidJson", "Column 10 of this line: ");
    row("an empty array", "[]", "Misuse", "An array begins with the name of a command");
    row("an array without a name", "[1]", "Misuse", "An array begins with the name of a command");
    row("an unknown command", R"(["frobnicate","a"])", "Misuse", "There is no command 'frobnicate'");
    row("an unknown word", "frobnicate a", "Misuse", "There is no command 'frobnicate'");
    row("too few arguments", R"(["set","a","/x"])", "Misuse", "Usage: set ID POINTER VALUE");
    row("too many arguments", R"(["info",1])", "Misuse", "takes no more than 0 arguments");
    row("an id that is a number", R"(["exists",1])", "Misuse", "Argument 1 of 'exists', ID, must be a string");
    row("ids that are numbers", R"(["load",[1]])", "Misuse", "must be an id, null, or an array of ids");
    row("a pointer without its slash", R"(["set","a","x",1])", "Misuse", "must be a JSON pointer");
    row("a document that is an array", R"(["store","a/1",[]])", "Misuse", "must be a JSON object");
    row("a flag that is a text", R"(["optimisticConcurrency","true"])", "Misuse", "must be true or false");
    row("a budget of nothing", R"(["maxRequests",0])", "Misuse", "must be a whole number of at least 1");
    row("a budget of nothing when opening", R"(["open",{"maxNumberOfRequestsPerSession":0}])", "Misuse", "at least 1");
    row("an unknown option", R"(["load","a",{"inclde":["x"]}])", "Misuse", "There is no option 'inclde' here");
    row("an option of the wrong kind", R"(["open",{"noTracking":1}])", "Misuse", "'noTracking' must be true or false");
    row("an unknown mode", R"(["mode","Both"])", "Misuse", "There is no transaction mode 'Both'");
    row("an unknown way to delete", R"(["delete","a",{"by":"name"}])", "Misuse", "by \\\"id\\\" or by \\\"entity\\\"");
    row("a line that is not UTF-8", "load a\xff", "InvalidJson", "not UTF-8");
    row("an unquoted value", "set a /x Ann", "InvalidJson", "Column 10 of this line: ");
    row("an unknown deed with compare-exchange", R"(["cmpxchg","put","k",1])", "Misuse", "create, get, set or delete");
    row("compare-exchange without a value", R"(["cmpxchg","create","k"])", "Misuse", "and one argument more");
    row("compare-exchange with too much", R"(["cmpxchg","get","k",1])", "Misuse", "a key and nothing else");
    row("compare-exchange without an index", R"(["cmpxchg","delete","k","x"])", "Misuse", "a whole number");
    row("a session that is not open", "use nobody", "Misuse", "No session named 'nobody' is open");
    row("closing nothing", "close", "Misuse", "No session is open");
}

void CliSessionRefusalsTest::badLine_isRefused()
{
    QFETCH(const QByteArray, line);
    QFETCH(const QByteArray, kind);
    QFETCH(const QByteArray, words);
    const bool isOperation = line == "use nobody" || line == "close";
    verifyRefused({line}, isOperation ? "InvalidOperationException" : "InvalidArgumentException", kind, words);
}

void CliSessionRefusalsTest::onTheSandbox_isRefusedAtSave_data()
{
    QTest::addColumn<QList<QByteArray>>("lines");
    QTest::addColumn<QByteArray>("words");
    const QByteArray save = R"(["saveChanges"])";
    const auto row = [](const QList<QByteArray> &lines, const QByteArray &words) {
        QTest::newRow(lines.join(' ').constData()) << lines << words;
    };
    row({R"(["patch","a/1","this.x = 1"])", save}, "runs no scripts");
    row({R"(["increment","a/1","likes"])", save}, "Counters");
    row({R"(["attach","a/1","n","text/plain","eA=="])", save}, "AttachmentPUT");
    row({R"(["append","a/1","Heart","2020-01-01T00:00:00Z",[1],"t"])", save}, "TimeSeries");
    row({R"(["store","a/1",{}])", R"(["saveChanges",{"waitForReplication":{}}])"}, "no replicas");
}

void CliSessionRefusalsTest::onTheSandbox_isRefusedAtSave()
{
    QFETCH(const QList<QByteArray>, lines);
    QFETCH(const QByteArray, words);
    verifyRefused(lines, "NotSupportedException", "NotSupported", words);
}

void CliSessionRefusalsTest::semantics_areRavens_data()
{
    QTest::addColumn<QList<QByteArray>>("lines");
    QTest::addColumn<QByteArray>("type");
    QTest::addColumn<QByteArray>("words");
    const QByteArray store = R"(["store","a/1",{"x":[1]}])";
    const QByteArray save = R"(["saveChanges"])";
    const auto row = [](const char *name, const QList<QByteArray> &lines, const QByteArray &type,
                         const QByteArray &words) { QTest::newRow(name) << lines << type << words; };
    row("another object of the id", {store, R"(["store","A/1",{}])"}, "NonUniqueObjectException",
        "Attempted to associate a different object with id 'A/1'.");
    row("store after delete by id", {R"(["delete","a/1"])", store}, "InvalidOperationException", "deferred command");
    row("delete by id of what changed", {store, R"(["delete","a/1"])"}, "InvalidOperationException", "'a/1'");
    row("delete of an unknown entity", {R"(["delete","a/1",{"by":"entity"}])"}, "InvalidOperationException",
        "'a/1' is not associated with the session");
    row("delete without an id", {R"(["delete",""])"}, "InvalidArgumentException", "cannot be empty");
    row("a pointer that leads nowhere", {store, R"(["set","a/1","/y/z",1])"}, "InvalidOperationException",
        "Document 'a/1': Pointer '/y/z' leads nowhere");
    row("an index behind the end", {store, R"(["set","a/1","/x/5",1])"}, "InvalidOperationException", "has 1 elements");
    row("unset of nothing", {store, R"(["unset","a/1","/y"])"}, "InvalidOperationException", "has no member 'y'");
    row("metadata of nothing", {R"(["metadata","a/1"])"}, "InvalidOperationException", "'a/1' is not tracked");
    row("refresh of a new document", {store, R"(["refresh","a/1"])"}, "InvalidArgumentException",
        "Cannot refresh 'a/1'");
    row("a prefix of nothing", {R"(["loadStartingWith",""])"}, "InvalidArgumentException", "cannot be empty");
    row("revert of nothing", {R"(["revert","a/1"])"}, "InvalidOperationException", "nothing to revert");
    row("compare-exchange in one node", {R"(["cmpxchg","create","k",1])"}, "InvalidOperationException",
        "you have to open the Session with ClusterWide option");
    row("conditional load of nothing known", {R"(["conditionalLoad","nests/1-A",null])"}, "InvalidArgumentException",
        "could not conditional load");
    row("a change vector that does not fit", {R"(["delete","nests/1-A",{"changeVector":"A:1-x"}])", save},
        "ConcurrencyException", "nests/1-A");
}

void CliSessionRefusalsTest::semantics_areRavens()
{
    QFETCH(const QList<QByteArray>, lines);
    QFETCH(const QByteArray, type);
    QFETCH(const QByteArray, words);
    verifyRefused(lines, type, type == "ConcurrencyException" ? "Conflict" : "Misuse", words);
}

void CliSessionRefusalsTest::noTracking_refusesToStore()
{
    verifyRefused({R"(["open",{"noTracking":true}])", R"(["store","a/1",{}])"}, "InvalidOperationException", "Misuse",
        "Entity tracking is disabled in this session");
    verifyRefused({R"(["open",{"noTracking":true}])", R"(["load","nests/1-A",{"include":["Rookery"]}])"},
        "InvalidOperationException", "Misuse", "Registering includes is forbidden");
}

void CliSessionRefusalsTest::clusterWide_inTheSandbox_isNotSupported()
{
    verifyRefused({R"(["mode","ClusterWide"])", R"(["load","nests/1-A"])"}, "NotSupportedException", "NotSupported",
        "The sandbox has no cluster");
    verifyRefused({R"(["mode","ClusterWide"])", R"(["cmpxchg","get","k"])"}, "NotSupportedException", "NotSupported",
        "The sandbox has no cluster, and so no compare-exchange values");
}

void CliSessionRefusalsTest::fileThatIsNoSandbox_isLeftAlone()
{
    const QTemporaryDir folder;
    const QString name = folder.filePath(u"notes.txt"_s);
    QFile file(name);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("my notes");
    file.close();
    verifyRefused({R"(["load","a/1"])"}, "StorageException", "Storage", name.toUtf8(), {u"--sandbox"_s, name});
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(file.readAll(), "my notes");
    QCOMPARE(runCli({u"collections"_s, u"--sandbox"_s, name}).status, 3);
}

void CliSessionRefusalsTest::sandboxInMissingFolder_isStorage()
{
    const QTemporaryDir folder;
    const QString name = folder.filePath(u"missing/s.sqlite"_s);
    verifyRefused({R"(["load","a/1"])"}, "StorageException", "Storage", name.toUtf8(), {u"--sandbox"_s, name});
}

QTEST_GUILESS_MAIN(CliSessionRefusalsTest)
#include "tst_clisessionrefusals.moc"
