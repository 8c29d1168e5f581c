// SPDX-License-Identifier: GPL-3.0-or-later
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
#include "executor/activitylog.h"
#include "executor/writeguard.h"
#include "support/contracttest.h"

using namespace Qt::StringLiterals;
using namespace Rookery;
using namespace Rookery::Testing;

namespace {

template <typename Visitor, typename... C>
void visitAll(TypeList<C...>, Visitor visit)
{
    (visit(C{}), ...);
}

/// Answers nothing and counts what gets through to it.
class CountingExecutor final : public RequestExecutor
{
public:
    QStringList arrived;

protected:
    void submit(Request request) override { arrived.append(request.job->info.name); }
};

} // namespace

class ExecutorContract : public ContractTest
{
    Q_OBJECT

private Q_SLOTS:
    void everyCommand_passesTheGuardAsItsAccessSays();
    void facts_areTold();
    void version_isAText();
    void databases_containTheOne();
    void database_isCreatedAndDeleted();
    void database_ofSandbox_isRefusedByName();
    void sampleData_fillsAnEmptyDatabaseOnce();
    void sampleData_afterHilo_isRejected();
    void serverExecutor_refusesDocuments();
};

void ExecutorContract::everyCommand_passesTheGuardAsItsAccessSays()
{
    for (const Access allowed : {Access::Read, Access::Write, Access::Admin}) {
        CountingExecutor counting;
        WriteGuard guard(counting, allowed);
        visitAll(Commands{}, [&](auto command) {
            using C = decltype(command);
            counting.arrived.clear();
            const auto answer = waitFor<typename C::Answer>(guard.send(command));
            const bool passes = C::access <= allowed;
            QCOMPARE(counting.arrived, passes ? QStringList{C::name} : QStringList());
            // What arrives is dropped by the executor above, which says so.
            QCOMPARE(nameOf(answer.error().kind), nameOf(passes ? ErrorKind::NotSent : ErrorKind::Locked));
        });
    }
}

void ExecutorContract::facts_areTold()
{
    const auto history = std::make_shared<ActivityHistory>();
    ActivityLog log(fixture().database(), history);
    VERIFY_RESULT(waitFor<std::optional<QString>>(log.send(GetChangeVector{u"a"_s})));
    const Activity activity = history->entries().value(0);
    QVERIFY(activity.isFinished);
    QVERIFY2(activity.facts.address.startsWith(fixture().isSandbox() ? u"sandbox:"_s : u"http"_s),
        qPrintable(activity.facts.address));
}

void ExecutorContract::version_isAText()
{
    const auto version = askServer(GetServerVersion{});
    VERIFY_RESULT(version);
    QVERIFY(!version->isEmpty());
    QCOMPARE(ask(GetServerVersion{}).value(), *version);
}

void ExecutorContract::databases_containTheOne()
{
    VERIFY_RESULT(batch({putOf(u"a"_s, "{}"), putOf(u"b"_s, "{}")}));
    const auto databases = askServer(GetDatabases{});
    VERIFY_RESULT(databases);
    const auto found = std::find_if(databases->cbegin(), databases->cend(),
        [&](const DatabaseInfo &info) { return info.name == fixture().name(); });
    QVERIFY(found != databases->cend());
    QVERIFY(!found->isDisabled);
    QVERIFY(!found->isEncrypted);
    QVERIFY(found->sizeInBytes > 0);
    if (fixture().isSandbox())
        QCOMPARE(found->documents, 2);
}

void ExecutorContract::database_isCreatedAndDeleted()
{
    if (fixture().isSandbox())
        return; // see the next case
    const QString name = fixture().name() + u"-second"_s;
    VERIFY_RESULT(askServer(CreateDatabase{name}));
    QCOMPARE(nameOf(askServer(CreateDatabase{name}).error().kind), u"Conflict"_s);
    VERIFY_RESULT(askServer(DeleteDatabase{name}));
    VERIFY_RESULT(askServer(DeleteDatabase{name})); // one that is not there is no error
}

void ExecutorContract::database_ofSandbox_isRefusedByName()
{
    if (!fixture().isSandbox())
        return; // see the case before
    for (const auto &result : {askServer(CreateDatabase{u"Second"_s}), askServer(DeleteDatabase{fixture().name()})}) {
        QCOMPARE(outcomeOf(result), u"NotSupported NotSupportedException"_s);
        QVERIFY(result.error().message.contains(u"server would"));
    }
}

void ExecutorContract::sampleData_fillsAnEmptyDatabaseOnce()
{
    VERIFY_RESULT(ask(CreateSampleData{}));
    const auto statistics = ask(GetCollectionStatistics{});
    VERIFY_RESULT(statistics);
    QVERIFY(statistics->documents >= 300);
    QVERIFY(statistics->collections.size() >= 6);
    const auto again = ask(CreateSampleData{});
    QCOMPARE(outcomeOf(again), u"Rejected RavenException"_s);
    QCOMPARE(again.error().message, u"You cannot create sample data in a database that already contains documents"_s);
}

void ExecutorContract::sampleData_afterHilo_isRejected()
{
    VERIFY_RESULT(ask(NextHiLoRange{u"users"_s, u"/"_s, {}}));
    QCOMPARE(outcomeOf(ask(CreateSampleData{})), u"Rejected RavenException"_s);
}

void ExecutorContract::serverExecutor_refusesDocuments()
{
    const auto answer = askServer(GetDocuments{{u"a"_s}});
    QCOMPARE(outcomeOf(answer), u"Misuse InvalidOperationException"_s);
}

QTEST_GUILESS_MAIN(ExecutorContract)
#include "tst_executorcontract.moc"
