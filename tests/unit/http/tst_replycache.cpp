// SPDX-License-Identifier: GPL-3.0-or-later
#include "codectesting.h"
#include "http/replycache.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace Rookery;

class ReplyCacheTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void keep_withEtag_isFound();
    void keep_withoutEtag_forgetsTheOldOne();
    void keep_missingDocument_hasThePseudoEtag();
    void keep_errorsAndOtherThings_areNot();
    void keep_beyondTheLimit_dropsTheLeastRecentlyUsed();
    void keep_largerThanTheLimit_isNot();
    void keep_again_doesNotGrow();
};

namespace {

HttpReply taggedReply(const QByteArray &etag, const QByteArray &body = "{}")
{
    return replyOf(200, body, {{"ETag", etag}});
}

} // namespace

void ReplyCacheTest::keep_withEtag_isFound()
{
    ReplyCache cache(1 << 20);
    cache.keep(u"u"_s, taggedReply("\"1\"", "{\"a\":1}"));
    QCOMPARE(cache.find(u"u"_s)->etag, "\"1\"");
    QCOMPARE(cache.find(u"u"_s)->reply.body, "{\"a\":1}");
    QVERIFY(!cache.find(u"U"_s));
}

void ReplyCacheTest::keep_withoutEtag_forgetsTheOldOne()
{
    ReplyCache cache(1 << 20);
    cache.keep(u"u"_s, taggedReply("\"1\""));
    cache.keep(u"u"_s, okReply("{}"));
    QVERIFY(!cache.find(u"u"_s));
    QCOMPARE(cache.bytes(), 0);
}

void ReplyCacheTest::keep_missingDocument_hasThePseudoEtag()
{
    ReplyCache cache(1 << 20);
    cache.keep(u"u"_s, replyOf(404, {}));
    QCOMPARE(cache.find(u"u"_s)->etag, "\"404 Response\"");
    QCOMPARE(cache.find(u"u"_s)->reply.status, 404);
    cache.keep(u"v"_s, replyOf(404, {}, {{"Database-Missing", "x"}}));
    QVERIFY(!cache.find(u"v"_s));
}

void ReplyCacheTest::keep_errorsAndOtherThings_areNot()
{
    ReplyCache cache(1 << 20);
    cache.keep(u"u"_s, replyOf(500, "{}", {{"ETag", "\"1\""}}));
    cache.keep(u"v"_s, replyOf(404, "<html>", {{"ETag", "\"1\""}}));
    cache.keep(u"w"_s, taggedReply("\"1\"", "<html>"));
    QCOMPARE(cache.size(), 0);
}

void ReplyCacheTest::keep_beyondTheLimit_dropsTheLeastRecentlyUsed()
{
    ReplyCache cache(10'000);
    const QByteArray body = '{' + QByteArray(3000, ' ') + '}';
    for (const QString &url : {u"a"_s, u"b"_s, u"c"_s})
        cache.keep(url, taggedReply("\"1\"", body));
    QVERIFY(cache.find(u"a"_s)); // now b is the oldest
    cache.keep(u"d"_s, taggedReply("\"1\"", body));
    QVERIFY(!cache.find(u"b"_s));
    QVERIFY(cache.find(u"a"_s) && cache.find(u"c"_s) && cache.find(u"d"_s));
    QVERIFY(cache.bytes() <= 10'000);
}

void ReplyCacheTest::keep_largerThanTheLimit_isNot()
{
    ReplyCache cache(1000);
    cache.keep(u"a"_s, taggedReply("\"1\""));
    cache.keep(u"b"_s, taggedReply("\"1\"", '{' + QByteArray(2000, ' ') + '}'));
    QVERIFY(cache.find(u"a"_s));
    QVERIFY(!cache.find(u"b"_s));
    ReplyCache none(0);
    none.keep(u"a"_s, taggedReply("\"1\""));
    QCOMPARE(none.size(), 0);
}

void ReplyCacheTest::keep_again_doesNotGrow()
{
    ReplyCache cache(1 << 20);
    cache.keep(u"a"_s, taggedReply("\"1\""));
    const qint64 bytes = cache.bytes();
    cache.keep(u"a"_s, taggedReply("\"2\""));
    QCOMPARE(cache.bytes(), bytes);
    QCOMPARE(cache.find(u"a"_s)->etag, "\"2\"");
}

QTEST_GUILESS_MAIN(ReplyCacheTest)
#include "tst_replycache.moc"
