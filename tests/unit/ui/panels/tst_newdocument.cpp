// SPDX-License-Identifier: GPL-3.0-or-later
#include "json/format.h"
#include "newdocument/collectionbox.h"
#include "newdocument/documentstart.h"
#include "newdocument/idcheck.h"
#include "newdocument/newdocumentdialog.h"
#include "newdocument/reservedids.h"
#include "paneltab.h"

#include <QApplication>
#include <QClipboard>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace Rookery;

namespace {

template <typename Widget>
Widget *widgetWithText(const QWidget &window, const QString &text)
{
    for (Widget *widget : window.findChildren<Widget *>()) {
        if (widget->text().startsWith(text))
            return widget;
    }
    return nullptr;
}

} // namespace

class NewDocumentTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_tab = std::make_unique<PanelTab>(); }
    void cleanup() { m_tab.reset(); }
    void check_idThatCannotBe_isRefusedAtOnce_data();
    void check_idThatCannotBe_isRefusedAtOnce();
    void check_takenOnServer_isSaidLater();
    void check_serverDoesNotAnswer_idIsUsable();
    void check_typingOn_asksOnceForTheLast();
    void reserve_sameCollectionTwice_keepsItsId();
    void reserve_failure_isToldAndTriedAgain();
    void start_likeDocument_leavesMetadataBehind();
    void start_badText_saysWhere();
    void dialog_opened_offersTheNextHiLoId();
    void dialog_newCollection_reservesWhenCreated();
    void dialog_newCollectionBeingTyped_reservesNothing();
    void dialog_ownId_isCreatedWithTheServersSpelling();
    void dialog_idMadeByTheServer_isStoredToBeCompleted();
    void dialog_clone_beginsLikeIt();
    void dialog_badClipboard_cannotCreate();
    void dialog_noIdToBeHad_saysSoAndStaysOpen();

private:
    std::unique_ptr<PanelTab> m_tab;
};

void NewDocumentTest::check_idThatCannotBe_isRefusedAtOnce_data()
{
    QTest::addColumn<QString>("id");
    QTest::addColumn<IdCheck::State>("state");
    QTest::newRow("nothing") << u""_s << IdCheck::State::Empty;
    QTest::newRow("too long") << u"ü"_s.repeated(257) << IdCheck::State::TooLong;
    QTest::newRow("as long as may be") << u"ü"_s.repeated(256) << IdCheck::State::Asking;
    QTest::newRow("ends with a slash") << u"orders/"_s << IdCheck::State::EndsOpen;
    QTest::newRow("ends with a bar") << u"orders|"_s << IdCheck::State::EndsOpen;
    QTest::newRow("open here, in other casing") << u"ORDERS/1-a"_s << IdCheck::State::InSession;
    QTest::newRow("deleted here") << u"orders/2-A"_s << IdCheck::State::InSession;
}

void NewDocumentTest::check_idThatCannotBe_isRefusedAtOnce()
{
    QFETCH(QString, id);
    QFETCH(IdCheck::State, state);
    m_tab->put(u"orders/1-A"_s, "{}");
    QVERIFY(m_tab->open(u"orders/1-A"_s));
    QVERIFY(m_tab->workspace->session().remove(u"orders/2-A"_s));
    IdCheck check(*m_tab->workspace, nullptr);
    check.setId(u"x"_s);
    check.setId(id);
    QCOMPARE(check.state(), state);
    QCOMPARE(check.isUsable(), state == IdCheck::State::Asking);
}

void NewDocumentTest::check_takenOnServer_isSaidLater()
{
    m_tab->put(u"orders/1-A"_s, "{}");
    IdCheck check(*m_tab->workspace, nullptr);
    check.setId(u"orders/1-A"_s);
    QCOMPARE(check.state(), IdCheck::State::Asking);
    QTRY_COMPARE(check.state(), IdCheck::State::OnServer);
    QVERIFY(!check.isUsable());
    check.setId(u"orders/2-A"_s);
    QTRY_COMPARE(check.state(), IdCheck::State::Free);
    QVERIFY(check.isUsable());
}

void NewDocumentTest::check_serverDoesNotAnswer_idIsUsable()
{
    m_tab->executor->onCommand<GetChangeVector>([](const GetChangeVector &) -> Result<std::optional<QString>> {
        return Error::of(ErrorKind::Unreachable, u"No answer"_s);
    });
    IdCheck check(*m_tab->workspace, nullptr);
    check.setId(u"orders/1-A"_s);
    QTRY_COMPARE(check.state(), IdCheck::State::Unknown);
    QVERIFY(check.isUsable());
    QCOMPARE(check.error()->message, u"No answer"_s);
}

