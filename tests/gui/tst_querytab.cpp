// SPDX-License-Identifier: GPL-3.0-or-later
#include "executors.h"
#include "query/querymodel.h"
#include "query/queryview.h"
#include "query/rqleditor.h"
#include "session/documentstore.h"
#include "testedserver.h"
#include "testedwindow.h"
#include "widgets/banner.h"

#include <QRegularExpression>
#include <QTableView>
#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace Rookery;

/// Queries in the real window, on the sandbox and on the real server.
class QueryTabTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase();
    void query_typedAndRun_findsDocumentsThatCanBeEdited_data();
    void query_typedAndRun_findsDocumentsThatCanBeEdited();
    void query_projection_isForReading_data();
    void query_projection_isForReading();
    void query_include_isShownAndFreeToOpen_data();
    void query_include_isShownAndFreeToOpen();
    void query_thatCannotBeRead_isMarkedWhereItBreaks_data();
    void query_thatCannotBeRead_isMarkedWhereItBreaks();

private:
    void addPlaces(const QString &sandboxQuery, const QString &serverQuery);
    /// In a new tab of a new session, as a person does it; nullptr: there is no server.
    QueryView *ask();
    static QTableView *table(const QueryView &view, const QString &name);

    std::unique_ptr<TestedServer> m_server;
    std::unique_ptr<TestedWindow> m_tested;
    SessionTab *m_tab = nullptr;
};

void QueryTabTest::initTestCase()
{
    m_server = std::make_unique<TestedServer>();
    m_tested = std::make_unique<TestedWindow>(&executorsOf);
}

void QueryTabTest::cleanupTestCase()
{
    m_tested.reset();
    m_server.reset();
}

void QueryTabTest::addPlaces(const QString &sandboxQuery, const QString &serverQuery)
{
    QTest::addColumn<Connection>("connection");
    QTest::addColumn<QString>("query");
    QTest::newRow("sandbox") << m_tested->sandbox << sandboxQuery;
    QTest::newRow("server") << m_server->connection() << serverQuery;
}

QueryView *QueryTabTest::ask()
{
    const auto connection = *static_cast<Connection *>(QTest::qData("connection", qMetaTypeId<Connection>()));
    const auto query = *static_cast<QString *>(QTest::qData("query", qMetaTypeId<QString>()));
    if (connection.name.isEmpty())
        return nullptr;
    m_tab = m_tested->openTab(connection);
    QueryView *view = m_tab->editors().openQuery();
    auto *editor = view->findChild<RqlEditor *>();
    editor->setFocus();
    QTest::keyClicks(editor, query);
    QTest::keyClick(editor, Qt::Key_Return, Qt::ControlModifier);
    if (!QTest::qWaitFor([view] { return !view->isRunning(); }, 15'000))
        qWarning("the query does not end"); // and has no results, which fails the test
    return view;
}

QTableView *QueryTabTest::table(const QueryView &view, const QString &name)
{
    const auto tables = view.findChildren<QTableView *>();
    const auto found = std::find_if(
        tables.cbegin(), tables.cend(), [&name](const QTableView *each) { return each->accessibleName() == name; });
    return found == tables.cend() ? nullptr : *found;
}

void QueryTabTest::query_typedAndRun_findsDocumentsThatCanBeEdited_data()
{
    addPlaces(
        u"from Species where Name = 'Rook'"_s, u"from Orders where ShipTo.City = 'Reims' order by Freight as double"_s);
}

void QueryTabTest::query_typedAndRun_findsDocumentsThatCanBeEdited()
{
    QueryView *view = ask();
    if (!view)
        QSKIP("ROOKERY_TEST_SERVER names no server");
    QTableView *results = table(*view, u"Results"_s);
    QVERIFY(results->model()->rowCount() > 0);
    const int requests = m_tab->workspace().session().numberOfRequests();
    const QString id = results->model()->index(0, 0).data().toString();
    results->setCurrentIndex(results->model()->index(0, 0));
    QTest::keyClick(results, Qt::Key_Return);
    QTRY_VERIFY(m_tab->workspace().openDocument(id));
    QCOMPARE(m_tab->workspace().session().numberOfRequests(), requests); // the query has loaded it
    const QByteArray text = m_tab->workspace().openDocument(id)->buffer().text();
    static const QRegularExpression number(u": ([0-9]+[.][0-9]+)"_s);
    const QByteArray old = number.match(QString::fromUtf8(text)).captured(1).toUtf8();
    QVERIFY(!old.isEmpty());
    TestedWindow::replaceInText(*m_tab, id, old, "12.50");
    QTRY_COMPARE(m_tab->workspace().stateOf(id), DocumentState::Modified);
    QTRY_COMPARE(
        results->model()->index(0, 0).data(QueryModel::StateRole).value<DocumentState>(), DocumentState::Modified);
}

void QueryTabTest::query_projection_isForReading_data()
{
    addPlaces(u"from Species select Name"_s, u"from Companies select Name"_s);
}

void QueryTabTest::query_projection_isForReading()
{
    const QueryView *view = ask();
    if (!view)
        QSKIP("ROOKERY_TEST_SERVER names no server");
    QTableView *results = table(*view, u"Results"_s);
    QVERIFY(results->model()->rowCount() > 0);
    QCOMPARE(m_tab->workspace().session().trackedCount(), 0);
    results->setCurrentIndex(results->model()->index(0, 0));
    QTest::keyClick(results, Qt::Key_Return);
    QVERIFY(m_tab->workspace().openDocuments().isEmpty());
}

void QueryTabTest::query_include_isShownAndFreeToOpen_data()
{
    addPlaces(u"from Sightings include Observer"_s, u"from Orders include Company limit 20"_s);
}

void QueryTabTest::query_include_isShownAndFreeToOpen()
{
    const QueryView *view = ask();
    if (!view)
        QSKIP("ROOKERY_TEST_SERVER names no server");
    const QTableView *includes = table(*view, u"Included documents"_s);
    QVERIFY(includes->model()->rowCount() > 0);
    const int requests = m_tab->workspace().session().numberOfRequests();
    const QString id = includes->model()->index(0, 0).data().toString();
    m_tab->workspace().open(id);
    QTRY_VERIFY(m_tab->workspace().openDocument(id));
    QCOMPARE(m_tab->workspace().session().numberOfRequests(), requests);
}

void QueryTabTest::query_thatCannotBeRead_isMarkedWhereItBreaks_data()
{
    addPlaces(u"from Species were Name = 1"_s, u"from Orders were Name = 1"_s);
}

void QueryTabTest::query_thatCannotBeRead_isMarkedWhereItBreaks()
{
    const QueryView *view = ask();
    if (!view)
        QSKIP("ROOKERY_TEST_SERVER names no server");
    QVERIFY2(view->findChild<Banner *>()->text().contains(u"1:"_s), qPrintable(view->findChild<Banner *>()->text()));
    QCOMPARE(view->findChild<RqlEditor *>()->extraSelections().size(), 1);
}

QTEST_MAIN(QueryTabTest)
#include "tst_querytab.moc"
