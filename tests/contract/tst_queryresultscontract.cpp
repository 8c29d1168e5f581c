// SPDX-License-Identifier: GPL-3.0-or-later
// What comes back of a query: order, pages, includes, projections, and refusals.
#include "commands/queries.h"
#include "support/contracttest.h"

using namespace Qt::StringLiterals;
using namespace Rookery;
using namespace Rookery::Testing;

class QueryResultsContract : public ContractTest
{
    Q_OBJECT

private Q_SLOTS:
    void from_decidesWhoIsAsked_data();
    void from_decidesWhoIsAsked();
    void orderBy_sorts_data();
    void orderBy_sorts();
    void pages_data();
    void pages();
    void results_areWholeDocuments();
    void includes_comeAlong();
    void select_makesProjections_data();
    void select_makesProjections();
    void resultEtag_dependsOnTheData();
    void wrongQuery_isRefused_data();
    void wrongQuery_isRefused();
    void missingIndex_isRefused();
    void hugeQuery_works();

private:
    void putUsers();
    Result<QueryResults> answerTo(const QString &rql);
    /// The ids in the order of the answer; what went wrong instead.
    QString ids(const QString &rql);
};

void QueryResultsContract::putUsers()
{
    if (get(u"users/1"_s))
        return;
    VERIFY_RESULT(batch({putOf(u"companies/1"_s, R"({"n":"C","@metadata":{"@collection":"Companies"}})"),
        putOf(u"users/2"_s, R"({"n":"bob","k":10,"a":{"b":7},"@metadata":{"@collection":"Users"}})"),
        putOf(u"users/1"_s,
            R"({"n":"Ann","k":9.50,"c":"companies/1","l":[{"p":"companies/1"},{}],"a":{"b":{"x":1.10}},)"
            R"("@metadata":{"@collection":"Users"}})"),
        putOf(u"Users/3"_s, R"({"n":null,"k":"x","c":"nope/1","@metadata":{"@collection":"users"}})"),
        putOf(u"users/4"_s, R"({"@metadata":{"@collection":"Users"}})"), putOf(u"plain"_s, R"({"n":"x"})")}));
}

Result<QueryResults> QueryResultsContract::answerTo(const QString &rql)
{
    QueryDocuments query{rql};
    query.waitForNonStale = std::chrono::seconds(30);
    return ask(query);
}

QString QueryResultsContract::ids(const QString &rql)
{
    const auto answer = answerTo(rql);
    if (!answer)
        return outcomeOf(answer);
    QStringList ids;
    for (const QueryResult &result : answer->results)
        ids.append(result.document.id);
    return u"%1 of %2"_s.arg(ids.join(u' '), QString::number(answer->totalResults));
}

namespace {

void answerRows(std::initializer_list<std::pair<const char16_t *, const char16_t *>> rows)
{
    QTest::addColumn<QString>("query");
    QTest::addColumn<QString>("answer");
    for (const auto &[query, answer] : rows)
        QTest::newRow(qPrintable(QString::fromUtf16(query))) << QString::fromUtf16(query) << QString::fromUtf16(answer);
}

} // namespace

void QueryResultsContract::from_decidesWhoIsAsked_data()
{
    answerRows({
        {u"from Users", u"users/2 users/1 Users/3 users/4 of 4"}, // in the order of their changes
        {u"FROM USERS", u"users/2 users/1 Users/3 users/4 of 4"},
        {u"from 'Users'", u"users/2 users/1 Users/3 users/4 of 4"},
        {u"from @all_docs order by id()", u"companies/1 plain users/1 users/2 Users/3 users/4 of 6"},
        {u"from @empty", u"plain of 1"},
        {u"from Nope", u" of 0"},
        {u"from Nope where n = 'ann'", u" of 0"},
        {u"from Users as u where u.n = 'ann'", u"users/1 of 1"},
        {u"from Users u where u.a.b = 7 and n = 'bob'", u"users/2 of 1"},
        {u"from Users as u where id(u) = 'users/1'", u"users/1 of 1"},
        {u"from Users where id() in ('users/4', 'users/1', 'plain')", u"users/1 users/4 of 2"},
        {u"from @all_docs where startsWith(id(), 'USERS/')", u"users/1 users/2 Users/3 users/4 of -1"},
        {u"from Users as u where x.n = 'ann'", u"Rejected InvalidQueryException"},
    });
}

