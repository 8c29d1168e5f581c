// SPDX-License-Identifier: GPL-3.0-or-later
#include "clitesting.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace Rookery;

/// The commands of a session, each as a conversation on a sandbox.
class CliSessionTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void openUseClose();
    void storeSaveLoad_everyLexemeStays();
    void store_ids();
    void store_collection_decidesTheId();
    void store_changeVector_isChecked();
    void load_severalAndMissing();
    void load_includes_areFree();
    void loadStartingWith_options();
    void setUnset_pointers();
    void set_wholeDocument_keepsItsMetadata();
    void metadata_readAndSet();
    void delete_byIdAndByEntity();
    void whatChanged_kinds();
    void changeFlags();
    void saveChanges_results_inTheOrderSent();
    void evictClearRefreshRevertIgnore();
    void trackedDocuments_withDeletes();
    void modes();
    void sessionOptions_ofTheCommandLine();
    void open_options();
    void hostileId();
    void quit_endsTheInput();
};

void CliSessionTest::openUseClose()
{
    verifyConversation({
        {R"(["open"])", ok(R"({"session":"session-1"})")},
        {R"(["open",{"name":"b"}])", ok(R"({"session":"b"})")},
        {R"(["store","a/1",{}])", ok(R"({"id":"a/1"})")},
        {R"(["use","session-1"])", ok(R"({"session":"session-1"})")},
        {R"(["hasChanges"])", ok("false")},
        {R"(["use","b"])", ok(R"({"session":"b"})")},
        {R"(["hasChanges"])", ok("true")},
        {R"(["close"])", ok("null")},
        {R"(["hasChanges"])", ok("false")},
        {R"(["close"])", ok("null")},
        {R"(["info"])",
            ok(R"({"numberOfRequests":0,"maxNumberOfRequestsPerSession":30,"tracked":0,"cacheHits":0,)"
               R"("transactionMode":"SingleNode","database":"Sandbox"})")},
        {R"(["use","session-2"])", ok(R"({"session":"session-2"})")},
    });
}

void CliSessionTest::storeSaveLoad_everyLexemeStays()
{
    const QByteArray content
        = R"("z":1.10,"a":123456789012345678901234567890,"m":-0.0,"e":1E+2,"text":"\u00e9 é 😀","n":{"y":[],"x":{}})";
    verifyConversation({
        {"[\"store\",\"a/1\",{" + content + "}]", ok(R"({"id":"a/1"})")},
        {R"(["saveChanges"])", ok(R"({"results":[{"id":"a/1","type":"PUT","changeVector":"CV"}]})")},
        {R"(["clear"])", ok("null")},
        {R"(["set","a/1","/z",1])",
            R"({"ok":false,"error":{"type":"InvalidOperationException","kind":"Misuse","message":"'a/1' is not tracked by )"
            R"(this session: load or store it first.","documentId":"a/1"}})"},
        {R"(["load","A/1"])",
            ok(R"({"z":1.10,"a":123456789012345678901234567890,"m":-0.0,"e":1E+2,"text":"é é 😀","n":{"y":[],"x":{}},)"
               R"("@metadata":{"@change-vector":"CV","@id":"a/1","@last-modified":"TIME"}})")},
    });
}

void CliSessionTest::store_ids()
{
    verifyConversation({
        {R"(["store",null,{"x":1}])", ok(R"({"id":null})")},
        {R"(["store","u/",{"x":2}])", ok(R"({"id":"u/"})")},
        {R"(["store","u|",{"x":3}])", ok(R"({"id":"u|"})")},
        {R"(["store","u|",{"x":4}])", ok(R"({"id":"u|"})")},
        {R"(["saveChanges"])",
            ok(R"({"results":[{"id":"GUID","type":"PUT","changeVector":"CV"},)"
               R"({"id":"u/NUMBER-A","type":"PUT","changeVector":"CV"},)"
               R"({"id":"u/1","type":"PUT","changeVector":"CV"},{"id":"u/2","type":"PUT","changeVector":"CV"}]})")},
        {R"(["isLoaded","u/2"])", ok("true")},
    });
}

