// SPDX-License-Identifier: GPL-3.0-or-later
// What a condition means, as it was measured on RavenDB 7.2.7; the sandbox's evaluator is made after these rows.
#include "commands/queries.h"
#include "support/contracttest.h"

using namespace Qt::StringLiterals;
using namespace Rookery;
using namespace Rookery::Testing;

class QueryContract : public ContractTest
{
    Q_OBJECT

private Q_SLOTS:
    void where_value_data();
    void where_value();
    void where_number_data();
    void where_number();
    void where_time_data();
    void where_time();
    void where_path_data();
    void where_path();
    void where_parameter_data();
    void where_parameter();
    void where_wrongParameter_isRefused_data();
    void where_wrongParameter_isRefused();

private:
    struct Item
    {
        const char16_t *id;
        const char *json;
    };
    /// Stores the items in the collection Items, once for all rows of a test function.
    void putItems(const QList<Item> &items);
    /// The ids of `from Items where …`, in their own order as no order is asked for; what went wrong instead.
    QString found(const QString &condition, const QByteArray &parameters = {});
};

namespace {

struct ConditionRow
{
    const char16_t *condition;
    const char16_t *ids;
};

void conditionRows(std::initializer_list<ConditionRow> rows)
{
    QTest::addColumn<QString>("condition");
    QTest::addColumn<QString>("ids");
    for (const auto &[condition, ids] : rows)
        QTest::newRow(qPrintable(QString::fromUtf16(condition)))
            << QString::fromUtf16(condition) << QString::fromUtf16(ids);
}

} // namespace

void QueryContract::putItems(const QList<Item> &items)
{
    if (get(QString::fromUtf16(items.first().id)))
        return;
    QList<BatchCommand> puts;
    for (const Item &item : items) {
        QByteArray text = item.json;
        text.insert(text.size() - 1, QByteArray(text == "{}" ? "" : ",") + R"("@metadata":{"@collection":"Items"})");
        puts.append(putOf(QString::fromUtf16(item.id), text));
    }
    VERIFY_RESULT(batch(puts));
}

QString QueryContract::found(const QString &condition, const QByteArray &parameters)
{
    QueryDocuments query{u"from Items where "_s + condition};
    if (!parameters.isEmpty())
        query.parameters = json(parameters);
    query.waitForNonStale = std::chrono::seconds(30);
    const auto answer = ask(query);
    if (!answer)
        return outcomeOf(answer);
    QStringList ids;
    for (const QueryResult &result : answer->results)
        ids.append(result.document.id);
    ids.sort();
    return ids.join(u' ');
}

