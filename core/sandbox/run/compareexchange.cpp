// SPDX-License-Identifier: MIT
#include "commands/compareexchange.h"

#include "sandbox/run/define.h"

using namespace Qt::StringLiterals;

namespace Rookery::Sandbox {

Result<GetCompareExchangeValues::Answer> run(const GetCompareExchangeValues &, Store &)
{
    return notOffered(
        u"The sandbox has no cluster, and so no compare-exchange values: a RavenDB server would answer those "
        "that its nodes agree on. Connect to a server for them."_s);
}

Result<GetCompareExchangeByPrefix::Answer> run(const GetCompareExchangeByPrefix &, Store &store)
{
    return run(GetCompareExchangeValues{}, store).error();
}

template struct Runs<CompareExchangeCommands>;

} // namespace Rookery::Sandbox
