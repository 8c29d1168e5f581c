// SPDX-License-Identifier: GPL-3.0-or-later
#include "idserver.h"
#include "models/idwalk.h"

#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace Rookery;
using namespace Rookery::Testing;

class IdWalkTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void page_ofDocuments_isInOrderOfIds();
    void page_full_goesOnBehindTheLastId();
    void folder_isSkippedByOneRequest();
    void folders_ofAnyCase_areOne();
    void collection_withOnePrefix_isWalkedByIt();
    void collection_sharingItsPrefix_leavesTheOthersOut();
    void collection_withoutCommonPrefix_isPagedByChange();
    void collection_withFewOtherIds_turnsToPagesByChange();
    void collection_amongManyOthers_turnsToPagesByChange();
    void collection_complete_asksNoFurther();
    void request_isMetadataOnlyAndBrowsing();
    void fetch_failed_goesOnFromThere();
    void cancel_dropsTheAnswer();
    void restart_dropsTheAnswerOfBefore();
    void restart_goesAsFarAsBefore();
    void death_cancelsTheRequest();
};

namespace {

class WalkLog
{
public:
    explicit WalkLog(IdWalk &walk) : m_walk(walk), m_stopped(&walk, &IdWalk::stopped), m_failed(&walk, &IdWalk::failed)
    {
        QObject::connect(&walk, &IdWalk::paged, &walk, [this](const QList<IdEntry> &entries) { m_entries += entries; });
    }

    bool fetch()
    {
        m_walk.fetch();
        return wait();
    }
    bool wait()
    {
        const qsizetype before = m_stopped.size() + m_failed.size();
        return QTest::qWaitFor([&] { return m_stopped.size() + m_failed.size() > before; });
    }
    QString text() const
    {
        QStringList ids;
        for (const IdEntry &entry : m_entries)
            ids.append(entry.isFolder ? u"["_s + entry.id + u"]"_s : entry.id);
        return ids.join(u' ');
    }
    qsizetype count() const { return m_entries.size(); }
    qsizetype failures() const { return m_failed.size(); }
    void clear() { m_entries.clear(); }

private:
    IdWalk &m_walk;
    QSignalSpy m_stopped;
    QSignalSpy m_failed;
    QList<IdEntry> m_entries;
};

IdPlace collectionOf(const QString &name, qint64 total)
{
    IdPlace place;
    place.collection = name;
    place.total = total;
    place.isWholeCollection = true;
    return place;
}

} // namespace

void IdWalkTest::page_ofDocuments_isInOrderOfIds()
{
    IdServer server;
    for (const char16_t *id : {u"a/2", u"a/10", u"A/1", u"a", u"b"})
        server.put(QString::fromUtf16(id), {});
    IdWalk walk(server.executor, {.prefix = u"a/"_s});
    WalkLog log(walk);
    QVERIFY(log.fetch());
    QCOMPARE(log.text(), u"A/1 a/10 a/2"_s);
    QVERIFY(walk.isAtEnd());
}

void IdWalkTest::page_full_goesOnBehindTheLastId()
{
    IdServer server;
    server.putMany(u"a/"_s, 1, 1200, {});
    IdWalk walk(server.executor, {.prefix = u"a/"_s});
    WalkLog log(walk);
    QVERIFY(log.fetch());
    QCOMPARE(log.count(), 500);
    QVERIFY(!walk.isAtEnd());
    QVERIFY(log.fetch());
    QVERIFY(log.fetch());
    QCOMPARE(log.count(), 1200);
    QVERIFY(walk.isAtEnd());
    const auto sent = server.executor.sent<GetDocumentsByPrefix>();
    QCOMPARE(sent.size(), 3);
    QCOMPARE(sent.at(1).startAfter, u"a/00500"_s);
}

void IdWalkTest::folder_isSkippedByOneRequest()
{
    IdServer server;
    for (const char16_t *folder : {u"o/1/", u"o/2/", u"o/3/"})
        server.putMany(QString::fromUtf16(folder), 1, 2000, {});
    server.put(u"o/9"_s, {});
    IdWalk walk(server.executor, {.prefix = u"o/"_s});
    WalkLog log(walk);
    QVERIFY(log.fetch());
    QCOMPARE(log.text(), u"[o/1/] [o/2/] [o/3/] o/9"_s);
    const auto sent = server.executor.sent<GetDocumentsByPrefix>();
    QCOMPARE(sent.size(), 4);
    QCOMPARE(sent.at(1).startAfter, u"o/1/"_s + QString::fromUcs4(U"\U0010FFFF", 1));
    QVERIFY(sent.at(1).pageSize < 100);
}

