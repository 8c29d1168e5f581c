// SPDX-License-Identifier: GPL-3.0-or-later
#include "testedmodel.h"

using namespace Qt::StringLiterals;
using namespace Rookery;
using namespace Rookery::Testing;

class DocumentTreeRefreshTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void answers_outOfOrder_standInTheirPlaces();
    void refresh_olderAnswer_isDropped();
    void refresh_keepsIndexesAndMergesByID();
    void refresh_collectionGone_removesIt();
    void refresh_failed_keepsWhatIsShown();
    void states_changed_touchTheseRowsOnly();
    void unsaved_standsInItsPlace();
    void unsaved_inANewFolderOrCollection_makesIt();
    void unsaved_reverted_goes();
    void unsaved_saved_staysThroughTheRefresh();
    void unsaved_withoutId_saysSo();
};

void DocumentTreeRefreshTest::answers_outOfOrder_standInTheirPlaces()
{
    IdServer server;
    fillShop(server);
    server.executor.hold<GetDocumentsByPrefix>();
    TestedModel tested(server.executor);
    QVERIFY(tested.refresh());
    QVERIFY(tested.open(tested.top(u"Companies"_s)));
    QVERIFY(tested.open(tested.top(u"Orders"_s)));
    const auto sent = server.executor.sent<GetDocumentsByPrefix>();
    QCOMPARE(sent.size(), 2);
    server.executor.answerNewestHeld<GetDocumentsByPrefix>(server.page(sent.at(1)));
    tested.settle();
    QCOMPARE(tested.model.rowCount(tested.top(u"Orders"_s)), 4);
    server.executor.answerHeld<GetDocumentsByPrefix>(server.page(sent.at(0)));
    tested.settle();
    QCOMPARE(tested.rows(tested.top(u"Companies"_s)), u"companies/00001, companies/00002"_s);
}

void DocumentTreeRefreshTest::refresh_olderAnswer_isDropped()
{
    IdServer server;
    server.executor.hold<GetCollectionStatistics>();
    TestedModel tested(server.executor);
    tested.model.refresh();
    tested.model.refresh();
    server.executor.answerNewestHeld<GetCollectionStatistics>(CollectionStatistics{2, 0, {{u"New"_s, 2}}});
    server.executor.answerHeld<GetCollectionStatistics>(CollectionStatistics{1, 0, {{u"Old"_s, 1}}});
    tested.settle();
    QCOMPARE(tested.rows(), u"All documents, New"_s);
}

void DocumentTreeRefreshTest::refresh_keepsIndexesAndMergesByID()
{
    IdServer server;
    fillShop(server);
    TestedModel tested(server.executor);
    QVERIFY(tested.refresh());
    const QModelIndex orders = tested.top(u"Orders"_s);
    QVERIFY(tested.open(orders));
    QVERIFY(tested.open(tested.model.index(0, 0, orders)));
    const QPersistentModelIndex folder = tested.model.index(0, 0, orders);
    const QPersistentModelIndex inFolder = tested.model.index(0, 0, folder);
    const QPersistentModelIndex kept = tested.below(orders, u"orders/00003"_s);
    const QPersistentModelIndex removed = tested.below(orders, u"orders/00002"_s);
    QSignalSpy resets(&tested.model, &QAbstractItemModel::modelReset);
    QSignalSpy insertions(&tested.model, &QAbstractItemModel::rowsInserted);
    QSignalSpy removals(&tested.model, &QAbstractItemModel::rowsRemoved);
    server.remove(u"orders/00002"_s);
    server.put(u"orders/000015"_s, u"Orders"_s);
    server.put(u"orders/2026/00009"_s, u"Orders"_s);
    QVERIFY(tested.refresh());
    QCOMPARE(tested.rows(orders), u"orders/2026/, orders/00001, orders/000015, orders/00003"_s);
    QVERIFY(folder.isValid() && inFolder.isValid() && kept.isValid());
    QCOMPARE(kept.data().toString(), u"orders/00003"_s);
    QVERIFY(!removed.isValid());
    QCOMPARE(countOf(folder), 3);
    QCOMPARE(countOf(orders), 6);
    QCOMPARE(resets.size(), 0);
    QCOMPARE(insertions.size(), 2);
    QCOMPARE(removals.size(), 1);
}

void DocumentTreeRefreshTest::refresh_collectionGone_removesIt()
{
    IdServer server;
    fillShop(server);
    TestedModel tested(server.executor);
    QVERIFY(tested.refresh());
    QVERIFY(tested.open(tested.top(u"Companies"_s)));
    server.remove(u"companies/00001"_s);
    server.remove(u"companies/00002"_s);
    QVERIFY(tested.refresh());
    QCOMPARE(tested.rows(), u"All documents, Orders"_s);
    QVERIFY(!tested.model.firstIndexOf(u"companies/00001"_s).isValid());
}

void DocumentTreeRefreshTest::refresh_failed_keepsWhatIsShown()
{
    IdServer server;
    fillShop(server);
    TestedModel tested(server.executor);
    QVERIFY(tested.refresh());
    server.executor.onCommand<GetCollectionStatistics>([](const GetCollectionStatistics &) {
        return Result<CollectionStatistics>(Error::of(ErrorKind::Unreachable, u"gone"_s));
    });
    QVERIFY(tested.refresh());
    QCOMPARE(tested.rows(), u"All documents, Companies, Orders"_s);
    QCOMPARE(tested.model.state(), DocumentTreeModel::State::Ready);
    QVERIFY(tested.model.error());
}