void QueryResultsContract::from_decidesWhoIsAsked()
{
    putUsers();
    QFETCH(QString, query);
    QTEST(ids(query), "answer");
}

void QueryResultsContract::orderBy_sorts_data()
{
    answerRows({
        {u"from Users order by id() desc", u"users/4 Users/3 users/2 users/1 of 4"},
        {u"from Users order by n, id()", u"Users/3 users/4 users/1 users/2 of 4"}, // null and missing first
        {u"from Users order by n desc, id()", u"users/2 users/1 Users/3 users/4 of 4"},
        {u"from Users as u order by u.k, id()", u"users/4 users/2 users/1 Users/3 of 4"}, // "10" before "9.5"
        {u"from Users order by k as long, id()", u"Users/3 users/4 users/1 users/2 of 4"},
        {u"from Users order by k as double desc, id() desc", u"users/2 users/1 users/4 Users/3 of 4"},
        {u"from Users order by k as string ascending", u"users/4 users/2 users/1 Users/3 of 4"},
        {u"from Users order by k as LONG DESCENDING, id()", u"users/2 users/1 Users/3 users/4 of 4"},
        {u"from Users order by id() as long", u"Rejected InvalidQueryException"},
        {u"from Users order by n as nonsense", u"Rejected RavenException"},
        {u"from Users order by", u"Rejected RavenException"},
    });
}

void QueryResultsContract::orderBy_sorts()
{
    putUsers();
    QFETCH(QString, query);
    QTEST(ids(query), "answer");
}

void QueryResultsContract::pages_data()
{
    QTest::addColumn<QString>("tail");
    QTest::addColumn<qint64>("start"); // -1: not set
    QTest::addColumn<qint64>("pageSize");
    QTest::addColumn<QString>("answer");
    const std::tuple<const char16_t *, int, int, const char16_t *> rows[]
        = {{u"limit 2", -1, -1, u"users/1 users/2 of 4"}, {u"limit 1, 2", -1, -1, u"users/2 Users/3 of 4"},
            {u"limit 2 offset 1", -1, -1, u"users/2 Users/3 of 4"}, {u"offset 3", -1, -1, u"users/4 of 4"},
            {u"limit 0", -1, -1, u" of 4"}, {u"limit 9, 5", -1, -1, u" of 4"},
            {u"limit $one, $one", -1, -1, u"users/2 of 4"},
            {u"limit $none", -1, -1, u"users/1 users/2 Users/3 users/4 of 4"}, {u"", 1, 2, u"users/2 Users/3 of 4"},
            {u"", -1, 0, u" of 4"}, {u"", 3, -1, u"users/4 of 4"},
            {u"limit 1, 3", 2, 2, u"Users/3 users/4 of 4"}, // the later start, the smaller page
            {u"limit 3, 1", 1, 9, u"users/4 of 4"}, {u"limit -1", -1, -1, u"Rejected InvalidQueryException"},
            {u"limit 1.5", -1, -1, u"Rejected RavenException"}, {u"limit '1'", -1, -1, u"Rejected RavenException"},
            {u"limit", -1, -1, u"Rejected InvalidQueryException"},
            {u"limit 1,", -1, -1, u"Rejected InvalidQueryException"}};
    for (const auto &[tail, start, pageSize, answer] : rows)
        QTest::addRow("%s (%d, %d)", qPrintable(QString::fromUtf16(tail)), start, pageSize)
            << QString::fromUtf16(tail) << qint64(start) << qint64(pageSize) << QString::fromUtf16(answer);
}

