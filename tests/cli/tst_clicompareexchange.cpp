// SPDX-License-Identifier: GPL-3.0-or-later
#include "clitesting.h"

#include <QTest>
#include <QUuid>

using namespace Qt::StringLiterals;
using namespace Rookery;

/// `cmpxchg` and `conditionalLoad` of a session, on a real RavenDB.
class CliCompareExchangeTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase();
    void values_createdReadChangedAndDeleted();
    void createdTwice_isRefused();
    void switchedToSingleNode_isRefusedAtSave();
    void conditionalLoad_tellsWhetherItChanged();

private:
    QList<QByteArray> answers(const QList<QByteArray> &lines) const
    {
        return answersTo(lines, {u"--url"_s, m_server, u"--database"_s, m_database, u"--cluster-wide"_s});
    }

    QString m_server;
    QString m_database;
};

namespace {

/// Indexes named: N.
QByteArray withoutIndex(QByteArray answer)
{
    const qsizetype begin = answer.indexOf(R"("index":)") + 8;
    return answer.replace(begin, answer.indexOf('}', begin) - begin, "N");
}

QByteArray indexIn(const QByteArray &answer)
{
    const qsizetype begin = answer.indexOf(R"("index":)") + 8;
    return answer.sliced(begin, answer.indexOf('}', begin) - begin);
}

QByteArray refusal(const QByteArray &type)
{
    return R"({"ok":false,"error":{"type":")" + type + '"';
}

} // namespace

void CliCompareExchangeTest::initTestCase()
{
    m_server = qEnvironmentVariable("ROOKERY_TEST_SERVER");
    if (m_server.isEmpty())
        QSKIP("needs a RavenDB: set ROOKERY_TEST_SERVER to its address");
    m_database = u"cli-"_s + QUuid::createUuid().toString(QUuid::WithoutBraces);
    QCOMPARE(runCli({u"create-database"_s, m_database, u"--url"_s, m_server}).status, 0);
}

void CliCompareExchangeTest::cleanupTestCase()
{
    if (!m_database.isEmpty())
        QCOMPARE(runCli({u"delete-database"_s, m_database, u"--yes"_s, u"--url"_s, m_server}).status, 0);
}

void CliCompareExchangeTest::values_createdReadChangedAndDeleted()
{
    const auto created = answers({
        R"(["cmpxchg","get","k"])",
        R"(["cmpxchg","create","k",{"n":123456789012345678901234567890,"e":1.50}])",
        R"(["cmpxchg","get","k"])",
        R"(["hasChanges"])",
        R"(["saveChanges"])",
        R"(["cmpxchg","get","k"])",
        "cmpxchg set k [1, 2.0]",
        R"(["saveChanges"])",
        R"(["hasChanges"])",
    });
    QCOMPARE(created.size(), 9);
    QCOMPARE(created.at(0), ok("null"));
    QCOMPARE(created.at(1), ok("null"));
    QCOMPARE(created.at(2), ok(R"({"value":{"n":123456789012345678901234567890,"e":1.50},"index":0})"));
    QCOMPARE(created.at(3), ok("true"));
    QCOMPARE(created.at(4), ok(R"({"results":[{"id":"k","type":"CompareExchangePUT","changeVector":null}]})"));
    QCOMPARE(withoutIndex(created.at(5)), ok(R"({"value":{"n":123456789012345678901234567890,"e":1.50},"index":N})"));
    QVERIFY(indexIn(created.at(5)).toLongLong() > 0);
    QCOMPARE(created.at(6), ok("null"));
    QCOMPARE(created.at(8), ok("false"));
    const auto read = answers({R"(["cmpxchg","get","k"])"});
    QVERIFY2(read.first().startsWith(R"({"ok":true,"result":{"value":[1,)"), read.first().constData());
    QVERIFY(read.first().contains("2.0]"));
    const auto deleted = answers({R"(["cmpxchg","delete","k",)" + indexIn(read.first()) + ']', R"(["saveChanges"])"});
    QCOMPARE(deleted.at(0), ok("null"));
    QCOMPARE(deleted.at(1), ok(R"({"results":[{"id":"k","type":"CompareExchangeDELETE","changeVector":null}]})"));
    QCOMPARE(answers({R"(["cmpxchg","get","k"])"}).first(), ok("null"));
}

void CliCompareExchangeTest::createdTwice_isRefused()
{
    const QByteArray create = R"(["cmpxchg","create","twice",1])";
    const auto first = answers({create, create, R"(["saveChanges"])"});
    QVERIFY2(first.at(1).startsWith(refusal("InvalidOperationException")), first.at(1).constData());
    QVERIFY(first.at(2).startsWith(R"({"ok":true)"));
    const auto second = answers({create, R"(["saveChanges"])", R"(["hasChanges"])"});
    QVERIFY2(second.at(1).startsWith(refusal("ClusterTransactionConcurrencyException")), second.at(1).constData());
    QVERIFY(second.at(1).contains("'twice'"));
    QVERIFY(!second.at(1).contains("documentId"));
    QCOMPARE(second.at(2), ok("true"));
}

void CliCompareExchangeTest::switchedToSingleNode_isRefusedAtSave()
{
    const auto said = answers({R"(["cmpxchg","create","mode",1])", R"(["mode","SingleNode"])", R"(["saveChanges"])",
        R"(["mode","ClusterWide"])", R"(["saveChanges"])"});
    QVERIFY2(said.at(2).startsWith(refusal("InvalidOperationException")), said.at(2).constData());
    QVERIFY(said.at(4).startsWith(R"({"ok":true)"));
}

void CliCompareExchangeTest::conditionalLoad_tellsWhetherItChanged()
{
    const auto stored = answers({R"(["store","d/1",{"n":1.0}])", R"(["saveChanges"])"});
    const qsizetype begin = stored.at(1).indexOf(R"("changeVector":")") + 16;
    const QByteArray changeVector = stored.at(1).sliced(begin, stored.at(1).indexOf('"', begin) - begin);
    const auto said = answers({R"(["conditionalLoad","d/1",")" + changeVector + R"("])", R"(["isLoaded","d/1"])",
        R"(["conditionalLoad","d/1","A:1-x"])", R"(["conditionalLoad","d/1",null])",
        R"(["conditionalLoad","d/2","A:1-x"])", R"(["info"])"});
    QCOMPARE(said.at(0), ok(R"({"document":null,"changeVector":")" + changeVector + R"("})"));
    QCOMPARE(said.at(1), ok("false"));
    QVERIFY2(said.at(2).startsWith(R"({"ok":true,"result":{"document":{"n":1.0,)"), said.at(2).constData());
    QVERIFY(said.at(2).contains(R"(,"changeVector":")" + changeVector + R"("})"));
    QCOMPARE(said.at(3), said.at(2));
    QCOMPARE(said.at(4), ok(R"({"document":null,"changeVector":null})"));
    QVERIFY2(said.at(5).contains(R"("numberOfRequests":3,)"), said.at(5).constData());
    QVERIFY2(said.at(5).contains(R"("cacheHits":1,)"), said.at(5).constData());
}

QTEST_GUILESS_MAIN(CliCompareExchangeTest)
#include "tst_clicompareexchange.moc"
