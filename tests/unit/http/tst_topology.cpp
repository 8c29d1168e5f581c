// SPDX-License-Identifier: GPL-3.0-or-later
#include "codectesting.h"
#include "http/cluster/nodeselector.h"
#include "http/transport/serveraddress.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace Rookery;

class TopologyTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void topologyIn_nodes_inTheOrderOfPreference();
    void topologyIn_otherScheme_isLeftOut();
    void topologyIn_addressesNobodyCouldGive_areLeftOut();
    void topologyIn_errors();
    void topologyOf_sameAddressTwice_isOneNode();
    void selector_prefersTheFirstMember();
    void selector_failures_moveOnAndAreForgiven();
    void selector_tried_areNotOfferedAgain();
    void selector_newTopology_remembersFailuresOfNodesThatStay();
    void selector_sessions_haveNodesOfTheirOwn();
    void selector_session_passesOverWhoIsNotWell();
    void selector_fastest_isTakenWhileItIsWell();
    void urlBelow_keepsEveryEscape();
    void shownUrl_hidesPasswords();
    void isLoopback_data();
    void isLoopback();
};

namespace {

const QByteArray twoNodes
    = R"({"Promotables":[],"Nodes":[{"Url":"http://a:8080","ClusterTag":"A","ServerRole":"Rehab","Database":"X"},)"
      R"({"Url":"http://b:8080","ClusterTag":"B","ServerRole":"Member"}],"Etag":44})";

QUrl node(const char *name)
{
    return QUrl(u"http://%1:8080"_s.arg(QLatin1StringView(name)));
}

} // namespace

void TopologyTest::topologyIn_nodes_inTheOrderOfPreference()
{
    const auto topology = topologyIn(okReply(twoNodes), u"http"_s);
    QCOMPARE(topology->etag, 44);
    QCOMPARE(topology->nodes.size(), 2);
    QCOMPARE(topology->nodes[0].tag, u"A"_s);
    QCOMPARE(topology->nodes[0].role, ServerRole::Rehab);
    QCOMPARE(topology->nodes[1].url, node("b"));
}

void TopologyTest::topologyIn_otherScheme_isLeftOut()
{
    QCOMPARE(topologyIn(okReply(twoNodes), u"https"_s).error().kind, ErrorKind::BadReply);
}

