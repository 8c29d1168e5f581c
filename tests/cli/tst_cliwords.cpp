// SPDX-License-Identifier: GPL-3.0-or-later
#include "clitesting.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace Rookery;

/// The form of input for people.
class CliWordsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void bareWords_areTexts();
    void quotes_holdSpaces();
    void json_isTakenAsItStands();
    void values_areJson();
    void nullAndFlags();
    void emptyLinesAndRemarks_areSkipped();
    void lineEnds_ofAllSystems();
    void bothForms_mayFollowEachOther();
};

void CliWordsTest::bareWords_areTexts()
{
    verifyConversation({
        {"store a/1 {}", ok(R"({"id":"a/1"})")},
        {"  set\ta/1  /x   1  ", ok("null")},
        {"store 12 {}", ok(R"({"id":"12"})")},
        {"store true {}", ok(R"({"id":"true"})")},
        {R"(store it's"so" {})", ok(R"({"id":"it's\"so\""})")},
        {"load a/1", ok(R"({"x":1})")},
    });
}

void CliWordsTest::quotes_holdSpaces()
{
    verifyConversation({
        {R"(store "two words" {})", ok(R"({"id":"two words"})")},
        {R"(store "a \"q\" \u00e9" {})", ok(R"({"id":"a \"q\" é"})")},
        {R"(store 'a "q" \u' {})", ok(R"({"id":"a \"q\" \\u"})")},
        {R"(set "two words" "/a key" "a value")", ok("null")},
        {R"(set "two words" "/b" 'so too')", ok("null")},
        {R"(load "two words")", ok(R"({"a key":"a value","b":"so too"})")},
    });
}

void CliWordsTest::json_isTakenAsItStands()
{
    verifyConversation({
        {R"(store a/1 {"t": "}]{[\"", "n": [1.10, {"x": 1}]} {"collection": "As"})", ok(R"({"id":"a/1"})")},
        {R"(load ["a/1", null])",
            ok(R"({"a/1":{"t": "}]{[\"", "n": [1.10, {"x": 1}],"@metadata":{"@collection":"As"}}})")},
    });
}

void CliWordsTest::values_areJson()
{
    verifyConversation({
        {"store a/1 {}", ok(R"({"id":"a/1"})")},
        {"set a/1 /a 21.50", ok("null")},
        {"set a/1 /b null", ok("null")},
        {"set a/1 /c true", ok("null")},
        {R"(set a/1 /d "Lyon")", ok("null")},
        {R"(set a/1 /e {"f": [1, 2]})", ok("null")},
        {"load a/1", ok(R"({"a":21.50,"b":null,"c":true,"d":"Lyon","e":{"f": [1, 2]}})")},
    });
}

void CliWordsTest::nullAndFlags()
{
    verifyConversation({
        {"load null", ok("null")},
        {R"(store null {"x": 1} {"collection": "Users"})", ok(R"({"id":"users/1-A"})")},
        {"optimisticConcurrency true", ok("null")},
        {"maxRequests 5", ok("null")},
        {"mode SingleNode", ok("null")},
    });
}

void CliWordsTest::emptyLinesAndRemarks_areSkipped()
{
    QCOMPARE(answersTo({"", "   ", "# a remark", "  # another", "hasChanges", ""}), (QList<QByteArray>{ok("false")}));
}

void CliWordsTest::lineEnds_ofAllSystems()
{
    QCOMPARE(answersTo({"hasChanges\r",
                 R"(["hasChanges"])"
                 "\r"}),
        (QList<QByteArray>{ok("false"), ok("false")}));
}

void CliWordsTest::bothForms_mayFollowEachOther()
{
    verifyConversation({
        {R"(["store","a/1",{"x":1.10}])", ok(R"({"id":"a/1"})")},
        {"load a/1", ok(R"({"x":1.10})")},
        {R"(  ["load","a/1"])", ok(R"({"x":1.10})")},
    });
}

QTEST_GUILESS_MAIN(CliWordsTest)
#include "tst_cliwords.moc"
