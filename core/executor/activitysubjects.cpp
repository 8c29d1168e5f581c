// SPDX-License-Identifier: MIT
#include "executor/activitysubjects.h"

#include "commands/batch.h"
#include "commands/bulkinsert.h"
#include "commands/collections.h"
#include "commands/compareexchange.h"
#include "commands/databases.h"
#include "commands/documents.h"
#include "commands/extensionreads.h"
#include "commands/identities.h"
#include "commands/multiget.h"
#include "commands/operations.h"
#include "commands/queries.h"
#include "commands/revisions.h"
#include "commands/streams.h"

namespace Rookery {

namespace {

QStringList subjectsOfBatch(const QList<BatchCommand> &commands)
{
    QStringList ids;
    for (const BatchCommand &command : commands) {
        if (const auto *exchange = std::get_if<PutCompareExchange>(&command))
            ids.append(exchange->key);
        else if (const auto *exchangeRemoval = std::get_if<DeleteCompareExchange>(&command))
            ids.append(exchangeRemoval->key);
        else if (!std::holds_alternative<CheckUnchanged>(command))
            ids.append(documentIdOf(command));
    }
    return ids;
}

QStringList subjectsOfReads(const QList<ReadCommand> &reads);

template <typename C>
QStringList subjectsOfCommand(const C &command)
{
    if constexpr (requires { command.ids; })
        return command.ids;
    else if constexpr (requires { command.keys; })
        return command.keys;
    else if constexpr (requires { command.changeVectors; })
        return command.changeVectors;
    else if constexpr (requires { command.commands; })
        return subjectsOfBatch(command.commands);
    else if constexpr (requires { command.reads; })
        return subjectsOfReads(command.reads);
    else if constexpr (requires { command.id; })
        return {command.id};
    else if constexpr (requires { command.prefix; })
        return {command.prefix};
    else if constexpr (requires { command.query; })
        return {command.query};
    else if constexpr (requires { command.collection; })
        return {command.collection};
    else if constexpr (requires { command.tag; })
        return {command.tag};
    else if constexpr (requires { command.database; })
        return {command.database};
    else
        return {};
}

QStringList subjectsOfReads(const QList<ReadCommand> &reads)
{
    QStringList subjects;
    for (const ReadCommand &read : reads)
        subjects += std::visit([](const auto &command) { return subjectsOfCommand(command); }, read);
    return subjects;
}

template <typename... C>
QStringList subjectsOfOne(AnyJob &job, TypeList<C...>)
{
    QStringList subjects;
    ((job.info.index == infoOf<C>.index ? void(subjects = subjectsOfCommand(jobAs<C>(job).command)) : void()), ...);
    return subjects;
}

} // namespace

QStringList subjectsOf(AnyJob &job)
{
    return subjectsOfOne(job, Commands{});
}

} // namespace Rookery
