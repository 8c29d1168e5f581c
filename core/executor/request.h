// SPDX-License-Identifier: MIT
#pragma once

#include "async/operation.h"
#include "commands/list.h"
#include "commands/traits.h"
#include "executor/requestcontext.h"

#include <QLatin1StringView>

#include <concepts>
#include <memory>

namespace Rookery {

/// A command is a value: what it asks, what comes back, and what it may do. One without these does not compile.
template <typename C>
concept Command = requires {
    typename C::Answer;
    { C::name } -> std::convertible_to<QLatin1StringView>;
    { C::access } -> std::convertible_to<Access>;
    { C::retry } -> std::convertible_to<Retry>;
    { C::budget } -> std::convertible_to<Budget>;
} && (C::access == Access::Read || C::retry != Retry::Always);

/// The place of a command in a list; -1 where it is not in it.
template <typename C, typename... T>
consteval int indexIn(TypeList<T...>)
{
    int index = 0;
    const bool isListed = ((std::is_same_v<C, T> ? true : (++index, false)) || ...);
    return isListed ? index : -1;
}

template <typename C>
concept ListedCommand = Command<C> && indexIn<C>(Commands{}) >= 0;

struct CommandInfo
{
    int index;
    QLatin1StringView name;
    Access access;
    Retry retry;
    Budget budget;
};

template <ListedCommand C>
inline constexpr CommandInfo infoOf{indexIn<C>(Commands{}), C::name, C::access, C::retry, C::budget};

/// A command and the way back for its answer, types unseen.
struct AnyJob
{
    AnyJob(const CommandInfo &commandInfo, OperationBase &answerOperation)
        : info(commandInfo), operation(answerOperation)
    {}
    virtual ~AnyJob() = default;
    Q_DISABLE_COPY_MOVE(AnyJob)

    const CommandInfo &info;
    OperationBase &operation;
};

template <ListedCommand C>
struct Job final : AnyJob
{
    explicit Job(C asked) : AnyJob(infoOf<C>, typedOperation), command(std::move(asked)) {}

    C command;
    Operation<typename C::Answer> typedOperation;
};

/// The Job<C> behind a job whose info says that it is one.
template <ListedCommand C>
Job<C> &jobAs(AnyJob &job)
{
    Q_ASSERT(job.info.index == infoOf<C>.index);
    return static_cast<Job<C> &>(job);
}

struct Request
{
    RequestContext context;
    std::unique_ptr<AnyJob> job;
};

} // namespace Rookery
