// SPDX-License-Identifier: GPL-3.0-or-later
#include "review/diffpane.h"
#include "review/list/reviewlist.h"
#include "review/parts/requestpreview.h"
#include "review/reviewwindow.h"
#include "review/structure/changetreeview.h"
#include "reviewtesting.h"

#include <QAbstractScrollArea>
#include <QAccessible>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScrollBar>
#include <QSignalSpy>
#include <QToolButton>
#include <QtTest>

using namespace Rookery;
using namespace Qt::StringLiterals;

namespace {

QWidget *named(const QWidget &window, const QString &name)
{
    for (QWidget *widget : window.findChildren<QWidget *>()) {
        if (widget->accessibleName() == name)
            return widget;
    }
    return nullptr;
}

template <typename Button>
Button *button(const QWidget &window, const QString &text)
{
    for (Button *found : window.findChildren<Button *>()) {
        if (found->text().startsWith(text))
            return found;
    }
    return nullptr;
}

QString labelText(const QWidget &window, const QString &beginning)
{
    for (const QLabel *label : window.findChildren<QLabel *>()) {
        if (label->text().startsWith(beginning) && label->isVisibleTo(&window))
            return label->text();
    }
    return {};
}

QString accessibleText(QWidget *widget)
{
    QAccessibleInterface *interface = QAccessible::queryAccessibleInterface(widget);
    QAccessibleTextInterface *text = interface ? interface->textInterface() : nullptr;
    return text ? text->text(0, text->characterCount()) : QString();
}

/// A document of 200 fields; one in 40 was changed.
PendingDocument longDocument()
{
    QByteArrayList before;
    QByteArrayList now;
    for (int field = 0; field < 200; ++field) {
        before.append("\"F" + QByteArray::number(field) + "\":1");
        now.append("\"F" + QByteArray::number(field) + (field % 40 == 20 ? "\":2,\"G\":[3]" : "\":1"));
    }
    return pending(u"orders/9-A"_s, '{' + before.join(',') + '}', '{' + now.join(',') + '}', DocumentState::Modified);
}

} // namespace

class TestReviewWindow : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void window_always_isADialogThatBlocksNothing();
    void show_document_bothTextsAreRead();
    void show_anotherDocument_replacesTheTexts();
    void overtaken_document_isNeverShown();
    void saveButton_ticksChange_saysWhatItWillDo();
    void saveButton_nothingTicked_isOffAndSaysWhy();
    void saveButton_locked_isOffAndSaysWhy();
    void save_clicked_asksForTickedOnes();
    void save_ctrlEnter_asksToo();
    void save_everything_closes();
    void save_stopped_asksOnceAndSaysSo();
    void save_somethingLeft_staysOpen();
    void save_conflict_offersThreeWays();
    void save_unknown_offersToAskTheServer();
    void ctrlT_textShown_showsStructureAndBack();
    void f8_changes_stepThroughThem();
    void equalLines_toggled_opensAllFolds();
    void equalLines_nothingFolded_isOff();
    void head_newAndDeleted_sayNoLoadThatWasNot();
    void scrolling_oneSide_movesTheOther();
    void altDown_document_goesToTheNext();
    void escape_pressed_closes();
    void narrow_list_foldsToADropDown();
    void preview_asked_showsTheBatch();

private:
    void waitForTexts();
    std::unique_ptr<ReviewWindow> m_window;
};

void TestReviewWindow::init()
{
    m_window = std::make_unique<ReviewWindow>();
    m_window->setDocuments(mixedChangeSet());
    m_window->show();
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
    waitForTexts();
}

void TestReviewWindow::cleanup()
{
    m_window.reset();
}

void TestReviewWindow::waitForTexts()
{
    QTRY_VERIFY(accessibleText(named(*m_window, u"Diff after"_s)).contains(u"1.20"_s));
}

void TestReviewWindow::window_always_isADialogThatBlocksNothing()
{
    ReviewPlace place;
    place.title = u"Northwind · Local"_s;
    m_window->setPlace(place);
    QCOMPARE(m_window->windowTitle(), u"Review changes · Northwind · Local"_s);
    QVERIFY(!m_window->isModal());
    QAccessibleInterface *interface = QAccessible::queryAccessibleInterface(m_window.get());
    QCOMPARE(interface->role(), QAccessible::Dialog);
    QCOMPARE(interface->text(QAccessible::Name), u"Review changes"_s);
}

