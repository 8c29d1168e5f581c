// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/sandboxexecutor.h"
#include "testedmodel.h"

#include <QElapsedTimer>

using namespace Qt::StringLiterals;
using namespace Rookery;
using namespace Rookery::Testing;
using Kind = DocumentRows::Kind;

class DocumentTreeModelTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void top_isAllThenCollectionsThenTheServersOwn();
    void top_emptiedCollection_isHidden();
    void top_emptyDatabase_isEmpty();
    void top_failed_saysWhyAndRecovers();
    void collection_opened_listsFoldersThenDocuments();
    void all_opened_listsFoldersOfTheWholeDatabase();
    void folder_listed_knowsItsCount();
    void rows_beyondAStep_comeOnDemand();
    void loading_slow_showsProgressAndSkeleton();
    void loading_canceled_offersToGoOn();
    void listing_failed_isARowThatTriesAgain();
    void document_isReadWithItsState();
    void rows_tenThousand_comeWithoutAStall();
    void sandbox_sampleData_isListed();
};

void DocumentTreeModelTest::top_isAllThenCollectionsThenTheServersOwn()
{
    IdServer server;
    fillShop(server);
    server.put(u"Raven/Hilo/orders"_s, u"@hilo"_s);
    server.put(u"note"_s, {});
    TestedModel tested(server.executor);
    QVERIFY(tested.refresh());
    QCOMPARE(tested.rows(), u"All documents, Companies, Orders, Without a collection, @hilo"_s);
    QCOMPARE(countOf(tested.top(u"All documents"_s)), 9);
    QCOMPARE(countOf(tested.top(u"Orders"_s)), 5);
    QCOMPARE(tested.model.state(), DocumentTreeModel::State::Ready);
}

void DocumentTreeModelTest::top_emptiedCollection_isHidden()
{
    IdServer server;
    server.executor.onCommand<GetCollectionStatistics>(
        [](const GetCollectionStatistics &) { return CollectionStatistics{1, 0, {{u"Cats"_s, 0}, {u"Dogs"_s, 1}}}; });
    TestedModel tested(server.executor);
    QVERIFY(tested.refresh());
    QCOMPARE(tested.rows(), u"All documents, Dogs"_s);
}

void DocumentTreeModelTest::top_emptyDatabase_isEmpty()
{
    IdServer server;
    TestedModel tested(server.executor);
    QCOMPARE(tested.model.state(), DocumentTreeModel::State::Loading);
    QVERIFY(tested.refresh());
    QCOMPARE(tested.model.state(), DocumentTreeModel::State::Empty);
    tested.model.setPendingNew({{u"cats/1"_s, u"Cats"_s}});
    QCOMPARE(tested.model.state(), DocumentTreeModel::State::Ready);
}

void DocumentTreeModelTest::top_failed_saysWhyAndRecovers()
{
    IdServer server;
    server.executor.onCommand<GetCollectionStatistics>([](const GetCollectionStatistics &) {
        return Result<CollectionStatistics>(Error::of(ErrorKind::Unauthorized, u"no access"_s));
    });
    TestedModel tested(server.executor);
    QVERIFY(tested.refresh());
    QCOMPARE(tested.model.state(), DocumentTreeModel::State::Failed);
    QCOMPARE(tested.model.error()->message, u"no access"_s);
    server.executor.onCommand<GetCollectionStatistics>(
        [&](const GetCollectionStatistics &) { return CollectionStatistics{1, 0, {{u"Dogs"_s, 1}}}; });
    tested.model.refresh();
    QCOMPARE(tested.model.state(), DocumentTreeModel::State::Loading);
    tested.settle();
    QCOMPARE(tested.model.state(), DocumentTreeModel::State::Ready);
    QVERIFY(!tested.model.error());
}

