// SPDX-License-Identifier: GPL-3.0-or-later
#include "commands/collections.h"
#include "sandbox/sandboxexecutor.h"
#include "support/contracttest.h"

#include <QDir>
#include <QScopeGuard>
#include <QSqlDatabase>
#include <QSqlQuery>
#include <QUuid>

#ifdef Q_OS_UNIX
#  include <unistd.h>
#endif

using namespace Qt::StringLiterals;
using namespace Rookery;
using namespace Rookery::Testing;

namespace {

/// Another program with the same file open.
class OtherProgram
{
public:
    explicit OtherProgram(const QString &file) : m_name(QUuid::createUuid().toString())
    {
        QSqlDatabase database = QSqlDatabase::addDatabase(u"QSQLITE"_s, m_name);
        database.setDatabaseName(file);
        database.open();
    }
    ~OtherProgram()
    {
        QSqlDatabase::database(m_name, false).close();
        QSqlDatabase::removeDatabase(m_name);
    }
    bool runs(const QString &sql) { return QSqlQuery(QSqlDatabase::database(m_name)).exec(sql); }

private:
    QString m_name;
};

QByteArray bytesOf(const QString &file)
{
    QFile device(file);
    return device.open(QIODevice::ReadOnly) ? device.readAll() : QByteArray("unreadable");
}

void writeBytes(const QString &file, const QByteArray &bytes)
{
    QFile device(file);
    QVERIFY(device.open(QIODevice::WriteOnly));
    device.write(bytes);
}

} // namespace

class SandboxFileTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void file_reopened_hasKeptEverything();
    void file_openedTwice_seesTheOthersWrites();
    void file_thatIsNone_isStorageAndUntouched_data();
    void file_thatIsNone_isStorageAndUntouched();
    void file_ofOtherApplication_isStorageAndUntouched();
    void file_ofNewerVersion_isStorageAndUntouched();
    void file_inMissingFolder_isStorage();
    void file_thatIsAFolder_isStorage();
    void file_damaged_isStorage();
    void file_lockedByAnother_isStorageUntilItIsFree();
    void disk_full_failsTheBatchAndKeepsTheRest();
    void file_readOnly_isStorage();

private:
    SandboxOptions options() const;
    Result<BatchAnswer> write(RequestExecutor &executor, const QString &id, const QByteArray &json = "{}");
    void verifyRefused(const QString &words);

    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_file;
};

void SandboxFileTest::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_file = m_folder->filePath(u"test.rookery"_s);
}

SandboxOptions SandboxFileTest::options() const
{
    SandboxOptions options;
    options.file = m_file;
    options.fillsWithSampleData = false;
    return options;
}

Result<BatchAnswer> SandboxFileTest::write(RequestExecutor &executor, const QString &id, const QByteArray &json)
{
    return waitFor<BatchAnswer>(executor.send(ExecuteBatch{{putOf(id, json)}}));
}

/// Every request fails with Storage, names the file, and leaves it as it is.
void SandboxFileTest::verifyRefused(const QString &words)
{
    const QByteArray before = bytesOf(m_file);
    {
        SandboxExecutor executor(options(), u"Sandbox"_s);
        const auto written = write(executor, u"a"_s);
        QCOMPARE(outcomeOf(written), u"Storage StorageException"_s);
        QCOMPARE(written.error().address, m_file);
        QVERIFY2(written.error().message.contains(words), qPrintable(written.error().message));
        const auto read = waitFor<std::optional<QString>>(executor.send(GetChangeVector{u"a"_s}));
        QCOMPARE(outcomeOf(read), u"Storage StorageException"_s);
    }
    QVERIFY(bytesOf(m_file) == before);
    QCOMPARE(QDir(m_folder->path()).entryList(QDir::Files | QDir::NoDotAndDotDot), QStringList{u"test.rookery"_s});
}

