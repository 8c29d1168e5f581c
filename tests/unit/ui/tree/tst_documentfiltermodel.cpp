// SPDX-License-Identifier: GPL-3.0-or-later
#include "idserver.h"
#include "models/documentfiltermodel.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace Rookery;
using namespace Rookery::Testing;

class DocumentFilterModelTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void prefix_ofAnyCase_showsAllThatBeginWithIt();
    void prefix_exactId_isTheBestMatch();
    void prefix_withoutMatches_showsNothing();
    void prefix_changed_keepsRowsUntilTheAnswer();
    void prefix_changedTwice_dropsTheFirstAnswer();
    void matches_beyondAStep_comeOnDemand();
    void search_failed_isARowThatTriesAgain();
    void unsaved_isFoundToo();
    void refresh_mergesByID();
    void states_changed_touchTheseRowsOnly();
};

namespace {

class TestedFilter
{
public:
    explicit TestedFilter(RequestExecutor &executor)
        : model(executor), m_tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal)
    {}

    bool search(const QString &prefix)
    {
        QSignalSpy spy(&model, &DocumentFilterModel::searched);
        model.setPrefix(prefix);
        return spy.wait();
    }
    QString rows() const
    {
        QStringList texts;
        for (int row = 0; row < model.rowCount(); ++row)
            texts.append(model.index(row).data().toString());
        return texts.join(u", "_s);
    }

    DocumentFilterModel model;

private:
    QAbstractItemModelTester m_tester;
};

} // namespace

void DocumentFilterModelTest::prefix_ofAnyCase_showsAllThatBeginWithIt()
{
    IdServer server;
    server.put(u"Orders/1"_s, u"Orders"_s);
    server.put(u"orders/1/notes"_s, u"Notes"_s);
    server.put(u"other"_s, {});
    TestedFilter tested(server.executor);
    QVERIFY(tested.search(u"oRD"_s));
    QCOMPARE(tested.rows(), u"Orders/1, orders/1/notes"_s);
    QCOMPARE(tested.model.documentCount(), 2);
    QVERIFY(tested.model.hasAll());
    tested.model.setPrefix({});
    QCOMPARE(tested.rows(), QString());
}

void DocumentFilterModelTest::prefix_exactId_isTheBestMatch()
{
    IdServer server;
    server.put(u"orders/10"_s, {});
    server.put(u"orders/1"_s, {});
    TestedFilter tested(server.executor);
    QVERIFY(tested.search(u"orders/1"_s));
    QCOMPARE(tested.model.bestMatch().data(DocumentRows::IdRole).toString(), u"orders/1"_s);
}

void DocumentFilterModelTest::prefix_withoutMatches_showsNothing()
{
    IdServer server;
    TestedFilter tested(server.executor);
    QVERIFY(tested.search(u"nope"_s));
    QCOMPARE(tested.model.rowCount(), 0);
    QVERIFY(!tested.model.bestMatch().isValid());
}

void DocumentFilterModelTest::prefix_changed_keepsRowsUntilTheAnswer()
{
    IdServer server;
    server.put(u"a/1"_s, {});
    server.put(u"b/1"_s, {});
    TestedFilter tested(server.executor);
    QVERIFY(tested.search(u"a"_s));
    tested.model.setPrefix(u"b"_s);
    QCOMPARE(tested.rows(), u"a/1"_s);
    QVERIFY(!tested.model.bestMatch().isValid());
    QSignalSpy spy(&tested.model, &DocumentFilterModel::searched);
    QVERIFY(spy.wait());
    QCOMPARE(tested.rows(), u"b/1"_s);
}

void DocumentFilterModelTest::prefix_changedTwice_dropsTheFirstAnswer()
{
    IdServer server;
    server.put(u"a/1"_s, {});
    server.put(u"b/1"_s, {});
    server.executor.hold<GetDocumentsByPrefix>();
    TestedFilter tested(server.executor);
    tested.model.setPrefix(u"a"_s);
    tested.model.setPrefix(u"b"_s);
    QSignalSpy spy(&tested.model, &DocumentFilterModel::searched);
    server.executor.answerNewestHeld<GetDocumentsByPrefix>(server.page(GetDocumentsByPrefix{u"b"_s}));
    server.executor.answerHeld<GetDocumentsByPrefix>(server.page(GetDocumentsByPrefix{u"a"_s}));
    QVERIFY(spy.wait());
    QTest::qWait(0);
    QCOMPARE(tested.rows(), u"b/1"_s);
}

