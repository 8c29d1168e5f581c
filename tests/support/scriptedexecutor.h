// SPDX-License-Identifier: GPL-3.0-or-later
// Size: templates of one class, which a test reads in one place.
#pragma once

#include "commands/batch.h"
#include "commands/collections.h"
#include "commands/compareexchange.h"
#include "commands/databases.h"
#include "commands/documents.h"
#include "commands/identities.h"
#include "commands/multiget.h"
#include "commands/queries.h"
#include "executor/requestexecutor.h"

#include <algorithm>
#include <any>
#include <map>
#include <vector>

namespace Rookery {

/// An executor that a test talks for: it shows what was sent, and the test chooses what comes back. Answers at once by
/// a handler where there is one for the command, and else keeps the request until the test answers it.
class ScriptedExecutor final : public RequestExecutor
{
public:
    /// As every executor's death: a write that waits may have been done, a read is given up.
    ~ScriptedExecutor() override
    {
        for (const Request &request : m_waiting) {
            const bool isRead = request.job->info.access == Access::Read;
            const ErrorKind kind = isRead ? ErrorKind::Canceled : ErrorKind::StateUnknown;
            request.job->operation.fail(Error::of(kind, QStringLiteral("the executor is gone")));
        }
    }

    template <ListedCommand C>
    using Handler = std::function<Result<typename C::Answer>(const C &)>;

    template <ListedCommand C>
    void onCommand(Handler<C> handler)
    {
        m_handlers[infoOf<C>.index] = [handler = std::move(handler)](AnyJob &job) {
            Job<C> &typed = jobAs<C>(job);
            typed.typedOperation.answer(handler(typed.command));
        };
        m_records[infoOf<C>.index] = [](AnyJob &job) { return std::any(jobAs<C>(job).command); };
    }

    /// Records a command without answering it.
    template <ListedCommand C>
    void hold()
    {
        m_handlers.erase(infoOf<C>.index);
        m_records[infoOf<C>.index] = [](AnyJob &job) { return std::any(jobAs<C>(job).command); };
    }

    /// Answers the oldest request of this command that waits.
    template <ListedCommand C>
    void answerHeld(Result<typename C::Answer> result)
    {
        answerAt<C>(std::find_if(m_waiting.begin(), m_waiting.end(), isOf<C>), std::move(result));
    }

    /// Answers the one that was sent last, before those that were sent earlier.
    template <ListedCommand C>
    void answerNewestHeld(Result<typename C::Answer> result)
    {
        const auto request = std::find_if(m_waiting.rbegin(), m_waiting.rend(), isOf<C>);
        answerAt<C>(request == m_waiting.rend() ? m_waiting.end() : std::next(request).base(), std::move(result));
    }

    /// How many requests of this command wait.
    template <ListedCommand C>
    int heldCount() const
    {
        return static_cast<int>(std::count_if(m_waiting.cbegin(), m_waiting.cend(), isOf<C>));
    }

    template <ListedCommand C>
    QList<C> sent() const
    {
        QList<C> commands;
        for (const auto &[index, command] : m_sent) {
            if (index == infoOf<C>.index)
                commands.append(std::any_cast<C>(command));
        }
        return commands;
    }

    ClientConfiguration prescribed;
    ClientConfiguration clientConfiguration() const override { return prescribed; }

    int sentCount() const { return static_cast<int>(m_sent.size()); }
    const std::vector<RequestContext> &contexts() const { return m_contexts; }
    bool isAnyWaitingCanceled() const
    {
        return std::any_of(m_waiting.cbegin(), m_waiting.cend(),
            [](const Request &request) { return request.job->operation.isCanceled(); });
    }

protected:
    void submit(Request request) override
    {
        const int index = request.job->info.index;
        const auto record = m_records.find(index);
        m_sent.emplace_back(index, record == m_records.end() ? std::any() : record->second(*request.job));
        m_contexts.push_back(request.context);
        if (const auto handler = m_handlers.find(index); handler != m_handlers.end())
            handler->second(*request.job);
        else
            m_waiting.push_back(std::move(request));
    }

private:
    template <ListedCommand C>
    static bool isOf(const Request &request)
    {
        return request.job->info.index == infoOf<C>.index;
    }

    template <ListedCommand C>
    void answerAt(std::vector<Request>::iterator request, Result<typename C::Answer> result)
    {
        if (request == m_waiting.end())
            qFatal("no request of that command is waiting");
        const Request taken = std::move(*request);
        m_waiting.erase(request);
        jobAs<C>(*taken.job).typedOperation.answer(std::move(result));
    }

    std::map<int, std::function<void(AnyJob &)>> m_handlers;
    std::map<int, std::function<std::any(AnyJob &)>> m_records;
    std::vector<std::pair<int, std::any>> m_sent;
    std::vector<RequestContext> m_contexts;
    std::vector<Request> m_waiting;
};

} // namespace Rookery