void TopologyTest::topologyIn_addressesNobodyCouldGive_areLeftOut()
{
    QByteArrayList nodes;
    for (const char *url : {"", "a", "file:///etc/passwd", "http://", "http://me:secret@evil", "http://x:99999",
             "http://a:8080/?q=1", "http://a:8080", "http://A:8080/", " http://a:8080", "http://b:8080/raven/"})
        nodes.append(QByteArray(R"({"Url":")") + url + R"("})");
    nodes += {"{}", "7", "null", R"({"Url":7})", R"({"Url":["http://c"]})"};
    const auto topology = topologyIn(okReply(R"({"Etag":3,"Nodes":[)" + nodes.join(',') + "]}"), u"http"_s);
    QCOMPARE(topology->nodes.size(), 2);
    QCOMPARE(topology->nodes[0].url, node("a"));
    QCOMPARE(topology->nodes[1].url, QUrl(u"http://b:8080/raven"_s));
}

void TopologyTest::topologyOf_sameAddressTwice_isOneNode()
{
    QCOMPARE(topologyOf({node("a"), node("b"), node("a")}).nodes.size(), 2);
}

void TopologyTest::topologyIn_errors()
{
    QCOMPARE(topologyIn(okReply("<html>"), u"http"_s).error().kind, ErrorKind::BadReply);
    QCOMPARE(topologyIn(okReply(R"({"Nodes":[]})"), u"http"_s).error().kind, ErrorKind::BadReply);
    const auto missing = topologyIn(
        replyOf(503, R"({"Type":"Error","Message":"Database X wasn't found"})", {{"Database-Missing", "X"}}),
        u"http"_s);
    QCOMPARE(missing.error().kind, ErrorKind::DatabaseMissing);
}

void TopologyTest::selector_prefersTheFirstMember()
{
    NodeSelector selector;
    QVERIFY(selector.isEmpty());
    QVERIFY(!selector.next());
    selector.adopt(*topologyIn(okReply(twoNodes), u"http"_s));
    QCOMPARE(selector.next()->tag, u"B"_s);
    QCOMPARE(selector.etag(), 44);
}

void TopologyTest::selector_failures_moveOnAndAreForgiven()
{
    NodeSelector selector;
    selector.adopt(topologyOf({node("a"), node("b")}));
    selector.noteFailure(node("a"));
    QCOMPARE(selector.next()->url, node("b"));
    selector.noteFailure(node("b"));
    selector.noteFailure(node("b"));
    QCOMPARE(selector.next()->url, node("a"));
    selector.noteSuccess(node("b"));
    QCOMPARE(selector.next()->url, node("b"));
}

void TopologyTest::selector_tried_areNotOfferedAgain()
{
    NodeSelector selector;
    selector.adopt(topologyOf({node("a"), node("b")}));
    QCOMPARE(selector.next({node("a")})->url, node("b"));
    QVERIFY(!selector.next({node("a"), node("b")}));
}

void TopologyTest::selector_newTopology_remembersFailuresOfNodesThatStay()
{
    NodeSelector selector;
    selector.adopt(topologyOf({node("a"), node("b")}));
    selector.noteFailure(node("a"));
    selector.noteFailure(node("b"));
    selector.adopt(topologyOf({node("a"), node("c")}));
    QVERIFY(selector.hasFailed(node("a")));
    QVERIFY(!selector.hasFailed(node("b")));
    QCOMPARE(selector.next()->url, node("c"));
    selector.noteFailure(node("b")); // an answer that comes late
    QVERIFY(!selector.hasFailed(node("b")));
}

void TopologyTest::selector_sessions_haveNodesOfTheirOwn()
{
    NodeSelector selector;
    selector.adopt(topologyOf({node("a"), node("b"), node("c")}));
    QStringList hosts;
    for (int session = 0; session < 6; ++session)
        hosts.append(selector.nextFor(session)->url.host());
    QCOMPARE(hosts.join(u' '), u"a b c a b c"_s);
}

void TopologyTest::selector_session_passesOverWhoIsNotWell()
{
    NodeSelector selector;
    Topology topology = topologyOf({node("a"), node("b"), node("c"), node("d")});
    topology.nodes[2].role = ServerRole::Rehab;
    selector.adopt(topology);
    selector.noteFailure(node("b"));
    QCOMPARE(selector.nextFor(1)->url, node("d"));
    QCOMPARE(selector.nextFor(1, {node("d")})->url, node("a"));
    QCOMPARE(selector.nextFor(1, {node("d"), node("a")})->url, node("c"));
    QCOMPARE(selector.nextFor(1, {node("d"), node("a"), node("c")})->url, node("b"));
    QVERIFY(!selector.nextFor(1, {node("a"), node("b"), node("c"), node("d")}));
}

void TopologyTest::selector_fastest_isTakenWhileItIsWell()
{
    NodeSelector selector;
    selector.adopt(topologyOf({node("a"), node("b"), node("c")}));
    QCOMPARE(selector.nextFastest()->url, node("a"));
    selector.setFastest(node("c"));
    QCOMPARE(selector.nextFastest()->url, node("c"));
    QCOMPARE(selector.nextFastest({node("c")})->url, node("a"));
    QCOMPARE(selector.next()->url, node("a")); // for writes
    selector.noteFailure(node("c"));
    QCOMPARE(selector.nextFastest()->url, node("a"));
    selector.noteSuccess(node("c"));
    selector.adopt(topologyOf({node("a"), node("b")}));
    QCOMPARE(selector.nextFastest()->url, node("a"));
}

void TopologyTest::urlBelow_keepsEveryEscape()
{
    QByteArray query;
    for (int c = 1; c < 256; ++c)
        query += '%' + QByteArray::number(c, 16).rightJustified(2, '0').toUpper();
    // Qt may write an unreserved character plainly; nothing that has a meaning may lose its escape.
    const QByteArray sent
        = urlBelow(node("a"), "/databases/D%C3%BC/docs", "id=a%2Bb%26c%3Dd%23%25%2F%3F%20%22%F0%9F%98%80").toEncoded();
    QCOMPARE(sent, "http://a:8080/databases/D%C3%BC/docs?id=a%2Bb%26c%3Dd%23%25%2F%3F%20%22%F0%9F%98%80");
    const QByteArray all = urlBelow(node("a"), "/docs", "id=" + query).toEncoded();
    QCOMPARE(QByteArray::fromPercentEncoding(all.mid(all.indexOf('=') + 1)), QByteArray::fromPercentEncoding(query));
    for (const char *reserved : {"%2B", "%26", "%23", "%25", "%3D", "%3B"})
        QVERIFY2(all.contains(reserved), reserved);
}

void TopologyTest::shownUrl_hidesPasswords()
{
    QCOMPARE(shownUrl(QUrl(u"http://me:secret@a:8080/docs?id=x"_s)), u"http://a:8080/docs?id=x"_s);
}

void TopologyTest::isLoopback_data()
{
    QTest::addColumn<QUrl>("url");
    QTest::addColumn<bool>("is");
    QTest::newRow("name") << QUrl(u"http://localhost:1"_s) << true;
    QTest::newRow("v4") << QUrl(u"http://127.3.2.1:1"_s) << true;
    QTest::newRow("v6") << QUrl(u"http://[::1]:1"_s) << true;
    QTest::newRow("other") << QUrl(u"http://192.168.0.1"_s) << false;
    QTest::newRow("a name that only looks so") << QUrl(u"http://localhost.example.com"_s) << false;
}

void TopologyTest::isLoopback()
{
    QFETCH(QUrl, url);
    QFETCH(bool, is);
    QCOMPARE(Rookery::isLoopback(url), is);
}

QTEST_GUILESS_MAIN(TopologyTest)
#include "tst_topology.moc"