void TestReviewWindow::show_document_bothTextsAreRead()
{
    QCOMPARE(accessibleText(named(*m_window, u"Diff before"_s)), u"{\n  \"Rate\": 1.10,\n  \"Via\": \"x\"\n}"_s);
    QCOMPARE(accessibleText(named(*m_window, u"Diff after"_s)), u"{\n  \"Rate\": 1.20,\n  \"Via\": \"y\"\n}"_s);
    QCOMPARE(labelText(*m_window, u"Change"_s), u"Change 1 of 1"_s);
}

void TestReviewWindow::show_anotherDocument_replacesTheTexts()
{
    m_window->setCurrentId(u"orders/4-A"_s);
    QTRY_COMPARE(accessibleText(named(*m_window, u"Diff after"_s)), u"{\n  \"Rate\": 1\n}"_s);
    QCOMPARE(accessibleText(named(*m_window, u"Diff before"_s)), QString());
    m_window->setCurrentId(u"orders/5-A"_s);
    QTRY_COMPARE(accessibleText(named(*m_window, u"Diff before"_s)), u"{\n  \"Rate\": 1\n}"_s);
    QCOMPARE(accessibleText(named(*m_window, u"Diff after"_s)), QString());
}

void TestReviewWindow::overtaken_document_isNeverShown()
{
    ReviewReader reader;
    QSignalSpy answers(&reader, &ReviewReader::finished);
    reader.start(longDocument());
    reader.start(mixedChangeSet()[0]);
    QVERIFY(answers.wait());
    QTest::qWait(50);
    QCOMPARE(answers.size(), 1);
    QCOMPARE(answers[0][0].toString(), u"orders/1-A"_s);
    QVERIFY(!reader.isReading());
}

void TestReviewWindow::saveButton_ticksChange_saysWhatItWillDo()
{
    auto *save = button<QPushButton>(*m_window, u"Save"_s);
    QCOMPARE(save->text(), u"Save 3 changed, 1 new, 1 deleted in one transaction"_s);
    QList<PendingDocument> documents = mixedChangeSet();
    documents[3].isTicked = false;
    m_window->setDocuments(documents);
    QCOMPARE(save->text(), u"Save 3 changed, 1 deleted in one transaction"_s);
}

void TestReviewWindow::saveButton_nothingTicked_isOffAndSaysWhy()
{
    m_window->setDocuments(mixedChangeSet().mid(5));
    QVERIFY(!button<QPushButton>(*m_window, u"Save"_s)->isEnabled());
    QCOMPARE(labelText(*m_window, u"Tick"_s), u"Tick what to save."_s);
}

void TestReviewWindow::saveButton_locked_isOffAndSaysWhy()
{
    ReviewPlace place;
    place.lockedBecause = u"Orders is locked."_s;
    m_window->setPlace(place);
    QVERIFY(!button<QPushButton>(*m_window, u"Save"_s)->isEnabled());
    QCOMPARE(labelText(*m_window, u"Orders is"_s), u"Orders is locked."_s);
    QSignalSpy wishes(m_window.get(), &ReviewWindow::saveRequested);
    QTest::keyClick(m_window.get(), Qt::Key_Return, Qt::ControlModifier);
    QCOMPARE(wishes.size(), 0);
}

void TestReviewWindow::save_clicked_asksForTickedOnes()
{
    QSignalSpy wishes(m_window.get(), &ReviewWindow::saveRequested);
    button<QPushButton>(*m_window, u"Save"_s)->click();
    QCOMPARE(wishes.size(), 1);
    QCOMPARE(wishes[0][0].toStringList(),
        (QStringList{u"orders/1-A"_s, u"orders/2-A"_s, u"orders/3-A"_s, u"orders/4-A"_s, u"orders/5-A"_s}));
}

void TestReviewWindow::save_ctrlEnter_asksToo()
{
    QSignalSpy wishes(m_window.get(), &ReviewWindow::saveRequested);
    QTest::keyClick(named(*m_window, u"Diff after"_s), Qt::Key_Return, Qt::ControlModifier);
    QCOMPARE(wishes.size(), 1);
}

void TestReviewWindow::save_everything_closes()
{
    m_window->showSaveStarted();
    QVERIFY(!button<QPushButton>(*m_window, u"Save"_s)->isEnabled());
    QCOMPARE(labelText(*m_window, u"Saving"_s), u"Saving 5 documents in one transaction…"_s);
    m_window->showSaveSucceeded();
    QVERIFY(m_window->isVisible());
    m_window->setDocuments({});
    QVERIFY(!m_window->isVisible());
}

