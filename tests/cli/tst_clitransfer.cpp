// SPDX-License-Identifier: GPL-3.0-or-later
#include "clitesting.h"
#include "support/httpserver.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace Rookery;

/// `export` and `import`: whole files in and out.
class CliTransferTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void export_everything_isWhatImportStores();
    void export_collectionQueryAndPrefix();
    void export_wrongQuery_leavesTheFileAlone();
    void export_cutStream_keepsWholeLines();
    void import_arrayAndLines();
    void import_withoutIds_needsACollection();
    void import_wrong_namesLineAndDocument_data();
    void import_wrong_namesLineAndDocument();
    void import_lostAnswer_saysWhatIsCertain();

private:
    CliRun run(const QStringList &words, const QByteArray &input = {}) const;
    QString path(const QString &name) const { return m_folder->filePath(name); }
    QByteArray contentOf(const QString &name) const;

    std::unique_ptr<QTemporaryDir> m_folder;
};

namespace {

const QByteArray streamHead = "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n";

QByteArray chunk(const QByteArray &bytes)
{
    return QByteArray::number(bytes.size(), 16) + "\r\n" + bytes + "\r\n";
}

QStringList on(const HttpServer &server)
{
    return {u"--url"_s, server.url(), u"--database"_s, u"db"_s, u"--no-topology"_s};
}

} // namespace

void CliTransferTest::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
}

CliRun CliTransferTest::run(const QStringList &words, const QByteArray &input) const
{
    return runCli(words + QStringList{u"--sandbox"_s, path(u"cli.rookery"_s)}, input);
}

QByteArray CliTransferTest::contentOf(const QString &name) const
{
    QFile file(path(name));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : "missing";
}

void CliTransferTest::export_everything_isWhatImportStores()
{
    const CliRun exported = run({u"export"_s, path(u"all"_s)});
    QCOMPARE(exported.status, 0);
    const QByteArray all = contentOf(u"all"_s);
    QVERIFY(exported.messages.contains(QByteArray::number(all.count('\n')) + " documents were written to '"));
    QVERIFY(all.endsWith("}}\n"));
    QCOMPARE(run({u"export"_s}).output, all);

    const QStringList other{u"--sandbox"_s, path(u"other.rookery"_s)};
    QCOMPARE(runCli(QStringList{u"import"_s, path(u"all"_s)} + other).status, 0);
    const QByteArray line = all.first(all.indexOf('\n') + 1);
    const QByteArray id = line.sliced(line.indexOf(R"("@id":")") + 7).split('"').first();
    QCOMPARE(steady(runCli(QStringList{u"get"_s, QString::fromUtf8(id)} + other).output), steady(line));
}

void CliTransferTest::export_collectionQueryAndPrefix()
{
    const QByteArray lines = R"({"n":1.10,"@metadata":{"@id":"it's/1","@collection":"It's"}})"
                             "\n"
                             R"({"n":2,"@metadata":{"@id":"it's/2","@collection":"It's"}})";
    QCOMPARE(run({u"import"_s, u"-"_s}, lines).status, 0);
    const auto exported = [this](const QString &option, const QString &value) {
        return steady(run({u"export"_s, option, value}).output);
    };
    const QByteArray first = R"({"n":1.10,"@metadata":{"@collection":"It's","@change-vector":"CV","@id":"it's/1",)"
                             R"("@last-modified":"TIME"}})"
                             "\n";
    QCOMPARE(exported(u"--query"_s, u"from \"It's\" where n = 1.1"_s), first);
    QCOMPARE(exported(u"--prefix"_s, u"it's/1"_s), first);
    QCOMPARE(exported(u"--collection"_s, u"It's"_s).count('\n'), 2);
    QCOMPARE(exported(u"--collection"_s, u"Nobodies"_s), "");
    QCOMPARE(run({u"export"_s, u"--query"_s, u"from X"_s, u"--prefix"_s, u"y"_s}).status, 2);
}

void CliTransferTest::export_wrongQuery_leavesTheFileAlone()
{
    QFile file(path(u"old"_s));
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write("old") == 3);
    file.close();
    QCOMPARE(run({u"export"_s, path(u"old"_s), u"--query"_s, u"frm X"_s}).status, 1);
    QCOMPARE(contentOf(u"old"_s), "old");
    QCOMPARE(run({u"export"_s, path(u"no/such/folder"_s)}).status, 3);
}

