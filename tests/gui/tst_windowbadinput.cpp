// SPDX-License-Identifier: GPL-3.0-or-later
#include "async/waitfor.h"
#include "commands/batch.h"
#include "executors.h"
#include "session/documentstore.h"
#include "testedwindow.h"
#include "widgets/banner.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QPushButton>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace Rookery;

namespace {

/// Holds the requests of the window back while it is closed.
struct Gate
{
    bool isClosed = false;
    std::vector<std::function<void()>> held;

    void open()
    {
        isClosed = false;
        for (const auto &send : std::exchange(held, {}))
            send();
    }
};

class GatedExecutor final : public RequestExecutor
{
public:
    GatedExecutor(std::unique_ptr<RequestExecutor> next, std::shared_ptr<Gate> gate)
        : m_next(std::move(next)), m_gate(std::move(gate))
    {}

protected:
    void submit(Request request) override
    {
        if (!m_gate->isClosed) {
            forward(*m_next, std::move(request));
            return;
        }
        auto held = std::make_shared<Request>(std::move(request)); // shared only because closures must be copyable
        m_gate->held.push_back([executor = QPointer(this), held] {
            if (executor)
                forward(*executor->m_next, std::move(*held));
        });
    }

private:
    std::unique_ptr<RequestExecutor> m_next;
    std::shared_ptr<Gate> m_gate;
};

} // namespace

/// What may go wrong in the window: nothing is lost, and what happened is said in its place.
class WindowBadInputTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void closeTab_whileLoading_closes_andTheLateReplyIsNobodys();
    void closeTab_withPendingChanges_asks_andKeepsThem();
    void closeTab_withPendingChanges_losesThemOnlyWhenSaidSo();
    void closeTab_whileSaving_closesWhenItIsDone();
    void closeTab_whileSaving_staysWhereTheSaveFails();
    void closeWindow_whileSaving_closesWhenItIsDone();
    void stopSaving_beforeItIsSent_keepsAllPending();
    void editedDocument_changedOnTheServer_isConflict_andTheTextStays();
    void editedDocument_deletedOnTheServer_takeTheirsClosesIt();
    void newDocument_madeByOthersToo_takeTheirsShowsTheirs();
    void budgetUsedUp_newUnitOfWork_keepsPending();
    void missingDocument_saysWhich();
    void hugePaste_isInvalid_andTheOthersAreSaved();

private:
    void closeCurrentTab();
    void press(const QString &button);
    void batch(const BatchCommand &command);
    QString bannerText() const;

    std::shared_ptr<Gate> m_gate;
    std::unique_ptr<TestedWindow> m_tested;
    SessionTab *m_tab = nullptr;
};

void WindowBadInputTest::init()
{
    m_gate = std::make_shared<Gate>();
    m_tested = std::make_unique<TestedWindow>([gate = m_gate](const Connection &connection, const QString &node) {
        return [gate, real = executorsOf(connection, node)](
                   const QString &database) { return std::make_unique<GatedExecutor>(real(database), gate); };
    });
    m_tab = m_tested->openTab();
    QVERIFY(m_tab);
}

void WindowBadInputTest::cleanup()
{
    m_tested.reset();
    m_gate->open();
}

void WindowBadInputTest::closeCurrentTab()
{
    const QList<QAction *> actions = m_tested->window.findChildren<QAction *>();
    const auto close = std::find_if(actions.cbegin(), actions.cend(),
        [](const QAction *action) { return action->text().remove(u'&') == "Close session"_L1; });
    QVERIFY(close != actions.cend());
    (*close)->trigger();
}

void WindowBadInputTest::press(const QString &text)
{
    QTRY_VERIFY2(buttonThatBegins(m_tested->window, text), qPrintable(text));
    buttonThatBegins(m_tested->window, text)->click();
}

/// What somebody else does meanwhile.
void WindowBadInputTest::batch(const BatchCommand &command)
{
    QVERIFY(waitFor(m_tab->workspace().executor().send(ExecuteBatch{{command}})));
}

QString WindowBadInputTest::bannerText() const
{
    QStringList texts;
    for (const Banner *banner : m_tab->findChildren<Banner *>()) {
        if (banner->isVisible())
            texts.append(banner->text());
    }
    return texts.join(u'\n');
}

