// SPDX-License-Identifier: GPL-3.0-or-later
#include "codectesting.h"
#include "http/codec/collectionscodec.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace Rookery;

class CollectionsCodecTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void statistics_encode();
    void statistics_decode_sortsByName();
    void statistics_withoutCollections_isABadReply();
    void page_encode();
    void page_decode_keepsTheOrder();
};

void CollectionsCodecTest::statistics_encode()
{
    QCOMPARE(textOf(encode(GetCollectionStatistics{}, {})), "GET /collections/stats");
}

void CollectionsCodecTest::statistics_decode_sortsByName()
{
    const auto answer = decode(GetCollectionStatistics{},
        okReply(
            R"({"CountOfDocuments":1059,"CountOfConflicts":2,"Collections":{"Orders":830,"@hilo":8,"companies":91}})"));
    QCOMPARE(answer->documents, 1059);
    QCOMPARE(answer->conflicts, 2);
    QCOMPARE(answer->collections.size(), 3);
    QCOMPARE(answer->collections[0].name, u"@hilo"_s);
    QCOMPARE(answer->collections[1].name, u"companies"_s);
    QCOMPARE(answer->collections[2].documents, 830);
}

void CollectionsCodecTest::statistics_withoutCollections_isABadReply()
{
    QCOMPARE(decode(GetCollectionStatistics{}, okReply("{}")).error().kind, ErrorKind::BadReply);
}

void CollectionsCodecTest::page_encode()
{
    QCOMPARE(textOf(encode(GetCollectionPage{u"@empty"_s, 25, 10}, {})),
        "GET /collections/docs?name=%40empty&start=25&pageSize=10");
}

void CollectionsCodecTest::page_decode_keepsTheOrder()
{
    const auto answer
        = decode(GetCollectionPage{}, okReply(R"({"Results":[{"@metadata":{"@id":"b"}},{"@metadata":{"@id":"a"}}]})"));
    QCOMPARE(answer->size(), 2);
    QCOMPARE((*answer)[0].id, u"b"_s);
    QVERIFY(decode(GetCollectionPage{}, okReply(R"({"Results":[]})"))->isEmpty());
}

QTEST_GUILESS_MAIN(CollectionsCodecTest)
#include "tst_collectionscodec.moc"
