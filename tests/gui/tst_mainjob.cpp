// SPDX-License-Identifier: GPL-3.0-or-later
#include "async/waitfor.h"
#include "executors.h"
#include "review/reviewwindow.h"
#include "session/documentstore.h"
#include "testedserver.h"
#include "testedwindow.h"

#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <QStatusBar>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace Rookery;

/// The main job in the real window: open two documents, edit both, review, save in one transaction; and what may go
/// wrong on the way.
class MainJobTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase();
    void twoDocuments_editedReviewedAndSaved_differInTheEditedTokens_data();
    void twoDocuments_editedReviewedAndSaved_differInTheEditedTokens();
    void invalidText_staysPending_andIsInNobodysWay();
    void undo_ofTheOnlyEdit_leavesNothingPending();
    void newAndDelete_arePending_andUndone();
    void newDocuments_idsMadeByTheServer_areShownWhenSaved_data();
    void newDocuments_idsMadeByTheServer_areShownWhenSaved();
    void serverBrowsed_statusNamesItsNode();
    void budgetUsedUp_saysSo_andPendingIsSaved();

private:
    std::unique_ptr<TestedWindow> m_tested;
    std::unique_ptr<TestedServer> m_server;
};

namespace {

int differingLines(const QByteArray &a, const QByteArray &b)
{
    const QByteArrayList before = a.split('\n');
    const QByteArrayList after = b.split('\n');
    int count = std::abs(static_cast<int>(before.size() - after.size()));
    for (qsizetype line = 0; line < std::min(before.size(), after.size()); ++line)
        count += before.at(line) == after.at(line) ? 0 : 1;
    return count;
}

} // namespace

void MainJobTest::initTestCase()
{
    m_server = std::make_unique<TestedServer>();
    m_tested = std::make_unique<TestedWindow>(&executorsOf);
}

void MainJobTest::cleanupTestCase()
{
    m_tested.reset();
    m_server.reset();
}

void MainJobTest::twoDocuments_editedReviewedAndSaved_differInTheEditedTokens_data()
{
    QTest::addColumn<Connection>("connection");
    QTest::addColumn<QStringList>("ids");
    QTest::addColumn<QByteArrayList>("tokens");
    QTest::newRow("sandbox") << m_tested->sandbox << QStringList{firstSpecies, secondSpecies}
                             << QByteArrayList{"312.5", "\"Corvus\""};
    QTest::newRow("server") << m_server->connection() << QStringList{u"orders/1-A"_s, u"orders/2-A"_s}
                            << QByteArrayList{"32.38", "\"Luisenstr. 48\""};
}

