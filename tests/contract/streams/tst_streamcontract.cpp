// SPDX-License-Identifier: GPL-3.0-or-later
#include "commands/streams.h"
#include "session/documentstore.h"
#include "support/contracttest.h"

using namespace Qt::StringLiterals;
using namespace Rookery;
using namespace Rookery::Testing;

/// Streams of queries and of documents, on every executor.
class StreamContract : public ContractTest
{
    Q_OBJECT

private Q_SLOTS:
    void documents_data();
    void documents();
    void query_data();
    void query();
    void results_areWhole();
    void thousands_comeInBatchesOnce();
    void projections_areMarked();
    void refusals_data();
    void refusals();
    void databaseMissing_isSaid();
    void deletedMeanwhile_theRestComes();
    void row83_stream_isOneRequest_andTracksNothing();

private:
    void putUsers();
    template <typename C>
    Result<QList<Document>> all(C command);
};

void StreamContract::putUsers()
{
    QList<BatchCommand> puts{putOf(u"other"_s, "{}")};
    for (const int n : {3, 1, 2, 10}) {
        const QByteArray number = QByteArray::number(n);
        puts.append(putOf(u"users/"_s + QString::number(n),
            "{\"n\":" + number + ".10,\"t\":\"é\",\"@metadata\":{\"@collection\":\"Users\"}}"));
    }
    VERIFY_RESULT(batch(puts));
}

template <typename C>
Result<QList<Document>> StreamContract::all(C command)
{
    const auto stream = ask(std::move(command));
    if (!stream)
        return stream.error();
    QList<Document> documents;
    while (true) {
        const auto next = waitFor(stream->next());
        if (!next)
            return next.error();
        if (!*next)
            return documents;
        documents += **next;
    }
}

void StreamContract::documents_data()
{
    QTest::addColumn<QString>("prefix");
    QTest::addColumn<QString>("matches");
    QTest::addColumn<QString>("startAfter");
    QTest::addColumn<int>("start");
    QTest::addColumn<int>("pageSize");
    QTest::addColumn<QString>("expected");
    const QString none;
    QTest::newRow("all, the latest first")
        << none << none << none << 0 << -1 << u"users/10 users/2 users/1 users/3 other"_s;
    QTest::newRow("some of all") << none << none << none << 1 << 2 << u"users/2 users/1"_s;
    QTest::newRow("a prefix") << u"USERS/"_s << none << none << 0 << -1 << u"users/1 users/10 users/2 users/3"_s;
    QTest::newRow("a page of it") << u"users/"_s << none << none << 1 << 2 << u"users/10 users/2"_s;
    QTest::newRow("after an id") << u"users/"_s << none << u"users/10"_s << 0 << -1 << u"users/2 users/3"_s;
    QTest::newRow("wildcards") << u"users/"_s << u"1*"_s << none << 0 << -1 << u"users/1 users/10"_s;
    QTest::newRow("wildcards, and a start") << u"users/"_s << u"1*|3"_s << none << 1 << -1 << u"users/10 users/3"_s;
    QTest::newRow("nothing") << u"nope/"_s << none << none << 0 << -1 << none;
    QTest::newRow("behind the end") << u"users/"_s << none << none << 9 << -1 << none;
}

void StreamContract::documents()
{
    QFETCH(QString, prefix);
    QFETCH(QString, matches);
    QFETCH(QString, startAfter);
    QFETCH(int, start);
    QFETCH(int, pageSize);
    QFETCH(QString, expected);
    putUsers();
    StreamDocuments command{prefix, matches, startAfter, start, {}};
    if (pageSize >= 0)
        command.pageSize = pageSize;
    const auto found = all(command);
    VERIFY_RESULT(found);
    QCOMPARE(idsOf(*found).join(u' '), expected);
}

void StreamContract::query_data()
{
    QTest::addColumn<QString>("rql");
    QTest::addColumn<QString>("expected");
    QTest::newRow("a collection") << u"from Users"_s << u"users/3 users/1 users/2 users/10"_s;
    QTest::newRow("its name in other case") << u"from 'users'"_s << u"users/3 users/1 users/2 users/10"_s;
    QTest::newRow("no such collection") << u"from Nobodies"_s << u""_s;
    QTest::newRow("ids") << u"from Users where id() in ('users/3', 'users/1')"_s << u"users/1 users/3"_s;
    QTest::newRow("a prefix") << u"from Users where startsWith(id(), 'users/1')"_s << u"users/1 users/10"_s;
    QTest::newRow("a limit") << u"from Users limit 1, 2"_s << u"users/1 users/2"_s;
}

void StreamContract::query()
{
    QFETCH(QString, rql);
    QFETCH(QString, expected);
    putUsers();
    const auto found = all(StreamQuery{rql});
    VERIFY_RESULT(found);
    QCOMPARE(idsOf(*found).join(u' '), expected);
}