void SandboxFileTest::file_reopened_hasKeptEverything()
{
    Document before;
    {
        SandboxExecutor executor(options(), u"Sandbox"_s);
        VERIFY_RESULT(write(executor, u"users|"_s));
        VERIFY_RESULT(write(executor, u"A/1"_s, R"({"n":1.10,"@metadata":{"@collection":"As"}})"));
        before = *waitFor<LoadedDocuments>(executor.send(GetDocuments{{u"a/1"_s}}))->documents.first();
    }
    QCOMPARE(QDir(m_folder->path()).entryList(QDir::Files), QStringList{u"test.rookery"_s}); // nothing left beside it
    SandboxExecutor executor(options(), u"Sandbox"_s);
    const Document after = *waitFor<LoadedDocuments>(executor.send(GetDocuments{{u"a/1"_s}}))->documents.first();
    QCOMPARE(after.id, before.id);
    QCOMPARE(after.changeVector, before.changeVector);
    QCOMPARE(after.json.toJson(), before.json.toJson());
    const auto next = write(executor, u"users|"_s);
    VERIFY_RESULT(next);
    const auto &result = std::get<PutResult>(next->results.first());
    QCOMPARE(result.id, u"users/2"_s);
    QCOMPARE(result.changeVector.section(u'-', 1), before.changeVector.section(u'-', 1)); // the same database
    QVERIFY(result.changeVector != before.changeVector);
}

void SandboxFileTest::file_openedTwice_seesTheOthersWrites()
{
    SandboxExecutor first(options(), u"Sandbox"_s);
    SandboxExecutor second(options(), u"Sandbox"_s);
    for (int i = 0; i < 5; ++i) {
        const auto one = write(first, u"a"_s);
        const auto two = write(second, u"a"_s);
        VERIFY_RESULT(one);
        VERIFY_RESULT(two);
        QVERIFY(std::get<PutResult>(one->results.first()).changeVector
            != std::get<PutResult>(two->results.first()).changeVector);
        const auto seen = waitFor<std::optional<QString>>(first.send(GetChangeVector{u"a"_s}));
        QCOMPARE(seen.value(), std::get<PutResult>(two->results.first()).changeVector);
    }
}

void SandboxFileTest::file_thatIsNone_isStorageAndUntouched_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("a word") << QByteArray("hello");
    QTest::newRow("a long text") << QByteArray("hello\n").repeated(5000);
    QTest::newRow("the magic word alone") << QByteArray("SQLite format 3\0", 16);
    QTest::newRow("zeros") << QByteArray(4096, '\0');
}

void SandboxFileTest::file_thatIsNone_isStorageAndUntouched()
{
    QFETCH(QByteArray, bytes);
    writeBytes(m_file, bytes);
    verifyRefused(u"not a sandbox"_s);
}

void SandboxFileTest::file_ofOtherApplication_isStorageAndUntouched()
{
    {
        OtherProgram other(m_file);
        QVERIFY(other.runs(u"CREATE TABLE documents (id)"_s));
    }
    verifyRefused(u"database of another application"_s);
}

void SandboxFileTest::file_ofNewerVersion_isStorageAndUntouched()
{
    {
        SandboxExecutor executor(options(), u"Sandbox"_s);
        VERIFY_RESULT(write(executor, u"a"_s));
    }
    {
        OtherProgram newer(m_file);
        QVERIFY(newer.runs(u"PRAGMA user_version = 2"_s));
        QVERIFY(newer.runs(u"PRAGMA journal_mode = DELETE"_s)); // so that it stands in the file itself
    }
    verifyRefused(u"newer version"_s);
}

void SandboxFileTest::file_inMissingFolder_isStorage()
{
    m_file = m_folder->filePath(u"no/such/folder/test.rookery"_s);
    SandboxExecutor executor(options(), u"Sandbox"_s);
    const auto written = write(executor, u"a"_s);
    QCOMPARE(outcomeOf(written), u"Storage StorageException"_s);
    QCOMPARE(written.error().address, m_file);
    QVERIFY2(written.error().message.contains(u"unable to open database file"), qPrintable(written.error().message));
    QVERIFY(QDir(m_folder->path()).mkpath(u"no/such/folder"_s));
    VERIFY_RESULT(write(executor, u"a"_s)); // and works as soon as it can
}

void SandboxFileTest::file_thatIsAFolder_isStorage()
{
    m_file = m_folder->path();
    SandboxExecutor executor(options(), u"Sandbox"_s);
    const auto written = write(executor, u"a"_s);
    QCOMPARE(outcomeOf(written), u"Storage StorageException"_s);
    QCOMPARE(written.error().address, m_file);
}

void SandboxFileTest::file_damaged_isStorage()
{
    {
        SandboxExecutor executor(options(), u"Sandbox"_s);
        for (int i = 0; i < 50; ++i)
            VERIFY_RESULT(write(executor, u"a/%1"_s.arg(i), R"({"a":")" + QByteArray(2000, 'x') + R"("})"));
    }
    QByteArray bytes = bytesOf(m_file);
    bytes.replace(4096, bytes.size() - 4096, QByteArray(bytes.size() - 4096, '\xAA'));
    writeBytes(m_file, bytes);
    SandboxExecutor executor(options(), u"Sandbox"_s);
    const auto read = waitFor<LoadedDocuments>(executor.send(GetDocuments{{u"a/1"_s}}));
    QCOMPARE(outcomeOf(read), u"Storage StorageException"_s);
    QVERIFY2(read.error().message.contains(u"malformed"), qPrintable(read.error().message));
}