void NewDocumentTest::check_typingOn_asksOnceForTheLast()
{
    IdCheck check(*m_tab->workspace, nullptr);
    for (const QString &id : {u"o"_s, u"or"_s, u"ord"_s})
        check.setId(id);
    QTRY_COMPARE(check.state(), IdCheck::State::Free);
    const auto asked = m_tab->executor->sent<GetChangeVector>();
    QCOMPARE(asked.size(), 1);
    QCOMPARE(asked.first().id, u"ord"_s);
}

void NewDocumentTest::reserve_sameCollectionTwice_keepsItsId()
{
    ReservedIds ids(*m_tab->workspace, nullptr);
    ids.reserve(u"Orders"_s);
    QCOMPARE(ids.id(u"Orders"_s), QString());
    QTRY_COMPARE(ids.id(u"Orders"_s), u"orders/831-A"_s);
    ids.reserve(u"Companies"_s);
    ids.reserve(u"Orders"_s);
    QTRY_COMPARE(ids.id(u"Companies"_s), u"companies/831-A"_s);
    QCOMPARE(ids.id(u"Orders"_s), u"orders/831-A"_s);
}

void NewDocumentTest::reserve_failure_isToldAndTriedAgain()
{
    bool isLocked = true;
    m_tab->executor->onCommand<NextHiLoRange>([&isLocked](const NextHiLoRange &command) -> Result<HiLoRange> {
        if (isLocked)
            return Error::of(ErrorKind::Locked, u"locked"_s);
        return HiLoRange{command.tag + u'/', 1, 32, 32, u"A"_s, {}};
    });
    ReservedIds ids(*m_tab->workspace, nullptr);
    ids.reserve(u"Orders"_s);
    QTRY_VERIFY(ids.error(u"Orders"_s));
    isLocked = false;
    ids.reserve(u"Orders"_s);
    QTRY_COMPARE(ids.id(u"Orders"_s), u"orders/1-A"_s);
    QVERIFY(!ids.error(u"Orders"_s));
}

void NewDocumentTest::start_likeDocument_leavesMetadataBehind()
{
    const auto start = startFrom(uR"({"a": 1.10, "@metadata": {"@collection": "Orders"}, "b": "é"})"_s);
    QVERIFY(start);
    QCOMPARE(start->collection, u"Orders"_s);
    QCOMPARE(Json::formatted(start->body, 0).replace('\n', ""), QByteArray("{\"a\": 1.10,\"b\": \"é\"}"));
}

void NewDocumentTest::start_badText_saysWhere()
{
    const auto start = startFrom(u"{\n  \"a\": 1.\n}"_s);
    QVERIFY(!start);
    QCOMPARE(start.error().position->line, 2);
    QVERIFY(!startFrom(u"[1, 2]"_s));
}

void NewDocumentTest::dialog_opened_offersTheNextHiLoId()
{
    NewDocumentDialog dialog(*m_tab->workspace, {.collection = u"Orders"_s}, nullptr);
    const QSignalSpy created(&dialog, &NewDocumentDialog::createRequested);
    dialog.open();
    QPushButton *create = widgetWithText<QPushButton>(dialog, u"Create"_s);
    QTRY_COMPARE(create->text(), u"Create orders/831-A"_s);
    create->click();
    QCOMPARE(created.size(), 1);
    QCOMPARE(created.first().at(0).toString(), u"orders/831-A"_s);
    QCOMPARE(created.first().at(1).toString(), u"Orders"_s);
    QCOMPARE(created.first().at(2).value<Json::Value>(), Json::Value::emptyObject());
    QVERIFY(!dialog.isVisible());
}

void NewDocumentTest::dialog_newCollection_reservesWhenCreated()
{
    NewDocumentDialog dialog(*m_tab->workspace, {}, nullptr);
    const QSignalSpy created(&dialog, &NewDocumentDialog::createRequested);
    dialog.open();
    auto *collection = dialog.findChild<CollectionBox *>();
    collection->setEditText(u"Invoices"_s);
    widgetWithText<QRadioButton>(dialog, u"HiLo"_s)->click();
    QPushButton *create = widgetWithText<QPushButton>(dialog, u"Create"_s);
    QTRY_VERIFY(create->isEnabled());
    create->click();
    QTRY_COMPARE(created.size(), 1);
    QCOMPARE(created.first().at(0).toString(), u"invoices/831-A"_s);
    QCOMPARE(created.first().at(1).toString(), u"Invoices"_s);
}

void NewDocumentTest::dialog_newCollectionBeingTyped_reservesNothing()
{
    NewDocumentDialog dialog(*m_tab->workspace, {}, nullptr);
    dialog.open();
    auto *collection = dialog.findChild<CollectionBox *>();
    QTRY_COMPARE(collection->count(), 1);
    QTest::keyClicks(collection->lineEdit(), u"Inv"_s);
    QVERIFY(collection->isNew());
    QTest::mouseClick(widgetWithText<QPushButton>(dialog, u"Cancel"_s), Qt::LeftButton);
    QVERIFY(!dialog.isVisible());
    QCOMPARE(m_tab->executor->sent<NextHiLoRange>().size(), 0);
}

