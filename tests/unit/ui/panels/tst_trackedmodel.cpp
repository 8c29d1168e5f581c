// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/panels/trackedmodel.h"
#include "paneltab.h"
#include "views/panels/sessionpanel.h"

#include "async/waitfor.h"

#include <QAbstractItemModelTester>
#include <QAction>
#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QTreeView>

using namespace Qt::StringLiterals;
using namespace Rookery;

class TrackedModelTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void model_loadedDocuments_areSortedById();
    void model_edited_showsItsState();
    void model_evicted_leavesOneRowLess();
    void model_cleared_isEmpty();
    void panel_figures_followTheSession();
    void panel_selection_isWhatTheButtonsAreAbout();

private:
    QStringList ids() const;
    Session &session() { return m_tab->workspace->session(); }

    std::unique_ptr<PanelTab> m_tab;
    std::unique_ptr<TrackedModel> m_model;
};

void TrackedModelTest::init()
{
    m_tab = std::make_unique<PanelTab>();
    for (const QString &id : {u"orders/1-A"_s, u"orders/2-A"_s, u"orders/3-A"_s})
        m_tab->put(id, R"({"a": 1})");
    m_model = std::make_unique<TrackedModel>(*m_tab->workspace, nullptr);
    new QAbstractItemModelTester(m_model.get(), QAbstractItemModelTester::FailureReportingMode::Fatal, m_model.get());
}

void TrackedModelTest::cleanup()
{
    m_model.reset();
    m_tab.reset();
}

QStringList TrackedModelTest::ids() const
{
    QStringList all;
    for (int row = 0; row < m_model->rowCount(); ++row)
        all.append(m_model->index(row, TrackedModel::Id).data().toString());
    return all;
}

void TrackedModelTest::model_loadedDocuments_areSortedById()
{
    QVERIFY(waitFor(session().load({u"orders/3-A"_s, u"orders/1-A"_s})));
    QTRY_COMPARE(ids(), (QStringList{u"orders/1-A"_s, u"orders/3-A"_s}));
    QVERIFY(waitFor(session().load(u"orders/2-A"_s)));
    QTRY_COMPARE(ids(), (QStringList{u"orders/1-A"_s, u"orders/2-A"_s, u"orders/3-A"_s}));
    QCOMPARE(m_model->index(0, TrackedModel::Collection).data().toString(), u"Orders"_s);
    QCOMPARE(m_model->index(0, TrackedModel::ChangeVector).data().toString(), u"A:1-x"_s);
}

void TrackedModelTest::model_edited_showsItsState()
{
    QVERIFY(waitFor(session().load({u"orders/1-A"_s, u"orders/2-A"_s})));
    QTRY_COMPARE(m_model->rowCount(), 2);
    const auto state
        = [this](int row) { return m_model->index(row, 0).data(TrackedModel::StateRole).value<DocumentState>(); };
    QCOMPARE(state(0), DocumentState::Unmodified);
    QVERIFY(session().set(u"orders/1-A"_s, Json::Pointer({u"a"_s}), Json::Value::fromInteger(2)));
    QVERIFY(session().removeTracked(u"orders/2-A"_s));
    QTRY_COMPARE(state(0), DocumentState::Modified);
    QCOMPARE(state(1), DocumentState::Deleted);
    QCOMPARE(m_model->index(1, TrackedModel::Collection).data().toString(), u"Orders"_s);
}

void TrackedModelTest::model_evicted_leavesOneRowLess()
{
    QVERIFY(waitFor(session().load({u"orders/1-A"_s, u"orders/2-A"_s, u"orders/3-A"_s})));
    QTRY_COMPARE(m_model->rowCount(), 3);
    session().evict(u"orders/2-A"_s);
    QTRY_COMPARE(ids(), (QStringList{u"orders/1-A"_s, u"orders/3-A"_s}));
}

void TrackedModelTest::model_cleared_isEmpty()
{
    QVERIFY(waitFor(session().load({u"orders/1-A"_s, u"orders/2-A"_s})));
    QTRY_COMPARE(m_model->rowCount(), 2);
    session().clear();
    QTRY_COMPARE(m_model->rowCount(), 0);
}

void TrackedModelTest::panel_figures_followTheSession()
{
    SessionPanel panel(*m_tab->workspace, nullptr);
    auto *figures = panel.findChild<QLabel *>(u"figures"_s);
    QVERIFY(figures);
    QVERIFY(figures->text().startsWith(u"Requests 0/30  ·  Cache 0 hit"));
    QVERIFY(waitFor(session().load({u"orders/1-A"_s, u"orders/2-A"_s})));
    QTRY_VERIFY(figures->text().startsWith(u"Requests 1/30"));
    QVERIFY(figures->text().contains(u"Tracking 2 document"));
    QVERIFY(figures->text().contains(u"Single node"));
}

void TrackedModelTest::panel_selection_isWhatTheButtonsAreAbout()
{
    SessionPanel panel(*m_tab->workspace, nullptr);
    auto *view = panel.findChild<QTreeView *>();
    QCOMPARE(view->accessibleName(), u"Session"_s);
    QVERIFY(waitFor(session().load({u"orders/1-A"_s, u"orders/2-A"_s})));
    QTRY_COMPARE(view->model()->rowCount(), 2);
    QPushButton *evict = nullptr;
    for (QPushButton *button : panel.findChildren<QPushButton *>()) {
        if (button->text() == u"Evict")
            evict = button;
    }
    QVERIFY(evict && !evict->isEnabled());
    view->selectAll();
    QVERIFY(evict->isEnabled());
    const QSignalSpy evicted(&panel, &SessionPanel::evictRequested);
    evict->click();
    QCOMPARE(evicted.size(), 1);
    QCOMPARE(evicted.first().first().toStringList(), (QStringList{u"orders/1-A"_s, u"orders/2-A"_s}));
}

QTEST_MAIN(TrackedModelTest)
#include "tst_trackedmodel.moc"