void WindowBadInputTest::closeTab_whileLoading_closes_andTheLateReplyIsNobodys()
{
    m_gate->isClosed = true;
    m_tab->workspace().open(firstSpecies);
    QVERIFY(!m_gate->held.empty());
    closeCurrentTab();
    QTRY_VERIFY(m_tested->window.tabs().isEmpty());
    m_gate->open();
    QTest::qWait(50);
    QVERIFY(m_tested->window.isVisible());
}

void WindowBadInputTest::closeTab_withPendingChanges_asks_andKeepsThem()
{
    TestedWindow::replaceInText(*m_tab, firstSpecies, "\"Rook\"", "\"Crow\"");
    closeCurrentTab();
    press(u"Keep open"_s);
    QCOMPARE(m_tested->window.tabs(), QList{m_tab});
    QCOMPARE(m_tab->workspace().pending().count(), 1);
}

void WindowBadInputTest::closeTab_withPendingChanges_losesThemOnlyWhenSaidSo()
{
    TestedWindow::replaceInText(*m_tab, firstSpecies, "\"Rook\"", "\"Crow\"");
    closeCurrentTab();
    press(u"Close and lose"_s);
    QTRY_VERIFY(m_tested->window.tabs().isEmpty());
}

void WindowBadInputTest::closeTab_whileSaving_closesWhenItIsDone()
{
    TestedWindow::replaceInText(*m_tab, firstSpecies, "\"Rook\"", "\"Crow\"");
    m_gate->isClosed = true;
    m_tab->workspace().saveRun().start({firstSpecies});
    closeCurrentTab();
    QTest::qWait(50);
    QCOMPARE(m_tested->window.tabs(), QList{m_tab});
    QVERIFY2(bannerText().contains("closes when the save is done"_L1), qPrintable(bannerText()));
    m_gate->open();
    QTRY_VERIFY(m_tested->window.tabs().isEmpty());
}

void WindowBadInputTest::closeTab_whileSaving_staysWhereTheSaveFails()
{
    TestedWindow::replaceInText(*m_tab, firstSpecies, "\"Rook\"", "\"Crow\"");
    batch(DeleteDocument{firstSpecies, {}, {}});
    m_gate->isClosed = true;
    m_tab->workspace().saveRun().start({firstSpecies});
    closeCurrentTab();
    m_gate->open();
    QTRY_COMPARE(m_tab->workspace().stateOf(firstSpecies), DocumentState::Conflict);
    QTest::qWait(50);
    QCOMPARE(m_tested->window.tabs(), QList{m_tab});
    QVERIFY2(bannerText().contains(firstSpecies), qPrintable(bannerText()));
    QVERIFY(m_tab->workspace().openDocument(firstSpecies)->buffer().text().contains("Crow"));
}

void WindowBadInputTest::closeWindow_whileSaving_closesWhenItIsDone()
{
    TestedWindow::replaceInText(*m_tab, firstSpecies, "\"Rook\"", "\"Crow\"");
    m_gate->isClosed = true;
    m_tab->workspace().saveRun().start({firstSpecies});
    m_tested->window.close();
    QTest::qWait(50);
    QVERIFY(m_tested->window.isVisible());
    m_gate->open();
    QTRY_VERIFY(!m_tested->window.isVisible());
}

void WindowBadInputTest::stopSaving_beforeItIsSent_keepsAllPending()
{
    TestedWindow::replaceInText(*m_tab, firstSpecies, "\"Rook\"", "\"Crow\"");
    m_tab->review();
    QTRY_VERIFY(buttonThatBegins(m_tested->window, u"Save 1"_s));
    m_gate->isClosed = true;
    press(u"Save 1"_s);
    press(u"Stop saving"_s);
    m_gate->open();
    QTRY_VERIFY(!m_tab->workspace().saveRun().isRunning());
    QCOMPARE(m_tab->workspace().pending().readyIds(), QStringList{firstSpecies});
    QVERIFY2(bannerText().contains("Nothing was sent"_L1), qPrintable(bannerText()));
    QVERIFY(TestedWindow::stored(*m_tab, firstSpecies).contains("\"Rook\""));
}

void WindowBadInputTest::editedDocument_changedOnTheServer_isConflict_andTheTextStays()
{
    TestedWindow::replaceInText(*m_tab, firstSpecies, "\"Rook\"", "\"Crow\"");
    batch(PutDocument{
        firstSpecies, {}, {}, Json::parse(R"({"Name":"theirs","@metadata":{"@collection":"Species"}})").value()});
    m_tab->workspace().saveRun().start({firstSpecies});
    QTRY_COMPARE(m_tab->workspace().stateOf(firstSpecies), DocumentState::Conflict);
    const OpenDocument *document = m_tab->workspace().openDocument(firstSpecies);
    QVERIFY(document->buffer().text().contains("Crow"));
    press(u"Take theirs"_s);
    QTRY_VERIFY(document->buffer().text().contains("theirs"));
    QTRY_COMPARE(m_tab->workspace().pending().count(), 0);
}

