// SPDX-License-Identifier: GPL-3.0-or-later
#include "rql/parser.h"
#include "rql/token.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace Rookery;

namespace {

QString textOf(const Rql::Operand &operand)
{
    switch (operand.kind) {
    case Rql::Operand::Kind::Text: return u'\'' + operand.text + u'\'';
    case Rql::Operand::Kind::Whole: return u"long "_s + operand.text;
    case Rql::Operand::Kind::Decimal: return u"double "_s + operand.text;
    case Rql::Operand::Kind::Parameter: return u'$' + operand.text;
    default: return operand.text.toLower();
    }
}

/// A condition with all its parentheses.
QString textOf(const Rql::Condition &condition)
{
    using Kind = Rql::Condition::Kind;
    static const QHash<Kind, QString> names{{Kind::All, u"true"_s}, {Kind::Equal, u"="_s}, {Kind::NotEqual, u"!="_s},
        {Kind::Less, u"<"_s}, {Kind::LessOrEqual, u"<="_s}, {Kind::Greater, u">"_s}, {Kind::GreaterOrEqual, u">="_s},
        {Kind::Between, u"between"_s}, {Kind::In, u"in"_s}, {Kind::AllIn, u"all in"_s},
        {Kind::StartsWith, u"startsWith"_s}, {Kind::EndsWith, u"endsWith"_s}, {Kind::Exists, u"exists"_s},
        {Kind::And, u"and"_s}, {Kind::Or, u"or"_s}, {Kind::Not, u"not"_s}};
    QStringList parts{condition.kind == Kind::OtherMethod ? condition.method + u"()"_s : names.value(condition.kind)};
    if (condition.field.isId || !condition.field.steps.isEmpty())
        parts.append(condition.field.toString());
    for (const Rql::Operand &operand : condition.operands)
        parts.append(textOf(operand));
    for (const Rql::Condition &child : condition.children)
        parts.append(textOf(child));
    return u'(' + parts.join(u' ') + u')';
}

} // namespace

class RqlParserTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void where_givesTree_data();
    void where_givesTree();
    void clauses_areRead();
    void otherPart_isNamed_data();
    void otherPart_isNamed();
    void error_hasPlaceAndType_data();
    void error_hasPlaceAndType();
    void error_positionIsInBytes();
    void sentence_ofAServer_tellsItsPlace_data();
    void sentence_ofAServer_tellsItsPlace();
    void hostileTexts_areRefused_data();
    void hostileTexts_areRefused();
};

void RqlParserTest::where_givesTree_data()
{
    QTest::addColumn<QString>("where");
    QTest::addColumn<QString>("tree");
    const std::pair<const char16_t *, const char16_t *> rows[] = {{u"a=5", u"(= a long 5)"},
        {u"a == -5.", u"(= a double -5.)"}, {u"a <> 1_000", u"(!= a long 1000)"}, {u"a>=-.5", u"(>= a double -.5)"},
        {u"a = 'it''s \\'\\t'", u"(= a 'it's '\t')"}, {u"a = \"x'\"", u"(= a 'x'')"}, {u"a = TRUE", u"(= a true)"},
        {u"a = $p1", u"(= a $p1)"}, {u"a between 1 and 2 and b = null", u"(and (between a long 1 long 2) (= b null))"},
        {u"a in (1, $x)", u"(in a long 1 $x)"}, {u"a IN ()", u"(in a)"}, {u"a all in ('x')", u"(all in a 'x')"},
        {u"startswith(Lines[].Product, 'x')", u"(startsWith Lines[].Product 'x')"}, {u"exists(id())", u"(exists id())"},
        {u"a = 1 or b = 2 and c = 3", u"(or (= a long 1) (and (= b long 2) (= c long 3)))"},
        {u"(a = 1 or b = 2) and c = 3", u"(and (or (= a long 1) (= b long 2)) (= c long 3))"},
        {u"a = 1 and b = 2 and c = 3", u"(and (= a long 1) (= b long 2) (= c long 3))"},
        {u"true and not (a = 1)", u"(and (true) (not (= a long 1)))"}, {u"not = 1", u"(= not long 1)"},
        {u"true and not = 1", u"(and (true) (= not long 1))"}, {u"from = 1", u"(= from long 1)"},
        {u"'a b'.\"c\"[][].d = 1", u"(= a b.c[][].d long 1)"}, {u"a-b = 1", u"(= a-b long 1)"},
        {u"@metadata.@collection = 'x'", u"(= @metadata.@collection 'x')"}, {u"u.a = 1", u"(= a long 1)"},
        {u"id(u) = 'x'", u"(= id() 'x')"}, {u"search(a, 'x (') and b = 1", u"(and (search()) (= b long 1))"},
        {u"spatial.within(a, spatial.circle(1))", u"(spatial.within())"}, {u"a /* b */ = // c\n 1", u"(= a long 1)"}};
    for (const auto &[where, tree] : rows)
        QTest::newRow(qPrintable(QString::fromUtf16(where))) << QString::fromUtf16(where) << QString::fromUtf16(tree);
}