void DocumentTreeModelTest::collection_opened_listsFoldersThenDocuments()
{
    IdServer server;
    fillShop(server);
    TestedModel tested(server.executor);
    QVERIFY(tested.refresh());
    const QModelIndex orders = tested.top(u"Orders"_s);
    QVERIFY(tested.model.hasChildren(orders));
    QVERIFY(tested.model.canFetchMore(orders));
    QVERIFY(tested.open(orders));
    QCOMPARE(tested.rows(orders), u"orders/2026/, orders/00001, orders/00002, orders/00003"_s);
    QVERIFY(!tested.model.canFetchMore(orders));
    const QModelIndex folder = tested.model.index(0, 0, orders);
    QCOMPARE(kindOf(folder), Kind::Folder);
    QCOMPARE(folder.data(DocumentRows::CollectionRole).toString(), u"Orders"_s);
    QVERIFY(tested.open(folder));
    QCOMPARE(tested.rows(folder), u"orders/2026/00001, orders/2026/00002"_s);
}

void DocumentTreeModelTest::all_opened_listsFoldersOfTheWholeDatabase()
{
    IdServer server;
    fillShop(server);
    server.put(u"note"_s, {});
    TestedModel tested(server.executor);
    QVERIFY(tested.refresh());
    const QModelIndex all = tested.top(u"All documents"_s);
    QVERIFY(tested.open(all));
    QCOMPARE(tested.rows(all), u"companies/, orders/, note"_s);
    QCOMPARE(all.data(DocumentRows::CollectionRole).toString(), QString());
}

void DocumentTreeModelTest::folder_listed_knowsItsCount()
{
    IdServer server;
    fillShop(server);
    TestedModel tested(server.executor);
    QVERIFY(tested.refresh());
    const QModelIndex orders = tested.top(u"Orders"_s);
    QVERIFY(tested.open(orders));
    const QModelIndex folder = tested.model.index(0, 0, orders);
    QCOMPARE(countOf(folder), -1);
    QVERIFY(tested.open(folder));
    QCOMPARE(countOf(folder), 2);
}

void DocumentTreeModelTest::rows_beyondAStep_comeOnDemand()
{
    IdServer server;
    server.putMany(u"o/"_s, 1, 830, u"O"_s);
    TestedModel tested(server.executor);
    QVERIFY(tested.refresh());
    const QModelIndex o = tested.top(u"O"_s);
    QVERIFY(tested.open(o));
    QCOMPARE(tested.model.rowCount(o), 501);
    QCOMPARE(tested.last(o).data().toString(), u"Show next 330"_s);
    QVERIFY(tested.model.press(tested.last(o)));
    QVERIFY(!tested.model.press(tested.model.index(0, 0, o)));
    tested.settle();
    QCOMPARE(tested.model.rowCount(o), 830);
    QCOMPARE(tested.last(o).data().toString(), u"o/00830"_s);
}

void DocumentTreeModelTest::loading_slow_showsProgressAndSkeleton()
{
    IdServer server;
    server.putMany(u"o/"_s, 1, 830, u"O"_s);
    server.executor.hold<GetDocumentsByPrefix>();
    TestedModel tested(server.executor);
    QVERIFY(tested.refresh());
    const QModelIndex o = tested.top(u"O"_s);
    QVERIFY(tested.open(o));
    QCOMPARE(tested.rows(o), u"Loading 500 of 830…, , , , , "_s);
    QCOMPARE(kindOf(tested.last(o)), Kind::Skeleton);
    QVERIFY(!(tested.last(o).flags() & Qt::ItemIsSelectable));
    server.executor.answerHeld<GetDocumentsByPrefix>(server.page(server.executor.sent<GetDocumentsByPrefix>().last()));
    tested.settle();
    QCOMPARE(tested.model.rowCount(o), 501);
    QCOMPARE(kindOf(tested.last(o)), Kind::More);
}

