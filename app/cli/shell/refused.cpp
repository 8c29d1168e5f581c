// SPDX-License-Identifier: GPL-3.0-or-later
// Commands of the protocol that are not there yet. Each is refused by name, whatever its arguments are.
#include "cli/shell/command.h"

using namespace Qt::StringLiterals;

namespace Rookery::Cli {

namespace {

constexpr QLatin1StringView queryInstead = "'query' asks at once."_L1;
constexpr QLatin1StringView loadManyInstead = "'load' takes an array of ids, in one request."_L1;

ShellCommand refused(
    QLatin1StringView name, QList<Parameter> parameters, QLatin1StringView summary, QLatin1StringView instead)
{
    return {name, parameters, parameters.size(), summary, nullptr, View::Json, instead};
}

} // namespace

QList<ShellCommand> refusedCommands()
{
    return {
        refused("lazyLoad"_L1, {{"[ID...]"_L1, Kind::Ids}}, "queues a load"_L1, loadManyInstead),
        refused("lazyQuery"_L1, {{"RQL"_L1, Kind::Text}, {"PARAMETERS"_L1, Kind::Options}}, "queues a query"_L1,
            queryInstead),
        refused("executeLazily"_L1, {}, "what was queued, in one request"_L1, loadManyInstead),
    };
}

} // namespace Rookery::Cli
