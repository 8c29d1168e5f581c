// SPDX-License-Identifier: GPL-3.0-or-later
// Commands of the protocol that are not there yet. Each is refused by name, whatever its arguments are.
#include "cli/shell/command.h"

using namespace Qt::StringLiterals;

namespace Rookery::Cli {

namespace {

constexpr QLatin1StringView editInstead = "Change the document with 'set' and 'unset' instead."_L1;
constexpr QLatin1StringView studioInstead = "Use RavenDB Studio or a client library for it."_L1;

ShellCommand refused(
    QLatin1StringView name, QList<Parameter> parameters, QLatin1StringView summary, QLatin1StringView instead)
{
    return {name, parameters, parameters.size(), summary, nullptr, View::Json, instead};
}

} // namespace

QList<ShellCommand> refusedCommands()
{
    constexpr Parameter id{"ID"_L1, Kind::Text};
    return {
        refused("patch"_L1, {id, {"SCRIPT"_L1, Kind::Text}, {"VALUES"_L1, Kind::Options}},
            "runs a script on a document"_L1, editInstead),
        refused(
            "increment"_L1, {id, {"COUNTER"_L1, Kind::Text}, {"DELTA"_L1, Kind::Value}}, "a counter"_L1, studioInstead),
        refused("attach"_L1, {id, {"NAME"_L1, Kind::Text}, {"CONTENT-TYPE"_L1, Kind::Text}, {"BASE64"_L1, Kind::Text}},
            "an attachment"_L1, studioInstead),
        refused("append"_L1,
            {id, {"SERIES"_L1, Kind::Text}, {"TIMESTAMP"_L1, Kind::Text}, {"[VALUE...]"_L1, Kind::Value},
                {"TAG"_L1, Kind::Text}},
            "to a time series"_L1, studioInstead),
    };
}

} // namespace Rookery::Cli
