// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchangecluster.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace Rookery;
using namespace Rookery::Testing;

namespace {

QString outcome(const Result<Done> &result)
{
    return result ? u"ok"_s : result.error().exceptionName();
}

} // namespace

/// Compare-exchange values of a cluster-wide session. Rows are those of the table of session semantics.
class CompareExchangeTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void row76_clear_forgetsValues();
    void row83_load_isCounted();
    void row88_singleNode_isMisuse();
    void row89_create_isSentAtSaveWithIndexZero();
    void row89_createTwice_isMisuse();
    void row90_load_isOneRequestThenTracked();
    void row90_missing_isRemembered();
    void row90_edited_isSentUnchangedIsNot();
    void row90_afterSave_indexIsThatOfTheTransaction();
    void row33_include_fillsTheSessionsValues();
    void row33_include_whatWasEditedStays();
    void row33_include_singleNode_isMisuse();
    void row91_remove_byKeyAndIndex();
    void row91_keys_ofGuardsTooLongOrEmpty_areRefused_data();
    void row91_keys_ofGuardsTooLongOrEmpty_areRefused();
    void keys_compareWithoutCase();
    void setOfUnknown_isMisuse();
    void noTracking_loadsAfreshAndCreatesNothing();
    void renew_keepsWhatIsPending();
};

void CompareExchangeTest::row76_clear_forgetsValues()
{
    Cluster cluster;
    QVERIFY(cluster.exchange().create(u"k"_s, json("1")));
    cluster.session->clear();
    QVERIFY(!cluster.session->hasChanges());
    QVERIFY(!cluster.load(u"k"_s));
    QCOMPARE(cluster.session->numberOfRequests(), 1);
}

void CompareExchangeTest::row83_load_isCounted()
{
    Cluster cluster;
    cluster.session->setMaxNumberOfRequests(1);
    cluster.load(u"a"_s);
    QCOMPARE(waitFor(cluster.exchange().load(u"b"_s)).error().kind, ErrorKind::RequestLimit);
}

void CompareExchangeTest::row88_singleNode_isMisuse()
{
    MemoryServer server;
    const auto session = server.session();
    CompareExchange exchange = session->compareExchange();
    for (const Result<Done> &result :
        {exchange.create(u"k"_s, json("1")), exchange.set(u"k"_s, json("1")), exchange.remove(u"k"_s, 1)}) {
        QCOMPARE(outcome(result), u"InvalidOperationException"_s);
        QVERIFY(result.error().message.contains(u"you have to open the Session with ClusterWide option"));
    }
    QCOMPARE(waitFor(exchange.load(u"k"_s)).error().kind, ErrorKind::Misuse);
    QCOMPARE(server.executor->sentCount(), 0);
}

void CompareExchangeTest::row89_create_isSentAtSaveWithIndexZero()
{
    Cluster cluster;
    const QByteArray value = R"({"n":123456789012345678901234567890,"e":1.50})";
    QVERIFY(cluster.exchange().create(u"k"_s, json(value)));
    QCOMPARE(cluster.server.executor->sentCount(), 0);
    QVERIFY(cluster.session->hasChanges());
    QCOMPARE(cluster.load(u"k"_s)->index, 0);
    QVERIFY(waitFor(cluster.session->saveChanges()));
    const auto put = std::get<PutCompareExchange>(cluster.sent().first().commands.first());
    QCOMPARE(put.index, 0);
    QCOMPARE(put.value.toJson(), value);
    QVERIFY(!cluster.session->hasChanges());
}

void CompareExchangeTest::row89_createTwice_isMisuse()
{
    Cluster cluster;
    cluster.put(u"there"_s, "1");
    QVERIFY(cluster.exchange().create(u"k"_s, json("1")));
    QCOMPARE(outcome(cluster.exchange().create(u"k"_s, json("2"))), u"InvalidOperationException"_s);
    cluster.load(u"there"_s);
    QVERIFY(cluster.exchange().create(u"there"_s, json("2")).error().message.contains(u"already tracked"));
    QCOMPARE(cluster.load(u"k"_s)->value.toJson(), "1");
}

void CompareExchangeTest::row90_load_isOneRequestThenTracked()
{
    Cluster cluster;
    cluster.put(u"k"_s, R"("x")");
    QCOMPARE(cluster.load(u"k"_s)->index, 41);
    QCOMPARE(cluster.load(u"k"_s)->value.toString(), u"x"_s);
    QCOMPARE(cluster.session->numberOfRequests(), 1);
}

void CompareExchangeTest::row90_missing_isRemembered()
{
    Cluster cluster;
    QVERIFY(!cluster.load(u"k"_s));
    cluster.put(u"k"_s, "1");
    QVERIFY(!cluster.load(u"k"_s));
    QCOMPARE(cluster.session->numberOfRequests(), 1);
    QVERIFY(!cluster.session->hasChanges());
    QVERIFY(cluster.exchange().create(u"k"_s, json("2"))); // what is missing can be created
}

