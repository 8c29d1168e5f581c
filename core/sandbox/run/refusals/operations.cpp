// SPDX-License-Identifier: MIT
#include "commands/operations.h"

#include "sandbox/run/define.h"

using namespace Qt::StringLiterals;

namespace Rookery::Sandbox {

namespace {

Error doesNothingBeside(const QString &what)
{
    return notOffered(
        u"The sandbox does one thing after the other, and has no operations that go on by themselves: a "
        "RavenDB server would %1. Connect to a server for it, or edit the documents in a session."_s.arg(what));
}

} // namespace

Result<Done> run(const PatchByQuery &, Store &)
{
    return doesNothingBeside(u"run this script on all that the query finds"_s);
}

Result<Done> run(const DeleteByQuery &, Store &)
{
    return doesNothingBeside(u"delete all that the query finds"_s);
}

Result<GetOperationState::Answer> run(const GetOperationState &, Store &)
{
    return doesNothingBeside(u"tell how far the operation is"_s);
}

Result<Done> run(const KillOperation &, Store &)
{
    return doesNothingBeside(u"stop the operation"_s);
}

template struct Runs<OperationCommands>;

} // namespace Rookery::Sandbox