void StreamContract::results_areWhole()
{
    VERIFY_RESULT(put(u"a/1"_s, R"({"z":1.10,"a":123456789012345678901234567890,"@metadata":{"@collection":"As"}})"));
    const QByteArray expected = R"({"z":1.10,"a":123456789012345678901234567890,"@metadata":)"
                                R"({"@collection":"As","@change-vector":"CV","@id":"a/1","@last-modified":"AT"}})";
    const auto byQuery = all(StreamQuery{u"from 'As' where id() = $id"_s, json(R"({"id":"a/1"})")});
    VERIFY_RESULT(byQuery);
    QCOMPARE(text(byQuery->first()), expected);
    QVERIFY(!byQuery->first().changeVector.isEmpty());
    const auto byPrefix = all(StreamDocuments{u"a/"_s});
    VERIFY_RESULT(byPrefix);
    QCOMPARE(text(byPrefix->first()), expected);
}

void StreamContract::thousands_comeInBatchesOnce()
{
    const QByteArray padding(400, 'x');
    for (int part = 0; part < 5; ++part) {
        QList<BatchCommand> puts;
        for (int n = 0; n < 1000; ++n)
            puts.append(putOf(u"m/%1"_s.arg(part * 1000 + n, 5, 10, QLatin1Char('0')),
                "{\"p\":\"" + padding + "\",\"@metadata\":{\"@collection\":\"Ms\"}}"));
        VERIFY_RESULT(batch(puts));
    }
    const auto byPrefix = ask(StreamDocuments{u"m/"_s});
    VERIFY_RESULT(byPrefix);
    int batches = 0;
    QStringList ids;
    for (auto next = waitFor(byPrefix->next()); next && *next; next = waitFor(byPrefix->next())) {
        ++batches;
        ids += idsOf(**next);
    }
    QVERIFY2(batches > 1, qPrintable(QString::number(batches)));
    QCOMPARE(ids.size(), 5000);
    QVERIFY(std::is_sorted(ids.cbegin(), ids.cend()));
    const auto byQuery = all(StreamQuery{u"from Ms"_s});
    VERIFY_RESULT(byQuery);
    QCOMPARE(idsOf(*byQuery), ids);
}

void StreamContract::projections_areMarked()
{
    putUsers();
    const auto found = all(StreamQuery{u"from Users where id() = 'users/1' select n"_s});
    VERIFY_RESULT(found);
    QCOMPARE(found->size(), 1);
    QCOMPARE(found->first().json.member(u"n")->toJson(), "1.10");
    QVERIFY(found->first().json.member(u"@metadata")->contains(u"@projection"));
}

void StreamContract::refusals_data()
{
    QTest::addColumn<QString>("rql");
    QTest::addColumn<QString>("expected");
    QTest::newRow("syntax") << u"frm Users"_s << u"Rejected RavenException"_s;
    QTest::newRow("includes") << u"from Users include t"_s << u"Rejected RavenException"_s;
}

void StreamContract::refusals()
{
    QFETCH(QString, rql);
    QFETCH(QString, expected);
    QCOMPARE(outcomeOf(ask(StreamQuery{rql})), expected);
}

void StreamContract::databaseMissing_isSaid()
{
    const auto executor = fixture().another(u"no-such-database"_s);
    QCOMPARE(outcomeOf(waitFor(executor->send(StreamQuery{u"from Users"_s}))),
        u"DatabaseMissing DatabaseDoesNotExistException"_s);
    QCOMPARE(outcomeOf(waitFor(executor->send(StreamDocuments{}))), u"DatabaseMissing DatabaseDoesNotExistException"_s);
}

/// Whether it still comes depends on how far the stream was; that the others come does not.
void StreamContract::deletedMeanwhile_theRestComes()
{
    putUsers();
    const auto stream = ask(StreamDocuments{u"users/"_s});
    VERIFY_RESULT(stream);
    VERIFY_RESULT(remove(u"users/2"_s));
    QStringList ids;
    for (auto next = waitFor(stream->next()); next && *next; next = waitFor(stream->next()))
        ids += idsOf(**next);
    ids.removeOne(u"users/2"_s);
    QCOMPARE(ids.join(u' '), u"users/1 users/10 users/3"_s);
}

void StreamContract::row83_stream_isOneRequest_andTracksNothing()
{
    putUsers();
    DocumentStoreOptions options;
    options.database = fixture().name();
    DocumentStore store([this](const QString &name) { return fixture().another(name); }, options);
    const auto session = store.openSession().value();
    const auto byQuery = waitFor(session->stream(Query{u"from Users"_s}));
    VERIFY_RESULT(byQuery);
    VERIFY_RESULT(waitFor(byQuery->next()));
    const auto byPrefix = waitFor(session->stream(u"users/"_s));
    VERIFY_RESULT(byPrefix);
    VERIFY_RESULT(waitFor(byPrefix->next()));
    QCOMPARE(session->numberOfRequests(), 2);
    QCOMPARE(session->trackedCount(), 0);
    QVERIFY(!session->isLoaded(u"users/1"_s));
}

QTEST_GUILESS_MAIN(StreamContract)
#include "tst_streamcontract.moc"