void CliSessionTest::store_collection_decidesTheId()
{
    verifyConversation({
        {R"(["store",null,{"id":"data","Id":1},{"collection":"Users"}])", ok(R"({"id":"users/1-A"})")},
        {R"(["store",null,{"@metadata":{"@collection":"OrderLines"}}])", ok(R"({"id":"OrderLines/1-A"})")},
        {R"(["load","users/1-A"])", ok(R"({"id":"data","Id":1,"@metadata":{"@collection":"Users"}})")},
        {R"(["info"])",
            ok(R"({"numberOfRequests":0,"maxNumberOfRequestsPerSession":30,"tracked":2,"cacheHits":0,)"
               R"("transactionMode":"SingleNode","database":"Sandbox"})")},
    });
}

void CliSessionTest::store_changeVector_isChecked()
{
    const QList<QByteArray> answers = answersTo({
        R"(["store","a/1",{}])",
        R"(["saveChanges"])",
        R"(["open",{"optimisticConcurrency":true}])",
        R"(["store","a/1",{"x":1}])",
        R"(["saveChanges"])",
        R"(["clear"])",
        R"(["store","a/1",{"x":1},{"changeVector":null}])",
        R"(["saveChanges"])",
        R"(["open"])",
        R"(["store","a/1",{"x":2},{"changeVector":"A:1-x"}])",
        R"(["saveChanges"])",
        R"(["hasChanges"])",
    });
    QCOMPARE(answers.size(), 12);
    QVERIFY(answers.at(4).contains(R"("type":"ConcurrencyException","kind":"Conflict")"));
    QVERIFY(answers.at(4).contains(R"("documentId":"a/1")"));
    QCOMPARE(steady(answers.at(7)), ok(R"({"results":[{"id":"a/1","type":"PUT","changeVector":"CV"}]})"));
    QVERIFY(answers.at(10).contains(R"("expectedChangeVector":"A:1-x")"));
    QCOMPARE(answers.at(11), ok("true"));
}

void CliSessionTest::load_severalAndMissing()
{
    verifyConversation({
        {R"(["store","a/1",{}])", ok(R"({"id":"a/1"})")},
        {R"(["load",["a/1",null,"","nope","A/1"]])", ok(R"({"a/1":{},"nope":null})")},
        {R"(["load",[]])", ok("{}")},
        {R"(["load",null])", ok("null")},
        {R"(["load",""])", ok("null")},
        {R"(["load","nope"])", ok("null")},
        {R"(["isLoaded","nope"])", ok("true")},
        {R"(["exists","nope"])", ok("false")},
        {R"(["exists","species/corvus-corone"])", ok("true")},
        {R"(["info"])",
            ok(R"({"numberOfRequests":1,"maxNumberOfRequestsPerSession":30,"tracked":1,"cacheHits":0,)"
               R"("transactionMode":"SingleNode","database":"Sandbox"})")},
    });
}

void CliSessionTest::load_includes_areFree()
{
    const QList<QByteArray> answers = answersTo({
        R"(["load","nests/1-A",{"include":["Rookery"]}])",
        R"(["load","rookeries/1-A"])",
        R"(["info"])",
    });
    QCOMPARE(answers.size(), 3);
    QVERIFY(answers.at(1).contains(R"("@id":"rookeries/1-A")"));
    QVERIFY(answers.at(2).contains(R"("numberOfRequests":1,)"));
}

void CliSessionTest::loadStartingWith_options()
{
    verifyConversation({
        {R"(["store","p/1",{}])", ok(R"({"id":"p/1"})")},
        {R"(["store","p/2",{}])", ok(R"({"id":"p/2"})")},
        {R"(["store","p/30",{"n":3}])", ok(R"({"id":"p/30"})")},
        {R"(["saveChanges"])",
            ok(R"({"results":[{"id":"p/1","type":"PUT","changeVector":"CV"},{"id":"p/2","type":"PUT","changeVector":"CV"},)"
               R"({"id":"p/30","type":"PUT","changeVector":"CV"}]})")},
        {R"(["delete","p/1",{"by":"entity"}])", ok("null")},
        {R"(["loadStartingWith","p/",{"matches":"1|3*"}])",
            ok(R"([null,{"n":3,"@metadata":{"@change-vector":"CV","@id":"p/30","@last-modified":"TIME"}}])")},
        {R"(["loadStartingWith","p/",{"start":1,"pageSize":2,"exclude":"3*"}])",
            ok(R"([{"@metadata":{"@change-vector":"CV","@id":"p/2","@last-modified":"TIME"}}])")},
        {R"(["loadStartingWith","p/",{"startAfter":"p/30"}])", ok("[]")},
    });
}

