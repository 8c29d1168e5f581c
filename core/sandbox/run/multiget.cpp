// SPDX-License-Identifier: MIT
#include "commands/multiget.h"

#include "sandbox/run/define.h"
#include "sandbox/run/reads.h"

namespace Rookery::Sandbox {

Result<MultiGet::Answer> run(const MultiGet &command, Store &store)
{
    const auto answerOf = [&store](const auto &read) -> ReadAnswer {
        auto answer = run(read, store);
        if (!answer)
            answer = errorAmongReads(answer.error(), read).at(store.address());
        return answer;
    };
    MultiGet::Answer answers;
    for (const ReadCommand &read : command.reads)
        answers.append(std::visit(answerOf, read));
    return answers;
}

template struct Runs<MultiGetCommands>;

} // namespace Rookery::Sandbox
