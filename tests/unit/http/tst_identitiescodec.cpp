// SPDX-License-Identifier: GPL-3.0-or-later
#include "codectesting.h"
#include "http/codec/identitiescodec.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace Rookery;

class IdentitiesCodecTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void nextRange_first_encode();
    void nextRange_decode_andTheNextAsksWithIt();
    void nextRange_nonsense_isABadReply();
    void returnRange_encode();
    void returnRange_decode();
};

void IdentitiesCodecTest::nextRange_first_encode()
{
    QCOMPARE(textOf(encode(NextHiLoRange{.tag = u"users"_s, .separator = u"/"_s}, {})),
        "GET "
        "/hilo/"
        "next?tag=users&lastBatchSize=0&lastRangeAt=0001-01-01T00%3A00%3A00.0000000Z&identityPartsSeparator=%2F&"
        "lastMax=0");
}

void IdentitiesCodecTest::nextRange_decode_andTheNextAsksWithIt()
{
    const auto range = decode(NextHiLoRange{},
        replyOf(201,
            R"({"Prefix":"users/","Low":33,"High":96,"LastSize":64,"ServerTag":"A","LastRangeAt":"2026-11-25T03:09:23.8214814Z"})"));
    QCOMPARE(range->prefix, u"users/"_s);
    QCOMPARE(range->low, 33);
    QCOMPARE(range->high, 96);
    QCOMPARE(range->serverTag, u"A"_s);
    QCOMPARE(textOf(encode(NextHiLoRange{u"users"_s, u"/"_s, *range}, {})),
        "GET "
        "/hilo/"
        "next?tag=users&lastBatchSize=64&lastRangeAt=2026-11-25T03%3A09%3A23.8214814Z&identityPartsSeparator=%2F&"
        "lastMax=96");
}

void IdentitiesCodecTest::nextRange_nonsense_isABadReply()
{
    for (const char *body : {"{}", R"({"Prefix":"u/","Low":5,"High":4})", R"({"Prefix":"","Low":1,"High":4})"})
        QCOMPARE(decode(NextHiLoRange{}, replyOf(201, body)).error().kind, ErrorKind::BadReply);
}

void IdentitiesCodecTest::returnRange_encode()
{
    QCOMPARE(textOf(encode(ReturnHiLoRange{u"users"_s, 40, 64}, {})), "PUT /hilo/return?tag=users&end=64&last=40\n{}");
}

void IdentitiesCodecTest::returnRange_decode()
{
    QVERIFY(decode(ReturnHiLoRange{}, replyOf(200, {})));
    QVERIFY(!decode(ReturnHiLoRange{}, replyOf(500, {})));
}

QTEST_GUILESS_MAIN(IdentitiesCodecTest)
#include "tst_identitiescodec.moc"
