// SPDX-License-Identifier: GPL-3.0-or-later
// What a save sends behind the documents: patches, and what documents have beside their JSON.
#include "cli/shell/handlers.h"
#include "json/children.h"
#include "session/deferred/attachments.h"
#include "session/deferred/counters.h"
#include "session/deferred/timeseries.h"

using namespace Qt::StringLiterals;

namespace Rookery::Cli {

namespace {

Answer patch(Session &session, const Arguments &arguments)
{
    return nothing(session.patch(
        arguments.text(0), arguments.text(1), arguments.has(2) ? arguments.value(2) : Json::Value::emptyObject()));
}

Answer increment(Session &session, const Arguments &arguments)
{
    const qint64 delta = arguments.isGiven(2) ? arguments.integer(2).value_or(1) : 1;
    return nothing(session.countersFor(arguments.text(0)).increment(arguments.text(1), delta));
}

Answer attach(Session &session, const Arguments &arguments)
{
    const auto bytes
        = QByteArray::fromBase64Encoding(arguments.text(3).toUtf8(), QByteArray::AbortOnBase64DecodingErrors);
    if (!bytes)
        return Error::invalidArgument(u"The bytes of an attachment must be written in Base64."_s);
    return nothing(session.attachments().store(arguments.text(0), arguments.text(1), *bytes, arguments.text(2)));
}

Answer append(Session &session, const Arguments &arguments)
{
    const QDateTime timestamp = QDateTime::fromString(arguments.text(2), Qt::ISODateWithMs);
    if (!timestamp.isValid())
        return Error::invalidArgument(u"'%1' is no moment, such as 2026-11-23T08:20:09.250Z."_s.arg(arguments.text(2)));
    QList<double> values;
    const Json::Value array = arguments.value(3);
    for (const Json::Child &child : array.children())
        values.append(child.value().toDouble().value_or(0));
    return nothing(
        session.timeSeriesFor(arguments.text(0), arguments.text(1)).append(timestamp, values, arguments.text(4)));
}

} // namespace

QList<ShellCommand> deferredCommands()
{
    constexpr Parameter id{"ID"_L1, Kind::Text};
    return {
        {"patch"_L1, {id, {"SCRIPT"_L1, Kind::Text}, {R"({"NAME": VALUE, ...})"_L1, Kind::Options}}, 2,
            "runs a script on a document at the next save; this is the document, args has the values"_L1,
            inSession<patch>},
        {"increment"_L1, {id, {"COUNTER"_L1, Kind::Text}, {"DELTA"_L1, Kind::Integer}}, 2,
            "a counter of a document, at the next save; by 1 where no delta is given"_L1, inSession<increment>},
        {"attach"_L1, {id, {"NAME"_L1, Kind::Text}, {"CONTENT-TYPE"_L1, Kind::TextOrNull}, {"BASE64"_L1, Kind::Text}},
            4, "an attachment to a document, at the next save"_L1, inSession<attach>},
        {"append"_L1,
            {id, {"SERIES"_L1, Kind::Text}, {"TIMESTAMP"_L1, Kind::Text}, {"[VALUE...]"_L1, Kind::Numbers},
                {"TAG"_L1, Kind::TextOrNull}},
            4, "an entry to a time series of a document, at the next save"_L1, inSession<append>},
    };
}

} // namespace Rookery::Cli
