// SPDX-License-Identifier: GPL-3.0-or-later
#include "clitesting.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace Rookery;

/// The command `query`, on a sandbox.
class CliSessionQueryTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void query_answersResults();
    void query_inWords();
    void query_tracksResults_unlessSaid();
    void query_includes_areFree();
    void query_errors_keepTheirPlace();
};

namespace {

const Conversation stored = {
    {R"(["store","u/1",{"n":"Ann","k":1.10,"c":"c/1"},{"collection":"Users"}])", ok(R"({"id":"u/1"})")},
    {R"(["store","u/2",{"n":"Bob","k":2},{"collection":"Users"}])", ok(R"({"id":"u/2"})")},
    {R"(["store","c/1",{}])", ok(R"({"id":"c/1"})")},
    {R"(["saveChanges"])",
        ok(R"({"results":[{"id":"u/1","type":"PUT","changeVector":"CV"},{"id":"u/2","type":"PUT","changeVector":"CV"},)"
           R"({"id":"c/1","type":"PUT","changeVector":"CV"}]})")},
    {R"(["clear"])", ok("null")},
};

QByteArray answerOf(const QByteArray &results, int total)
{
    return ok(R"({"results":[)" + results + R"(],"totalResults":)" + QByteArray::number(total)
        + R"(,"isStale":false,"indexName":"collection/Users"})");
}

const QByteArray ann = R"({"n":"Ann","k":1.10,"c":"c/1","@metadata":{"@collection":"Users","@change-vector":"CV",)"
                       R"("@id":"u/1","@last-modified":"TIME"}})";
const QByteArray bob = R"({"n":"Bob","k":2,"@metadata":{"@collection":"Users","@change-vector":"CV","@id":"u/2",)"
                       R"("@last-modified":"TIME"}})";

} // namespace

void CliSessionQueryTest::query_answersResults()
{
    verifyConversation(stored
        + Conversation{
            {R"(["query","from Users where n = $n",{"n":"ann"}])", answerOf(ann, 1)},
            {R"(["query","from Users order by n desc",null,{"waitForNonStaleResults":true,"timeoutMs":500}])",
                answerOf(bob + ',' + ann, 2)},
            {R"(["query","from Users order by id() limit 1, 5"])", answerOf(bob, 2)},
            {R"(["query","from Users where n = 'bob' select k as x"])",
                answerOf(R"({"x":2,"@metadata":{"@projection":true,"@change-vector":"CV","@id":"u/2",)"
                         R"("@last-modified":"TIME"}})",
                    1)},
            {R"(["query","from Users where k > 9"])", answerOf({}, 0)},
        });
}

void CliSessionQueryTest::query_inWords()
{
    verifyConversation(stored
        + Conversation{
            {R"(query "from Users where n = 'bob'")", answerOf(bob, 1)},
            {R"(query "from Users where n = $n" {"n": "bob"} {"noTracking": true})", answerOf(bob, 1)},
        });
}

void CliSessionQueryTest::query_tracksResults_unlessSaid()
{
    verifyConversation(stored
        + Conversation{
            {R"(["query","from Users where n = 'bob'",{},{"noTracking":true}])", answerOf(bob, 1)},
            {R"(["isLoaded","u/2"])", ok("false")},
            {R"(["query","from Users where n = 'bob'"])", answerOf(bob, 1)},
            {R"(["isLoaded","u/2"])", ok("true")},
            {R"(["set","u/2","/k",3])", ok("null")},
            {R"(["query","from Users where k = 2"])", answerOf(QByteArray(bob).replace(R"("k":2)", R"("k":3)"), 1)},
            {R"(["trackedDocuments"])", ok(R"({"u/2":{"isDeleted":false}})")},
        });
}

void CliSessionQueryTest::query_includes_areFree()
{
    verifyConversation(stored
        + Conversation{
            {R"(["query","from Users where n = 'ann' include c"])", answerOf(ann, 1)},
            {R"(["maxRequests",1])", ok("null")},
            {R"(["load","c/1"])", ok(R"({"@metadata":{"@change-vector":"CV","@id":"c/1","@last-modified":"TIME"}})")},
        });
}

void CliSessionQueryTest::query_errors_keepTheirPlace()
{
    const QList<QByteArray> answers = answersTo({
        R"(["query","frm Users"])",
        R"(["query","from Users where n = $p",{"q":1}])",
        R"json(["query","from Users where search(n, 'x')"])json",
        R"(["query","from index 'Users/ByName'"])",
        R"(["query","from Users",{},{"unknown":1}])",
        R"(["query"])",
    });
    QCOMPARE(answers.size(), 6);
    QVERIFY2(answers.at(0).contains("1:1 Expected FROM clause but got: frm"), answers.at(0).constData());
    QVERIFY2(answers.at(0).contains(R"("type":"RavenException","kind":"Rejected")"), answers.at(0).constData());
    QVERIFY2(answers.at(1).contains(R"("type":"InvalidQueryException")"), answers.at(1).constData());
    QVERIFY2(answers.at(2).contains("NotSupported") && answers.at(2).contains("search()"), answers.at(2).constData());
    QVERIFY2(answers.at(3).contains("NotSupported") && answers.at(3).contains("from index"), answers.at(3).constData());
    QVERIFY2(answers.at(4).contains("InvalidArgumentException") && answers.at(4).contains("unknown"),
        answers.at(4).constData());
    QVERIFY2(answers.at(5).contains("InvalidArgumentException"), answers.at(5).constData());
}

QTEST_GUILESS_MAIN(CliSessionQueryTest)
#include "tst_clisessionquery.moc"