void CliSessionTest::setUnset_pointers()
{
    verifyConversation({
        {R"(["store","a/1",{"list":[1],"a/b":{"~":1},"x":1.0}])", ok(R"({"id":"a/1"})")},
        {R"(["set","a/1","/list/-",2.50])", ok("null")},
        {R"(["set","a/1","/a~1b/~0",[1.10, "\u00e9"]])", ok("null")},
        {R"(["set","a/1","/new",{"k":null}])", ok("null")},
        {R"(["unset","a/1","/x"])", ok("null")},
        {R"(["load","a/1"])", ok(R"({"list":[1,2.50],"a/b":{"~":[1.10, "\u00e9"]},"new":{"k":null}})")},
    });
}

void CliSessionTest::set_wholeDocument_keepsItsMetadata()
{
    verifyConversation({
        {R"(["store","a/1",{"x":1},{"collection":"As"}])", ok(R"({"id":"a/1"})")},
        {R"(["set","a/1","",{"y":2}])", ok("null")},
        {R"(["load","a/1"])", ok(R"({"y":2,"@metadata":{"@collection":"As"}})")},
    });
}

void CliSessionTest::metadata_readAndSet()
{
    verifyConversation({
        {R"(["store","a/1",{}])", ok(R"({"id":"a/1"})")},
        {R"(["metadata","a/1"])", ok("{}")},
        {R"(["setMetadata","a/1","/reviewed",{"by":["ann"]}])", ok("null")},
        {R"(["setMetadata","a/1","/reviewed/by/-","bob"])", ok("null")},
        {R"(["metadata","a/1"])", ok(R"({"reviewed":{"by":["ann","bob"]}})")},
        {R"(["saveChanges"])", ok(R"({"results":[{"id":"a/1","type":"PUT","changeVector":"CV"}]})")},
        {R"(["setMetadata","a/1","/reviewed",true])", ok("null")},
        {R"(["whatChanged","a/1"])",
            ok(R"([{"change":"FieldChanged","fieldName":"reviewed","fieldPath":"@metadata","oldValue":{"by":["ann","bob"]},)"
               R"("newValue":true}])")},
    });
}

void CliSessionTest::delete_byIdAndByEntity()
{
    verifyConversation({
        {R"(["store","a/1",{}])", ok(R"({"id":"a/1"})")},
        {R"(["store","a/2",{}])", ok(R"({"id":"a/2"})")},
        {R"(["saveChanges"])",
            ok(R"({"results":[{"id":"a/1","type":"PUT","changeVector":"CV"},{"id":"a/2","type":"PUT","changeVector":"CV"}]})")},
        {R"(["delete","a/1"])", ok("null")},
        {R"(["set","a/2","/x",1])", ok("null")},
        {R"(["delete","a/2",{"by":"entity"}])", ok("null")},
        {R"(["delete","never/was"])", ok("null")},
        {R"(["load","a/1"])", ok("null")},
        {R"(["saveChanges"])",
            ok(R"({"results":[{"id":"a/2","type":"DELETE","changeVector":null},{"id":"a/1","type":"DELETE","changeVector":null},)"
               R"({"id":"never/was","type":"DELETE","changeVector":null}]})")},
    });
}

void CliSessionTest::whatChanged_kinds()
{
    verifyConversation({
        {R"(["store","a/1",{"n":1.0,"gone":true,"tags":["x"],"o":{"in":[{"p":1}]}}])", ok(R"({"id":"a/1"})")},
        {R"(["whatChanged","a/1"])",
            ok(R"([{"change":"DocumentAdded","fieldName":"","fieldPath":"","oldValue":null,)"
               R"("newValue":{"n":1.0,"gone":true,"tags":["x"],"o":{"in":[{"p":1}]}}}])")},
        {R"(["saveChanges"])", ok(R"({"results":[{"id":"a/1","type":"PUT","changeVector":"CV"}]})")},
        {R"(["whatChanged"])", ok("{}")},
        {R"(["set","a/1","/n",1.00])", ok("null")},
        {R"(["unset","a/1","/gone"])", ok("null")},
        {R"(["set","a/1","/tags/-","y"])", ok("null")},
        {R"(["set","a/1","/o/in/0/p",2])", ok("null")},
        {R"(["set","a/1","/new","z"])", ok("null")},
        {R"(["whatChanged"])",
            ok(R"({"a/1":[{"change":"RemovedField","fieldName":"gone","fieldPath":"","oldValue":true,"newValue":null},)"
               R"({"change":"FieldChanged","fieldName":"n","fieldPath":"","oldValue":1.0,"newValue":1.00},)"
               R"({"change":"ArrayValueAdded","fieldName":"tags","fieldPath":"tags","oldValue":null,"newValue":"y"},)"
               R"({"change":"FieldChanged","fieldName":"p","fieldPath":"o.in[0]","oldValue":1,"newValue":2},)"
               R"({"change":"NewField","fieldName":"new","fieldPath":"","oldValue":null,"newValue":"z"}]})")},
    });
}

