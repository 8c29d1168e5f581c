// SPDX-License-Identifier: MIT
#pragma once

#include "base/clock.h"
#include "executor/requestexecutor.h"

#include <QMutex>

#include <deque>
#include <optional>

namespace Rookery {

/// One request: what for, where, how long, how it ended.
struct Activity
{
    qint64 number = 0; ///< counts up from 1, in the order of sending
    QLatin1StringView command;
    QString session;
    QStringList subjects; ///< what it is about; see subjectsOf()
    Reason reason = Reason::Browse;
    QDateTime sentAt;
    std::chrono::microseconds duration{0}; ///< of a finished one
    AnswerFacts facts;
    std::optional<Error> error;
    bool isFinished = false;
};

/// The last requests of a store, safe in any thread. Shared by the store and the requests in flight, which may outlive
/// it; the oldest entries go first.
class ActivityHistory
{
public:
    explicit ActivityHistory(size_t capacity = 10'000) : m_capacity(capacity) {}

    qint64 begin(Activity activity); ///< returns its number
    void finish(qint64 number, std::chrono::microseconds duration, AnswerFacts facts, std::optional<Error> error);
    QList<Activity> entries() const;

private:
    mutable QMutex m_mutex;
    std::deque<Activity> m_entries;
    qint64 m_lastNumber = 0;
    size_t m_capacity;
};

/// Notes every request and its answer. A decorator.
class ActivityLog final : public RequestExecutor
{
    Q_OBJECT

public:
    /// `next` must outlive the log.
    ActivityLog(RequestExecutor &next, std::shared_ptr<ActivityHistory> history, Clock clock = systemClock());

protected:
    void submit(Request request) override;

private:
    RequestExecutor &m_next;
    std::shared_ptr<ActivityHistory> m_history;
    Clock m_clock;
};

} // namespace Rookery
