// SPDX-License-Identifier: GPL-3.0-or-later
#include "clientcodetexts.h"
#include "options/clientcode.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace Rookery;

Q_DECLARE_METATYPE(Rookery::SessionChoice)

namespace {

SessionChoice plainChoice()
{
    SessionChoice choice;
    choice.connection.kind = Connection::Kind::Server;
    choice.connection.name = u"Local"_s;
    choice.connection.urls = {u"http://127.0.0.1:8080"_s};
    choice.connection.database = u"Northwind"_s;
    choice.options.database = u"Northwind"_s;
    choice.options.optimisticConcurrency = OptimisticConcurrencyMode::Writes;
    return choice;
}

SessionChoice sandboxChoice()
{
    SessionChoice choice;
    choice.connection.name = u"Sandbox"_s;
    choice.connection.database = u"Sandbox"_s;
    choice.options.noCaching = true;
    choice.options.optimisticConcurrency = OptimisticConcurrencyMode::None;
    return choice;
}

/// Everything else that can be chosen, and a certificate.
SessionChoice pinnedChoice()
{
    SessionChoice choice;
    choice.connection.kind = Connection::Kind::Server;
    choice.connection.name = u"eu-staging"_s;
    choice.connection.urls = {u"https://a.staging.example.com"_s, u"https://b.staging.example.com"_s};
    choice.connection.certificateFile = u"secret.pfx"_s;
    choice.connection.caFiles = {u"secret-ca.crt"_s};
    choice.options.database = u"Nortwind"_s;
    choice.options.noTracking = true;
    choice.pinnedNode = u"https://b.staging.example.com"_s;
    choice.options.transactionMode = TransactionMode::ClusterWide;
    choice.options.maxNumberOfRequestsPerSession = 60;
    choice.options.disableAtomicDocumentWritesInClusterWideTransaction = true;
    return choice;
}

/// The text with what is marked between « and ».
QString marked(const ClientCode &code)
{
    QString text = code.text;
    for (auto mark = code.marks.crbegin(); mark != code.marks.crend(); ++mark) {
        text.insert(mark->offset + mark->length, u'»');
        text.insert(mark->offset, u'«');
    }
    return text;
}

/// The lines that hold a mark, without what stands around them.
QStringList markedLines(const ClientCode &code)
{
    QStringList lines;
    for (const QString &line : marked(code).split(u'\n')) {
        if (line.contains(u'«'))
            lines.append(line.trimmed());
    }
    return lines;
}

Refusal refusalOf(OptionField field, Refusal::Severity severity = Refusal::Severity::Refused)
{
    return {field, severity, {}, {}, {}};
}

} // namespace

class ClientCodeTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void clientCode_ofAChoice_data();
    void clientCode_ofAChoice();
    void clientCode_refusedFields_areMarked();
    void clientCode_warnings_areNotMarked();
    void clientCode_ownDatabaseRefused_theDefaultIsNotMarked();
    void clientCode_secrets_areNoPartOfIt();
    void clientCode_quotesInNames_areEscaped();
    void clientCode_databaseLeftOut_isThatOfTheStore();
};

void ClientCodeTest::clientCode_ofAChoice_data()
{
    QTest::addColumn<CodeLanguage>("language");
    QTest::addColumn<SessionChoice>("choice");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char *name, CodeLanguage language, const SessionChoice &choice, QStringView expected) {
        QTest::newRow(name) << language << choice << expected.toString();
    };
    row("csharp, plain", CodeLanguage::CSharp, plainChoice(), plainCsharp);
    row("nodeJs, plain", CodeLanguage::NodeJs, plainChoice(), plainNodeJs);
    row("python, plain", CodeLanguage::Python, plainChoice(), plainPython);
    row("java, plain", CodeLanguage::Java, plainChoice(), plainJava);
    row("csharp, pinned", CodeLanguage::CSharp, pinnedChoice(), pinnedCsharp);
    row("nodeJs, pinned", CodeLanguage::NodeJs, pinnedChoice(), pinnedNodeJs);
    row("python, pinned", CodeLanguage::Python, pinnedChoice(), pinnedPython);
    row("java, pinned", CodeLanguage::Java, pinnedChoice(), pinnedJava);
    row("csharp, sandbox", CodeLanguage::CSharp, sandboxChoice(), sandboxCsharp);
    row("nodeJs, sandbox", CodeLanguage::NodeJs, sandboxChoice(), sandboxNodeJs);
    row("python, sandbox", CodeLanguage::Python, sandboxChoice(), sandboxPython);
    row("java, sandbox", CodeLanguage::Java, sandboxChoice(), sandboxJava);
}

