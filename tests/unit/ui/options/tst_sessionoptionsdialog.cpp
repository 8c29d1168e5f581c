// SPDX-License-Identifier: GPL-3.0-or-later
#include "options/connections.h"
#include "options/sessionoptionsdialog.h"
#include "scriptedserver.h"

#include <QCheckBox>
#include <QClipboard>
#include <QComboBox>
#include <QGuiApplication>
#include <QLabel>
#include <QLineEdit>
#include <QMessageBox>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTabBar>
#include <QTest>
#include <QToolButton>

using namespace Qt::StringLiterals;
using namespace Rookery;

/// Drives the dialog as a person does: fields by their labels, buttons by their texts.
class SessionOptionsDialogTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup() { m_dialog.reset(); }

    void labels_everyField_hasItsBuddy();
    void sandbox_untouched_opensWithOptimisticConcurrency();
    void sandbox_asked_saysHowManyDocuments();
    void clusterWide_onSandbox_isRefusedUntilItIsCured();
    void clusterWide_onServer_switchesConcurrencyOffAndBack();
    void clusterWide_withoutTracking_warnsAndOpens();
    void budget_nothing_isRefusedUntilItIsCured();
    void database_misspelled_isRefusedAndCured();
    void database_missing_isCreatedWhenAsked();
    void database_list_followsTheServer();
    void foot_severalRefused_namesThem();
    void server_dead_saysSoInPlace();
    void node_dead_isRefusedAndCured();
    void code_everyClick_isFollowed();
    void code_refused_cannotBeCopied();
    void code_copied_isOnTheClipboard();
    void newServer_studioAddress_becomesServerAndDatabase();
    void newServer_takenName_isRefused();
    void connection_chosen_beginsAsItWasUsedLast();
    void edit_budget_isApplied();
    void edit_database_opensAnother();
    void edit_unknownConnection_isKept();
    void narrow_codeStandsBehindATab();

private:
    template <typename T>
    T *field(const QString &label) const
    {
        for (const QLabel *each : m_dialog->findChildren<QLabel *>()) {
            if (each->text() == label && qobject_cast<T *>(each->buddy()))
                return qobject_cast<T *>(each->buddy());
        }
        qFatal("no field with that label");
    }

    QCheckBox *box(const QString &text) const { return withText<QCheckBox>(text); }
    QPushButton *button(const QString &text) const { return withText<QPushButton>(text); }

    template <typename T>
    T *withText(const QString &text) const
    {
        for (T *each : m_dialog->findChildren<T *>()) {
            if (each->text() == text && each->isVisibleTo(m_dialog.get()))
                return each;
        }
        return nullptr;
    }

    bool says(const QString &text) const
    {
        const auto labels = m_dialog->findChildren<QLabel *>();
        return std::any_of(labels.cbegin(), labels.cend(), [this, &text](const QLabel *each) {
            const QString shown = each->accessibleName().isEmpty() ? each->text() : each->accessibleName();
            return each->isVisibleTo(m_dialog.get()) && shown.contains(text);
        });
    }

    QString code() const { return m_dialog->findChild<QPlainTextEdit *>()->toPlainText(); }
    void onStaging() { m_dialog->show(SessionChoice::forWindow(staging())); }
    void chooseMode(int index) { field<QComboBox>(u"Transaction mode"_s)->setCurrentIndex(index); }
    bool canOpen() const { return button(u"Open session"_s)->isEnabled(); }

    ScriptedServer m_server;
    std::unique_ptr<Connections> m_connections;
    std::unique_ptr<SessionOptionsDialog> m_dialog;
};

void SessionOptionsDialogTest::init()
{
    m_server = {};
    m_connections = std::make_unique<Connections>(QString(), ownSandbox());
    m_connections->put(staging());
    m_dialog = std::make_unique<SessionOptionsDialog>(*m_connections, m_server.executors());
    m_dialog->open();
    m_dialog->resize(1076, 736);
}

void SessionOptionsDialogTest::labels_everyField_hasItsBuddy()
{
    QVERIFY(field<QComboBox>(u"Connection"_s));
    QVERIFY(field<QComboBox>(u"Database"_s)->isEditable());
    QVERIFY(field<QComboBox>(u"Request executor"_s));
    QVERIFY(field<QComboBox>(u"Transaction mode"_s));
    QCOMPARE(field<QSpinBox>(u"Request budget"_s)->value(), 30);
    QVERIFY(box(u"No tracking"_s) && box(u"No caching"_s) && box(u"Optimistic concurrency"_s));
    QVERIFY(!box(u"Disable atomic document writes"_s));
    withText<QToolButton>(u"Experts only"_s)->click();
    QVERIFY(box(u"Disable atomic document writes"_s));
}

