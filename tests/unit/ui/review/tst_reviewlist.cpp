// SPDX-License-Identifier: GPL-3.0-or-later
#include "review/list/reviewlist.h"
#include "reviewtesting.h"
#include "text/changetext.h"
#include "text/reviewtext.h"

#include <QAbstractItemModelTester>
#include <QCheckBox>
#include <QListView>
#include <QSignalSpy>
#include <QtTest>

using namespace Rookery;
using namespace Qt::StringLiterals;

class TestReviewList : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void setDocuments_mixed_putsNotReadyBelowAHeading();
    void setDocuments_savingStarts_keepsTheRows();
    void model_anyChangeSet_passesTheTester();
    void tickAll_somethingUnticked_ticksAll();
    void space_currentDocument_unticksIt();
    void setDocuments_currentWent_showsTheFirst();
    void step_overHeading_reachesTheNextDocument();
    void saveButton_counts_data();
    void saveButton_counts();
    void deletedWithoutLoad_isCountedAndNamedAsDeleted();
    void summary_states_sayWhatIsInTheWay();
};

void TestReviewList::setDocuments_mixed_putsNotReadyBelowAHeading()
{
    ReviewListModel model;
    model.setDocuments(mixedChangeSet());
    QCOMPARE(model.rowCount(), 9);
    QCOMPARE(model.index(5).data().toString(), u"Not ready to save"_s);
    QVERIFY(!model.document(model.index(5)));
    QCOMPARE(model.index(6).data(ReviewListModel::IdRole).toString(), u"orders/6-A"_s);
    QVERIFY(!model.setData(model.index(6), Qt::Checked, Qt::CheckStateRole));
    QCOMPARE(model.tickedCount(), 5);
}

void TestReviewList::setDocuments_savingStarts_keepsTheRows()
{
    ReviewListModel model;
    QList<PendingDocument> documents = mixedChangeSet();
    model.setDocuments(documents);
    QSignalSpy resets(&model, &QAbstractItemModel::modelReset);
    for (PendingDocument &document : documents) {
        if (document.isReady())
            document.state = DocumentState::Saving;
    }
    model.setDocuments(documents);
    QCOMPARE(resets.size(), 0);
    QCOMPARE(model.index(0).data(ReviewListModel::SummaryRole).toString(), u"Saving…"_s);
}

void TestReviewList::model_anyChangeSet_passesTheTester()
{
    ReviewListModel model;
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    model.setDocuments(mixedChangeSet());
    model.setDocuments(mixedChangeSet().mid(5));
    model.setData(model.index(1), Qt::Unchecked, Qt::CheckStateRole);
    model.setDocuments({});
    QCOMPARE(model.rowCount(), 0);
}

void TestReviewList::tickAll_somethingUnticked_ticksAll()
{
    ReviewList list;
    QList<PendingDocument> documents = mixedChangeSet();
    documents[1].isTicked = false;
    list.setDocuments(documents);
    QSignalSpy wishes(&list, &ReviewList::allTicksRequested);
    auto *all = list.findChild<QCheckBox *>();
    QCOMPARE(all->checkState(), Qt::PartiallyChecked);
    QCOMPARE(all->text(), u"4 of 8 documents"_s);
    all->click();
    QCOMPARE(wishes.size(), 1);
    QCOMPARE(wishes[0][0].toBool(), true);
}

void TestReviewList::space_currentDocument_unticksIt()
{
    ReviewList list;
    list.setDocuments(mixedChangeSet());
    QSignalSpy wishes(&list, &ReviewList::tickRequested);
    auto *view = list.findChild<QListView *>();
    QTest::keyClick(view, Qt::Key_Down);
    QTest::keyClick(view, Qt::Key_Space);
    QCOMPARE(wishes.size(), 1);
    QCOMPARE(wishes[0], (QList<QVariant>{u"orders/2-A"_s, false}));
    QCOMPARE(list.model().tickedCount(), 4);
}

void TestReviewList::setDocuments_currentWent_showsTheFirst()
{
    ReviewList list;
    list.setDocuments(mixedChangeSet());
    list.setCurrentId(u"orders/3-A"_s);
    QSignalSpy shown(&list, &ReviewList::currentChanged);
    list.setDocuments(mixedChangeSet().mid(1));
    QCOMPARE(list.currentId(), u"orders/3-A"_s);
    QCOMPARE(shown.size(), 0);
    list.setDocuments(mixedChangeSet().mid(3));
    QCOMPARE(list.currentId(), u"orders/4-A"_s);
    list.setDocuments({});
    QCOMPARE(list.currentId(), QString());
}

void TestReviewList::step_overHeading_reachesTheNextDocument()
{
    ReviewList list;
    list.setDocuments(mixedChangeSet());
    list.setCurrentId(u"orders/5-A"_s);
    list.step(1);
    QCOMPARE(list.currentId(), u"orders/6-A"_s);
    list.step(-1);
    QCOMPARE(list.currentId(), u"orders/5-A"_s);
}

void TestReviewList::saveButton_counts_data()
{
    QTest::addColumn<int>("changed");
    QTest::addColumn<int>("created");
    QTest::addColumn<int>("deleted");
    QTest::addColumn<QString>("text");
    QTest::newRow("all") << 3 << 1 << 1 << u"Save 3 changed, 1 new, 1 deleted in one transaction"_s;
    QTest::newRow("one") << 1 << 0 << 0 << u"Save 1 changed in one transaction"_s;
    QTest::newRow("no changed ones") << 0 << 2 << 1 << u"Save 2 new, 1 deleted in one transaction"_s;
    QTest::newRow("nothing") << 0 << 0 << 0 << u"Save in one transaction"_s;
}

void TestReviewList::saveButton_counts()
{
    QFETCH(int, changed);
    QFETCH(int, created);
    QFETCH(int, deleted);
    QTEST(ReviewText::saveButton({changed, created, deleted}), "text");
}

void TestReviewList::deletedWithoutLoad_isCountedAndNamedAsDeleted()
{
    const QList<PendingDocument> documents = {pending(u"orders/7-A"_s, {}, {}, DocumentState::Deleted)};
    const SaveCounts counts = SaveCounts::of(documents);
    QCOMPARE(counts.deleted, 1);
    QCOMPARE(counts.created, 0);
    ReviewListModel model;
    model.setDocuments(documents);
    QVERIFY(model.index(0).data(ReviewListModel::SummaryRole).toString().contains(u"deleted"_s));
    QVERIFY(model.index(0).data(ReviewListModel::IsDeletedRole).toBool());
}

void TestReviewList::summary_states_sayWhatIsInTheWay()
{
    const QList<PendingDocument> documents = mixedChangeSet();
    QCOMPARE(ReviewText::summary(documents[0]), u"Orders · 2 fields"_s);
    QCOMPARE(ReviewText::summary(documents[2]), u"Orders · New"_s);
    QCOMPARE(ReviewText::summary(documents[4]), u"Orders · deleted"_s);
    PendingDocument invalid = documents[6];
    invalid.error = Error::of(ErrorKind::InvalidJson, QString());
    invalid.error->position = TextPosition{100, 9, 2};
    QCOMPARE(ReviewText::summary(invalid), u"Invalid JSON, line 9"_s);
    PendingDocument unnamed = pending(u"orders/…1"_s, "", "{}", DocumentState::New);
    unnamed.openId = u"orders/"_s;
    QCOMPARE(documentName(unnamed), u"ID from server · orders/…1"_s);
}

QTEST_MAIN(TestReviewList)
#include "tst_reviewlist.moc"