void SandboxFileTest::file_lockedByAnother_isStorageUntilItIsFree()
{
    SandboxExecutor executor(options(), u"Sandbox"_s);
    VERIFY_RESULT(write(executor, u"a"_s));
    {
        OtherProgram other(m_file);
        QVERIFY(other.runs(u"BEGIN IMMEDIATE"_s));
        const auto written = write(executor, u"b"_s);
        QCOMPARE(outcomeOf(written), u"Storage StorageException"_s);
        QCOMPARE(written.error().address, m_file);
        QVERIFY2(written.error().message.contains(u"database is locked"), qPrintable(written.error().message));
        QVERIFY(waitFor<std::optional<QString>>(executor.send(GetChangeVector{u"a"_s})).value()); // reading goes on
    }
    VERIFY_RESULT(write(executor, u"b"_s));
}

void SandboxFileTest::disk_full_failsTheBatchAndKeepsTheRest()
{
    SandboxOptions limited = options();
    limited.maxBytes = 200 * 1024;
    SandboxExecutor executor(limited, u"Sandbox"_s);
    const QByteArray json = R"({"a":")" + QByteArray(10'000, 'x') + R"("})";
    int kept = 0;
    std::optional<Error> error;
    while (!error && kept < 100) {
        const auto written = write(executor, u"a/%1"_s.arg(kept), json);
        if (written)
            ++kept;
        else
            error = written.error();
    }
    QVERIFY(error);
    QCOMPARE(error->kind, ErrorKind::Storage);
    QCOMPARE(error->address, m_file);
    QVERIFY2(error->message.contains(u"full"), qPrintable(error->message));
    const QList<BatchCommand> commands{removalOf(u"a/0"_s), putOf(u"small"_s, "{}"), putOf(u"large"_s, json),
        putOf(u"larger"_s, R"({"a":")" + QByteArray(90'000, 'z') + R"("})")};
    QCOMPARE(outcomeOf(waitFor<BatchAnswer>(executor.send(ExecuteBatch{commands}))), u"Storage StorageException"_s);
    const auto statistics = waitFor<CollectionStatistics>(executor.send(GetCollectionStatistics{}));
    QCOMPARE(statistics.value().documents, kept); // neither the removal nor the small one was done
    QVERIFY(waitFor<std::optional<QString>>(executor.send(GetChangeVector{u"a/0"_s})).value());
    VERIFY_RESULT(waitFor<BatchAnswer>(executor.send(ExecuteBatch{{removalOf(u"a/0"_s)}})));
    VERIFY_RESULT(write(executor, u"a/0"_s, R"({"small":true})")); // room was made, so it goes on
}

void SandboxFileTest::file_readOnly_isStorage()
{
#ifdef Q_OS_UNIX
    {
        SandboxExecutor executor(options(), u"Sandbox"_s);
        VERIFY_RESULT(write(executor, u"a"_s));
    }
    QVERIFY(QFile::setPermissions(m_file, QFile::ReadOwner | QFile::ReadGroup | QFile::ReadOther));
    QVERIFY(QFile::setPermissions(
        m_folder->path(), QFile::ReadOwner | QFile::ExeOwner | QFile::ReadOther | QFile::ExeOther));
    // Permissions are nothing to root, so be somebody else for this test.
    const uid_t user = geteuid();
    QVERIFY(user != 0 || seteuid(65534) == 0);
    const auto restore = qScopeGuard([&] {
        QVERIFY(user != 0 || seteuid(user) == 0);
        QFile::setPermissions(m_folder->path(), QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    });
    SandboxExecutor executor(options(), u"Sandbox"_s);
    const auto written = write(executor, u"b"_s);
    QCOMPARE(outcomeOf(written), u"Storage StorageException"_s);
    QCOMPARE(written.error().address, m_file);
    QVERIFY2(written.error().message.contains(u"readonly") || written.error().message.contains(u"unable to open"),
        qPrintable(written.error().message));
#endif
}

QTEST_GUILESS_MAIN(SandboxFileTest)
#include "tst_sandboxfile.moc"
