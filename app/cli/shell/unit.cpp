// SPDX-License-Identifier: GPL-3.0-or-later
// Commands about the unit of work itself.
#include "shell/handlers.h"

#include <algorithm>
#include <limits>

using namespace Qt::StringLiterals;

namespace Rookery::Cli {

namespace {

QByteArray nameOfSession(const Session &session)
{
    Json::Writer writer;
    writer.beginObject().key(u"session").string(session.options().name).endObject();
    return writer.take();
}

Result<Done> readTransaction(OptionReader &reader, SessionOptions &options)
{
    if (const auto name = reader.text(u"transactionMode"_s)) {
        const auto mode = transactionModeNamed(*name);
        if (!mode)
            return mode.error();
        options.transactionMode = *mode;
    }
    if (const auto disables = reader.flag(u"disableAtomicDocumentWritesInClusterWideTransaction"_s))
        options.disableAtomicDocumentWritesInClusterWideTransaction = disables;
    if (const auto isOptimistic = reader.flag(u"optimisticConcurrency"_s))
        options.optimisticConcurrency = *isOptimistic ? OptimisticConcurrencyMode::Writes : OptimisticConcurrencyMode::None;
    return Done{};
}

Result<SessionOptions> readOptions(OptionReader &reader, SessionOptions options)
{
    if (const auto name = reader.text(u"name"_s))
        options.name = *name;
    if (const auto database = reader.text(u"database"_s))
        options.database = *database;
    options.noTracking = reader.flag(u"noTracking"_s).value_or(options.noTracking);
    options.noCaching = reader.flag(u"noCaching"_s).value_or(options.noCaching);
    if (const auto read = readTransaction(reader, options); !read)
        return read.error();
    if (const auto budget = reader.integer(u"maxNumberOfRequestsPerSession"_s)) {
        constexpr qint64 least = std::numeric_limits<int>::min();
        constexpr qint64 most = std::numeric_limits<int>::max();
        options.maxNumberOfRequestsPerSession = static_cast<int>(std::clamp(*budget, least, most));
    }
    if (const auto done = reader.done(); !done)
        return done.error();
    return options;
}

Answer open(Sessions &sessions, const Arguments &arguments)
{
    OptionReader reader(arguments.options(0));
    auto options = readOptions(reader, sessions.defaults());
    if (!options)
        return options.error();
    const auto session = sessions.open(*std::move(options));
    return session ? Answer(nameOfSession(**session)) : Answer(session.error());
}

Answer use(Sessions &sessions, const Arguments &arguments)
{
    const auto session = sessions.use(arguments.text(0));
    return session ? Answer(nameOfSession(**session)) : Answer(session.error());
}

Answer close(Sessions &sessions, const Arguments &)
{
    return nothing(sessions.close());
}

Answer quit(Sessions &sessions, const Arguments &)
{
    sessions.end();
    return jsonNull();
}

Answer mode(Session &session, const Arguments &arguments)
{
    const auto named = transactionModeNamed(arguments.text(0));
    if (!named)
        return named.error();
    session.setTransactionMode(*named);
    return jsonNull();
}

Answer optimisticConcurrency(Session &session, const Arguments &arguments)
{
    session.setOptimisticConcurrency(
        arguments.flag(0) ? OptimisticConcurrencyMode::Writes : OptimisticConcurrencyMode::None);
    return jsonNull();
}

Answer maxRequests(Session &session, const Arguments &arguments)
{
    session.setMaxNumberOfRequests(arguments.count(0));
    return jsonNull();
}

Answer info(Session &session, const Arguments &)
{
    const SessionOptions &options = session.options();
    const QList<TrackedId> ids = session.trackedDocuments();
    const auto tracked = std::ranges::count_if(ids, [](const TrackedId &each) { return !each.isDeleted; });
    const bool isClusterWide = options.transactionMode == TransactionMode::ClusterWide;
    Json::Writer writer;
    writer.beginObject();
    writer.key(u"numberOfRequests").integer(session.numberOfRequests());
    writer.key(u"maxNumberOfRequestsPerSession").integer(*options.maxNumberOfRequestsPerSession);
    writer.key(u"tracked").integer(tracked);
    writer.key(u"cacheHits").integer(session.cacheHits());
    writer.key(u"transactionMode").string(isClusterWide ? u"ClusterWide"_s : u"SingleNode"_s);
    writer.key(u"database").string(options.database);
    writer.endObject();
    return writer.take();
}

Answer help(Sessions &, const Arguments &arguments)
{
    const QString topic = arguments.text(0);
    Json::Writer writer;
    writer.beginObject();
    for (const ShellCommand &command : shellCommands()) {
        if (!topic.isEmpty() && topic != command.name)
            continue;
        const bool isThere = command.run != nullptr;
        const QString summary = isThere ? QString(command.summary) : u"%1 (not there yet)"_s.arg(command.summary);
        writer.key(command.usage()).string(summary);
    }
    writer.endObject();
    if (!topic.isEmpty() && !findCommand(topic))
        return Error::invalidArgument(u"There is no command '%1'; 'help' lists those there are."_s.arg(topic));
    return writer.take();
}

} // namespace

Result<TransactionMode> transactionModeNamed(const QString &name)
{
    if (name == u"SingleNode")
        return TransactionMode::SingleNode;
    if (name == u"ClusterWide")
        return TransactionMode::ClusterWide;
    return Error::invalidArgument(u"There is no transaction mode '%1'; there are SingleNode and ClusterWide."_s.arg(name));
}

QList<ShellCommand> unitCommands()
{
    return {
        {"help"_L1, {{"COMMAND"_L1, Kind::Text}}, 0, "this list"_L1, help, View::Help},
        {"open"_L1,
            {{R"({"name": ..., "database": ..., "noTracking": ..., "noCaching": ..., "transactionMode": ..., )"
              R"("disableAtomicDocumentWritesInClusterWideTransaction": ..., "optimisticConcurrency": ..., )"
              R"("maxNumberOfRequestsPerSession": ...})"_L1,
                Kind::Options}},
            0, "opens a session and makes it the current one"_L1, open},
        {"use"_L1, {{"NAME"_L1, Kind::Text}}, 1, "makes an open session the current one"_L1, use},
        {"close"_L1, {}, 0, "closes the current session; what was not saved is gone"_L1, close},
        {"quit"_L1, {}, 0, "ends, as the end of input does"_L1, quit},
        {"info"_L1, {}, 0, "requests, tracked documents and options of the current session"_L1, inSession<info>},
        {"mode"_L1, {{"SingleNode|ClusterWide"_L1, Kind::Text}}, 1, "transaction mode from now on"_L1, inSession<mode>},
        {"optimisticConcurrency"_L1, {{"true|false"_L1, Kind::Flag}}, 1,
            "whether a save refuses to overwrite what others changed"_L1, inSession<optimisticConcurrency>},
        {"maxRequests"_L1, {{"N"_L1, Kind::Count}}, 1, "request budget from now on"_L1, inSession<maxRequests>},
    };
}

} // namespace Rookery::Cli
