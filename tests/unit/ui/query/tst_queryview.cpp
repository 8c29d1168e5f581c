// SPDX-License-Identifier: GPL-3.0-or-later
#include "../panels/paneltab.h"
#include "query/querymodel.h"
#include "query/queryrun.h"
#include "query/querytable.h"
#include "query/queryview.h"
#include "query/rqleditor.h"
#include "widgets/banner.h"

#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace Rookery;

class QueryViewTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void run_sends_whatIsWritten();
    void run_ownLimit_isNotPaged();
    void run_fullPage_offersTheNext();
    void run_badParameter_isNotSent();
    void run_parameters_areSentAsTheyAreSpelled();
    void tab_leadsFromTheQueryToItsParameters();
    void stop_givesTheQueryUp();
    void failure_tellsThePlaceAndKeepsTheResults();
    void activatedRow_opensTheDocument();
    void closedWhileRunning_deliversNothing();

private:
    void answer(qint64 count, qint64 total);
    QueryDocuments sent() const { return m_tab->executor->sent<QueryDocuments>().last(); }
    QTableView *results() const;
    QPushButton *button(const QString &text) const;

    std::unique_ptr<PanelTab> m_tab;
    std::unique_ptr<QueryView> m_view;
};

void QueryViewTest::init()
{
    m_tab = std::make_unique<PanelTab>();
    m_tab->executor->hold<QueryDocuments>();
    m_view = std::make_unique<QueryView>(*m_tab->workspace);
    m_view->resize(900, 600);
    m_view->show();
}

void QueryViewTest::cleanup()
{
    m_view.reset();
    m_tab.reset();
}

void QueryViewTest::answer(qint64 count, qint64 total)
{
    QueryResults results;
    for (qint64 number = 1; number <= count; ++number) {
        const QString id = u"orders/%1-A"_s.arg(number);
        m_tab->put(id, R"({"Freight": 30.00})");
        results.results.append({m_tab->documents.value(idKey(id)), false});
    }
    results.totalResults = total;
    results.indexName = u"Auto/Orders/ByFreight"_s;
    m_tab->executor->answerHeld<QueryDocuments>(results);
}

QTableView *QueryViewTest::results() const
{
    const auto tables = m_view->findChildren<QTableView *>();
    const auto found = std::find_if(tables.cbegin(), tables.cend(),
        [](const QTableView *table) { return table->accessibleName() == u"Results"_s; });
    return found == tables.cend() ? nullptr : *found;
}

QPushButton *QueryViewTest::button(const QString &text) const
{
    for (auto *button : m_view->findChildren<QPushButton *>()) {
        if (button->isVisible() && button->text().startsWith(text))
            return button;
    }
    return nullptr;
}

void QueryViewTest::run_sends_whatIsWritten()
{
    auto *editor = m_view->findChild<RqlEditor *>();
    editor->setFocus();
    QTest::keyClicks(editor, u"from Orders where Freight > 30"_s);
    QTest::keyClick(editor, Qt::Key_Return, Qt::ControlModifier);
    QCOMPARE(sent().query, u"from Orders where Freight > 30"_s);
    QCOMPARE(sent().pageSize, QueryRun::pageSize);
    QVERIFY(m_view->isRunning());
    answer(3, 3);
    QTRY_VERIFY(!m_view->isRunning());
    QCOMPARE(results()->model()->rowCount(), 3);
    QCOMPARE(results()->model()->index(0, 1).data().toString(), u"30.00"_s);
}

void QueryViewTest::run_ownLimit_isNotPaged()
{
    m_view->setRql(u"from Orders limit 5"_s);
    m_view->run();
    QVERIFY(!sent().pageSize && !sent().start);
    answer(5, 830);
    QTRY_VERIFY(!m_view->isRunning());
    QVERIFY(!button(u"Show next"_s));
}

void QueryViewTest::run_fullPage_offersTheNext()
{
    m_view->setRql(u"from Orders"_s);
    m_view->run();
    answer(QueryRun::pageSize, 830);
    QTRY_VERIFY(button(u"Show next"_s));
    button(u"Show next"_s)->click();
    QCOMPARE(sent().start, QueryRun::pageSize);
    answer(330, 830);
    QTRY_COMPARE(results()->model()->rowCount(), 830);
    QVERIFY(!button(u"Show next"_s));
}