void CompareExchangeTest::row90_edited_isSentUnchangedIsNot()
{
    Cluster cluster;
    cluster.put(u"a"_s, "1.0");
    cluster.put(u"b"_s, "2");
    cluster.load(u"a"_s);
    cluster.load(u"b"_s);
    QVERIFY(cluster.exchange().set(u"a"_s, json("1.00")));
    QVERIFY(cluster.exchange().set(u"b"_s, json("3")));
    QVERIFY(cluster.exchange().set(u"b"_s, json("2")));
    QVERIFY(waitFor(cluster.session->saveChanges()));
    QCOMPARE(cluster.sent().first().commands.size(), 1);
    const auto put = std::get<PutCompareExchange>(cluster.sent().first().commands.first());
    QCOMPARE(put.key, u"a"_s);
    QCOMPARE(put.index, 41);
    QVERIFY(waitFor(cluster.session->saveChanges())->writes.isEmpty());
    QCOMPARE(cluster.sent().size(), 1);
}

void CompareExchangeTest::row90_afterSave_indexIsThatOfTheTransaction()
{
    Cluster cluster;
    QVERIFY(cluster.exchange().create(u"k"_s, json("1")));
    QVERIFY(waitFor(cluster.session->saveChanges()));
    QCOMPARE(cluster.load(u"k"_s)->index, 41);
    QVERIFY(cluster.exchange().set(u"k"_s, json("2")));
    QVERIFY(waitFor(cluster.session->saveChanges()));
    QCOMPARE(cluster.load(u"k"_s)->index, 42);
    QCOMPARE(cluster.values.value(u"k"_s).value.toJson(), "2");
}

void CompareExchangeTest::row91_remove_byKeyAndIndex()
{
    Cluster cluster;
    cluster.put(u"k"_s, "1");
    QVERIFY(cluster.exchange().remove(u"k"_s, 41));
    QCOMPARE(outcome(cluster.exchange().remove(u"k"_s, 41)), u"InvalidOperationException"_s);
    QCOMPARE(outcome(cluster.exchange().create(u"k"_s, json("2"))), u"InvalidOperationException"_s);
    QCOMPARE(outcome(cluster.exchange().set(u"k"_s, json("2"))), u"InvalidOperationException"_s);
    QVERIFY(!cluster.load(u"k"_s));
    QVERIFY(waitFor(cluster.session->saveChanges()));
    QCOMPARE(std::get<DeleteCompareExchange>(cluster.sent().first().commands.first()).index, 41);
    QVERIFY(cluster.values.isEmpty());
    QVERIFY(cluster.exchange().create(u"k"_s, json("3")));
    QCOMPARE(outcome(cluster.exchange().remove(u"k"_s, 0)), u"InvalidOperationException"_s); // it is new
    QVERIFY(waitFor(cluster.session->saveChanges()));
    QCOMPARE(cluster.values.value(u"k"_s).value.toJson(), "3");
}

void CompareExchangeTest::row91_keys_ofGuardsTooLongOrEmpty_areRefused_data()
{
    QTest::addColumn<QString>("key");
    QTest::addColumn<QString>("edit");
    QTest::addColumn<QString>("load");
    QTest::newRow("guard") << u"rvn-atomic/d/1"_s << u"CompareExchangeInvalidKeyException"_s
                           << u"InvalidOperationException"_s;
    QTest::newRow("guard in capitals") << u"RVN-Atomic/d/1"_s << u"CompareExchangeInvalidKeyException"_s
                                       << u"InvalidOperationException"_s;
    const QString tooBig = u"CompareExchangeKeyTooBigException"_s;
    QTest::newRow("513 bytes") << QString(513, u'x') << tooBig << tooBig;
    QTest::newRow("257 characters of two bytes") << QString(257, u'é') << tooBig << tooBig;
    QTest::newRow("512 bytes") << QString(256, u'é') << u"ok"_s << u"ok"_s;
    const QString empty = u"InvalidArgumentException"_s;
    QTest::newRow("empty") << QString() << empty << empty;
}

void CompareExchangeTest::row91_keys_ofGuardsTooLongOrEmpty_areRefused()
{
    QFETCH(const QString, key);
    QFETCH(const QString, edit);
    QFETCH(const QString, load);
    Cluster cluster;
    QCOMPARE(outcome(cluster.exchange().create(key, json("1"))), edit);
    const auto loaded = waitFor(cluster.exchange().load(key));
    QCOMPARE(loaded ? u"ok"_s : loaded.error().exceptionName(), load);
    QCOMPARE(cluster.server.executor->sentCount(), 0);
}

