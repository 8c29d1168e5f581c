// SPDX-License-Identifier: GPL-3.0-or-later
#include "clitesting.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace Rookery;

/// The commands `lazyLoad`, `lazyQuery` and `executeLazily`, on a sandbox.
class CliSessionLazyTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void lazily_isOneRequestInOrder();
    void lazily_inWords();
    void lazily_loaded_needsNoRequest();
    void lazily_clear_forgets();
    void lazily_eachSessionHasItsOwn();
    void lazily_oneFails_isTheError();
};

namespace {

const Conversation stored = {
    {R"(["store","u/1",{"n":1.10}])", ok(R"({"id":"u/1"})")},
    {R"(["saveChanges"])", ok(R"({"results":[{"id":"u/1","type":"PUT","changeVector":"CV"}]})")},
    {R"(["clear"])", ok("null")},
};

const QByteArray ann = R"({"n":1.10,"@metadata":{"@change-vector":"CV","@id":"u/1","@last-modified":"TIME"}})";
const QByteArray loadedAnn = R"({"u/1":)" + ann + R"(,"nobody":null})";

QByteArray info(int requests, int tracked)
{
    return ok(R"({"numberOfRequests":)" + QByteArray::number(requests)
        + R"(,"maxNumberOfRequestsPerSession":30,"tracked":)" + QByteArray::number(tracked)
        + R"(,"cacheHits":0,"transactionMode":"SingleNode","database":"Sandbox"})");
}

QByteArray queued(int number)
{
    return ok(R"({"lazy":)" + QByteArray::number(number) + '}');
}

} // namespace

void CliSessionLazyTest::lazily_isOneRequestInOrder()
{
    verifyConversation(stored
        + Conversation{
            {R"(["lazyLoad",["u/1","nobody"]])", queued(1)},
            {R"(["lazyQuery","from @empty where n > $n",{"n":0}])", queued(2)},
            {R"(["lazyQuery","from Nobodies"])", queued(3)},
            {"info", info(1, 0)},
            {R"(["executeLazily"])",
                ok('[' + loadedAnn + R"(,{"results":[)" + ann
                    + R"(],"totalResults":1,"isStale":false,"indexName":"collection/@empty"},)"
                      R"({"results":[],"totalResults":0,"isStale":false,"indexName":"collection/Nobodies"}])")},
            {"info", info(2, 1)},
            {R"(["executeLazily"])", ok("[]")},
            {"info", info(2, 1)},
        });
}

void CliSessionLazyTest::lazily_inWords()
{
    verifyConversation(stored
        + Conversation{
            {R"(lazyLoad ["u/1", "nobody"])", queued(1)},
            {R"(lazyQuery "from Nobodies" {"n": 1})", queued(2)},
            {"executeLazily",
                ok('[' + loadedAnn
                    + R"(,{"results":[],"totalResults":0,"isStale":false,"indexName":"collection/Nobodies"}])")},
        });
}

void CliSessionLazyTest::lazily_loaded_needsNoRequest()
{
    verifyConversation(stored
        + Conversation{
            {R"(["load",["u/1","nobody"]])", ok(loadedAnn)},
            {R"(["lazyLoad",["u/1","nobody",null]])", queued(1)},
            {R"(["executeLazily"])", ok('[' + loadedAnn + ']')},
            {"info", info(2, 1)},
        });
}

void CliSessionLazyTest::lazily_clear_forgets()
{
    verifyConversation(stored
        + Conversation{
            {R"(["lazyLoad",["u/1"]])", queued(1)},
            {R"(["clear"])", ok("null")},
            {R"(["executeLazily"])", ok("[]")},
            {"info", info(1, 0)},
        });
}

void CliSessionLazyTest::lazily_eachSessionHasItsOwn()
{
    verifyConversation(stored
        + Conversation{
            {R"(["lazyLoad",["u/1","nobody"]])", queued(1)},
            {R"(["open",{"name":"other"}])", ok(R"({"session":"other"})")},
            {R"(["lazyLoad",["nobody"]])", queued(1)},
            {R"(["executeLazily"])", ok(R"([{"nobody":null}])")},
            {R"(["lazyLoad",["nobody"]])", queued(1)},
            {R"(["close"])", ok("null")},
            {R"(["executeLazily"])", ok('[' + loadedAnn + ']')},
        });
}

void CliSessionLazyTest::lazily_oneFails_isTheError()
{
    const auto answers = answersTo({R"(["lazyLoad",["u/1"]])", R"(["lazyQuery","frm x"])", R"(["executeLazily"])",
        R"(["isLoaded","u/1"])", R"(["executeLazily"])"});
    QVERIFY(answers.at(2).startsWith(R"({"ok":false)"));
    QVERIFY(answers.at(2).contains(R"("type":"InvalidOperationException")"));
    QVERIFY(answers.at(2).contains("Got an error from server about 'frm x': 1:1 Expected FROM"));
    QCOMPARE(answers.at(3), ok("true")); // known to be missing: it was asked for
    QCOMPARE(answers.at(4), ok("[]"));
}

QTEST_GUILESS_MAIN(CliSessionLazyTest)
#include "tst_clisessionlazy.moc"