void ClientCodeTest::clientCode_ofAChoice()
{
    QFETCH(CodeLanguage, language);
    QFETCH(SessionChoice, choice);
    QTEST(clientCode(language, choice).text, "expected");
}

void ClientCodeTest::clientCode_refusedFields_areMarked()
{
    const QList<Refusal> refused{refusalOf(OptionField::Database), refusalOf(OptionField::RequestExecutor),
        refusalOf(OptionField::RequestBudget)};
    SessionChoice choice = pinnedChoice();
    choice.options.maxNumberOfRequestsPerSession = 0;
    QCOMPARE(markedLines(clientCode(CodeLanguage::CSharp, choice, refused)),
        (QStringList{u"Database = «\"Nortwind\"»"_s, u"«\"https://b.staging.example.com\"»,"_s, u"«\"Nortwind\"»,"_s,
            u"Database = «\"Nortwind\"»,"_s, u".MaxNumberOfRequestsPerSession = «0»;"_s}));
    for (const CodeLanguage language : allCodeLanguages())
        QCOMPARE(clientCode(language, choice, refused).marks.size(), 5);
}

void ClientCodeTest::clientCode_warnings_areNotMarked()
{
    const ClientCode code = clientCode(
        CodeLanguage::Java, pinnedChoice(), {refusalOf(OptionField::TransactionMode, Refusal::Severity::Warning)});
    QVERIFY(code.marks.isEmpty());
}

void ClientCodeTest::clientCode_ownDatabaseRefused_theDefaultIsNotMarked()
{
    SessionChoice choice = plainChoice();
    choice.options.database = u"Nortwind"_s;
    const ClientCode code = clientCode(CodeLanguage::CSharp, choice, {refusalOf(OptionField::Database)});
    QCOMPARE(markedLines(code), QStringList{u"Database = «\"Nortwind\"»,"_s});
}

void ClientCodeTest::clientCode_secrets_areNoPartOfIt()
{
    SessionChoice choice = pinnedChoice();
    choice.connection.urls = {u"https://me:secret@a.example.com"_s};
    choice.pinnedNode = u"https://me:secret@b.example.com"_s;
    for (const CodeLanguage language : allCodeLanguages()) {
        const QString text = clientCode(language, choice).text;
        QVERIFY2(!text.contains(u"secret"_s), qPrintable(text));
        QVERIFY(text.contains(u"https://a.example.com"_s));
    }
}

void ClientCodeTest::clientCode_quotesInNames_areEscaped()
{
    SessionChoice choice = plainChoice();
    choice.options.database = u"a\"\\b\n"_s;
    for (const CodeLanguage language : allCodeLanguages())
        QVERIFY(clientCode(language, choice).text.contains(u"\"a\\\"\\\\b\\u000a\""_s));
}

void ClientCodeTest::clientCode_databaseLeftOut_isThatOfTheStore()
{
    SessionChoice choice = plainChoice();
    choice.options.database.clear();
    for (const CodeLanguage language : allCodeLanguages())
        QCOMPARE(clientCode(language, choice).text.count(u"Northwind"_s), 1);
}

QTEST_GUILESS_MAIN(ClientCodeTest)
#include "tst_clientcode.moc"