void QueryContract::where_value_data()
{
    conditionRows({
        // Strings compare without case, other spellings of a letter are other letters.
        {u"v = 'ANN'", u"ann arr cap"},
        {u"v == \"ann\"", u"ann arr cap"},
        {u"v = 'an'", u""},
        {u"v = ''", u"empty"},
        {u"v = 'straSSe'", u""},
        {u"v = 'STRAßE'", u"ss"},
        {u"v = 'it''s'", u"quote"},
        {u"v = 'it\\'s'", u"quote"},
        {u"v = \"it's\"", u"quote"},
        // A text finds a number by its spelling, a number finds no text.
        {u"v = 5", u"aarr arr n5"},
        {u"v = '5'", u"aarr arr n5 s5"},
        {u"v = true", u"strue true"},
        {u"v = 'true'", u"strue true"},
        {u"v = false", u"false"},
        {u"v = 'json_value'", u"aobj obj"},
        // Null is what is null, also in an array; a missing field and an empty array are not.
        {u"v = null", u"arrn null"},
        {u"v = 'null'", u""},
        {u"exists(nope)", u""},
        {u"exists(v)", u"aarr ann aobj arr arrn bob cap empty false n10 n5 null obj quote s5 ss strue true"},
        // Unlike is everything else, missing fields too.
        {u"v != 'ann'", u"aarr aobj arre arrn bob empty false miss n10 n5 null obj quote s5 ss strue true"},
        {u"v <> null", u"aarr ann aobj arr arre bob cap empty false miss n10 n5 obj quote s5 ss strue true"},
        // Ranges: texts by bytes in lower case, numbers by their spelling among them; null is in no range.
        {u"v < 'ann'", u"aarr arr empty n10 n5 s5"},
        {u"v <= 'ann'", u"aarr ann arr cap empty n10 n5 s5"},
        {u"v > 'bob'", u"aobj false obj quote ss strue true"},
        {u"v >= 'BOB'", u"aobj bob false obj quote ss strue true"},
        {u"v < ''", u""},
        {u"v <= ''", u"empty"},
        {u"v > true", u""},
        {u"v >= true", u"strue true"},
        {u"v < 10", u"aarr arr n5"},
        {u"v > 5", u"n10"},
        {u"v between 2 and 4", u""},
        {u"v between 5 and 10", u"aarr arr n10 n5"},
        {u"v between 10 and 5", u""},
        {u"v between 'a' and 'b'", u"ann arr cap"},
        // `in` looks for the spelling.
        {u"v in (5)", u"aarr arr n5 s5"},
        {u"v in ('5', 'ANN')", u"aarr ann arr cap n5 s5"},
        {u"v in ()", u""},
        {u"v in (null)", u"arrn null"},
        {u"v in ('bob', null)", u"arrn bob null"},
        {u"v all in (5)", u"aarr arr n5 s5"},
        {u"v all in ('5', 'ann')", u"arr"},
        {u"v all in ()", u""},
        {u"startsWith(v, 'A')", u"ann arr cap"},
        {u"startsWith(v, '')", u"empty"},
        {u"startsWith(v, '1')", u"arr n10"},
        {u"endsWith(v, 'N')", u"ann arr cap"},
        {u"STARTSWITH (v, 'an')", u"ann arr cap"},
        {u"v between 1 and 'b'", u"Rejected InvalidQueryException"},
        {u"v in ('a', 5)", u"Rejected InvalidQueryException"},
        {u"v in (true, false)", u"Rejected InvalidQueryException"},
        {u"startsWith(v, 5)", u"Rejected InvalidQueryException"},
        {u"v > null", u"Rejected RavenException"},
        {u"v = w", u"Rejected InvalidQueryException"},
        {u"not v = 5", u"Rejected InvalidQueryException"},
        {u"frobnicate(v)", u"Rejected RavenException"},
        {u"V = 5", u""},
        // `and` binds more than `or`; `not` stands behind one of them.
        {u"true and v = 5", u"aarr arr n5"},
        {u"v = 10 or v = 5 and v = 'bob'", u"n10"},
        {u"v = 'bob' and v = 5 or v = 10", u"n10"},
        {u"(v = 10 or v = 5) and v = 'ann'", u"arr"},
        {u"v = 5 and not v = 'ann'", u"aarr n5"},
        {u"v = 'bob' or not exists(v)", u"arre bob miss"},
        {u"(v = 5 or v = 'ann') and not (v = 'ann')", u"aarr n5"},
        {u"true and not true", u""},
        {u"v = 5 or not v = 5 and not v = 10", u"Rejected RavenException"},
        {u"v=5and v=5 // the same\n", u"aarr arr n5"},
        {u"v = /* five */ 5", u"aarr arr n5"},
        // The id compares as a text does.
        {u"id() = 'BOB'", u"bob"},
        {u"id() in ('bob', 'nope', 'ANN')", u"ann bob"},
        {u"startsWith(id(), 'AR')", u"arr arre arrn"},
        {u"id() > 's5'", u"ss strue true"},
        {u"id() = 'bob' or v = 10", u"bob n10"},
        {u"id() = 'bob' and v = 10", u""},
        {u"endsWith(id(), 'l')", u"null"},
        {u"id() = 5", u""},
        {u"id() = null", u""},
    });
}