void DocumentFilterModelTest::matches_beyondAStep_comeOnDemand()
{
    IdServer server;
    server.putMany(u"a/"_s, 1, 700, {});
    TestedFilter tested(server.executor);
    QVERIFY(tested.search(u"a"_s));
    QCOMPARE(tested.model.rowCount(), 501);
    QVERIFY(!tested.model.hasAll());
    QSignalSpy spy(&tested.model, &DocumentFilterModel::searched);
    QVERIFY(tested.model.press(tested.model.index(500)));
    QVERIFY(spy.wait());
    QCOMPARE(tested.model.rowCount(), 700);
}

void DocumentFilterModelTest::search_failed_isARowThatTriesAgain()
{
    IdServer server;
    server.put(u"a/1"_s, {});
    server.executor.hold<GetDocumentsByPrefix>();
    TestedFilter tested(server.executor);
    tested.model.setPrefix(u"a"_s);
    QSignalSpy spy(&tested.model, &DocumentFilterModel::searched);
    server.executor.answerHeld<GetDocumentsByPrefix>(Error::of(ErrorKind::Unreachable, u"gone"_s));
    QVERIFY(spy.wait());
    QCOMPARE(tested.model.error()->message, u"gone"_s);
    QCOMPARE(tested.model.rowCount(), 1);
    QVERIFY(tested.model.press(tested.model.index(0)));
    server.executor.answerHeld<GetDocumentsByPrefix>(server.page(GetDocumentsByPrefix{u"a"_s}));
    QVERIFY(spy.wait());
    QCOMPARE(tested.rows(), u"a/1"_s);
}

void DocumentFilterModelTest::unsaved_isFoundToo()
{
    IdServer server;
    server.put(u"a/1"_s, {});
    server.put(u"a/3"_s, {});
    TestedFilter tested(server.executor);
    tested.model.setPendingNew({{u"A/2"_s, {}}, {u"b"_s, {}}});
    QVERIFY(tested.search(u"a"_s));
    QCOMPARE(tested.rows(), u"a/1, A/2, a/3"_s);
    QCOMPARE(tested.model.index(1).data(DocumentRows::StateRole).value<DocumentState>(), DocumentState::New);
    tested.model.setPendingNew({});
    QCOMPARE(tested.rows(), u"a/1, a/3"_s);
}

void DocumentFilterModelTest::refresh_mergesByID()
{
    IdServer server;
    server.putMany(u"a/"_s, 1, 3, {});
    TestedFilter tested(server.executor);
    QVERIFY(tested.search(u"a"_s));
    const QPersistentModelIndex kept = tested.model.index(2);
    server.remove(u"a/00001"_s);
    server.put(u"a/000025"_s, {});
    QSignalSpy spy(&tested.model, &DocumentFilterModel::searched);
    tested.model.refresh();
    QVERIFY(spy.wait());
    QCOMPARE(tested.rows(), u"a/00002, a/000025, a/00003"_s);
    QCOMPARE(kept.row(), 2);
}

void DocumentFilterModelTest::states_changed_touchTheseRowsOnly()
{
    IdServer server;
    server.putMany(u"a/"_s, 1, 3, {});
    TestedFilter tested(server.executor);
    tested.model.setStateOf([](const QString &) { return DocumentState::Deleted; });
    QVERIFY(tested.search(u"a"_s));
    QSignalSpy changes(&tested.model, &QAbstractItemModel::dataChanged);
    tested.model.statesChanged({u"A/00002"_s});
    QCOMPARE(changes.size(), 1);
    QCOMPARE(changes.first().first().toModelIndex().data(Qt::AccessibleTextRole).toString(), u"a/00002, deleted"_s);
}

QTEST_GUILESS_MAIN(DocumentFilterModelTest)
#include "tst_documentfiltermodel.moc"