void IdWalkTest::folders_ofAnyCase_areOne()
{
    IdServer server;
    server.put(u"o/X/1"_s, {});
    server.put(u"o/x/2"_s, {});
    IdWalk walk(server.executor, {.prefix = u"O/"_s});
    WalkLog log(walk);
    QVERIFY(log.fetch());
    QCOMPARE(log.text(), u"[o/X/]"_s);
}

void IdWalkTest::collection_withOnePrefix_isWalkedByIt()
{
    IdServer server;
    server.putMany(u"orders/2026/"_s, 1, 4, u"Orders"_s);
    server.putMany(u"orders/"_s, 1, 2, u"Orders"_s);
    IdWalk walk(server.executor, collectionOf(u"Orders"_s, 6));
    WalkLog log(walk);
    QVERIFY(log.fetch());
    QCOMPARE(log.text(), u"orders/00001 orders/00002 [orders/2026/]"_s);
    QCOMPARE(walk.place().prefix, u"orders/"_s);
    const auto samples = server.executor.sent<GetCollectionPage>();
    QCOMPARE(samples.size(), 2);
    QCOMPARE(samples.at(1).start, 5);
}

void IdWalkTest::collection_sharingItsPrefix_leavesTheOthersOut()
{
    IdServer server;
    server.put(u"x/1"_s, u"Cats"_s);
    server.put(u"x/2"_s, u"Dogs"_s);
    server.put(u"x/3"_s, u"CATS"_s);
    server.putMany(u"x/dogs/"_s, 1, 600, u"Dogs"_s);
    server.put(u"x/dogs/cat"_s, u"Cats"_s);
    IdWalk walk(server.executor, collectionOf(u"cats"_s, 3));
    WalkLog log(walk);
    QVERIFY(log.fetch());
    QCOMPARE(log.text(), u"x/1 x/3 [x/dogs/]"_s);
}

void IdWalkTest::collection_withoutCommonPrefix_isPagedByChange()
{
    IdServer server;
    server.put(u"b/1/2"_s, u"Cats"_s);
    server.put(u"a/1"_s, u"Cats"_s);
    server.put(u"lonely"_s, u"Cats"_s);
    IdWalk walk(server.executor, collectionOf(u"Cats"_s, 3));
    WalkLog log(walk);
    QVERIFY(log.fetch());
    QCOMPARE(log.text(), u"lonely a/1 b/1/2"_s);
    QCOMPARE(server.pagesSent(), 0);
}

void IdWalkTest::collection_withFewOtherIds_turnsToPagesByChange()
{
    IdServer server;
    server.putMany(u"c/"_s, 1, 10, u"Cats"_s);
    server.put(u"other"_s, u"Cats"_s);
    server.putMany(u"c/"_s, 11, 20, u"Cats"_s);
    IdWalk walk(server.executor, collectionOf(u"Cats"_s, 21));
    WalkLog log(walk);
    QVERIFY(log.fetch());
    QVERIFY(walk.hasMet("other"));
    QVERIFY(walk.isAtEnd());
    QCOMPARE(walk.count(), 21);
}

void IdWalkTest::collection_amongManyOthers_turnsToPagesByChange()
{
    IdServer server;
    server.putMany(u"x/"_s, 1, 9000, u"Dogs"_s);
    server.put(u"x/z"_s, u"Cats"_s);
    IdWalk walk(server.executor, collectionOf(u"Cats"_s, 1));
    WalkLog log(walk);
    QVERIFY(log.fetch());
    QCOMPARE(log.text(), u"x/z"_s);
    QVERIFY(server.pagesSent() < 8);
}

void IdWalkTest::collection_complete_asksNoFurther()
{
    IdServer server;
    server.putMany(u"c/"_s, 1, 500, u"Cats"_s);
    IdWalk walk(server.executor, collectionOf(u"Cats"_s, 500));
    WalkLog log(walk);
    QVERIFY(log.fetch());
    QVERIFY(walk.isAtEnd());
    QCOMPARE(walk.remaining(), 0);
    QCOMPARE(server.pagesSent(), 1);
}

