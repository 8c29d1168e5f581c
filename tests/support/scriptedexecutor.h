// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "commands/batch.h"
#include "commands/collections.h"
#include "commands/databases.h"
#include "commands/documents.h"
#include "commands/identities.h"
#include "executor/requestexecutor.h"

#include <any>
#include <map>
#include <vector>

namespace Rookery {

/// An executor that a test talks for: it shows what was sent, and the test chooses what comes back. Answers at once by
/// a handler where there is one for the command, and else keeps the request until the test answers it.
class ScriptedExecutor final : public RequestExecutor
{
public:
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
        for (auto request = m_waiting.begin(); request != m_waiting.end(); ++request) {
            if (request->job->info.index != infoOf<C>.index)
                continue;
            const Request taken = std::move(*request);
            m_waiting.erase(request);
            jobAs<C>(*taken.job).typedOperation.answer(std::move(result));
            return;
        }
        qFatal("no request of that command is waiting");
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
    std::map<int, std::function<void(AnyJob &)>> m_handlers;
    std::map<int, std::function<std::any(AnyJob &)>> m_records;
    std::vector<std::pair<int, std::any>> m_sent;
    std::vector<RequestContext> m_contexts;
    std::vector<Request> m_waiting;
};

} // namespace Rookery
