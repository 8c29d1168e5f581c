// SPDX-License-Identifier: MIT
#pragma once

#include "sandbox/rejection.h"
#include "sandbox/run/run.h"
#include "sandbox/storage/store.h"

namespace Rookery::Sandbox {

template <typename C>
void runJob(AnyJob &job, Store &store)
{
    Job<C> &typed = jobAs<C>(job);
    Result<typename C::Answer> answer = run(typed.command, store); // found beside this, or by the command's namespace
    if (!answer && answer.error().address.isEmpty())
        answer = answer.error().at(store.address());
    typed.typedOperation.answer(std::move(answer));
}

template <typename... C>
RunFunction Runs<TypeList<C...>>::at(int index)
{
    static constexpr RunFunction functions[] = {&runJob<C>...};
    return functions[index];
}

} // namespace Rookery::Sandbox