void TestReviewWindow::save_stopped_asksOnceAndSaysSo()
{
    QSignalSpy wishes(m_window.get(), &ReviewWindow::stopRequested);
    m_window->showSaveStarted();
    auto *stop = button<QPushButton>(*m_window, u"Stop saving"_s);
    stop->click();
    stop->click();
    QCOMPARE(wishes.size(), 1);
    QVERIFY(!labelText(*m_window, u"Stopping"_s).isEmpty());
    m_window->showSaveFailed({u"orders/1-A"_s}, Error::of(ErrorKind::Canceled, QString()));
    QVERIFY(m_window->isVisible());
    QVERIFY(button<QPushButton>(*m_window, u"Save"_s)->isEnabled());
    QVERIFY(!labelText(*m_window, u"Stopped before"_s).isEmpty());
}

void TestReviewWindow::save_somethingLeft_staysOpen()
{
    m_window->showSaveStarted();
    m_window->setDocuments(mixedChangeSet().mid(5));
    m_window->showSaveSucceeded();
    QVERIFY(m_window->isVisible());
}

void TestReviewWindow::save_conflict_offersThreeWays()
{
    Error error = Error::of(ErrorKind::Conflict, u"Server's own sentence"_s);
    error.documentId = u"orders/3-A"_s;
    m_window->showSaveStarted();
    m_window->showSaveFailed({u"orders/1-A"_s, u"orders/3-A"_s}, error);
    QVERIFY(labelText(*m_window, u"orders/3-A was changed"_s).contains(u"Nothing was saved"_s));
    QCOMPARE(labelText(*m_window, u"Server's"_s), u"Server's own sentence"_s);
    QSignalSpy theirs(m_window.get(), &ReviewWindow::theirsRequested);
    QSignalSpy keep(m_window.get(), &ReviewWindow::keepMineRequested);
    QSignalSpy take(m_window.get(), &ReviewWindow::takeTheirsRequested);
    button<QPushButton>(*m_window, u"Show theirs"_s)->click();
    button<QPushButton>(*m_window, u"Keep mine pending"_s)->click();
    button<QPushButton>(*m_window, u"Take theirs"_s)->click();
    for (const QSignalSpy *wishes : {&theirs, &keep, &take}) {
        QCOMPARE(wishes->size(), 1);
        QCOMPARE(wishes->first().first().toString(), u"orders/3-A"_s);
    }
    QVERIFY(labelText(*m_window, u"orders/3-A was changed"_s).isEmpty());
}

void TestReviewWindow::save_unknown_offersToAskTheServer()
{
    m_window->showSaveFailed({u"orders/1-A"_s}, Error::of(ErrorKind::StateUnknown, QString()));
    QSignalSpy wishes(m_window.get(), &ReviewWindow::askServerRequested);
    QVERIFY(!button<QPushButton>(*m_window, u"Take theirs"_s)->isVisible());
    button<QPushButton>(*m_window, u"Ask the server"_s)->click();
    QCOMPARE(wishes.size(), 1);
}

void TestReviewWindow::ctrlT_textShown_showsStructureAndBack()
{
    QWidget *paths = named(*m_window, u"Changed paths"_s);
    QVERIFY(!paths->isVisible());
    QTest::keyClick(named(*m_window, u"Diff after"_s), Qt::Key_T, Qt::ControlModifier);
    QVERIFY(paths->isVisible());
    QCOMPARE(labelText(*m_window, u"Change"_s), u"Change 1 of 2"_s);
    QTest::keyClick(paths, Qt::Key_T, Qt::ControlModifier);
    QVERIFY(!paths->isVisible());
    QVERIFY(named(*m_window, u"Diff before"_s)->isVisible());
}

void TestReviewWindow::f8_changes_stepThroughThem()
{
    m_window->setDocuments({longDocument()});
    QTRY_COMPARE(labelText(*m_window, u"Change"_s), u"Change 1 of 5"_s);
    QTest::keyClick(m_window.get(), Qt::Key_F8);
    QCOMPARE(labelText(*m_window, u"Change"_s), u"Change 2 of 5"_s);
    QTest::keyClick(m_window.get(), Qt::Key_F8, Qt::ShiftModifier);
    QCOMPARE(labelText(*m_window, u"Change"_s), u"Change 1 of 5"_s);
    QVERIFY(!button<QToolButton>(*m_window, u"Previous change"_s)->isEnabled());
    QVERIFY(button<QToolButton>(*m_window, u"Next change"_s)->isEnabled());
}