void CliSessionTest::changeFlags()
{
    verifyConversation({
        {R"(["hasChanges"])", ok("false")},
        {R"(["store","a/1",{}])", ok(R"({"id":"a/1"})")},
        {R"(["hasChanges"])", ok("true")},
        {R"(["hasChanged","a/1"])", ok("true")},
        {R"(["hasChanged","a/2"])", ok("false")},
        {R"(["saveChanges"])", ok(R"({"results":[{"id":"a/1","type":"PUT","changeVector":"CV"}]})")},
        {R"(["hasChanged","a/1"])", ok("false")},
        {R"(["saveChanges"])", ok(R"({"results":[]})")},
        {R"(["saveChanges",{"waitForIndexes":null}])", ok(R"({"results":[]})")},
    });
}

void CliSessionTest::saveChanges_results_inTheOrderSent()
{
    verifyConversation({
        {R"(["store","a/1",{}])", ok(R"({"id":"a/1"})")},
        {R"(["saveChanges"])", ok(R"({"results":[{"id":"a/1","type":"PUT","changeVector":"CV"}]})")},
        {R"(["delete","b/9"])", ok("null")},
        {R"(["store","b/2",{}])", ok(R"({"id":"b/2"})")},
        {R"(["store","b/1",{}])", ok(R"({"id":"b/1"})")},
        {R"(["delete","a/1",{"by":"entity"}])", ok("null")},
        {R"(["saveChanges"])",
            ok(R"({"results":[{"id":"a/1","type":"DELETE","changeVector":null},{"id":"b/2","type":"PUT","changeVector":"CV"},)"
               R"({"id":"b/1","type":"PUT","changeVector":"CV"},{"id":"b/9","type":"DELETE","changeVector":null}]})")},
    });
}

void CliSessionTest::evictClearRefreshRevertIgnore()
{
    const QByteArray loaded = R"({"x":1,"@metadata":{"@change-vector":"CV","@id":"a/1","@last-modified":"TIME"}})";
    verifyConversation({
        {R"(["store","a/1",{"x":1}])", ok(R"({"id":"a/1"})")},
        {R"(["saveChanges"])", ok(R"({"results":[{"id":"a/1","type":"PUT","changeVector":"CV"}]})")},
        {R"(["set","a/1","/x",2])", ok("null")},
        {R"(["revert","a/1"])", ok("null")},
        {R"(["hasChanges"])", ok("false")},
        {R"(["set","a/1","/x",2])", ok("null")},
        {R"(["refresh","a/1"])", ok(loaded)},
        {R"(["set","a/1","/x",2])", ok("null")},
        {R"(["evict","a/1"])", ok("null")},
        {R"(["isLoaded","a/1"])", ok("false")},
        {R"(["load","a/1"])", ok(loaded)},
        {R"(["set","a/1","/x",2])", ok("null")},
        {R"(["ignoreChanges","a/1"])", ok("null")},
        {R"(["hasChanges"])", ok("true")},
        {R"(["saveChanges"])", ok(R"({"results":[]})")},
        {R"(["clear"])", ok("null")},
        {R"(["trackedDocuments"])", ok("{}")},
    });
}

void CliSessionTest::trackedDocuments_withDeletes()
{
    verifyConversation({
        {R"(["store","a/1",{}])", ok(R"({"id":"a/1"})")},
        {R"(["store","a/2",{}])", ok(R"({"id":"a/2"})")},
        {R"(["load","known/missing"])", ok("null")},
        {R"(["delete","a/2",{"by":"entity"}])", ok("null")},
        {R"(["delete","b/1"])", ok("null")},
        {R"(["trackedDocuments"])",
            ok(R"({"a/1":{"isDeleted":false},"a/2":{"isDeleted":true},"b/1":{"isDeleted":true}})")},
    });
}

