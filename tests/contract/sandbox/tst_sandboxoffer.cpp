// SPDX-License-Identifier: GPL-3.0-or-later
#include "offer.h"

#include "commands/bulkinsert.h"
#include "commands/collections.h"
#include "commands/compareexchange.h"
#include "commands/databases.h"
#include "commands/extensionreads.h"
#include "commands/identities.h"
#include "commands/multiget.h"
#include "commands/operations.h"
#include "commands/queries.h"
#include "commands/revisions.h"
#include "commands/streams.h"
#include "support/contracttest.h"

#include <QDirIterator>
#include <QFile>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace Rookery;
using namespace Rookery::Testing;

/// Holds the list of what the sandbox offers and refuses against the sandbox, and against a server.
class SandboxOffer : public ContractTest
{
    Q_OBJECT

private Q_SLOTS:
    void everyCommand_isOfferedOrRefusedAsTheListSays();
    void everyOfferedCommand_hasContractCases();
    void query_refused_isAnsweredByAServer_data();
    void query_refused_isAnsweredByAServer();
    void includePath_refused_isAnsweredByAServer_data();
    void includePath_refused_isAnsweredByAServer();

private:
    template <typename T>
    void compareToRefusal(const Result<T> &answer);
};

namespace {

template <typename Visitor, typename... C>
void visitAll(TypeList<C...>, Visitor visit)
{
    (visit(C{}), ...);
}

bool isOffered(QLatin1StringView command)
{
    return std::any_of(std::begin(offered), std::end(offered),
        [command](const Offered &each) { return QLatin1StringView(each.command) == command; });
}

bool isNamedAmongTheRefused(QLatin1StringView command)
{
    const QString name = u'`' + command + u'`';
    return std::any_of(std::begin(refused), std::end(refused),
        [&name](const Refused &each) { return QString::fromUtf8(each.asked).contains(name); });
}

template <size_t count>
void addRows(const Example (&examples)[count])
{
    QTest::addColumn<QString>("example");
    for (const Example &each : examples)
        QTest::newRow(each.asked) << QString::fromUtf8(each.example);
}

} // namespace

void SandboxOffer::everyCommand_isOfferedOrRefusedAsTheListSays()
{
    visitAll(Commands{}, [this](auto command) {
        using C = decltype(command);
        QVERIFY2(isOffered(C::name) != isNamedAmongTheRefused(C::name), C::name.data());
        if (!fixture().isSandbox())
            return;
        const auto answer = ask(command);
        const bool isRefusal = !answer && answer.error().kind == ErrorKind::NotSupported;
        QVERIFY2(isRefusal != isOffered(C::name), C::name.data());
    });
}

void SandboxOffer::everyOfferedCommand_hasContractCases()
{
    for (const Offered &each : offered) {
        const QString name = QLatin1StringView(each.cases) + u".cpp"_s;
        QDirIterator found(QStringLiteral(CONTRACT_FOLDER), {name}, QDir::Files, QDirIterator::Subdirectories);
        QVERIFY2(found.hasNext(), each.cases);
        QFile file(found.next());
        QVERIFY2(file.open(QIODevice::ReadOnly), each.cases);
        // The batch's cases send it through the base class.
        const QByteArray use = each.command == "ExecuteBatch"_ba ? QByteArray("batch(") : QByteArray(each.command);
        QVERIFY2(file.readAll().contains(use), each.command);
    }
}

template <typename T>
void SandboxOffer::compareToRefusal(const Result<T> &answer)
{
    if (!fixture().isSandbox()) {
        VERIFY_RESULT(answer);
        return;
    }
    QCOMPARE(outcomeOf(answer), u"NotSupported NotSupportedException"_s);
    QVERIFY2(answer.error().message.contains(u"server would"), qPrintable(answer.error().message));
}

void SandboxOffer::query_refused_isAnsweredByAServer_data()
{
    addRows(refusedQueries);
}

void SandboxOffer::query_refused_isAnsweredByAServer()
{
    QFETCH(QString, example);
    VERIFY_RESULT(put(u"users/1"_s, R"({"n":1,"name":"Ann","@metadata":{"@collection":"Users"}})"));
    const auto answer = ask(QueryDocuments{example});
    if (!fixture().isSandbox() && example.startsWith(u"from index"))
        QCOMPARE(outcomeOf(answer), u"Rejected IndexDoesNotExistException"_s); // it looked for it
    else
        compareToRefusal(answer);
}

void SandboxOffer::includePath_refused_isAnsweredByAServer_data()
{
    addRows(refusedIncludePaths);
}

void SandboxOffer::includePath_refused_isAnsweredByAServer()
{
    QFETCH(QString, example);
    VERIFY_RESULT(put(u"orders/1"_s, R"({"Company":"1"})"));
    compareToRefusal(ask(GetDocuments{{u"orders/1"_s}, {example}}));
}

QTEST_GUILESS_MAIN(SandboxOffer)
#include "tst_sandboxoffer.moc"