void MainJobTest::twoDocuments_editedReviewedAndSaved_differInTheEditedTokens()
{
    QFETCH(const Connection, connection);
    QFETCH(const QStringList, ids);
    QFETCH(const QByteArrayList, tokens);
    if (connection.name.isEmpty())
        QSKIP("ROOKERY_TEST_SERVER names no server");
    SessionTab *tab = m_tested->openTab(connection);
    QVERIFY(tab);
    Workspace &workspace = tab->workspace();
    QByteArrayList before;
    for (qsizetype each = 0; each < ids.size(); ++each) {
        before.append(TestedWindow::stored(*tab, ids.at(each)));
        TestedWindow::replaceInText(*tab, ids.at(each), tokens.at(each), "1.10000000000000000000000000047");
    }
    QTRY_COMPARE(workspace.pending().count(), 2);
    QTRY_COMPARE(tab->panel().pendingView().model()->rowCount(), 2);
    tab->review();
    auto *review = tab->findChild<ReviewWindow *>();
    QVERIFY(review);
    QTRY_VERIFY(buttonThatBegins(*review, u"Save 2 changed in one transaction"_s));
    QPushButton *save = buttonThatBegins(*review, u"Save 2 changed in one transaction"_s);
    QTRY_VERIFY(save->isEnabled());
    const auto countBatches = [&workspace] {
        const QList<Activity> all = workspace.store().activities();
        return std::count_if(
            all.cbegin(), all.cend(), [](const Activity &each) { return each.command == "ExecuteBatch"_L1; });
    };
    QCOMPARE(countBatches(), 0);
    QTest::mouseClick(save, Qt::LeftButton);
    QTRY_VERIFY_WITH_TIMEOUT(!workspace.session().hasChanges(), 10'000);
    QCOMPARE(countBatches(), 1);
    for (qsizetype each = 0; each < ids.size(); ++each) {
        const QByteArray after = TestedWindow::stored(*tab, ids.at(each));
        QCOMPARE(differingLines(before.at(each), after), 1);
        QVERIFY(after.contains(": 1.10000000000000000000000000047"));
    }
    QTRY_COMPARE(workspace.pending().count(), 0);
}

void MainJobTest::invalidText_staysPending_andIsInNobodysWay()
{
    SessionTab *tab = m_tested->openTab();
    QVERIFY(tab);
    Workspace &workspace = tab->workspace();
    const QString broken = firstSpecies;
    const QString sound = secondSpecies;
    TestedWindow::replaceInText(*tab, broken, "\"Latin\":", "");
    TestedWindow::replaceInText(*tab, sound, "\"Corvus\"", "12");
    QTRY_COMPARE(workspace.stateOf(broken), DocumentState::Invalid);
    QVERIFY(workspace.openDocument(broken)->problem()->position);
    QTRY_COMPARE(workspace.pending().readyIds(), QStringList{sound});
    workspace.saveRun().start({broken, sound});
    QTRY_VERIFY(!workspace.session().isPending(sound));
    QCOMPARE(workspace.stateOf(broken), DocumentState::Invalid);
    QVERIFY(!workspace.openDocument(broken)->buffer().text().contains("Latin\":"));
}

void MainJobTest::undo_ofTheOnlyEdit_leavesNothingPending()
{
    SessionTab *tab = m_tested->openTab();
    const QString id = firstSpecies;
    OpenDocument *document = TestedWindow::open(*tab, id);
    QVERIFY(document);
    const QByteArray text = document->buffer().text();
    TestedWindow::replaceInText(*tab, id, "\"Rook\"", "\"Crow\"");
    QTRY_COMPARE(tab->workspace().stateOf(id), DocumentState::Modified);
    while (document->undoStack().canUndo())
        document->undoStack().undo();
    QCOMPARE(document->buffer().text(), text);
    QCOMPARE(tab->editors().viewOf(id)->editor().utf8(), text);
    QTRY_COMPARE(tab->workspace().pending().count(), 0);
    document->undoStack().redo();
    QTRY_COMPARE(tab->workspace().pending().count(), 1);
}

void MainJobTest::newAndDelete_arePending_andUndone()
{
    SessionTab *tab = m_tested->openTab();
    Workspace &workspace = tab->workspace();
    workspace.create(u"species/dodo"_s, u"Species"_s, Json::Value::emptyObject());
    QCOMPARE(workspace.stateOf(u"species/dodo"_s), DocumentState::New);
    workspace.remove({firstSpecies, secondSpecies});
    QCOMPARE(workspace.pending().count(), 3);
    QCOMPARE(workspace.stateOf(firstSpecies), DocumentState::Deleted);
    workspace.undoStack().undo();
    QCOMPARE(workspace.pending().count(), 1);
    workspace.undoStack().undo();
    QCOMPARE(workspace.pending().count(), 0);
    QVERIFY(!workspace.session().hasChanges());
    workspace.undoStack().redo();
    QCOMPARE(workspace.stateOf(u"species/dodo"_s), DocumentState::New);
}

void MainJobTest::newDocuments_idsMadeByTheServer_areShownWhenSaved_data()
{
    QTest::addColumn<Connection>("connection");
    QTest::newRow("sandbox") << m_tested->sandbox;
    QTest::newRow("server") << m_server->connection();
}

void MainJobTest::newDocuments_idsMadeByTheServer_areShownWhenSaved()
{
    QFETCH(const Connection, connection);
    if (connection.name.isEmpty())
        QSKIP("ROOKERY_TEST_SERVER names no server");
    SessionTab *tab = m_tested->openTab(connection);
    Workspace &workspace = tab->workspace();
    workspace.create(u"notes/"_s, u"Notes"_s, Json::Value::emptyObject());
    workspace.create(u"notes|"_s, u"Notes"_s, Json::Value::emptyObject());
    const QStringList provisional = workspace.pending().readyIds();
    QCOMPARE(provisional.size(), 2);
    TestedWindow::replaceInText(*tab, provisional.last(), "{}", "{\"typed\": 1}");
    workspace.undoStack().undo();
    QTRY_COMPARE(workspace.pending().readyIds(), provisional.mid(0, 1));
    workspace.undoStack().redo();
    QTRY_COMPARE(workspace.pending().readyIds(), provisional);
    workspace.saveRun().start(provisional);
    QTRY_VERIFY_WITH_TIMEOUT(!workspace.session().hasChanges(), 10'000);
    QCOMPARE(workspace.openDocuments().size(), 2);
    for (const OpenDocument *document : workspace.openDocuments()) {
        QVERIFY(!document->id().contains(u'…'));
        QVERIFY(!TestedWindow::stored(*tab, document->id()).isEmpty());
    }
    QVERIFY(TestedWindow::stored(*tab, workspace.openDocuments().last()->id()).contains("typed"));
    QTRY_COMPARE(workspace.pending().documents().size(), 0);
}

void MainJobTest::budgetUsedUp_saysSo_andPendingIsSaved()
{
    SessionTab *tab = m_tested->openTab();
    Workspace &workspace = tab->workspace();
    workspace.session().setMaxNumberOfRequests(1);
    TestedWindow::replaceInText(*tab, firstSpecies, "\"Rook\"", "\"Raven\"");
    QSignalSpy failures(&workspace, &Workspace::openFailed);
    workspace.open(secondSpecies);
    QTRY_COMPARE(failures.count(), 1);
    QVERIFY(buttonThatBegins(*tab, u"Raise to 2"_s));
    QTRY_COMPARE(workspace.pending().count(), 1);
    workspace.saveRun().start(workspace.pending().readyIds());
    QTRY_VERIFY(!workspace.session().hasChanges());
}

void MainJobTest::serverBrowsed_statusNamesItsNode()
{
    if (m_server->connection().name.isEmpty())
        QSKIP("ROOKERY_TEST_SERVER names no server");
    QVERIFY(m_tested->openTab(m_server->connection()));
    const auto isNamed = [this] {
        const auto labels = m_tested->window.statusBar()->findChildren<QLabel *>();
        return std::any_of(labels.cbegin(), labels.cend(),
            [](const QLabel *label) { return label->text().startsWith(u"Node A · "_s); });
    };
    QTRY_VERIFY(isNamed());
}

QTEST_MAIN(MainJobTest)
#include "tst_mainjob.moc"
