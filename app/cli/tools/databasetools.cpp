// SPDX-License-Identifier: GPL-3.0-or-later
#include "commands/collections.h"
#include "commands/databases.h"
#include "output.h"
#include "tools/tools.h"
#include "tools/workplace.h"

using namespace Qt::StringLiterals;

namespace Rookery::Cli {

namespace {

void writeCount(qint64 documents, const QString &name, const QString &remark = {})
{
    const QString shown = isOutputTerminal() ? shownText(name) : name;
    const QString line = u"%1  %2"_s.arg(documents, 10).arg(shown);
    writeOutput((remark.isEmpty() ? line : u"%1  (%2)"_s.arg(line, remark)).toUtf8() + '\n');
}

ExitCode statusOf(const Result<Done> &result)
{
    return result ? ExitCode::Ok : Workplace::complain(result.error());
}

} // namespace

ExitCode listDatabases(const Invocation &invocation)
{
    return Workplace::run(invocation, [](Workplace &place) {
        const auto databases = place.askServer(GetDatabases{});
        if (!databases)
            return Workplace::complain(databases.error());
        for (const DatabaseInfo &database : *databases)
            writeCount(database.documents, database.name, database.isDisabled ? u"disabled"_s : QString());
        return ExitCode::Ok;
    });
}

ExitCode listCollections(const Invocation &invocation)
{
    return Workplace::run(invocation, [](Workplace &place) {
        const auto statistics = place.ask(GetCollectionStatistics{});
        if (!statistics)
            return Workplace::complain(statistics.error());
        for (const CollectionInfo &collection : statistics->collections)
            writeCount(collection.documents, collection.name);
        return ExitCode::Ok;
    });
}

ExitCode createDatabase(const Invocation &invocation)
{
    return Workplace::run(invocation, [&](Workplace &place) {
        return statusOf(place.askServer(CreateDatabase{invocation.arguments.first()}));
    });
}

ExitCode deleteDatabase(const Invocation &invocation)
{
    const QString &name = invocation.arguments.first();
    if (!invocation.isConfirmed) {
        writeMessage(u"This deletes the database '%1' and all that is in it, and there is no way back. If that is what "
                     "you want, say it again with --yes."_s.arg(name));
        return ExitCode::Usage;
    }
    return Workplace::run(
        invocation, [&](Workplace &place) { return statusOf(place.askServer(DeleteDatabase{name})); });
}

ExitCode createSampleData(const Invocation &invocation)
{
    return Workplace::run(invocation, [](Workplace &place) { return statusOf(place.ask(CreateSampleData{})); });
}

} // namespace Rookery::Cli