void CliTransferTest::export_cutStream_keepsWholeLines()
{
    HttpServer server([](const HttpMessage &) {
        return ScriptedAnswer{
            streamHead + chunk(R"({"Results":[{"n":1.10},{"n":2},{"n":)"), ScriptedAnswer::After::Close};
    });
    const CliRun exported = runCli(QStringList{u"export"_s, path(u"cut"_s)} + on(server));
    QCOMPARE(exported.status, 3);
    QCOMPARE(contentOf(u"cut"_s), "{\"n\":1.10}\n{\"n\":2}\n");
    QVERIFY2(exported.messages.contains("has 2 documents, all of them whole"), exported.messages.constData());
}

void CliTransferTest::import_arrayAndLines()
{
    const QByteArray one = R"({"n":1.10,"@metadata":{"@id":"x/1"}})";
    const QByteArray two = R"({"n":2,"@metadata":{"@id":"x/2"}})";
    for (const QByteArray &text :
        {one + '\n' + two, one + two, " [ " + one + " ,\n" + two + "\n ] \n", '[' + one + ',' + two + ']'}) {
        const CliRun imported = run({u"import"_s, u"-"_s}, text);
        QCOMPARE(imported.messages, "rookery-cli: 2 documents of standard input were stored.\n");
        QCOMPARE(imported.status, 0);
    }
    QVERIFY(run({u"get"_s, u"x/1"_s}).output.startsWith("{\"n\":1.10,"));
    for (const QByteArray &text : {""_ba, " \n"_ba, "[]"_ba})
        QCOMPARE(
            run({u"import"_s, u"-"_s}, text).messages, "rookery-cli: 0 documents of standard input were stored.\n");
    QCOMPARE(run({u"import"_s, path(u"no.json"_s)}).status, 3);
}

void CliTransferTest::import_withoutIds_needsACollection()
{
    QCOMPARE(run({u"import"_s, u"-"_s}, "{}").status, 1);
    QCOMPARE(run({u"import"_s, u"-"_s, u"--collection"_s, u"Owls"_s}, "{\"n\":1}").status, 0);
    QVERIFY(run({u"get"_s, u"owls/1-A"_s}).output.contains(R"("@collection":"Owls")"));
}

void CliTransferTest::import_wrong_namesLineAndDocument_data()
{
    QTest::addColumn<QByteArray>("second");
    QTest::addColumn<QByteArray>("message");
    QTest::newRow("JSON") << "\n{\"a\":\n1.}"_ba << "standard input:3: document 2: "_ba;
    QTest::newRow("no object") << "\n 12"_ba << "standard input:2: document 2: A document must be a JSON object."_ba;
    QTest::newRow("too short") << "\n{\"a\":"_ba << "standard input:2: document 2: "_ba;
    QTest::newRow("no id") << "\n\n{}"_ba << "standard input:3: document 2: A document without an id"_ba;
    QTest::newRow("an unfinished id") << "\n{\"@metadata\":{\"@id\":\"a/\"}}"_ba
                                      << "standard input:2: document 2: The id 'a/' is not final"_ba;
}

void CliTransferTest::import_wrong_namesLineAndDocument()
{
    QFETCH(QByteArray, second);
    QFETCH(QByteArray, message);
    const CliRun imported = run({u"import"_s, u"-"_s}, R"({"@metadata":{"@id":"x/1"}})" + second);
    QCOMPARE(imported.status, 1);
    QVERIFY2(imported.messages.contains(message), imported.messages.constData());
    QVERIFY2(imported.messages.contains("1 documents of standard input were stored, and no others."),
        imported.messages.constData());
    QCOMPARE(run({u"get"_s, u"x/1"_s}).status, 0);
    const CliRun inArray = run({u"import"_s, u"-"_s}, R"([{"@metadata":{"@id":"x/1"}})" + second + ']');
    QVERIFY2(inArray.messages.contains("document 2: A comma is missing before it."), inArray.messages.constData());
}

void CliTransferTest::import_lostAnswer_saysWhatIsCertain()
{
    int parts = 0; // in the server's thread
    HttpServer server([&parts](const HttpMessage &request) -> ScriptedAnswer {
        if (request.target().contains("next-operation-id"))
            return reply(200, R"({"Id":5,"NodeTag":"A"})");
        return ++parts == 1 ? reply(201, {}) : ScriptedAnswer{{}, ScriptedAnswer::After::Abort};
    });
    QByteArray lines;
    for (int n = 0; n < 7000; ++n)
        lines += "{\"@metadata\":{\"@id\":\"x/" + QByteArray::number(n) + "\"}}\n";
    const CliRun imported = runCli(QStringList{u"import"_s, u"-"_s} + on(server), lines);
    QCOMPARE(imported.status, 5);
    QVERIFY2(
        imported.messages.contains("5000 documents of standard input were stored for certain; whether the next 2000 "
                                   "were, all or some, is not known."),
        imported.messages.constData());
}

QTEST_GUILESS_MAIN(CliTransferTest)
#include "tst_clitransfer.moc"
