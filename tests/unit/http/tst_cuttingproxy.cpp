// SPDX-License-Identifier: GPL-3.0-or-later
#include "executortesting.h"
#include "support/cuttingproxy.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace Rookery;

class CuttingProxyTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void passes_everything();
    void topology_namesTheProxy();
    void cut_hitsTheNthBatchOnly_data();
    void cut_hitsTheNthBatchOnly();
    void cut_withTopology_isNotSentAgain();
};

namespace {

ScriptedAnswer answerLikeRaven(const HttpMessage &request)
{
    return request.method() == "POST" ? chunkedReply(onePutResult) : chunkedReply(oneDocument);
}

} // namespace

void CuttingProxyTest::passes_everything()
{
    HttpServer server(answerLikeRaven);
    CuttingProxy proxy(QUrl(server.url()));
    HttpExecutor executor(optionsFor({proxy.url()}), u"X"_s);
    for (int i = 0; i < 20; ++i) {
        QVERIFY(load(executor, u"a"_s));
        QVERIFY(save(executor, u"a"_s));
    }
    QCOMPARE(proxy.batches(), 20);
    QCOMPARE(proxy.forwardedBatches(), 20);
    QCOMPARE(server.requests().size(), 40);
}

void CuttingProxyTest::topology_namesTheProxy()
{
    QString own;
    HttpServer server([&own](const HttpMessage &request) {
        return request.target().startsWith("/topology") ? chunkedReply(topologyReply({own}, 3))
                                                        : answerLikeRaven(request);
    });
    own = server.url();
    CuttingProxy proxy(QUrl(server.url()));
    HttpExecutor executor({.urls = {proxy.url()}}, u"X"_s);
    QVERIFY(save(executor, u"a"_s));
    QCOMPARE(proxy.batches(), 1);
    QCOMPARE(server.requests().last().header("Topology-Etag"), "\"3\"");
}

void CuttingProxyTest::cut_hitsTheNthBatchOnly_data()
{
    QTest::addColumn<Cut>("cut");
    QTest::addColumn<int>("arrived");
    QTest::newRow("before forwarding") << Cut::BeforeForwarding << 2;
    QTest::newRow("after the answer") << Cut::AfterAnswer << 3;
    QTest::newRow("in the answer") << Cut::InAnswer << 3;
    QTest::newRow("gateway timeout") << Cut::GatewayTimeout << 3;
}

void CuttingProxyTest::cut_hitsTheNthBatchOnly()
{
    QFETCH(Cut, cut);
    QFETCH(int, arrived);
    HttpServer server(answerLikeRaven);
    CuttingProxy proxy(QUrl(server.url()));
    HttpExecutor executor(optionsFor({proxy.url()}), u"X"_s);
    proxy.cutBatch(2, cut);
    QVERIFY(save(executor, u"a"_s));
    QCOMPARE(save(executor, u"a"_s).error().kind, ErrorKind::StateUnknown);
    QVERIFY(save(executor, u"a"_s));
    QCOMPARE(proxy.batches(), 3);
    QCOMPARE(proxy.forwardedBatches(), arrived);
    QCOMPARE(server.countOf("POST"), arrived);
}

void CuttingProxyTest::cut_withTopology_isNotSentAgain()
{
    QString own;
    HttpServer server([&own](const HttpMessage &request) {
        return request.target().startsWith("/topology") ? reply(200, topologyReply({own}, 3))
                                                        : answerLikeRaven(request);
    });
    own = server.url();
    CuttingProxy proxy(QUrl(server.url()));
    HttpExecutor executor({.urls = {proxy.url(), server.url()}}, u"X"_s);
    proxy.cutBatch(1, Cut::AfterAnswer);
    QCOMPARE(save(executor, u"a"_s).error().kind, ErrorKind::StateUnknown);
    QCOMPARE(server.countOf("POST"), 1);
    QVERIFY(load(executor, u"a"_s)); // asking what became of it
}

QTEST_GUILESS_MAIN(CuttingProxyTest)
#include "tst_cuttingproxy.moc"
