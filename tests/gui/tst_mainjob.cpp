// SPDX-License-Identifier: GPL-3.0-or-later
#include "async/waitfor.h"
#include "commands/databases.h"
#include "commands/documents.h"
#include "documents/documentview.h"
#include "documents/editortabs.h"
#include "edit/documenttext.h"
#include "editor/jsoneditor.h"
#include "executors.h"
#include "options/connections.h"
#include "review/reviewwindow.h"
#include "session/documentstore.h"
#include "theme/theme.h"
#include "views/pendingview.h"
#include "window/mainwindow.h"
#include "workspace/saverun.h"

#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QUuid>

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
    void budgetUsedUp_saysSo_andPendingIsSaved();

private:
    SessionTab *openTab(const Connection &connection);
    OpenDocument *open(SessionTab &tab, const QString &id);
    void replaceInText(SessionTab &tab, const QString &id, const QByteArray &old, const QByteArray &text);
    QByteArray stored(SessionTab &tab, const QString &id);

    std::unique_ptr<Theme> m_theme;
    std::unique_ptr<Connections> m_connections;
    std::unique_ptr<MainWindow> m_window;
    Connection m_sandbox;
    Connection m_server;
};

namespace {

constexpr auto firstSpecies = "species/corvus-frugilegus";
constexpr auto secondSpecies = "species/corvus-corax";

QPushButton *buttonThatBegins(const QWidget &window, const QString &text)
{
    for (QPushButton *button : window.findChildren<QPushButton *>()) {
        if (button->text().startsWith(text))
            return button;
    }
    return nullptr;
}

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
    m_sandbox.name = u"Sandbox"_s;
    m_sandbox.database = u"Sandbox"_s;
    m_theme = std::make_unique<Theme>(Theme::Mode::Light);
    m_connections = std::make_unique<Connections>(QString(), m_sandbox);
    m_window = std::make_unique<MainWindow>(*m_theme, *m_connections, &executorsOf);
    m_window->resize(1400, 900);
    m_window->show();
    const QString url = qEnvironmentVariable("ROOKERY_TEST_SERVER");
    if (url.isEmpty())
        return;
    m_server.kind = Connection::Kind::Server;
    m_server.name = u"Local"_s;
    m_server.urls = {url};
    m_server.database = u"Gui-"_s + QUuid::createUuid().toString(QUuid::WithoutBraces);
    DocumentStore store(executorsOf(m_server, {}), {.database = m_server.database});
    QVERIFY(waitFor(store.server().send(CreateDatabase{m_server.database})));
    QVERIFY(waitFor(store.executor().send(CreateSampleData())));
}

void MainJobTest::cleanupTestCase()
{
    m_window.reset();
    if (m_server.urls.isEmpty())
        return;
    DocumentStore store(executorsOf(m_server, {}), {.database = m_server.database});
    QVERIFY(waitFor(store.server().send(DeleteDatabase{m_server.database})));
}

SessionTab *MainJobTest::openTab(const Connection &connection)
{
    const Result<SessionTab *> tab = m_window->openSession(SessionChoice::forWindow(connection));
    return tab ? *tab : nullptr;
}