void DocumentTreeRefreshTest::states_changed_touchTheseRowsOnly()
{
    IdServer server;
    fillShop(server);
    TestedModel tested(server.executor);
    DocumentState state = DocumentState::Unmodified;
    tested.model.setStateOf(
        [&](const QString &id) { return id == u"orders/00002" ? state : DocumentState::Unmodified; });
    QVERIFY(tested.refresh());
    const QModelIndex orders = tested.top(u"Orders"_s);
    QVERIFY(tested.open(orders));
    state = DocumentState::Modified;
    QSignalSpy changes(&tested.model, &QAbstractItemModel::dataChanged);
    tested.model.statesChanged({u"ORDERS/00002"_s, u"not/listed"_s});
    QCOMPARE(changes.size(), 1);
    const auto index = changes.first().first().toModelIndex();
    QCOMPARE(index.data(DocumentRows::IdRole).toString(), u"orders/00002"_s);
    QCOMPARE(index.data(DocumentRows::StateRole).value<DocumentState>(), DocumentState::Modified);
}

void DocumentTreeRefreshTest::unsaved_standsInItsPlace()
{
    IdServer server;
    fillShop(server);
    TestedModel tested(server.executor);
    QVERIFY(tested.refresh());
    const QModelIndex orders = tested.top(u"Orders"_s);
    QVERIFY(tested.open(orders));
    const QModelIndex folder = tested.model.index(0, 0, orders);
    QVERIFY(tested.open(folder));
    tested.model.setPendingNew({{u"orders/000025"_s, u"orders"_s}, {u"orders/2026/1"_s, u"Orders"_s}});
    QCOMPARE(tested.rows(orders), u"orders/2026/, orders/00001, orders/00002, orders/000025, orders/00003"_s);
    QCOMPARE(tested.rows(folder), u"orders/2026/00001, orders/2026/00002, orders/2026/1"_s);
    const QModelIndex added = tested.below(orders, u"orders/000025"_s);
    QCOMPARE(added.data(DocumentRows::StateRole).value<DocumentState>(), DocumentState::New);
    QVERIFY(tested.refresh());
    QVERIFY(tested.below(orders, u"orders/000025"_s).isValid());
}

void DocumentTreeRefreshTest::unsaved_inANewFolderOrCollection_makesIt()
{
    IdServer server;
    fillShop(server);
    TestedModel tested(server.executor);
    QVERIFY(tested.refresh());
    const QModelIndex orders = tested.top(u"Orders"_s);
    QVERIFY(tested.open(orders));
    tested.model.setPendingNew({{u"orders/2027/1"_s, u"Orders"_s}, {u"cats/1"_s, u"Cats"_s}});
    QCOMPARE(tested.rows(), u"All documents, Cats, Companies, Orders"_s);
    const QModelIndex cats = tested.top(u"Cats"_s);
    QVERIFY(tested.open(cats));
    QCOMPARE(tested.rows(cats), u"cats/1"_s);
    const QModelIndex folder = tested.below(orders, u"orders/2027/"_s);
    QVERIFY(tested.open(folder));
    QCOMPARE(tested.rows(folder), u"orders/2027/1"_s);
    tested.model.setPendingNew({});
    QCOMPARE(tested.rows(), u"All documents, Companies, Orders"_s);
    QVERIFY(!tested.below(orders, u"orders/2027/"_s).isValid());
}

void DocumentTreeRefreshTest::unsaved_reverted_goes()
{
    IdServer server;
    fillShop(server);
    TestedModel tested(server.executor);
    QVERIFY(tested.refresh());
    const QModelIndex orders = tested.top(u"Orders"_s);
    QVERIFY(tested.open(orders));
    tested.model.setPendingNew({{u"orders/9"_s, u"Orders"_s}});
    QCOMPARE(tested.model.rowCount(orders), 5);
    tested.model.setPendingNew({});
    QCOMPARE(tested.model.rowCount(orders), 4);
}

void DocumentTreeRefreshTest::unsaved_saved_staysThroughTheRefresh()
{
    IdServer server;
    fillShop(server);
    TestedModel tested(server.executor);
    DocumentState state = DocumentState::New;
    tested.model.setStateOf([&](const QString &id) { return id == u"orders/9" ? state : DocumentState::Unmodified; });
    QVERIFY(tested.refresh());
    const QModelIndex orders = tested.top(u"Orders"_s);
    QVERIFY(tested.open(orders));
    tested.model.setPendingNew({{u"orders/9"_s, u"Orders"_s}});
    const QPersistentModelIndex added = tested.below(orders, u"orders/9"_s);
    state = DocumentState::Saved;
    server.put(u"orders/9"_s, u"Orders"_s);
    tested.model.setPendingNew({});
    QVERIFY(added.isValid());
    QVERIFY(tested.refresh());
    state = DocumentState::Unmodified;
    QVERIFY(added.isValid());
    QCOMPARE(added.data(DocumentRows::StateRole).value<DocumentState>(), DocumentState::Unmodified);
}

void DocumentTreeRefreshTest::unsaved_withoutId_saysSo()
{
    IdServer server;
    fillShop(server);
    TestedModel tested(server.executor);
    QVERIFY(tested.refresh());
    const QModelIndex orders = tested.top(u"Orders"_s);
    QVERIFY(tested.open(orders));
    const QModelIndex folder = tested.model.index(0, 0, orders);
    QVERIFY(tested.open(folder));
    tested.model.setPendingNew({{u"orders/2026/…1"_s, u"Orders"_s, true}});
    const QModelIndex added = tested.below(folder, u"new, ID from server"_s);
    QVERIFY(added.data(DocumentRows::NamedByServerRole).toBool());
    QCOMPARE(added.data(DocumentRows::IdRole).toString(), u"orders/2026/…1"_s);
}

QTEST_GUILESS_MAIN(DocumentTreeRefreshTest)
#include "tst_documenttreerefresh.moc"