void RqlParserTest::where_givesTree()
{
    QFETCH(QString, where);
    // With an alias for the rows that use it; it forbids paths that begin with something else.
    const bool hasAlias = where.contains(u"u."_s) || where.contains(u"(u)"_s);
    const auto query = Rql::parse(u"from Users %1 where %2"_s.arg(hasAlias ? u"as u"_s : QString(), where));
    QVERIFY2(query, query ? "" : qPrintable(query.error().message));
    QTEST(textOf(*query->where), "tree");
}

void RqlParserTest::clauses_areRead()
{
    const auto query = Rql::parse(u"from 'Odd Name' as o where true order by o.a as double desc, id() "
                                  "select o.a.b as x, id() include o.c, 'd(e/)' limit $s, 5"_s);
    QVERIFY2(query, query ? "" : qPrintable(query.error().message));
    QCOMPARE(query->collection, u"Odd Name"_s);
    QCOMPARE(query->orders.size(), 2);
    QCOMPARE(query->orders.at(0).field.toString(), u"a"_s);
    QVERIFY(query->orders.at(0).as == Rql::Order::As::Decimal && query->orders.at(0).isDescending);
    QVERIFY(query->orders.at(1).field.isId && !query->orders.at(1).isDescending);
    QCOMPARE(query->projections.size(), 2);
    QCOMPARE(query->projections.at(0).name, u"x"_s);
    QVERIFY(!query->projections.at(0).isNullIfMissing && query->projections.at(1).isNullIfMissing);
    QCOMPARE(query->projections.at(1).name, u"id()"_s);
    QCOMPARE(query->includes, (QStringList{u"c"_s, u"d(e/)"_s}));
    QCOMPARE(textOf(*query->offset), u"$s"_s);
    QCOMPARE(textOf(*query->limit), u"long 5"_s);
    QVERIFY(!query->otherPart);
}

void RqlParserTest::otherPart_isNamed_data()
{
    QTest::addColumn<QString>("keywords");
    const std::pair<const char *, const char16_t *> rows[] = {
        {"from index 'Orders/ByCompany' where x = 1", u"from index"},
        {"from Users group by name select count()", u"group by"}, {"from Users as u load u.c as c select c", u"load"},
        {"from Users where a = 1 filter b = 2", u"filter"}, {"from Users update { this.x = 1 }", u"update"},
        {"declare function f(x) { return x } from Users", u"declare"},
        {"from Users as u select { n: u.n }", u"select with JavaScript"},
        {"from Users select distinct a", u"select distinct"}, {"from Users select facet(a)", u"select facet()"},
        {"from Users select 5", u"select of a value"}, {"from Users order by random()", u"order by random()"},
        {"from Users include counters('x')", u"include counters()"}};
    for (const auto &[query, keywords] : rows)
        QTest::newRow(query) << QString::fromUtf16(keywords);
}

void RqlParserTest::otherPart_isNamed()
{
    const auto query = Rql::parse(QString::fromLatin1(QTest::currentDataTag()));
    QVERIFY2(query, query ? "" : qPrintable(query.error().message));
    QVERIFY(query->otherPart);
    QTEST(query->otherPart->keywords, "keywords");
}

