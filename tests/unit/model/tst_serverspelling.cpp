// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/serverspelling.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace Rookery;

/// Which documents RavenDB does not keep as they are sent, whether they stand in one text or were put together by
/// edits.
class ServerSpellingTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void isRewritten_data();
    void isRewritten();
};

void ServerSpellingTest::isRewritten_data()
{
    QTest::addColumn<bool>("is");
    QTest::newRow("-0") << true;
    QTest::newRow("-0.0") << false;
    QTest::newRow("-0e1") << false;
    QTest::newRow("-1") << false;
    QTest::newRow("1.10") << false;
    QTest::newRow("[1,-0,2]") << true;
    QTest::newRow("\"-0\"") << false;
    QTest::newRow("\"a\\/b\"") << true;
    QTest::newRow("\"a/b\"") << false;
    QTest::newRow("\"\\u00e9\"") << true;
    QTest::newRow("\"\\\\u00e9\"") << false;
    QTest::newRow("\"\\\"-0\"") << false;
    QTest::newRow("\"\x7f\"") << true;
    QTest::newRow("{\"a\":1,\"a\":2}") << true;
    QTest::newRow("{\"a\":1,\"b\":2}") << false;
    QTest::newRow("{\"\\/\":1}") << true;
}

void ServerSpellingTest::isRewritten()
{
    QFETCH(bool, is);
    const QByteArray value = QTest::currentDataTag();
    const Json::Value whole = Json::parse("{\"first\":\"x\",\"v\":" + value + ",\"last\":[0]}").value();
    QCOMPARE(isRewrittenByServer(whole), is);
    const Json::Value put
        = Json::parse(R"({"first":"x","v":null,"last":[0]})").value().withMember(u"v", Json::parse(value).value());
    QCOMPARE(isRewrittenByServer(put), is);
    const Json::Value beside = whole.withMember(u"first", Json::parse("\"y\"").value());
    QCOMPARE(isRewrittenByServer(beside), is);
    QCOMPARE(isRewrittenByServer(whole.withoutMember(u"v")), false);
}

QTEST_GUILESS_MAIN(ServerSpellingTest)
#include "tst_serverspelling.moc"