void QueryContract::where_value()
{
    putItems({{u"ann", R"({"v":"ann"})"}, {u"cap", R"({"v":"Ann"})"}, {u"bob", R"({"v":"bob"})"},
        {u"empty", R"({"v":""})"}, {u"n5", R"({"v":5})"}, {u"n10", R"({"v":10})"}, {u"s5", R"({"v":"5"})"},
        {u"true", R"({"v":true})"}, {u"false", R"({"v":false})"}, {u"strue", R"({"v":"true"})"},
        {u"null", R"({"v":null})"}, {u"miss", R"({"w":1})"}, {u"arr", R"({"v":[1,5,"ann"]})"}, {u"arre", R"({"v":[]})"},
        {u"arrn", R"({"v":[null]})"}, {u"obj", R"({"v":{"a":1}})"}, {u"aarr", R"({"v":[[5]]})"},
        {u"aobj", R"({"v":[{"a":1},{"a":2}]})"}, {u"ss", R"({"v":"straße"})"}, {u"quote", R"({"v":"it's"})"}});
    QFETCH(QString, condition);
    QTEST(found(condition), "ids");
}

void QueryContract::where_number_data()
{
    conditionRows({
        // A whole number compares with what is before the point.
        {u"v = 5", u"5 5.0 5.50 5.7"},
        {u"v = 5.0", u"5 5.0"},
        {u"v = 5.", u"5 5.0"},
        {u"v = 5.5", u"5.50"},
        {u"v = 05", u"5 5.0 5.50 5.7"},
        {u"v = 0", u"-0.5 0.10"},
        {u"v < 0", u"-5.7"},
        {u"v = -5", u"-5.7"},
        {u"v < -5.5", u"-5.7"},
        {u"v > 5", u"1.5e1 1e40 max over p53"},
        {u"v > 5.5", u"1.5e1 1e40 5.7 max over p53"},
        {u"v = 9223372036854775807", u"1e40 max over"},
        {u"v = 9007199254740993", u"p53"},
        {u"v = 9007199254740992", u""},
        {u"v = 9007199254740992.0", u"p53"},
        // A text compares with the spelling, without the zeros behind.
        {u"v = '5'", u"5 5.0"},
        {u"v = '5.0'", u""},
        {u"v = '5.5'", u"5.50"},
        {u"v = '1.5e1'", u"1.5e1"},
        {u"v = '15'", u""},
        {u"v = '0.1'", u"0.10"},
        {u"v = '9223372036854775808'", u"over"},
        {u"startsWith(v, '-')", u"-0.5 -5.7"},
        {u"v in (5)", u"5 5.0"},
        {u"v in (5.50)", u"5.50"},
        {u"v in (0.10)", u"0.10"},
        {u"v between 5 and 5", u"5 5.0 5.50 5.7"},
        {u"v between 5.0 and 5.5", u"5 5.0 5.50"},
        {u"v between 5 and 6.0", u"Rejected InvalidQueryException"},
        {u"v = 1e1", u"Rejected RavenException"},
    });
}

void QueryContract::where_number()
{
    putItems({{u"5", R"({"v":5})"}, {u"5.0", R"({"v":5.0})"}, {u"5.50", R"({"v":5.50})"}, {u"5.7", R"({"v":5.7})"},
        {u"-0.5", R"({"v":-0.5})"}, {u"-5.7", R"({"v":-5.7})"}, {u"1.5e1", R"({"v":1.5e1})"},
        {u"1e40", R"({"v":1e40})"}, {u"max", R"({"v":9223372036854775807})"}, {u"over", R"({"v":9223372036854775808})"},
        {u"p53", R"({"v":9007199254740993})"}, {u"0.10", R"({"v":0.10})"}});
    QFETCH(QString, condition);
    QTEST(found(condition), "ids");
}

void QueryContract::where_time_data()
{
    conditionRows({
        // Where a field holds times, times in a query compare by the moment, with numbers too.
        {u"v > '2026-11-23T08:20:09'", u"frac tick"},
        {u"v = '2026-11-23T08:20:09'", u"local offset utc"},
        {u"v = '2026-11-23T10:20:09+02:00'", u"local offset utc"},
        {u"v = '2026-11-23'", u"day"},
        {u"v = '2026-11-23T00:00:00'", u"day"},
        {u"v >= '2026-11-23'", u"day frac local offset tick utc"},
        {u"v between '2026-11-23' and '2026-11-23T09:00:00'", u"day frac local offset tick utc"},
        {u"v < 6", u"first five"},
        {u"v between '2026-11-23T08:20:09' and 'z'", u"array five frac hello local offset tick utc"},
        {u"v > 5", u"day days frac local offset span tick utc"},
        {u"v = '11:22:33'", u"span"},
        {u"v > '11:22:33'", u"day days frac local offset tick utc"},
        {u"v = '1.11:22:33'", u"days"},
        {u"v in ('2026-11-23T08:20:09')", u"local offset utc"},
        {u"v in ('2026-11-23')", u"day"},
        // What is no time to the server compares as text, and times keep capitals there.
        {u"v > 'a'", u"array hello"},
        {u"startsWith(v, '2026-11')", u"array day frac local offset tick utc"},
        {u"startsWith(v, '2026-11-23t')", u""},
        {u"v = '2026-11-23t08:20:09'", u""},
        {u"endsWith(v, '09.0000000')", u"local"},
        {u"v all in ('2026-11-24', 'x')", u"array"},
    });
}

void QueryContract::where_time()
{
    putItems({{u"local", R"({"v":"2026-11-23T08:20:09"})"}, {u"utc", R"({"v":"2026-11-23T08:20:09Z"})"},
        {u"offset", R"({"v":"2026-11-23T10:20:09+02:00"})"}, {u"day", R"({"v":"2026-11-23"})"},
        {u"frac", R"({"v":"2026-11-23T08:20:09.1Z"})"}, {u"tick", R"({"v":"2026-11-23T08:20:09.0000001"})"},
        {u"first", R"({"v":"0001-01-01"})"}, {u"span", R"({"v":"11:22:33"})"}, {u"days", R"({"v":"1.11:22:33"})"},
        {u"hello", R"({"v":"hello"})"}, {u"five", R"({"v":5})"}, {u"array", R"({"v":["2026-11-24","x"]})"}});
    QFETCH(QString, condition);
    QTEST(found(condition), "ids");
}

void QueryContract::where_path_data()
{
    conditionRows({
        {u"v.a = 1", u"list obj"},
        {u"v.a = null", u"null"},
        {u"v.a = 7", u"lists"},
        {u"exists(v.a)", u"list lists null obj"},
        {u"v.a.b = 1", u""},
        {u"v[].a = 2", u"list mixed"},
        {u"v[].a = 1", u"list obj"},
        {u"v[] = 2", u"mixed"},
        {u"v[].a[] = 7", u"lists"},
        {u"v[].a = null", u"lists null"},
        {u"v[].a.b = null", u"list lists"},
        {u"'v'.'a' = 1", u"list obj"},
        {u"v.\"a\" = 1", u"list obj"},
        {u"'a b' = 3", u"blank"},
        {u"a-b = 4", u"blank"},
        {u"@metadata.@collection = 'Items'", u"blank list lists mixed name null obj"},
        {u"v.length = 3", u"name"},
        {u"v.Count = 2", u"list lists mixed"},
        {u"v. = 2", u"Rejected RavenException"},
    });
}

void QueryContract::where_path()
{
    putItems({{u"obj", R"({"v":{"a":1}})"}, {u"null", R"({"v":{"a":null}})"}, {u"list", R"({"v":[{"a":1},{"a":2}]})"},
        {u"lists", R"({"v":[{"a":[6,7]},{}]})"}, {u"mixed", R"({"v":[2,"x"]})"}, {u"name", R"({"v":"Ann"})"},
        {u"blank", R"({"a b":3,"a-b":4})"}});
    QFETCH(QString, condition);
    QTEST(found(condition), "ids");
}

void QueryContract::where_parameter_data()
{
    QTest::addColumn<QString>("condition");
    QTest::addColumn<QByteArray>("parameters");
    QTest::addColumn<QString>("ids");
    const std::tuple<const char16_t *, const char *, const char16_t *> rows[]
        = {{u"v = $p", R"({"p":5})", u"both five"}, {u"v = $p", R"({"p":5.0})", u"both five"},
            {u"v = $p", R"({"p":"A"})", u"a both"}, {u"v = $p", R"({"p":null})", u"nil"},
            {u"v = $p", R"({"p":true})", u"yes"}, {u"v = $p and v = $q", R"({"p":5,"q":"a","more":1})", u"both"},
            {u"v in ($p)", R"({"p":["a",null]})", u"a both nil"}, {u"v in ($p)", R"({"p":[]})", u""},
            {u"v in ($p, $q)", R"({"p":["a"],"q":["b","A"]})", u"a both"},
            {u"v all in ($p)", R"({"p":[[5]]})", u"both five"}, {u"v between $p and $p", R"({"p":5})", u"both five"},
            {u"startsWith(v, $p)", R"({"p":"a"})", u"a both"}, {u"v = $p", R"({"p":9223372036854775807})", u""},
            {u"id() = $p", R"({"p":"FIVE"})", u"five"}};
    for (const auto &[condition, parameters, ids] : rows)
        QTest::addRow("%s %s", qPrintable(QString::fromUtf16(condition)), parameters)
            << QString::fromUtf16(condition) << QByteArray(parameters) << QString::fromUtf16(ids);
}

void QueryContract::where_parameter()
{
    putItems({{u"a", R"({"v":"a"})"}, {u"nil", R"({"v":null})"}, {u"five", R"({"v":5})"}, {u"yes", R"({"v":true})"},
        {u"both", R"({"v":[5,"a"]})"}});
    QFETCH(QString, condition);
    QFETCH(QByteArray, parameters);
    QTEST(found(condition, parameters), "ids");
}

void QueryContract::where_wrongParameter_isRefused_data()
{
    QTest::addColumn<QString>("condition");
    QTest::addColumn<QByteArray>("parameters");
    QTest::newRow("none") << u"v = $p"_s << QByteArray();
    QTest::newRow("another") << u"v = $p"_s << QByteArray(R"({"P":1})");
    QTest::newRow("array") << u"v = $p"_s << QByteArray(R"({"p":[5]})");
    QTest::newRow("two types in a list") << u"v in ($p)"_s << QByteArray(R"({"p":[5,"a"]})");
    QTest::newRow("no text") << u"startsWith(v, $p)"_s << QByteArray(R"({"p":5})");
}

void QueryContract::where_wrongParameter_isRefused()
{
    QFETCH(QString, condition);
    QFETCH(QByteArray, parameters);
    putItems({{u"a", R"({"v":"a"})"}});
    QCOMPARE(found(condition, parameters), u"Rejected InvalidQueryException"_s);
}

QTEST_GUILESS_MAIN(QueryContract)
#include "tst_querycontract.moc"