void WindowBadInputTest::editedDocument_deletedOnTheServer_takeTheirsClosesIt()
{
    TestedWindow::replaceInText(*m_tab, firstSpecies, "\"Rook\"", "\"Crow\"");
    batch(DeleteDocument{firstSpecies, {}, {}});
    m_tab->workspace().saveRun().start({firstSpecies});
    QTRY_COMPARE(m_tab->workspace().stateOf(firstSpecies), DocumentState::Conflict);
    press(u"Take theirs"_s);
    QTRY_VERIFY(!m_tab->workspace().openDocument(firstSpecies));
    QCOMPARE(m_tab->workspace().pending().count(), 0);
    QTRY_VERIFY2(bannerText().contains("was deleted on the server"_L1), qPrintable(bannerText()));
}

void WindowBadInputTest::newDocument_madeByOthersToo_takeTheirsShowsTheirs()
{
    m_tab->workspace().create(u"species/dodo"_s, u"Species"_s, Json::Value::emptyObject());
    batch(PutDocument{
        u"species/dodo"_s, {}, {}, Json::parse(R"({"Name":"theirs","@metadata":{"@collection":"Species"}})").value()});
    m_tab->workspace().saveRun().start({u"species/dodo"_s});
    QTRY_COMPARE(m_tab->workspace().stateOf(u"species/dodo"_s), DocumentState::Conflict);
    press(u"Take theirs"_s);
    QTRY_VERIFY(m_tab->workspace().openDocument(u"species/dodo"_s)
        && m_tab->workspace().openDocument(u"species/dodo"_s)->buffer().text().contains("theirs"));
    QCOMPARE(m_tab->workspace().pending().count(), 0);
}

void WindowBadInputTest::budgetUsedUp_newUnitOfWork_keepsPending()
{
    Workspace &workspace = m_tab->workspace();
    workspace.session().setMaxNumberOfRequests(2);
    QVERIFY(TestedWindow::open(*m_tab, secondSpecies));
    TestedWindow::replaceInText(*m_tab, firstSpecies, "\"Rook\"", "\"Crow\"");
    workspace.open(u"species/pica-pica"_s);
    press(u"New unit of work"_s);
    QTRY_COMPARE(workspace.session().numberOfRequests(), 2);
    QCOMPARE(workspace.pending().readyIds(), QStringList{firstSpecies});
    QTRY_VERIFY(workspace.session().document(secondSpecies));
    TestedWindow::replaceInText(*m_tab, secondSpecies, "\"Corvus\"", "12");
    QCOMPARE(workspace.pending().readyIds(), (QStringList{secondSpecies, firstSpecies}));
}

void WindowBadInputTest::missingDocument_saysWhich()
{
    m_tab->workspace().open(u"species/nobody"_s);
    QTRY_VERIFY2(bannerText().contains("species/nobody"_L1), qPrintable(bannerText()));
}

void WindowBadInputTest::hugePaste_isInvalid_andTheOthersAreSaved()
{
    OpenDocument *document = TestedWindow::open(*m_tab, firstSpecies);
    QVERIFY(document);
    QGuiApplication::clipboard()->setText(
        QString(u"garbage, 64 bytes to the line, as a log would be, or a dump    \n"_s).repeated((50 << 20) / 64));
    JsonEditor &editor = m_tab->editors().viewOf(firstSpecies)->editor();
    editor.setFocus();
    QTest::keyClick(&editor, Qt::Key_V, Qt::ControlModifier);
    QGuiApplication::clipboard()->clear();
    QTRY_COMPARE_WITH_TIMEOUT(m_tab->workspace().stateOf(firstSpecies), DocumentState::Invalid, 20'000);
    TestedWindow::replaceInText(*m_tab, secondSpecies, "\"Corvus\"", "12");
    m_tab->workspace().saveRun().start({secondSpecies});
    QTRY_VERIFY(!m_tab->workspace().session().isPending(secondSpecies));
    document->undoStack().undo();
    QTRY_COMPARE(m_tab->workspace().pending().count(), 0);
}

QTEST_MAIN(WindowBadInputTest)
#include "tst_windowbadinput.moc"
