// SPDX-License-Identifier: GPL-3.0-or-later
#include "commands/collections.h"
#include "support/contracttest.h"

using namespace Qt::StringLiterals;
using namespace Rookery;
using namespace Rookery::Testing;

class CollectionsContract : public ContractTest
{
    Q_OBJECT

private Q_SLOTS:
    void statistics_emptyDatabase_haveNoCollections();
    void statistics_countWithoutCaseAndKeepEmptied();
    void page_isNewestFirst();
    void page_ofPart_data();
    void page_ofPart();
    void page_withoutName_isRejected();

private:
    QString counts();
    void putCats();
};

QString CollectionsContract::counts()
{
    const auto statistics = ask(GetCollectionStatistics{});
    if (!statistics)
        return outcomeOf(statistics);
    QStringList lines;
    for (const CollectionInfo &collection : statistics->collections)
        lines.append(collection.name + u' ' + QString::number(collection.documents));
    return QString::number(statistics->documents) + u": "_s + lines.join(u", ");
}

void CollectionsContract::statistics_emptyDatabase_haveNoCollections()
{
    QCOMPARE(counts(), u"0: "_s);
}

void CollectionsContract::statistics_countWithoutCaseAndKeepEmptied()
{
    VERIFY_RESULT(batch({putOf(u"c/1"_s, R"({"@metadata":{"@collection":"Cats"}})"),
        putOf(u"c/2"_s, R"({"@metadata":{"@collection":"cats"}})"),
        putOf(u"c/3"_s, R"({"@metadata":{"@collection":"Dogs"}})"),
        putOf(u"c/4"_s, R"({"@metadata":{"@collection":"Élan"}})"),
        putOf(u"c/5"_s, R"({"@metadata":{"@collection":"éLAN"}})"), putOf(u"c/6"_s, "{}")}));
    QCOMPARE(counts(), u"6: @empty 1, Cats 2, Dogs 1, Élan 2"_s);
    VERIFY_RESULT(remove(u"c/3"_s));
    QCOMPARE(counts(), u"5: @empty 1, Cats 2, Dogs 0, Élan 2"_s);
    VERIFY_RESULT(
        batch({removalOf(u"c/1"_s), removalOf(u"c/2"_s), putOf(u"c/1"_s, R"({"@metadata":{"@collection":"CATS"}})")}));
    QCOMPARE(counts(), u"4: @empty 1, Cats 1, Dogs 0, Élan 2"_s);
}

void CollectionsContract::putCats()
{
    QList<BatchCommand> puts;
    for (int i = 1; i <= 5; ++i)
        puts.append(putOf(u"cats/%1"_s.arg(i), R"({"@metadata":{"@collection":"Cats"}})"));
    puts.append(putOf(u"none/1"_s, "{}"));
    VERIFY_RESULT(batch(puts));
}

void CollectionsContract::page_isNewestFirst()
{
    putCats();
    VERIFY_RESULT(put(u"cats/2"_s, R"({"n":2,"@metadata":{"@collection":"cats"}})"));
    const auto page = ask(GetCollectionPage{u"Cats"_s});
    VERIFY_RESULT(page);
    QCOMPARE(idsOf(*page), (QStringList{u"cats/2"_s, u"cats/5"_s, u"cats/4"_s, u"cats/3"_s, u"cats/1"_s}));
    QCOMPARE(text(page->first()),
        R"({"n":2,"@metadata":{"@collection":"cats","@change-vector":"CV","@id":"cats/2","@last-modified":"AT"}})");
    QCOMPARE(page->first().changeVector, get(u"cats/2"_s)->changeVector);
}

void CollectionsContract::page_ofPart_data()
{
    QTest::addColumn<QString>("collection");
    QTest::addColumn<int>("start");
    QTest::addColumn<int>("pageSize");
    QTest::addColumn<QString>("expected");
    QTest::newRow("a page, other case") << u"CATS"_s << 1 << 2 << u"cats/4 cats/3"_s;
    QTest::newRow("the last one") << u"Cats"_s << 4 << 9 << u"cats/1"_s;
    QTest::newRow("behind the end") << u"Cats"_s << 5 << 9 << u""_s;
    QTest::newRow("pages of no size") << u"Cats"_s << 0 << 0 << u""_s;
    QTest::newRow("without a collection") << u"@empty"_s << 0 << 9 << u"none/1"_s;
    QTest::newRow("unknown") << u"Nope"_s << 0 << 9 << u""_s;
    QTest::newRow("all") << u"@all_docs"_s << 0 << 9 << u""_s;
}

void CollectionsContract::page_ofPart()
{
    QFETCH(QString, collection);
    QFETCH(int, start);
    QFETCH(int, pageSize);
    QFETCH(QString, expected);
    putCats();
    const auto page = ask(GetCollectionPage{collection, start, pageSize});
    VERIFY_RESULT(page);
    QCOMPARE(idsOf(*page).join(u' '), expected);
}

void CollectionsContract::page_withoutName_isRejected()
{
    QCOMPARE(outcomeOf(ask(GetCollectionPage{})), u"Rejected RavenException"_s);
}

QTEST_GUILESS_MAIN(CollectionsContract)
#include "tst_collectionscontract.moc"