void QueryResultsContract::pages()
{
    putUsers();
    QFETCH(QString, tail);
    QFETCH(qint64, start);
    QFETCH(qint64, pageSize);
    QueryDocuments query{u"from Users order by id() "_s + tail, json(R"({"one":1,"none":null})")};
    query.waitForNonStale = std::chrono::seconds(30);
    if (start >= 0)
        query.start = start;
    if (pageSize >= 0)
        query.pageSize = pageSize;
    const auto answer = ask(query);
    QStringList found;
    for (const QueryResult &result : answer ? answer->results : QList<QueryResult>())
        found.append(result.document.id);
    const QString page
        = answer ? u"%1 of %2"_s.arg(found.join(u' '), QString::number(answer->totalResults)) : outcomeOf(answer);
    QTEST(page, "answer");
}

void QueryResultsContract::results_areWholeDocuments()
{
    putUsers();
    const auto answer = answerTo(u"from Users where n = 'ann'"_s);
    VERIFY_RESULT(answer);
    QCOMPARE(answer->results.size(), 1);
    const QueryResult &result = answer->results.first();
    QVERIFY(!result.isProjection);
    QCOMPARE(text(result.document), text(u"users/1"_s)); // every lexeme, and the metadata of a load
    QCOMPARE(result.document.changeVector, get(u"users/1"_s)->changeVector);
    QVERIFY(!answer->isStale);
    QVERIFY(!answer->indexName.isEmpty());
    QVERIFY(answer->durationInMs >= 0);
}

void QueryResultsContract::includes_comeAlong()
{
    putUsers();
    for (const QString &paths : {u"c"_s, u"u.c"_s, u"'c'"_s, u"u.l[].p"_s, u"u.c, u.l[].p"_s}) {
        const auto answer = answerTo(u"from Users as u order by id() include "_s + paths);
        VERIFY_RESULT(answer);
        QCOMPARE(answer->results.size(), 4);
        QCOMPARE(idsOf(answer->includes), QStringList{u"companies/1"_s});
        QCOMPARE(answer->includedPaths.size(), paths.count(u',') + 1);
    }
    const auto page = answerTo(u"from Users order by id() include c limit 1, 9"_s); // only of what is on the page
    VERIFY_RESULT(page);
    QVERIFY(page->includes.isEmpty());
    const auto projected = answerTo(u"from Users order by id() select c include c"_s);
    VERIFY_RESULT(projected);
    QCOMPARE(idsOf(projected->includes), QStringList{u"companies/1"_s});
    const auto without = answerTo(u"from Users order by id() select n include c"_s);
    VERIFY_RESULT(without);
    QVERIFY(without->includes.isEmpty()); // the path is read in the projection
}

void QueryResultsContract::select_makesProjections_data()
{
    QTest::addColumn<QString>("fields");
    QTest::addColumn<QByteArray>("first"); // what becomes of users/1 and of users/4
    QTest::addColumn<QByteArray>("last");
    const auto row = [](const char *fields, const QByteArray &first, const QByteArray &last) {
        QTest::newRow(fields) << QString::fromLatin1(fields) << first << last;
    };
    row("n", R"({"n":"Ann"})", R"({"n":null})");
    row("k, n as name", R"({"k":9.50,"name":"Ann"})", R"({"k":null,"name":null})");
    row("a.b", R"({"a.b":{"x":1.10}})", R"({"a.b":null})");
    row("u.a.b, u.n as m", R"({"a.b":{"x":1.10},"m":"Ann"})", "{}");
    row("l[].p", R"({"l[].p":["companies/1",null]})", R"({"l[].p":null})");
    row("id() as i", R"({"i":"users/1"})", R"({"i":"users/4"})");
}

void QueryResultsContract::select_makesProjections()
{
    putUsers();
    QFETCH(QString, fields);
    const QString alias = fields.startsWith(u"u."_s) ? u" as u"_s : QString();
    const auto answer = answerTo(u"from Users%1 order by id() select %2"_s.arg(alias, fields));
    VERIFY_RESULT(answer);
    QCOMPARE(answer->results.size(), 4);
    const auto fieldsOf
        = [](const QueryResult &result) { return result.document.json.withoutMember(u"@metadata").toJson(); };
    QTEST(fieldsOf(answer->results.first()), "first");
    QTEST(fieldsOf(answer->results.last()), "last");
    QVERIFY(answer->results.first().isProjection);
    QCOMPARE(answer->results.first().document.id, u"users/1"_s);
    QCOMPARE(metadataText(answer->results.first().document.json, u"@id"), u"users/1"_s);
}