void DocumentTreeModelTest::loading_canceled_offersToGoOn()
{
    IdServer server;
    server.putMany(u"o/"_s, 1, 830, u"O"_s);
    server.executor.hold<GetDocumentsByPrefix>();
    TestedModel tested(server.executor);
    QVERIFY(tested.refresh());
    const QModelIndex o = tested.top(u"O"_s);
    QVERIFY(tested.open(o));
    QVERIFY(tested.model.press(tested.model.index(0, 0, o)));
    QCOMPARE(tested.rows(o), u"Show next 500"_s);
    server.executor.answerHeld<GetDocumentsByPrefix>(server.page(server.executor.sent<GetDocumentsByPrefix>().last()));
    tested.settle();
    QCOMPARE(tested.rows(o), u"Show next 500"_s);
}

void DocumentTreeModelTest::listing_failed_isARowThatTriesAgain()
{
    IdServer server;
    fillShop(server);
    server.executor.hold<GetDocumentsByPrefix>();
    TestedModel tested(server.executor);
    QVERIFY(tested.refresh());
    const QModelIndex orders = tested.top(u"Orders"_s);
    QVERIFY(tested.open(orders));
    server.executor.answerHeld<GetDocumentsByPrefix>(Error::of(ErrorKind::Unreachable, u"gone"_s));
    tested.settle();
    QCOMPARE(tested.rows(orders), u"Orders could not be listed"_s);
    QCOMPARE(tested.model.errorAt(tested.last(orders))->message, u"gone"_s);
    QVERIFY(tested.model.press(tested.last(orders)));
    tested.settle();
    server.executor.answerHeld<GetDocumentsByPrefix>(server.page(server.executor.sent<GetDocumentsByPrefix>().last()));
    tested.settle();
    QCOMPARE(tested.model.rowCount(orders), 4);
}

void DocumentTreeModelTest::document_isReadWithItsState()
{
    IdServer server;
    fillShop(server);
    TestedModel tested(server.executor);
    tested.model.setStateOf([](const QString &) { return DocumentState::Modified; });
    QVERIFY(tested.refresh());
    const QModelIndex orders = tested.top(u"Orders"_s);
    QVERIFY(tested.open(orders));
    QCOMPARE(orders.data(Qt::AccessibleTextRole).toString(), u"Orders, 5 documents"_s);
    QCOMPARE(tested.last(orders).data(Qt::AccessibleTextRole).toString(), u"orders/00003, modified"_s);
}

void DocumentTreeModelTest::rows_tenThousand_comeWithoutAStall()
{
    IdServer server;
    server.putMany(u"o/"_s, 1, 10'000, u"O"_s);
    DocumentTreeModel model(server.executor); // without the tester, which looks at every row each time
    QSignalSpy ready(&model, &DocumentTreeModel::stateChanged);
    model.refresh();
    QVERIFY(ready.wait());
    const QModelIndex o = model.index(1, 0);
    model.fetchMore(o);
    qint64 longest = 0;
    const auto settle = [&] {
        for (int i = 0; i < 20; ++i) {
            QElapsedTimer timer;
            timer.start();
            QCoreApplication::processEvents();
            longest = qMax(longest, timer.elapsed());
        }
    };
    settle();
    while (model.press(model.index(model.rowCount(o) - 1, 0, o)))
        settle();
    QCOMPARE(model.rowCount(o), 10'000);
    QVERIFY2(longest < 500, qPrintable(QString::number(longest)));
}

void DocumentTreeModelTest::sandbox_sampleData_isListed()
{
    const auto executor = sandboxExecutors({})(u"Sandbox"_s);
    TestedModel tested(*executor);
    QVERIFY(tested.refresh());
    const QModelIndex sightings = tested.top(u"Sightings"_s);
    QVERIFY(sightings.isValid());
    tested.model.fetchMore(sightings);
    const qint64 expected = qMin<qint64>(countOf(sightings), 500);
    QTRY_VERIFY(tested.model.rowCount(sightings) >= expected);
    QCOMPARE(kindOf(tested.model.index(0, 0, sightings)), Kind::Document);
}

QTEST_GUILESS_MAIN(DocumentTreeModelTest)
#include "tst_documenttreemodel.moc"