void IdWalkTest::request_isMetadataOnlyAndBrowsing()
{
    IdServer server;
    IdWalk walk(server.executor, {.prefix = u"a/"_s});
    WalkLog log(walk);
    QVERIFY(log.fetch());
    QVERIFY(server.executor.sent<GetDocumentsByPrefix>().first().isMetadataOnly);
    QCOMPARE(server.executor.contexts().front().reason, Reason::Browse);
    QVERIFY(server.executor.contexts().front().session.isEmpty());
}

void IdWalkTest::fetch_failed_goesOnFromThere()
{
    IdServer server;
    server.putMany(u"a/"_s, 1, 700, {});
    IdWalk walk(server.executor, {.prefix = u"a/"_s});
    WalkLog log(walk);
    QVERIFY(log.fetch());
    server.executor.hold<GetDocumentsByPrefix>();
    walk.fetch();
    server.executor.answerHeld<GetDocumentsByPrefix>(Error::of(ErrorKind::Unreachable, u"no"_s));
    QVERIFY(log.wait());
    QCOMPARE(log.failures(), 1);
    QVERIFY(!walk.isFetching());
    walk.fetch();
    const auto again = server.executor.sent<GetDocumentsByPrefix>().last();
    QCOMPARE(again.startAfter, u"a/00500"_s);
    server.executor.answerHeld<GetDocumentsByPrefix>(server.page(again));
    QVERIFY(log.wait());
    QCOMPARE(log.count(), 700);
}

void IdWalkTest::cancel_dropsTheAnswer()
{
    IdServer server;
    server.put(u"a/1"_s, {});
    server.executor.hold<GetDocumentsByPrefix>();
    IdWalk walk(server.executor, {.prefix = u"a/"_s});
    WalkLog log(walk);
    walk.fetch();
    walk.cancel();
    QVERIFY(server.executor.isAnyWaitingCanceled());
    server.executor.answerHeld<GetDocumentsByPrefix>(server.page(GetDocumentsByPrefix{u"a/"_s}));
    walk.fetch();
    server.executor.answerHeld<GetDocumentsByPrefix>(QList<Document>{});
    QVERIFY(log.wait());
    QCOMPARE(log.count(), 0);
}

void IdWalkTest::restart_dropsTheAnswerOfBefore()
{
    IdServer server;
    server.put(u"a/1"_s, {});
    server.executor.hold<GetDocumentsByPrefix>();
    IdWalk walk(server.executor, {.prefix = u"a/"_s});
    WalkLog log(walk);
    walk.fetch();
    const auto old = server.page(GetDocumentsByPrefix{u"a/"_s});
    walk.restart();
    server.remove(u"a/1"_s);
    server.put(u"a/2"_s, {});
    server.executor.answerNewestHeld<GetDocumentsByPrefix>(server.page(GetDocumentsByPrefix{u"a/"_s}));
    server.executor.answerHeld<GetDocumentsByPrefix>(old);
    QVERIFY(log.wait());
    QTest::qWait(0);
    QCOMPARE(log.text(), u"a/2"_s);
}

void IdWalkTest::restart_goesAsFarAsBefore()
{
    IdServer server;
    server.putMany(u"a/"_s, 1, 2000, {});
    IdWalk walk(server.executor, {.prefix = u"a/"_s});
    WalkLog log(walk);
    QVERIFY(log.fetch());
    QVERIFY(log.fetch());
    log.clear();
    walk.restart();
    QVERIFY(log.wait());
    QCOMPARE(log.count(), 1000);
    QVERIFY(walk.isPast("a/00999"));
    QVERIFY(!walk.isPast("a/01001"));
}

void IdWalkTest::death_cancelsTheRequest()
{
    IdServer server;
    server.executor.hold<GetDocumentsByPrefix>();
    {
        IdWalk walk(server.executor, {.prefix = u"a/"_s});
        walk.fetch();
    }
    QVERIFY(server.executor.isAnyWaitingCanceled());
}

QTEST_GUILESS_MAIN(IdWalkTest)
#include "tst_idwalk.moc"