void SessionOptionsDialogTest::sandbox_untouched_opensWithOptimisticConcurrency()
{
    QSignalSpy chosen(m_dialog.get(), &SessionOptionsDialog::chosen);
    button(u"Open session"_s)->click();
    QCOMPARE(chosen.count(), 1);
    const auto choice = chosen.first().first().value<SessionChoice>();
    QCOMPARE(choice.database(), u"Sandbox"_s);
    QVERIFY(choice.isOptimisticConcurrencyOn());
    QVERIFY(!m_dialog->isVisible());
}

void SessionOptionsDialogTest::sandbox_asked_saysHowManyDocuments()
{
    QTRY_VERIFY(says(u"Sandbox answered in"_s));
    QTRY_VERIFY(says(u" document"_s));
}

void SessionOptionsDialogTest::clusterWide_onSandbox_isRefusedUntilItIsCured()
{
    chooseMode(1);
    QVERIFY(says(u"A cluster-wide transaction needs a server"_s));
    QVERIFY(!canOpen());
    QVERIFY(says(u"Not ready, 1 to mend: transaction mode."_s));
    button(u"Use single node"_s)->click();
    QVERIFY(!says(u"needs a server"_s));
    QVERIFY(canOpen());
}

void SessionOptionsDialogTest::clusterWide_onServer_switchesConcurrencyOffAndBack()
{
    onStaging();
    chooseMode(1);
    QCheckBox *concurrency = box(u"Optimistic concurrency"_s);
    QVERIFY(!concurrency->isEnabled() && !concurrency->isChecked());
    QVERIFY(says(u"Off: atomic guards do its work in a cluster-wide transaction."_s));
    QVERIFY(canOpen());
    chooseMode(0);
    QVERIFY(concurrency->isEnabled() && concurrency->isChecked());
    concurrency->setChecked(false);
    chooseMode(1);
    chooseMode(0);
    QVERIFY(!concurrency->isChecked());
}

void SessionOptionsDialogTest::clusterWide_withoutTracking_warnsAndOpens()
{
    onStaging();
    chooseMode(1);
    box(u"No tracking"_s)->setChecked(true);
    QVERIFY(says(u"With No tracking nothing is saved, so there is no transaction: this tab only reads."_s));
    QVERIFY(canOpen());
    button(u"Track documents"_s)->click();
    QVERIFY(!box(u"No tracking"_s)->isChecked());
    QVERIFY(!says(u"this tab only reads"_s));
}

void SessionOptionsDialogTest::budget_nothing_isRefusedUntilItIsCured()
{
    auto *budget = field<QSpinBox>(u"Request budget"_s);
    budget->setValue(0);
    QVERIFY(says(u"0 would refuse the first load."_s));
    QVERIFY(budget->property("refused").toBool());
    QVERIFY(!canOpen());
    button(u"Use 30"_s)->click();
    QCOMPARE(budget->value(), 30);
    QVERIFY(!budget->property("refused").toBool());
    QVERIFY(canOpen());
}

void SessionOptionsDialogTest::database_misspelled_isRefusedAndCured()
{
    onStaging();
    field<QComboBox>(u"Database"_s)->setEditText(u"Nortwind"_s);
    QTRY_VERIFY(says(u"Database Nortwind does not exist on this server. Did you mean Northwind?"_s));
    QVERIFY(!canOpen());
    button(u"Use Northwind"_s)->click();
    QCOMPARE(field<QComboBox>(u"Database"_s)->currentText(), u"Northwind"_s);
    QVERIFY(canOpen());
    QTRY_VERIFY(says(u"a.example.com answered in"_s));
    QTRY_VERIFY(says(u"1,059 documents"_s) || says(u"1059 documents"_s) || says(u"1,059 document(s)"_s));
}