void RqlParserTest::error_hasPlaceAndType_data()
{
    QTest::addColumn<QString>("message");
    QTest::addColumn<QString>("type");
    const std::tuple<const char *, const char16_t *, const char16_t *> rows[]
        = {{"", u"1:1 Expected FROM clause but got to the end of the query", u"RavenException"},
            {"from Users where\n  a ! 3",
                u"2:5 Expected operator after 'a' field, but found '!'. Valid operators are: 'in', 'between', =, <, >, "
                u"<=, >=, !=",
                u"InvalidQueryException"},
            {"from Users where not a = 1",
                u"1:22 Expected operator after 'not' field, but found 'a'. Valid operators are: 'in', 'between', =, <, "
                u">, <=, >=, !=",
                u"InvalidQueryException"},
            {"from Users where a[0] = 1", u"1:20 Expected to find closing ']' after 'a['.", u"InvalidQueryException"},
            {"from Users where a..b = 1", u"1:20 Unable to parse WHERE clause but got: .", u"RavenException"},
            {"from Users where a = 1e5", u"1:23 Expected end of query but got: e5", u"RavenException"},
            {"from Users where a = '\\x'", u"1:22 Unable to parse WHERE clause but got: '\\x'", u"RavenException"},
            {"from Users as u where x.a = 1", u"1:23 Unknown alias x, but there are aliases specified in the query (u)",
                u"InvalidQueryException"},
            {"from Users select a, a", u"1:22 Duplicate alias 'a' detected.", u"InvalidQueryException"},
            {"from Users limit x", u"1:18 Limit must contain a value", u"InvalidQueryException"}};
    for (const auto &[query, message, type] : rows)
        QTest::newRow(query) << QString::fromUtf16(message) << QString::fromUtf16(type);
}

void RqlParserTest::error_hasPlaceAndType()
{
    const auto query = Rql::parse(QString::fromLatin1(QTest::currentDataTag()));
    QVERIFY(!query);
    QCOMPARE(query.error().kind, ErrorKind::Rejected);
    QTEST(query.error().message, "message");
    QTEST(query.error().exceptionName(), "type");
}

void RqlParserTest::error_positionIsInBytes()
{
    const auto query = Rql::parse(u"from Users where\nä = 'é' ü"_s);
    QVERIFY(!query);
    QCOMPARE(query.error().message.section(u' ', 0, 0), u"2:9"_s);
    QCOMPARE(query.error().position, (TextPosition{27, 2, 11}));
}

void RqlParserTest::sentence_ofAServer_tellsItsPlace_data()
{
    QTest::addColumn<QString>("sentence");
    QTest::addColumn<std::optional<TextPosition>>("position");
    QTest::newRow("first line") << u"1:6 Expected x"_s << std::optional(TextPosition{5, 1, 6});
    QTest::newRow("later, in bytes") << u"2:7 Expected x"_s << std::optional(TextPosition{14, 2, 8});
    QTest::newRow("at the end") << u"2:9 Expected x"_s << std::optional(TextPosition{16, 2, 10});
    QTest::newRow("no such line") << u"3:1 Expected x"_s << std::optional<TextPosition>();
    QTest::newRow("no such column") << u"2:99 Expected x"_s << std::optional<TextPosition>();
    QTest::newRow("no place") << u"Expected 1:2 x"_s << std::optional<TextPosition>();
    QTest::newRow("a number too large") << u"99999999999:1 x"_s << std::optional<TextPosition>();
}

void RqlParserTest::sentence_ofAServer_tellsItsPlace()
{
    QFETCH(QString, sentence);
    QTEST(Rql::positionIn(u"from a\n'ü' = 12"_s, sentence), "position");
}

void RqlParserTest::hostileTexts_areRefused_data()
{
    QTest::addColumn<QString>("query");
    const QString where = u"from a where "_s;
    QTest::newRow("parentheses") << where + u"("_s.repeated(100'000) + u"a = 1"_s;
    QTest::newRow("methods") << where + u"f("_s.repeated(100'000);
    QTest::newRow("not") << where + u"true and "_s + u"not "_s.repeated(100'000);
    QTest::newRow("open text") << where + u"a = '"_s + u"x"_s.repeated(1'000'000);
    QTest::newRow("open comment") << where + u"/*"_s.repeated(100'000);
    QTest::newRow("dollar") << where + u"a = $"_s;
    QTest::newRow("backslash at the end") << where + u"a = '\\"_s;
    QTest::newRow("null characters") << QString(1000, QChar(0));
    QTest::newRow("lone surrogate") << where + QChar(0xd800);
}

void RqlParserTest::hostileTexts_areRefused()
{
    QFETCH(QString, query);
    QVERIFY(!Rql::parse(query));
}

QTEST_GUILESS_MAIN(RqlParserTest)
#include "tst_rqlparser.moc"
