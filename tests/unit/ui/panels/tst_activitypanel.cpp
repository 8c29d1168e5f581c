// SPDX-License-Identifier: GPL-3.0-or-later
#include "commands/documents.h"
#include "views/panels/activitypanel.h"

#include <QApplication>
#include <QClipboard>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTest>
#include <QToolButton>
#include <QTreeView>

using namespace Qt::StringLiterals;
using namespace Rookery;

class ActivityPanelTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup() { m_panel.reset(); }
    void hidden_refresh_asksNothing();
    void filter_text_keepsWhatHoldsIt();
    void banner_threeLoads_leadsToThem();
    void copy_selectedFold_copiesEachLoad();
    void hideEarlier_clicked_emptiesTheList();

private:
    void load(const QString &id);
    template <typename Widget>
    Widget *named(const QString &name) const;

    QList<Activity> m_log;
    int m_asked = 0;
    std::unique_ptr<ActivityPanel> m_panel;
};

void ActivityPanelTest::init()
{
    m_log.clear();
    m_asked = 0;
    m_panel = std::make_unique<ActivityPanel>(
        [this] {
            ++m_asked;
            return m_log;
        },
        u"mine"_s, nullptr);
}

void ActivityPanelTest::load(const QString &id)
{
    Activity activity;
    activity.number = m_log.size() + 1;
    activity.command = GetDocuments::name;
    activity.session = u"mine"_s;
    activity.subjects = {id};
    activity.reason = Reason::Load;
    activity.sentAt = QDateTime(QDate(2026, 1, 2), QTime(3, 4));
    activity.facts.address = u"http://host/databases/Demo/docs?id="_s + id;
    activity.facts.httpStatus = 200;
    activity.isFinished = true;
    m_log.append(activity);
}

template <typename Widget>
Widget *ActivityPanelTest::named(const QString &name) const
{
    for (Widget *widget : m_panel->findChildren<Widget *>()) {
        if (widget->accessibleName() == name)
            return widget;
    }
    return nullptr;
}

void ActivityPanelTest::hidden_refresh_asksNothing()
{
    m_panel->refresh();
    QCOMPARE(m_asked, 0);
    m_panel->show();
    QCOMPARE(m_asked, 1);
    m_panel->hide();
    m_panel->refresh();
    QCOMPARE(m_asked, 1);
}

void ActivityPanelTest::filter_text_keepsWhatHoldsIt()
{
    load(u"orders/1-A"_s);
    load(u"orders/2-A"_s);
    m_panel->show();
    auto *view = named<QTreeView>(u"Activity"_s);
    QVERIFY(view);
    QCOMPARE(view->model()->rowCount(), 2);
    named<QLineEdit>(u"Filter requests"_s)->setText(u"ORDERS/2"_s);
    QCOMPARE(view->model()->rowCount(), 1);
    QCOMPARE(view->model()->index(0, ActivityModel::Purpose).data().toString(), u"Load orders/2-A"_s);
}

void ActivityPanelTest::banner_threeLoads_leadsToThem()
{
    m_panel->show();
    QPushButton *show = m_panel->findChild<QPushButton *>();
    QVERIFY(!show->isVisible());
    for (const QString &id : {u"companies/1-A"_s, u"companies/2-A"_s, u"companies/3-A"_s})
        load(id);
    m_panel->refresh();
    QVERIFY(show->isVisible());
    show->click();
    auto *view = named<QTreeView>(u"Activity"_s);
    QVERIFY(view->isExpanded(view->model()->index(0, 0)));
    QCOMPARE(view->currentIndex().row(), 0);
}

void ActivityPanelTest::copy_selectedFold_copiesEachLoad()
{
    for (const QString &id : {u"companies/1-A"_s, u"companies/2-A"_s, u"companies/3-A"_s})
        load(id);
    m_panel->show();
    auto *view = named<QTreeView>(u"Activity"_s);
    view->setCurrentIndex(view->model()->index(0, 0));
    for (QAction *action : view->actions())
        action->trigger();
    QCOMPARE(QApplication::clipboard()->text().count(u'\n'), 2);
    QVERIFY(QApplication::clipboard()->text().startsWith(
        u"curl --request GET 'http://host/databases/Demo/docs?id=companies/3-A'"));
}

void ActivityPanelTest::hideEarlier_clicked_emptiesTheList()
{
    load(u"orders/1-A"_s);
    m_panel->show();
    named<QToolButton>(u"Hide earlier requests"_s)->click();
    QCOMPARE(named<QTreeView>(u"Activity"_s)->model()->rowCount(), 0);
}

QTEST_MAIN(ActivityPanelTest)
#include "tst_activitypanel.moc"