void SessionOptionsDialogTest::database_missing_isCreatedWhenAsked()
{
    onStaging();
    field<QComboBox>(u"Database"_s)->setEditText(u"Invoices"_s);
    QTRY_VERIFY(button(u"Create…"_s));
    button(u"Create…"_s)->click();
    auto *question = m_dialog->findChild<QMessageBox *>();
    QVERIFY(question->text().contains(u"Invoices on a.example.com"_s));
    QVERIFY(m_server.created.isEmpty());
    for (QAbstractButton *each : question->buttons()) {
        if (each->text() == u"Create Invoices"_s)
            each->click();
    }
    QTRY_COMPARE(m_server.created, QStringList{u"Invoices"_s});
    QTRY_VERIFY(canOpen());
}

void SessionOptionsDialogTest::database_list_followsTheServer()
{
    onStaging();
    auto *database = field<QComboBox>(u"Database"_s);
    QTRY_COMPARE(database->count(), 1);
    QCOMPARE(database->itemText(0), u"Northwind"_s);
    QVERIFY(database->itemData(0, Qt::AccessibleTextRole).toString().startsWith(u"Northwind, 1"_s));
    QCOMPARE(database->currentText(), QString());
}

void SessionOptionsDialogTest::foot_severalRefused_namesThem()
{
    onStaging();
    m_server.deadNodes = {u"https://b.example.com"_s};
    field<QComboBox>(u"Database"_s)->setEditText(u"Nortwind"_s);
    field<QComboBox>(u"Request executor"_s)->setCurrentIndex(2);
    field<QSpinBox>(u"Request budget"_s)->setValue(0);
    QTRY_VERIFY(says(u"Not ready, 3 to mend: database, node b.example.com, budget."_s));
}

void SessionOptionsDialogTest::server_dead_saysSoInPlace()
{
    m_server.isDead = true;
    onStaging();
    QTRY_VERIFY(says(u"a.example.com could not be reached at "_s));
    QVERIFY(!canOpen());
    QVERIFY(field<QComboBox>(u"Connection"_s)->property("refused").toBool());
    m_server.isDead = false;
    button(u"Try again"_s)->click();
    QTRY_VERIFY(says(u"a.example.com answered in"_s));
    QVERIFY(canOpen());
}

void SessionOptionsDialogTest::node_dead_isRefusedAndCured()
{
    m_server.deadNodes = {u"https://b.example.com"_s};
    onStaging();
    auto *executor = field<QComboBox>(u"Request executor"_s);
    executor->setCurrentIndex(executor->findText(u"Pinned: b.example.com"_s));
    QTRY_VERIFY(says(u"b.example.com could not be reached at "_s));
    QTRY_VERIFY(says(u"The cluster answers without it."_s));
    button(u"Use default"_s)->click();
    QCOMPARE(executor->currentText(), u"Default"_s);
    QVERIFY(canOpen());
}

void SessionOptionsDialogTest::code_everyClick_isFollowed()
{
    onStaging();
    QVERIFY(code().contains(u"NoTracking = false"_s));
    box(u"No tracking"_s)->setChecked(true);
    QVERIFY(code().contains(u"NoTracking = true"_s));
    QVERIFY(code().contains(u"https://a.example.com"_s));
    const auto bars = m_dialog->findChildren<QTabBar *>();
    for (QTabBar *bar : bars) {
        if (bar->tabText(0) == u"C#"_s)
            bar->setCurrentIndex(2);
    }
    QVERIFY(code().contains(u"no_tracking=True"_s));
    chooseMode(1);
    QVERIFY(code().contains(u"TransactionMode.CLUSTER_WIDE"_s));
}

void SessionOptionsDialogTest::code_refused_cannotBeCopied()
{
    field<QSpinBox>(u"Request budget"_s)->setValue(0);
    QVERIFY(!button(u"Copy"_s)->isEnabled());
    QVERIFY(says(u"Marked: what would fail in your own program too."_s));
    QCOMPARE(m_dialog->findChild<QPlainTextEdit *>()->extraSelections().size(), 1);
}

void SessionOptionsDialogTest::code_copied_isOnTheClipboard()
{
    button(u"Copy"_s)->click();
    QCOMPARE(QGuiApplication::clipboard()->text(), code());
}

