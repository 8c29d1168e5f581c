// SPDX-License-Identifier: GPL-3.0-or-later
#include "codectesting.h"
#include "http/codec/databasescodec.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace Rookery;

class DatabasesCodecTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void encode_allCommands();
    void serverVersion_decode();
    void databases_decode_withDuplicateKeysAndNulls();
    void createDatabase_exists_isAConflict();
    void done_anySuccess();
    void sampleData_notEmpty_isRejected();
};

void DatabasesCodecTest::encode_allCommands()
{
    QCOMPARE(textOf(encode(GetServerVersion{}, {})), "GET server /build/version");
    QCOMPARE(textOf(encode(GetDatabases{}, {})), "GET server /databases?start=0&pageSize=2147483647");
    QCOMPARE(textOf(encode(CreateDatabase{u"My.Db"_s}, {})),
        "PUT server /admin/databases?name=My.Db&replicationFactor=1\n{\"DatabaseName\":\"My.Db\"}");
    QCOMPARE(textOf(encode(DeleteDatabase{u"X"_s}, {})),
        "DELETE server /admin/databases\n"
        R"({"DatabaseNames":["X"],"HardDelete":true,"TimeToWaitForConfirmation":"00:00:15"})");
    QCOMPARE(textOf(encode(CreateSampleData{}, {})), "POST /studio/sample-data\n{}");
}

void DatabasesCodecTest::serverVersion_decode()
{
    const auto answer = decode(GetServerVersion{},
        okReply(R"({"BuildVersion":72051,"ProductVersion":"7.2","CommitHash":"441f983","FullVersion":"7.2.7"})"));
    QCOMPARE(*answer, u"7.2.7"_s);
    QCOMPARE(decode(GetServerVersion{}, okReply("{}")).error().kind, ErrorKind::BadReply);
}

void DatabasesCodecTest::databases_decode_withDuplicateKeysAndNulls()
{
    const auto answer = decode(GetDatabases{},
        okReply(
            R"({"Databases":[{"Name":"http-x","TotalSize":{"HumaneSize":"26 MB","SizeInBytes":27820032},"DocumentsCount":4,"Name":"http-x","Disabled":false,"IsEncrypted":true,"IndexesCount":3},)"
            R"({"Name":"Demo","TotalSize":null,"DocumentsCount":null,"Disabled":true}]})"));
    QCOMPARE(answer->size(), 2);
    QCOMPARE((*answer)[0].name, u"Demo"_s);
    QVERIFY((*answer)[0].isDisabled);
    QCOMPARE((*answer)[0].documents, 0);
    QCOMPARE((*answer)[1].documents, 4);
    QCOMPARE((*answer)[1].indexes, 3);
    QCOMPARE((*answer)[1].sizeInBytes, 27820032);
    QVERIFY((*answer)[1].isEncrypted);
}

void DatabasesCodecTest::createDatabase_exists_isAConflict()
{
    const auto answer = decode(CreateDatabase{u"X"_s},
        replyOf(409,
            R"({"Type":"Raven.Client.Exceptions.ConcurrencyException","Message":"Database 'X' already exists!"})"));
    QCOMPARE(answer.error().kind, ErrorKind::Conflict);
    QCOMPARE(answer.error().message, u"Database 'X' already exists!"_s);
}

void DatabasesCodecTest::done_anySuccess()
{
    QVERIFY(decode(CreateDatabase{}, replyOf(201, R"({"RaftCommandIndex":9})")));
    QVERIFY(decode(DeleteDatabase{}, replyOf(200, R"({"RaftCommandIndex":16})")));
    QVERIFY(decode(CreateSampleData{}, replyOf(204, {})));
}

void DatabasesCodecTest::sampleData_notEmpty_isRejected()
{
    const auto answer
        = decode(CreateSampleData{}, replyOf(500, R"({"Type":"System.InvalidOperationException","Message":"no"})"));
    QCOMPARE(answer.error().kind, ErrorKind::Rejected);
    QCOMPARE(answer.error().type, u"RavenException"_s);
}

QTEST_GUILESS_MAIN(DatabasesCodecTest)
#include "tst_databasescodec.moc"
