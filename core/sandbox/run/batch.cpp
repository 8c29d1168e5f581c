// SPDX-License-Identifier: MIT
#include "commands/batch.h"

#include "sandbox/ids.h"
#include "sandbox/run/define.h"
#include "sandbox/writing.h"

using namespace Qt::StringLiterals;

namespace Rookery::Sandbox {

namespace {

using PreparedCommand = std::variant<PreparedPut, DeleteDocument, CheckUnchanged>;

/// Why the sandbox does not do this one; nullopt where it does.
std::optional<Error> refusalOf(const BatchCommand &command)
{
    const auto *put = std::get_if<PutDocument>(&command);
    if ((put && !put->forcesRevision) || std::holds_alternative<DeleteDocument>(command)
        || std::holds_alternative<CheckUnchanged>(command))
        return std::nullopt;
    const QString id = documentIdOf(command);
    if (std::holds_alternative<PatchDocument>(command)) {
        return notOffered(u"The sandbox runs no scripts: a RavenDB server would run this patch on '%1' and save what "
                          "becomes of it. Edit the document instead, or connect to a server."_s.arg(id))
            .about(id);
    }
    if (!id.isEmpty()) {
        return notOffered(
            u"The sandbox keeps nothing but documents: a RavenDB server would keep counters, attachments, "
            "time series and revisions of '%1' beside it (here: %2). Connect to a server for them."_s.arg(
                id, put ? typeOf(ForceRevision{}) : typeOf(command)))
            .about(id);
    }
    return notOffered(u"The sandbox has no cluster, and so no compare-exchange values: a RavenDB server would write "
                      "them in a cluster-wide transaction only. Connect to a server for them."_s);
}

/// Indexes are never stale here; there is only one copy of the data.
std::optional<Error> refusalOf(const BatchWaits &waits)
{
    if (!waits.replication)
        return std::nullopt;
    return notOffered(
        u"The sandbox is one file and has no replicas: a RavenDB server would wait until other nodes have "
        "what was saved. Save without waiting for replication, or connect to a server."_s);
}

Result<QList<PreparedCommand>> prepareAll(const QList<BatchCommand> &commands)
{
    QList<PreparedCommand> prepared;
    for (const BatchCommand &command : commands) {
        if (const std::optional<Error> refusal = refusalOf(command))
            return *refusal;
        if (const auto *erasure = std::get_if<DeleteDocument>(&command)) {
            prepared.append(*erasure);
            continue;
        }
        if (const auto *check = std::get_if<CheckUnchanged>(&command)) {
            prepared.append(*check);
            continue;
        }
        auto put = prepare(std::get<PutDocument>(command));
        if (!put)
            return put.error();
        prepared.append(std::move(*put));
    }
    return prepared;
}

/// Gives "users|" its number, in a transaction of its own: as on the server, a number is used up even where the batch
/// fails, and the document must be new.
Result<Done> takeIdentities(Store &store, QList<PreparedCommand> &commands)
{
    const auto isIdentity = [](const PreparedCommand &command) {
        const auto *put = std::get_if<PreparedPut>(&command);
        return put && kindOfId(put->id) == IdKind::Identity;
    };
    if (std::none_of(commands.cbegin(), commands.cend(), isIdentity))
        return Done{};
    return inTransaction<Done>(store, [&]() -> Result<Done> {
        for (PreparedCommand &command : commands) {
            if (!isIdentity(command))
                continue;
            auto &put = std::get<PreparedPut>(command);
            const auto number = store.nextIdentity(compareKey(put.id));
            if (!number)
                return number.error();
            put.id = idByIdentity(put.id, *number);
            if (!put.expected)
                put.expected = QString(u""_s);
        }
        return Done{};
    });
}

/// Does one command of a batch, whichever it is, in the batch's transaction.
struct Runner
{
    template <typename T>
    static Result<BatchResult> widened(Result<T> result)
    {
        return result ? Result<BatchResult>(*std::move(result)) : Result<BatchResult>(result.error());
    }

    Result<BatchResult> operator()(const PreparedPut &put) const { return widened(write(store, put)); }
    Result<BatchResult> operator()(const DeleteDocument &removal) const { return widened(erase(store, removal)); }
    Result<BatchResult> operator()(const CheckUnchanged &demand) const { return widened(check(store, demand)); }

    Store &store;
};

Result<BatchAnswer> writeAll(Store &store, const QList<PreparedCommand> &commands)
{
    BatchAnswer answer;
    for (const PreparedCommand &command : commands) {
        auto result = std::visit(Runner{store}, command);
        if (!result)
            return result.error();
        answer.results.append(*std::move(result));
    }
    return answer;
}

} // namespace

Result<BatchAnswer> run(const ExecuteBatch &command, Store &store)
{
    if (command.commands.isEmpty())
        return BatchAnswer{};
    if (const std::optional<Error> refusal = refusalOf(command.waits))
        return *refusal;
    auto prepared = prepareAll(command.commands);
    if (!prepared)
        return prepared.error();
    if (const auto taken = takeIdentities(store, *prepared); !taken)
        return taken.error();
    return inTransaction<BatchAnswer>(store, [&] { return writeAll(store, *prepared); });
}

Result<BatchAnswer> run(const ExecuteClusterTransaction &, Store &)
{
    return notOffered(
        u"The sandbox has no cluster: a RavenDB server would run this as one transaction of all its nodes, "
        "guarded by compare-exchange values. Open the session with transaction mode SingleNode, or connect "
        "to a server."_s);
}

template struct Runs<BatchCommands>;

} // namespace Rookery::Sandbox