void QueryResultsContract::resultEtag_dependsOnTheData()
{
    putUsers();
    const auto before = answerTo(u"from Users"_s);
    const auto again = answerTo(u"from Users"_s);
    VERIFY_RESULT(put(u"users/5"_s, R"({"@metadata":{"@collection":"Users"}})"));
    const auto after = answerTo(u"from Users"_s);
    VERIFY_RESULT(before);
    VERIFY_RESULT(again);
    VERIFY_RESULT(after);
    QCOMPARE(again->resultEtag, before->resultEtag);
    QVERIFY(after->resultEtag != before->resultEtag);
    QCOMPARE(after->totalResults, 5);
}

void QueryResultsContract::wrongQuery_isRefused_data()
{
    QTest::addColumn<QString>("query");
    QTest::addColumn<QString>("sentence");
    const std::pair<const char16_t *, const char16_t *> rows[]
        = {{u"frm Users", u"1:1 Expected FROM clause but got: frm"},
            {u"from", u"1:5 Unable to parse identifier in FROM clause but got to the end of the query"},
            {u"from Users x y", u"1:14 Expected end of query but got: y"},
            {u"from Users where n = 'a' b", u"1:26 Expected end of query but got: b"},
            {u"from Users where n = ", u"1:22 Unable to parse WHERE clause but got to the end of the query"},
            {u"from Users where (n = 5", u"1:24 Unmatched parenthesis, expected ')' but got to the end of the query"},
            {u"from Users where n = 5 and",
                u"1:27 Failed to find second part of And expression but got to the end of the query"},
            {u"from Users where n in 5", u"1:23 parsing In, expected '(' but got: 5"},
            {u"from Users where n in (5,)", u"1:26 parsing In, expected a value but got: )"},
            {u"from Users where n between 5", u"1:29 parsing Between, expected AND but got to the end of the query"},
            {u"from Users where n = 'x", u"1:22 Unable to parse WHERE clause but got: 'x"},
            {u"from Users where 5 = n", u"1:18 Unable to parse WHERE clause but got: 5"},
            {u"from Users select", u"1:18 Unable to get field for SELECT but got to the end of the query"}};
    for (const auto &[query, sentence] : rows)
        QTest::newRow(qPrintable(QString::fromUtf16(query)))
            << QString::fromUtf16(query) << QString::fromUtf16(sentence);
}

/// protocol.md 117: the place and the server's own sentence, as RavenException.
void QueryResultsContract::wrongQuery_isRefused()
{
    QFETCH(QString, query);
    QFETCH(QString, sentence);
    const auto answer = answerTo(query);
    QCOMPARE(outcomeOf(answer), u"Rejected RavenException"_s);
    QVERIFY2(answer.error().message.startsWith(sentence), qPrintable(answer.error().message));
}

/// protocol.md 116. The sandbox has no index at all, and says so.
void QueryResultsContract::missingIndex_isRefused()
{
    const auto answer = answerTo(u"from index 'Nope'"_s);
    QCOMPARE(outcomeOf(answer),
        fixture().isSandbox() ? u"NotSupported NotSupportedException"_s : u"Rejected IndexDoesNotExistException"_s);
}

void QueryResultsContract::hugeQuery_works()
{
    putUsers();
    QStringList many;
    for (int number = 0; number < 3000; ++number)
        many.append(u"'users/%1'"_s.arg(number));
    QCOMPARE(ids(u"from Users where id() in (%1)"_s.arg(many.join(u','))), u"users/1 users/2 Users/3 users/4 of 4"_s);
}

QTEST_GUILESS_MAIN(QueryResultsContract)
#include "tst_queryresultscontract.moc"