void QueryViewTest::run_badParameter_isNotSent()
{
    m_view->setRql(u"from Orders where OrderedAt >= $from"_s);
    QTest::keyClicks(m_view->findChild<QLineEdit *>(u"from"_s), u"2026-07-01"_s);
    m_view->run();
    QVERIFY(m_tab->executor->sent<QueryDocuments>().isEmpty());
    QVERIFY(m_view->findChild<Banner *>()->text().contains(u"$from"_s));
}

void QueryViewTest::run_parameters_areSentAsTheyAreSpelled()
{
    m_view->setRql(u"from Orders where Freight > $a and Rate = $b and Tax = $a"_s);
    QTest::keyClicks(m_view->findChild<QLineEdit *>(u"a"_s), u"30.00"_s);
    QTest::keyClicks(m_view->findChild<QLineEdit *>(u"b"_s), u"\"x\""_s);
    m_view->run();
    QCOMPARE(sent().parameters.toJson(), QByteArray(R"({"a":30.00,"b":"x"})"));
}

void QueryViewTest::tab_leadsFromTheQueryToItsParameters()
{
    m_view->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_view.get()));
    m_view->setRql(u"from Orders where A = $a and B = $b"_s);
    auto *editor = m_view->findChild<RqlEditor *>();
    editor->setFocus();
    QTest::keyClick(editor, Qt::Key_Tab);
    QCOMPARE(m_view->focusWidget()->objectName(), u"a"_s);
    QTest::keyClick(m_view->focusWidget(), Qt::Key_Tab);
    QCOMPARE(m_view->focusWidget()->objectName(), u"b"_s);
}

void QueryViewTest::stop_givesTheQueryUp()
{
    m_view->setRql(u"from Orders"_s);
    m_view->run();
    m_view->stop();
    QVERIFY(!m_view->isRunning());
    QTRY_VERIFY(m_tab->executor->isAnyWaitingCanceled());
    QVERIFY(button(u"Run"_s));
}

void QueryViewTest::failure_tellsThePlaceAndKeepsTheResults()
{
    m_view->setRql(u"from Orders"_s);
    m_view->run();
    answer(2, 2);
    QTRY_COMPARE(results()->model()->rowCount(), 2);
    m_view->setRql(u"frm Orders"_s);
    m_view->run();
    Error refused = Error::of(ErrorKind::Rejected, u"1:1 Expected FROM clause but got: frm"_s);
    refused.position = TextPosition{0, 1, 1};
    m_tab->executor->answerHeld<QueryDocuments>(refused);
    QTRY_VERIFY(m_view->findChild<Banner *>()->text().contains(u"1:1 Expected FROM"_s));
    QCOMPARE(m_view->findChild<RqlEditor *>()->extraSelections().size(), 1);
    QCOMPARE(m_view->findChild<RqlEditor *>()->extraSelections().first().cursor.selectedText(), u"frm"_s);
    QCOMPARE(results()->model()->rowCount(), 2);
}

void QueryViewTest::activatedRow_opensTheDocument()
{
    m_view->setRql(u"from Orders"_s);
    m_view->run();
    answer(2, 2);
    QTRY_COMPARE(results()->model()->rowCount(), 2);
    results()->setCurrentIndex(results()->model()->index(1, 0));
    QTest::keyClick(results(), Qt::Key_Return);
    QTRY_VERIFY(m_tab->workspace->openDocument(u"orders/2-A"_s));
    QVERIFY(m_tab->executor->sent<GetDocuments>().isEmpty()); // the query has loaded it
}

void QueryViewTest::closedWhileRunning_deliversNothing()
{
    m_view->setRql(u"from Orders"_s);
    m_view->run();
    m_view.reset();
    answer(2, 2);
    QTest::qWait(20);
    QVERIFY(m_tab->workspace->pending().documents().isEmpty());
}

QTEST_MAIN(QueryViewTest)
#include "tst_queryview.moc"