OpenDocument *MainJobTest::open(SessionTab &tab, const QString &id)
{
    tab.workspace().open(id);
    const bool isOpen = QTest::qWaitFor([&] { return tab.workspace().openDocument(id) != nullptr; }, 10'000);
    return isOpen ? tab.workspace().openDocument(id) : nullptr;
}

/// As a person does it: the caret is put there, the old text deleted key by key, the new one typed.
void MainJobTest::replaceInText(SessionTab &tab, const QString &id, const QByteArray &old, const QByteArray &text)
{
    OpenDocument *document = open(tab, id);
    QVERIFY(document);
    JsonEditor &editor = tab.editors().viewOf(id)->editor();
    const qsizetype offset = document->buffer().text().indexOf(old);
    QVERIFY2(offset >= 0, old.constData());
    editor.goTo(Json::positionOf(document->buffer().text(), offset));
    editor.setFocus();
    for (qsizetype byte = 0; byte < old.size(); ++byte)
        QTest::keyClick(&editor, Qt::Key_Delete);
    QTest::keyClicks(&editor, QString::fromUtf8(text));
    QTRY_VERIFY(document->isRead());
}

QByteArray MainJobTest::stored(SessionTab &tab, const QString &id)
{
    const auto loaded = waitFor(tab.workspace().executor().send(GetDocuments{{id}}));
    return loaded && loaded->documents.value(0) ? documentText(loaded->documents.first()->json) : QByteArray();
}

void MainJobTest::twoDocuments_editedReviewedAndSaved_differInTheEditedTokens_data()
{
    QTest::addColumn<Connection>("connection");
    QTest::addColumn<QStringList>("ids");
    QTest::addColumn<QByteArrayList>("tokens");
    QTest::newRow("sandbox") << m_sandbox << QStringList{QLatin1String(firstSpecies), QLatin1String(secondSpecies)}
                             << QByteArrayList{"312.5", "\"Corvus\""};
    QTest::newRow("server") << m_server << QStringList{u"orders/1-A"_s, u"orders/2-A"_s}
                            << QByteArrayList{"32.38", "\"Luisenstr. 48\""};
}

void MainJobTest::twoDocuments_editedReviewedAndSaved_differInTheEditedTokens()
{
    QFETCH(const Connection, connection);
    QFETCH(const QStringList, ids);
    QFETCH(const QByteArrayList, tokens);
    if (connection.name.isEmpty())
        QSKIP("ROOKERY_TEST_SERVER names no server");
    SessionTab *tab = openTab(connection);
    QVERIFY(tab);
    Workspace &workspace = tab->workspace();
    QByteArrayList before;
    for (qsizetype each = 0; each < ids.size(); ++each) {
        before.append(stored(*tab, ids.at(each)));
        replaceInText(*tab, ids.at(each), tokens.at(each), "1.10000000000000000000000000047");
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
        const QByteArray after = stored(*tab, ids.at(each));
        QCOMPARE(differingLines(before.at(each), after), 1);
        QVERIFY(after.contains(": 1.10000000000000000000000000047"));
    }
    QTRY_COMPARE(workspace.pending().count(), 0);
}

void MainJobTest::invalidText_staysPending_andIsInNobodysWay()
{
    SessionTab *tab = openTab(m_sandbox);
    QVERIFY(tab);
    Workspace &workspace = tab->workspace();
    const QString broken = QLatin1String(firstSpecies);
    const QString sound = QLatin1String(secondSpecies);
    replaceInText(*tab, broken, "\"Latin\":", "");
    replaceInText(*tab, sound, "\"Corvus\"", "12");
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
    SessionTab *tab = openTab(m_sandbox);
    const QString id = QLatin1String(firstSpecies);
    OpenDocument *document = open(*tab, id);
    QVERIFY(document);
    const QByteArray text = document->buffer().text();
    replaceInText(*tab, id, "\"Rook\"", "\"Crow\"");
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
    SessionTab *tab = openTab(m_sandbox);
    Workspace &workspace = tab->workspace();
    workspace.create(u"species/dodo"_s, u"Species"_s, Json::Value::emptyObject());
    QCOMPARE(workspace.stateOf(u"species/dodo"_s), DocumentState::New);
    workspace.remove({QLatin1String(firstSpecies), QLatin1String(secondSpecies)});
    QCOMPARE(workspace.pending().count(), 3);
    QCOMPARE(workspace.stateOf(QLatin1String(firstSpecies)), DocumentState::Deleted);
    workspace.undoStack().undo();
    QCOMPARE(workspace.pending().count(), 1);
    workspace.undoStack().undo();
    QCOMPARE(workspace.pending().count(), 0);
    QVERIFY(!workspace.session().hasChanges());
    workspace.undoStack().redo();
    QCOMPARE(workspace.stateOf(u"species/dodo"_s), DocumentState::New);
}

void MainJobTest::budgetUsedUp_saysSo_andPendingIsSaved()
{
    SessionTab *tab = openTab(m_sandbox);
    Workspace &workspace = tab->workspace();
    workspace.session().setMaxNumberOfRequests(1);
    replaceInText(*tab, QLatin1String(firstSpecies), "\"Rook\"", "\"Raven\"");
    QSignalSpy failures(&workspace, &Workspace::openFailed);
    workspace.open(QLatin1String(secondSpecies));
    QTRY_COMPARE(failures.count(), 1);
    QVERIFY(buttonThatBegins(*tab, u"Raise to 2"_s));
    QTRY_COMPARE(workspace.pending().count(), 1);
    workspace.saveRun().start(workspace.pending().readyIds());
    QTRY_VERIFY(!workspace.session().hasChanges());
}

QTEST_MAIN(MainJobTest)
#include "tst_mainjob.moc"
