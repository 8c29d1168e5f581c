// SPDX-License-Identifier: GPL-3.0-or-later
// Compare-exchange values of a cluster-wide session.
#include "session/compareexchange/compareexchange.h"
#include "cli/shell/handlers.h"

using namespace Qt::StringLiterals;

namespace Rookery::Cli {

namespace {

Answer loadValue(Session &session, const QString &key)
{
    const auto found = waitFor(session.compareExchange().load(key));
    if (!found)
        return found.error();
    if (!*found)
        return jsonNull();
    Json::Writer writer;
    writer.beginObject().key(u"value").value((*found)->value).key(u"index").integer((*found)->index).endObject();
    return writer.take();
}

Answer removeValue(Session &session, const QString &key, const Json::Value &index)
{
    const std::optional<qint64> number = index.toInteger();
    if (!number || *number < 0) {
        return Error::invalidArgument(
            u"'cmpxchg delete' takes a key and the index that 'cmpxchg get' shows, a whole number."_s);
    }
    return nothing(session.compareExchange().remove(key, *number));
}

Answer compareExchange(Session &session, const Arguments &arguments)
{
    const QString action = arguments.text(0);
    const QString key = arguments.text(1);
    const bool isGet = action == u"get";
    if (!isGet && action != u"create" && action != u"set" && action != u"delete") {
        return Error::invalidArgument(
            u"'cmpxchg' begins with create, get, set or delete, not with '%1'."_s.arg(action));
    }
    if (isGet == arguments.isGiven(2)) {
        return Error::invalidArgument(isGet ? u"'cmpxchg get' takes a key and nothing else."_s
                                            : u"'cmpxchg %1' takes a key, and one argument more."_s.arg(action));
    }
    if (isGet)
        return loadValue(session, key);
    const Json::Value argument = arguments.value(2);
    if (action == u"delete")
        return removeValue(session, key, argument);
    CompareExchange values = session.compareExchange();
    return nothing(action == u"create" ? values.create(key, argument) : values.set(key, argument));
}

} // namespace

QList<ShellCommand> compareExchangeCommands()
{
    return {
        {"cmpxchg"_L1,
            {{"create|get|set|delete"_L1, Kind::Text}, {"KEY"_L1, Kind::Text}, {"VALUE|INDEX"_L1, Kind::Value}}, 2,
            "a compare-exchange value; create and set take the value, delete its index"_L1, inSession<compareExchange>},
    };
}

} // namespace Rookery::Cli