void CliSessionTest::modes()
{
    verifyConversation({
        {R"(["mode","ClusterWide"])", ok("null")},
        {R"(["optimisticConcurrency",true])", ok("null")},
        {R"(["maxRequests",2])", ok("null")},
        {R"(["info"])",
            ok(R"({"numberOfRequests":0,"maxNumberOfRequestsPerSession":2,"tracked":0,"cacheHits":0,)"
               R"("transactionMode":"ClusterWide","database":"Sandbox"})")},
        {R"(["store","a/1",{}])", ok(R"({"id":"a/1"})")},
        {R"(["saveChanges"])",
            R"({"ok":false,"error":{"type":"InvalidOperationException","kind":"Misuse","message":"useOptimisticConcurrency )"
            R"(is not supported with TransactionMode set to ClusterWide: atomic guards check every document of a )"
            R"(cluster-wide transaction already."}})"},
        {R"(["optimisticConcurrency",false])", ok("null")},
        {R"(["mode","SingleNode"])", ok("null")},
        {R"(["saveChanges"])", ok(R"({"results":[{"id":"a/1","type":"PUT","changeVector":"CV"}]})")},
    });
}

void CliSessionTest::sessionOptions_ofTheCommandLine()
{
    const QStringList options{u"--sandbox"_s, u":memory:"_s, u"--max-requests"_s, u"1"_s, u"--no-tracking"_s};
    const QList<QByteArray> answers
        = answersTo({"load nests/1-A", "isLoaded nests/1-A", "load nests/1-A", R"(["open",{"noTracking":false}])",
                        "load nests/1-A", "isLoaded nests/1-A"},
            options);
    QCOMPARE(answers.size(), 6);
    QCOMPARE(answers.at(1), ok("false"));
    QVERIFY(answers.at(2).contains(R"("kind":"RequestLimit")"));
    QVERIFY(answers.at(2).contains("The maximum number of requests (1) allowed for this session has been reached"));
    QCOMPARE(answers.at(5), ok("true"));
}

void CliSessionTest::open_options()
{
    const QList<QByteArray> answers = answersTo({
        R"(["open",{"database":"Other"}])",
        R"(["load","a/1"])",
        R"(["open",{"name":"c","transactionMode":"ClusterWide","maxNumberOfRequestsPerSession":7,"noCaching":true,)"
        R"("disableAtomicDocumentWritesInClusterWideTransaction":true}])",
        R"(["info"])",
    });
    QCOMPARE(answers.size(), 4);
    QVERIFY(answers.at(1).contains(R"("type":"DatabaseDoesNotExistException","kind":"DatabaseMissing")"));
    QCOMPARE(answers.at(2), ok(R"({"session":"c"})"));
    QVERIFY(answers.at(3).contains(R"("maxNumberOfRequestsPerSession":7,)"));
    QVERIFY(answers.at(3).contains(R"("transactionMode":"ClusterWide")"));
}

void CliSessionTest::hostileId()
{
    // 2 bytes, 46 times 11, and 4: as long as RavenDB allows.
    const QByteArray id = "a/" + QByteArray(R"(\"/ 'é\\😀)").repeated(46) + "1234";
    const QByteArray quoted = '"' + id + '"';
    verifyConversation({
        {"[\"store\"," + quoted + ",{\"x\":1}]", ok("{\"id\":" + quoted + '}')},
        {"[\"saveChanges\"]", ok("{\"results\":[{\"id\":" + quoted + R"(,"type":"PUT","changeVector":"CV"}]})")},
        {"[\"clear\"]", ok("null")},
        {"[\"exists\"," + quoted + ']', ok("true")},
        {"load " + quoted,
            ok(R"({"x":1,"@metadata":{"@change-vector":"CV","@id":)" + quoted + R"(,"@last-modified":"TIME"}})")},
        {"[\"delete\"," + quoted + ']', ok("null")},
        {"[\"saveChanges\"]", ok("{\"results\":[{\"id\":" + quoted + R"(,"type":"DELETE","changeVector":null}]})")},
    });
}

void CliSessionTest::quit_endsTheInput()
{
    QCOMPARE(answersTo({"hasChanges", "quit", "hasChanges"}), (QList<QByteArray>{ok("false"), ok("null")}));
}

QTEST_GUILESS_MAIN(CliSessionTest)
#include "tst_clisession.moc"