void CompareExchangeTest::keys_compareWithoutCase()
{
    Cluster cluster;
    QVERIFY(cluster.exchange().create(u"Key"_s, json("1")));
    QCOMPARE(outcome(cluster.exchange().create(u"kEY"_s, json("2"))), u"InvalidOperationException"_s);
    QCOMPARE(cluster.load(u"KEY"_s)->key, u"Key"_s);
}

void CompareExchangeTest::setOfUnknown_isMisuse()
{
    Cluster cluster;
    QCOMPARE(outcome(cluster.exchange().set(u"k"_s, json("1"))), u"InvalidOperationException"_s);
    cluster.load(u"k"_s);
    QCOMPARE(outcome(cluster.exchange().set(u"k"_s, json("1"))), u"InvalidOperationException"_s);
}

void CompareExchangeTest::noTracking_loadsAfreshAndCreatesNothing()
{
    Cluster cluster;
    cluster.put(u"k"_s, "1");
    const auto session = cluster.server.session({.noTracking = true, .transactionMode = TransactionMode::ClusterWide});
    QCOMPARE(waitFor(session->compareExchange().load(u"k"_s)).value()->value.toJson(), "1");
    cluster.put(u"k"_s, "2");
    QCOMPARE(waitFor(session->compareExchange().load(u"k"_s)).value()->value.toJson(), "2");
    QCOMPARE(outcome(session->compareExchange().create(u"j"_s, json("1"))), u"InvalidOperationException"_s);
}

void CompareExchangeTest::renew_keepsWhatIsPending()
{
    Cluster cluster;
    cluster.put(u"read"_s, "1");
    cluster.load(u"read"_s);
    QVERIFY(cluster.exchange().create(u"k"_s, json("1")));
    cluster.session->renew();
    QVERIFY(cluster.session->hasChanges());
    cluster.load(u"k"_s);
    QCOMPARE(cluster.session->numberOfRequests(), 0);
    cluster.load(u"read"_s);
    QCOMPARE(cluster.session->numberOfRequests(), 1);
}

void CompareExchangeTest::row33_include_fillsTheSessionsValues()
{
    Cluster cluster;
    cluster.server.put(u"d/1"_s, R"({"lock":"k","locks":["k","none"]})");
    cluster.server.executor->onCommand<GetDocuments>([&cluster](const GetDocuments &command) {
        LoadedDocuments loaded{{cluster.server.documents.value(command.ids.first())}, {}};
        loaded.compareExchangeValues.insert(u"k"_s, CompareExchangeValue{u"k"_s, json("1.10"), 7});
        loaded.compareExchangeValues.insert(u"none"_s, std::nullopt);
        return loaded;
    });
    const LoadOptions options{.compareExchangeValues = {u"lock"_s, u"locks[]"_s}};
    QVERIFY(waitFor(cluster.session->load(u"d/1"_s, options)));
    QCOMPARE(
        cluster.server.executor->sent<GetDocuments>().first().compareExchangeValues, options.compareExchangeValues);
    QCOMPARE(cluster.load(u"K"_s)->value.toJson(), "1.10");
    QCOMPARE(cluster.load(u"k"_s)->index, 7);
    QVERIFY(!cluster.load(u"none"_s));
    QVERIFY(waitFor(cluster.session->load(u"d/1"_s, options))); // all is known
    QCOMPARE(cluster.session->numberOfRequests(), 1);
    QVERIFY(!cluster.session->hasChanges());
}

void CompareExchangeTest::row33_include_whatWasEditedStays()
{
    Cluster cluster;
    cluster.server.put(u"d/1"_s, R"({"lock":"k"})");
    cluster.server.executor->onCommand<GetDocuments>([&cluster](const GetDocuments &command) {
        LoadedDocuments loaded{{cluster.server.documents.value(command.ids.first())}, {}};
        loaded.compareExchangeValues.insert(u"k"_s, CompareExchangeValue{u"k"_s, json("1"), 7});
        return loaded;
    });
    QVERIFY(cluster.exchange().create(u"k"_s, json("2")));
    QVERIFY(waitFor(cluster.session->load(u"d/1"_s, {.compareExchangeValues = {u"lock"_s}})));
    QCOMPARE(cluster.load(u"k"_s)->value.toJson(), "2");
}

void CompareExchangeTest::row33_include_singleNode_isMisuse()
{
    Cluster cluster;
    cluster.session->setTransactionMode(TransactionMode::SingleNode);
    const auto loaded = waitFor(cluster.session->load(u"d/1"_s, {.compareExchangeValues = {u"lock"_s}}));
    QCOMPARE(loaded.error().exceptionName(), u"InvalidOperationException"_s);
    QCOMPARE(cluster.session->numberOfRequests(), 0);
}

QTEST_GUILESS_MAIN(CompareExchangeTest)
#include "tst_compareexchange.moc"
