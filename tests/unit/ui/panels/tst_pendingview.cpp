// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/pendingmodel.h"
#include "paneltab.h"
#include "views/pendingview.h"

#include <QHeaderView>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace Rookery;

class PendingViewTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void nothingPending_showsNoColumns();
    void firstChange_isOpenedByItself();
    void idOfTheServer_isSaid();
    void tools_ofADocument_compareAndRevertIt();
    void tools_ofAPath_revertThatAlone();

private:
    void change(const QString &id);
    QModelIndex document(int row) const { return m_view->model()->index(row, 0); }
    /// `tool` counts from the end of the row.
    void clickTool(const QModelIndex &index, int tool);

    std::unique_ptr<PanelTab> m_tab;
    std::unique_ptr<PendingView> m_view;
};

void PendingViewTest::init()
{
    m_tab = std::make_unique<PanelTab>();
    m_tab->put(u"orders/1-A"_s, R"({"Freight": 1, "Rate": 1.10})");
    m_tab->put(u"orders/2-A"_s, R"({"Freight": 1})");
    m_view = std::make_unique<PendingView>(m_tab->workspace->pending());
    m_view->resize(900, 300);
    m_view->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_view.get()));
}

void PendingViewTest::cleanup()
{
    m_view.reset();
    m_tab.reset();
}

void PendingViewTest::change(const QString &id)
{
    QVERIFY(m_tab->open(id));
    QVERIFY(m_tab->workspace->session().set(id, Json::Pointer::parse(u"/Freight"_s).value(), Json::parse("2").value()));
    QTRY_VERIFY(m_tab->workspace->pending().find(id)->difference);
}

void PendingViewTest::clickTool(const QModelIndex &index, int tool)
{
    const QRect cell = m_view->visualRect(index.siblingAtColumn(PendingModel::LinesColumn));
    const QPoint place(cell.right() - 12 - 24 * tool, cell.center().y());
    QTest::mouseClick(m_view->viewport(), Qt::LeftButton, {}, place);
}

void PendingViewTest::nothingPending_showsNoColumns()
{
    QVERIFY(m_view->header()->isHidden());
    change(u"orders/1-A"_s);
    QVERIFY(!m_view->header()->isHidden());
    QVERIFY(m_tab->workspace->session().revert(u"orders/1-A"_s));
    QVERIFY(m_view->header()->isHidden());
}

void PendingViewTest::firstChange_isOpenedByItself()
{
    change(u"orders/1-A"_s);
    QTRY_VERIFY(m_view->isExpanded(document(0)));
    change(u"orders/2-A"_s);
    QVERIFY(!m_view->isExpanded(document(1)));
}

void PendingViewTest::idOfTheServer_isSaid()
{
    m_tab->workspace->create(u"orders/"_s, u"Orders"_s, Json::Value::emptyObject());
    QTRY_COMPARE(m_view->model()->rowCount(), 1);
    QCOMPARE(document(0).data().toString(), u"ID from server · orders/…1"_s);
    QCOMPARE(m_tab->workspace->pending().documents().first().openId, u"orders/"_s);
}

void PendingViewTest::tools_ofADocument_compareAndRevertIt()
{
    change(u"orders/1-A"_s);
    const QSignalSpy compared(m_view.get(), &PendingView::compareRequested);
    const QSignalSpy reverted(m_view.get(), &PendingView::revertRequested);
    clickTool(document(0), 1);
    QCOMPARE(compared.size(), 1);
    QCOMPARE(compared.first().first().toString(), u"orders/1-A"_s);
    QCOMPARE(reverted.size(), 0);
    clickTool(document(0), 0);
    QCOMPARE(reverted.size(), 1);
    QCOMPARE(reverted.first().first().toStringList(), QStringList{u"orders/1-A"_s});
}

void PendingViewTest::tools_ofAPath_revertThatAlone()
{
    change(u"orders/1-A"_s);
    QTRY_VERIFY(m_view->isExpanded(document(0)));
    const QModelIndex path = m_view->model()->index(0, 0, document(0));
    const QSignalSpy compared(m_view.get(), &PendingView::compareRequested);
    const QSignalSpy reverted(m_view.get(), &PendingView::revertPathRequested);
    clickTool(path, 1);
    QCOMPARE(compared.size(), 0);
    clickTool(path, 0);
    QCOMPARE(reverted.size(), 1);
    QCOMPARE(reverted.first(), (QVariantList{u"orders/1-A"_s, 0}));
}

QTEST_MAIN(PendingViewTest)
#include "tst_pendingview.moc"
