// SPDX-License-Identifier: GPL-3.0-or-later
#include "jsontest.h"

#include "json/format.h"
#include "json/pointer.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace Rookery;
using Json::Value;

class JsonFormatTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void formatted_value_isOneMemberALine_data();
    void formatted_value_isOneMemberALine();
    void formatted_otherIndent_usesIt();
    void formatted_branch_isAsItsTextFormatted();
    void formatted_beyondTheDeepestIndentation_growsNoFurther();
    void compacted_anyWhiteSpace_isGone_data();
    void compacted_anyWhiteSpace_isGone();
    void compacted_formatted_isTheBeginning();
};

void JsonFormatTest::formatted_value_isOneMemberALine_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("expected");
    const auto row = [](const char *name, const char *text, const char *expected) {
        QTest::newRow(name) << QByteArray(text) << QByteArray(expected);
    };
    row("scalar", " 1.10 ", "1.10");
    row("empty object", "{ }", "{}");
    row("empty array", "[\n]", "[]");
    row("array", "[1,\"a\"]", "[\n    1,\n    \"a\"\n]");
    row("object", "{\"b\":1E5,\"a\":null}", "{\n    \"b\": 1E5,\n    \"a\": null\n}");
    row("empty ones within", "{\"a\":[],\"b\":[{}]}", "{\n    \"a\": [],\n    \"b\": [\n        {}\n    ]\n}");
    row("white space and escapes in strings", "[\"a  \\u00e9 :,{\"]", "[\n    \"a  \\u00e9 :,{\"\n]");
    row("objects in an array", "[{\"a\":1},{\"a\":2}]",
        "[\n    {\n        \"a\": 1\n    },\n    {\n        \"a\": 2\n    }\n]");
}

void JsonFormatTest::formatted_value_isOneMemberALine()
{
    QFETCH(QByteArray, text);
    QFETCH(QByteArray, expected);
    QCOMPARE(Json::formatted(parsed(text)), expected);
}

void JsonFormatTest::formatted_otherIndent_usesIt()
{
    QCOMPARE(Json::formatted(parsed("[[1]]"), 2), "[\n  [\n    1\n  ]\n]");
    QCOMPARE(Json::formatted(parsed("[[1]]"), 0), "[\n[\n1\n]\n]");
}

void JsonFormatTest::formatted_branch_isAsItsTextFormatted()
{
    const Value before = parsed(R"({"a":[1,{"b":[]},3],"c":{"d":4}})");
    for (const QString &text : {u"/a/1/b/-"_s, u"/a/0"_s, u"/c/d"_s, u"/c"_s, u"/new"_s}) {
        const auto value = Json::set(before, *Json::Pointer::parse(text), parsed("[ {\"x\":[ 1 ]}, {} ]"));
        QVERIFY(value);
        QCOMPARE(Json::formatted(*value), Json::formatted(parsed(value->toJson())));
        QCOMPARE(Json::compacted(*value), Json::compacted(parsed(value->toJson())));
    }
}

void JsonFormatTest::formatted_beyondTheDeepestIndentation_growsNoFurther()
{
    const QByteArray text = Json::formatted(parsed(QByteArray(200, '[') + '1' + QByteArray(200, ']')), 1);
    const QList<QByteArray> lines = text.split('\n');
    QCOMPARE(lines.size(), 401);
    QCOMPARE(lines[Json::maxIndentedLevels], QByteArray(Json::maxIndentedLevels, ' ') + '[');
    QCOMPARE(lines[200], QByteArray(Json::maxIndentedLevels, ' ') + '1');
}

void JsonFormatTest::compacted_anyWhiteSpace_isGone_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("expected");
    QTest::newRow("scalar") << QByteArray(" \"a b\" ") << QByteArray("\"a b\"");
    QTest::newRow("containers") << QByteArray("[ 1 , { \"a\" : [ ] ,\r\n\"b\":\t{ } } , [ 2 ] ]")
                                << QByteArray("[1,{\"a\":[],\"b\":{}},[2]]");
}

void JsonFormatTest::compacted_anyWhiteSpace_isGone()
{
    QFETCH(QByteArray, text);
    QFETCH(QByteArray, expected);
    QCOMPARE(Json::compacted(parsed(text)), expected);
}

void JsonFormatTest::compacted_formatted_isTheBeginning()
{
    const QByteArray text = R"({"a":[1.10,{"b":[],"b":-0}],"\u0063":"x\/","d":{"e":[[[]]]}})";
    QCOMPARE(Json::compacted(parsed(Json::formatted(parsed(text)))), text);
}

QTEST_GUILESS_MAIN(JsonFormatTest)
#include "tst_jsonformat.moc"