void TestReviewWindow::equalLines_toggled_opensAllFolds()
{
    m_window->setDocuments({longDocument()});
    QTRY_COMPARE(labelText(*m_window, u"Change"_s), u"Change 1 of 5"_s);
    auto *after = qobject_cast<QAbstractScrollArea *>(named(*m_window, u"Diff after"_s));
    auto *before = qobject_cast<QAbstractScrollArea *>(named(*m_window, u"Diff before"_s));
    auto *equal = button<QToolButton>(*m_window, u"Equal lines"_s);
    const int folded = after->verticalScrollBar()->maximum();
    equal->click();
    QVERIFY(equal->isChecked());
    QVERIFY(after->verticalScrollBar()->maximum() > folded + 100);
    QCOMPARE(before->verticalScrollBar()->maximum(), after->verticalScrollBar()->maximum());
    equal->click();
    QCOMPARE(after->verticalScrollBar()->maximum(), folded);
}

void TestReviewWindow::equalLines_nothingFolded_isOff()
{
    auto *equal = button<QToolButton>(*m_window, u"Equal lines"_s);
    QVERIFY(!equal->isEnabled() && !equal->isChecked());
    m_window->setDocuments({longDocument()});
    QTRY_VERIFY(equal->isEnabled());
    QVERIFY(!equal->isChecked());
}

void TestReviewWindow::head_newAndDeleted_sayNoLoadThatWasNot()
{
    QCOMPARE(labelText(*m_window, u"as loaded"_s), u"as loaded → now"_s);
    m_window->setCurrentId(u"orders/5-A"_s);
    QCOMPARE(labelText(*m_window, u"as loaded"_s), u"as loaded → deleted"_s);
    m_window->setCurrentId(u"orders/4-A"_s);
    QCOMPARE(labelText(*m_window, u"new"_s), u"new"_s);
    QTRY_COMPARE(labelText(*m_window, u"Before"_s), u"Before · no document"_s);
}

void TestReviewWindow::scrolling_oneSide_movesTheOther()
{
    m_window->setDocuments({longDocument()});
    QTRY_COMPARE(labelText(*m_window, u"Change"_s), u"Change 1 of 5"_s);
    button<QToolButton>(*m_window, u"Equal lines"_s)->click();
    auto *after = qobject_cast<QAbstractScrollArea *>(named(*m_window, u"Diff after"_s));
    auto *before = qobject_cast<QAbstractScrollArea *>(named(*m_window, u"Diff before"_s));
    before->verticalScrollBar()->setValue(50);
    QCOMPARE(after->verticalScrollBar()->value(), 50);
    after->verticalScrollBar()->setValue(after->verticalScrollBar()->maximum());
    QCOMPARE(before->verticalScrollBar()->value(), after->verticalScrollBar()->maximum());
}

void TestReviewWindow::altDown_document_goesToTheNext()
{
    QTest::keyClick(named(*m_window, u"Diff after"_s), Qt::Key_Down, Qt::AltModifier);
    QCOMPARE(m_window->findChild<ReviewList *>()->currentId(), u"orders/2-A"_s);
    QTest::keyClick(named(*m_window, u"Diff after"_s), Qt::Key_Up, Qt::AltModifier);
    QCOMPARE(m_window->findChild<ReviewList *>()->currentId(), u"orders/1-A"_s);
}

void TestReviewWindow::escape_pressed_closes()
{
    QTest::keyClick(named(*m_window, u"Diff after"_s), Qt::Key_Escape);
    QVERIFY(!m_window->isVisible());
}

void TestReviewWindow::narrow_list_foldsToADropDown()
{
    auto *list = m_window->findChild<ReviewList *>();
    auto *dropDown = button<QToolButton>(*m_window, u"orders/1-A"_s);
    QVERIFY(list->isVisible() && !dropDown->isVisible());
    m_window->resize(1024, 700);
    QTRY_VERIFY(!list->isVisible() && dropDown->isVisible());
    dropDown->click();
    QVERIFY(list->isVisible());
    list->setCurrentId(u"orders/2-A"_s);
    QVERIFY(!list->isVisible());
    m_window->resize(1372, 850);
    QTRY_VERIFY(list->isVisible() && !dropDown->isVisible());
}

void TestReviewWindow::preview_asked_showsTheBatch()
{
    ReviewPlace place;
    place.database = u"Northwind"_s;
    m_window->setPlace(place);
    button<QPushButton>(*m_window, u"Preview request"_s)->click();
    const QString text = m_window->findChild<QPlainTextEdit *>()->toPlainText();
    QVERIFY(text.startsWith(u"POST /databases/Northwind/bulk_docs"_s));
    QVERIFY(text.contains(u"{ \"Type\": \"DELETE\", \"Id\": \"orders/5-A\""_s));
    QVERIFY(text.contains(u"\"Id\": \"orders/4-A\", \"ChangeVector\": \"\""_s));
    QVERIFY(!text.contains(u"orders/6-A"_s));
}

QTEST_MAIN(TestReviewWindow)
#include "tst_reviewwindow.moc"
