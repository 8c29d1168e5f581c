// SPDX-License-Identifier: MIT
#pragma once

#include "executor/request.h"

namespace Rookery::Sandbox {

class Store;

/// Runs a job's command on the store and answers it.
using RunFunction = void (*)(AnyJob &job, Store &store);

/// The functions of one family of commands; at() is defined by run/define.h, and instantiated in the family's source
/// file: a command without a run() does not compile, a family without a source file does not link.
template <typename Family>
struct Runs;

template <typename... C>
struct Runs<TypeList<C...>>
{
    static RunFunction at(int index);
};

/// The function for a command, by CommandInfo::index.
RunFunction runOf(int index);

/// Must a database be named for it, or is it one for the whole server?
bool needsDatabase(const CommandInfo &info);
/// Does it read or write documents, so that a session's transaction mode matters to it?
bool isTransactional(const CommandInfo &info);

} // namespace Rookery::Sandbox