void NewDocumentTest::dialog_ownId_isCreatedWithTheServersSpelling()
{
    NewDocumentDialog dialog(*m_tab->workspace, {}, nullptr);
    const QSignalSpy created(&dialog, &NewDocumentDialog::createRequested);
    dialog.open();
    auto *collection = dialog.findChild<CollectionBox *>();
    QTRY_COMPARE(collection->count(), 1);
    collection->setEditText(u"orders"_s);
    QLineEdit *own = nullptr;
    for (QLineEdit *field : dialog.findChildren<QLineEdit *>()) {
        if (field->accessibleName() == u"Own ID")
            own = field;
    }
    QVERIFY(own);
    QPushButton *create = widgetWithText<QPushButton>(dialog, u"Create"_s);
    QTest::keyClicks(own, u"orders/"_s);
    QVERIFY(!create->isEnabled());
    QTest::keyClicks(own, u"mine"_s);
    QVERIFY(create->isEnabled());
    create->click();
    QCOMPARE(created.size(), 1);
    QCOMPARE(created.first().at(0).toString(), u"orders/mine"_s);
    QCOMPARE(created.first().at(1).toString(), u"Orders"_s);
}

void NewDocumentTest::dialog_idMadeByTheServer_isStoredToBeCompleted()
{
    NewDocumentPreset preset;
    preset.collection = u"Orders"_s;
    for (const auto &[row, id] :
        {std::pair(u"Made by the server"_s, u"orders/"_s), std::pair(u"Identity"_s, u"orders|"_s)}) {
        NewDocumentDialog dialog(*m_tab->workspace, preset, nullptr);
        QSignalSpy created(&dialog, &NewDocumentDialog::createRequested);
        widgetWithText<QRadioButton>(dialog, row)->click();
        auto *create = widgetWithText<QPushButton>(dialog, u"Create orders/…"_s);
        QVERIFY(create && create->isEnabled());
        create->click();
        QCOMPARE(created.size(), 1);
        QCOMPARE(created.first().first().toString(), id);
    }
}

void NewDocumentTest::dialog_clone_beginsLikeIt()
{
    m_tab->put(u"orders/1-A"_s, R"({"Freight": 32.3800})");
    const Document document = m_tab->documents.value(u"orders/1-a"_s);
    NewDocumentDialog dialog(*m_tab->workspace, {.like = document, .isClone = true}, nullptr);
    const QSignalSpy created(&dialog, &NewDocumentDialog::createRequested);
    dialog.open();
    QCOMPARE(dialog.findChild<QPlainTextEdit *>()->toPlainText(), u"{\n  \"Freight\": 32.3800\n}"_s);
    QPushButton *create = widgetWithText<QPushButton>(dialog, u"Create"_s);
    QTRY_COMPARE(create->text(), u"Create orders/831-A"_s);
    create->click();
    QCOMPARE(created.first().at(2).value<Json::Value>().toJson(), QByteArray(R"({"Freight": 32.3800})"));
}

void NewDocumentTest::dialog_badClipboard_cannotCreate()
{
    QApplication::clipboard()->setText(u"{\"a\": }"_s);
    NewDocumentDialog dialog(*m_tab->workspace, {.collection = u"Orders"_s}, nullptr);
    dialog.open();
    QPushButton *create = widgetWithText<QPushButton>(dialog, u"Create"_s);
    QTRY_COMPARE(create->text(), u"Create orders/831-A"_s);
    QRadioButton *clipboard = widgetWithText<QRadioButton>(dialog, u"From the clipboard"_s);
    clipboard->click();
    QVERIFY(!create->isEnabled());
    QVERIFY(clipboard->accessibleDescription().startsWith(u"Line 1, column 7"));
    QApplication::clipboard()->setText(u"{\"a\": 1}"_s);
    QTRY_VERIFY(create->isEnabled());
}

void NewDocumentTest::dialog_noIdToBeHad_saysSoAndStaysOpen()
{
    m_tab->executor->onCommand<NextHiLoRange>([](const NextHiLoRange &) -> Result<HiLoRange> {
        return Error::of(ErrorKind::Locked, u"This session is read-only."_s);
    });
    NewDocumentDialog dialog(*m_tab->workspace, {.collection = u"Orders"_s}, nullptr);
    const QSignalSpy created(&dialog, &NewDocumentDialog::createRequested);
    dialog.open();
    QTRY_VERIFY(widgetWithText<QLabel>(dialog, u"No ID could be reserved: This session is read-only."_s));
    QPushButton *create = widgetWithText<QPushButton>(dialog, u"Create"_s);
    create->click();
    QVERIFY(!create->isEnabled());
    QTRY_VERIFY(create->isEnabled());
    QCOMPARE(created.size(), 0);
    QVERIFY(dialog.isVisible());
}

QTEST_MAIN(NewDocumentTest)
#include "tst_newdocument.moc"
