// SPDX-License-Identifier: MIT
#include "sandbox/run/run.h"

#include "commands/databases.h"

namespace Rookery::Sandbox {

namespace {

template <typename... Family>
RunFunction runIn(int index, TypeList<Family...>)
{
    RunFunction function = nullptr;
    ((index >= 0 && index < Family::size ? void(function = Runs<Family>::at(index)) : void(), index -= Family::size),
        ...);
    return function;
}

template <typename... C>
bool isOneOf(int index, TypeList<C...>)
{
    return ((index == indexIn<C>(Commands{})) || ...);
}

} // namespace

RunFunction runOf(int index)
{
    return runIn(index, CommandFamilies{});
}

bool needsDatabase(const CommandInfo &info)
{
    return !isOneOf(info.index, TypeList<GetServerVersion, GetDatabases, CreateDatabase, DeleteDatabase>{});
}

bool isTransactional(const CommandInfo &info)
{
    return isOneOf(info.index, DocumentCommands{}) || isOneOf(info.index, BatchCommands{})
        || isOneOf(info.index, MultiGetCommands{}) || isOneOf(info.index, QueryCommands{})
        || isOneOf(info.index, StreamCommands{});
}

} // namespace Rookery::Sandbox
