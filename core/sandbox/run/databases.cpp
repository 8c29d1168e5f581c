// SPDX-License-Identifier: MIT
#include "commands/databases.h"

#include "sandbox/run/define.h"
#include "sandbox/writing.h"

using namespace Qt::StringLiterals;

namespace Rookery::Sandbox {

Result<QString> run(const GetServerVersion &, Store &)
{
    return u"sandbox"_s;
}

Result<QList<DatabaseInfo>> run(const GetDatabases &, Store &store)
{
    const auto documents = store.documentCount();
    const auto size = store.sizeInBytes();
    if (!documents || !size)
        return documents ? size.error() : documents.error();
    DatabaseInfo info;
    info.name = store.database();
    info.documents = *documents;
    info.sizeInBytes = *size;
    return QList<DatabaseInfo>{info};
}

Result<Done> run(const CreateDatabase &command, Store &)
{
    return notOffered(u"The sandbox holds one database only: a RavenDB server would make the database '%1'. "
                      "Connect to a server, or open another sandbox file."_s.arg(command.database));
}

Result<Done> run(const DeleteDatabase &command, Store &)
{
    return notOffered(
        u"The sandbox keeps its one database: a RavenDB server would delete the database '%1' and its files. "
        "Delete the sandbox file instead."_s.arg(command.database));
}

Result<Done> run(const CreateSampleData &, Store &store)
{
    return inTransaction<Done>(store, [&]() -> Result<Done> {
        const auto documents = store.documentCount();
        if (!documents)
            return documents.error();
        if (*documents > 0)
            return rejected(u"You cannot create sample data in a database that already contains documents"_s);
        return writeSampleData(store);
    });
}

template struct Runs<DatabaseCommands>;

} // namespace Rookery::Sandbox
