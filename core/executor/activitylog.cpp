// SPDX-License-Identifier: MIT
#include "executor/activitylog.h"

#include "executor/activitysubjects.h"

#include <QElapsedTimer>
#include <QMutexLocker>

namespace Rookery {

qint64 ActivityHistory::begin(Activity activity)
{
    const QMutexLocker locker(&m_mutex);
    activity.number = ++m_lastNumber;
    m_entries.push_back(std::move(activity));
    if (m_entries.size() > m_capacity)
        m_entries.pop_front();
    return m_lastNumber;
}

void ActivityHistory::finish(
    qint64 number, std::chrono::microseconds duration, AnswerFacts facts, std::optional<Error> error)
{
    const QMutexLocker locker(&m_mutex);
    const qint64 index = m_entries.empty() ? -1 : number - m_entries.front().number;
    if (index < 0)
        return; // pushed out meanwhile
    Activity &activity = m_entries[static_cast<size_t>(index)];
    activity.duration = duration;
    activity.facts = std::move(facts);
    activity.error = std::move(error);
    activity.isFinished = true;
}

QList<Activity> ActivityHistory::entries() const
{
    const QMutexLocker locker(&m_mutex);
    return QList<Activity>(m_entries.begin(), m_entries.end());
}

ActivityLog::ActivityLog(RequestExecutor &next, std::shared_ptr<ActivityHistory> history, Clock clock)
    : m_next(next), m_history(std::move(history)), m_clock(std::move(clock))
{}

void ActivityLog::submit(Request request)
{
    Activity activity;
    activity.command = request.job->info.name;
    activity.session = request.context.session;
    activity.subjects = subjectsOf(*request.job);
    activity.reason = request.context.reason;
    activity.sentAt = m_clock();
    QElapsedTimer timer;
    timer.start();
    const qint64 number = m_history->begin(std::move(activity));
    request.job->operation.addGate([history = m_history, number, timer](std::shared_ptr<Settlement> settlement) {
        const std::chrono::microseconds duration(timer.nsecsElapsed() / 1000);
        const Error *error = settlement->error();
        history->finish(number, duration, settlement->facts, error ? std::optional(*error) : std::nullopt);
        settlement->pass();
    });
    forward(m_next, std::move(request));
}

} // namespace Rookery
