// SPDX-License-Identifier: GPL-3.0-or-later
// Reads that are queued and sent together.
#include "cli/shell/handlers.h"
#include "session/lazy/lazily.h"

using namespace Qt::StringLiterals;

namespace Rookery::Cli {

namespace {

template <typename T>
Answer queued(Sessions &sessions, const Lazy<T> &lazy, QByteArray (*jsonOfAnswer)(const T &))
{
    QList<LazyAnswer> &waiting = sessions.lazyAnswers();
    waiting.append([lazy, jsonOfAnswer]() -> Answer {
        const auto answer = waitFor(lazy.value());
        return answer ? Answer(jsonOfAnswer(*answer)) : Answer(answer.error());
    });
    Json::Writer writer;
    writer.beginObject().key(u"lazy").integer(waiting.size()).endObject();
    return writer.take();
}

Answer lazyLoad(Sessions &sessions, const Arguments &arguments)
{
    const auto session = sessions.current();
    return session ? queued(sessions, (*session)->lazily().load(arguments.ids(0)), jsonOfLoaded)
                   : Answer(session.error());
}

Answer lazyQuery(Sessions &sessions, const Arguments &arguments)
{
    const auto session = sessions.current();
    if (!session)
        return session.error();
    const Query query{arguments.text(0), arguments.has(1) ? arguments.options(1) : Json::Value()};
    return queued(sessions, (*session)->lazily().query(query), jsonOfQueryAnswer);
}

Answer executeLazily(Sessions &sessions, const Arguments &)
{
    const auto session = sessions.current();
    if (!session)
        return session.error();
    const QList<LazyAnswer> waiting = std::exchange(sessions.lazyAnswers(), {});
    if (const auto done = waitFor((*session)->lazily().executeAllPending()); !done)
        return done.error();
    QList<QByteArray> results;
    for (const LazyAnswer &each : waiting) {
        const Answer answer = each();
        if (!answer)
            return answer.error();
        results.append(*answer);
    }
    return '[' + results.join(',') + ']';
}

} // namespace

QList<ShellCommand> lazyCommands()
{
    return {
        {"lazyLoad"_L1, {{"[ID...]"_L1, Kind::Ids}}, 1, "queues a load"_L1, lazyLoad},
        {"lazyQuery"_L1, {{"RQL"_L1, Kind::Text}, {R"({"PARAMETER": ...})"_L1, Kind::Options}}, 1, "queues a query"_L1,
            lazyQuery},
        {"executeLazily"_L1, {}, 0, "what was queued, in one request: the answers in order"_L1, executeLazily},
    };
}

} // namespace Rookery::Cli