void SessionOptionsDialogTest::newServer_studioAddress_becomesServerAndDatabase()
{
    m_dialog->askForServer();
    QVERIFY(says(u"Enter the server’s URL."_s));
    auto *url = field<QLineEdit>(u"URL"_s);
    url->setText(u"http://host:8080/studio/index.html#databases/documents?database=Northwind"_s);
    QCOMPARE(url->text(), u"http://host:8080"_s);
    QCOMPARE(field<QComboBox>(u"Database"_s)->currentText(), u"Northwind"_s);
    QCOMPARE(field<QLineEdit>(u"Name"_s)->text(), u"host:8080"_s);
    QTRY_VERIFY(says(u"host:8080 answered in"_s));
    QSignalSpy chosen(m_dialog.get(), &SessionOptionsDialog::chosen);
    button(u"Open session"_s)->click();
    const auto choice = chosen.first().first().value<SessionChoice>();
    QCOMPARE(choice.connection.kind, Connection::Kind::Server);
    QCOMPARE(choice.connection.urls, QStringList{u"http://host:8080"_s});
}

void SessionOptionsDialogTest::newServer_takenName_isRefused()
{
    m_dialog->askForServer();
    field<QLineEdit>(u"URL"_s)->setText(u"http://host:8080"_s);
    field<QLineEdit>(u"Name"_s)->setText(u"EU-Staging"_s);
    QVERIFY(says(u"There is a connection named EU-Staging already."_s));
    QVERIFY(!canOpen());
}

void SessionOptionsDialogTest::connection_chosen_beginsAsItWasUsedLast()
{
    SessionChoice last = SessionChoice::forWindow(staging());
    last.options.database = u"Northwind"_s;
    last.options.noCaching = true;
    last.options.maxNumberOfRequestsPerSession = 60;
    m_connections->remember(last);
    auto *connection = field<QComboBox>(u"Connection"_s);
    connection->setCurrentIndex(connection->findText(u"eu-staging"_s));
    QVERIFY(box(u"No caching"_s)->isChecked());
    QCOMPARE(field<QSpinBox>(u"Request budget"_s)->value(), 60);
    QCOMPARE(field<QComboBox>(u"Database"_s)->currentText(), u"Northwind"_s);
}

void SessionOptionsDialogTest::edit_budget_isApplied()
{
    m_dialog->edit(SessionChoice::forWindow(ownSandbox()));
    QSignalSpy chosen(m_dialog.get(), &SessionOptionsDialog::chosen);
    QSignalSpy applied(m_dialog.get(), &SessionOptionsDialog::applied);
    field<QSpinBox>(u"Request budget"_s)->setValue(60);
    button(u"Apply"_s)->click();
    QCOMPARE(chosen.count(), 0);
    QCOMPARE(applied.first().first().value<SessionChoice>().requestBudget(), 60);
}

void SessionOptionsDialogTest::edit_database_opensAnother()
{
    m_dialog->edit(SessionChoice::forWindow(staging()));
    box(u"No tracking"_s)->setChecked(true);
    QVERIFY(!button(u"Apply"_s));
    QVERIFY(says(u"This opens another session"_s));
    QSignalSpy chosen(m_dialog.get(), &SessionOptionsDialog::chosen);
    button(u"Open session"_s)->click();
    QCOMPARE(chosen.count(), 1);
}

void SessionOptionsDialogTest::edit_unknownConnection_isKept()
{
    Connection other = ownSandbox();
    other.sandboxFile = u"other.sqlite"_s;
    m_dialog->edit(SessionChoice::forWindow(other));
    QCOMPARE(m_dialog->choice().connection, other);
    Connection passing = staging();
    passing.name = u"passing"_s;
    m_dialog->edit(SessionChoice::forWindow(passing));
    QCOMPARE(m_dialog->choice().connection, passing);
    QVERIFY(button(u"Apply"_s));
}

void SessionOptionsDialogTest::narrow_codeStandsBehindATab()
{
    m_dialog->resize(1100, 700);
    QVERIFY(m_dialog->findChild<QPlainTextEdit *>()->isVisible());
    m_dialog->resize(800, 700);
    QVERIFY(!m_dialog->findChild<QPlainTextEdit *>()->isVisible());
    for (QTabBar *bar : m_dialog->findChildren<QTabBar *>()) {
        if (bar->tabText(1) == u"Client code"_s)
            bar->setCurrentIndex(1);
    }
    QVERIFY(m_dialog->findChild<QPlainTextEdit *>()->isVisible());
    QVERIFY(!field<QSpinBox>(u"Request budget"_s)->isVisible());
}

QTEST_MAIN(SessionOptionsDialogTest)
#include "tst_sessionoptionsdialog.moc"
